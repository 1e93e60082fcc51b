"""Tokens around a date → whether its clause speaks of what was or of what will be."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.patterns import Pattern
from factcheck.values.dates.resolve import FUTURE, PAST, UNKNOWN

REACH = 40  # tokens looked at on either side; a clause is rarely longer
FRONTED = 2  # tokens before a date that opens its clause: "On Friday …", "Am Freitag …"


class TenseCues:
    """The compiled cues of one language.

    `future` and `past` decide by nearness, first within the clause, then the sentence; `weak_past` are auxiliaries
    that count only where neither is found. `after_future` holds right behind a date that opens its clause (German
    verb-second presents), `before_future` right before any date. `clause` and `sentence` are what ends one.
    """

    def __init__(self, patterns: Mapping[str, Pattern]) -> None:
        self._regexes = {name: pattern.regex for name, pattern in patterns.items()}

    def tense(self, codes: str, start: int, end: int) -> int:
        """PAST, FUTURE or UNKNOWN for the date on the tokens `start` to `end`."""
        clause = self._bounds("clause", codes, start, end)
        return (
            self._decide(codes, clause, start, end)
            or self._touching(codes, clause, start, end)
            or self._weak(codes, clause)
            or self._decide(codes, self._bounds("sentence", codes, start, end), start, end)
            or self._weak(codes, self._bounds("sentence", codes, start, end))
        )

    def _touching(self, codes: str, clause: tuple[int, int], start: int, end: int) -> int:
        before, after = self._regexes.get("before_future"), self._regexes.get("after_future")
        if after is not None and start - clause[0] <= FRONTED and after.match(codes, end):
            return FUTURE
        if before is not None and before.search(codes, max(clause[0], start - 4), start):
            return FUTURE
        return UNKNOWN

    def _bounds(self, name: str, codes: str, start: int, end: int) -> tuple[int, int]:
        regex = self._regexes[name]
        low, high = max(0, start - REACH), min(len(codes), end + REACH)
        before = [found.end() for found in regex.finditer(codes, low, start)]
        after: re.Match[str] | None = regex.search(codes, end, high)
        return (before[-1] if before else low), (after.start() if after else high)

    def _decide(self, codes: str, bounds: tuple[int, int], start: int, end: int) -> int:
        future = self._distance("future", codes, bounds, start, end)
        past = self._distance("past", codes, bounds, start, end)
        if future is None:
            return UNKNOWN if past is None else PAST
        return FUTURE if past is None or future <= past else PAST

    def _weak(self, codes: str, bounds: tuple[int, int]) -> int:
        regex = self._regexes.get("weak_past")
        return PAST if regex is not None and regex.search(codes, *bounds) else UNKNOWN

    def _distance(self, name: str, codes: str, bounds: tuple[int, int], start: int, end: int) -> int | None:
        regex, (low, high) = self._regexes[name], bounds
        found = [start - one.end() for one in regex.finditer(codes, low, start)]
        found += [one.start() - end for one in regex.finditer(codes, end, high)]
        return min(found, default=None)
