"""Two sentences, one of which says little more than the other → what they say against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.findings.readings import Item, Reading
from factcheck.findings.said import unsaid
from factcheck.findings.slots import Slots
from factcheck.findings.told_base import Pair, Told
from factcheck.findings.told_deeds import done_by, negated, only_cited, opposed, swapped
from factcheck.findings.told_figures import dated, listed, mispaired, part, titled
from factcheck.findings.told_slots import named, ordinal, placed

_FEWEST = 3  # items of a sentence that tells enough to be held against another
_LEFT = 2  # items of the shorter sentence that the longer one may lack


def told_apart(short: Reading, long: Reading, slots: Slots) -> Told | None:
    """What a short sentence says against a longer one that tells the same."""
    if len(short.items) < _FEWEST - 1 or short.goes_back != long.goes_back:
        return None
    left = unsaid(short, long, slots.lattice, _LEFT)
    if left is None or len(short.items) - len(left) < _FEWEST - 1:
        return None
    kin = tuple(item for item in _only_kin(short, long, slots) if item not in left)
    pair = Pair(short, long, slots, (*left, *kin))
    tests = _TESTS if len(short.items) >= _FEWEST else (mispaired,)
    return next((found for test in tests if (found := test(pair)) is not None), None)


def _only_kin(short: Reading, long: Reading, slots: Slots) -> Iterator[Item]:
    """Deeds that have an opposite, which the longer sentence names, and are themselves not named there."""
    known = long.known.get("concept", frozenset())
    named = [set(pair) for pair in slots.tables.opposed if not known.isdisjoint(pair)]
    deeds = (item for item in short.items if item.kind == "concept" and item.keys.isdisjoint(known))
    return (item for item in deeds if any(not item.keys.isdisjoint(pair) for pair in named))


_TESTS: tuple[Callable[[Pair], Told | None], ...] = (
    swapped, listed, opposed, negated, ordinal, placed, named, part, mispaired, done_by, dated, titled,
    only_cited,
)  # fmt: skip
