"""Pieces of a pattern → a tree: what a match begins with and cannot do without is read off it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

_QUANTIFIER = re.compile(r"[?*+{]")


class Token(NamedTuple):
    """One token of the given characters, or one of the phrases, each a row of them."""

    codes: frozenset[str]
    phrases: tuple[tuple[frozenset[str], ...], ...] = ()


class Group(NamedTuple):
    """Alternatives, each a sequence."""

    alternatives: tuple[tuple[Item, ...], ...]


class Look(NamedTuple):
    """What must stand (or must not) ahead of a place or behind it; it takes nothing."""

    is_ahead: bool
    is_wanted: bool
    inside: Group


class Repeat(NamedTuple):
    """An item some number of times; `most` is None where there is no end to it."""

    item: Token | Group
    least: int
    most: int | None


Item = Token | Group | Look | Repeat
Reader = Callable[[re.Match[str]], Token]


def tree_of(pieces: Sequence[re.Match[str]], reader: Reader) -> Group:
    """The tree of a pattern; `reader` says which characters a word or class stands for."""
    found, _ = _group([piece for piece in pieces if not piece["name"]], 0, reader)
    return found


def _group(pieces: Sequence[re.Match[str]], at: int, reader: Reader) -> tuple[Group, int]:
    """The alternatives up to the closing bracket, and where they end."""
    alternatives: list[list[Item]] = [[]]
    while at < len(pieces) and pieces[at]["operator"] != ")":
        if pieces[at]["operator"] == "|":
            alternatives.append([])
            at += 1
        else:
            item, at = _item(pieces, at, reader)
            alternatives[-1].append(item)
    return Group(tuple(map(tuple, alternatives))), at


def _item(pieces: Sequence[re.Match[str]], at: int, reader: Reader) -> tuple[Item, int]:
    """One word, class, group or look with its quantifier."""
    operator = pieces[at]["operator"] or ""
    item: Token | Group
    if operator.startswith("("):
        item, at = _group(pieces, at + 1, reader)
        if operator not in ("(", "(?:"):
            return Look("<" not in operator, operator.endswith("="), item), at + 1
    else:
        item = reader(pieces[at])
    at += 1
    if at == len(pieces) or not _QUANTIFIER.match(pieces[at]["operator"] or ""):
        return item, at
    least, most = _times(pieces[at]["operator"])
    is_lazy = at + 1 < len(pieces) and pieces[at + 1]["operator"] == "?"  # of no matter here
    return Repeat(item, least, most), at + 1 + is_lazy


def _times(quantifier: str) -> tuple[int, int | None]:
    if quantifier in "?*+":
        return {"?": (0, 1), "*": (0, None), "+": (1, None)}[quantifier]
    least, comma, most = quantifier[1:-1].partition(",")
    return int(least or 0), int(most) if most else (None if comma else int(least))


def firsts(item: Item) -> tuple[frozenset[str], bool]:
    """The characters with which a match of the item can begin, and whether it can be empty."""
    if isinstance(item, Token):
        return item.codes.union(*(phrase[0] for phrase in item.phrases)), False
    if isinstance(item, Look):
        return frozenset(), True
    if isinstance(item, Repeat):
        found, can_be_empty = firsts(item.item)
        return found, can_be_empty or item.least == 0
    branches = [_firsts_of(sequence) for sequence in item.alternatives]
    return frozenset().union(*(found for found, _ in branches)), any(empty for _, empty in branches)


def _firsts_of(sequence: Sequence[Item]) -> tuple[frozenset[str], bool]:
    total = frozenset[str]()
    for item in sequence:
        found, can_be_empty = firsts(item)
        total |= found
        if not can_be_empty:
            return total, False
    return total, True


def needs(item: Item) -> list[frozenset[str]]:
    """Sets of characters: of each, every match of the item holds one."""
    if isinstance(item, Token):
        return [firsts(item)[0]]
    if isinstance(item, Look) or (isinstance(item, Repeat) and item.least == 0):
        return []
    if isinstance(item, Repeat):
        return needs(item.item)
    branches = [[need for one in sequence for need in needs(one)] for sequence in item.alternatives]
    if not all(branches):
        return []
    return branches[0] if len(branches) == 1 else [frozenset().union(*(min(found, key=len) for found in branches))]


def is_inside(code: str, item: Item, *, at_start: bool = True, at_end: bool = True) -> bool:
    """Whether a match may take the character elsewhere than at its very start and end, or look beyond it.

    `at_start` and `at_end` say whether the item stands there itself.
    """
    if isinstance(item, Token):
        return code in item.codes and not (at_start or at_end)
    if isinstance(item, Look):
        return is_inside(code, item.inside, at_start=not item.is_ahead, at_end=item.is_ahead)
    if isinstance(item, Repeat):
        is_once = item.most == 1
        return is_inside(code, item.item, at_start=at_start and is_once, at_end=at_end and is_once)
    return any(_is_inside(code, sequence, at_start, at_end) for sequence in item.alternatives)


def _is_inside(code: str, sequence: Sequence[Item], at_start: bool, at_end: bool) -> bool:
    taken = [place for place, one in enumerate(sequence) if not isinstance(one, Look)]
    return any(
        is_inside(code, one, at_start=at_start and place <= taken[0], at_end=at_end and place >= taken[-1])
        if taken
        else is_inside(code, one)
        for place, one in enumerate(sequence)
    )
