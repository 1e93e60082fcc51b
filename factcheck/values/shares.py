"""Tokens → Core: fractions and halves (`zwei Drittel`, `half a million`, `jeder vierte`, `ein Dutzend`, `an hour`)."""

from __future__ import annotations

from fractions import Fraction

from factcheck.values.number_words import combine
from factcheck.values.reader import Core, Exact, Reader
from factcheck.values.scales import scale_at
from factcheck.values.tokens import GLUED_HYPHEN

HALF = Fraction(1, 2)
_MOST_PARTS = 99  # a hundred of them are a number and another word
_LARGE = 1000  # a quarter million
_ROUND = (10, 100, 1000)  # nine in ten
_TIMES_OF_YEAR = (2, 4)  # twenty quarters are five years
_LARGEST = 1_000_000  # of how many one is a share
_SYMBOL = 2  # letters of a symbol, which may be another word (in)


def fraction(r: Reader, first: int, j: int, number: Exact) -> Core | None:
    """`zwei Drittel`, `two-thirds`, `a third`: a number over the denominator at `j`."""
    k = j + (r.words[j] == GLUED_HYPHEN)
    word = r.lower[k]
    if not r.has(k, "denominator") or number.denominator != 1 or number > _LARGE:
        return None
    below = r.numbers.denominators[word]
    is_plural = r.numbers.plural_denominators == "" or word.endswith(r.numbers.plural_denominators)
    is_many = number > below * 2 and below in _TIMES_OF_YEAR
    is_many |= number > _MOST_PARTS and r.numbers.denominators[word] < _LARGE
    if number != 1 and (not is_plural or is_many or (word,) in r.grammar.unit_names):
        return None
    if word in r.numbers.ordinals and k == j and not _is_part(r, first, k + 1):  # one-fifth is always a part
        return None
    value = Fraction(number) / below
    step = scale_at(r, k + 1)
    if step is not None and step[0] >= _LARGE:
        return Core(first, step[1], value * step[0], value * step[0], step[0])
    return Core(first, k + 1, value, value, is_share=True)


def _is_part(r: Reader, first: int, j: int) -> bool:
    """Whether `a fifth` is a share and no ordinal: a hedge before it, or something it is part of, or nothing, after."""
    after = r.lower[j]
    if after in r.numbers.whole_of or after in r.numbers.than_words:  # a third of, a third more
        return True
    if r.lower[first - 1] in r.grammar.change_words and (r.has(j, "no_attribute") or after in r.numbers.after_parts):
        return True  # by a third in the north
    return not r.words[j][:1].isalpha() or r.grammar.ends_hedge(r.lower, first)


def half(r: Reader, i: int) -> Core | None:
    """`half a million`, `half-hour`, `halbe Million`, `die Hälfte`, `half of`."""
    if r.lower[i] not in r.grammar.halves:
        return Core(i, i + 1, HALF, HALF, is_share=True)
    if is_part_of_unit(r, i):
        return Core(i, i, 1, 1)
    j = i + 1
    j += r.words[j] == GLUED_HYPHEN
    j += r.has(j, "article")
    step = scale_at(r, j)
    if step is not None:
        return Core(i, step[1], HALF * step[0], HALF * step[0], step[0], is_about=r.has(step[1] - 1, "dozen"))
    if r.unit(j) is not None:
        return Core(i, j, HALF, HALF)
    if r.lower[i + 1] in r.numbers.half_before or (r.grammar.ends_hedge(r.lower, i) and r.numbers.half_before):
        return Core(i, i + 1, HALF, HALF, is_share=True)
    return None


def is_part_of_unit(r: Reader, i: int) -> bool:
    """Whether a half or a denominator begins a unit of its own: `quarter-point`, `half-point`."""
    found = r.unit(i)
    return found is not None and found[1] > i + 1


def one_in(r: Reader, j: int, number: Exact) -> tuple[Fraction, int] | None:
    """`one in five`, `two out of three`, `1-in-6`: the share, and where it ends; `j` follows the first number."""
    j += r.words[j] == GLUED_HYPHEN
    for words in r.grammar.in_words:
        k = j + len(words)
        if tuple(r.lower[j:k]) != words:
            continue
        k += r.words[k] == GLUED_HYPHEN
        reading = r.grammar.reading(r.words[k]) if r.has(k, "cardinal") else None
        stated = r.grammar.figure(r.words[k]) if r.has(k, "figure") else None
        below = combine(reading.morphs)[0] if reading else int(stated or 0)
        if number < below <= (_LARGEST if number == 1 else _LARGE) and _is_sample(r, words, number, below, k + 1):
            return Fraction(number) / below, k + 1
    return None


def _is_sample(r: Reader, words: tuple[str, ...], number: Exact, below: int, j: int) -> bool:
    """Whether so many of so many are a share, and no two counts: not `two in three weeks`, `drei von vier Autos`."""
    if r.lower[j] in r.grammar.not_sampled:
        return False
    if words in r.grammar.sample_words:
        return below in _ROUND or r.lower[j] in r.grammar.sampled or r.lower[j + 1] in r.grammar.sampled
    if len(words) > 1:
        return True
    after = r.unit(j)
    if after is not None and len(r.words[j]) > _SYMBOL and r.words[j] != GLUED_HYPHEN:
        return False
    return number == 1 or below in _ROUND or below < _ROUND[0]


def every(r: Reader, i: int) -> Core | None:
    """`jeder vierte`: a share of one in so many."""
    reading = r.grammar.reading(r.words[i + 1]) if r.has(i + 1, "ordinal") else None
    below = combine(reading.morphs)[0] if reading else 0
    if below < 2:
        return None
    return Core(i, i + 2, Fraction(1, below), Fraction(1, below), is_share=True)


def half_after(r: Reader, j: int) -> tuple[Fraction, int] | None:
    """`and a half`, `und ein halb`, `and three quarters` after a number: the part, and where it ends."""
    j += r.words[j] == GLUED_HYPHEN and r.lower[j + 1] in r.numbers.and_words
    if r.lower[j] not in r.numbers.and_words:
        return None
    if r.lower[j + 1] in r.grammar.halves and r.unit(j + 2) is not None:  # two and half hours
        return HALF, j + 2
    k = j + 1 + (r.words[j + 1] == GLUED_HYPHEN)
    if r.has(k, "article") or r.lower[k] in r.numbers.one_words:
        k += 1 + (r.words[k + 1] == GLUED_HYPHEN)
        if r.lower[k] in r.grammar.halves:
            return HALF, k + 1
        return (Fraction(1, r.numbers.denominators[r.lower[k]]), k + 1) if r.has(k, "denominator") else None
    return _parts_after(r, k)


def _parts_after(r: Reader, k: int) -> tuple[Fraction, int] | None:
    if r.has(k, "integer") and r.words[k + 1] == "/" and r.touches(k + 1) and r.has(k + 2, "month_number"):
        part = Fraction(int(r.words[k]), int(r.words[k + 2]))
        return (part, k + 3) if part < 1 else None
    top = r.grammar.reading(r.words[k]) if r.has(k, "cardinal") else None
    below = k + 1 + (r.words[k + 1] == GLUED_HYPHEN)
    if top is None or not r.has(below, "denominator"):
        return None
    part = Fraction(combine(top.morphs)[0], r.numbers.denominators[r.lower[below]])
    return (part, below + 1) if part < 1 else None
