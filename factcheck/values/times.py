"""Tokens → Core: stretches of time without a number (`tagelang`, `for decades`, `all day`)."""

from __future__ import annotations

from factcheck.values.reader import Core, Reader
from factcheck.values.tokens import GLUED_HYPHEN

_SOME = (2, 9)  # of something in the plural


def long_time(r: Reader, i: int) -> Core | None:
    """`tagelang`, `weeks-long`: some days, some weeks; `weeklong`: one."""
    whole = r.grammar.unit_words.whole_times.get(r.lower[i])
    if whole is not None:  # a weeklong trip
        return Core(i, i + 1, 1, 1, unit=r.grammar.duration(whole))
    name, last = r.grammar.long_times.get(r.lower[i]), i + 1
    if name is None and (_is_long(r, i) or r.has(i + 1, "lasting_after")):  # a years-long feud; Jahre dauern
        name, last = r.grammar.unit_words.times.get(r.lower[i]), i + 3 if _is_long(r, i) else i + 1
    return Core(i, last, *_SOME, is_vague=True, unit=r.grammar.duration(name)) if name else None


def _is_long(r: Reader, i: int) -> bool:
    return r.words[i + 1] == GLUED_HYPHEN and r.has(i + 2, "long_word")


def lasting(r: Reader, i: int) -> Core | None:
    """`seit Jahren`, `for decades`, `after years of talks`: the unit alone, in the plural, after a word of duration."""
    name = r.grammar.unit_words.times.get(r.lower[i + 1])
    words, after = r.grammar.unit_words, r.lower[i + 2]
    if name is None or (r.lower[i], r.lower[i + 1]) in r.grammar.not_times:
        return None
    if after in words.not_lasting and not (r.lower[i] in words.lasting_of and after in words.of_lasting):
        return None
    return Core(i + 1, i + 2, *_SOME, is_vague=True, unit=r.grammar.duration(name))


def whole_time(r: Reader, i: int) -> Core | None:
    """`all day`, `die ganze Nacht`: one of it."""
    found = r.unit(i + 1)
    if found is None or r.lower[found[1]] in r.grammar.unit_words.of_words:  # the whole year of 2012
        return None
    return Core(i, found[1], 1, 1, unit=found[0])


def is_or_two(r: Reader, i: int) -> bool:
    """Whether the comma at `i` stands in `ein, zwei Wochen`: what follows counts units of time."""
    found = r.unit(i + 2) if r.words[i] == "," else None
    return found is not None and found[0].kind == "duration"
