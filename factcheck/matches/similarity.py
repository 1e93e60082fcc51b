"""Two Profiles → Evidence: what speaks for and against their being about one quantity."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import exp
from typing import NamedTuple

from rapidfuzz import fuzz

from factcheck.claims import Duration, Money, Percentage
from factcheck.claims.base import DateClaim
from factcheck.matches.figures import are_far, figure_likeness
from factcheck.matches.judgement import Matching
from factcheck.matches.profile import Profile, days_between, head_of, meets, respelt
from factcheck.mentions.concepts import Lattice
from factcheck.mentions.names import contains, country_of

_INFLECTION = 3  # so many letters an ending may have, and one less
_STEM = 5  # a compound is known by an ending of so many letters
_PROPER = 3.0  # how much more a proper name tells about a story than another word
_OTHER_STORY = 0.12  # below it they hardly do
_THIN = 6.0  # the weight of keys that a line or two have
_STORY = 0.25  # from which likeness on two articles tell one story
_TELLING = ("city:", "country:", "region:", "person:", "name:", "org:")  # a police force is in every story
_PLACES = ("city:", "country:", "region:")
_COUNTRY = ("country:", "continent:")


class Yardstick(NamedTuple):
    """What two claims are measured with: weights and tables, and how concepts relate."""

    settings: Matching
    lattice: Lattice


class Piece(NamedTuple):
    """One piece of evidence, light enough to be made for every pair."""

    feature: str
    detail: str
    weight: float


def evidence_for(first: Profile, second: Profile, yard: Yardstick) -> tuple[Piece, ...]:
    """Every reason with its weight; their sum is the score."""
    settings = yard.settings
    weights = settings.weights
    second = respelt(first, second)
    found = [Piece("type", first.claim.type, settings.bias[first.claim.type])]
    for feature, detail, share in (
        *_heads(first, second, yard),
        *_actions(first, second, yard.lattice),
        *_tolls(first, second),
        *_names(first, second),
        *_places(first, second),
        *_overlap(first, second, settings),
        *_topics(first, second),
        *_subjects(first, second),
        *_circumstances(first, second),
    ):
        if share:
            found.append(Piece(feature, detail, round(share * weights[feature], 4)))
    return tuple(found)


Feature = tuple[str, str, float]  # name of the weight, what it rests on, how much of it there is (0 to 1)


def _heads(first: Profile, second: Profile, yard: Yardstick) -> Iterable[Feature]:
    one, other = head_of(first.claim), head_of(second.claim)
    generic = set(yard.settings.generic_heads)
    if first.claim.type == "casualties":
        one, other = (None if head in yard.settings.outcome_heads else head for head in (one, other))
    if one and other and one == other:
        yield "head_same", one, 0.5 if one in generic else 1.0
    elif one and other:
        yield from _other_heads(one, other, yard)
    own, others = set(first.claim.about.qualifiers), set(second.claim.about.qualifiers)
    if own & others:
        yield "qualifier_same", ", ".join(sorted(own & others)), 1.0
    elif own or others:
        yield "qualifier_differs", ", ".join(sorted(own ^ others)), 1.0 if own and others else 0.4


def _other_heads(one: str, other: str, yard: Yardstick) -> Iterable[Feature]:
    """Two words for one thing, a kind of the other, or something else; what no concept knows is left open."""
    generic = {one, other} & set(yard.settings.generic_heads)
    longer, shorter = sorted((one, other), key=len, reverse=True)
    if longer.startswith(shorter) and len(longer) - len(shorter) < _INFLECTION:
        yield "head_same", f"{one} / {other}", 1.0
    elif yard.lattice.related(one, other) in ("part_of", "whole_of") or (
        longer.endswith(shorter) and len(shorter) >= _STEM
    ):
        if not generic:
            yield "head_related", f"{one} / {other}", 1.0
    elif not generic or {one, other} <= yard.lattice.ids:
        yield "head_differs", f"{one} / {other}", 1.0


def _actions(first: Profile, second: Profile, lattice: Lattice) -> Iterable[Feature]:
    """What is done; opposites are never the same deed, unless both sentences speak of both."""
    one, other = set(first.claim.about.actions), set(second.claim.about.actions)
    shared = sorted(one & other)
    deeds = (one - other, other - one) if first.claim.type != "casualties" else ((), ())
    for a in sorted(deeds[0]):
        for b in sorted(deeds[1]):
            if lattice.related(a, b) == "opposite":
                yield "action_opposite", f"{a} / {b}", 1.0
                return
    if shared:
        yield "action_same", ", ".join(shared), max(_rarity(key, first, second) for key in shared)
    elif one and other:
        yield "action_differs", f"{', '.join(sorted(one))} / {', '.join(sorted(other))}", 1.0


def _tolls(first: Profile, second: Profile) -> Iterable[Feature]:
    """One story has one toll of each outcome, unless a sentence goes back to an earlier event."""
    current = first.claim.type == "casualties" and not first.is_historic and not second.is_historic
    if current and first.claim.article != second.claim.article and _tell_one_story(first, second):
        yield "toll_same", first.block, 1.0


def _names(first: Profile, second: Profile) -> Iterable[Feature]:
    shared = sorted(first.names & second.names)
    if shared:
        yield "name_shared", ", ".join(shared), max(_rarity(key, first, second) for key in shared)
    elif first.names and second.names:
        yield "name_differs", f"{', '.join(sorted(first.names))} / {', '.join(sorted(second.names))}", 1.0


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
        yield "keys_shared", f"{len(shared)}", 1 - exp(-both / 2)
        if isinstance(first.claim, Percentage | Duration | Money) and all(":" in key for key in shared):
            yield "names_only", ", ".join(shared), 1.0
    elif first.keys and second.keys:
        yield "nothing_shared", "", 1.0


def _topics(first: Profile, second: Profile) -> Iterable[Feature]:
    """Whether both articles tell one story, by the keys of all claims; then what each has but once goes together."""
    likeness = 1.0 if first.claim.article == second.claim.article else story_likeness(first.story, second.story)
    yield "story_same", f"{likeness:.2f}", likeness
    if likeness < _OTHER_STORY and (not _is_thin(first, second) or are_elsewhere(first.story, second.story)):
        yield "story_differs", f"{likeness:.2f}", 1.0
    if first.is_sole and second.is_sole and _tell_one_story(first, second):
        counted = first.claim.type in ("casualties", "count", "troop_count")
        one, other = head_of(first.claim), head_of(second.claim)
        loose = isinstance(first.claim, Percentage | Duration | Money) and not _have_thing(first, second)
        if (not counted and not loose) or first.claim.type == "casualties" or (one is not None and one == other):
            yield "sole_counted" if counted else "sole_measured", first.claim.type, 1.0


def _have_thing(first: Profile, second: Profile) -> bool:
    """Whether both sentences share more than names and places."""
    return any(":" not in key for key in first.keys.keys() & second.keys.keys())


@lru_cache(maxsize=65_536)
def story_likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of what the shorter article speaks of the other speaks of too, proper names counting more, 0 to 1."""
    smaller = min(_weight_of(one), _weight_of(other))
    return _weight_of(one & other) / smaller if smaller and not are_elsewhere(one, other) else 0.0


@lru_cache(maxsize=65_536)
def are_elsewhere(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both articles name places, in no common country, and no person or organisation in common."""
    mine, yours = ({key for key in story if key.startswith(_PLACES)} for story in (one, other))
    if not mine or not yours or any(key.startswith(_TELLING) for key in one & other):
        return False
    countries = [{country_of(key) for key in places} - {None} for places in (mine, yours)]
    return not countries[0] & countries[1] and not any(contains(a, b) or contains(b, a) for a in mine for b in yours)


def _tell_one_story(first: Profile, second: Profile) -> bool:
    """Whether the articles speak of the same; of a line or two, any common word will do unless names forbid it."""
    if story_likeness(first.story, second.story) >= _STORY:
        return True
    common = first.stems.keys() & second.stems.keys() or first.keys.keys() & second.keys.keys()
    return _is_thin(first, second) and bool(common) and not are_elsewhere(first.story, second.story)


def _is_thin(first: Profile, second: Profile) -> bool:
    """Whether one of the articles is too short to tell its story by its keys."""
    return min(_weight_of(first.story), _weight_of(second.story)) < _THIN


def _weight_of(keys: frozenset[str]) -> float:
    return sum(_PROPER if key.startswith(_TELLING) else 1.0 for key in keys)


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
    same = "date_same" if isinstance(one, DateClaim) else "value_same"
    yield same, f"{one.quote} / {other.quote}", figure_likeness(one.value, other.value)
    if are_far(one.value, other.value, is_toll=one.type == "casualties"):
        yield "value_far", f"{one.quote} / {other.quote}", 1.0
    if first.is_lead and second.is_lead:
        yield "both_lead", "", 1.0
    if one.language == other.language:
        yield "wording_same", "", _above_half(fuzz.token_set_ratio(one.sentence, other.sentence))
    shared = sorted(first.neighbours & second.neighbours)
    if shared:
        yield "neighbour_same", f"{len(shared)}", 1.0
    yield from _words(first, second)


def _words(first: Profile, second: Profile) -> Iterable[Feature]:
    """The weighted share of words with one beginning, whatever the language."""
    shared = sorted(first.stems.keys() & second.stems.keys())
    both = sum(min(first.stems[stem], second.stems[stem]) for stem in shared)
    smaller = min(sum(first.stems.values()), sum(second.stems.values()))
    larger = max(sum(first.stems.values()), sum(second.stems.values()))
    if both:
        yield "words_shared", ", ".join(shared), both / (0.8 * smaller + 0.2 * larger + 0.5)


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


def score_of(evidence: Iterable[Piece]) -> float:
    """The sum of all weights."""
    return round(sum(item.weight for item in evidence), 4)
