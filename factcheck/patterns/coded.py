"""Class characters of a text → the same, ready for patterns that are tried at single places."""

from __future__ import annotations

from functools import cached_property

from factcheck.patterns.lexicon import quick_to_compile
from factcheck.patterns.reach import Holding

_BEFORE, _AHEAD = 8, 100  # tokens that a pattern tried at one place may look at


class Coded:
    """A text's class characters, ready to be tried at single places."""

    def __init__(self, codes: str) -> None:
        self._codes = codes
        self._behind: tuple[int, tuple[int, Holding]] | None = None

    @cached_property
    def quick(self) -> str:
        """The characters where `re` compiles quickly."""
        return quick_to_compile(self._codes)

    def behind(self, start: int) -> tuple[int, Holding]:
        """The bit of a place in a stretch around it, and what stands in the stretch."""
        if self._behind is None or self._behind[0] != start:
            first = max(0, start - _BEFORE)
            self._behind = start, (1 << start - first, Holding(self._codes[first : start + _AHEAD]))
        return self._behind[1]
