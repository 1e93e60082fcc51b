"""What follows a number: a unit, and the fractions that are one character."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from factcheck.values.base import TimeUnit, ValueClass

VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip


class Unit(NamedTuple):
    """What a unit phrase says: its class, its canonical symbol, and what one of it is worth in that symbol.

    A symbol that begins with `?` is an ambiguous currency word, settled by the text.
    """

    kind: ValueClass
    symbol: str | None
    factor: int | Fraction = 1
    granularity: TimeUnit | None = None


PERCENT = Unit("percentage", "percent")
PERSON = Unit("person", "person")
