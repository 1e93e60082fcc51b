"""Word lists → the classes of a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

_NO_NAMES: frozenset[str] = frozenset()
_NOT_LISTED: list[tuple[str, bool]] = []
_FEW_FORMS = 400


class Entry(NamedTuple):
    """One line of a word list, taken apart.

    `getötet~` stands for the word with each of the language's endings; `-soldat~` for every longer word that ends so,
    `-Soldat~` for every such word that starts with a capital; an entry that starts with a capital is found only
    capitalised; an entry of several words is a phrase.
    """

    words: tuple[str, ...]
    is_tail: bool

    @classmethod
    def parse(cls, text: str, endings: Iterable[str]) -> tuple[Entry, ...]:
        """All forms an entry stands for."""
        is_tail = text.startswith("-") and len(text) > 1
        forms = [()]  # type: list[tuple[str, ...]]
        for word in text[is_tail:].split():
            stems = [word[:-1] + ending for ending in ("", *endings)] if word.endswith("~") else [word]
            forms = [(*form, stem) for form in forms for stem in stems]
        return tuple(cls(form, is_tail) for form in dict.fromkeys(forms))


class WordList:
    """Words → names of classes; `Stem~` is kept as it is written and found by cutting the endings off.

    Writing every form out took half of the start: German concepts alone stand for 60,000 forms.
    """

    def __init__(self, endings: Iterable[str]) -> None:
        self._endings = tuple(dict.fromkeys(("", *endings)))
        self._cuts = tuple(sorted({len(ending) for ending in self._endings}))
        # Lower-case word or stem → its classes, each with whether it is found only with a capital.
        self._words: dict[str, list[tuple[str, bool]]] = {}
        self._stems: dict[str, list[tuple[str, bool]]] = {}
        self._sizes: set[int] = set()
        self._ends: tuple[str, ...] | None = None  # every form of a short list, for a quick look; not yet known

    def add(self, word: str, name: str) -> None:
        """Put one word, or with `~` one stem, under a class."""
        listed = self._words
        if word.endswith("~"):
            listed, word = self._stems, word[:-1]
        listed.setdefault(word.lower(), []).append((name, word[:1].isupper()))
        self._sizes.add(len(word))
        self._ends = None

    def find(self, lower: str, is_capital: bool) -> frozenset[str]:
        """The classes of a word in lower case, of one with a capital if `is_capital`; none where it is not listed."""
        found = self._words.get(lower, _NOT_LISTED)
        for cut in self._cuts if self._stems else ():
            end = len(lower) - cut
            stem = lower[:end] if end > 0 else ""
            if stem in self._stems and lower[end:] in self._endings:
                found = [*found, *self._stems[stem]]
        if not found:
            return _NO_NAMES
        return frozenset([name for name, needs_capital in found if is_capital or not needs_capital])

    def find_tail(self, lower: str, is_capital: bool) -> frozenset[str]:
        """The classes of the longest listed word that a longer word ends with."""
        if self._ends is None:
            self._ends = self._all_ends()
        if self._ends and not lower.endswith(self._ends):
            return _NO_NAMES
        tails = {len(tail) for tail in self._tails(lower)}
        for length in sorted(tails, reverse=True):
            found = self.find(lower[-length:], is_capital)
            if found:
                return found
        return _NO_NAMES

    def _all_ends(self) -> tuple[str, ...]:
        """All forms where they are few, else none: then each word is cut up."""
        few = len(self._words) + len(self._stems) * len(self._endings) <= _FEW_FORMS
        return tuple(sorted(self.forms())) or ("\0",) if few else ()

    def _tails(self, lower: str) -> Iterator[str]:
        """Every listed form with which a word ends, but the whole word."""
        for cut in self._cuts:
            last = len(lower) - cut
            if lower[last:] not in self._endings:
                continue
            for start in (last - size for size in self._sizes):
                stem = lower[start:last] if start > 0 else ""
                if stem in self._stems or (not cut and stem in self._words):
                    yield lower[start:]

    def forms(self) -> Iterator[str]:
        """Every word in lower case, each stem with all endings."""
        yield from self._words
        yield from (stem + ending for stem in self._stems for ending in self._endings)
