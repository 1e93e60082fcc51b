"""Pattern → the characters a match can begin with, so that a rule is tried only where it can start."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PIECE = re.compile(r"\(\?P<\w+>|\(\?:|\(\?<?[=!]|[()|?*+]|\{\d*,?\d*\}|\[[^\]]*\]|.", re.DOTALL)
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")


def first_characters(regex: str) -> frozenset[str]:
    """Every character with which a match can begin. Raises ValueError where it can be empty."""
    characters, can_be_empty, _ = _alternatives(_PIECE.findall(regex), 0)
    if can_be_empty:
        raise ValueError("the pattern matches nothing at all")
    return frozenset(characters)


def _alternatives(pieces: Sequence[str], at: int) -> tuple[set[str], bool, int]:
    """First characters of the alternatives up to the closing bracket, whether one may be empty, and where they end."""
    total: set[str] = set()
    any_empty = False
    found, empty = set[str](), True
    while at < len(pieces) and pieces[at] != ")":
        if pieces[at] == "|":
            total |= found
            any_empty |= empty
            found, empty = set(), True
            at += 1
            continue
        characters, optional, at = _item(pieces, at)
        if empty:
            found |= characters
            empty = optional
    return total | found, any_empty or empty, at


def _item(pieces: Sequence[str], at: int) -> tuple[set[str], bool, int]:
    """One character class or group with its quantifier."""
    piece = pieces[at]
    if piece == "(?!" and pieces[at + 1] == ")":  # what an unknown word becomes: it never matches
        characters, optional, at = set[str](), False, at + 1
    elif piece.startswith("("):
        characters, optional, at = _alternatives(pieces, at + 1)
        if piece in _LOOKS:
            characters, optional = set(), True
    else:
        characters, optional = _expand(piece), False
    at += 1
    if at < len(pieces) and (pieces[at] in "?*+" or pieces[at].startswith("{")):
        optional |= pieces[at] in "?*" or pieces[at].startswith(("{0", "{,"))
        at += 1
    return characters, optional, at


def _expand(piece: str) -> set[str]:
    if not piece.startswith("["):
        return {piece}
    characters: set[str] = set()
    for low, high in re.findall(r"(.)(?:-(.))?", piece[1:-1], re.DOTALL):
        characters |= {chr(point) for point in range(ord(low), ord(high or low) + 1)}
    return characters
