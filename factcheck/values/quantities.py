"""Tokens → quantities: a number with its hedge, its range and its unit becomes one value."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from factcheck.values.base import FoundValue, Modifier, Number, Real
from factcheck.values.cores import Core, Reader, core_at, unit_at
from factcheck.values.grammar import Grammar, Unit
from factcheck.values.tokens import GLUED_HYPHEN, Tokens

DASHES = (GLUED_HYPHEN, "-", "–", "—", "−")
MOST_ATTRIBUTES = 3  # words between a number and the people it counts


class Quantity(NamedTuple):
    """A number with what surrounds it: tokens `first` to `last` (excluded)."""

    first: int
    last: int
    low: Fraction
    high: Fraction
    core: Core
    unit: Unit | None = None
    per: str | None = None
    modifier: Modifier = "exact"
    parts: tuple[Real, ...] = ()


def find_quantities(tokens: Tokens, grammar: Grammar) -> list[FoundValue]:
    """Every quantity and duration, in order, none overlapping."""
    reader = Reader(tokens, grammar)
    found: list[FoundValue] = []
    done = 0
    for start in grammar.starts.finditer(tokens.codes):
        i = start.start()
        if i < done:
            continue
        quantity = _quantity(reader, i, done)
        if quantity is not None:
            found.append(_value(reader, quantity))
            done = quantity.last
        elif reader.has(i, "figure"):
            done = _skip(reader, i)
    return found


def _skip(r: Reader, i: int) -> int:
    """Past a figure that is no value: what is glued to it on the right is none either."""
    j = i + 1
    while j < min(r.size, i + 12) and r.touches(j) and (r.has(j, "figure") or r.words[j] in (":", "/", ".", "@")):
        j += 1
    return j


def _quantity(r: Reader, i: int, done: int) -> Quantity | None:
    if r.has(i, "figure") and _is_part_of_a_name(r, i):
        return None
    simple = _simple(r, i, done)
    if simple is None:
        return None
    whole = _score(r, simple) or _range(r, simple, done) or simple
    if _is_no_value(r, whole):
        return None
    return _hedged(r, _with_people(r, whole), done)


def _simple(r: Reader, i: int, done: int) -> Quantity | None:
    """A number with its currency before or its unit after."""
    core = core_at(r, i)
    if core is None:
        return None
    first, last, unit = core.first, core.last, core.unit
    if core.is_figure and not core.is_ordinal:
        first, negative = _sign(r, first, done)
        if negative:
            core = core._replace(low=-core.high, high=-core.low)
    sign = _money_before(r, first, done)
    if sign is not None:
        first, unit = sign[1], sign[0]
        first, negative = _sign(r, first, done)
        if negative:
            core = core._replace(low=-core.high, high=-core.low)
    per = None
    if unit is None and not core.is_ordinal:
        unit, last, core = _unit_after(r, last, core)
    if unit is not None and unit.kind != "person":
        unit, per, last = _rate(r, unit, last)
    if unit is not None and unit.kind == "duration":
        core, last = _mixture(r, core, unit, last)
    return Quantity(first, last, core.low, core.high, core, unit, per)


def _sign(r: Reader, i: int, done: int) -> tuple[int, bool]:
    """Where a number begins with its sign, and whether it is below zero."""
    if i - 1 >= done and r.words[i - 1] in ("-", "−", "–") and r.touches(i) and not r.touches(i - 1):
        return i - 1, True
    if i - 1 >= done and r.word(i - 1) in r.grammar.numbers.minus:
        return i - 1, True
    if i - 1 >= done and r.words[i - 1] == "+" and r.touches(i) and not r.touches(i - 1):
        return i - 1, False
    return i, False


def _money_before(r: Reader, i: int, done: int) -> tuple[Unit, int] | None:
    for length in (3, 2, 1):
        if i - length < done:
            continue
        unit = r.grammar.money_before.get(tuple(r.words[i - length : i]))
        if unit is not None:
            return unit, i - length
    return None


def _unit_after(r: Reader, j: int, core: Core) -> tuple[Unit | None, int, Core]:
    """The unit after the number; `of a`, hyphens and articles may stand between."""
    k = j
    if r.word(k) == GLUED_HYPHEN:
        k += 1
    found = unit_at(r, k)
    if found is None and (core.is_share or core.is_vague or core.scale > 1):
        if r.word(k) in r.grammar.unit_words.of_words:
            k += 1
        if core.is_share and r.has(k, "article"):
            k += 1
            if r.has(k, "cardinal"):
                scale = core_at(r, k)
                if scale is not None and scale.scale > 1:
                    core = core._replace(
                        low=core.low * scale.low, high=core.high * scale.low, last=scale.last, is_share=False
                    )
                    return _unit_after(r, scale.last, core)
        found = unit_at(r, k)
    if found is None or not _is_unit_here(r, found[0], k, found[1]):
        return None, j, core
    return found[0], found[1], core


def _is_unit_here(r: Reader, unit: Unit, k: int, end: int) -> bool:
    """Whether a short symbol is a unit and not another word: `5 in`, `10 A`, `3 m`."""
    word = r.words[k]
    if end == k + 1 and len(word) <= 2 and word.isalpha():
        if word.lower() in ("in", "a", "s", "d", "l", "k", "b", "c", "v", "p", "st", "ms") and not r.touches(k):
            return word in ("l", "s", "K", "V")
        if r.touches(end) and end < r.size and (r.words[end][0].isalpha()):
            return False
    return not (word in ("'", "″", "′") and not r.touches(k))


def _rate(r: Reader, unit: Unit, j: int) -> tuple[Unit, str | None, int]:
    """`pro Woche`, `per day`, `£29 a month`, `/t`, `Liter Regen pro Quadratmeter`."""
    grammar, words = r.grammar, r.grammar.unit_words
    for k in (j, j + 1):
        word = r.word(k)
        if k > j and (unit.kind != "measurement" or not r.words[j][:1].isupper() if j < r.size else True):
            break
        is_article = word in words.per_article and unit.kind in ("money", "measurement", "number")
        if word not in words.per and not is_article:
            continue
        below = unit_at(r, k + 1)
        if (
            below is not None
            and (below[0].kind in ("duration", "measurement"))
            and (not is_article or below[0].kind == "duration")
        ):
            name = below[0].granularity or below[0].symbol or ""
            joint = f"{unit.symbol}/{_short(name)}"
            if joint in grammar.units.units:
                return Unit("measurement", joint), None, below[1]
            return unit, name, below[1]
        if below is None and not is_article and k + 1 < r.size and r.words[k + 1][:1].isalpha() and word != "/":
            return unit, r.words[k + 1], k + 2
    return unit, None, j


def _short(name: str) -> str:
    return {"hour": "h", "second": "s"}.get(name, name)


def _mixture(r: Reader, core: Core, unit: Unit, j: int) -> tuple[Core, int]:
    """`2 Stunden und 15 Minuten`, `an hour and a half`, `a year and two months`."""
    half = _half_of_unit(r, j)
    if half is not None:
        return core._replace(low=core.low + half[0], high=core.high + half[0]), half[1]
    for _ in range(3):
        k = j
        if r.word(k) == ",":
            k += 1
        if r.word(k) in r.grammar.numbers.and_words:
            k += 1
        more = core_at(r, k) if k < r.size and r.codes[k] in r.grammar.lexicon_starts else None
        if more is None or more.is_vague or more.is_share or more.is_ordinal:
            break
        below = unit_at(r, more.last)
        if below is None or below[0].kind != "duration" or below[0].factor >= unit.factor:
            break
        added = more.low * below[0].factor / unit.factor
        core = core._replace(low=core.low + added, high=core.high + added)
        j = below[1]
    return core, j


def _half_of_unit(r: Reader, j: int) -> tuple[Fraction, int] | None:
    numbers = r.grammar.numbers
    if r.word(j) in numbers.and_words and r.has(j + 1, "article"):
        if r.word(j + 2) in r.grammar.halves and unit_at(r, j + 3) is None:
            return Fraction(1, 2), j + 3
        if r.has(j + 2, "denominator") and unit_at(r, j + 3) is None:
            return Fraction(1, numbers.denominators[r.word(j + 2)]), j + 3
    return None


def _score(r: Reader, q: Quantity) -> Quantity | None:
    """`311-116`, `3:1`, `394 zu 207`: two whole numbers against each other."""
    if not q.core.is_figure or q.unit is not None or q.core.scale != 1 or q.core.is_ordinal:
        return None
    j = q.last
    word = r.word(j)
    glued = word in (GLUED_HYPHEN, ":") and r.touches(j) and r.touches(j + 1)
    if not (glued or word in r.grammar.hedges.score_words) or not r.has(j + 1, "integer"):
        return None
    other = core_at(r, j + 1)
    if other is None or other.last != j + 2 or q.low.denominator != 1 or q.low < 0:
        return None
    if r.touches(j + 2) and r.word(j + 2) in (GLUED_HYPHEN, ":", "/"):
        return None
    if word != ":" and q.low < other.low:
        return None
    if unit_at(r, j + 2) is not None:
        return None
    return q._replace(last=j + 2, high=q.low, parts=(int(q.low), int(other.low)))


def _range(r: Reader, q: Quantity, done: int) -> Quantity | None:
    """`zwischen 10 und 15 Millionen`, `10- bis 15.000`, `$2-3 billion`, `12 or 13 people`."""
    grammar = r.grammar
    if q.core.is_ordinal:
        return None
    between = q.first > done and r.word(q.first - 1) in grammar.hedges.between
    j, elided = q.last, False
    if r.word(j) == "-" and r.touches(j) and q.unit is None:
        j, elided = j + 1, True
    connector = _connector(r, j, between=between)
    if connector is None:
        return None
    k = connector
    sign = None
    for length in (2, 1):
        sign = grammar.money_before.get(tuple(r.words[k : k + length]))
        if sign is not None and q.unit is not None:
            k += length
            break
    if not (k < r.size and r.codes[k] in grammar.lexicon_starts):
        return None
    other = _simple(r, k, k)
    if other is None or other.core.is_ordinal or other.core.is_vague != q.core.is_vague:
        return None
    return _joined(r, q, other, between=between, elided=elided)


def _connector(r: Reader, j: int, *, between: bool) -> int | None:
    """Past the word or dash that makes a range of two numbers."""
    hedges = r.grammar.hedges
    word = r.word(j)
    if between:
        return j + 1 if word in hedges.between_and or word in DASHES else None
    if word in DASHES:
        return j + 1
    if (r.word(j), r.word(j + 1)) in r.grammar.range_words:
        return j + 2
    if (word,) in r.grammar.range_words or word in hedges.alternatives:
        return j + 1
    return None


def _joined(r: Reader, q: Quantity, other: Quantity, *, between: bool, elided: bool) -> Quantity | None:
    low, high = q.low, other.high
    unit = other.unit or q.unit
    if q.unit is not None and other.unit is not None and q.unit.symbol != other.unit.symbol:
        if q.unit.kind != other.unit.kind or q.unit.kind != "duration":
            return None
        low, high = low * q.unit.factor / other.unit.factor, high
    elif q.unit is not None and other.unit is not None and q.unit.factor != other.unit.factor:
        low = low * q.unit.factor / other.unit.factor
    if q.core.scale == 1 and other.core.scale > 1 and low * other.core.scale <= high and not q.core.is_vague:
        low *= other.core.scale
    elif elided and low < 1000 <= high and low * 1000 <= high and r.words[other.core.first].endswith("000"):
        low *= 1000
    if low >= high:
        return None
    first = q.first - between
    core = other.core._replace(is_vague=q.core.is_vague, is_share=q.core.is_share and other.core.is_share)
    if unit is q.unit and other.unit is None and q.unit is not None and q.last != q.core.last:
        return None
    return Quantity(first, other.last, low, high, core, unit, other.per or q.per, "range")


def _is_part_of_a_name(r: Reader, i: int) -> bool:
    """`F-16`, `A7`, `Covid-19`, `§ 218`, `Boeing 737`, `14:30`, `www.x.de/12`, `[3]`: a figure that counts nothing."""
    before = r.words[i - 1] if i else ""
    if r.touches(i):
        if before[-1:].isalpha() or before in ("@", "#", "_", "/", ":", "=", "&", "\\"):
            return (before,) not in r.grammar.money_before
        if before == GLUED_HYPHEN and i > 1:
            return True
        if before == "." and r.touches(i - 1):
            return True
        if before == "[" and r.word(i + 1) == "]":
            return True
    if before in ("§", "#", "№"):
        return True
    figure = r.words[i]
    if figure[0] == "0" and len(figure) > 1 and figure.isdecimal():
        return True
    k = i + 1
    if r.touches(k) and (r.words[k] in (":", "@", "_") and r.touches(k + 1) and not r.has(k + 1, "figure")):
        return True
    if r.touches(k) and r.words[k][0].isalpha() and not _may_follow(r, k):
        return True
    is_numbered = before in r.grammar.numbered or (before == "." and i > 1 and r.words[i - 2] in r.grammar.numbered)
    if is_numbered:
        return unit_at(r, k) is None
    return _is_list_number(r, i)


def _may_follow(r: Reader, k: int) -> bool:
    """Whether a word glued to a figure belongs to the number: a unit, a scale, an ordinal's ending."""
    word = r.words[k]
    numbers = r.grammar.numbers
    return (
        word.lower() in numbers.ordinal_marks or word in numbers.money_scales or word in numbers.scale_abbreviations
        or word.lower() in numbers.scales or unit_at(r, k) is not None
    )  # fmt: skip


def _is_list_number(r: Reader, i: int) -> bool:
    """A number that counts the lines of a list: `1.` or `2)` where a paragraph begins."""
    if not (i == 0 or r.has(i - 1, "break")) or i + 2 >= r.size or not r.touches(i + 1):
        return False
    return r.words[i + 1] == ")" or (r.words[i + 1] == "." and r.words[i + 2][:1].isupper())


def _is_no_value(r: Reader, q: Quantity) -> bool:
    """`one` as a pronoun, `ein` as an article, shares that are ordinals."""
    core = q.core
    if q.unit is not None or core.is_figure or core.low != 1 or core.high != 1 or core.is_ordinal:
        return False
    if core.scale != 1:
        return False
    before, after = r.word(q.first - 1), r.words[q.last] if q.last < r.size else ""
    if r.size == 1:
        return False
    if r.grammar.language == "en":
        blocked = before in ("no", "this", "that", "the", "every", "any", "each", "which", "some", "another", "last")
        return blocked or not after[:1].isalpha() or r.has(q.last, "no_attribute")
    return r.word(core.first) != "eins"


def _with_people(r: Reader, q: Quantity) -> Quantity:
    """The quantity as people where it counts them; the span still ends with the number."""
    if q.unit is not None or q.core.is_ordinal or q.core.is_share or q.parts:
        return q
    j = q.last
    if r.word(j) in r.grammar.unit_words.attribute_of:
        j += 1
        if r.word(j) in r.grammar.determiners:
            j += 1
    for k in range(j, min(j + MOST_ATTRIBUTES + 3, r.size)):
        if r.has(k, "people"):
            return q._replace(unit=PERSON)
        if not _is_attribute(r, k):
            break
    return q


PERSON = Unit("person", "person")


def _is_attribute(r: Reader, k: int) -> bool:
    word = r.words[k]
    if word == GLUED_HYPHEN:
        return True
    if not word[0].isalpha() or r.has(k, "no_attribute"):
        return False
    if r.grammar.language == "en" or word[0].islower():
        return True
    return word.endswith(("e", "en", "er", "es")) or r.word(k + 1) == GLUED_HYPHEN


_OUTER = ("at_least", "more_than", "at_most", "less_than")


def _hedged(r: Reader, q: Quantity, done: int) -> Quantity:
    """The quantity with the hedges before and after it."""
    q = _hedge_before(r, q, done)
    return _hedge_after(r, q)


def _hedge_before(r: Reader, q: Quantity, done: int) -> Quantity:
    grammar = r.grammar
    for _ in range(3):
        if q.core.is_ordinal and q.unit is None:
            return q
        hedge = _phrase_before(r, q.first, done)
        if (
            hedge is None
            and r.word(q.first - 1) in ("der", "die", "the", "den", "a", "an", "eine", "einen", "einem", "ein")
            and q.first - 1 > done
        ):
            hedge = _phrase_before(r, q.first - 1, done)
        if hedge is None:
            break
        q = _apply(q._replace(first=hedge[1]), grammar.before[hedge[0]])
    return q


def _phrase_before(r: Reader, i: int, done: int) -> tuple[tuple[str, ...], int] | None:
    if i <= done or r.word(i - 1) not in r.grammar.before_ends:
        return None
    for length in range(min(r.grammar.longest_before, i - done), 0, -1):
        words = tuple(map(str.lower, r.words[i - length : i]))
        if words in r.grammar.before:
            return words, i - length
    return None


def _hedge_after(r: Reader, q: Quantity) -> Quantity:
    grammar = r.grammar
    j = q.last
    if r.word(j) == GLUED_HYPHEN and r.word(j + 1) in ("plus", "odd"):
        j += 1
    if r.word(j) not in grammar.after_starts:
        return q
    for length in range(min(grammar.longest_after, r.size - j), 0, -1):
        hedge = grammar.after.get(tuple(map(str.lower, r.words[j : j + length])))
        if hedge is not None and not (r.words[j] == "+" and not r.touches(j)):
            q = _apply(q._replace(last=j + length), hedge)
            if q.unit is None or q.unit is PERSON:
                unit, last, _ = _unit_after(r, q.last, q.core)
                if unit is not None:
                    return q._replace(unit=unit, last=last)
                return _with_people(r, q._replace(unit=None))
            return q
    return q


def _apply(q: Quantity, hedge: Modifier) -> Quantity:
    """The outer hedge decides, but nothing blurs a bound."""
    if q.modifier in _OUTER and hedge not in _OUTER:
        return q
    if q.modifier == "range" and hedge not in _OUTER:
        return q
    return q._replace(modifier=hedge)


def _value(r: Reader, q: Quantity) -> FoundValue:
    start, end = r.tokens.span(q.first, q.last)
    number, value_class = _number(r, q)
    return FoundValue(start=start, end=end, text=r.tokens.text[start:end], value=number, value_class=value_class)


def _number(r: Reader, q: Quantity) -> tuple[Number, str]:
    unit, modifier, core = q.unit, q.modifier, q.core
    low, high = q.low, q.high
    if unit is None and core.is_share and _is_part(r, q):
        low, high = Fraction(round(low * 1000), 10), Fraction(round(high * 1000), 10)
        unit = PERCENT
    if unit is not None:
        low, high = low * unit.factor, high * unit.factor
    if core.is_vague and modifier not in _OUTER:
        modifier = "vague"
    elif core.is_about and modifier == "exact":
        modifier = "about"
    bounds: dict[str, Real | None] = {"low": _real(low), "high": _real(high)}
    if modifier in ("at_least", "more_than"):
        bounds["high"] = None
    elif modifier in ("at_most", "less_than"):
        bounds["low"] = None
    number = Number(
        **bounds, modifier=modifier, unit=_symbol(r, unit), per=q.per, parts=q.parts, ordinal=core.is_ordinal,
        granularity=unit.granularity if unit else None,
    )  # fmt: skip
    return number, _class_of(q, unit)


PERCENT = Unit("percentage", "percent")


def _class_of(q: Quantity, unit: Unit | None) -> str:
    if q.parts:
        return "score"
    if q.core.is_ordinal:
        return "ordinal"
    return unit.kind if unit is not None else "number"


def _is_part(r: Reader, q: Quantity) -> bool:
    """Whether a fraction is a share of something; one that is all of the text is a bare number."""
    return q.last - q.first < r.size


def _symbol(r: Reader, unit: Unit | None) -> str | None:
    if unit is None or unit.symbol is None:
        return None
    if unit.symbol[0] != "?":
        return unit.symbol
    return r.grammar.resolve_money(unit.symbol, r.tokens)


def _real(value: Fraction) -> Real:
    return value.numerator if value.denominator == 1 else float(value)
