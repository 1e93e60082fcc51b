"""Text + pattern → the sentences in which it can match: it is searched for only there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.patterns.pattern import Pattern

_LONG = 10_000  # tokens; sets of so many places take longer than compiling


class Sieve:
    """Where in a text each class character stands, as a bit per sentence and as a bit per token.

    Few of the rules' patterns can match in a given sentence of news, and asking costs less than searching.
    """

    def __init__(self, codes: str, parts: Iterable[Sequence[tuple[int, int]]]) -> None:
        """`parts` are the sentences of each part, half-open token ranges; no match goes beyond its part."""
        # A sentence goes with the break behind it, so that a pattern can look ahead to it.
        ends = [[(first, min(last + 1, len(codes))) for first, last in sentences] for sentences in parts]
        self._sentences = [sentence for sentences in ends for sentence in sentences]
        self._wholes = [(sentences[0][0], sentences[-1][1]) for sentences in ends if sentences]
        self._codes = codes
        self._all = (1 << len(self._sentences)) - 1
        places: dict[str, int] = defaultdict(int)
        for number, (first, last) in enumerate(self._sentences):
            for code in set(codes[first:last]):
                places[code] |= 1 << number
        self.holding = Holding(places)
        self._tokens: Holding | None = None

    def stretches(self, pattern: Pattern) -> Sequence[tuple[int, int]]:
        """The half-open token ranges in which a match of the pattern can lie."""
        places = self._all
        for need in pattern.needs:
            places &= self.holding[need]
            if not places:
                return ()
        if pattern.crosses_sentences:
            found = self._wholes
        else:
            found = [sentence for number, sentence in enumerate(self._sentences) if places >> number & 1]
        is_worth_asking = pattern.may_be_new and pattern.is_new() and len(self._codes) <= _LONG
        return () if is_worth_asking and not self._reaches(pattern, found) else found

    def _reaches(self, pattern: Pattern, stretches: Iterable[tuple[int, int]]) -> bool:
        """Whether a match can lie there: compiling a pattern takes a hundred times as long as to ask."""
        if self._tokens is None:
            self._tokens = Holding.of_tokens(self._codes)
        starts = 0
        for first, last in stretches:
            starts |= (1 << last) - (1 << first)
        return pattern.reach(starts, self._tokens) > 0


class Holding(dict[frozenset[str], int]):
    """Characters → the sentences or tokens that hold one of them, a bit for each; found when first asked for."""

    def __init__(self, places: dict[str, int]) -> None:
        super().__init__()
        self._places = places
        self._present = frozenset(places)

    @classmethod
    def of_tokens(cls, codes: str) -> Holding:
        """Of a text, not a long one, with a character for each token."""
        places: dict[str, int] = defaultdict(int)
        for place, code in enumerate(codes):
            places[code] |= 1 << place
        return cls(places)

    def __missing__(self, need: frozenset[str]) -> int:
        found = 0
        for code in need & self._present:
            found |= self._places[code]
        self[need] = found
        return found
