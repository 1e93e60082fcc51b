"""Two sentences, one of which says little more than the other → a figure that is another one's there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.findings.readings import Item, Reading, Stretch
from factcheck.findings.said import is_said, same_value
from factcheck.findings.told_base import Pair, Told, at, figures, is_date
from factcheck.values import Date

_REACH = 3  # words between the names of a list, or between a part and its whole


class _List(NamedTuple):
    """Two names, and how the figures begin that belong to them one by one, with the words that hold each."""

    names: tuple[Item, Item]
    figures: tuple[str, str]
    places: tuple[Stretch, Stretch]


def listed(pair: Pair) -> Told | None:
    """One of two names that a list gives the figure of the other: "five and three years, respectively"."""
    found = _list_of(pair.long)
    if found is None or not pair.is_told(spare=1):
        return None
    told = [n for n, name in enumerate(found.names) if is_said(name, pair.long, pair.short, pair.slots.lattice)]
    own = [item for item in figures(pair.short) if _opening(pair.short, item) in found.figures]
    if len(told) != 1 or len(own) != 1 or _opening(pair.short, own[0]) == found.figures[told[0]]:
        return None
    return Told("value_conflict", at(own[0]), found.places[told[0]])


def _opening(reading: Reading, value: Item) -> str:
    """How a value begins: of a list the last one only may have the unit."""
    return reading.words[value.first].split()[0]


def _list_of(reading: Reading) -> _List | None:
    """What a word ties together one by one, where it is tied once only."""
    names = [(a, b) for a, b in pairwise(reading.parties) if _are_joined(reading, a, b)]
    tied = [n for n, word in enumerate(reading.words) if reading.slot_words.respectively & set(word.split())]
    if len(names) != 1 or len(tied) != 1:
        return None
    words = reading.words[tied[0]].split()
    if len(words) > 1:  # "drei beziehungsweise fünf Jahre" is one value
        cut = next(n for n, word in enumerate(words) if word in reading.slot_words.respectively)
        return _List(names[0], (words[0], words[cut + 1]), ((tied[0], tied[0] + 1),) * 2)
    values = [item for item in figures(reading) if abs(item.first - tied[0]) <= 2 * _REACH]
    if len(values) != len(names[0]):
        return None
    return _List(names[0], (_opening(reading, values[0]), _opening(reading, values[1])), (at(values[0]), at(values[1])))


def _are_joined(reading: Reading, one: Item, other: Item) -> bool:
    between = reading.words[one.last : other.first]
    return 0 < len(between) <= _REACH and any(word in reading.slot_words.joins for word in between)


def part(pair: Pair) -> Told | None:
    """What a part did, said of the whole: "of the 40 passengers 12 were hurt"."""
    if not pair.is_told():
        return None
    for some, whole in _parts(pair.long):
        own = [item for item in figures(pair.short) if _agree(pair, item, whole)]
        if len(own) == 1 and not any(_agree(pair, item, some) for item in figures(pair.short)):
            before = pair.short.words[max(0, own[0].first - 2) : own[0].first]
            if not set(before) & pair.short.slot_words.part_of and _is_done_by_part(pair, own[0], some, whole):
                return Told("value_conflict", at(own[0]), at(some))
    return None


def _agree(pair: Pair, own: Item, other: Item) -> bool:
    return same_value(pair.short.value(own), pair.long.value(other))


def _is_done_by_part(pair: Pair, own: Item, some: Item, whole: Item) -> bool:
    """Whether what the shorter sentence tells of a figure, the longer one tells of the part alone."""
    deeds = [item for item in pair.short.items if item.kind == "concept" and item.first > own.last]
    clauses = pair.long.clause(some.first), pair.long.clause(whole.first)
    of_part = [item for item in deeds if pair.has(item, clauses[0])]
    return bool(of_part) and (clauses[0] == clauses[1] or not any(pair.has(item, clauses[1]) for item in of_part))


def _parts(reading: Reading) -> Iterator[tuple[Item, Item]]:
    """Figures of a part, each with that of its whole."""
    numbers = [i for i in reading.items if i.kind == "value" and not isinstance(reading.value(i), Date)]
    for one, other in pairwise(numbers):
        words = reading.slot_words.part_of
        between = reading.words[one.last : other.first]
        if len(between) <= 2 and set(between) & words:
            yield one, other
        elif set(reading.words[max(0, one.first - 2) : one.first]) & words and len(between) <= 2 * _REACH:
            yield other, one


def mispaired(pair: Pair) -> Told | None:
    """A figure of one clause with the words of another that has its own."""
    own = figures(pair.short)
    homes = pair.found(own[0]) if len(own) == 1 and pair.is_told() else ()
    said = [item for item in pair.short.items if item.kind in ("concept", "word")]
    if len(homes) != 1 or _is_at_home(pair, said, pair.long.sentence_part(homes[0].first)):
        return None
    for clause in pair.clauses_with(said, wide=True):
        rivals = [item for item in pair.long.inside(clause) if _is_rival(pair, own[0], item)]
        if len(rivals) == 1 and not clause[0] <= homes[0].first < clause[1] and _are_heads(pair, said, clause):
            rule = "date_conflict" if is_date(pair.short, own[0]) else "value_conflict"
            return Told(rule, at(own[0]), at(rivals[0]))
    return None


def _is_at_home(pair: Pair, said: list[Item], home: Stretch) -> bool:
    """Whether a clause says what is told of its figure, most of it or in the same words."""
    here = [found for item in said for found in pair.found(item, home)]
    words = {word for item in said for word in pair.short.words[item.first : item.last]}
    return 2 * len(here) > len(said) or bool(words & {pair.long.words[found.first] for found in here})


def _are_heads(pair: Pair, said: list[Item], clause: Stretch) -> bool:
    """Whether a clause says them for themselves, and not as what another word is made with: election, election law."""
    if pair.long.slot_words.noun_capitals:  # there one word says it
        return True
    begins = {item.first for item in pair.long.items if item.kind in ("concept", "word")}
    own = {item.first for item in pair.short.items}
    return all(item.last in own or any(f.last not in begins for f in pair.found(item, clause)) for item in said)


def _is_rival(pair: Pair, figure: Item, other: Item) -> bool:
    """Whether two values are of one kind and differ."""
    if other.kind != "value":
        return False
    one, two = pair.short.value(figure), pair.long.value(other)
    if type(one) is not type(two) or same_value(one, two):
        return False
    names = "unit", "granularity"
    return all(getattr(one, name, None) == getattr(two, name, None) for name in names)


def dated(pair: Pair) -> Told | None:
    """Two dates of what happens once, or of one year with its digits swapped."""
    if [item.kind for item in pair.open] != ["value"] or not is_date(pair.short, pair.open[0]):
        return None
    rivals = [item for item in pair.long.items if item.kind == "value" and _is_rival(pair, pair.open[0], item)]
    if len(rivals) != 1 or sum(is_date(pair.long, item) for item in pair.long.items) > 1:
        return None
    keys = {key for item in pair.short.items if item.kind == "concept" for key in item.keys}
    is_once = keys & pair.slots.tables.once or set(pair.short.words) & pair.short.slot_words.once
    return Told("date_conflict", at(pair.open[0]), at(rivals[0])) if is_once else None


def titled(pair: Pair) -> Told | None:
    """A figure of Mrs Brandt, said of Mr Brandt."""
    words, own = pair.short.slot_words, figures(pair.short)
    if not own or not pair.is_told():
        return None
    sexes = words.titles_of_men, words.titles_of_women
    for name in pair.short.parties:
        for mine, others in (sexes, sexes[::-1]):
            is_told = _title(pair.short, name) & mine and not mine & set(pair.long.words)
            for found in pair.found(name) if is_told else ():
                if _title(pair.long, found) & others and all(pair.has(item, _told_of(pair, found)) for item in own):
                    return Told("name_mismatch", (max(0, name.first - 1), name.last), at(found))
    return None


def _title(reading: Reading, name: Item) -> frozenset[str]:
    """The word before a name, and those of the name."""
    return frozenset(reading.words[max(0, name.first - 1) : name.last])


def _told_of(pair: Pair, name: Item) -> Stretch:
    """The words from a name to the next one."""
    others = [item.first for item in pair.long.items if item.kind == "name" and item.first >= name.last]
    return pair.long.clause(name.first)[0], min(others, default=len(pair.long.words))
