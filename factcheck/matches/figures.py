"""Two values → how alike they are written: weak evidence for one quantity, and what breaks ties between partners."""

from __future__ import annotations

from factcheck.values import Date, Number, Text
from factcheck.values.compare import Comparison, compare

_FAR = 4.0  # figures further apart are seldom two accounts of one quantity
_FAR_TOLL = 25.0  # tolls rise, so they may lie further apart
_WORLDS = 200.0
_CLOSE = 1.06
_THOUSAND = 1000
_LARGE = 100  # below it a neighbouring figure is another figure
_TELLING = 2  # so many digits are not the same by chance
_DECIMALS = 100
_SECONDS = "second"  # nobody writes a duration so: its digits tell nothing
_MISPLACED = (10, 100)
_ROUNDED = 0.03  # what one of two texts may have rounded
_SLIPS = (1e3, 1e6, 1e9)  # million for billion


def figure_likeness(first: Number | Date | Text, second: Number | Date | Text) -> float:
    """1 for the same digits whatever the unit or magnitude, less for swapped digits and near values, else 0."""
    if isinstance(first, Number) and isinstance(second, Number):
        if "vague" in (first.modifier, second.modifier):  # no figure is stated
            return float(first == second)
        own, others = (_bounds(value) for value in (first, second))
        if set(own) & set(others) or any(_is_slip(a, b) for a in own for b in others):
            return 1.0
        if any(are_transposed(a, b, first.unit) for a in own for b in others):
            return 0.7
        near = any(min(a, b) >= _LARGE and 1 / _CLOSE < a / b < _CLOSE for a in own for b in others)
        return 0.7 if near and first.unit == second.unit else 0.0
    if isinstance(first, Date) and isinstance(second, Date):
        if first.earliest is None or second.earliest is None:
            return float(compared(first, second).relation == "equal")
        return float((first.earliest, first.latest) == (second.earliest, second.latest))
    return float(first == second)


def compared(first: Number | Date | Text, second: Number | Date | Text) -> Comparison:
    """How two values compare; a rate that only one text writes out is no other unit."""
    if isinstance(first, Number) and isinstance(second, Number) and (first.per is None) != (second.per is None):
        first, second = (value.model_copy(update={"per": None}) for value in (first, second))
    return compare(first, second)


def _is_slip(first: float, second: float) -> bool:
    """Whether two figures differ by thousand, million or billion only; one digit is the same by chance."""
    if not (first and second) or (min(first, second) < _LARGE and len(digits_of(first)) < _TELLING):
        return False
    return any(abs(max(first, second) / min(first, second) / slip - 1) < _ROUNDED for slip in _SLIPS)


def is_mistyped(first: Number, second: Number) -> bool:
    """Whether one figure is the other with two digits swapped, or ten or a hundred times as much, in one unit."""
    if "vague" in (first.modifier, second.modifier) or first.unit != second.unit or first.unit == _SECONDS:
        return False
    pairs = [(a, b) for a in _bounds(first) for b in _bounds(second)]
    return any(are_transposed(a, b, first.unit) or _has_lost_a_nought(a, b) for a, b in pairs)


def is_misplaced(first: Number, second: Number) -> bool:
    """Whether one figure is ten or a hundred times the other, in one unit, and has more than one digit."""
    if "vague" in (first.modifier, second.modifier) or first.unit != second.unit or first.unit == _SECONDS:
        return False
    return any(_has_lost_a_nought(a, b) for a in _bounds(first) for b in _bounds(second))


def _has_lost_a_nought(first: float, second: float) -> bool:
    """Whether a point or a nought is in the wrong place; of few digits that happens by chance."""
    if not (first and second) or len(digits_of(first)) < _TELLING or digits_of(first) != digits_of(second):
        return False
    return round(max(first, second) / min(first, second)) in _MISPLACED


def _has_a_nought_more(first: float, second: float) -> bool:
    """Whether one of two large round figures is ten times the other."""
    return min(first, second) >= _THOUSAND and round(max(first, second) / min(first, second), 6) == _MISPLACED[0]


def is_zero(value: Number | Date | Text) -> bool:
    """Whether a figure says that there is none."""
    return isinstance(value, Number) and value.high == 0


def is_telling(value: Number | Date | Text) -> bool:
    """Whether a figure has so many digits that another text hardly has it by chance."""
    return isinstance(value, Number) and any(len(digits_of(bound)) > _TELLING for bound in _bounds(value))


def are_far(first: Number | Date | Text, second: Number | Date | Text, *, is_toll: bool = False) -> bool:
    """Whether two figures lie far apart, and not by a slip of magnitude or unit."""
    if not isinstance(first, Number) or not isinstance(second, Number):
        return False
    if first.unit != second.unit:
        return _are_far_in_one_unit(first, second)
    if "vague" in (first.modifier, second.modifier) or figure_likeness(first, second) or is_mistyped(first, second):
        return False
    pairs = [(a, b) for a in _bounds(first) for b in _bounds(second) if a > 0 and b > 0]
    if any(_has_a_nought_more(a, b) for a, b in pairs):
        return False
    return bool(pairs) and min(max(a, b) / min(a, b) for a, b in pairs) > (_FAR_TOLL if is_toll else _FAR)


def are_worlds_apart(first: Number | Date | Text, second: Number | Date | Text) -> bool:
    """Whether no toll grows from the one figure to the other; a mere bound says nothing of that."""
    if not are_far(first, second, is_toll=True) or not isinstance(first, Number) or not isinstance(second, Number):
        return False
    if None in (first.low, first.high, second.low, second.high):
        return False
    return (compared(first, second).ratio or 0) > _WORLDS


def _are_far_in_one_unit(first: Number, second: Number) -> bool:
    found = compared(first, second)
    slip = {first.low, first.high} & {second.low, second.high} - {None}
    return found.relation == "disjoint" and not slip and (found.ratio or 0) > _FAR


def digits_of(number: float) -> str:
    """The significant digits: 2400000 and 2.4 have the same."""
    return f"{number:.6f}".rstrip("0").replace(".", "").strip("0")


def are_transposed(first: float, second: float, unit: str | None = None) -> bool:
    """Whether two figures in a unit have the same digits with two neighbours swapped; durations have no digits."""
    if unit == _SECONDS:
        return False
    one, other = (str(round(number * _DECIMALS)) for number in (first, second))  # 280 is no 28
    if len(one) != len(other) or one == other:
        return False
    places = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(places) == 2 and places[1] == places[0] + 1 and sorted(one) == sorted(other)


def _bounds(value: Number) -> list[float]:
    return [float(bound) for bound in dict.fromkeys((value.low, value.high)) if bound is not None]
