"""A sentence and a verb in it → who does it to whom, as far as the order of the words tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.findings.readings import Item, Reading, Stretch
from factcheck.findings.said import is_one_name

_NEAR = 4  # words before a name among which its preposition or article stands
_AUXILIARY = 3  # words before a participle among which the auxiliary of a passive stands


class Deed(NamedTuple):
    """Who does it, to whom or to the benefit of whom (`to`), where that is a name, and the verb."""

    verb: Item
    doer: Item
    other: Item | None
    to: bool


def are_swapped(one: Deed, other: Deed) -> bool:
    """Whether doer and done-to have changed places."""
    if one.other is None or other.other is None or one.to != other.to:
        return False
    return is_same(one.doer, other.other) and is_same(one.other, other.doer)


def is_same(one: Item, other: Item) -> bool:
    """Whether two names may be one."""
    (a,), (b,) = one.keys, other.keys
    return is_one_name(a, b)


def deed_at(reading: Reading, verb: Item) -> Deed | None:
    """The deed of a verb; None where the words leave open who does it."""
    parties = [p for p in reading.parties if p.last <= verb.first or p.first >= verb.last]
    clause = _clause(reading, verb)
    by = next((p for p in parties if p.first >= verb.last and p.last <= clause[1] and _is_by(reading, p)), None)
    before = [p for p in parties if p.last <= verb.first]
    if by is None and is_passive(reading, verb):
        by = next((p for p in before if clause[0] <= p.first and _is_by(reading, p)), None)
        if by is None:
            return None
    if by is not None:
        done_to = [p for p in parties if p is not by and p.first < by.first and not _is_led(reading, p)]
        return Deed(verb, by, done_to[-1] if done_to else None, to=False)
    return _active(reading, verb, before, [p for p in parties if p.first >= verb.last and p.last <= clause[1]])


def _clause(reading: Reading, verb: Item) -> Stretch:
    return reading.clause(verb.first)


def _active(reading: Reading, verb: Item, before: list[Item], after: list[Item]) -> Deed | None:
    words, other = reading.slot_words, None
    after = [p for p in after if not _is_led(reading, p) or _is_to(reading, p)]
    before = [p for p in before if not _is_led(reading, p)]
    if words.free_order and len(before) >= 2 and not after:
        doer, other = before[-2], before[-1]
    elif words.free_order and not before and len(after) >= 2:
        doer, other = after[0], after[1]
    elif before:
        doer, other = before[-1], after[0] if after else None
    else:
        return None
    is_open = len(before) > 1 and doer.first < reading.clause(verb.first)[0]
    if is_open or _is_marked(reading, doer) or is_passive(reading, verb):
        return None
    return Deed(verb, doer, other, to=other is not None and _is_to(reading, other))


def is_passive(reading: Reading, verb: Item) -> bool:
    """Whether an auxiliary makes a verb passive."""
    words, clause = reading.slot_words, reading.clause(verb.first)
    first = clause[0] if words.free_order else max(clause[0], verb.first - _AUXILIARY)
    last = clause[1] if words.free_order else verb.first
    return any(word in words.passive for word in reading.words[first:last])


def _lead(reading: Reading, party: Item) -> tuple[int, int]:
    """The words before a name that belong to its phrase: articles, a preposition, and what it is said to be."""
    first = max(reading.clause(party.first)[0], party.first - _NEAR)
    taken = [i.last for i in _blocking(reading) if i.last <= party.first]
    return max([first, *taken]), party.first


def _blocking(reading: Reading) -> Iterator[Item]:
    """What cannot stand within the phrase of a name: all but what the name is said to be, and where it is from."""
    origins = {item for item in reading.items if item.kind == "name"} - set(reading.parties)
    return (item for item in reading.items if item not in origins and not _is_apposed(reading, item))


def _is_apposed(reading: Reading, item: Item) -> bool:
    return item.kind == "concept" and any(key in reading.apposed for key in item.keys)


def _has(reading: Reading, party: Item, words: frozenset[str]) -> bool:
    return any(word in words for word in reading.words[slice(*_lead(reading, party))])


def _is_by(reading: Reading, party: Item) -> bool:
    return _has(reading, party, reading.slot_words.done_by)


def _is_to(reading: Reading, party: Item) -> bool:
    return _has(reading, party, reading.slot_words.recipient)


def _is_led(reading: Reading, party: Item) -> bool:
    """Whether a preposition or a genitive leads to a name."""
    words = reading.slot_words
    first, last = _lead(reading, party)
    behind = any(item.last == first and item.kind in ("concept", "word", "name") for item in reading.items)
    is_genitive = behind and first < last and reading.words[first] in words.genitive
    return is_genitive or _has(reading, party, words.prepositions | words.recipient)


def _is_marked(reading: Reading, party: Item) -> bool:
    """Whether an article marks a name as what the deed is done to."""
    return _has(reading, party, reading.slot_words.object_marks)
