"""Two keys → whether they are one name, however spelt."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Indel

from factcheck.mentions.names.gazetteer import city_countries
from factcheck.mentions.names.keys import slug
from factcheck.mentions.names.schema import bundled_names

_LISTED = frozenset({"country", "agency", "role"})  # kinds whose keys stand for one thing each
_SPELT = frozenset({"person", "name"})


def similar(key_a: str, key_b: str) -> float:
    """How alike two keys sound, from 0 to 1, whatever their kinds."""
    return float(Indel.normalized_similarity(_sound(_rest(key_a)), _sound(_rest(key_b))))


@lru_cache(maxsize=65536)
def same_name(a: str, b: str) -> bool:
    """Whether two keys are one name: listed ones by their keys, persons and unknown ones by sound, word by word."""
    if a == b:
        return True
    kind_a, kind_b = a.partition(":")[0], b.partition(":")[0]
    if kind_a == kind_b == "role":
        return _same_role(a, b)
    if kind_a in _LISTED or kind_b in _LISTED or (_is_city(a) and _is_city(b)):
        return False
    if kind_a in _SPELT and kind_b in _SPELT:
        return _same_person(_rest(a).split("-"), _rest(b).split("-"))
    if kind_a == kind_b or kind_a == "name" or kind_b == "name":
        return _alike(_rest(a), _rest(b), bundled_names().same_from)
    return False


def _rest(key: str) -> str:
    return key.partition(":")[2] or key


def _is_city(key: str) -> bool:
    return key in city_countries()


def _same_role(a: str, b: str) -> bool:
    """The same role, of the same country or of one that one of them leaves open."""
    (_, base_a, *code_a), (_, base_b, *code_b) = a.split(":"), b.split(":")
    return base_a == base_b and (not code_a or not code_b)


def _same_person(a: list[str], b: list[str]) -> bool:
    """Surnames that sound the same, and given names that do where both have them; an initial is enough."""
    limit = bundled_names()
    short, long = sorted((a, b), key=len)
    if len(short) == 1:
        return any(_alike(short[0], word, limit.same_from) for word in {long[0], long[-1]})
    if not _alike(a[-1], b[-1], limit.same_from):
        return _same_letters(a, b)
    return a[0][0] == b[0][0] if 1 in (len(a[0]), len(b[0])) else _alike_given(a[0], b[0], limit.given_from)


def _same_letters(a: list[str], b: list[str]) -> bool:
    """Dae-il and Dae Il; a family name put first or last."""
    return _sound("".join(a)) == _sound("".join(b)) or sorted(map(_sound, a)) == sorted(map(_sound, b))


def _alike_given(a: str, b: str, at_least: float) -> bool:
    return Indel.normalized_similarity(_sound(a), _sound(b)) >= at_least


def _alike(a: str, b: str, at_least: float) -> bool:
    """Alike in sound and equal in the first one: Lutin is not Rutin."""
    sound_a, sound_b = _sound(a), _sound(b)
    return sound_a[:1] == sound_b[:1] and Indel.normalized_similarity(sound_a, sound_b) >= at_least


@lru_cache(maxsize=65536)
def _sound(text: str) -> str:
    """The text with each sound written in one way: Schukow and Zhukov are both hukov."""
    table, pattern = _folding()
    folded = pattern.sub(lambda found: table[found[0]], slug(text))
    for _ in range(2):  # the first letters of "ey" and "yi" may fall together only after they are folded
        folded = re.sub(r"(.)\1+", r"\1", folded)
    return folded


@lru_cache(maxsize=1)
def _folding() -> tuple[dict[str, str], re.Pattern[str]]:
    table = {spelling: sound for sound, spellings in bundled_names().fold.items() for spelling in spellings}
    longest_first = sorted(table, key=lambda spelling: (-len(spelling), spelling))
    return table, re.compile("|".join(map(re.escape, longest_first)))
