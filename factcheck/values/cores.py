"""Tokens → Core: the number that begins at a token, in figures or in words."""

from __future__ import annotations

from fractions import Fraction

from factcheck.values.names import is_sixtieths
from factcheck.values.number_words import combine
from factcheck.values.ordinals import ordinal, ordinal_figure
from factcheck.values.powers import MARKS, power
from factcheck.values.reader import Core, Exact, Reader
from factcheck.values.scales import scale_at
from factcheck.values.shares import every, fraction, half, is_part_of_unit, one_in
from factcheck.values.spelled import is_one_of_tens, number_in_words, scaled
from factcheck.values.times import is_or_two, lasting, long_time, whole_time
from factcheck.values.tokens import GLUED_HYPHEN
from factcheck.values.unit import VULGAR
from factcheck.values.vague import digits, of_scale, vague

_MARKS = (",", "/")
_BLANKS = ("-", "–", "—")  # 3,- Euro
_LONG_TIMES = ("day", "week", "month", "year")
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
    if r.words[j] == ":" and r.touches(j) and r.touches(j + 1) and is_sixtieths(r, j + 1):
        return _with_seconds(r, i, number) or _sixtieths(r, i, number)
    if r.words[j] in MARKS:
        raised = power(r, j, number)
        if raised is not None:
            return scaled(r, i, raised[1], raised[0], is_figure=True)
    share = one_in(r, j, number) if r.has(j, "goes_on") or r.words[j] == GLUED_HYPHEN else None
    if share is not None:
        return Core(i, share[1], share[0], share[0], is_share=True, is_figure=True)
    if (
        r.codes[j] not in r.grammar.open_codes
        and r.words[j] not in _MARKS
        and r.lower[j] not in r.numbers.ordinal_marks
    ):
        return Core(i, j, number, number, is_figure=True)
    if r.has(j, "vulgar"):
        return scaled(r, i, j + 1, number + VULGAR[r.words[j]], is_figure=True)
    if r.words[j] == "/" and r.touches(j) and r.touches(j + 1) and r.has(j + 1, "integer"):
        return _slashed(r, i, number)
    if r.has(j, "integer") and r.words[j + 1] == "/" and r.touches(j + 1) and r.touches(j + 2):
        part = _slashed(r, j, int(r.words[j])) if r.has(j + 2, "integer") else None
        if part is not None:
            return scaled(r, i, part.last, number + part.low, is_figure=True)
    if r.words[j] == "," and r.words[j + 1] in _BLANKS and r.touches(j) and r.touches(j + 1):
        return Core(i, j + 2, number, number, is_figure=True)
    return ordinal_figure(r, i, number) or scaled(r, i, j, number, is_figure=True)


def _sixtieths(r: Reader, i: int, number: Exact) -> Core | None:
    """`2:30 Stunden`, `1:45 hours`: hours with their minutes, minutes with their seconds."""
    found = r.unit(i + 3)
    is_short = not r.has(i + 2, "decimal") and len(r.words[i + 2]) != _SYMBOL
    if found is None or found[0].granularity not in ("hour", "minute") or is_short:
        return Core(i, i + 1, number, number, is_figure=True)
    value = number + Fraction(r.grammar.figure(r.words[i + 2]) or 0) / 60
    return Core(i, i + 3, value, value, is_figure=True)


def _with_seconds(r: Reader, i: int, number: Exact) -> Core | None:
    """`2:05:30 Stunden`: hours with minutes and seconds."""
    found = r.unit(i + 5)
    is_clock = r.words[i + 3] == ":" and r.touches(i + 3) and r.touches(i + 4) and r.has(i + 4, "minute_number")
    if not is_clock or found is None or found[0].granularity != "hour":
        return None
    value = number + Fraction(int(r.words[i + 2]), 60) + Fraction(int(r.words[i + 4]), 3600)
    return Core(i, i + 5, value, value, is_figure=True)


def _slashed(r: Reader, i: int, number: Exact) -> Core | None:
    """A fraction written with a stroke: small parts of small wholes only (9/11 and 24/7 are none)."""
    below = int(r.words[i + 2]) if len(r.words[i + 2]) < 4 else 0
    if not 0 < number < below or below not in _STROKE_DENOMINATORS or (r.words[i + 3] == "/" and r.touches(i + 3)):
        return None
    value = Fraction(number, below)
    return Core(i, i + 3, value, value, is_share=True, is_figure=True)


def _mixed(r: Reader, i: int) -> Core | None:
    reading = r.grammar.reading(r.words[i])
    if reading is None or reading.kind != "mixed":
        return None
    core = scaled(r, i, i + 1, (combine(reading.morphs)[0] + reading.fraction) * reading.scale)
    return core._replace(is_share=core.low < 1 and core.scale == 1)


def _article(r: Reader, i: int) -> Core | None:
    """`a million`, `ein Dutzend`, `eine halbe Stunde`, `ein Drittel`, `an hour`, `ein bis zwei`."""
    if r.has(i + 1, "sample"):
        share = one_in(r, i + 1, 1)
        return Core(i, share[1], share[0], share[0], is_share=True) if share else None
    if (r.has(i + 1, "half") or r.has(i + 1, "denominator")) and is_part_of_unit(r, i + 1):
        return Core(i, i + 1, 1, 1)
    if r.has(i + 1, "half"):
        found = half(r, i + 1)
        return found._replace(first=i) if found else None
    part = r.numbers.mixed.get(r.lower[i + 1])
    if part is not None and part.numerator == 1:  # ein einhalb
        return scaled(r, i, i + 2, 1 + part)
    if r.has(i + 2, "cardinal") and (r.has(i + 1, "either") or is_or_two(r, i + 1)):
        return Core(i, i + 1, 1, 1)
    step = scale_at(r, i + 1)
    if step is not None:
        words = number_in_words(r, i + 1) if r.has(i + 1, "cardinal") else None
        return words._replace(first=i) if words else scaled(r, i, i + 1, 1)
    if r.has(i + 1, "hedging"):
        return _hedged_one(r, i + 2)
    if is_one_of_tens(r, i):
        return number_in_words(r, i)
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


def _hedged_one(r: Reader, i: int) -> Core | None:
    """`a good dozen`, `ein gutes Drittel`, `eine knappe Stunde`: one of what follows; the hedge is read for itself."""
    if r.has(i, "half"):
        return half(r, i)
    if scale_at(r, i) is not None:
        return scaled(r, i, i, 1)
    if r.has(i, "denominator"):
        return fraction(r, i, i, 1)
    found = r.unit(i)
    if found is None or len(r.words[i]) <= _SYMBOL:
        return None
    is_praise = found[0].granularity in _LONG_TIMES and r.grammar.before[(r.lower[i - 1],)] == "just_over"
    return None if is_praise else Core(i, i, 1, 1)  # a good year


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
        is_emphatic = length > 1 and r.lower[i + length - 1] not in r.numbers.one_words  # not a single shot
        for k in range(i + length, i + length + 3):
            if r.has(k, "none_of") or (is_emphatic and r.words[k][:1].isalpha() and not r.has(k, "no_attribute")):
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
    if r.lower[i + 1] in r.grammar.unit_words.not_before_nouns and r.words[i + 2][:1].islower():
        return r.has(i + 2, "no_attribute")  # a barrel bomb
    if r.has(i + 1, "times") and r.has(i + 3, "long_word"):  # a years-long feud
        return False
    if r.has(i + 1, "ordinal") and (r.words[i + 2][:1].isalpha() or r.words[i + 2] == ","):  # a second man
        return False
    is_noun = r.words[i - 1][:1].isalpha() and not r.has(i - 1, "no_attribute") and not r.grammar.ends_hedge(r.lower, i)
    return not (
        is_noun and i > 1 and (_starts_number(r, i - 2) or _starts_number(r, i - 3)) and not r.has(i - 2, "article")
    )


def _starts_number(r: Reader, i: int) -> bool:
    """Whether a number may begin at the token, and no word of duration stands there (`für nur ein Jahr`)."""
    return r.starts_value(i) and not r.has(i, "lasting")


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
    core = scaled(r, i, i + 1, VULGAR[r.words[i]])
    return core._replace(is_share=core.scale == 1)


_READERS = {
    "figure": _figure, "vulgar": _vulgar, "vague": vague, "long": long_time, "lasting": lasting, "times": long_time,
    "whole": whole_time, "digits": digits, "tail": _tail, "mixed": _mixed, "half": half, "article": _article,
    "every": every, "none": _none, "cardinal": number_in_words, "ordinal": ordinal, "scale_noun": of_scale,
}  # fmt: skip
