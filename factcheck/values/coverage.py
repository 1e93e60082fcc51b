"""A Number → what it covers: the range of what it could be, by the tolerances of rules/comparison.yaml."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import NamedTuple

from factcheck.base import Noun
from factcheck.errors import UnknownName
from factcheck.rulebook import Rulebook, bundled_rules, read_file, shown_path
from factcheck.values.base import Number, TimeUnit
from factcheck.values.units import bundled_units, dimension, to_base

EXACT = 1e-9  # relative: two floats of one decimal number


class Covers(Noun):
    """How far a hedge reaches, as a share of the number."""

    about: float
    almost: float
    just_over: float
    more_than: float


class Rounding(Noun):
    """When a round number agrees with a sharper one."""

    digit: float
    most: float
    zeros: int


class Comparing(Noun):
    """rules/comparison.yaml."""

    covers: Covers
    rounding: Rounding
    durations: dict[TimeUnit, float]
    slips: tuple[int, ...]
    slip_match: float


class Cover(NamedTuple):
    """The possibilities of a number in its base unit; `customary` is where a bound or a vague word usually ends."""

    low: float
    high: float
    customary: float = math.inf
    opens_low: bool = False
    opens_high: bool = False

    def meets(self, other: Cover) -> bool:
        """Whether the two share a possibility."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low < high:
            return True
        opens = (self.opens_high and self.high == low) or (other.opens_high and other.high == low)
        opens = opens or (self.opens_low and self.low == high) or (other.opens_low and other.low == high)
        return _same(low, high) and not opens


_TOLERANCES: Mapping[str, tuple[str, str]] = {  # what a user may set → where it stands in the file
    "about": ("covers", "about"),
    "almost": ("covers", "almost"),
    "just_over": ("covers", "just_over"),
    "more_than": ("covers", "more_than"),
    "rounding_digit": ("rounding", "digit"),
    "rounding_most": ("rounding", "most"),
    "rounding_zeros": ("rounding", "zeros"),
    "month": ("durations", "month"),
    "year": ("durations", "year"),
}
TOLERANCES = tuple(_TOLERANCES)
_in_force: ContextVar[Comparing | None] = ContextVar("tolerances", default=None)


def tolerances() -> Comparing:
    """The tolerances in force: those of the rules in use, else the bundled ones."""
    return _in_force.get() or read_tolerances()


@contextmanager
def tolerances_of(rules: Rulebook | None, type: str = "") -> Iterator[None]:
    """Compare values of a claim type by the tolerances of these rules, for as long as this holds."""
    token = _in_force.set(read_tolerances(rules, type))
    try:
        yield
    finally:
        _in_force.reset(token)


@lru_cache(maxsize=64)
def read_tolerances(rules: Rulebook | None = None, type: str = "") -> Comparing:
    """The last comparison.yaml of the rule folders, the bundled one without any, with the user's own values in it."""
    paths = [root / "comparison.yaml" for root in (bundled_rules(), *(rules.roots if rules else ()))]
    path = [path for path in paths if path.is_file()][-1]
    found = read_file(path, Comparing, shown=shown_path(path))
    own = rules.tolerances if rules else ()
    for claim, name, value in sorted(own):  # "" first: a claim type's own value comes after that for all
        if claim in ("", type):
            found = _with(found, name, value)
    return found


def _with(found: Comparing, name: str, value: float) -> Comparing:
    if name not in _TOLERANCES:
        raise UnknownName("tolerance", name, _TOLERANCES)
    table, key = _TOLERANCES[name]
    return Comparing.model_validate(found.model_dump() | {table: found.model_dump()[table] | {key: value}})


def _same(one: float, other: float) -> bool:
    return one == other or abs(one - other) <= EXACT * max(abs(one), abs(other))


def base_figure(number: Number) -> float | None:
    """The number that a hedge or bound is about, as stated; None for a range and a vague word."""
    if number.modifier in ("range", "vague"):
        return None
    return number.low if number.low is not None else number.high


def in_base(number: Number, value: float) -> float:
    """A bound of the number in the base unit of its dimension, per second where it is a rate of time."""
    return to_base(value, number.unit) / (_seconds().get(number.per, 1) if number.per else 1)


@lru_cache(maxsize=1)
def _seconds() -> Mapping[str, int]:
    """The length of each unit of time."""
    return {str(name): length for name, length in bundled_units().durations.items()}


def cover(number: Number) -> Cover:
    """What the number could be."""
    table = tolerances().covers
    low = -math.inf if number.low is None else in_base(number, number.low)
    high = math.inf if number.high is None else in_base(number, number.high)
    reach = abs(low if number.low is not None else high)
    if number.modifier == "about":
        return Cover(low - table.about * reach, high + table.about * reach)
    if number.modifier == "almost":
        return Cover(low - table.almost * reach, high, opens_high=True)
    if number.modifier == "just_over":
        return Cover(low, high + table.just_over * reach, opens_low=True)
    if number.modifier == "more_than":
        return Cover(low, high, customary=table.more_than * reach, opens_low=True)
    if number.modifier == "less_than":
        return Cover(low, high, opens_high=True)
    if number.modifier == "vague":
        return Cover(low, math.inf, customary=high)
    return Cover(low, high)


def slack(number: Number) -> float:
    """What the stated unit alone leaves open, as a share: months and years have no fixed length."""
    return tolerances().durations.get(number.granularity, 0.0) if number.granularity else 0.0


def is_rounding(one: Number, other: Number) -> bool:
    """Whether the rounder of two plain numbers is the other one rounded."""
    return _rounds_to(one, other) or _rounds_to(other, one)


def _rounds_to(rough: Number, fine: Number) -> bool:
    if rough.ordinal or fine.ordinal or rough.low is None or fine.low is None:
        return False
    step = _step(rough)
    if not step or (
        rough.unit == fine.unit and rough.granularity == fine.granularity and _step(fine, any_zeros=True) >= step
    ):
        return False
    rules = tolerances().rounding
    room = min(step * rules.digit, abs(rough.low) * rules.most)
    apart = abs(in_base(rough, rough.low) - in_base(fine, fine.low))
    return apart <= abs(in_base(rough, rough.low + room) - in_base(rough, rough.low)) * (1 + EXACT)


def _step(number: Number, *, any_zeros: bool = False) -> float:
    """The worth of the last significant digit as stated; 0 for a count that is not round."""
    value = number.low
    if value is None or value == 0:
        return 0.0
    if number.granularity is not None:
        value = value / bundled_units().durations[number.granularity]
        step = _last_digit(value)
        return step * bundled_units().durations[number.granularity]
    step = _last_digit(value)
    is_count = dimension(number.unit) in ("", "people")
    return 0.0 if is_count and not any_zeros and step < 10 ** tolerances().rounding.zeros else step


def _last_digit(value: float) -> float:
    if value == int(value):
        digits = str(abs(int(value)))
        return float(10 ** (len(digits) - len(digits.rstrip("0"))))
    decimals = f"{value:.6f}".rstrip("0").partition(".")[2]
    return 10.0 ** -len(decimals)


def slip(one: float, other: float) -> int | None:
    """The factor by which two numbers of the same digits differ: a scale word was mistaken."""
    if not one or not other:
        return None
    ratio = max(abs(one), abs(other)) / min(abs(one), abs(other))
    table = tolerances()
    return next((factor for factor in table.slips if abs(ratio / factor - 1) <= table.slip_match), None)
