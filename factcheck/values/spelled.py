"""Tokens → Core: a number in words (`zwei Millionen dreihunderttausend`), and the scale words after any number."""

from __future__ import annotations

from fractions import Fraction

from factcheck.values.number_words import AND, Morph, combine
from factcheck.values.ordinals import ordinal_after
from factcheck.values.reader import Core, Exact, Reader
from factcheck.values.scales import scale_at
from factcheck.values.shares import fraction, half_after, one_in
from factcheck.values.tokens import GLUED_HYPHEN
from factcheck.values.vague import digits

LONGEST_NUMBER = 40  # tokens one number may take
_BARE_SCALE = 1_000_000  # `the million` tells no number of them
_SCALE = 1000
_TEN, _TWENTY, _HUNDRED = 10, 20, 100


def number_in_words(r: Reader, i: int) -> Core | None:
    """A number in words: `zwei Millionen dreihunderttausend`, `twenty-one thousand and five`."""
    if r.words[i + 1] == GLUED_HYPHEN and r.lower[i + 2] in r.numbers.digit_words:
        return digits(r, i)
    if r.codes[i + 1] not in r.grammar.open_codes:
        reading = r.grammar.reading(r.words[i])
        if reading is None or (len(reading.morphs) == 1 and reading.morphs[0].value >= _BARE_SCALE):
            return None if reading is None or not r.has(i - 1, "article") else scaled(r, i, i, 1)
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
        or _with_mixed(r, i, last, value)
        or fraction(r, i, last, value)
        or _with_scale(r, i, last, value, morphs[:used])
    )


def _with_scale(r: Reader, i: int, last: int, number: int, morphs: list[Morph]) -> Core:
    stated = max((morph.value for morph in morphs if morph.value >= 1000), default=1)
    core = scaled(r, i, last, number)
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
        elif code in r.classes["article"] and is_one_of_tens(r, j):
            morphs.append(Morph(1))
            ends[len(morphs)] = j + 1
        elif morphs and r.words[j] == "," and _goes_on(r, j + 1, morphs[-1].value):
            continue
        elif morphs and code in r.classes["and_word"] and r.starts_value(j + 1 + (r.words[j + 1] == GLUED_HYPHEN)):
            morphs.append(AND)
        elif not (morphs and r.words[j] == GLUED_HYPHEN and (r.has(j + 1, "cardinal") or r.has(j + 1, "and_word"))):
            break
    return ends, morphs


def _goes_on(r: Reader, j: int, scale: int) -> bool:
    """Whether a number goes on behind the comma after its scale: `two million, four hundred thousand`."""
    if scale < _BARE_SCALE or not r.has(j, "cardinal") or not r.has(j + 1, "cardinal"):
        return False
    hundreds, thousands = r.grammar.reading(r.words[j + 1]), r.grammar.reading(r.words[j + 2])
    steps = [reading.morphs[0].value for reading in (hundreds, thousands) if reading is not None and reading.morphs]
    return len(steps) > 0 and steps[0] in (_HUNDRED, _SCALE) and _SCALE in steps[:2]


def is_one_of_tens(r: Reader, j: int) -> bool:
    """The `ein` of `ein und zwanzig`."""
    if r.numbers.cardinals.get(r.lower[j]) != 1:
        return False
    k = j + 1 + (r.words[j + 1] == GLUED_HYPHEN)
    if r.lower[k] not in r.numbers.and_words:
        return False
    k += 1 + (r.words[k + 1] == GLUED_HYPHEN)
    return r.numbers.cardinals.get(r.lower[k], 0) >= _TWENTY


def _with_mixed(r: Reader, i: int, j: int, number: int) -> Core | None:
    """`drei dreiviertel`: a part behind its number."""
    part = r.numbers.mixed.get(r.lower[j])
    return scaled(r, i, j + 1, number + part) if part is not None and part < 1 else None


def _decimal_words(r: Reader, i: int, j: int, number: int) -> Core | None:
    """`drei Komma fünf`, `three point one four`: the digits one by one."""
    if r.lower[j] not in r.numbers.decimal_words:
        return None
    figures = ""
    k = j + 1
    tens = _tens_and_ones(r, k)
    if tens:
        return scaled(r, i, k + 3, number + Fraction(tens, 100))
    while r.has(k, "cardinal") and k < j + 10:
        reading = r.grammar.reading(r.words[k])
        value = combine(reading.morphs)[0] if reading else 100
        if value > 99 or (value > 9 and figures):
            break
        figures, k = figures + str(value), k + 1
    if not figures:
        return None
    return scaled(r, i, k, number + Fraction(int(figures), 10 ** len(figures)))


def _tens_and_ones(r: Reader, k: int) -> int:
    """The two digits that `seventy-one` says behind the point, 0 for anything else."""
    if r.words[k + 1] != GLUED_HYPHEN:
        return 0
    tens, ones = r.numbers.cardinals.get(r.lower[k], 0), r.numbers.cardinals.get(r.lower[k + 2], 0)
    return tens + ones if tens >= _TWENTY and 0 < ones < _TEN else 0


def scaled(r: Reader, first: int, j: int, number: Exact, *, is_figure: bool = False) -> Core:
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
