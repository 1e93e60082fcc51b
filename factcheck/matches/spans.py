"""Dates → spans of days, how they lie to each other, and how far apart."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.values import Date

Span = tuple[str, str]  # first and last day, ISO 8601; "" is open


def span_of(value: Date) -> Span | None:
    """A date as first and last day, None where neither is known."""
    if value.earliest is None and value.latest is None:
        return None
    return (value.earliest or "")[:10], (value.latest or "")[:10]


def days_between(first: Span, second: Span) -> int:
    """How many days lie between two spans, 0 where they meet or one is open."""
    if meets(first, second) or not (first[0] and second[0] and first[1] and second[1]):
        return 0
    early, late = sorted((first, second))
    return (date.fromisoformat(late[0]) - date.fromisoformat(early[1])).days


def length_of(span: Span) -> int:
    """How many days lie between the first and the last of a span that is open on neither side."""
    return (date.fromisoformat(span[1]) - date.fromisoformat(span[0])).days


def meets(first: Span, second: Span) -> bool:
    """Whether two spans share a day."""
    return (not second[1] or first[0] <= second[1]) and (not first[1] or second[0] <= first[1])


def shifted(day: date, days: int) -> str:
    """The day so many days later, or earlier."""
    return (day + timedelta(days=days)).isoformat()
