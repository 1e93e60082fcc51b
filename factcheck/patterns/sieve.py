"""A sentence → the patterns that can match in it: only these are searched for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.patterns.pattern import Pattern


class Sieve:
    """What each of many patterns cannot do without, asked of a sentence for all of them at once.

    Few of the rules' patterns can match in a given sentence of news, and asking costs less than searching. Each set of
    characters that some pattern needs one of is a bit; a character stands for the bits of all sets that hold it.
    """

    def __init__(self, patterns: Sequence[tuple[int, Pattern]]) -> None:
        """Each pattern with the number it is known by."""
        numbers: dict[frozenset[str], int] = {}
        groups: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._always: list[int] = []
        # The rarest need of each pattern comes first: the lowest bits are those by which patterns are looked up.
        for _, pattern in patterns:
            for need in pattern.needs[:1]:
                numbers.setdefault(need, len(numbers))
        self._firsts = (1 << len(numbers)) - 1
        for place, pattern in patterns:
            bits = 0
            for need in pattern.needs:
                bits |= 1 << numbers.setdefault(need, len(numbers))
            if bits:
                groups[numbers[pattern.needs[0]]].append((bits, place))
            else:
                self._always.append(place)
        self._needs = tuple(numbers)
        self._groups = {1 << number: tuple(found) for number, found in groups.items()}
        self._bits: dict[str, int] = {}

    def passing(self, codes: str) -> list[int]:
        """The numbers of the patterns that need nothing these characters have not got, in no order."""
        held = 0
        for code in set(codes):
            bits = self._bits.get(code)
            held |= self._learn(code) if bits is None else bits
        found = list(self._always)
        firsts = held & self._firsts
        while firsts:
            lowest = firsts & -firsts
            found += [place for bits, place in self._groups[lowest] if held & bits == bits]
            firsts ^= lowest
        return found

    def _learn(self, code: str) -> int:
        found = self._bits[code] = sum(1 << number for number, need in enumerate(self._needs) if code in need)
        return found
