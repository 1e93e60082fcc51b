"""Tokens → whether a number counts nothing: names, article numbers, times, list marks, pronouns."""

from __future__ import annotations

from factcheck.values.addresses import is_address
from factcheck.values.powers import MARKS, power
from factcheck.values.reader import Core, Reader
from factcheck.values.scales import scale_at
from factcheck.values.tokens import GLUED_HYPHEN

_IDIOM_BEFORE = 2  # words of a turn of speech before its number
_LONGEST_CALL = 6  # groups of a telephone number
_GLUE = frozenset(("@", "#", "_", "/", ":", "=", "&", "\\", "-"))
_SIGNS = frozenset(("§", "#", "№"))


_ROUND = frozenset("10.,")  # what a rate is per is a power of ten: "3 je 100.000", not "je 84 Gefangene"


def is_name(r: Reader, i: int) -> bool:
    """Whether the figure at `i` is part of a name: `F-16`, `A7`, `§ 218`, `Boeing 737`, `www.x.de/12`, `[3]`."""
    figure = r.words[i]
    if figure[0] == "0" and len(figure) > 1 and figure.isdecimal():
        return r.length > 1
    if r.touches(i) and _is_glued_left(r, i):
        return True
    if r.touches(i + 1) and _is_glued_right(r, i + 1):
        return True
    before = r.words[i - 1] if i else ""
    if before in _SIGNS or (before.lower() in r.grammar.per_words and not set(figure) - _ROUND):
        return True
    if _is_decade(r, i):
        return True
    if _is_numbered(r, i):
        return not r.is_unit(i + 1) and not r.has(i + 1, "scale") and not r.has(i + 1, "people")
    if is_address(r, i):
        return True
    return _is_list_mark(r, i) or (r.has(i - 1, "figure") and r.words[i - 1][0] == "0" and r.words[i - 1].isdecimal())


def _is_decade(r: Reader, i: int) -> bool:
    """Whether tens in the plural are meant: `in his 20s`, `the late 40s`."""
    plural = r.numbers.plural_denominators
    if not plural or r.lower[i + 1] != plural or not r.touches(i + 1) or not r.words[i].endswith("0"):
        return False
    return any(word in r.grammar.determiners for word in r.lower[max(0, i - 2) : i])


def _is_numbered(r: Reader, i: int) -> bool:
    before = r.words[i - 1] if i else ""
    return before in r.grammar.numbered or (before == "." and i > 1 and r.words[i - 2] in r.grammar.numbered)


def _is_glued_left(r: Reader, i: int) -> bool:
    before = r.words[i - 1]
    if (before,) in r.grammar.money_before or is_money_letter(r, i):
        return False
    if before[-1].isalpha():
        return True
    if before == GLUED_HYPHEN:
        return r.lower[i - 2] not in r.grammar.before_unit_ends
    if before == "[":
        return r.words[i + 1] == "]"
    if before == "+":
        return len(r.words[i]) > 1 and r.has(i + 1, "figure")  # +49 30 ...
    return (before in _GLUE and (before != "-" or r.touches(i - 1))) or (before == "." and r.touches(i - 1))


def is_money_letter(r: Reader, i: int) -> bool:
    """Whether the letter glued to the figure at `i` is a currency: a scale follows, or groups of digits (`R12m`)."""
    if r.words[i - 1] not in r.grammar.money_letters or not r.touches(i):
        return False
    return r.has(i, "grouped") or r.has(i + 1, "scale")


def _is_glued_right(r: Reader, k: int) -> bool:
    """Whether what is glued to a figure makes it something else: `5G`, `1990er`, `14:30`, `12@`."""
    word = r.words[k]
    if word in ("@", "_") or (word == GLUED_HYPHEN and r.words[k + 1][:1] == "0" != r.words[k + 1]):  # 555-0134
        return True
    if word == ":" and r.touches(k + 1):
        return not (r.has(k + 1, "integer") or is_sixtieths(r, k + 1))
    if not word[0].isalpha() or r.has(k, "vulgar") or word in MARKS:
        return word in ("e", "E", "x") and power(r, k, 1) is None
    return not (
        word.lower() in r.numbers.ordinal_marks or scale_at(r, k, is_figure=True) is not None or r.unit(k) is not None
    )  # fmt: skip


def is_sixtieths(r: Reader, k: int) -> bool:
    """Whether the figure behind a colon may be minutes or seconds: `1:45`, and before its unit `2:04,35 Minuten`."""
    if r.has(k, "minute_number"):
        return True
    found = r.unit(k + 1) if r.has(k, "decimal") else None
    return found is not None and found[0].granularity in ("hour", "minute")


def _is_list_mark(r: Reader, i: int) -> bool:
    """A number that counts the lines of a list: `1.` or `2)` where a paragraph begins."""
    if not (i == 0 or r.has(i - 1, "break")) or not r.touches(i + 1):
        return False
    return r.words[i + 1] == ")" or (r.words[i + 1] == "." and r.words[i + 2][:1].isupper())


def is_pronoun(r: Reader, core: Core, first: int, last: int) -> bool:
    """Whether `one` stands for a thing and counts none: `no one`, `the one who`, `one of them` is a count."""
    if core.is_figure or core.low != 1 or core.high != 1 or core.scale != 1 or r.length == last - first:
        return False
    if r.lower[core.first] not in r.numbers.one_words or r.lower[first - 1] in r.grammar.before_ends:
        return False
    if first and r.lower[first - 1] in r.grammar.hedges.between:
        return False
    if first and r.lower[first - 1] in r.numbers.not_single_before:
        return True
    if r.has(last, "either") and r.has(last + 1, "cardinal"):  # one or two
        return False
    if _is_praise(r, last):
        return True
    after = r.words[last]
    return not after[:1].isalpha() or (r.has(last, "no_attribute") and r.lower[last] not in r.numbers.whole_of)


def _is_praise(r: Reader, j: int) -> bool:
    """`one of the greatest`, `one of its best`: nobody is counted."""
    if r.lower[j] not in r.numbers.whole_of:
        return False
    k = j + 1 + (r.has(j + 1, "no_attribute") and r.lower[j + 1] not in r.numbers.one_of_such)
    word = r.lower[k]
    return word in r.numbers.one_of_such or (len(word) > len("guest") and word.endswith(r.numbers.one_of_endings))


def is_idiom(r: Reader, first: int) -> bool:
    """Whether the number is part of a turn of speech that only sounds like one: `at one point`, `one by one`."""
    for back in range(min(_IDIOM_BEFORE, first) + 1):
        start = first - back
        longest = r.grammar.idiom_firsts.get(r.lower[start])
        if longest is None:
            continue
        for length in range(max(2, back + 1), longest + 1):
            if tuple(r.lower[start : start + length]) in r.grammar.idioms:
                return True
    return False


def skip_name(r: Reader, i: int) -> int:
    """Past a figure that is no value: what is glued to it on the right is none either."""
    j = i + 1
    while i and r.words[i - 1] == "+" and r.has(j, "figure") and j < i + _LONGEST_CALL:  # +49 30 123 45
        j += 1
    while (
        j < min(r.size, i + 12)
        and r.touches(j)
        and (r.has(j, "figure") or r.words[j] in (":", "/", ".", "@", GLUED_HYPHEN))
    ):
        j += 1
    return j
