"""Tokens around a number → its unit: signs, currencies, units, rates, and durations of several units."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from factcheck.values.cores import core_at
from factcheck.values.currencies import money_of_country
from factcheck.values.mixtures import is_minutes, mixture, with_smaller
from factcheck.values.names import is_money_letter
from factcheck.values.reader import Core, Reader
from factcheck.values.tokens import GLUED_HYPHEN
from factcheck.values.unit import Unit

_MINUS = ("-", "−", "–")
_RISKY_LENGTH = 2  # symbols this short are also words or letters of something else
_DEGREE = "°"
_SHORT = {"hour": "h", "second": "s"}


class Measured(NamedTuple):
    """A number with its unit: tokens `first` to `last` (excluded)."""

    first: int
    last: int
    core: Core
    unit: Unit | None = None
    per: str | None = None


def measured_at(r: Reader, i: int, done: int) -> Measured | None:
    """The number that begins at the token `i`, with sign, currency and unit; nothing before `done` is used."""
    core = core_at(r, i)
    if core is None:
        return None
    first, last, unit = core.first, core.last, core.unit
    if core.is_figure and not core.is_ordinal:
        first, core = _signed(r, first, core, done)
        sign = _money_before(r, first, done)
        if sign is not None:
            first, core = _signed(r, sign[1], core, done)
            unit = sign[0]
    elif r.lower[first - 1] in r.numbers.minus and not core.is_ordinal:
        first, core = _signed(r, first, core, done)
    if unit is None and not core.is_ordinal:
        unit, last, core = unit_after(r, last, core)
        named = first - (r.words[first - 1] == GLUED_HYPHEN)  # a magnitude-6 quake
        if unit is None and r.lower[named - 1] in r.grammar.before_unit_ends:
            before, unit = _unit_before(r, named, done)
            first = before if unit is not None else first
    elif unit is not None and unit.kind == "money":
        last = _repeated_money(r, last)
        if r.lower[last] in r.numbers.and_words and r.words[first - 1] != ",":  # $2 and 23 cents, but in no list
            core, unit, last = with_smaller(r, core, unit, last)
    per = None
    if unit is not None and unit.kind not in ("person", "percentage"):
        unit, per, last = _rate(r, unit, last)
    elif unit is None and not core.is_ordinal and r.has(last, "rate"):
        per, last = _rate_of_things(r, last)
    if unit is not None and unit.kind == "duration":
        core, last = mixture(r, core, unit, last)
    elif unit is not None and last > core.last:
        core, unit, last = with_smaller(r, core, unit, last)
        core, last = _below_zero(r, core, unit, last)
    return Measured(first, last, core, unit, per)


def _signed(r: Reader, i: int, core: Core, done: int) -> tuple[int, Core]:
    """Where a number begins with its sign, and the number below zero where the sign says so."""
    k = i - 1
    if k < done:
        return i, core
    stands_free = r.touches(i) and not (r.touches(k) and r.words[k - 1][-1:].isalnum())
    if (r.words[k] in _MINUS and stands_free) or r.lower[k] in r.numbers.minus:
        return k, core._replace(low=-core.high, high=-core.low)
    if (r.words[k] == "+" and stands_free) or (r.lower[k] in r.numbers.plus and k in (0, done)):
        return k, core
    if r.words[k] in (".", r.numbers.decimal_mark) and stands_free and not r.touches(k) and core.low.denominator == 1:
        part = core.low * Fraction(1, 10 ** len(r.words[i]))  # .5
        return k, core._replace(low=part, high=part)
    return i, core


def _money_before(r: Reader, i: int, done: int) -> tuple[Unit, int] | None:
    if r.words[i - 1] not in r.grammar.money_ends:
        return None
    if is_money_letter(r, i):
        return (r.grammar.money_letters[r.words[i - 1]], i - 1) if i > done else None
    for length in range(min(r.grammar.longest_money, i - done), 0, -1):
        unit = r.grammar.money_before.get(tuple(r.words[i - length : i]))
        if unit is not None:
            return _of_country(r, unit, i - length, done)
    return None


def _of_country(r: Reader, unit: Unit, i: int, done: int) -> tuple[Unit, int]:
    """A sign with the country before it, which settles whose it is: `Canadian $40`."""
    is_place = i > 1 and r.has(i - 2, "no_attribute") and r.lower[i - 2] not in r.grammar.determiners  # in Canada $40
    is_open = i > done and unit.symbol in r.grammar.ambiguous and r.words[i - 1][:1].isupper() and not is_place
    code = r.grammar.currency_of(unit.symbol or "", r.lower[i - 1]) if is_open else None
    return (unit._replace(symbol=code), i - 1) if code else (unit, i)


def _unit_before(r: Reader, i: int, done: int) -> tuple[int, Unit | None]:
    """`Tempo 30`, `magnitude 6.3`: a unit whose name comes first, and where the quantity begins with it."""
    for length in range(r.grammar.longest_before_unit, 0, -1):
        unit = r.grammar.before_units.get(tuple(r.lower[i - length : i])) if i - length >= done else None
        if unit is not None:
            return i - length, unit
    return i, None


def _repeated_money(r: Reader, j: int) -> int:
    """Past a currency said twice: `$5 million US dollars`."""
    k = j + (r.words[j] == GLUED_HYPHEN)
    found = r.unit(k)
    return found[1] if found is not None and found[0].kind == "money" else j


def unit_after(r: Reader, j: int, core: Core) -> tuple[Unit | None, int, Core]:
    """The unit after the number; a hyphen, or `of a` after a share, may stand between."""
    k = j + (r.words[j] == GLUED_HYPHEN or (r.words[j] == "-" and r.touches(j) and r.touches(j + 1)))  # 5-Mio.-Euro
    if (core.is_figure or k > j) and r.touches(k) and r.lower[k] in r.grammar.tail_words:
        return r.grammar.tail_words[r.lower[k]], k + 1, core
    found = r.unit(k) or money_of_country(r, k)
    is_part = core.is_share or 0 < core.low < 1
    if found is None and (is_part or core.is_vague or core.scale > 1):
        k += r.lower[k] in r.grammar.unit_words.of_words
        if is_part and (r.has(k, "article") or r.lower[k] in r.numbers.one_words):
            k += 1
            scaled = core_at(r, k) if r.has(k, "cardinal") else None
            if scaled is not None and scaled.scale > 1:
                low, high = core.low * scaled.low, core.high * scaled.low
                core = core._replace(low=low, high=high, last=scaled.last, is_share=False)
                return unit_after(r, scaled.last, core)
        found = r.unit(k)
    if found is None and tuple(r.lower[j : j + 2]) in r.grammar.below_zero and core.low >= 0:  # 2 below zero
        return r.grammar.measure(_DEGREE), j + 2, core._replace(low=-core.high, high=-core.low)
    if found is None or not _is_unit_here(r, found[0], k, found[1]) or _is_other_word(r, core, k, found[1]):
        return None, j, core
    return found[0], found[1], core


def _is_unit_here(r: Reader, unit: Unit, k: int, end: int) -> bool:
    """Whether a short symbol is a unit and no other word: `5 in`, `10 A`, `3 m`."""
    word = r.words[k]
    if end > k + 1 or len(word) > _RISKY_LENGTH:
        return True
    if not word.isalpha():
        return r.touches(k) or word not in r.grammar.marks_of_length
    if r.touches(end) and r.words[end][:1].isalnum():
        return unit.granularity == "hour" and is_minutes(r, end)
    is_degree = (unit.symbol or "")[:1] == _DEGREE and word.isupper() and not r.words[end][:1].isalnum()
    return r.touches(k) or word not in r.grammar.glued_symbols or is_degree  # 41 C (106 F)


def _is_other_word(r: Reader, core: Core, k: int, end: int) -> bool:
    """Whether a unit's name is another word here: `five won medals`, `three stone houses`, `zwei Bar-Besucher`."""
    words, after = r.grammar.unit_words, r.words[end]
    if r.lower[k] in words.least and core.high < words.least[r.lower[k]]:
        return True
    if r.words[k - 1] == GLUED_HYPHEN:
        return False
    if r.lower[k] in words.single_times and core.low > 1 and r.has(end, "people"):  # 14 night guards
        return True
    if r.lower[k] in words.not_before_nouns and after[:1].islower() and not r.has(end, "no_attribute"):
        return True
    return after == GLUED_HYPHEN and not core.is_figure and core.low > 1


def _below_zero(r: Reader, core: Core, unit: Unit, j: int) -> tuple[Core, int]:
    """`3 degrees below zero`, `zwölf Grad minus`: the sign stands behind."""
    if unit.symbol is None or unit.symbol[0] != _DEGREE or core.low < 0:
        return core, j
    for words in r.grammar.below_zero:
        if tuple(r.lower[j : j + len(words)]) == words and not r.has(j + len(words), "figure"):
            return core._replace(low=-core.high, high=-core.low), j + len(words)
    return core, j


def _rate(r: Reader, unit: Unit, j: int) -> tuple[Unit, str | None, int]:
    """`pro Woche`, `per day`, `£29 a month`, `/t`, `Liter Regen pro Quadratmeter`."""
    thing = j + (r.lower[j] in r.grammar.unit_words.of_words)  # barrels of oil a day
    for k in (j, thing + 1):
        if k > j and (unit.kind != "measurement" or not r.words[thing][:1].isalpha() or r.has(thing, "no_attribute")):
            break
        below = _denominator(r, k, article=unit.kind, is_beside=k == j or thing > j)
        is_time_of_day = (unit.symbol or "")[:1] == _DEGREE and not r.has(k, "rate")  # 5 Grad am Tag
        if below is None or is_time_of_day:
            continue
        name, end = below
        joint = f"{unit.symbol}/{_SHORT.get(name, name)}"
        if joint in r.grammar.units.units:
            return r.grammar.measure(joint), None, end
        return unit, name, end
    return unit, None, j


def _denominator(r: Reader, k: int, *, article: str, is_beside: bool = True) -> tuple[str, int] | None:
    """What a rate is per, and where it ends; `a` makes a rate of money, of measures and of bare numbers."""
    words = r.grammar.unit_words
    k += r.words[k] == GLUED_HYPHEN  # $15-an-hour
    for phrase in r.grammar.per_phrases if is_beside else ():
        if tuple(r.lower[k : k + len(phrase)]) == phrase:
            return _each(r, k + len(phrase))
    is_article = r.lower[k] in words.per_article
    if not (r.lower[k] in words.per or (is_article and is_beside and article in ("money", "measurement", "number"))):
        return None
    below = r.unit(k + 1 + (r.words[k + 1] == GLUED_HYPHEN))
    if below is not None and below[0].kind in (
        ("duration",) if is_article and article != "money" else ("duration", "measurement")
    ):
        if is_article and r.lower[below[1]] in words.not_each:  # 5 million a year earlier
            return None
        return _one_of(r, below[0], r.lower[below[1] - 1]), below[1]
    if below is None and not is_article and r.lower[k] != "/" and r.words[k + 1][:1].isalpha():
        return r.words[k + 1], k + 2
    return None


def _each(r: Reader, k: int) -> tuple[str, int] | None:
    """`im Monat`, `am Tag`: a time that no word behind makes a certain one (`im Jahr 2020`, `am Tag der Wahl`)."""
    below = r.unit(k)
    if below is None or below[0].kind != "duration" or below[0].granularity is None:
        return None
    after = r.words[below[1]]
    is_certain = after[:1].isdigit() or after[:1].isupper() or after in r.grammar.unit_words.not_each
    return None if is_certain else (_one_of(r, below[0], r.lower[below[1] - 1]), below[1])


def _one_of(r: Reader, unit: Unit, word: str) -> str:
    """The name of a denominator: of a time its unit, or the word itself where it is several of them (a decade)."""
    if unit.granularity is None:
        return unit.symbol or ""
    return unit.granularity if unit.factor == r.grammar.units.durations[unit.granularity] else word


def _rate_of_things(r: Reader, j: int) -> tuple[str | None, int]:
    """`5,000 a day`, `30 pro Woche`: a bare number per time."""
    below = _denominator(r, j, article="number")
    return (below[0], below[1]) if below is not None and r.words[j] != "/" else (None, j)
