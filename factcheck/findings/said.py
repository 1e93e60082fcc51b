"""Two Readings → what of the one sentence the other one says, too."""

from __future__ import annotations

from factcheck.findings.readings import CONTENT, Item, Reading, Stretch, Value
from factcheck.matches.figures import compared
from factcheck.mentions.concepts import Lattice
from factcheck.mentions.names import are_nested, same_name

_STEM = 5  # words that share so many letters at the beginning are forms of one word
_LOOSE = 3  # further letters a form may have
_ALIKE = frozenset({"equal", "rounding", "hedge", "granularity", "contains"})
_FIGURES = ("value", "ordinal")


def is_said(item: Item, reading: Reading, other: Reading, lattice: Lattice, clause: Stretch | None = None) -> bool:
    """Whether another sentence, or one clause of it, says what the item says."""
    if clause is not None:
        return bool(where_said(item, reading, other, lattice, clause))
    if not item.keys.isdisjoint(other.known.get(item.kind, ())):
        return True
    return any(_alike(item, reading, found, other, lattice) for found in (*other.carried, *other.items))


def where_said(
    item: Item, reading: Reading, other: Reading, lattice: Lattice, clause: Stretch | None = None
) -> tuple[Item, ...]:
    """What another sentence, or one clause of it, says alike."""
    items = (*other.carried, *other.items) if clause is None else other.inside(clause)
    return tuple(found for found in items if _alike(item, reading, found, other, lattice))


def _alike(one: Item, reading: Reading, two: Item, other: Reading, lattice: Lattice) -> bool:
    if (one.kind in _FIGURES) != (two.kind in _FIGURES):
        return False
    if one.kind in _FIGURES and _text(one, reading) == _text(two, other):
        return True
    if one.kind == two.kind == "value":
        return same_value(reading.value(one), other.value(two))
    if one.kind == two.kind == "ordinal":
        return reading.sketch.ordinals[one.first] == other.sketch.ordinals[two.first]
    if one.kind == two.kind == "name":
        (a,), (b,) = one.keys, two.keys
        return is_one_name(a, b) or are_nested(a, b)
    if one.kind == two.kind == "concept" and any(
        lattice.related(a, b) in ("same", "part_of", "whole_of") for a in one.keys for b in two.keys
    ):
        return True
    if one.kind in _FIGURES:
        return False
    return any(
        is_form(a, b)
        for a in reading.words[one.first : one.last]
        for b in other.words[two.first : two.last]
        if min(len(a), len(b)) >= CONTENT or (a == b and len(a) == CONTENT - 1)
    )


def _text(item: Item, reading: Reading) -> tuple[str, ...]:
    return reading.words[item.first : item.last]


def is_one_name(one: str, other: str) -> bool:
    """Whether two names are one, or an unknown name is how another one begins or ends: Lundvik, Lundvik Ltd."""
    if same_name(one, other):
        return True
    short, long = sorted((one, other), key=len)
    kind, _, name = short.partition(":")
    parts, all_parts = name.split("-"), long.partition(":")[2].split("-")
    return kind == "name" and (all_parts[: len(parts)] == parts or all_parts[-len(parts) :] == parts)


def same_value(one: Value, other: Value) -> bool:
    """Whether two values agree."""
    return type(one) is type(other) and compared(one, other).relation in _ALIKE


def is_form(one: str, other: str) -> bool:
    """Whether two words may be forms of one, or one ends as the other does."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= _STEM and long.endswith(short):
        return True
    begins = len(short) >= CONTENT and long.startswith(short[: max(_STEM, len(short) - 2)])
    return begins and len(long) - len(short) <= _LOOSE


def unsaid(one: Reading, other: Reading, lattice: Lattice, most: int) -> tuple[Item, ...] | None:
    """What a sentence says and another one does not; None where that is more than `most` things."""
    found: list[Item] = []
    for item in one.by_weight:
        if not is_said(item, one, other, lattice):
            found.append(item)
            if len(found) > most:
                return None
    return tuple(sorted(found, key=lambda item: item.first))
