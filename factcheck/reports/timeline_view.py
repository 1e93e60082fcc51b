"""Timeline → what a reader is shown of it: each value with its time and its sources, and which one is current."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.findings import Point, Timeline
from factcheck.reports.claim_view import ClaimView
from factcheck.reports.headings import heading
from factcheck.reports.interface import Interface
from factcheck.reports.wording import date_words, moment_words


@dataclass(frozen=True)
class PointView:
    """One value of a series as shown."""

    when: str
    value: str
    sources: tuple[str, ...]
    claims: tuple[ClaimView, ...]
    is_current: bool


@dataclass(frozen=True)
class TimelineView:
    """One series as shown, the earliest value first."""

    label: str
    movement: str
    points: tuple[PointView, ...]
    note: str  # what holds now


def view_timeline(timeline: Timeline, label: str, claims: Mapping[str, ClaimView], words: Interface) -> TimelineView:
    """The series as shown; `label` is that of its fact."""
    points = tuple(_point(point, timeline.current, claims, words) for point in timeline.points)
    current = next((point for point in points if point.is_current), None)
    note = words.say("current", value=current.value) if current else words.say("none_current")
    first = points[0].claims[0].claim.quote
    shown = heading(label, (), words) or heading(label, (first,), words)
    return TimelineView(shown, words.movements[timeline.movement], points, note)


def _point(point: Point, current: tuple[str, ...], claims: Mapping[str, ClaimView], words: Interface) -> PointView:
    said = tuple(claims[id] for id in point.claims)
    first = said[0].claim
    return PointView(
        when=date_words(first.as_of, words) if first.as_of else moment_words(first.published, words),
        value=said[0].value,
        sources=tuple(dict.fromkeys(one.source for one in said)),
        claims=said,
        is_current=any(id in current for id in point.claims),
    )
