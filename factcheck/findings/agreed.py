"""Sentences that agree on a date → what else they say of the event there: where it was, and the how manieth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from factcheck.claims import AnyClaim, Sketches
from factcheck.claims.sketches import Sketch
from factcheck.findings.base import Finding
from factcheck.findings.named import may_be_one
from factcheck.findings.slots import Slots
from factcheck.mentions.names import same_name

_DATES = ("meeting_date", "event_date")
_TOWNS = ("city:", "region:")
_MOST = 6  # articles of one agreement that are looked at
_BEHIND = 3  # words behind an ordinal within which the event is named

Side = tuple[int, int]


class Aside(NamedTuple):
    """Two sentences, the rule for what they say differently, and where they do."""

    rule: str
    a: Sketch
    b: Sketch
    side_a: Side
    side_b: Side


def agreed_sentences(
    articles: Iterable[Sketches], claims: Mapping[str, AnyClaim], findings: Iterable[Finding], draft: str | None
) -> Iterator[tuple[Sketch, Sketch]]:
    """Pairs of sentences of two articles that date one event alike."""
    known = {(one.article, one.start): one for article in articles for one in article.sentences}
    for finding in findings:
        if finding.verdict != "agree" or claims[finding.sides[0][0]].type not in _DATES:
            continue
        own = [claims[id] for id in finding.sides[0] if claims[id].part == "text"]
        found = {claim.article: known.get((claim.article, claim.sentence_start)) for claim in reversed(own)}
        for a, b in combinations([found[name] for name in sorted(found)][:_MOST], 2):
            if a is not None and b is not None and (draft is None or draft in (a.article, b.article)):
                yield a, b


def asides(a: Sketch, b: Sketch, slots_a: Slots, slots_b: Slots) -> Iterator[Aside]:
    """What two sentences about one dated event say differently."""
    events = a.keys(0, len(a.words)) & b.keys(0, len(b.words)) & slots_a.tables.venues
    if not events or not _share_a_name(a, b):
        return
    here, there = _venue(a, slots_a), _venue(b, slots_b)
    if here and there and not may_be_one(here[2], there[2]):
        yield Aside("location_conflict", a, b, here[:2], there[:2])
    one, other = _ordinal(a, events), _ordinal(b, events)
    if one and other and one[1] != other[1]:
        yield Aside("ordinal_conflict", a, b, (one[0], one[0] + 1), (other[0], other[0] + 1))


def _share_a_name(a: Sketch, b: Sketch) -> bool:
    """Whether they name the same party."""
    return any(same_name(x, y) for x in _parties(a) for y in _parties(b))


def _parties(sketch: Sketch) -> frozenset[str]:
    """Persons, countries and organisations; a town may be but where it was, and a role without a country anybody's."""
    names = (name for name in sketch.names if name.kind != "place")
    return frozenset(name.key for name in names if name.kind != "role" or name.key.count(":") != 1)


def _venue(sketch: Sketch, slots: Slots) -> tuple[int, int, str] | None:
    """The one town that a preposition leads to."""
    found = [
        (name.first, name.last, name.key)
        for name in sketch.names
        if name.kind == "place" and name.key.startswith(_TOWNS) and name.first
        if sketch.words[name.first - 1].lower() in slots.words.locative
    ]
    return found[0] if len(found) == 1 else None


def _ordinal(sketch: Sketch, events: frozenset[str]) -> tuple[int, float] | None:
    """The one ordinal right before what names the event."""
    found = [(n, value) for n, value in sorted(sketch.ordinals.items()) if sketch.keys(n + 1, n + 1 + _BEHIND) & events]
    return found[0] if len(found) == 1 else None
