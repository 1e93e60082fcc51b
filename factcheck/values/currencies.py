"""Tokens after a number → its currency where an adjective stands before the name: `Kazakh tenge`, `weitere Euro`."""

from __future__ import annotations

from factcheck.values.reader import Reader
from factcheck.values.tokens import GLUED_HYPHEN
from factcheck.values.unit import Unit

_SYMBOL = 2  # letters of a symbol, which may be another word


def money_of_country(r: Reader, k: int) -> tuple[Unit, int] | None:
    """The currency whose name follows the adjective at `k`, and where it ends."""
    name = r.lower[k + 1]
    if name not in r.grammar.unit_firsts or len(name) <= _SYMBOL or not _is_adjective(r, k):
        return None
    found = r.unit(k + 1)
    if found is None or found[0].kind != "money" or found[0].factor != 1 or r.words[found[1]] == GLUED_HYPHEN:
        return None
    unit, end = found
    code = r.grammar.currency_of(unit.symbol, r.lower[k]) if unit.symbol in r.grammar.ambiguous else None
    return (unit._replace(symbol=code) if code else unit), end


def _is_adjective(r: Reader, k: int) -> bool:
    """Whether the word may tell whose money it is, or that it is more of it."""
    word, words = r.words[k], r.grammar.unit_words
    if not word.isalpha() or r.has(k, "no_attribute"):
        return False
    if word in words.money_attributes:
        return True
    return word[0].isupper() if words.attribute_endings == ("",) else word[0].islower() and _is_inflected(r, word)


def _is_inflected(r: Reader, word: str) -> bool:
    return word.endswith(r.grammar.unit_words.attribute_endings)
