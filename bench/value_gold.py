"""Gold sentences → how many of their values find_values returns, by kind: python -m bench.value_gold [--missed].

fixtures/values/news.<language>.jsonl holds sentences as news write them, quantities.<language>.jsonl the many ways to
write numbers, money, shares and measures, times.<language>.jsonl those to write dates, times of day and durations,
phrases and traps among them.

A line has a text with brackets around each value and the values in order:
"about 3400 person", "range 2..5 km", "90 minute", "ordinal 3", "311 116" (a score), "2026-03-09",
"2026-03-02..2026-03-08", "?" (any date). A unit that is left out is not compared. What is found outside the brackets
is false.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from fractions import Fraction
from math import isclose
from pathlib import Path
from typing import Any, NamedTuple

import factcheck
from factcheck.values import Date, FoundValue, Number

GOLD = Path(__file__).resolve().parent.parent / "fixtures" / "values"
PUBLISHED = "2026-03-11T12:00:00"
SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800, "month": 2_629_800, "year": 31_557_600,
}  # fmt: skip
_REAL = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_NUMBER = re.compile(rf"(?:([a-z_]+) )?({_REAL})(?:(\.\.)({_REAL}))?(?: ([^\d\s]\S*))?(?: per (\w+))?")
_OPEN_BELOW, _OPEN_ABOVE = ("at_most", "less_than"), ("at_least", "more_than")


class Gold(NamedTuple):
    """A sentence and its values at their places."""

    kind: str
    text: str
    spans: list[tuple[int, int]]
    values: list[str]


FILES = tuple(sorted(path.stem for path in GOLD.glob("*.jsonl")))


def sentences(name: str) -> list[Gold]:
    """The gold sentences of a file, `news.de`."""
    lines = (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [_sentence(json.loads(line)) for line in lines]


def _sentence(line: dict[str, Any]) -> Gold:
    text, spans = "", []
    for n, part in enumerate(re.split(r"[\[\]]", line["text"])):
        if n % 2:
            spans.append((len(text), len(text) + len(part)))
        text += part
    return Gold(line["kind"], text, spans, line["values"])


def says(value: Number | Date, gold: str) -> bool:
    """Whether a value is the one that the gold writes."""
    if isinstance(value, Date):
        return gold == "?" or _period(value) == gold
    if value.parts or re.fullmatch(r"\d+ \d+", gold):
        return " ".join(map(str, value.parts)) == gold
    match = _NUMBER.fullmatch(gold)
    return match is not None and _same(value, match)


def _period(value: Date) -> str:
    first, last = ((bound or "?")[:16] for bound in (value.earliest, value.latest))
    return first if first == last else f"{first}..{last}"


def _same(value: Number, match: re.Match[str]) -> bool:
    modifier, low, range_mark, high, unit, per = match.groups()
    wanted = "exact" if modifier in (None, "ordinal") else modifier
    if value.modifier != wanted or value.ordinal != (modifier == "ordinal") or (per and value.per != per):
        return False
    factor = SECONDS.get(unit, 1)
    if unit and value.unit != ("second" if unit in SECONDS else unit):
        return False
    least = None if modifier in _OPEN_BELOW else float(Fraction(low)) * factor
    most = None if modifier in _OPEN_ABOVE else float(Fraction(high if range_mark else low)) * factor
    return _equal(value.low, least) and _equal(value.high, most)


def _equal(one: float | None, other: float | None) -> bool:
    return one == other if one is None or other is None else isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)


def score(name: str, *, show: bool = False) -> dict[str, Counter[str]]:
    """Hits, gold values and found values of each kind and of all, in a file of gold sentences."""
    counts: dict[str, Counter[str]] = {}
    for gold in sentences(name):
        found = factcheck.find_values(gold.text, language=name.rpartition(".")[2], published=PUBLISHED)
        hits = sum(
            any(_at(one, span) and says(one.value, value) for one in found)
            for span, value in zip(gold.spans, gold.values, strict=True)
        )
        if show and not hits == len(gold.values) == len(found):
            print(f"{gold.text}\n    {gold.values}\n    {[_shown(one) for one in found]}")
        for kind in (gold.kind, "all"):
            counts.setdefault(kind, Counter()).update(hit=hits, gold=len(gold.values), found=len(found))
    return counts


def _at(found: FoundValue, span: tuple[int, int]) -> bool:
    return found.start < span[1] and found.end > span[0]


def _shown(found: FoundValue) -> str:
    return f"{found.text!r}: " + found.value.model_dump_json(exclude_defaults=True, exclude={"kind"})


def main() -> None:
    """Print recall and precision of each file and kind."""
    for name in FILES:
        for kind, count in sorted(score(name, show="--missed" in sys.argv).items()):
            hit, gold, found = (count[key] for key in ("hit", "gold", "found"))
            print(f"{name:13} {kind:10} recall {hit / max(1, gold):.3f} precision {hit / max(1, found):.3f} of {gold}")


if __name__ == "__main__":
    main()
