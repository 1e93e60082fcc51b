"""Fields → nouns, without checking them again: they come from this stage, which makes thousands of them a second."""

from __future__ import annotations

from functools import lru_cache

from factcheck.base import unchecked
from factcheck.values.base import Date, FoundValue, Granularity, Modifier, Number, Real, TimeUnit, ValueClass


def found_value(start: int, end: int, text: str, value: Number | Date, value_class: ValueClass) -> FoundValue:
    """A value at its place."""
    return unchecked(FoundValue, start=start, end=end, text=text, value=value, value_class=value_class)


@lru_cache(maxsize=16_384, typed=True)
def number(
    low: Real | None,
    high: Real | None,
    modifier: Modifier,
    unit: str | None,
    granularity: TimeUnit | None,
    per: str | None,
    parts: tuple[Real, ...],
    ordinal: bool,
) -> Number:
    """A quantity; equal ones are one and the same, for they are frozen."""
    return Number(
        low=low, high=high, modifier=modifier, unit=unit, granularity=granularity, per=per, parts=parts, ordinal=ordinal
    )


@lru_cache(maxsize=16_384)
def date(
    earliest: str | None,
    latest: str | None,
    granularity: Granularity,
    surface: str | None,
    inferred: bool,
    offset: str | None,
) -> Date:
    """A date; equal ones are one and the same, for they are frozen."""
    return Date(
        earliest=earliest, latest=latest, granularity=granularity, surface=surface, inferred=inferred, offset=offset
    )
