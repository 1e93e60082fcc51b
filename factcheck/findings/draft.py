"""A draft against its sources: what the draft's editor is asked, and the state of each claim of the draft."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from factcheck.findings.base import Finding
from factcheck.findings.context import Context
from factcheck.findings.rules import AGREEING, rule_for
from factcheck.findings.variants import Variant, figure_key
from factcheck.matches import Matches
from factcheck.matches.figures import compared, figure_likeness
from factcheck.values import Date, Number

_EXACT = ("exact", "range")
_BOUNDS = ("at_least", "more_than", "at_most", "less_than")
_OUTDATED = ("value_conflict", "rough_conflict")
_MOVED = ("temporal_update", "downward_revision", "stock_revision")


State = Literal[
    "supported", "unsupported", "unsupported_precision", "lost_hedge", "dropped_attribution", "stale_figure",
    "misquoted", "contradicted", "unresolved",
]  # fmt: skip


class DraftState(NamedTuple):
    """What the sources say of one claim of the draft: the ids of those that support or contradict it."""

    claim: str
    state: State
    sources: tuple[str, ...] = ()


def draft_rule(draft: Variant, source: Variant, sources: Sequence[Variant], context: Context) -> str | None:
    """The rule between a draft's variant and a source's, in the light of all sources of the fact."""
    if draft.first.type == "quotation":
        return rule_for(draft, source, context)
    backed = any(_states_same(draft, other) for other in sources) or _is_carried(draft, context)
    if not backed and _is_reserved(source, context) and not _is_reserved(draft, context):
        return "lost_hedge" if _fits(draft, source) else rule_for(draft, source, context, is_draft=True)
    if not backed and _lost_bound(draft, source) and not any(_has_figure(draft, other) for other in sources):
        return "lost_hedge"
    if not backed and _is_sharper(draft, source) and not any(_is_as_sharp(draft, other) for other in sources):
        return "unsupported_precision"
    if _is_stale(draft, source, sources, context):
        return "stale_figure"
    rule = rule_for(draft, source, context, is_draft=True)
    if rule in _OUTDATED and any(_agrees(draft, other) and _is_newer(other, source) for other in sources):
        return "temporal_update"
    is_own = not draft.first.is_revision and not any(_agrees(draft, other) for other in sources)
    if rule in _MOVED and is_own and not _fits(draft, source):
        return "value_conflict"
    return _dropped(draft, source, sources, rule, context)


def _agrees(one: Variant, other: Variant) -> bool:
    return compared(one.first.value, other.first.value).relation in AGREEING


def _fits(draft: Variant, source: Variant) -> bool:
    return compared(draft.first.value, source.first.value).relation in (*AGREEING, "bound", "contains")


def _states_same(draft: Variant, source: Variant) -> bool:
    """The very value, stated no more carefully than in the draft."""
    one, other = draft.first.value, source.first.value
    if isinstance(one, Number) and isinstance(other, Number):
        firm = source.first.modality == draft.first.modality or source.first.modality == "asserted"
        return firm and (one.low, one.high, _counted_in(one)) == (other.low, other.high, _counted_in(other))
    return one == other


def _is_carried(draft: Variant, context: Context) -> bool:
    """Whether any source has the very figure of several digits, of whatever its claim is found to be."""
    key = figure_key(draft.first)
    return key is not None and key in context.carried


def _has_figure(draft: Variant, source: Variant) -> bool:
    """Whether a source states the very figure without a bound, whatever it rests on."""
    one, other = draft.first.value, source.first.value
    if not isinstance(one, Number) or not isinstance(other, Number) or other.modifier != "exact":
        return False
    return (one.low, one.high, _counted_in(one)) == (other.low, other.high, _counted_in(other))


def _counted_in(value: Number) -> str | None:
    """The unit; persons are counted like things, for not every text names them where it counts them."""
    return None if value.unit == "person" else value.unit


def _is_as_sharp(draft: Variant, source: Variant) -> bool:
    """Whether a source is as exact as the draft, or has its figure at least as a bound."""
    one, other = draft.first.value, source.first.value
    if isinstance(one, Number) and isinstance(other, Number):
        return other.modifier in _EXACT or (other.modifier != "vague" and figure_likeness(one, other) == 1.0)
    if isinstance(one, Date) and isinstance(other, Date) and one.earliest and other.earliest:
        return (one.earliest[:10], (one.latest or "")[:10]) == (other.earliest[:10], (other.latest or "")[:10])
    return one == other


def _is_newer(one: Variant, other: Variant) -> bool:
    """Whether the one was told on a later day than the other."""
    if one.known_at is None or other.known_at is None:
        return False
    return one.known_at.date() > other.known_at.date()


def _is_reserved(variant: Variant, context: Context) -> bool:
    claim = variant.first
    narrowed = bool(set(claim.about.qualifiers) & set(context.tables.doubts))
    return narrowed or claim.modality in context.tables.reservations


def _lost_bound(draft: Variant, source: Variant) -> bool:
    one, other = draft.first.value, source.first.value
    if not isinstance(one, Number) or not isinstance(other, Number):
        return False
    if one.modifier not in _EXACT or _counted_in(one) != _counted_in(other):
        return False
    if other.modifier == "range":
        return one.low == one.high and other.low != other.high and one.low in (other.low, other.high)
    bound = other.high if other.low is None else other.low
    return other.modifier in _BOUNDS and one.low == bound


def _is_sharper(draft: Variant, source: Variant) -> bool:
    """The draft states exactly, or to the day, what the source leaves open, and both can hold."""
    one, other = draft.first.value, source.first.value
    if not _fits(draft, source):
        return False
    if isinstance(one, Number) and isinstance(other, Number):
        return one.modifier in _EXACT and other.modifier not in _EXACT and one.low != other.low
    if (
        isinstance(one, Date)
        and isinstance(other, Date)
        and one.earliest
        and other.earliest
        and one.latest
        and other.latest
    ):
        return (
            one != other
            and other.earliest[:10] <= one.earliest[:10]
            and one.latest[:10] <= other.latest[:10]
            and (other.earliest[:10] != one.earliest[:10] or other.latest[:10] != one.latest[:10])
        )
    return False


def _is_stale(draft: Variant, source: Variant, sources: Sequence[Variant], context: Context) -> bool:
    """An older source says the same as the draft, and this one has moved on from it."""
    if _agrees(draft, source) or source.known_at is None:
        return False
    older = [
        other for other in sources if _agrees(draft, other) and other.known_at and other.known_at < source.known_at
    ]
    return any(rule_for(other, source, context) in _MOVED for other in older)


def _dropped(
    draft: Variant, source: Variant, sources: Sequence[Variant], rule: str | None, context: Context
) -> str | None:
    """Nobody is cited any more for what every source only cites as an estimate."""
    if rule not in AGREEING.values() or draft.attribution is not None:
        return rule
    same = [other for other in sources if _agrees(draft, other)]
    cited = all(other.attribution and other.first.modality in context.tables.estimates for other in same)
    return "dropped_attribution" if cited and same else rule


_STATES: tuple[tuple[str, State], ...] = (  # first that applies: reason of a finding, state of the draft's claim
    ("unsupported_precision", "unsupported_precision"),
    ("lost_hedge", "lost_hedge"),
    ("stale_figure", "stale_figure"),
    ("quote_mismatch", "misquoted"),
    ("quote_speaker", "misquoted"),
)
_BY_VERDICT: dict[str, State] = {"conflict": "contradicted", "discrepancy": "contradicted", "unresolved": "unresolved"}


def draft_states(matches: Matches, findings: Iterable[Finding]) -> tuple[DraftState, ...]:
    """The state of every claim of the draft, in its order; unsupported where no finding joins it with a source."""
    article = {claim.id: claim.article for claim in matches.claims}
    own = [claim.id for claim in matches.claims if claim.article == matches.draft]
    about: dict[str, list[Finding]] = {id: [] for id in own}
    for finding in findings:
        for id in {id for side in finding.sides for id in side} & about.keys():
            about[id].append(finding)
    return tuple(_state(id, about[id], article, matches.draft) for id in own)


def _state(id: str, found: Sequence[Finding], article: dict[str, str], draft: str | None) -> DraftState:
    joined = [finding for finding in found if any(article[other] != draft for side in finding.sides for other in side)]
    if not joined:
        return DraftState(claim=id, state="unsupported")
    sources = tuple(dict.fromkeys(o for f in joined for side in f.sides for o in side if article[o] != draft))
    return DraftState(claim=id, state=_worst(joined), sources=sources)


def _worst(found: Sequence[Finding]) -> State:
    for reason, state in _STATES:
        if any(finding.reason == reason and finding.verdict != "compatible" for finding in found):
            return state
    if any(finding.rule == "dropped_attribution" for finding in found):
        return "dropped_attribution"
    agreed = any(finding.verdict in ("agree", "compatible") for finding in found)
    states = [_BY_VERDICT[finding.verdict] for finding in found if finding.verdict in _BY_VERDICT]
    if "contradicted" in states or not (agreed or states):
        return "contradicted" if states else "supported"
    return "supported" if agreed else states[0]
