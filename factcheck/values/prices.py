"""A quantity and its text → its unit, where a currency's name is that of several countries, or of a measure too."""

from __future__ import annotations

from itertools import chain, takewhile

from factcheck.patterns import BREAK
from factcheck.values.ranges import Quantity
from factcheck.values.reader import Reader
from factcheck.values.unit import Unit

_MONEY_SCALE = 1_000_000  # nobody weighs millions of pounds
_BEFORE, _AFTER = 10, 6  # tokens around a number in which money is spoken of
_WITH_CENTS = ("EUR", "USD")
_MARKS = frozenset((",", ";", ".", ":", BREAK))


def settled(r: Reader, q: Quantity) -> Unit | None:
    """The unit, its currency settled by the text; what is also a measure is one unless money is spoken of."""
    unit = q.unit
    if unit is not None and unit.symbol in _WITH_CENTS and unit.factor < 1:
        return unit._replace(symbol=_beside(r, q) or unit.symbol)
    if unit is None or unit.symbol is None or unit.symbol[0] != "?":
        return unit
    code = r.currency(unit.symbol)
    one = r.grammar.ambiguous[unit.symbol]
    if code is None and one.unit is not None and max(q.core.scale, q.high) < _MONEY_SCALE and not _is_paid(r, q):
        return r.grammar.measure(one.unit)
    return unit._replace(symbol=code or one.paid)


def _beside(r: Reader, q: Quantity) -> str | None:
    """The currency whose cents they are: that of an amount nearby (`97 Cent auf 79,97 Dollar`), None without one."""
    if r.lower[q.first - 1] in r.numbers.and_words:  # in a list
        return None
    for k in (*range(q.first - 1, max(-1, q.first - _BEFORE), -1), *range(q.last, q.last + _BEFORE)):
        found = r.unit(k) if r.words[k][:1].isalnum() or r.words[k] in r.grammar.money_ends else None
        if found is not None and found[0].kind == "money" and found[0].factor == 1:
            symbol = found[0].symbol or ""
            code = r.currency(symbol) if symbol[:1] == "?" else symbol
            return code if code in _WITH_CENTS else None
    return None


def _is_paid(r: Reader, q: Quantity) -> bool:
    """Whether the words around speak of money: `the ticket costs five pounds`, not `five pounds of meat cost`."""
    after, paid = r.lower[q.last], r.grammar.paid
    is_of_something = after in r.grammar.unit_words.of_words or r.words[q.last][:1].isupper()
    if is_of_something and after not in paid:
        return False
    if q.per == "hour":
        return True
    before = takewhile(_same_clause, reversed(r.lower[max(0, q.first - _BEFORE) : q.first]))
    return any(word in paid for word in chain(before, takewhile(_same_clause, r.lower[q.last : q.last + _AFTER])))


def _same_clause(word: str) -> bool:
    return word not in _MARKS
