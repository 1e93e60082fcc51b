"""Two Profiles → whether their articles tell one story, by the keys of all their claims."""

from __future__ import annotations

from functools import lru_cache

from factcheck.matches.profile import Profile
from factcheck.mentions.names import are_nested, country_of, same_name

_PROPER = 3.0  # how much more a proper name tells about a story than another word
_THIN = 6.0  # the weight of keys that a line or two have
_SHORT = 24.0  # the weight of keys that a few paragraphs have
_LONG_WORD = 4  # letters of a word of a name that tells who is meant: Delmara of the Delmara group
_STORY = 0.25  # from which likeness on two articles tell one story
_TELLING = ("city:", "country:", "region:", "person:", "name:", "org:")  # a police force is in every story
_PLACES = ("city:", "country:", "region:")


@lru_cache(maxsize=65_536)
def story_likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of what the shorter article speaks of the other speaks of too, proper names counting more, 0 to 1."""
    smaller = min(_weight_of(one), _weight_of(other))
    return _weight_of(one & other) / smaller if smaller and not are_elsewhere(one, other) else 0.0


@lru_cache(maxsize=65_536)
def share_a_name(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both articles name the same place, person or organisation."""
    return any(key.startswith(_TELLING) for key in one & other)


@lru_cache(maxsize=65_536)
def are_elsewhere(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both articles name places, in no common country, and no person or organisation in common."""
    mine, yours = ({key for key in story if key.startswith(_PLACES)} for story in (one, other))
    if not mine or not yours or share_a_name(one, other):
        return False
    countries = [{country_of(key) for key in places} - {None} for places in (mine, yours)]
    return not countries[0] & countries[1] and not any(are_nested(a, b) for a in mine for b in yours)


@lru_cache(maxsize=65_536)
def name_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both name somebody or some place, and nobody and nothing in common, however spelt.

    Of long articles that says little: each has names that the other goes without.
    """
    mine, yours = ({key for key in story if key.startswith(_TELLING)} for story in (one, other))
    if not mine or not yours or mine & yours or max(_weight_of(one), _weight_of(other)) > _SHORT:
        return False
    return not any(_may_be_one(a, b) for a in sorted(mine) for b in sorted(yours))


def _may_be_one(a: str, b: str) -> bool:
    """Whether two keys can stand for one thing: in sound, as place and country, or by a word that both have."""
    words = [{word for word in key.partition(":")[2].split("-") if len(word) >= _LONG_WORD} for key in (a, b)]
    return bool(words[0] & words[1]) or same_name(a, b) or are_nested(a, b)


def tell_one_story(first: Profile, second: Profile) -> bool:
    """Whether the articles speak of the same; of a line or two, any common word will do unless names forbid it."""
    if story_likeness(first.story, second.story) >= _STORY:
        return True
    common = first.stems.keys() & second.stems.keys() or first.keys.keys() & second.keys.keys()
    return are_thin(first, second) and bool(common) and not are_elsewhere(first.story, second.story)


def are_thin(first: Profile, second: Profile) -> bool:
    """Whether one of the articles is too short to tell its story by its keys."""
    return min(_weight_of(first.story), _weight_of(second.story)) < _THIN


def _weight_of(keys: frozenset[str]) -> float:
    return sum(_PROPER if key.startswith(_TELLING) else 1.0 for key in keys)
