"""Text + pattern → the sentences that hold what the pattern needs: it is searched for only there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.patterns.pattern import Pattern


class Sieve:
    """Where in a text each class character stands, as a bit per sentence.

    Few of the rules' patterns can match in a given sentence of news, and asking costs less than searching.
    """

    def __init__(self, codes: str, sentences: Iterable[tuple[int, int]]) -> None:
        # A sentence goes with the break behind it, so that a pattern can look ahead to it.
        self._sentences = [(first, min(last + 1, len(codes))) for first, last in sentences]
        self._whole = [(0, len(codes))]
        self._all = (1 << len(self._sentences)) - 1
        places: dict[str, int] = defaultdict(int)
        for number, (first, last) in enumerate(self._sentences):
            for code in set(codes[first:last]):
                places[code] |= 1 << number
        self.holding = _Holding(places)

    def stretches(self, pattern: Pattern) -> Sequence[tuple[int, int]]:
        """The half-open token ranges in which a match of the pattern can lie."""
        places = self._all
        for need in pattern.needs:
            places &= self.holding[need]
            if not places:
                return ()
        if pattern.crosses_sentences:
            return self._whole
        return [sentence for number, sentence in enumerate(self._sentences) if places >> number & 1]


class _Holding(dict[frozenset[str], int]):
    """Characters → the sentences that hold one of them, a bit for each; found when first asked for."""

    def __init__(self, places: dict[str, int]) -> None:
        super().__init__()
        self._places = places
        self._present = frozenset(places)

    def __missing__(self, need: frozenset[str]) -> int:
        found = 0
        for code in need & self._present:
            found |= self._places[code]
        self[need] = found
        return found
