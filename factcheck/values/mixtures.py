"""Tokens after a quantity → the smaller units that are added to it: minutes, cents, inches, centimetres."""

from __future__ import annotations

from fractions import Fraction

from factcheck.values.cores import core_at
from factcheck.values.reader import Core, Exact, Reader
from factcheck.values.shares import HALF
from factcheck.values.tokens import GLUED_HYPHEN
from factcheck.values.unit import Unit

_FULL = {"hour": 24, "day": 31, "week": 5, "month": 12}  # so many make the next larger unit
_CENTS, _THOUSAND = 100, 1000
_TWO_DIGITS = 2
_TALL = ("foot", "stone", "ft", "'")  # 5 foot 3
_INCHES = ('"', "″", "”")
_SMALLER = {"ft": ("in", 12), "lb": ("oz", 16), "st": ("lb", 14)}
_SIXTY = 60
_TEN = 10
_HOUR, _MINUTES = "h", ("m", "min")


def mixture(r: Reader, core: Core, unit: Unit, j: int) -> tuple[Core, int]:
    """`2 Stunden und 15 Minuten`, `an hour and a half`, `a year and two months`, `2h30`."""
    half = _half_of_unit(r, j)
    if half is not None:
        return core._replace(low=core.low + half[0], high=core.high + half[0]), half[1]
    is_symbol = r.lower[j - 1] == _HOUR and r.lower[j + 1] in _MINUTES and r.touches(j + 1)  # 2h 30m
    if unit.granularity == "hour" and is_minutes(r, j) and (r.touches(j) or is_symbol):  # 2h30
        minutes = Fraction(int(r.words[j]), _SIXTY)
        return core._replace(low=core.low + minutes, high=core.high + minutes), j + 1 + is_symbol
    smallest, is_whole = unit, core.low.denominator == 1
    for _ in range(4):
        is_list = r.words[j] == ","
        k = j + (is_list or r.words[j] == GLUED_HYPHEN)
        k += r.lower[k] in r.numbers.and_words
        more = core_at(r, k) if r.starts_value(k) else None
        if more is None or more.is_vague or more.is_share or more.is_ordinal or more.unit is not None:
            break
        below = r.unit(more.last + (r.words[more.last] == GLUED_HYPHEN))
        if below is None or below[0].kind != "duration" or below[0].factor >= smallest.factor:
            break
        if is_list and (not is_whole or more.low >= _FULL.get(below[0].granularity or "", 60)):
            break
        added = Fraction(more.low * below[0].factor) / unit.factor
        core = core._replace(low=core.low + added, high=core.high + added)
        smallest, j = below
    return core, j


def is_minutes(r: Reader, j: int) -> bool:
    """Whether the token is the minutes of `2h30`."""
    return r.has(j, "integer") and len(r.words[j]) == _TWO_DIGITS and int(r.words[j]) < _SIXTY


def with_smaller(r: Reader, core: Core, unit: Unit, j: int) -> tuple[Core, Unit, int]:
    """The quantity with the smaller unit behind it, and what the two together are measured in."""
    half = _half_of_unit(r, j) if r.lower[j] in r.numbers.and_words and not r.has(j + 3, "scale") else None
    if half is not None and half[0] == HALF and not r.has(j + 3, "dozen"):  # a mile and a half
        return core._replace(low=core.low + HALF, high=core.high + HALF), unit, half[1]
    if unit.kind == "money" and unit.factor == 1:
        return _with_cents(r, core, unit, j)
    if unit.symbol in _SMALLER:
        core, j = _feet_and_inches(r, core, unit, j)
    elif unit.symbol in r.grammar.unit_words.bare_smaller:
        core, j = _hundredths(r, core, j)
    return core, unit, j


def _with_cents(r: Reader, core: Core, unit: Unit, j: int) -> tuple[Core, Unit, int]:
    """`3 euros and 20 cents`, `fünf Euro fünfzig`; pence settle which pounds are meant."""
    k = j + (r.lower[j] in r.numbers.and_words)
    if not (r.has(k, "integer") or r.has(k, "cardinal")) or core.scale > _THOUSAND or core.is_vague:
        return core, unit, j
    more = core_at(r, k)
    if more is None or more.low >= _CENTS or (more.is_figure and more.last != k + 1):
        return core, unit, j
    below = r.unit(more.last)
    if below is not None and below[0].kind == "money" and below[0].factor < 1:
        unit, end = _settled(r, unit, below[0]), below[1]
    elif k == j and below is None and core.scale == 1 and _is_cents(r, more) and not r.words[more.last][:1].isalpha():
        end = more.last
    else:
        return core, unit, j
    added = Fraction(more.low) / _CENTS
    return core._replace(low=core.low + added, high=core.high + added), unit, end


def _settled(r: Reader, unit: Unit, smaller: Unit) -> Unit:
    """The currency of a word of several countries, where the name of its small change tells it."""
    one = r.grammar.ambiguous.get(unit.symbol or "")
    return smaller._replace(factor=1) if one is not None and one.default is None and smaller.symbol in one.of else unit


def _is_cents(r: Reader, more: Core) -> bool:
    """Whether a number right behind an amount may be its cents: `fünf Euro fünfzig`, `2 Euro 50`."""
    return not more.is_figure or (len(r.words[more.first]) == _TWO_DIGITS and r.words[more.last] not in (":", "/"))


def _half_of_unit(r: Reader, j: int) -> tuple[Exact, int] | None:
    if r.lower[j] not in r.numbers.and_words:
        return None
    if r.lower[j + 1] in r.grammar.halves and not r.words[j + 2][:1].isalpha():  # an hour and half
        return HALF, j + 2
    if not r.has(j + 1, "article") or r.unit(j + 3) is not None:
        return None
    if r.lower[j + 2] in r.grammar.halves:
        return HALF, j + 3
    below = r.numbers.denominators.get(r.lower[j + 2])
    return (Fraction(1, below), j + 3) if below else None


def _feet_and_inches(r: Reader, core: Core, unit: Unit, j: int) -> tuple[Core, int]:
    """`6 feet 2 inches`, `5ft 10in`, `6'2"`, `11 stone 4`: the smaller unit is added to the larger."""
    smaller = _SMALLER[unit.symbol or ""]
    k = j + (r.words[j] in (",", GLUED_HYPHEN))
    k += r.lower[k] in r.numbers.and_words
    if r.words[k + 1] in _INCHES and r.has(k, "integer") and r.touches(k + 1):
        return core._replace(
            low=core.low + Fraction(int(r.words[k]), 12), high=core.high + Fraction(int(r.words[k]), 12)
        ), k + 2
    more = core_at(r, k) if r.has(k, "figure") or r.has(k, "cardinal") else None
    below = r.unit(more.last + (r.words[more.last] == GLUED_HYPHEN)) if more is not None else None
    if (
        more is not None
        and r.lower[j - 1] in _TALL
        and r.words[j] != ","
        and 0 < more.low < smaller[1]
        and below is None
    ):
        below = unit, more.last
    elif more is None or below is None or below[0].symbol != smaller[0]:
        return core, j
    added = Fraction(more.low) / smaller[1]
    return core._replace(low=core.low + added, high=core.high + added), below[1]


def _hundredths(r: Reader, core: Core, j: int) -> tuple[Core, int]:
    """`ein Meter neunzig`, `2 Meter 10 groß`: two figures without a unit, and nothing behind that they could count."""
    if (
        core.scale > 1
        or core.is_vague
        or core.low.denominator != 1
        or not (r.has(j, "integer") or r.has(j, "cardinal"))
    ):
        return core, j
    more = core_at(r, j)
    if (
        more is None
        or more.last != j + 1
        or not _TEN <= more.low < _CENTS
        or (more.is_figure and not _is_cents(r, more))
    ):
        return core, j
    after = r.words[more.last]
    if r.unit(more.last) is not None or after[:1].isupper() or after[:1].isdigit() or r.has(more.last, "people"):
        return core, j
    added = Fraction(more.low) / _CENTS
    return core._replace(low=core.low + added, high=core.high + added), more.last
