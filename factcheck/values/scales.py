"""Tokens → scale: `Millionen`, `Mio.`, `bn`, `dozen` after a number."""

from __future__ import annotations

from factcheck.values.reader import Reader
from factcheck.values.tokens import GLUED_HYPHEN

_COMMON = ("k", "K", "m", "M", "b", "B")  # letters of scale that stand without money, too
_ALSO_PLACES = ("b", "B")  # flat 4B
_BARE = 2  # tokens of a text that is its number
_SYMBOL = 2  # letters of a symbol, which may be another word (in)


def scale_at(r: Reader, j: int, *, is_figure: bool = False) -> tuple[int, int] | None:
    """A scale word, its abbreviation or a dozen at `j`: what it is worth and where it ends."""
    j += r.words[j] == GLUED_HYPHEN
    if r.codes[j] not in r.grammar.scale_codes:
        return None
    worth = r.numbers.scales.get(r.lower[j]) or r.grammar.dozens.get(r.lower[j])
    if worth is not None:
        return worth, j + 1
    word = r.words[j]
    worth = r.numbers.scale_abbreviations.get(word)
    if worth is not None:
        return worth, j + 2 if r.words[j + 1] == "." and r.touches(j + 1) else j + 1
    if is_figure and word in r.numbers.money_scales and _is_scale_letter(r, j):
        return r.numbers.money_scales[word], j + 1
    return None


def _is_scale_letter(r: Reader, j: int) -> bool:
    """Whether the letter after a figure is a scale: `10 k` alone, or where the words around say so."""
    is_bare = r.size <= _BARE and (r.words[j],) not in r.grammar.unit_symbols
    return (is_bare and (r.words[j] in _COMMON or len(r.words[j - 1]) > 1)) or _is_money_scale(r, j)  # 10G, not 5G


def _is_money_scale(r: Reader, j: int) -> bool:
    """Whether a letter after a figure is a scale: money beside it, or people counted, or no unit of that name."""
    if (r.words[j - 2],) in r.grammar.money_before and j >= 2:
        return True
    after = r.unit(j + 1)
    if after is not None and after[0].kind == "money":
        return True
    if not r.touches(j) or r.words[j] not in _COMMON or (r.touches(j + 1) and r.words[j + 1][:1].isalnum()):
        return False
    if r.has(j + 1, "people") or r.has(j + 1, "counted"):
        return True
    if r.words[j + 1][:1].isupper() or r.words[j] in _ALSO_PLACES:  # 5G, 221B Baker Street
        return False
    if (r.words[j],) not in r.grammar.unit_symbols:
        return True
    return after is not None and after[0].kind == "measurement" and len(r.words[j + 1]) > _SYMBOL  # 3m barrels
