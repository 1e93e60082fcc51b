"""Two values → how they compare: equal, within rounding or hedge, one bounding the other, or sharing no possibility."""

from __future__ import annotations

import math
from typing import Literal

from rapidfuzz import fuzz

from factcheck.base import Noun
from factcheck.values.base import Date, Number, Text
from factcheck.values.compare_dates import compare_dates
from factcheck.values.coverage import Cover, base_figure, cover, in_base, is_rounding, slack, slip
from factcheck.values.units import dimension

Relation = Literal[
    "equal", "rounding", "hedge", "granularity", "bound", "contains", "outside_band", "below_floor", "disjoint",
    "unit_slip", "other_unit", "unresolved",
]  # fmt: skip
_LOWER = ("at_least", "more_than")
_UPPER = ("at_most", "less_than")
_HEDGED = ("about", "almost", "just_over")
_QUOTES = str.maketrans("", "", "\"'„“”»«‚‘’›‹")


class Comparison(Noun):
    """How two values compare; the same whichever comes first.

    `ratio` is the larger number over the smaller in one unit (for words: how alike they are, 1 is the same), None
    where there is none. `note` names what stands out: "transposed digits", "factor 1000".
    """

    relation: Relation
    ratio: float | None = None
    note: str = ""


def compare(one: Number | Date | Text, other: Number | Date | Text) -> Comparison:
    """How two values compare, by the tolerances of rules/comparison.yaml."""
    if isinstance(one, Number) and isinstance(other, Number):
        return _numbers(one, other)
    if isinstance(one, Date) and isinstance(other, Date):
        return Comparison(relation=compare_dates(one, other))
    if isinstance(one, Text) and isinstance(other, Text):
        return _texts(one, other)
    return Comparison(relation="other_unit")


def _texts(one: Text, other: Text) -> Comparison:
    first, second = (" ".join(text.text.casefold().translate(_QUOTES).split()) for text in (one, other))
    alike = round(fuzz.ratio(*sorted((first, second))) / 100, 4)
    if first == second:
        return Comparison(relation="equal", ratio=1.0)
    return Comparison(relation="contains" if first in second or second in first else "disjoint", ratio=alike)


def _numbers(one: Number, other: Number) -> Comparison:
    if one.parts or other.parts:
        return _scores(one, other)
    ratio = _ratio(one, other)
    if not _comparable(one, other):
        return Comparison(relation="other_unit", ratio=_stated_ratio(one, other))
    return Comparison(
        relation=(relation := _relation(one, other, ratio)), ratio=ratio, note=_note(one, other, relation)
    )


def _comparable(one: Number, other: Number) -> bool:
    """Whether two numbers have a common unit; one without a unit, or without a rate, goes with any."""
    kinds = {dimension(number.unit) for number in (one, other)} - {"", "people"}
    if len(kinds) > 1 or (kinds and "people" in (dimension(one.unit), dimension(other.unit))):
        return False
    if kinds == {"money"} and None not in (one.unit, other.unit) and one.unit != other.unit:
        return False
    if one.unit is not None and other.unit is not None and not kinds and one.unit != other.unit:
        return False
    times = {"second", "minute", "hour", "day", "week", "month", "year", None}
    return one.per == other.per or (one.per in times and other.per in times and None not in (one.per, other.per))


def _relation(one: Number, other: Number, ratio: float | None) -> Relation:
    first, second = _points(one), _points(other)
    if one.modifier == other.modifier and _agree(first, second, 0.0):
        return "equal"
    if _agree(first, second, max(slack(one), slack(other))):
        return "hedge" if one.modifier != other.modifier else "rounding"
    if {one.modifier, other.modifier} == {"exact"} and is_rounding(one, other):
        return "rounding"
    vague = [number for number in (one, other) if number.modifier == "vague"]
    if vague:
        return _against_vague(one, other)
    room = max(slack(one), slack(other)) / 2
    covers = (_widened(cover(one), room), _widened(cover(other), room))
    if not covers[0].meets(covers[1]):
        return _apart(one, other, ratio)
    return _shared(one, other, covers)


def _points(number: Number) -> tuple[float | None, float | None]:
    """What two wordings of one figure have in common: the base figure, else both bounds, in the base unit."""
    figure = base_figure(number)
    low, high = (figure, figure) if figure is not None else (number.low, number.high)
    return tuple(None if bound is None else in_base(number, bound) for bound in (low, high))  # type: ignore[return-value]


def _agree(one: tuple[float | None, float | None], other: tuple[float | None, float | None], room: float) -> bool:
    return all(
        a == b or (a is not None and b is not None and math.isclose(a, b, rel_tol=max(room, 1e-9)))
        for a, b in zip(one, other, strict=True)
    )


def _widened(found: Cover, room: float) -> Cover:
    return (
        found._replace(low=found.low - abs(found.low) * room, high=found.high + abs(found.high) * room)
        if room
        else found
    )


def _shared(one: Number, other: Number, covers: tuple[Cover, Cover]) -> Relation:
    """The relation of two numbers that share a possibility."""
    modifiers = (one.modifier, other.modifier)
    if any(modifier in (*_LOWER, *_UPPER) for modifier in modifiers):
        beyond = any(
            a.customary < b.low for a, b in (covers, covers[::-1])
        )  # more than N is customarily no more than twice N
        return "outside_band" if beyond else "bound"
    if "range" in modifiers:
        return "contains"
    return "rounding"


def _against_vague(one: Number, other: Number) -> Relation:
    """A vague word has a floor that holds and a band that is customary."""
    vague, number = (one, other) if one.modifier == "vague" else (other, one)
    band, stated = cover(vague), cover(number)
    if number.modifier == "vague":
        return "contains" if max(band.low, stated.low) <= min(band.customary, stated.customary) else "outside_band"
    if stated.high < band.low or (stated.opens_high and stated.high == band.low):
        return "below_floor"
    if stated.low > band.customary:
        return "outside_band"
    return "bound" if number.modifier in (*_LOWER, *_UPPER) else "contains"


def _apart(one: Number, other: Number, ratio: float | None) -> Relation:
    first, second = _points(one), _points(other)
    is_slip = all(a is not None and b is not None and slip(a, b) for a, b in zip(first, second, strict=True))
    return "unit_slip" if is_slip else "disjoint"


def _scores(one: Number, other: Number) -> Comparison:
    """Scores compare part by part; a single number that is one of them says the same of its side."""
    if one.parts and other.parts:
        same = one.parts in (other.parts, other.parts[::-1])
        return Comparison(relation="equal" if same else "disjoint")
    score, number = (one, other) if one.parts else (other, one)
    return Comparison(relation="equal" if number.low in score.parts and number.low == number.high else "disjoint")


def _ratio(one: Number, other: Number) -> float | None:
    return _larger_over_smaller(*(in_base(number, _size(number)) for number in (one, other)))


def _stated_ratio(one: Number, other: Number) -> float | None:
    return _larger_over_smaller(_size(one), _size(other))


def _size(number: Number) -> float:
    """One number for a whole range: its base figure, else its middle."""
    bounds = [bound for bound in (number.low, number.high) if bound is not None]
    return sum(bounds) / len(bounds) if bounds else 0.0


def _larger_over_smaller(one: float, other: float) -> float | None:
    small, large = sorted((abs(one), abs(other)))
    return round(large / small, 4) if small and math.isfinite(large) else None


def _note(one: Number, other: Number, relation: Relation) -> str:
    if relation == "unit_slip":
        first, second = _points(one)[0], _points(other)[0]
        return f"factor {slip(first or 0.0, second or 0.0)}"
    return "transposed digits" if relation == "disjoint" and _is_transposed(one, other) else ""


def _is_transposed(one: Number, other: Number) -> bool:
    """Whether two plain numbers differ by two neighbouring digits that changed places."""
    if {one.modifier, other.modifier} != {"exact"} or one.unit != other.unit:
        return False
    first, second = str(one.low), str(other.low)
    if len(first) != len(second):
        return False
    wrong = [place for place, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(wrong) != 2 or wrong[1] != wrong[0] + 1:
        return False
    return first[wrong[0]] == second[wrong[1]] and first[wrong[1]] == second[wrong[0]]
