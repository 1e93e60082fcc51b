"""Two Profiles → what their times, figures, sources and wordings say for and against one quantity."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from factcheck.claims import AnyClaim
from factcheck.claims.base import DateClaim
from factcheck.matches.figures import are_far, are_worlds_apart, compared, figure_likeness, is_mistyped
from factcheck.matches.profile import Profile
from factcheck.matches.spans import days_between, meets
from factcheck.matches.yardstick import Feature
from factcheck.values import Number

_AGREE = ("equal", "rounding", "hedge")
_BOUND = ("bound", "contains")
_WIDE = 2.5  # from which factor on two figures lie rather far apart
_RATHER_FAR = 0.45


def circumstances(first: Profile, second: Profile) -> Iterable[Feature]:
    """Everything but what is counted, done and named."""
    one, other = first.claim, second.claim
    yield from _dates(first, second) if isinstance(one, DateClaim) else _times(first, second)
    yield from _values(one, other)
    if one.attribution and other.attribution and one.attribution.key == other.attribution.key:
        yield "attribution_same", one.attribution.key, 1.0
    if (one.modality == "planned") != (other.modality == "planned"):
        yield "modality_differs", f"{one.modality} / {other.modality}", 1.0
    if first.is_lead and second.is_lead:
        yield "both_lead", "", 1.0
    if one.language == other.language:
        yield "wording_same", "", _above_half(fuzz.token_set_ratio(one.sentence, other.sentence))
    shared = sorted(first.neighbours & second.neighbours)
    if shared:
        yield "neighbour_same", f"{len(shared)}", 1.0
    yield from _words(first, second)


def _dates(first: Profile, second: Profile) -> Iterable[Feature]:
    """Dates that share a day, the more telling the further they lie from the articles' own; else how far apart."""
    detail = f"{first.claim.quote} / {second.claim.quote}"
    if figure_likeness(first.claim.value, second.claim.value) == 1.0:
        yield "date_same", detail, 1.0
    elif not first.anchors or not second.anchors:
        return
    elif _meet(first, second):
        yield "date_meets", detail, 1.0
    else:
        gap = min(days_between(a, b) for a in first.anchors for b in second.anchors)
        yield "dates_far", f"{gap} days", 1.0 if gap > 300 else 0.6 if gap > 10 else 0.0
    yield from _rare(first, second)


def _times(first: Profile, second: Profile) -> Iterable[Feature]:
    """Whether the clauses are tied to one time; one tied to long ago and one to another time or none are two things."""
    if _meet(first, second):
        yield "anchor_same", "", 1.0
        yield from _rare(first, second)
    elif first.is_historic != second.is_historic:
        yield "background", "", 1.0 if first.anchors and second.anchors else 0.5
    elif first.anchors or second.anchors:
        yield "anchor_differs", "", 1.0 if first.anchors and second.anchors else 0.3


def _meet(first: Profile, second: Profile) -> bool:
    return any(meets(a, b) for a in first.anchors for b in second.anchors)


def _rare(first: Profile, second: Profile) -> Iterable[Feature]:
    if first.is_remote and second.is_remote and _meet(first, second):
        yield "date_rare", ", ".join(sorted({span[0] for span in (*first.anchors, *second.anchors)})), 1.0


def _values(one: AnyClaim, other: AnyClaim) -> Iterable[Feature]:
    """How the figures compare: the same, in line with each other, or far apart."""
    if not isinstance(one.value, Number) or not isinstance(other.value, Number):
        return
    detail = f"{one.quote} / {other.quote}"
    alike = figure_likeness(one.value, other.value)
    mistyped = is_mistyped(one.value, other.value)
    if mistyped:
        yield "value_mistyped", detail, 1.0
    if alike:
        yield "value_same", detail, alike
        return
    found = compared(one.value, other.value)
    if found.relation in _AGREE:
        yield "value_agrees", detail, 1.0
    elif found.relation in _BOUND:
        yield "value_bound", detail, 1.0
    elif are_far(one.value, other.value, is_toll=one.type == "casualties"):
        yield "value_far", detail, 2.0 if are_worlds_apart(one.value, other.value) else 1.0
    elif found.relation == "disjoint" and (found.ratio or 0) > _WIDE and not mistyped:
        yield "value_far", detail, _RATHER_FAR


def _words(first: Profile, second: Profile) -> Iterable[Feature]:
    """The weighted share of words with one beginning, whatever the language."""
    shared = sorted(first.stems.keys() & second.stems.keys())
    both = sum(min(first.stems[stem], second.stems[stem]) for stem in shared)
    smaller = min(sum(first.stems.values()), sum(second.stems.values()))
    larger = max(sum(first.stems.values()), sum(second.stems.values()))
    if both:
        yield "words_shared", ", ".join(shared), both / (0.8 * smaller + 0.2 * larger + 0.5)


def _above_half(likeness: float) -> float:
    return max(0.0, likeness / 50 - 1)
