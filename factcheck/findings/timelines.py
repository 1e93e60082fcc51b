"""A fact whose claims carry times → the series of its values, how it moves, and which figure is current."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Literal, NamedTuple

from factcheck.base import Noun
from factcheck.claims import AnyClaim
from factcheck.findings.base import Finding
from factcheck.findings.judge import series_of
from factcheck.findings.rules import AGREEING
from factcheck.findings.variants import instant_of, size_of, variants_of
from factcheck.matches import Fact, Matches, read_judgement
from factcheck.matches.figures import compared
from factcheck.rulebook import Rulebook
from factcheck.values import Number
from factcheck.values.coverage import tolerances_of

Movement = Literal["rising", "falling", "changing", "revised", "contradictory"]
_MOVING = ("cumulative", "running", "stock")
_DISPUTED = ("conflict", "discrepancy")
_TELLING = (*_DISPUTED, "update")
_FLOORS = ("at_least", "more_than")
_REVISED = ("downward_revision", "stock_revision")


class Point(Noun):
    """What was known at one time: the claims that say the same from then on, until the next point."""

    at: str  # ISO 8601
    claims: tuple[str, ...]


class Timeline(Noun):
    """The values of a fact in the order of time; `current` are the claims that hold, none where that is open."""

    fact: str
    movement: Movement
    points: tuple[Point, ...]
    current: tuple[str, ...] = ()


class _Step(NamedTuple):
    """A point in the making: when, how much, and who says so."""

    at: datetime
    value: Number
    claims: list[AnyClaim]


def timelines(matches: Matches, findings: Iterable[Finding], *, rules: Rulebook | None = None) -> tuple[Timeline, ...]:
    """The timelines of all facts that are series with more than one value, in the order of the facts."""
    claims = {claim.id: claim for claim in matches.claims}
    by_fact: dict[str, list[Finding]] = {}
    for finding in findings:
        by_fact.setdefault(finding.fact, []).append(finding)
    found = (_timeline(fact, claims, by_fact.get(fact.id, []), matches.draft, rules) for fact in matches.facts)
    return tuple(timeline for timeline in found if timeline is not None)


def _timeline(
    fact: Fact, claims: Mapping[str, AnyClaim], findings: Sequence[Finding], draft: str | None, rules: Rulebook | None
) -> Timeline | None:
    own = [claims[id] for id in fact.claims if claims[id].article != draft]
    if len({claim.article for claim in own}) < 2 or not isinstance(own[0].value, Number):
        return None
    kept = fact.model_copy(update={"claims": tuple(claim.id for claim in own)})
    if series_of(variants_of(kept, claims, draft), read_judgement(rules).judging) not in _MOVING:
        return None
    with tolerances_of(rules, fact.type):
        steps = list(_steps(own))
    inside = {claim.id for claim in own}
    between = [one for one in findings if sum(not inside.isdisjoint(side) for side in one.sides) > 1]
    if len(steps) < 2 or steps[0].at == steps[-1].at or not any(one.verdict in _TELLING for one in between):
        return None
    return Timeline(
        fact=fact.id,
        movement=_movement(steps, between),
        points=tuple(
            Point(at=_when(step.claims[0]), claims=tuple(claim.id for claim in step.claims)) for step in steps
        ),
        current=_current(steps, between),
    )


def _steps(claims: Iterable[AnyClaim]) -> Iterator[_Step]:
    """The claims in the order of their times, those together that follow each other with one value."""
    step: _Step | None = None
    for at, _, _, value, claim in sorted(_timed(claims), key=lambda one: one[:3]):
        if step is not None and _goes_on(step.value, value):
            step.claims.append(claim)
            continue
        if step is not None:
            yield step
        step = _Step(at, value, [claim])
    if step is not None:
        yield step


def _timed(claims: Iterable[AnyClaim]) -> Iterator[tuple[datetime, float, str, Number, AnyClaim]]:
    """The claims that say how many, in a figure and not in a vague word, each with its time."""
    for claim in claims:
        at, value = instant_of(claim), claim.value
        if at is not None and isinstance(value, Number) and value.modifier != "vague" and claim.polarity == "positive":
            yield at, size_of(value), claim.id, value, claim


def _when(claim: AnyClaim) -> str:
    """The time of a claim as it is stated: its own, else that of its article."""
    stated = claim.as_of.latest or claim.as_of.earliest if claim.as_of else None
    return stated or (claim.published.isoformat() if claim.published else "")


def _goes_on(before: Number, value: Number) -> bool:
    """Whether a later figure is no other one: equal, within the earlier one's bounds, or a bound that holds it."""
    relation = compared(before, value).relation
    moved = before.modifier in _FLOORS and size_of(value) > size_of(before)
    return relation in AGREEING or relation == "contains" or (relation == "bound" and not moved)


def _movement(steps: Sequence[_Step], between: Iterable[Finding]) -> Movement:
    between = tuple(between)
    if any(one.verdict in _DISPUTED for one in between):
        return "contradictory"
    if any(one.rule in _REVISED for one in between) or any(
        claim.is_revision for step in steps for claim in step.claims
    ):
        return "revised"
    sizes = [size_of(step.value) for step in steps]
    if all(a <= b for a, b in pairwise(sizes)):
        return "rising"
    return "falling" if all(a >= b for a, b in pairwise(sizes)) else "changing"


def _current(steps: Sequence[_Step], between: Iterable[Finding]) -> tuple[str, ...]:
    """The claims of the last value; none where another source is held against it."""
    last = {claim.id for claim in steps[-1].claims}
    if any(one.verdict in _DISPUTED and any(last & set(side) for side in one.sides) for one in between):
        return ()
    return tuple(claim.id for claim in steps[-1].claims)
