"""Two Profiles → Evidence: what speaks for and against their being about one quantity."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp

from factcheck.claims import AnyClaim, Duration, Money, Percentage
from factcheck.claims.base import DateClaim
from factcheck.matches.circumstances import circumstances
from factcheck.matches.figures import figure_likeness, is_telling
from factcheck.matches.heads import heads
from factcheck.matches.profile import Profile, are_close, head_of, respelt
from factcheck.matches.stories import are_elsewhere, are_thin, share_a_name, story_likeness, tell_one_story
from factcheck.matches.voices import denials, rivals
from factcheck.matches.yardstick import Feature, Piece, Yardstick
from factcheck.mentions.concepts import Lattice
from factcheck.mentions.names import are_nested

_OTHER_STORY = 0.12  # below it two articles hardly speak of the same
_STRANGE, _ALIKE = 0.1, 0.2  # up to the first two stories are alike by chance, from the second on they are one
_COUNTRY = ("country:", "continent:")
_VAGUE = frozenset({"person", "thing"})  # what nearly every concept is a kind of


def evidence_for(first: Profile, second: Profile, yard: Yardstick) -> tuple[Piece, ...]:
    """Every reason with its weight; their sum is the score."""
    settings = yard.settings
    weights = settings.weights
    second = respelt(first, second)
    found = [Piece("type", first.claim.type, settings.bias[first.claim.type])]
    for feature, detail, share in (
        *heads(first, second, yard),
        *_actions(first, second, yard.lattice),
        *_tolls(first, second),
        *denials(first, second),
        *rivals(first, second, yard),
        *_names(first, second),
        *_places(first, second),
        *_overlap(first, second, yard),
        *_relatives(first, second, yard.lattice),
        *_topics(first, second),
        *_subjects(first, second),
        *circumstances(first, second),
    ):
        if share:
            found.append(Piece(feature, detail, round(share * weights[feature], 4)))
    return tuple(found)


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
    is_date = isinstance(first.claim, DateClaim)  # a date has nothing but what happened to be told by
    if shared:
        yield "action_same", ", ".join(shared), max(_rarity(key, first, second) for key in shared)
        if is_date and are_close(first, second):
            yield "event_same", f"{len(shared)}", len(shared) / min(len(one), len(other))
    elif is_date and are_close(first, second) and (kin := _kin(one, other, lattice)):
        yield "event_related", ", ".join(kin), 1.0
    elif one and other:
        detail = f"{', '.join(sorted(one))} / {', '.join(sorted(other))}"
        yield "event_differs" if is_date else "action_differs", detail, 1.0


def _tolls(first: Profile, second: Profile) -> Iterable[Feature]:
    """One story has one toll of each outcome, unless a sentence goes back to an earlier event."""
    current = first.claim.type == "casualties" and not first.is_historic and not second.is_historic
    if current and first.claim.article != second.claim.article and tell_one_story(first, second):
        yield "toll_same", first.block, 1.0


def _names(first: Profile, second: Profile) -> Iterable[Feature]:
    shared = sorted(first.names & second.names)
    if shared:
        yield "name_shared", ", ".join(shared), max(_rarity(key, first, second) for key in shared)
    elif first.names and second.names:
        yield "name_differs", f"{', '.join(sorted(first.names))} / {', '.join(sorted(second.names))}", 1.0


def _places(first: Profile, second: Profile) -> Iterable[Feature]:
    """One place, one within the other, or neither; two towns of one country are two places, as are two receivers."""
    one, other = set(first.claim.about.places), set(second.claim.about.places)
    if not one or not other:
        return
    shared = sorted(one & other)
    towns = {key for key in one if not key.startswith(_COUNTRY)}, {key for key in other if not key.startswith(_COUNTRY)}
    nested = any(are_nested(a, b) for a in one for b in other)
    detail = f"{', '.join(sorted(one))} / {', '.join(sorted(other))}"
    if shared and not (towns[0] and towns[1] and not towns[0] & towns[1]):
        if _is_new(one, other) and _is_new(other, one):
            yield "place_each", detail, 1.0
        yield "place_shared", ", ".join(shared), max(_rarity(key, first, second) for key in shared)
    elif nested and not (towns[0] and towns[1]):
        yield "place_nested", detail, 1.0
    else:
        yield "place_differs", detail, 1.0


def _is_new(mine: set[str], yours: set[str]) -> bool:
    """Whether some place is neither among the others nor within or around one of them."""
    return any(not any(a == b or are_nested(a, b) for b in yours) for a in mine)


def _rarity(key: str, first: Profile, second: Profile) -> float:
    return min(first.rarity.get(key, 1.0), second.rarity.get(key, 1.0))


def _overlap(first: Profile, second: Profile, yard: Yardstick) -> Iterable[Feature]:
    """The weighted share of keys that both sentences have, rare keys counting more than common ones."""

    def weight(key: str) -> float:
        kind = first.keys.get(key) or second.keys[key]
        return yard.settings.rarity[kind] * _rarity(key, first, second)

    shared = sorted(first.keys.keys() & second.keys.keys())
    both = sum(map(weight, shared))
    one = sum(weight(key) for key in first.keys.keys() - second.keys.keys())
    other = sum(weight(key) for key in second.keys.keys() - first.keys.keys())
    if shared:
        share = both / (both + 0.7 * min(one, other) + 0.15 * max(one, other) + 0.5)
        yield "terms_shared", ", ".join(shared), share
        yield "keys_shared", f"{len(shared)}", 1 - exp(-both / 2)
        is_bare = isinstance(first.claim, Percentage | Duration | Money) and all(":" in key for key in shared)
        if is_bare and not _related_terms(first, second, yard.lattice):
            yield "names_only", ", ".join(shared), 1.0
    elif first.keys and second.keys:
        yield "nothing_shared", "", 1.0
        if isinstance(first.claim, Percentage | Duration) and _is_bare(first, second, yard.lattice):
            yield "nothing_alike", f"{first.claim.quote} / {second.claim.quote}", 1.0
        if figure_likeness(first.claim.value, second.claim.value) and not is_telling(first.claim.value):
            yield "figure_only", first.claim.quote, 1.0


def _is_bare(first: Profile, second: Profile, lattice: Lattice) -> bool:
    """Whether neither the figures nor anything around them is the same."""
    if figure_likeness(first.claim.value, second.claim.value) == 1.0 or _related_terms(first, second, lattice):
        return False
    return not set(first.claim.about.before) & set(second.claim.about.before)


def _relatives(first: Profile, second: Profile, lattice: Lattice) -> Iterable[Feature]:
    """Terms of one sentence that are a kind of those of the other, and what both sentences before speak of."""
    kinds = _related_terms(first, second, lattice)
    if kinds:
        yield "terms_related", ", ".join(kinds), min(len(kinds), 2) / 2
    before = set(first.claim.about.before) & set(second.claim.about.before) - first.keys.keys() - second.keys.keys()
    if before:
        yield "before_shared", ", ".join(sorted(before)), 1 - exp(-len(before) / 2)


def _related_terms(first: Profile, second: Profile, lattice: Lattice) -> list[str]:
    return _kin(first.keys.keys() - second.keys.keys(), second.keys.keys() - first.keys.keys(), lattice)


def _kin(one: Iterable[str], other: Iterable[str], lattice: Lattice) -> list[str]:
    """What of the one is a kind of something of the other, either way."""
    return sorted({*_kinds(one, other, lattice), *_kinds(other, one, lattice)})


def _kinds(narrow: Iterable[str], wide: Iterable[str], lattice: Lattice) -> Iterable[str]:
    above = frozenset(wide) - _VAGUE
    return (f"{key} / {min(found)}" for key in narrow if (found := lattice.above(key) & above))


def _topics(first: Profile, second: Profile) -> Iterable[Feature]:
    """Whether both articles tell one story, by the keys of all claims; then what each has but once goes together."""
    likeness = 1.0 if first.claim.article == second.claim.article else story_likeness(first.story, second.story)
    have_name = share_a_name(first.story, second.story)
    yield "story_same", f"{likeness:.2f}", _oneness(likeness, have_name or are_thin(first, second))
    if likeness < _OTHER_STORY and (not are_thin(first, second) or are_elsewhere(first.story, second.story)):
        yield "story_differs", f"{likeness:.2f}", 1.0
    is_pair = first.claim.article != second.claim.article
    if is_pair and have_name and first.is_first and second.is_first and not are_thin(first, second):
        yield _first_of(first.claim), first.block, 1.0
    if first.is_sole and second.is_sole and tell_one_story(first, second):
        counted = first.claim.type in ("casualties", "count", "troop_count")
        one, other = head_of(first.claim), head_of(second.claim)
        loose = isinstance(first.claim, Percentage | Duration | Money) and not _have_thing(first, second)
        if (not counted and not loose) or first.claim.type == "casualties" or (one is not None and one == other):
            yield "sole_counted" if counted else "sole_measured", first.claim.type, 1.0


def _oneness(likeness: float, is_telling: bool) -> float:
    """How surely two articles tell one story; without a name in common long ones may just be of one kind."""
    least = _STRANGE if is_telling else 2 * _STRANGE
    return min(1.0, max(0.0, (likeness - least) / (_ALIKE - _STRANGE)))


def _first_of(claim: AnyClaim) -> str:
    """What it is that both articles begin with."""
    if claim.type == "casualties":
        return "first_toll"
    return "first_date" if isinstance(claim, DateClaim) else "first_figure"


def _have_thing(first: Profile, second: Profile) -> bool:
    """Whether both sentences share more than names and places."""
    return any(":" not in key for key in first.keys.keys() & second.keys.keys())


def _subjects(first: Profile, second: Profile) -> Iterable[Feature]:
    one, other = (_fold(first.claim.subject), _fold(second.claim.subject))
    if one and other:
        same = one == other or one in other or other in one
        yield "subject_same" if same else "subject_differs", one if same else f"{one} / {other}", 1.0
    mine, yours = set(getattr(first.claim, "participants", ())), set(getattr(second.claim, "participants", ()))
    if mine & yours:
        yield "participants_same", ", ".join(sorted(mine & yours)), len(mine & yours) / max(len(mine), len(yours))


def _fold(text: str | None) -> str:
    return (text or "").casefold()


def score_of(evidence: Iterable[Piece]) -> float:
    """The sum of all weights."""
    return round(sum(item.weight for item in evidence), 4)
