"""Two Dates → how they compare: as the ranges of days or moments they could be."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal

from factcheck.values.base import Date

DateRelation = Literal["equal", "granularity", "bound", "contains", "disjoint", "unresolved"]
_DAY = 10  # characters of an ISO day


def compare_dates(one: Date, other: Date) -> DateRelation:
    """The relation of two dates; one that is not resolved equals only the same words or the same count of units."""
    if None in (one.earliest, one.latest, other.earliest, other.latest):
        same = one.surface is not None and other.surface is not None and _plain(one) == _plain(other)
        same = same or (one.offset is not None and one.offset == other.offset)
        return "equal" if same else "unresolved"
    first, second = _bounds(one, other), _bounds(other, one)
    if one.bound == other.bound:
        return _ranges(first, second)
    return "bound" if _satisfies(one, first, second) and _satisfies(other, second, first) else "disjoint"


def _plain(date: Date) -> str:
    return " ".join((date.surface or "").casefold().split())


def _ranges(first: tuple[str, str], second: tuple[str, str]) -> DateRelation:
    if first == second:
        return "equal"
    if first[1] < second[0] or second[1] < first[0]:
        return "disjoint"
    inside = first[0] <= second[0] and second[1] <= first[1]
    return "granularity" if inside or (second[0] <= first[0] and first[1] <= second[1]) else "contains"


def _satisfies(stated: Date, own: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether the other date lies on the side that "since" or "until" leaves open."""
    if stated.bound == "since":
        return other[1] >= own[0]
    if stated.bound == "until":
        return other[0] <= own[1]
    return True


def _bounds(date: Date, beside: Date) -> tuple[str, str]:
    """The bounds as text that sorts: days where either has only days, else moments, in UTC where both have zones."""
    texts = [date.earliest or "", date.latest or ""]
    others = [beside.earliest or "", beside.latest or ""]
    if min(map(len, (*texts, *others))) <= _DAY:
        return texts[0][:_DAY], texts[1][:_DAY]
    zoned = all(datetime.fromisoformat(text).tzinfo for text in (*texts, *others))
    first, last = (_moment(text, zoned=zoned) for text in texts)
    return first, last


def _moment(text: str, *, zoned: bool) -> str:
    moment = datetime.fromisoformat(text)
    return (moment.astimezone(UTC) if zoned else moment).replace(tzinfo=None).isoformat(timespec="minutes")
