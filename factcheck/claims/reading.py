"""Mentions → what is read once per part and asked for by every claim: sentences, clauses, cues, keys."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cached_property
from typing import NamedTuple

from factcheck.languages import DocPart, Sentence
from factcheck.mentions import Mention, NameSpan, PartMentions
from factcheck.mentions.concepts import base_form

Concept = tuple[int, int, str]

_CLAUSE_MARKS = frozenset(",;:–—()")
_SHORTEST_KEY = 4  # letters of a word that can carry content without being a concept or a name


class Keys(NamedTuple):
    """What a sentence speaks of: its concepts and names at their places, and the keys of all content words."""

    concepts: tuple[Concept, ...]
    names: tuple[NameSpan, ...]
    content: frozenset[str]


class Reading:
    """One part of an article, indexed by sentence."""

    def __init__(self, part: PartMentions, language: str) -> None:
        self.part = part
        self.language = language
        self._keys: dict[Sentence, Keys] = {}

    @property
    def doc(self) -> DocPart:
        """The part's words."""
        return self.part.doc

    @cached_property
    def _firsts(self) -> list[int]:
        return [sentence.first for sentence in self.doc.sentences]

    @cached_property
    def paragraph_starts(self) -> frozenset[int]:
        """The first token of each paragraph."""
        return frozenset(self.doc.paragraphs)

    @cached_property
    def _cues(self) -> dict[str, tuple[list[int], list[Mention]]]:
        """The cues of each kind with their places, in the order of the text."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for cue in self.part.cues:
            found[cue.rule.kind].append(cue)
        return {
            kind: ([place(cue) for cue in cues], cues)
            for kind, cues in ((kind, sorted(cues, key=place)) for kind, cues in found.items())
        }

    def position(self, token: int) -> int:
        """The number of the token's sentence."""
        return max(0, bisect_right(self._firsts, token) - 1)

    def sentence(self, token: int) -> Sentence:
        """The token's sentence."""
        return self.doc.sentences[self.position(token)]

    def clause(self, token: int) -> Sentence:
        """The stretch between the clause marks on either side of the token."""
        sentence, words = self.sentence(token), self.doc.words
        first, last = token, token + 1
        while first > sentence.first and words[first - 1] not in _CLAUSE_MARKS:
            first -= 1
        while last < sentence.last and words[last] not in _CLAUSE_MARKS:
            last += 1
        return Sentence(first, last)

    def cues(self, kind: str, scope: Sentence, near: int) -> list[Mention]:
        """The cues of a kind in the scope, nearest to the token `near` first, the longest first at one place."""
        places, cues = self._cues.get(kind, ([], []))
        found = cues[bisect_left(places, scope.first) : bisect_left(places, scope.last)]
        return sorted(found, key=lambda cue: (abs(place(cue) - near), cue.first, -cue.last))

    @cached_property
    def ignored_values(self) -> frozenset[int]:
        """The tokens of values that are no claims."""
        _, cues = self._cues.get("ignore", ([], []))
        return frozenset(cue.groups["value"][0] for cue in cues if "value" in cue.groups)

    @cached_property
    def ignored_dates(self) -> frozenset[int]:
        """The tokens of dates of a report; the period of a figure is no claim of its own, but it is a window."""
        _, cues = self._cues.get("ignore", ([], []))
        return frozenset(
            cue.groups["value"][0] for cue in cues if "value" in cue.groups and not cue.rule.rule.gives.get("window")
        )

    def head(self, noun: Sentence) -> str:
        """The key of a noun: its last concept, else the base form of its last word."""
        found = [key for first, last, key in self._within_concepts(noun) if last > noun.first]
        return found[-1] if found else base_form(self.doc.words[noun.last - 1], self.language)

    def keys(self, scope: Sentence) -> Keys:
        """What a sentence or another stretch speaks of."""
        found = self._keys.get(scope)
        if found is None:
            found = self._keys[scope] = self._read_keys(scope)
        return found

    def _read_keys(self, scope: Sentence) -> Keys:
        concepts = tuple(one for one in self._within_concepts(scope))
        names = tuple(self._within_names(scope))
        covered = {n for first, last, _ in concepts for n in range(first, last)}
        covered |= {n for span in names for n in range(span.first, span.last)}
        words = self.doc.words
        others = {
            base_form(words[n], self.language)
            for n in range(scope.first, scope.last)
            if n not in covered
            and len(words[n]) >= _SHORTEST_KEY
            and words[n][0].isupper()
            and n not in self.doc.values
        }
        return Keys(concepts, names, frozenset(others | {key for _, _, key in concepts}))

    def _within_concepts(self, scope: Sentence) -> tuple[Concept, ...]:
        concepts = self.part.concepts
        first = bisect_left(concepts, scope.first, key=lambda one: one[0])
        return concepts[first : bisect_left(concepts, scope.last, first, key=lambda one: one[0])]

    def _within_names(self, scope: Sentence) -> tuple[NameSpan, ...]:
        names = self.part.names
        first = bisect_left(names, scope.first, key=lambda one: one.first)
        return names[first : bisect_left(names, scope.last, first, key=lambda one: one.first)]


def place(cue: Mention) -> int:
    """Where a cue stands: at its `cue` capture, else where the rule's match begins."""
    return cue.groups.get("cue", (cue.first, cue.last))[0]
