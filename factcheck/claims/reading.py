"""Mentions → what is read once per part and asked for by every claim: sentences, clauses, cues, keys."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from factcheck.claims.base import Attribution
from factcheck.languages import DocPart, Sentence
from factcheck.mentions import Mention, NameSpan, PartMentions
from factcheck.mentions.concepts import base_form
from factcheck.values import Date

Concept = tuple[int, int, str]

_CLAUSE_MARKS = frozenset(",;:–—()")
_PLACES = ("place", "country")
_SEAT = 3  # tokens behind a source in which its seat is named: "the prefecture in Example Town"
_SHORTEST_KEY = 4  # letters of a word that can carry content without being a concept or a name


class Keys(NamedTuple):
    """What a sentence speaks of: its concepts and names at their places, and the keys of all content words."""

    concepts: tuple[Concept, ...]
    names: tuple[NameSpan, ...]
    content: frozenset[str]


class Spoken(NamedTuple):
    """The keys of a sentence and of the one before it, sorted, as every claim of the sentence has them."""

    names: tuple[str, ...]
    places: tuple[str, ...]
    terms: tuple[str, ...]
    before: tuple[str, ...]


class Reading:
    """One part of an article, indexed by sentence."""

    def __init__(self, part: PartMentions, language: str) -> None:
        self.part = part
        self.language = language
        self._keys: dict[Sentence, Keys] = {}
        self._spoken: dict[int, Spoken] = {}
        self.attributions: dict[tuple[Sentence, str | None], Attribution] = {}  # those already made, by their words

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
        sentence, marks = self.sentence(token), self._clause_marks
        before, after = bisect_left(marks, token), bisect_right(marks, token)
        first = max(sentence.first, marks[before - 1] + 1) if before else sentence.first
        last = min(sentence.last, marks[after]) if after < len(marks) else sentence.last
        return Sentence(first, last)

    @cached_property
    def _clause_marks(self) -> list[int]:
        return [n for n, word in enumerate(self.doc.words) if word in _CLAUSE_MARKS]

    def cues(self, kind: str, scope: Sentence, near: int) -> list[Mention]:
        """The cues of a kind in the scope, nearest to the token `near` first, the longest first at one place."""
        if kind not in self._cues:
            return []
        places, cues = self._cues[kind]
        first, last = scope
        begin = bisect_left(places, first)
        found = cues[begin : bisect_left(places, last, begin)]
        if len(found) < 2:
            return found
        return sorted(found, key=lambda cue: (abs(place(cue) - near), cue.first, -cue.last))

    @cached_property
    def ignored_values(self) -> frozenset[int]:
        """The tokens of values that are no claims."""
        return self._captured("ignore") - self._captured("keep") | self._dateline

    def _captured(self, kind: str) -> frozenset[int]:
        """The tokens of the values that cues of a kind capture."""
        _, cues = self._cues.get(kind, ([], []))
        return frozenset(cue.groups["value"][0] for cue in cues if "value" in cue.groups)

    @cached_property
    def _dateline(self) -> frozenset[int]:
        """The tokens of place, day and agency at the head of a report."""
        _, cues = self._cues.get("dateline", ([], []))
        return frozenset(n for cue in cues if cue.first in self.paragraph_starts for n in range(cue.first, cue.last))

    @cached_property
    def ignored_dates(self) -> frozenset[int]:
        """The tokens of dates of a report; the period of a figure is no claim of its own, but it is a window."""
        _, cues = self._cues.get("ignore", ([], []))
        return frozenset(
            cue.groups["value"][0] for cue in cues if "value" in cue.groups and not cue.rule.rule.gives.get("window")
        )

    @cached_property
    def windows(self) -> list[int]:
        """The tokens of dates that a figure may hold for, in the order of the text."""
        values, reporting = self.doc.values, self.ignored_dates
        return sorted(n for n, found in values.items() if isinstance(found.value, Date) and n not in reporting)

    def head(self, noun: Sentence) -> str:
        """The key of a noun: its last concept, else the base form of its last word."""
        found = [key for first, last, key in self.concepts(noun) if last > noun.first]
        return found[-1] if found else base_form(self.doc.words[noun.last - 1], self.language)

    def keys(self, scope: Sentence) -> Keys:
        """What a sentence or another stretch speaks of."""
        found = self._keys.get(scope)
        if found is None:
            found = self._keys[scope] = self._read_keys(scope)
        return found

    def spoken(self, token: int) -> Spoken:
        """The keys around a token, put in order once for all claims of its sentence."""
        position = self.position(token)
        found = self._spoken.get(position)
        if found is None:
            keys = self.keys(self.doc.sentences[position])
            before = self.keys(self.doc.sentences[position - 1]) if position else Keys((), (), frozenset())
            found = self._spoken[position] = Spoken(
                in_order(span.name.key for span in keys.names if span.name.kind not in _PLACES),
                in_order(
                    span.name.key for span in keys.names if span.name.kind in _PLACES and span.first not in self._seats
                ),
                in_order(keys.content),
                in_order((*before.content, *(span.name.key for span in before.names))),
            )
        return found

    @cached_property
    def _seats(self) -> frozenset[int]:
        """The tokens right behind those who are cited: where they sit is not where it happened."""
        _, cues = self._cues.get("attribution", ([], []))
        ends = (cue.groups["source"][1] for cue in cues if "source" in cue.groups)
        return frozenset(token for end in ends for token in range(end, end + _SEAT))

    def _read_keys(self, scope: Sentence) -> Keys:
        concepts, names = self.concepts(scope), self._within_names(scope)
        content = {key for _, _, key in concepts}
        others = self._others[bisect_left(self._others, scope.first) : bisect_left(self._others, scope.last)]
        if others:
            covered = {n for first, last, _ in concepts for n in range(first, last)}
            covered |= {n for span in names for n in range(span.first, span.last)}
            content.update([base_form(self.doc.words[n], self.language) for n in others if n not in covered])
        return Keys(concepts, names, frozenset(content))

    @cached_property
    def _others(self) -> list[int]:
        """The longer words with a capital that are no values: they carry content, too.

        A word at the head of a sentence that the part also writes with a small letter has its capital from there.
        """
        values, dateline, heads = self.doc.values, self._dateline, set(self._firsts)
        small = {word for word in self.doc.words if word.islower()}
        return [
            n
            for n, word in enumerate(self.doc.words)
            if word[:1].isupper()
            and len(word) >= _SHORTEST_KEY
            and n not in values
            and n not in dateline
            and not (n in heads and word.lower() in small)
        ]

    @cached_property
    def _concept_places(self) -> list[int]:
        return [first for first, _, _ in self.part.concepts]

    @cached_property
    def _name_places(self) -> list[int]:
        return [span.first for span in self.part.names]

    def concepts(self, scope: Sentence) -> tuple[Concept, ...]:
        """The concepts that begin in a stretch, in the order of the text."""
        places = self._concept_places
        found = self.part.concepts[bisect_left(places, scope.first) : bisect_left(places, scope.last)]
        return tuple(one for one in found if one[0] not in self._dateline) if self._dateline else found

    def _within_names(self, scope: Sentence) -> tuple[NameSpan, ...]:
        places = self._name_places
        found = self.part.names[bisect_left(places, scope.first) : bisect_left(places, scope.last)]
        return tuple(span for span in found if span.first not in self._dateline) if self._dateline else found


def place(cue: Mention) -> int:
    """Where a cue stands: at its `cue` capture, else where the rule's match begins."""
    return cue.groups.get("cue", (cue.first, cue.last))[0]


def in_order(keys: Iterable[str]) -> tuple[str, ...]:
    """The keys, each once, sorted."""
    return tuple(sorted(set(keys)))
