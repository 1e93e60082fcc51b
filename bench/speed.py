"""Speed: the cold start of a check, and CPU time over that of spaCy's blank tokeniser: python -m bench.speed."""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import spacy

import factcheck

ROOT = Path(__file__).resolve().parent.parent
STORY = ROOT / "fixtures" / "stories" / "border-deal"
CLUSTERS = ROOT.parent / "shared" / "eval" / "clusters"  # where present, a larger sample
GOLD_STORIES = ROOT / "fixtures" / "gold" / "clusters"
ROUNDS = 5
# name: command, bar in seconds of wall time on a quiet machine with two cores
STARTS = {
    "import spacy": ["-c", "import spacy"],
    "factcheck --help (< 0.5 s)": ["-m", "factcheck", "--help"],
    "factcheck check de en (< 3 s)": [
        "-m",
        "factcheck",
        "check",
        str(STORY / "rundfunk.txt"),
        str(STORY / "agency.txt"),
    ],
}
Measure = Callable[[list[factcheck.Article], str], dict[str, float]]
BARS = {"find_values": 12, "find_claims": 40}


def main() -> None:
    """Print both tables."""
    print(f"{'cold start, median of ' + str(ROUNDS):34}{'wall s':>8}{'cpu s':>8}")
    for name, arguments in STARTS.items():
        walls, cpus = zip(*(_start(arguments) for _ in range(ROUNDS)), strict=True)
        print(f"{name:34}{statistics.median(walls):8.2f}{statistics.median(cpus):8.2f}")
    print(f"\n{'times the blank tokeniser':34}{'de':>8}{'en':>8}{'bar':>8}")
    # First, while nothing of them is known: later the same lines and sentences would be met again.
    _print_ratios("new articles", new_articles, _gold_stories())
    for source, articles in (("fixtures/stories", _stories()), ("shared clusters", _clusters())):
        if articles:
            _print_ratios(source, ratios, articles)


def _start(arguments: list[str]) -> tuple[float, float]:
    """Wall and CPU seconds of one new process."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=False)
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _stories() -> list[factcheck.Article]:
    return list(factcheck.read_articles([ROOT / "fixtures" / "stories"]))


def _clusters() -> list[factcheck.Article]:
    return _articles_of(CLUSTERS)


def _articles_of(folder: Path) -> list[factcheck.Article]:
    found = [one for path in sorted(folder.glob("*.json")) for one in json.loads(path.read_bytes())["articles"]]
    return [
        factcheck.Article(id=str(n), text=one["text"], language=one["language"], published=one["published"])
        for n, one in enumerate(found)
    ]


def _gold_stories() -> list[factcheck.Article]:
    return _articles_of(GOLD_STORIES)


def _print_ratios(source: str, measure: Measure, articles: list[factcheck.Article]) -> None:
    german, english = (measure([one for one in articles if one.language == code], code) for code in ("de", "en"))
    for name, bar in BARS.items():
        print(f"{name + ', ' + source:34}{german[name]:8.1f}{english[name]:8.1f}{bar:8}")


def new_articles(articles: list[factcheck.Article], language: str) -> dict[str, float]:
    """CPU time over that of the blank tokeniser on the second half of the articles, read once, after the first half."""
    nlp = spacy.blank(language)
    known, new = articles[: len(articles) // 2], articles[len(articles) // 2 :]
    works: tuple[Callable[[list[factcheck.Article]], object], ...] = (
        lambda some: [nlp.make_doc(line) for line in _lines(some)],
        lambda some: [_values(one) for one in some],
        factcheck.find_claims,
    )
    for work in works:
        work(known)
    base, values, claims = (_clock(partial(work, new)) for work in works)
    return dict(zip(BARS, (values / base, (values + claims) / base), strict=True))  # what was found is not found again


def ratios(articles: list[factcheck.Article], language: str) -> dict[str, float]:
    """CPU time over that of the blank tokeniser on the same paragraphs, the median of warm rounds."""
    nlp = spacy.blank(language)
    lines = _lines(articles)
    rounds: list[tuple[float, float]] = []
    for _ in range(ROUNDS + 1):
        base = _clock(lambda: [nlp.make_doc(line) for line in lines for _ in range(5)]) / 5
        values = _clock(lambda: [_values(one) for one in articles])
        claims = _clock(lambda: factcheck.find_claims(articles))
        rounds.append((values / base, claims / base))
    found = (statistics.median(column) for column in zip(*rounds[1:], strict=True))  # the first round warms up
    return dict(zip(BARS, found, strict=True))


def _lines(articles: Iterable[factcheck.Article]) -> list[str]:
    return [line for article in articles for line in article.text.split("\n") if line.strip()]


def _values(article: factcheck.Article) -> object:
    return factcheck.find_values(article.text, language=str(article.language), published=article.published)


def _clock(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    main()
