"""Tokens → Core: the number that begins at a token, in figures or in words."""

from __future__ import annotations

from fractions import Fraction

from factcheck.values.number_words import AND, Morph, combine
from factcheck.values.ordinals import ordinal, ordinal_after, ordinal_figure
from factcheck.values.reader import Core, Exact, Reader
from factcheck.values.scales import scale_at
from factcheck.values.shares import every, fraction, half, half_after, one_in
from factcheck.values.tokens import GLUED_HYPHEN
from factcheck.values.unit import VULGAR
from factcheck.values.vague import digits, lasting, long_time, of_scale, vague

LONGEST_NUMBER = 40  # tokens one number may take
_BARE_SCALE = 1_000_000  # `the million` tells no number of them
_SCALE = 1000
_MARKS = (",", "/")
_BLANKS = ("-", "–", "—")  # 3,- Euro
_SYMBOL = 2  # letters of a symbol, which no article goes before
_LARGEST_DENOMINATOR = 100
_STROKE_DENOMINATORS = frozenset((*range(2, 11), 12, 16, 20, 32, 64, _LARGEST_DENOMINATOR))


def core_at(r: Reader, i: int) -> Core | None:
    """The number that begins at the token `i`."""
    for name in r.grammar.readers.get(r.codes[i], ()):
        found = _READERS[name](r, i)
        if found is not None:
            return found
    return None


def _figure(r: Reader, i: int) -> Core | None:
    if r.words[i + 1] == GLUED_HYPHEN and r.lower[i + 2] in r.numbers.digit_words:
        return digits(r, i)
    number = r.grammar.figure(r.words[i])
    if number is None:
        return None
    j = i + 1
    if r.words[j] == ":" and r.touches(j) and r.touches(j + 1) and r.has(j + 1, "minute_number"):
        return _sixtieths(r, i, number)
    share = one_in(r, j, number) if r.has(j, "goes_on") else None
    if share is not None:
        return Core(i, share[1], share[0], share[0], is_share=True, is_figure=True)
    if (
        r.codes[j] not in r.grammar.open_codes
        and r.words[j] not in _MARKS
        and r.lower[j] not in r.numbers.ordinal_marks
    ):
        return Core(i, j, number, number, is_figure=True)
    if r.has(j, "vulgar"):
        return _scaled(r, i, j + 1, number + VULGAR[r.words[j]], is_figure=True)
    if r.words[j] == "/" and r.touches(j) and r.touches(j + 1) and r.has(j + 1, "integer"):
        return _slashed(r, i, number)
    if r.has(j, "integer") and r.words[j + 1] == "/" and r.touches(j + 1) and r.touches(j + 2):
        part = _slashed(r, j, int(r.words[j])) if r.has(j + 2, "integer") else None
        if part is not None:
            return _scaled(r, i, part.last, number + part.low, is_figure=True)
    if r.words[j] == "," and r.words[j + 1] in _BLANKS and r.touches(j) and r.touches(j + 1):
        return Core(i, j + 2, number, number, is_figure=True)
    return ordinal_figure(r, i, number) or _scaled(r, i, j, number, is_figure=True)


def _sixtieths(r: Reader, i: int, number: Exact) -> Core | None:
    """`2:30 Stunden`, `1:45 hours`: hours with their minutes, minutes with their seconds."""
    found = r.unit(i + 3)
    if found is None or found[0].granularity not in ("hour", "minute") or len(r.words[i + 2]) != _SYMBOL:
        return Core(i, i + 1, number, number, is_figure=True)
    value = number + Fraction(int(r.words[i + 2]), 60)
    return Core(i, i + 3, value, value, is_figure=True)


def _slashed(r: Reader, i: int, number: Exact) -> Core | None:
    """A fraction written with a stroke: small parts of small wholes only (9/11 and 24/7 are none)."""
    below = int(r.words[i + 2]) if len(r.words[i + 2]) < 4 else 0
    if not 0 < number < below or below not in _STROKE_DENOMINATORS or (r.words[i + 3] == "/" and r.touches(i + 3)):
        return None
    value = Fraction(number, below)
    return Core(i, i + 3, value, value, is_share=True, is_figure=True)


def _scaled(r: Reader, first: int, j: int, number: Exact, *, is_figure: bool = False) -> Core:
    """The number with the scale words after it: `15` + `Mio.`, `5` + `hundred thousand`, `two` + `dozen`."""
    scale = 1
    for _ in range(3):
        step = scale_at(r, j, is_figure=is_figure)
        if step is None or (scale >= 1_000_000 and number >= 1000):
            break
        scale, j = scale * step[0], step[1]
        number = number * step[0]
    if r.lower[j] in r.numbers.and_words or r.words[j] == GLUED_HYPHEN:
        return _with_half(r, first, j, number, scale, is_figure=is_figure)
    return Core(first, j, number, number, scale, is_figure=is_figure)


def _with_half(r: Reader, first: int, j: int, number: Exact, scale: int, *, is_figure: bool) -> Core:
    part = half_after(r, j)
    if part is not None:
        number, j = number + part[0] * scale, part[1]
        step = scale_at(r, j) if scale == 1 else None
        if step is not None:
            scale, j = step
            number = number * scale
    return Core(first, j, number, number, scale, is_figure=is_figure)


def _words(r: Reader, i: int) -> Core | None:
    """A number in words: `zwei Millionen dreihunderttausend`, `twenty-one thousand and five`."""
    if r.words[i + 1] == GLUED_HYPHEN and r.lower[i + 2] in r.numbers.digit_words:
        return digits(r, i)
    if r.codes[i + 1] not in r.grammar.open_codes:
        reading = r.grammar.reading(r.words[i])
        if reading is None or (len(reading.morphs) == 1 and reading.morphs[0].value >= _BARE_SCALE):
            return None if reading is None or not r.has(i - 1, "article") else _scaled(r, i, i, 1)
        value = combine(reading.morphs)[0]
        return Core(
            i, i + 1, value, value, max((morph.value for morph in reading.morphs if morph.value >= _SCALE), default=1)
        )
    ends, morphs = _gather(r, i)
    value, used = combine(morphs)
    while used and used not in ends:  # a token is used as a whole or not at all
        used = max((count for count in ends if count < used), default=0)
        value, used = combine(morphs[:used])
    if not used or (used == 1 and morphs[0].value >= _BARE_SCALE and not r.has(i - 1, "article")):
        return None
    last = ends[used]
    ranked = ordinal_after(r, i, last, morphs[:used])
    if ranked is not None:
        return ranked
    share = one_in(r, last, value)
    if share is not None:
        return Core(i, share[1], share[0], share[0], is_share=True)
    return (
        _decimal_words(r, i, last, value)
        or fraction(r, i, last, value)
        or _with_scale(r, i, last, value, morphs[:used])
    )


def _with_scale(r: Reader, i: int, last: int, number: int, morphs: list[Morph]) -> Core:
    stated = max((morph.value for morph in morphs if morph.value >= 1000), default=1)
    core = _scaled(r, i, last, number)
    if core.scale == 1 and core.last > last and stated > 1:  # a million and a half
        more = number + (core.low - number) * stated
        return core._replace(low=more, high=more, scale=stated)
    return core._replace(scale=stated) if core.scale == 1 else core


def _gather(r: Reader, i: int) -> tuple[dict[int, int], list[Morph]]:
    """The morphs of a run of number words, and after how many of them which token ends."""
    morphs: list[Morph] = []
    ends: dict[int, int] = {}
    for j in range(i, i + LONGEST_NUMBER):
        code = r.codes[j] if j < r.size else ""
        if code in r.classes["cardinal"]:
            reading = r.grammar.reading(r.words[j])
            if reading is None or reading.kind != "cardinal":
                break
            morphs.extend(reading.morphs)
            ends[len(morphs)] = j + 1
            if combine(morphs)[1] < len(morphs):
                break
        elif morphs and code in r.classes["and_word"] and r.starts_value(j + 1):
            morphs.append(AND)
        elif not (morphs and r.words[j] == GLUED_HYPHEN and (r.has(j + 1, "cardinal") or r.has(j + 1, "and_word"))):
            break
    return ends, morphs


def _decimal_words(r: Reader, i: int, j: int, number: int) -> Core | None:
    """`drei Komma fünf`, `three point one four`: the digits one by one."""
    if r.lower[j] not in r.numbers.decimal_words:
        return None
    figures = ""
    k = j + 1
    while r.has(k, "cardinal") and k < j + 10:
        reading = r.grammar.reading(r.words[k])
        value = combine(reading.morphs)[0] if reading else 100
        if value > 99 or (value > 9 and figures):
            break
        figures, k = figures + str(value), k + 1
    if not figures:
        return None
    return _scaled(r, i, k, number + Fraction(int(figures), 10 ** len(figures)))


def _mixed(r: Reader, i: int) -> Core | None:
    reading = r.grammar.reading(r.words[i])
    if reading is None or reading.kind != "mixed":
        return None
    core = _scaled(r, i, i + 1, (combine(reading.morphs)[0] + reading.fraction) * reading.scale)
    return core._replace(is_share=core.low < 1 and core.scale == 1)


def _article(r: Reader, i: int) -> Core | None:
    """`a million`, `ein Dutzend`, `eine halbe Stunde`, `ein Drittel`, `an hour`, `ein bis zwei`."""
    if r.has(i + 1, "half"):
        found = half(r, i + 1)
        return found._replace(first=i) if found else None
    if r.has(i + 1, "either") and r.has(i + 2, "cardinal"):
        return Core(i, i + 1, 1, 1)
    step = scale_at(r, i + 1)
    if step is not None:
        words = _words(r, i + 1) if r.has(i + 1, "cardinal") else None
        return words._replace(first=i) if words else _scaled(r, i, i + 1, 1)
    if r.has(i + 2, "dozen") and (r.lower[i + 1],) in r.grammar.before:  # a good dozen: the hedge is read for itself
        return _scaled(r, i + 2, i + 2, 1)
    if r.has(i + 1, "vague"):
        return None
    if r.has(i + 1, "denominator"):
        return fraction(r, i, i + 1, 1)
    found = _figured(r, i)
    if found is not None:
        return found
    if r.unit(i + 1) is not None:
        return Core(i, i + 1, 1, 1) if _is_one(r, i) and (r.lower[i + 1],) not in r.grammar.before_units else None
    return _single(r, i)


def _single(r: Reader, i: int) -> Core | None:
    """`ein Toter`, `ein weiterer`, `a single soldier`: an article that counts one of those who are counted singly."""
    for k in range(i + 1, i + 4):
        if r.has(k, "singly"):
            is_adjective = r.words[k][0].islower() and r.words[k + 1][:1].isupper() and not r.has(k + 1, "singly")
            return None if is_adjective else Core(i, i + 1, 1, 1)
        if not r.words[k].endswith(r.grammar.unit_words.attribute_endings) or r.has(k, "no_attribute"):
            break
    return None


def _none(r: Reader, i: int) -> Core | None:
    """`keine Toten`, `not a single soldier`: nobody of those who are counted."""
    for length in (3, 2, 1):
        if tuple(r.lower[i : i + length]) not in r.grammar.none_words:
            continue
        for k in range(i + length, i + length + 3):
            if r.has(k, "none_of"):
                return Core(i, i + length, 0, 0)
            if not r.words[k][:1].isalpha() or r.has(k, "no_attribute"):
                break
    return None


def _is_one(r: Reader, i: int) -> bool:
    """Whether an article before a unit counts one of it: no rate (`three times a week`), no sign (`a $50 note`)."""
    if (
        not r.words[i + 1].isalpha()
        or len(r.words[i + 1]) <= _SYMBOL
        or r.lower[i - 1] in r.numbers.times
        or r.has(i + 2, "figure")
    ):
        return False
    if r.has(i + 1, "times") and r.has(i + 3, "long_word"):  # a years-long feud
        return False
    if r.has(i + 1, "ordinal") and r.words[i + 2][:1].isalpha():  # a second man
        return False
    is_noun = r.words[i - 1][:1].isalpha() and not r.has(i - 1, "no_attribute") and not r.grammar.ends_hedge(r.lower, i)
    return not (is_noun and i > 1 and (r.starts_value(i - 2) or r.starts_value(i - 3)) and not r.has(i - 2, "article"))


def _figured(r: Reader, i: int) -> Core | None:
    """`ein zweistelliger Millionenbetrag`: the article belongs to the amount."""
    if r.has(i + 1, "digits"):
        found = digits(r, i + 1)
        return found._replace(first=i) if found else None
    return None


def _tail(r: Reader, i: int) -> Core | None:
    """`dreistündig`, `fünfköpfig`: number and unit in one word."""
    reading = r.grammar.reading(r.words[i])
    if reading is None or reading.kind != "tail":
        return None
    number, unit = combine(reading.morphs)[0] + reading.fraction, r.grammar.tails[reading.tail]
    if unit is None:  # zweimal
        return Core(i, i + 1, number, number) if number > 1 else None
    if unit.kind == "percentage" and number == 100:
        return None
    return Core(i, i + 1, number, number, unit=unit)


def _vulgar(r: Reader, i: int) -> Core | None:
    core = _scaled(r, i, i + 1, VULGAR[r.words[i]])
    return core._replace(is_share=core.scale == 1)


_READERS = {
    "figure": _figure, "vulgar": _vulgar, "vague": vague, "long": long_time, "lasting": lasting, "times": long_time,
    "digits": digits, "tail": _tail, "mixed": _mixed, "half": half, "article": _article, "every": every, "none": _none,
    "cardinal": _words, "ordinal": ordinal, "scale_noun": of_scale,
}  # fmt: skip
