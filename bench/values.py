"""Accuracy and speed of find_values beside the libraries that do part of its work: python -m bench.values [--missed].

Each library is asked only for the kinds and languages it says it reads, on bench/values.jsonl. What counts is the
normalised value; a library's unit names are not compared, it is enough that it has one. Relative dates count from
PUBLISHED. With ../shared/eval beside the checkout the gold values there are read, too.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import factcheck
from factcheck.values import Number

HERE = Path(__file__).resolve().parent
GOLD = HERE.parent.parent / "shared" / "eval"
PUBLISHED = datetime(2026, 1, 14, 12)
KINDS = ("number", "percentage", "money", "quantity", "duration", "day", "period")
SPEED_SIZE = 12_000  # characters a library reads for its speed; the slowest does some two thousand a second

Answer = tuple[Any, ...]  # (number,), (number, has a unit) or (earliest, latest)


class Peer(NamedTuple):
    """A library: what it reads, and its answers to a text, best first or all it leaves open."""

    name: str
    reads: dict[str, tuple[str, ...]]
    answers: Callable[[str, str, str], Iterable[Answer]]
    sweep: Callable[[str, str], Any]


def ours(text: str, language: str, kind: str) -> Iterator[Answer]:
    """The values that factcheck finds."""
    for found in factcheck.find_values(text, language=language, published=PUBLISHED):
        value = found.value
        if not isinstance(value, Number):
            yield str(value.earliest)[:10], str(value.latest)[:10]
        elif value.low == value.high:
            yield value.low, value.unit


def text2num(text: str, language: str, kind: str) -> Iterator[Answer]:
    written = import_module("text_to_num").alpha2digit(text, language)
    yield from _figures(written, language)


def number_parser(text: str, language: str, kind: str) -> Iterator[Answer]:
    yield from _figures(import_module("number_parser").parse(text, language=language), language)


def _figures(text: str, language: str) -> Iterator[Answer]:
    """The numbers of a text whose number words were written as figures."""
    group, mark = (".", ",") if language == "de" else (",", ".")
    for found in re.findall(r"-?\d[\d.,]*", text):
        yield (float(found.rstrip(".,").replace(group, "").replace(mark, ".").strip(".") or 0), True)


def quantulum3(text: str, language: str, kind: str) -> Iterator[Answer]:
    found = import_module("quantulum3.parser").parse(text)
    for one in found:
        yield one.value / (100 if one.unit.name in ("cent", "penny") else 1), one.unit.name != "dimensionless"
    seconds = {"second": 1, "minute": 60, "minute of arc": 60, "hour": 3600, "day": 86_400, "week": 604_800}
    if kind == "duration":
        yield sum(one.value * seconds.get(one.unit.name, 0) for one in found), True


def dateparser(text: str, language: str, kind: str) -> Iterator[Answer]:
    for _, moment in _search_dates(text, language):
        day = moment.date().isoformat()
        yield day, day


def _search_dates(text: str, language: str) -> Any:
    settings = {"RELATIVE_BASE": PUBLISHED, "PREFER_DATES_FROM": "past"}
    return import_module("dateparser.search").search_dates(text, languages=[language], settings=settings) or ()


def recognizers(text: str, language: str, kind: str) -> Iterator[Answer]:
    """All readings that Recognizers leaves open; the end of its ranges is the day after."""
    for found in _recognize(text, kind):
        resolution = found.resolution or {}
        if "values" not in resolution:
            number = str(resolution.get("value") or "nan").rstrip("%")
            yield float(number) / (100 if str(resolution.get("unit"))[-3:] == "ent" else 1), resolution.get("unit")
        for one in resolution.get("values") or ():
            if one["type"] == "duration":
                yield float(one["value"]), True
            elif "start" in one and "end" in one:
                yield one["start"][:10], (date.fromisoformat(one["end"][:10]) - timedelta(days=1)).isoformat()
            elif "value" in one:
                yield one["value"][:10], one["value"][:10]


def _recognize(text: str, kind: str) -> Iterator[Any]:
    numbers, units = import_module("recognizers_number"), import_module("recognizers_number_with_unit")
    times, english = import_module("recognizers_date_time"), "en-us"
    if kind in ("duration", "day", "period"):
        yield from times.recognize_datetime(text, english, reference=PUBLISHED)
    for name, make in (
        ("number", numbers.recognize_number), ("percentage", numbers.recognize_percentage),
        ("money", units.recognize_currency), ("quantity", units.recognize_dimension),
        ("quantity", units.recognize_temperature),
    ):  # fmt: skip
        if name == kind:
            yield from make(text, english)


PEERS = (
    Peer("factcheck", dict.fromkeys(("de", "en"), KINDS), ours, lambda text, language: list(ours(text, language, ""))),
    Peer(
        "dateparser", dict.fromkeys(("de", "en"), ("day",)), dateparser,
        lambda text, language: _search_dates(text, language),
    ),
    Peer(
        "quantulum3", {"en": ("number", "percentage", "money", "quantity", "duration")}, quantulum3,
        lambda text, language: import_module("quantulum3.parser").parse(text),
    ),
    Peer(
        "text2num", dict.fromkeys(("de", "en"), ("number",)), text2num,
        lambda text, language: import_module("text_to_num").alpha2digit(text, language),
    ),
    Peer(
        "number-parser", {"en": ("number",)}, number_parser,
        lambda text, language: import_module("number_parser").parse(text, language=language),
    ),
    Peer(
        "recognizers-text", {"en": KINDS}, recognizers,
        lambda text, language: [list(_recognize(text, kind)) for kind in KINDS],
    ),
)  # fmt: skip


def is_right(item: dict[str, Any], answers: Iterable[Answer], peer: str) -> bool:
    """Whether one of the answers is the value expected."""
    expected = item["expect"] if isinstance(item["expect"], list) else [item["expect"]]
    for answer in answers:
        if item["kind"] in ("day", "period"):
            if list(answer) == expected:
                return True
        elif isinstance(answer[0], str) or abs(answer[0] - expected[0]) > 1e-9 * max(1, abs(expected[0])):
            continue
        elif peer != "factcheck" or len(expected) == 1:
            return len(expected) == 1 or bool(answer[1])
        elif answer[1] == expected[1]:
            return True
    return False


def asked(peer: Peer, item: dict[str, Any]) -> bool | None:
    """Whether a library has an item right; None where it is not installed."""
    try:
        return is_right(item, list(peer.answers(item["text"], item["language"], item["kind"])), peer.name)
    except ImportError:
        return None
    except Exception:  # noqa: BLE001  # a library that breaks on a sentence has it wrong
        return False


def speed(peer: Peer, texts: list[str], language: str) -> tuple[float, float]:
    """Characters a second over news articles, after a warm-up on others: when first seen, and when seen again."""
    pages = _pages(texts)
    for article in next(pages):
        peer.sweep(article, language)
    new = next(pages)
    return _speed(peer, new, language), _speed(peer, new, language)


def _speed(peer: Peer, articles: list[str], language: str) -> float:
    started = time.process_time()
    for article in articles:
        peer.sweep(article, language)
    return sum(map(len, articles)) / max(time.process_time() - started, 1e-6)


def _pages(texts: Iterable[str]) -> Iterator[list[str]]:
    """The texts in batches of the size that a library reads for its speed."""
    page: list[str] = []
    for text in texts:
        page.append(text)
        if sum(map(len, page)) >= SPEED_SIZE:
            yield page
            page = []


def news(language: str) -> list[str]:
    """The articles of our gold stories in a language."""
    stories = [
        json.loads(path.read_bytes()) for path in sorted((HERE.parent / "fixtures/gold/clusters").glob("*.json"))
    ]
    return [one["text"] for story in stories for one in story["articles"] if one["language"] == language]


def items() -> list[dict[str, Any]]:
    """The sentences with their one value."""
    return [json.loads(line) for line in (HERE / "values.jsonl").read_text(encoding="utf-8").splitlines()]


def rows(language: str, *, show: bool) -> Iterator[str]:
    """One line per library: per cent right of each kind, and its speed."""
    texts = news(language)
    for peer in PEERS:
        if language not in peer.reads:
            continue
        cells = []
        for kind in KINDS:
            chosen = [one for one in items() if (one["language"], one["kind"]) == (language, kind)]
            results = [asked(peer, one) for one in chosen] if kind in peer.reads[language] else []
            if show and peer.name == "factcheck":
                _report(chosen, results)
            known = bool(results) and None not in results
            cells.append(f"{100 * sum(map(bool, results)) / len(results):.0f}" if known else "–")
        if set(cells) == {"–"}:
            yield f"| {language} | {peer.name} | not installed |"
            continue
        new, again = speed(peer, texts, language)
        yield f"| {language} | {peer.name} | {' | '.join(cells)} | {new:,.0f} | {again:,.0f} |"


def _report(chosen: list[dict[str, Any]], results: list[bool | None]) -> None:
    for item, right in zip(chosen, results, strict=False):
        if not right:
            print("missed:", item["text"], item["expect"], list(ours(item["text"], item["language"], "")))


def main() -> None:
    """Print the table, and the share of gold values found where there are any."""
    warnings.simplefilter("ignore")
    print(f"| language | library | {' | '.join(KINDS)} | characters/s, new | seen again |")
    print(f"|---|---|{'---:|' * (len(KINDS) + 2)}")
    for language in ("de", "en"):
        for line in rows(language, show="--missed" in sys.argv):
            print(line)
    if (GOLD / "gold_values.py").is_file():
        subprocess.run([sys.executable, str(GOLD / "gold_values.py"), str(GOLD / "clusters")], check=True)
    else:
        print("No gold values beside the checkout.")


if __name__ == "__main__":
    main()
