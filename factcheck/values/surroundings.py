"""Tokens around a quantity → its hedges, and whether it counts people."""

from __future__ import annotations

from factcheck.values.base import Modifier
from factcheck.values.bounds import is_no_bound
from factcheck.values.measures import unit_after
from factcheck.values.ranges import Quantity
from factcheck.values.reader import Reader
from factcheck.values.tokens import GLUED_HYPHEN
from factcheck.values.unit import PERSON

BOUNDS = ("at_least", "more_than", "at_most", "less_than")
_HYPHENS = (GLUED_HYPHEN, "-")  # the second behind a sign: 90%-plus
_MOST_HEDGES = 3
_MOST_ATTRIBUTES = 3  # words between a number and the people it counts


def with_hedges(r: Reader, q: Quantity, done: int) -> Quantity:
    """The quantity with the hedges before and after it."""
    if q.core.is_ordinal:
        return q
    for _ in range(_MOST_HEDGES):
        hedge = r.grammar.hedge_before(r.lower, q.first, done)
        if hedge is None and q.first - 1 > done and r.lower[q.first - 1] in r.grammar.determiners:
            hedge = r.grammar.hedge_before(r.lower, q.first - 1, done)
        if hedge is None or is_no_bound(r, q, hedge[1]):
            break
        q = _hedged(q._replace(first=hedge[1]), hedge[0])
    if r.words[q.last] in _HYPHENS or r.lower[q.last] in r.grammar.after_starts:
        return _hedge_after(r, q)
    return q


def _hedge_after(r: Reader, q: Quantity) -> Quantity:
    is_joined = r.words[q.last] in _HYPHENS and r.touches(q.last) and r.touches(q.last + 1)
    j = q.last + is_joined
    if r.words[j][:1].isupper():  # a 737 Max
        return q
    for length in range(r.grammar.longest_after, 0, -1):
        hedge = r.grammar.after.get(tuple(r.lower[j : j + length]))
        if hedge is None or (r.words[j] == "+" and not r.touches(j)) or (j > q.last and length > 1):
            continue
        q = _hedged(q._replace(last=j + length), hedge)
        if q.unit is None:
            unit, last, _ = unit_after(r, q.last, q.core)
            return q._replace(unit=unit, last=last) if unit is not None else with_people(r, q)
        return q
    return q


def _hedged(q: Quantity, hedge: Modifier) -> Quantity:
    """The outer hedge decides, but nothing blurs a bound, and a range stays one unless it is bounded."""
    if hedge not in BOUNDS and q.modifier in (*BOUNDS, "range"):
        return q
    return q._replace(modifier=hedge)


def with_people(r: Reader, q: Quantity) -> Quantity:
    """The quantity as people where it counts them; its passage still ends with the number."""
    if q.unit is not None or q.core.is_ordinal or q.core.is_share or q.parts:
        return q
    j = q.last
    if r.lower[j] in r.grammar.unit_words.attribute_of:
        j += 1 + (r.lower[j + 1] in r.grammar.determiners)
    attributes = 0
    for k in range(j, min(j + 2 * _MOST_ATTRIBUTES, r.size)):
        if r.has(k, "people"):
            return q._replace(unit=PERSON) if _is_counted(r, q, k) else q
        if not _is_attribute(r, k) or attributes > _MOST_ATTRIBUTES:
            break
        attributes += r.words[k] != GLUED_HYPHEN
    return q


def _is_counted(r: Reader, q: Quantity, k: int) -> bool:
    """Whether the people noun at `k` is what is counted: not `two police cars`."""
    after = r.words[k + 1]
    if r.numbers.plural_denominators != "s" or not after.endswith("s") or not after.islower():
        return True
    return r.has(k + 1, "people") or r.has(k + 1, "no_attribute") or r.lower[k].endswith("s")


def _is_attribute(r: Reader, k: int) -> bool:
    word = r.words[k]
    if word == GLUED_HYPHEN:
        return True
    if not word[:1].isalpha() or r.has(k, "no_attribute"):
        return False
    if word[0].islower() or word.endswith(r.grammar.unit_words.attribute_endings):
        return True
    return r.words[k + 1] == GLUED_HYPHEN
