"""Tokens before a quantity → whether a word of bounds says something else: during, among, a new level, as many as."""

from __future__ import annotations

from factcheck.values.ranges import Quantity
from factcheck.values.reader import Reader
from factcheck.values.unit import PERSON

_PEOPLE_REACH = 6  # tokens in which the people that a number counts are named
_VERB_REACH = 4
_CLAUSE = 8
_SMALL, _TEN, _LARGE = 3, 10, 100
_LIMITED = ("measurement", "money", "percentage")


def is_no_bound(r: Reader, q: Quantity, first: int) -> bool:
    """Whether the hedge from the token `first` up to the quantity is none here."""
    return any(says_other(r, q, first) for says_other in _OTHERS)


def _is_during(r: Reader, q: Quantity, first: int) -> bool:
    """Which time it took: `12 cases over two years`, but `for over two years`."""
    hedges = r.grammar.hedges
    if q.unit is None or q.unit.kind != "duration" or q.first - first != 1 or r.lower[first] not in hedges.spanning:
        return False
    if q.core.is_vague:  # over several weeks
        return True
    before = r.lower[first - 1] if first else ""
    return before[:1].isalnum() and before not in hedges.bounding and r.lower[q.last] not in hedges.bounding


def _is_among(r: Reader, q: Quantity, first: int) -> bool:
    """Who was asked, or whom it befell: `Umfrage unter 2.200 Bürgern`, `unter den 30 Toten`, no bound."""
    hedges = r.grammar.hedges
    if r.lower[first] not in hedges.among or q.unit not in (None, PERSON):
        return False
    if r.lower[first - 1].endswith(hedges.surveys):
        return True
    if q.unit is None or q.first - first > 1:
        return q.unit is not None and r.lower[q.first - 1] in r.grammar.determiners
    people = next((r.lower[k] for k in range(q.last, q.last + _PEOPLE_REACH) if r.has(k, "people")), "")
    is_dative = people[:-1] in r.grammar.people
    return is_dative and not (first and r.lower[first - 1] in hedges.among_not_after)


def _is_level(r: Reader, q: Quantity, first: int) -> bool:
    """Where a movement led: `went up to 85 cents`, `brought the total up to 40`, but `can go up to 85`."""
    hedges = r.grammar.hedges
    if " ".join(r.lower[first : q.first]) not in hedges.levels or not first:
        return False
    start = max(0, first - _VERB_REACH)
    if r.lower[first - 1] in hedges.moving:
        return not any(word in hedges.may for word in r.lower[start : first - 1])
    return any(word in hedges.moving_it for word in r.lower[start : first - 1])


def _is_compared(r: Reader, q: Quantity, first: int) -> bool:
    """What a multiple is of: `twice as many as 12`."""
    if r.lower[first] not in r.grammar.hedges.comparing:
        return False
    return r.lower[first - 1] in r.numbers.times or r.lower[first - 1] in r.grammar.halves


def _is_until(r: Reader, q: Quantity, first: int) -> bool:
    """A word of time that is a bound only of what is measured: `bis 40 Grad`, not `bis drei Uhr`."""
    if q.first - first > 1 or r.lower[first] not in r.grammar.hedges.limits:
        return False
    return q.unit is None or q.unit.kind not in _LIMITED or r.has(first - 1, "figure") or r.has(first - 1, "cardinal")


def _is_governed(r: Reader, q: Quantity, first: int) -> bool:
    """What it is about, or whom it is against: `Vertrag über 12 Boote`, `row over 12 islands`."""
    word = r.lower[first]
    words = r.grammar.governed.get(word)
    if words is None or not first or (q.unit is not None and q.unit.kind == "duration"):
        return False
    before = r.lower[first - 1]
    pair = f"{r.lower[first - 2]} {before}" if first > 1 else ""  # zog sich über
    if before in words or pair in words or before.endswith(r.grammar.governed_ends[word]):
        return True
    afar = r.grammar.hedges.governed_afar.get(word, ())
    return any(before in afar for before in r.lower[max(0, first - _CLAUSE) : first])


def _is_small(r: Reader, q: Quantity, first: int) -> bool:
    """Where or under what: `over two bridges`, `unter drei Bedingungen`; nobody bounds so small a count with it."""
    if q.first - first > 1 or r.lower[first] not in r.grammar.hedges.small or q.modifier != "exact":
        return False
    is_count = q.unit in (None, PERSON) and not (q.core.is_share or q.core.is_vague) and q.core.scale == 1
    return (
        is_count and q.low == q.high <= _SMALL and r.words[q.last][:1].isalpha() and not r.has(q.last, "no_attribute")
    )


def _is_against(r: Reader, q: Quantity, first: int) -> bool:
    """Whom it is against: `gegen 12 Beamte`, but `gegen 900 Gäste`."""
    if q.first - first > 1 or r.lower[first] not in r.grammar.hedges.large:
        return False
    is_head = r.words[first][0].isupper()
    return q.unit in (None, PERSON) and (is_head or q.high < _LARGE or q.high % _TEN != 0)


_OTHERS = (_is_during, _is_among, _is_level, _is_compared, _is_until, _is_governed, _is_small, _is_against)
