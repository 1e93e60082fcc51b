"""Two Profiles → Evidence: what speaks for and against their being about one quantity."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz import fuzz

from factcheck.claims.base import DateClaim
from factcheck.matches.base import Evidence
from factcheck.matches.figures import are_far, figure_likeness
from factcheck.matches.judgement import Matching
from factcheck.matches.profile import Profile, days_between, head_of, meets
from factcheck.mentions.concepts import Lattice
from factcheck.mentions.names import contains

_COUNTRY = ("country:", "continent:")


class Yardstick(NamedTuple):
    """What two claims are measured with: weights and tables, and how concepts relate."""

    settings: Matching
    lattice: Lattice


def evidence_for(first: Profile, second: Profile, yard: Yardstick) -> tuple[Evidence, ...]:
    """Every reason with its weight; their sum is the score."""
    settings = yard.settings
    found = [Evidence(feature="type", detail=first.claim.type, weight=settings.bias[first.claim.type])]
    for feature, detail, share in (
        *_heads(first, second, yard),
        *_actions(first, second, yard.lattice),
        *_names(first, second),
        *_places(first, second),
        *_overlap(first, second, settings),
        *_topics(first, second),
        *_subjects(first, second),
        *_circumstances(first, second),
    ):
        found.append(Evidence(feature=feature, detail=detail, weight=round(share * settings.weights[feature], 4)))
    return tuple(item for item in found if item.weight or item.feature == "type")


Feature = tuple[str, str, float]  # name of the weight, what it rests on, how much of it there is (0 to 1)


def _heads(first: Profile, second: Profile, yard: Yardstick) -> Iterable[Feature]:
    one, other = head_of(first.claim), head_of(second.claim)
    generic = set(yard.settings.generic_heads)
    if one and other and one == other:
        yield "head_same", one, 0.5 if one in generic else 1.0
    elif one and other and not {one, other} & generic:
        related = yard.lattice.related(one, other) in ("part_of", "whole_of")
        yield "head_related" if related else "head_differs", f"{one} / {other}", 1.0
    own, others = set(first.claim.about.qualifiers), set(second.claim.about.qualifiers)
    if own & others:
        yield "qualifier_same", ", ".join(sorted(own & others)), 1.0
    elif own or others:
        yield "qualifier_differs", ", ".join(sorted(own ^ others)), 1.0 if own and others else 0.4


def _actions(first: Profile, second: Profile, lattice: Lattice) -> Iterable[Feature]:
    """What is done; opposites are never the same deed, unless both sentences speak of both."""
    one, other = set(first.claim.about.actions), set(second.claim.about.actions)
    shared = sorted(one & other)
    for a in sorted(one - other):
        for b in sorted(other - one):
            if lattice.related(a, b) == "opposite":
                yield "action_opposite", f"{a} / {b}", 1.0
                return
    if shared:
        yield "action_same", ", ".join(shared), max(_rarity(key, first, second) for key in shared)
    elif one and other:
        yield "action_differs", f"{', '.join(sorted(one))} / {', '.join(sorted(other))}", 1.0


def _names(first: Profile, second: Profile) -> Iterable[Feature]:
    shared = sorted(set(first.claim.about.names) & set(second.claim.about.names))
    if shared:
        yield "name_shared", ", ".join(shared), max(_rarity(key, first, second) for key in shared)
    elif first.claim.about.names and second.claim.about.names:
        yield "name_differs", f"{', '.join(first.claim.about.names)} / {', '.join(second.claim.about.names)}", 1.0


def _places(first: Profile, second: Profile) -> Iterable[Feature]:
    """One place, one within the other, or neither; two towns of one country are two places."""
    one, other = set(first.claim.about.places), set(second.claim.about.places)
    if not one or not other:
        return
    shared = sorted(one & other)
    towns = {key for key in one if not key.startswith(_COUNTRY)}, {key for key in other if not key.startswith(_COUNTRY)}
    nested = any(contains(a, b) or contains(b, a) for a in one for b in other)
    if shared and not (towns[0] and towns[1] and not towns[0] & towns[1]):
        yield "place_shared", ", ".join(shared), max(_rarity(key, first, second) for key in shared)
    elif nested and not (towns[0] and towns[1]):
        yield "place_nested", f"{', '.join(sorted(one))} / {', '.join(sorted(other))}", 1.0
    else:
        yield "place_differs", f"{', '.join(sorted(one))} / {', '.join(sorted(other))}", 1.0


def _rarity(key: str, first: Profile, second: Profile) -> float:
    return min(first.rarity.get(key, 1.0), second.rarity.get(key, 1.0))


def _overlap(first: Profile, second: Profile, settings: Matching) -> Iterable[Feature]:
    """The weighted share of keys that both sentences have, rare keys counting more than common ones."""

    def weight(key: str) -> float:
        kind = first.keys.get(key) or second.keys[key]
        return settings.rarity[kind] * _rarity(key, first, second)

    shared = sorted(first.keys.keys() & second.keys.keys())
    both = sum(map(weight, shared))
    one = sum(weight(key) for key in first.keys.keys() - second.keys.keys())
    other = sum(weight(key) for key in second.keys.keys() - first.keys.keys())
    if shared:
        share = both / (both + 0.7 * min(one, other) + 0.15 * max(one, other) + 0.5)
        yield "terms_shared", ", ".join(shared), share
    elif first.keys and second.keys:
        yield "nothing_shared", "", 1.0


def _topics(first: Profile, second: Profile) -> Iterable[Feature]:
    one, other = set(first.claim.about.topic), set(second.claim.about.topic)
    if first.claim.article == second.claim.article:
        yield "topic_shared", "", 1.0
    elif one and other and one & other:
        yield "topic_shared", ", ".join(sorted(one & other)), len(one & other) / min(len(one), len(other))


def _subjects(first: Profile, second: Profile) -> Iterable[Feature]:
    one, other = (_fold(first.claim.subject), _fold(second.claim.subject))
    if one and other:
        same = one == other or one in other or other in one
        yield "subject_same" if same else "subject_differs", one if same else f"{one} / {other}", 1.0
    mine, yours = set(getattr(first.claim, "participants", ())), set(getattr(second.claim, "participants", ()))
    if mine & yours:
        yield "participants_same", ", ".join(sorted(mine & yours)), len(mine & yours) / max(len(mine), len(yours))


def _circumstances(first: Profile, second: Profile) -> Iterable[Feature]:
    one, other = first.claim, second.claim
    yield from _times(first, second)
    if one.attribution and other.attribution and one.attribution.key == other.attribution.key:
        yield "attribution_same", one.attribution.key, 1.0
    if (one.modality == "planned") != (other.modality == "planned"):
        yield "modality_differs", f"{one.modality} / {other.modality}", 1.0
    yield "value_same", f"{one.quote} / {other.quote}", figure_likeness(one.value, other.value)
    if one.type != "casualties" and are_far(one.value, other.value):
        yield "value_far", f"{one.quote} / {other.quote}", 1.0
    if first.is_lead and second.is_lead:
        yield "both_lead", "", 1.0
    if one.language == other.language:
        yield "wording_same", "", _above_half(fuzz.token_set_ratio(one.sentence, other.sentence))
        yield "vicinity_same", "", _above_half(fuzz.token_sort_ratio(first.vicinity, second.vicinity))


def _times(first: Profile, second: Profile) -> Iterable[Feature]:
    """Dates are claims about time themselves: only that they lie far apart speaks against one event."""
    if isinstance(first.claim, DateClaim):
        gap = min((days_between(a, b) for a in first.anchors for b in second.anchors), default=0)
        yield "dates_far", f"{gap} days", 1.0 if gap > 300 else 0.6 if gap > 10 else 0.0
    elif any(meets(a, b) for a in first.anchors for b in second.anchors):
        yield "anchor_same", "", 1.0
    elif first.is_historic != second.is_historic:
        yield "background", "", 1.0
    elif first.anchors or second.anchors:
        yield "anchor_differs", "", 1.0 if first.anchors and second.anchors else 0.3


def _above_half(likeness: float) -> float:
    return max(0.0, likeness / 50 - 1)


def _fold(text: str | None) -> str:
    return (text or "").casefold()


def score_of(evidence: Iterable[Evidence]) -> float:
    """The sum of all weights."""
    return round(sum(item.weight for item in evidence), 4)
