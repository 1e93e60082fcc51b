"""Tokens around a figure → whether it is part of an address: `Lindenallee 12`, `14 Maple Street`, `50667 Köln`."""

from __future__ import annotations

from factcheck.values.reader import Reader
from factcheck.values.scales import scale_at

_LONGEST_HOUSE = 4  # digits
_POSTAL = 5
_STREET_REACH = 4  # words of a street's name behind the house
_STATE = 2


def is_address(r: Reader, i: int) -> bool:
    """Whether the figure is a house number or a postal code."""
    if not r.has(i, "integer"):
        return False
    size = len(r.words[i])
    if size == _POSTAL:
        return _is_postal_code(r, i)
    return size <= _LONGEST_HOUSE and (_follows_street(r, i) or _leads_to_street(r, i) or _is_before_postal_code(r, i))


def _follows_street(r: Reader, i: int) -> bool:
    """`Goethestr. 5`, `Lange Straße 12`: and nothing behind that the figure could count."""
    k = i - 1 - (r.words[i - 1] == ".")
    if not r.has(k, "street") or not r.words[k][:1].isupper() or r.words[i + 1][:1].isupper():
        return False
    is_compound = r.lower[k] not in r.grammar.unit_words.streets
    return (
        (is_compound or r.words[k - 1][:1].isupper())
        and not r.is_unit(i + 1)
        and scale_at(r, i + 1, is_figure=True) is None
    )


def _leads_to_street(r: Reader, i: int) -> bool:
    """`14 Maple Street`, `28th Street`: and no noun behind the house number (`12 Wall Street banks`)."""
    if r.words[i + 2] in r.grammar.unit_words.numbered_streets and r.lower[i + 1] in r.numbers.ordinal_marks:
        return True
    for k in range(i + 1, i + 1 + _STREET_REACH):
        if not r.words[k][:1].isupper():
            return False
        if k > i + 1 and r.has(k, "street"):
            return not r.words[k + 1][:1].islower() or r.has(k + 1, "no_attribute")
    return False


def _is_postal_code(r: Reader, i: int) -> bool:
    """`Am Ring 7, 50667 Köln`, `in 50667 Köln`, `Springfield, IL 62704`: five digits without a mark of thousands."""
    before = r.words[i - 1] if i else ""
    if len(before) == _STATE and before.isupper() and before.isalpha():
        return r.words[i - 2] == ","
    town = r.words[i + 1]
    if r.words[i].endswith("00") or not town[:1].isupper() or r.has(i + 1, "people") or r.is_unit(i + 1):
        return False
    if before == ",":
        return r.has(i - 2, "integer") or (len(r.words[i - 2]) == 1 and r.touches(i - 2))
    return before.lower() in r.grammar.unit_words.postal_before and not town.endswith("en")  # in 12504 Haushalten


def _is_before_postal_code(r: Reader, i: int) -> bool:
    """`Am Ring 7, 50667 Köln`."""
    return (
        r.words[i + 1] == ","
        and len(r.words[i + 2]) == _POSTAL
        and r.has(i + 2, "integer")
        and _is_postal_code(r, i + 2)
    )
