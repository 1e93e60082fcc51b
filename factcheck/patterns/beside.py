"""Tree of a pattern → what must stand right before its match, and as its second token: it is tried only there."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.patterns.tree import Group, Item, Look, Token, firsts

_NONE = frozenset[str]()


class Beside(NamedTuple):
    """Characters one of which is there; None where any may be, or none."""

    before: frozenset[str] | None
    second: frozenset[str] | None


class _Opening(NamedTuple):
    """How a match of an item can begin: its first and second tokens, and whether it can have none, or just one."""

    first: frozenset[str]
    second: frozenset[str]
    can_be_empty: bool
    can_be_one: bool


def beside(tree: Group) -> Beside:
    """What every match of a pattern has beside its first token."""
    found = _either([_opening_of(_with_last_look(sequence)) for sequence in tree.alternatives])
    return Beside(_before(tree), None if found.can_be_one or found.can_be_empty else found.second)


def _before(item: Item) -> frozenset[str] | None:
    """What a look behind, with which the item begins, wants there."""
    if isinstance(item, Look):
        return _last(item.inside) if item.is_wanted and not item.is_ahead else None
    if not isinstance(item, Group):
        return None
    return _union([_before(sequence[0]) if sequence else None for sequence in item.alternatives])


def _last(item: Item) -> frozenset[str] | None:
    """The characters with which the inside of a look ends, where they are plain to see."""
    if isinstance(item, Token):
        return item.codes.union(*(phrase[-1] for phrase in item.phrases))
    if not isinstance(item, Group):
        return None
    return _union([_last(sequence[-1]) if sequence else None for sequence in item.alternatives])


def _union(sets: list[frozenset[str] | None]) -> frozenset[str] | None:
    known = [one for one in sets if one is not None]
    return _NONE.union(*known) if len(known) == len(sets) else None


def _with_last_look(sequence: tuple[Item, ...]) -> tuple[Item, ...]:
    """A look ahead at the end of a pattern wants the next token as if it were the pattern's own."""
    last = sequence[-1] if sequence else None
    if not isinstance(last, Look) or not last.is_ahead or not last.is_wanted:
        return sequence
    wanted, can_be_empty = firsts(last.inside)
    return sequence if can_be_empty else (*sequence[:-1], Token(wanted))


def _opening(item: Item) -> _Opening:
    if isinstance(item, Look):
        return _Opening(_NONE, _NONE, can_be_empty=True, can_be_one=False)
    if isinstance(item, Token):
        second = _NONE.union(*(phrase[1] for phrase in item.phrases if len(phrase) > 1))
        is_one = bool(item.codes) or any(len(phrase) == 1 for phrase in item.phrases)
        return _Opening(firsts(item)[0], second, can_be_empty=False, can_be_one=is_one)
    if isinstance(item, Group):
        return _either([_opening_of(sequence) for sequence in item.alternatives])
    once = _opening(item.item)
    found = once if item.most == 1 else _behind(once, once._replace(can_be_empty=True))
    return found._replace(can_be_empty=found.can_be_empty or item.least == 0)


def _opening_of(sequence: tuple[Item, ...]) -> _Opening:
    found = _Opening(_NONE, _NONE, can_be_empty=True, can_be_one=False)
    for item in sequence:
        if not (found.can_be_empty or found.can_be_one):
            break
        found = _behind(found, _opening(item))
    return found


def _behind(one: _Opening, other: _Opening) -> _Opening:
    """One opening, and the other behind it."""
    return _Opening(
        one.first | other.first if one.can_be_empty else one.first,
        one.second.union(other.first if one.can_be_one else _NONE, other.second if one.can_be_empty else _NONE),
        can_be_empty=one.can_be_empty and other.can_be_empty,
        can_be_one=(one.can_be_one and other.can_be_empty) or (one.can_be_empty and other.can_be_one),
    )


def _either(branches: list[_Opening]) -> _Opening:
    return _Opening(
        _NONE.union(*(one.first for one in branches)),
        _NONE.union(*(one.second for one in branches)),
        can_be_empty=any(one.can_be_empty for one in branches),
        can_be_one=any(one.can_be_one for one in branches),
    )
