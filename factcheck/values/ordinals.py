"""Tokens → Core: ordinals in figures and in words (`80. Jahrestag`, `3rd`, `twenty-first`, `dritte`)."""

from __future__ import annotations

from factcheck.values.number_words import AND, Morph, combine
from factcheck.values.reader import Core, Exact, Reader
from factcheck.values.tokens import GLUED_HYPHEN

_BARE = 3  # tokens of a text that is hardly more than its number


def ordinal_figure(r: Reader, i: int, number: Exact) -> Core | None:
    """`80.`, `3rd`: a whole number with its mark."""
    j = i + 1
    if r.lower[j] not in r.numbers.ordinal_marks or not r.touches(j) or number.denominator != 1 or number > 9999:
        return None
    if r.words[j] == "." and (r.touches(j + 1) or not _names_a_place(r, i)):
        return None
    return Core(i, i + 2, number, number, is_ordinal=True, is_figure=True)


def _names_a_place(r: Reader, i: int) -> bool:
    """Whether figure and full stop are an ordinal: a determiner before, or a lower-case word after."""
    after = r.words[i + 2]
    return after[:1].isalpha() and (after[0].islower() or r.lower[i - 1] in r.numbers.ordinal_before)


def ordinal_after(r: Reader, i: int, j: int, morphs: list[Morph]) -> Core | None:
    """`twenty-first`, `one hundred and fifth`: an ordinal that ends a number in words."""
    k = j + (r.words[j] == GLUED_HYPHEN)
    linker = [AND] if r.has(k, "and_word") else []
    k += len(linker)
    reading = r.grammar.reading(r.words[k]) if r.has(k, "ordinal") else None
    if reading is None or reading.kind != "ordinal":
        return None
    if r.has(i - 1, "article") and r.unit(k) is not None:  # a twenty second delay
        return None
    joined = (*morphs, *linker, *reading.morphs)
    value, used = combine(joined)
    return Core(i, k + 1, value, value, is_ordinal=True) if used == len(joined) else None


def ordinal(r: Reader, i: int) -> Core | None:
    """`third`, `dritte`: "first" only where it is nearly all of the text."""
    reading = r.grammar.reading(r.words[i])
    if reading is None or reading.kind != "ordinal":
        return None
    value = combine(reading.morphs)[0]
    if value == 1 and r.length > _BARE:  # "first" is an adverb as often as a number
        return None
    if r.words[i + 1] in r.grammar.unit_words.numbered_streets:  # Fifth Avenue
        return None
    return Core(i, i + 1, value, value, is_ordinal=True)
