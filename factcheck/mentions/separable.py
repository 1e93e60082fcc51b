"""Words → the verb that a particle further on belongs to: "baut … ab", "called … off", "setzte … in Brand"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from factcheck.languages.dictionary import lemma

GAP = " … "
_REACH = 30  # words between a verb and its particle; German sentences keep them this far apart
_FULL_STOPS = frozenset(".!?;:\N{PARAGRAPH SEPARATOR}")
_OPENING = frozenset('„“”"»«–—(')  # a sentence may begin behind them


class _Verb(NamedTuple):
    """The words behind the gap, and the concepts of each verb that goes with them."""

    particle: tuple[str, ...]
    concepts: Mapping[str, tuple[str, ...]]  # by the verb's dictionary form


class Separable:
    """Finds verbs whose particle closes their clause; an entry is `verb … particle`, the verb in its dictionary form.

    A form that no dictionary leads back to its verb may stand for itself (`brach … aus`). The particle must be the last
    word of its clause: a mark or one of the `closers` follows, or nothing. So "ab" in "ab Montag" is none.
    """

    def __init__(self, entries: Iterable[tuple[str, str]], *, language: str, closers: Iterable[str]) -> None:
        self._language, self._closers = language, frozenset(closers)
        verbs: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = defaultdict(dict)
        for entry, concept in entries:
            verb, _, particle = entry.partition(GAP)
            known = verbs[tuple(particle.split())]
            known[verb] = (*known.get(verb, ()), concept)
        self._by_first: dict[str, list[_Verb]] = defaultdict(list)
        for words in sorted(verbs, key=lambda words: (-len(words), words)):
            self._by_first[words[0].lower()].append(_Verb(words, verbs[words]))

    @property
    def firsts(self) -> tuple[str, ...]:
        """The words with which a particle begins."""
        return tuple(sorted({found.particle[0] for several in self._by_first.values() for found in several}))

    def find(self, words: Sequence[str], start: int) -> tuple[int, tuple[str, ...]] | None:
        """The verb of the particle at `start`, and the concepts that the two express together."""
        for candidate in self._by_first.get(words[start].lower(), ()):
            end = start + len(candidate.particle)
            if tuple(words[start:end]) == candidate.particle and self._closes(words, end):
                return self._verb(words, start, candidate.concepts)
        return None

    def _closes(self, words: Sequence[str], end: int) -> bool:
        following = words[end] if end < len(words) else ""
        return following.lower() in self._closers or not following[:1].isalnum()

    def _verb(
        self, words: Sequence[str], start: int, concepts: Mapping[str, tuple[str, ...]]
    ) -> tuple[int, tuple[str, ...]] | None:
        """The nearest verb before the particle in its sentence."""
        for n in range(start - 1, max(-1, start - 1 - _REACH), -1):
            word = words[n].lower()
            if word in _FULL_STOPS:
                return None
            if words[n][:1].isupper() and n and words[n - 1] not in _FULL_STOPS | _OPENING:
                continue  # a noun or a name, though it may look like a verb: "mit 80 Stimmen ab"
            found = concepts.get(word) or (word and concepts.get(lemma(word, self._language).lower()))
            if found:
                return n, found
        return None
