"""Tokens → quantities: a number with its hedge, its range and its unit becomes one value."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from factcheck.values.base import FoundValue, Modifier, Number, Real, ValueClass
from factcheck.values.grammar import Grammar
from factcheck.values.measures import measured_at
from factcheck.values.names import is_idiom, is_name, is_pronoun, skip_name
from factcheck.values.prices import settled
from factcheck.values.quick import found_value, number
from factcheck.values.ranges import Quantity, quantity_of
from factcheck.values.reader import Exact, Reader, Whole
from factcheck.values.surroundings import BOUNDS, with_hedges, with_people
from factcheck.values.tokens import Tokens
from factcheck.values.unit import PERCENT, Unit

_EXACT = 10_000  # what divides it is a decimal of four digits


class Quantified(NamedTuple):
    """A quantity or duration at half-open offsets of its line."""

    start: int
    end: int
    text: str
    value: Number
    value_class: ValueClass

    def at(self, offset: int) -> FoundValue:
        """The value in the text whose line begins at the offset."""
        return found_value(self.start + offset, self.end + offset, self.text, self.value, self.value_class)


def find_quantities(
    tokens: Tokens, grammar: Grammar, whole: Whole, taken: Iterable[tuple[int, int]] = ()
) -> list[Quantified]:
    """Every quantity and duration of a line, in order, none overlapping; none begins inside the stretches `taken`."""
    reader = Reader(tokens, grammar, whole)
    found: list[Quantified] = []
    done = 0
    spans = deque(taken)
    for i in grammar.starts(tokens.codes):
        if i < done:
            continue
        while spans and spans[0][1] <= tokens.starts[i]:
            spans.popleft()
        if spans and spans[0][0] <= tokens.starts[i]:
            continue
        quantity = _quantity(reader, i, done)
        if quantity is not None:
            found.append(_value(reader, quantity))
            done = quantity.last
        elif reader.has(i, "figure"):
            done = skip_name(reader, i)
    return found


def _quantity(r: Reader, i: int, done: int) -> Quantity | None:
    if r.has(i, "figure") and is_name(r, i):
        return None
    one = measured_at(r, i, done)
    if one is None or (one.unit is None and is_pronoun(r, one.core, one.first, one.last)):
        return None
    found = with_hedges(r, with_people(r, quantity_of(r, one, done)), done)
    return None if is_idiom(r, one.first) or (found.first < one.first and is_idiom(r, found.first)) else found


def _value(r: Reader, q: Quantity) -> Quantified:
    start, end = r.tokens.span(q.first, q.last)
    return Quantified(start, end, r.tokens.text[start:end], *_number(r, q))


def _number(r: Reader, q: Quantity) -> tuple[Number, ValueClass]:
    unit, low, high = settled(r, q), q.low, q.high
    if (
        unit is None and q.core.is_share and q.last - q.first < r.length
    ):  # a share of something, unless it is all of the text
        low, high, unit = _percent(low), _percent(high), PERCENT
    if unit is not None and unit.factor != 1:
        low, high = low * unit.factor, high * unit.factor
    modifier = _modifier(q)
    value = number(
        None if modifier in ("at_most", "less_than") else _real(low),
        None if modifier in ("at_least", "more_than") else _real(high),
        modifier,
        unit.symbol if unit is not None else None,
        unit.granularity if unit is not None else None,
        q.per,
        q.parts,
        q.core.is_ordinal,
    )
    return value, _class_of(q, unit)


def _percent(share: Exact) -> Exact:
    """A share in per cent: one in eight is 12.5, a third, to a tenth, 33.3, one in 7,000 to three digits."""
    percent = Fraction(share * 100)
    if _EXACT % percent.denominator == 0:
        return percent
    return Fraction(round(percent * 10), 10) if percent >= 1 else Fraction(f"{float(percent):.3g}")


def _modifier(q: Quantity) -> Modifier:
    if q.core.is_vague and q.modifier not in (*BOUNDS, "range"):
        return "vague"
    return "about" if q.core.is_about and q.modifier == "exact" else q.modifier


def _class_of(q: Quantity, unit: Unit | None) -> ValueClass:
    if q.parts:
        return "score"
    if q.core.is_ordinal:
        return "ordinal"
    return unit.kind if unit is not None else "number"


def _real(value: Exact) -> Real:
    return value.numerator if value.denominator == 1 else float(value)
