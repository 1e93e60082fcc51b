"""Speed: the cold start of a check, and CPU time over that of spaCy's blank tokeniser: python -m bench.speed."""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import spacy

import factcheck

ROOT = Path(__file__).resolve().parent.parent
STORY = ROOT / "fixtures" / "stories" / "border-deal"
CLUSTERS = ROOT.parent / "shared" / "eval" / "clusters"  # where present, a larger sample
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
BARS = {"find_values": 12, "find_claims": 40}


def main() -> None:
    """Print both tables."""
    print(f"{'cold start, median of ' + str(ROUNDS):34}{'wall s':>8}{'cpu s':>8}")
    for name, arguments in STARTS.items():
        walls, cpus = zip(*(_start(arguments) for _ in range(ROUNDS)), strict=True)
        print(f"{name:34}{statistics.median(walls):8.2f}{statistics.median(cpus):8.2f}")
    print(f"\n{'times the blank tokeniser':34}{'de':>8}{'en':>8}{'bar':>8}")
    for source, articles in (("fixtures/stories", _stories()), ("shared clusters", _clusters())):
        if articles:
            _print_ratios(source, articles)


def _start(arguments: list[str]) -> tuple[float, float]:
    """Wall and CPU seconds of one new process."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=False)
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _stories() -> list[factcheck.Article]:
    return list(factcheck.read_articles([ROOT / "fixtures" / "stories"]))


def _clusters() -> list[factcheck.Article]:
    found = [one for path in sorted(CLUSTERS.glob("*.json")) for one in json.loads(path.read_bytes())["articles"]]
    return [
        factcheck.Article(id=str(n), text=one["text"], language=one["language"], published=one["published"])
        for n, one in enumerate(found)
    ]


def _print_ratios(source: str, articles: list[factcheck.Article]) -> None:
    german, english = (ratios([one for one in articles if one.language == code], code) for code in ("de", "en"))
    for name, bar in BARS.items():
        print(f"{name + ', ' + source:34}{german[name]:8.1f}{english[name]:8.1f}{bar:8}")


def ratios(articles: Iterable[factcheck.Article], language: str) -> dict[str, float]:
    """CPU time over that of the blank tokeniser on the same paragraphs, the median of warm rounds."""
    articles = list(articles)
    nlp = spacy.blank(language)
    lines = [line for article in articles for line in article.text.split("\n") if line.strip()]
    rounds: list[tuple[float, float]] = []
    for _ in range(ROUNDS + 1):
        base = _clock(lambda: [nlp.make_doc(line) for line in lines for _ in range(5)]) / 5
        values = _clock(
            lambda: [factcheck.find_values(one.text, language=language, published=one.published) for one in articles]
        )
        claims = _clock(lambda: factcheck.find_claims(articles))
        rounds.append((values / base, claims / base))
    found = (statistics.median(column) for column in zip(*rounds[1:], strict=True))  # the first round warms up
    return dict(zip(BARS, found, strict=True))


def _clock(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    main()
