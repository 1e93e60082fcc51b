"""Two sentences, one of which says little more than the other → another ordinal, venue, or holder of an office."""

from __future__ import annotations

from factcheck.findings.readings import Item, Reading
from factcheck.findings.told_base import Pair, Told, at, key
from factcheck.mentions.names import contains

_ADJACENT = 2  # words between an office and who holds it
_FEWEST = 3  # items beside which a name alone may be another


def ordinal(pair: Pair) -> Told | None:
    """The third against the fourth of what is said to be it."""
    copula = pair.short.slot_words.copula
    if [item.kind for item in pair.open] != ["ordinal"] or not all(copula & set(r.words) for r in pair[:2]):
        return None
    (item,) = pair.open
    counted = pair.short.words[item.last : item.last + 1]
    rivals = [i for i in pair.long.items if i.kind == "ordinal" and pair.long.words[i.last : i.last + 1] == counted]
    if len(rivals) != 1 or set(counted) & pair.short.slot_words.periods:
        return None
    return Told("ordinal_conflict", at(item), at(rivals[0]))


def placed(pair: Pair) -> Told | None:
    """Two venues of one event."""
    if len(pair.open) != 1 or not _is_venue(pair.short, pair.open[0]):
        return None
    events = [i for i in pair.short.items if i.kind == "concept" and i.keys & pair.slots.tables.venues]
    for event in events:
        for found in pair.found(event):
            clause = pair.long.clause(found.first)
            venues = [i for i in pair.long.inside(clause) if _is_venue(pair.long, i)]
            if len(venues) == 1 and not _are_nested(key(venues[0]), key(pair.open[0])):
                return Told("location_conflict", at(pair.open[0]), at(venues[0]))
    return None


def _are_nested(one: str, other: str) -> bool:
    return one == other or contains(one, other) or contains(other, one)


def _is_venue(reading: Reading, item: Item) -> bool:
    """A place that a preposition leads to."""
    is_place = any((n.first, n.kind) == (item.first, "place") for n in reading.sketch.names)
    near = reading.words[max(0, item.first - 1) : item.first]
    return item.kind == "name" and is_place and bool(set(near) & reading.slot_words.locative)


def named(pair: Pair) -> Told | None:
    """Two persons in an office that one holds."""
    if [item.kind for item in pair.open] != ["name"] or pair.open[0] not in pair.short.parties:
        return None
    person = pair.open[0]
    offices = [i for i in pair.short.items if i.kind == "concept" and _is_held(pair, i) and _beside(i, person)]
    for office in offices:
        for found in pair.found(office):
            others = [p for p in pair.long.parties if _beside(found, p) and _is_person(pair.long, p)]
            if len(others) == 1 and _is_person(pair.short, person) and len(pair.short.items) > _FEWEST:
                return Told("name_mismatch", at(person), at(others[0]))
    return None


def _is_held(pair: Pair, item: Item) -> bool:
    return any(pair.slots.lattice.is_a(key, office) for key in item.keys for office in pair.slots.tables.offices)


def _is_person(reading: Reading, item: Item) -> bool:
    return any((n.first, n.kind) == (item.first, "person") for n in reading.sketch.names)


def _beside(one: Item, other: Item) -> bool:
    return 0 <= max(one.first, other.first) - min(one.last, other.last) <= _ADJACENT
