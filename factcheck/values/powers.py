"""Tokens after a figure → the power it is raised to: `1.4e6`, `2.5×10^4`, `10⁶`."""

from __future__ import annotations

from fractions import Fraction

from factcheck.values.reader import Exact, Reader
from factcheck.values.tokens import GLUED_HYPHEN

MARKS = frozenset(("e", "E", "^", "×", "x", "*", "⁻", *"⁰¹²³⁴⁵⁶⁷⁸⁹"))
_LETTERS, _TIMES = ("e", "E"), ("×", "x", "*")
_MINUS, _SIGNS = ("-", "−", GLUED_HYPHEN), ("-", "−", GLUED_HYPHEN, "+")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_LARGEST = 30
_TEN = 10


def power(r: Reader, j: int, number: Exact) -> tuple[Exact, int] | None:
    """The figure with the power behind it at `j`, and where that ends."""
    word = r.words[j]
    if word in _TIMES:
        found = _exponent(r, j + 2) if r.words[j + 1] == "10" else None
        return (number * Fraction(_TEN) ** found[0], found[1]) if found else None
    if word in _LETTERS:
        found = exponent(r, j + 1) if r.touches(j) else None
        return (number * Fraction(_TEN) ** found[0], found[1]) if found else None
    found = _exponent(r, j) if number and (word == "^" or number == _TEN) else None
    return (Fraction(number) ** found[0], found[1]) if found else None


def _exponent(r: Reader, k: int) -> tuple[int, int] | None:
    """`^4`, `^-4`, `⁴`: what stands raised behind a figure."""
    if not r.touches(k):
        return None
    if r.words[k] == "^":
        return exponent(r, k + 1)
    end = k
    while end < r.size and r.words[end] in MARKS and r.touches(end):
        end += 1
    figures = "".join(r.words[k:end]).translate(_RAISED)
    return (int(figures), end) if figures.removeprefix("-").isdecimal() and len(figures) < len("-99") else None


def exponent(r: Reader, k: int) -> tuple[int, int] | None:
    """The whole number of an exponent at `k`, with its sign, and where it ends."""
    sign = r.words[k] in _SIGNS and r.touches(k)
    if not r.has(k + sign, "integer") or not r.touches(k + sign) or len(r.words[k + sign]) > len("99"):
        return None
    size = int(r.words[k + sign])
    is_small = size <= _LARGEST
    return (-size if r.words[k] in _MINUS else size, k + sign + 1) if is_small else None
