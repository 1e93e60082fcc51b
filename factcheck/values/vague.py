"""Tokens → Core: vague words as their customary band (`mehrere Tausend`, `dozens`, `zweistelliger Millionenbetrag`)."""

from __future__ import annotations

from factcheck.values.number_words import combine
from factcheck.values.reader import Core, Reader
from factcheck.values.scales import scale_at
from factcheck.values.tokens import GLUED_HYPHEN

_MOST_DIGITS = 12
_TEN = 10
_HUNDRED = 100
_TEN_THOUSAND = 10_000
_LEAST_SCALE = 1_000_000
MOST_DOZENS = 99  # of several dozens, as of dozens


def vague(r: Reader, i: int) -> Core | None:
    """`mehrere Tausend`, `dozens`, `tens of thousands`, `a couple of hundred`."""
    grammar = r.grammar
    for length in range(grammar.longest_vague, 0, -1):
        words = tuple(r.lower[i : i + length])
        found = grammar.vague.get(words)
        if found is None:
            continue
        kind, (low, high) = found
        j = i + length
        step = scale_at(r, j)
        if kind == "noun":
            return _times(r, i, step, low, high, is_dozen=False) if step else Core(i, j, low, high, is_vague=True)
        if step is not None:
            return _times(r, i, step, low, high, is_dozen=r.has(j, "dozen"))
        worth = _bare_scale(r, j) or _ten_of_scale(r, j)
        if worth:
            return _times(r, i, (worth, j + 1), low, high, is_dozen=False)
        noun = grammar.vague.get((r.lower[j],))
        if noun is not None and noun[0] == "noun":
            return Core(i, j + 1, noun[1][0], noun[1][1], is_vague=True)
        if words in grammar.vague_alone or _is_of_time(r, i, words, j):
            return Core(i, j, low, high, is_vague=True)
    return None


def _is_of_time(r: Reader, i: int, words: tuple[str, ...], j: int) -> bool:
    """Whether a word that alone counts nothing certain counts units of time: `few hours`, `binnen weniger Tage`."""
    known = r.grammar.vague_of_time
    found = r.unit(j) if words in known or (r.lower[i - 1], *words) in known else None
    return found is not None and found[0].kind == "duration"


def _bare_scale(r: Reader, j: int) -> int:
    """What a word made of scales alone is worth (`hunderttausend`), 0 for any other."""
    reading = r.grammar.reading(r.words[j]) if r.has(j, "cardinal") else None
    if reading is None or reading.kind != "cardinal":
        return 0
    worth = combine(reading.morphs)[0]
    return worth if worth == _TEN_THOUSAND or min(morph.value for morph in reading.morphs) >= _HUNDRED else 0


def _ten_of_scale(r: Reader, j: int) -> int:
    """The ten of `mehrere zehn Millionen`."""
    return _TEN if r.numbers.cardinals.get(r.lower[j]) == _TEN and scale_at(r, j + 1) is not None else 0


def _times(r: Reader, i: int, step: tuple[int, int], low: int, high: int, *, is_dozen: bool) -> Core:
    worth, end = step
    if is_dozen:
        return Core(i, end, 2 * worth, MOST_DOZENS, worth, is_vague=True)
    further = scale_at(r, end)
    if further is not None:
        worth, end = worth * further[0], further[1]
    return Core(i, end, low * worth, (high + 1) * worth - 1, worth, is_vague=True)


def digits(r: Reader, i: int) -> Core | None:
    """`zweistelliger Millionenbetrag`, `double-digit`, `six-figure`: as many digits, of the scale that follows."""
    count, j = _count(r, i)
    if not 0 < count <= _MOST_DIGITS:
        return None
    worth = 1
    following = r.grammar.reading(r.words[j]) if r.words[j] else None
    if following is not None and following.kind == "scale_noun":
        worth, j = following.scale, j + 1
    elif r.lower[j] in r.numbers.digit_scales:
        worth, j = r.numbers.digit_scales[r.lower[j]], j + 1
    named = r.lower[j - 1] if following is not None and following.kind == "scale_noun" else r.lower[j]
    unit = r.grammar.sum_of_money if named.endswith(r.numbers.sums) else None
    return Core(i, j, 10 ** (count - 1) * worth, (10**count - 1) * worth, worth, is_vague=True, unit=unit)


def of_scale(r: Reader, i: int) -> Core | None:
    """`Millionenschaden`, `in Milliardenhöhe`: from one of the scale to the next scale."""
    reading = r.grammar.reading(r.words[i])
    if reading is None or reading.kind != "scale_noun" or reading.scale < _LEAST_SCALE:
        return None
    return Core(i, i + 1, reading.scale, reading.scale * 1000 - 1, reading.scale, is_vague=True)


def _count(r: Reader, i: int) -> tuple[int, int]:
    """How many digits the words at `i` speak of, and where they end."""
    reading = r.grammar.reading(r.words[i])
    if reading is not None and reading.kind == "digits":
        return combine(reading.morphs)[0], i + 1
    if r.words[i + 1] == GLUED_HYPHEN and r.lower[i + 2] in r.numbers.digit_words:
        if r.lower[i] in r.numbers.digit_counts:
            return r.numbers.digit_counts[r.lower[i]], i + 3
        if r.has(i, "integer"):
            return int(r.words[i][:3]), i + 3
    return 0, i
