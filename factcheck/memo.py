"""A function of a word or line → the same function, remembered: a dictionary, which is asked at the speed of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K", bound=str | tuple[str, ...])
T = TypeVar("T")
LINES = 4096  # lines remembered
_LIMIT = 100_000  # words remembered before the memo starts anew, so that a long run keeps its memory
_LONGEST = 1_000  # characters or words; what is longer is hardly met again


class Memo(dict[K, T], Generic[K, T]):
    """Words, rows of words or lines → what is found of them, found when first asked for."""

    def __init__(self, find: Callable[[K], T], limit: int = _LIMIT) -> None:
        super().__init__()
        self._find, self._limit = find, limit

    def __missing__(self, word: K) -> T:
        if len(self) >= self._limit:
            self.clear()
        found = self._find(word)
        if len(word) <= _LONGEST:
            self[word] = found
        return found


def remembered(find: Callable[[str], T], limit: int = _LIMIT) -> Callable[[str], T]:
    """The function, asked once for each word."""
    return Memo(find, limit).__getitem__
