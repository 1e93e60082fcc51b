"""Tokens → Core: the number that begins at a token, in figures, in words, as a fraction or as a vague word."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from factcheck.values.figures import read_figure
from factcheck.values.grammar import VULGAR, Grammar, Unit
from factcheck.values.number_words import AND, Morph, combine
from factcheck.values.tokens import GLUED_HYPHEN, Tokens

LONGEST_NUMBER = 40  # tokens one number may take


class Core(NamedTuple):
    """A number in the text: tokens `first` to `last` (excluded); `scale` is its scale word's, 1 without one."""

    first: int
    last: int
    low: Fraction
    high: Fraction
    scale: int = 1
    is_vague: bool = False
    is_about: bool = False
    is_share: bool = False
    is_ordinal: bool = False
    is_article: bool = False
    is_figure: bool = False
    unit: Unit | None = None


class Reader:
    """One text's tokens beside the grammar that reads them."""

    def __init__(self, tokens: Tokens, grammar: Grammar) -> None:
        self.tokens = tokens
        self.grammar = grammar
        self.words: Sequence[str] = tokens.words
        self.codes = tokens.codes
        self.size = len(tokens.words)

    def has(self, index: int, name: str) -> bool:
        """Whether the token at `index` is of a class."""
        return 0 <= index < self.size and self.codes[index] in self.grammar.codes[name]

    def word(self, index: int) -> str:
        """The token at `index` in lower case, empty outside the text."""
        return self.words[index].lower() if 0 <= index < self.size else ""

    def touches(self, index: int) -> bool:
        """Whether nothing stands between the token and the one before it."""
        return self.tokens.touches(index)


def core_at(r: Reader, i: int) -> Core | None:
    """The number that begins at the token `i`."""
    code = r.codes[i]
    codes = r.grammar.codes
    for name, read in _READERS:
        if code in codes[name]:
            found = read(r, i)
            if found is not None:
                return found
    return None


def _figure(r: Reader, i: int) -> Core | None:
    value = read_figure(r.words[i], r.grammar.numbers.decimal_mark)
    if value is None:
        return None
    number = Fraction(value)
    j = i + 1
    if r.has(j, "vulgar"):
        return _scaled(r, i, j + 1, number + VULGAR[r.words[j]], is_figure=True)
    if r.word(j) == "/" and r.touches(j) and r.touches(j + 1) and r.has(j + 1, "integer"):
        return _slashed(r, i, number)
    if (
        r.has(j, "integer")
        and r.word(j + 1) == "/"
        and r.touches(j + 1)
        and r.touches(j + 2)
        and r.has(j + 2, "integer")
    ):
        slashed = _slashed(r, j, Fraction(int(r.words[j])))
        if slashed is not None and slashed.is_share:
            return _scaled(r, i, slashed.last, number + slashed.low, is_figure=True)
    return _ordinal_figure(r, i, number) or _scaled(r, i, j, number, is_figure=True)


def _slashed(r: Reader, i: int, number: Fraction) -> Core | None:
    """A fraction written with a stroke: small parts of small wholes only (9/11 and 24/7 are none)."""
    below = int(r.words[i + 2]) if len(r.words[i + 2]) < 4 else 0
    if not (0 < number < below and (below <= 10 or below in (12, 16, 20, 32, 64, 100))):
        return None
    if r.word(i + 3) == "/" and r.touches(i + 3):
        return None
    value = number / below
    return Core(i, i + 3, value, value, is_share=True, is_figure=True)


def _ordinal_figure(r: Reader, i: int, number: Fraction) -> Core | None:
    numbers, j = r.grammar.numbers, i + 1
    if not r.touches(j) or r.words[j].lower() not in numbers.ordinal_marks or number.denominator != 1 or number > 9999:
        return None
    if r.words[j] == "." and (r.touches(j + 1) or not _names_a_place(r, i)):
        return None
    return Core(i, i + 2, number, number, is_ordinal=True, is_figure=True)


def _names_a_place(r: Reader, i: int) -> bool:
    """Whether figure and full stop are an ordinal: a determiner before, or a lower-case word after."""
    after = r.words[i + 2] if i + 2 < r.size else ""
    if not after[:1].isalpha():
        return False
    return after[0].islower() or (i > 0 and r.word(i - 1) in r.grammar.numbers.ordinal_before)


def _scaled(r: Reader, first: int, j: int, number: Fraction, *, is_figure: bool = False) -> Core:
    """The number with the scale words after it: `15` + `Mio.`, `5` + `hundred thousand`, `two` + `dozen`."""
    scale = 1
    for _ in range(3):
        step = _scale_at(r, j, is_figure=is_figure)
        if step is None:
            break
        worth, j = step
        number, scale = number * worth, scale * worth
        if number >= 1000 and scale >= 1000000:
            break
    half = _half_after(r, j)
    if half is not None:
        number, j = number + half[0] * scale, half[1]
        if scale == 1:
            step = _scale_at(r, j, is_figure=False)
            if step is not None:
                scale, j = step
                number *= scale
    return Core(first, j, number, number, scale, is_figure=is_figure)


def _scale_at(r: Reader, j: int, *, is_figure: bool) -> tuple[int, int] | None:
    """A scale word, its abbreviation or a dozen at `j`: what it is worth and where it ends."""
    if j < r.size and r.words[j] == GLUED_HYPHEN:
        j += 1
    if j >= r.size:
        return None
    word, numbers = r.words[j], r.grammar.numbers
    worth = numbers.scales.get(word.lower())
    if worth is not None:
        return worth, j + 1
    if r.has(j, "dozen"):
        for name, value in numbers.dozens.items():
            if word.lower().startswith(name):
                return value, j + 1
    worth = numbers.scale_abbreviations.get(word)
    if worth is not None:
        return worth, j + 2 if j + 1 < r.size and r.words[j + 1] == "." and r.touches(j + 1) else j + 1
    if is_figure and word in numbers.money_scales and _is_money_scale(r, j):
        return numbers.money_scales[word], j + 1
    return None


def _is_money_scale(r: Reader, j: int) -> bool:
    """Whether a letter after a figure is a scale: money beside it, or people counted, or no unit of that name."""
    grammar = r.grammar
    if j >= 2 and any((r.words[j - 2],) == sign[-1:] for sign in grammar.money_before):
        return True
    unit = (
        grammar.unit_names.get((r.word(j + 1),)) or grammar.unit_symbols.get((r.words[j + 1],))
        if j + 1 < r.size
        else None
    )
    if unit is not None and unit.kind == "money":
        return True
    if not r.touches(j):
        return False
    return r.has(j + 1, "people") or (r.words[j],) not in grammar.unit_symbols


def _half_after(r: Reader, j: int) -> tuple[Fraction, int] | None:
    """`and a half`, `und ein halb`, `and three quarters` after a number."""
    numbers = r.grammar.numbers
    if r.word(j) == GLUED_HYPHEN and r.word(j + 1) in numbers.and_words:
        j += 1
    if r.word(j) not in numbers.and_words:
        return None
    k = j + 1 + (r.word(j + 1) == GLUED_HYPHEN)
    if r.has(k, "article") or r.word(k) == "one":
        k += 1
        k += r.word(k) == GLUED_HYPHEN
        if r.word(k) in r.grammar.halves:
            return Fraction(1, 2), k + 1
        if r.has(k, "denominator"):
            return Fraction(1, numbers.denominators[r.word(k)]), k + 1
        return None
    top = r.grammar.reading(r.words[k]) if r.has(k, "cardinal") else None
    below = k + 1 + (r.word(k + 1) == GLUED_HYPHEN)
    if top is not None and r.has(below, "denominator"):
        part = Fraction(combine(top.morphs)[0], numbers.denominators[r.word(below)])
        return (part, below + 1) if part < 1 else None
    return None


def _words(r: Reader, i: int) -> Core | None:
    """A number in words: `zwei Millionen dreihunderttausend`, `twenty-one thousand and five`."""
    ends, morphs = _gather(r, i)
    value, used = combine(morphs)
    while ends and used not in [n for n, _ in ends]:
        value, used = combine(morphs[: max((n for n, _ in ends if n < used), default=0)])
        if not used:
            return None
    last = next(end for n, end in ends if n == used)
    number = Fraction(value)
    return (
        _decimal_words(r, i, last, number) or _fraction(r, i, last, number) or _with_scale(r, i, last, number, morphs)
    )


def _with_scale(r: Reader, i: int, last: int, number: Fraction, morphs: list[Morph]) -> Core:
    stated = max((morph.value for morph in morphs if morph.value >= 1000), default=1)
    core = _scaled(r, i, last, number)
    if core.scale == 1 and core.last == last:
        return core._replace(scale=stated)
    if core.scale == 1 and stated > 1:  # a million and a half
        return core._replace(
            low=number + (core.low - number) * stated, high=number + (core.high - number) * stated, scale=stated
        )
    return core


def _gather(r: Reader, i: int) -> tuple[list[tuple[int, int]], list[Morph]]:
    """The morphs of a run of number words, and after how many of them which token ends."""
    morphs: list[Morph] = []
    ends: list[tuple[int, int]] = []
    j = i
    while j < min(r.size, i + LONGEST_NUMBER):
        if r.has(j, "cardinal"):
            reading = r.grammar.reading(r.words[j])
            if reading is None or reading.kind != "cardinal":
                break
            morphs.extend(reading.morphs)
            ends.append((len(morphs), j + 1))
        elif r.has(j, "and_word") and r.has(j + 1, "cardinal") and morphs:
            morphs.append(AND)
        elif not (r.words[j] == GLUED_HYPHEN and morphs and (r.has(j + 1, "cardinal") or r.has(j + 1, "and_word"))):
            break
        j += 1
    return ends, morphs


def _decimal_words(r: Reader, i: int, j: int, number: Fraction) -> Core | None:
    """`drei Komma fünf`, `three point one four`: the digits one by one."""
    if r.word(j) not in r.grammar.numbers.decimal_words:
        return None
    digits = ""
    k = j + 1
    while r.has(k, "cardinal") and k < j + 10:
        reading = r.grammar.reading(r.words[k])
        value = combine(reading.morphs)[0] if reading else 100
        if value > 99 or (value > 9 and digits):
            break
        digits, k = digits + str(value), k + 1
    if not digits:
        return None
    return _scaled(r, i, k, number + Fraction(int(digits), 10 ** len(digits)))


def _fraction(r: Reader, i: int, j: int, number: Fraction) -> Core | None:
    """`zwei Drittel`, `two-thirds`: a number over a denominator."""
    hyphened = r.word(j) == GLUED_HYPHEN
    k = j + hyphened
    if not r.has(k, "denominator") or number.denominator != 1 or number > 99:
        return None
    word = r.word(k)
    if number != 1 and r.grammar.language == "en" and not word.endswith("s"):
        return None
    if r.grammar.unit_names.get((word,)) is not None and number != 1:
        return None
    value = number / r.grammar.numbers.denominators[word]
    return Core(i, k + 1, value, value, is_share=True)


def _mixed(r: Reader, i: int) -> Core | None:
    reading = r.grammar.reading(r.words[i])
    if reading is None or reading.kind != "mixed":
        return None
    number = (combine(reading.morphs)[0] + reading.fraction) * reading.scale
    core = _scaled(r, i, i + 1, Fraction(number))
    return core._replace(is_share=number < 1 and core.scale == 1)


def _half(r: Reader, i: int) -> Core | None:
    """`half a million`, `half-hour`, `halbe Million`, `die Hälfte`, `half of`."""
    numbers = r.grammar.numbers
    half = Fraction(1, 2)
    if r.word(i) not in r.grammar.halves:
        return Core(i, i + 1, half, half, is_share=True)
    j = i + 1
    if r.word(j) == GLUED_HYPHEN or r.has(j, "article"):
        j += 1
    step = _scale_at(r, j, is_figure=False)
    if step is not None:
        worth, end = step
        is_dozen = r.has(j, "dozen")
        return Core(i, end, half * worth, half * worth, worth, is_about=is_dozen)
    if unit_at(r, j) is not None:
        return Core(i, j, half, half)
    if r.word(i + 1) in numbers.whole_of and r.grammar.language == "en":
        return Core(i, i + 1, half, half, is_share=True)
    return None


def _article(r: Reader, i: int) -> Core | None:
    """`a million`, `ein Dutzend`, `eine halbe Stunde`, `ein Drittel`, `an hour`."""
    one = Fraction(1)
    if r.has(i + 1, "half"):
        found = _half(r, i + 1)
        return found._replace(first=i) if found else None
    step = _scale_at(r, i + 1, is_figure=False)
    if step is not None:
        words = _words(r, i + 1) if r.has(i + 1, "cardinal") else None
        return words._replace(first=i) if words else Core(i, step[1], one * step[0], one * step[0], step[0])
    if r.has(i + 1, "vague"):
        return None
    fraction = _fraction(r, i, i + 1, one)
    if fraction is not None:
        return fraction if _is_fraction(r, fraction.last) else None
    if r.has(i + 1, "digits") or (r.has(i + 2, "digits") and not r.has(i + 1, "figure")):
        return None
    if unit_at(r, i + 1) is not None:
        return Core(i, i + 1, one, one, is_article=True)
    return None


def _is_fraction(r: Reader, j: int) -> bool:
    """Whether `a fifth` is a share and no ordinal: something it is part of, or nothing, follows."""
    return (
        r.grammar.language != "en"
        or j >= r.size
        or not r.words[j][0].isalpha()
        or r.word(j) in r.grammar.numbers.whole_of
    )


def _vague(r: Reader, i: int) -> Core | None:
    """`mehrere Tausend`, `dozens`, `tens of thousands`, `a couple of hundred`."""
    grammar = r.grammar
    for length in range(grammar.longest_vague, 0, -1):
        words = tuple(map(str.lower, r.words[i : i + length]))
        found = grammar.vague.get(words)
        if found is None:
            continue
        kind, (low, high) = found
        if kind == "noun":
            return Core(i, i + length, Fraction(low), Fraction(high), is_vague=True)
        step = _scale_at(r, i + length, is_figure=False)
        if step is not None:
            return _vague_scale(r, i, step, low, high, is_dozen=r.has(i + length, "dozen"))
        noun = grammar.vague.get((r.word(i + length),))
        if noun is not None and noun[0] == "noun":
            return Core(i, i + length + 1, Fraction(noun[1][0]), Fraction(noun[1][1]), is_vague=True)
        if words in grammar.vague_alone:
            return Core(i, i + length, Fraction(low), Fraction(high), is_vague=True)
    return None


def _vague_scale(r: Reader, i: int, step: tuple[int, int], low: int, high: int, *, is_dozen: bool) -> Core:
    worth, end = step
    if is_dozen:
        return Core(i, end, Fraction(24), Fraction(99 if high > 5 else 60), worth, is_vague=True)
    further = _scale_at(r, end, is_figure=False)
    if further is not None:
        worth, end = worth * further[0], further[1]
    return Core(i, end, Fraction(low * worth), Fraction((high + 1) * worth - 1), worth, is_vague=True)


def _digits(r: Reader, i: int) -> Core | None:
    """`zweistelliger Millionenbetrag`: as many digits, of the scale that follows."""
    reading = r.grammar.reading(r.words[i])
    if reading is None:
        return None
    count = combine(reading.morphs)[0]
    if not 0 < count < 13:
        return None
    following = r.grammar.reading(r.words[i + 1]) if i + 1 < r.size else None
    worth, last = 1, i + 1
    if following is not None and following.kind == "scale_noun":
        worth, last = following.scale, i + 2
    return Core(i, last, Fraction(10 ** (count - 1) * worth), Fraction((10**count - 1) * worth), worth, is_vague=True)


def _tail(r: Reader, i: int) -> Core | None:
    """`dreistündig`, `fünfköpfig`: number and unit in one word."""
    reading = r.grammar.reading(r.words[i])
    if reading is None or reading.kind != "tail":
        return None
    number, unit = Fraction(combine(reading.morphs)[0]), r.grammar.tails[reading.tail]
    if unit.kind == "percentage" and number == 100:
        return None
    return Core(i, i + 1, number, number, unit=unit)


def _half_time(r: Reader, i: int) -> Core | None:
    number, unit = r.grammar.half_time[r.word(i)]
    first = i
    if i and r.has(i - 1, "cardinal") and not r.has(i - 1, "article"):
        return None
    return Core(first, i + 1, number, number, unit=unit)


def _every(r: Reader, i: int) -> Core | None:
    """`jeder vierte`: a share of one in so many."""
    reading = r.grammar.reading(r.words[i + 1]) if r.has(i + 1, "ordinal") else None
    if reading is None:
        return None
    below = combine(reading.morphs)[0]
    if below < 2:
        return None
    return Core(i, i + 2, Fraction(1, below), Fraction(1, below), is_share=True)


def _ordinal(r: Reader, i: int) -> Core | None:
    reading = r.grammar.reading(r.words[i])
    if reading is None or reading.kind != "ordinal":
        return None
    value, used = combine(reading.morphs)
    if used != len(reading.morphs):
        return None
    return Core(i, i + 1, Fraction(value), Fraction(value), is_ordinal=True)


def _vulgar(r: Reader, i: int) -> Core | None:
    value = VULGAR[r.words[i]]
    core = _scaled(r, i, i + 1, value)
    return core._replace(is_share=core.scale == 1)


def unit_at(r: Reader, j: int) -> tuple[Unit, int] | None:
    """The longest unit phrase at `j` and where it ends."""
    if not 0 <= j < r.size:
        return None
    grammar = r.grammar
    for length in range(min(grammar.longest_unit, r.size - j), 0, -1):
        words = tuple(r.words[j : j + length])
        found = grammar.unit_symbols.get(words) or grammar.unit_names.get(tuple(map(str.lower, words)))
        if found is not None:
            return found, j + length
    return None


_READERS = (
    ("figure", _figure), ("vulgar", _vulgar), ("vague", _vague), ("half_time", _half_time), ("digits", _digits),
    ("tail", _tail), ("mixed", _mixed), ("half", _half), ("article", _article), ("every", _every), ("cardinal", _words),
    ("ordinal", _ordinal),
)  # fmt: skip
