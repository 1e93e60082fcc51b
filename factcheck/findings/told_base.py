"""What the tests on two sentences share: the sentences, and what only the shorter one says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.findings.readings import Item, Reading, Stretch
from factcheck.findings.said import is_said, where_said
from factcheck.findings.slots import Slots
from factcheck.values import Date

NAMING = ("name", "value", "ordinal")  # what a paraphrase never leaves out


class Told(NamedTuple):
    """The rule, and the words of the shorter and of the longer sentence that are at odds."""

    rule: str
    short: Stretch
    long: Stretch


class Pair(NamedTuple):
    """The shorter and the longer sentence, what only the shorter one says, and what the tests look up."""

    short: Reading
    long: Reading
    slots: Slots
    open: tuple[Item, ...]

    def is_told(self, *, but: tuple[Item, ...] = (), spare: int = 0) -> bool:
        """Whether the longer sentence says all of the shorter one but some items, and `spare` words beside them."""
        left = [item for item in self.open if item not in but]
        return len(left) <= spare and not any(item.kind in NAMING for item in left)

    def has(self, item: Item, clause: Stretch | None = None) -> bool:
        """Whether the longer sentence, or a clause of it, says what an item of the shorter one says."""
        return is_said(item, self.short, self.long, self.slots.lattice, clause)

    def found(self, item: Item, clause: Stretch | None = None) -> tuple[Item, ...]:
        """Where it does."""
        return where_said(item, self.short, self.long, self.slots.lattice, clause)

    def clauses_with(self, said: list[Item], *, wide: bool = False) -> Iterator[Stretch]:
        """The clauses of the longer sentence that say all of some items; `wide`: a relative with what it refers to."""
        clauses = {(first + 1, last) for first, last in pairwise(self.long.breaks)}
        clauses = {self.long.sentence_part(first) for first, last in clauses if first < last} if wide else clauses
        for clause in sorted(clauses):
            if said and all(self.has(item, clause) for item in said):
                yield clause


def at(item: Item) -> Stretch:
    """The words of an item."""
    return item.first, item.last


def key(item: Item) -> str:
    """The key of a name."""
    return next(iter(item.keys))


def is_date(reading: Reading, item: Item) -> bool:
    """Whether a date stands there."""
    return item.kind == "value" and isinstance(reading.value(item), Date)


def figures(reading: Reading) -> list[Item]:
    """The figures and dates of a sentence."""
    return [item for item in reading.items if item.kind == "value"]
