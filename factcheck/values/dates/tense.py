"""Tokens around a date → whether its clause speaks of what was or of what will be."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping

from factcheck.patterns import Pattern
from factcheck.values.dates.choice import ALONE, FUTURE, PAST, SURELY_PAST, UNKNOWN

REACH = 40  # tokens looked at on either side; a clause is rarely longer
BEFORE = 6  # tokens before a date that a cue that touches it may take
_LEAD = 2  # tokens before a date that is all of the text: "from the", "zwischen dem"
FRONTED = 2  # tokens before a date that opens its clause: "On Friday …", "Am Freitag …"


class TenseCues:
    """The compiled cues of one language.

    `strong_future` holds the date itself ("for Friday") and settles it, as do `strong_past` before it ("since") and
    `reported` (a past infinitive) in the clause. `future` and `past` decide by nearness, first within the clause, then
    the sentence; `weak_past` are auxiliaries that count only where neither is found. `after_future` holds right behind
    a date that opens its clause (German verb-second presents), `before_future` right before any date, and
    `bound_future` ("until") there where all else is silent. `clause` and `sentence` are what ends one.
    """

    def __init__(self, patterns: Mapping[str, Pattern]) -> None:
        self._patterns = patterns

    def read(self, codes: str) -> TenseReader:
        """A reader of one text."""
        return TenseReader(self._patterns, codes)


class TenseReader:
    """The tenses of one text; where its clauses and sentences end is looked up once, when first asked."""

    def __init__(self, patterns: Mapping[str, Pattern], codes: str) -> None:
        self._patterns = patterns
        self._codes = codes
        self._ends: dict[str, tuple[list[int], list[int]]] = {}

    def tense(self, start: int, end: int) -> int:
        """The tense for the date on the tokens `start` to `end`, ALONE where they are all of the text."""
        clause = self._bounds("clause", start, end)
        if self._is_around("strong_future", start):
            return FUTURE
        if self._ends_with("strong_past", 0, start):
            return SURELY_PAST
        if (reported := self._regex("reported")) is not None and reported.search(self._codes, *clause):
            return PAST
        near = self._decide(clause, start, end) or self._touching(clause, start, end) or self._weak(clause)
        if near != UNKNOWN:
            return near
        sentence = self._bounds("sentence", start, end)
        far = self._decide(sentence, start, end) or self._weak(sentence)
        if far != UNKNOWN or self._ends_with("bound_future", 0, start):
            return far or FUTURE
        return ALONE if start <= _LEAD and end >= len(self._codes) - 1 else UNKNOWN

    def _regex(self, name: str) -> re.Pattern[str] | None:
        pattern = self._patterns.get(name)
        return pattern.regex if pattern is not None else None

    def _is_around(self, name: str, start: int) -> bool:
        """Whether a cue that holds the date itself begins one or two tokens before it ("for Friday")."""
        regex = self._regex(name)
        return regex is not None and any(regex.match(self._codes, at) for at in (start - 1, start - 2) if at >= 0)

    def _touching(self, clause: tuple[int, int], start: int, end: int) -> int:
        after = self._regex("after_future")
        if after is not None and start - clause[0] <= FRONTED and after.match(self._codes, end):
            return FUTURE
        return FUTURE if self._ends_with("before_future", clause[0], start) else UNKNOWN

    def _ends_with(self, name: str, low: int, start: int) -> bool:
        """Whether a cue ends right before the date."""
        regex = self._regex(name)
        return regex is not None and regex.search(self._codes, max(low, start - BEFORE), start) is not None

    def _bounds(self, name: str, start: int, end: int) -> tuple[int, int]:
        starts, ends = self._ends.get(name) or self._look_up(name)
        before, after = bisect_right(ends, start), bisect_left(starts, end)
        low = ends[before - 1] if before else 0
        high = starts[after] if after < len(starts) else len(self._codes)
        return max(low, start - REACH), min(high, end + REACH)

    def _look_up(self, name: str) -> tuple[list[int], list[int]]:
        spans = [found.span() for found in self._patterns[name].regex.finditer(self._codes)]
        found = self._ends[name] = [start for start, _ in spans], [end for _, end in spans]
        return found

    def _decide(self, bounds: tuple[int, int], start: int, end: int) -> int:
        future = self._distance("future", bounds, start, end)
        past = self._distance("past", bounds, start, end)
        if future is None:
            return UNKNOWN if past is None else PAST
        return FUTURE if past is None or future < past else PAST

    def _weak(self, bounds: tuple[int, int]) -> int:
        regex = self._regex("weak_past")
        return PAST if regex is not None and regex.search(self._codes, *bounds) else UNKNOWN

    def _distance(self, name: str, bounds: tuple[int, int], start: int, end: int) -> tuple[int, bool] | None:
        """How many tokens off the nearest cue is, and whether it stands behind the date: what leads counts more."""
        regex, (low, high) = self._patterns[name].regex, bounds
        after = regex.search(self._codes, end, high)
        nearest = (after.start() - end, True) if after is not None else None
        for before in regex.finditer(self._codes, low, start):
            distance = (start - before.end(), False)
            if nearest is None or distance < nearest:
                nearest = distance
        return nearest
