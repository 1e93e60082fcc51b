"""Sketches → Readings: what a sentence says, item by item, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from functools import cached_property
from itertools import groupby
from typing import Literal

from factcheck.claims.sketches import Named, Sketch
from factcheck.findings.slot_words import SlotWords
from factcheck.languages.dictionary import is_known
from factcheck.mentions.names.keys import slug
from factcheck.values import Date, Number, Text

_MARKS = frozenset({",", ";", ":", "–", "—", "(", ")"})  # end a clause
CONTENT = 4  # letters of a word that can carry content
_OPENING = 4  # words at the beginning of a sentence among which a pronoun stands for the one spoken of
_SPELT = ("person", "unknown")
PARTIES = frozenset({"person", "organisation", "country", "unknown"})  # who can do something

Kind = Literal["name", "value", "ordinal", "concept", "word"]
Value = Number | Date | Text
Stretch = tuple[int, int]


class Item:
    """One thing that a sentence says, at the words `first` to `last`; `keys` are a name, concepts, or the word."""

    __slots__ = ("first", "keys", "kind", "last")

    def __init__(self, kind: Kind, first: int, last: int, keys: frozenset[str]) -> None:
        self.kind, self.first, self.last, self.keys = kind, first, last, keys


class Reading:
    """A sentence taken apart: its items, and the clause that each word stands in."""

    def __init__(
        self, sketch: Sketch, words: SlotWords, apposed: frozenset[str] = frozenset(), before: Sketch | None = None
    ) -> None:
        self.sketch, self.slot_words, self.apposed, self._before = sketch, words, apposed, before
        self.words = tuple(word.lower() for word in sketch.words)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Everything said, in the order of the words."""
        return tuple(sorted(_items(self), key=lambda item: item.first))

    @cached_property
    def explained(self) -> frozenset[int]:
        """The words that a concept of several words explains: "not guilty" denies nothing."""
        spans = [range(first, last) for first, last, _ in self.sketch.concepts if last - first > 1]
        return frozenset(n for span in spans for n in span)

    @cached_property
    def goes_back(self) -> bool:
        """Whether it goes back to an earlier time."""
        earlier = self.slot_words.earlier
        return any(not earlier.isdisjoint(word.split()) for word in self.words)

    @cached_property
    def known(self) -> Mapping[Kind, Set[str]]:
        """The keys of the items of each kind."""
        found: dict[Kind, set[str]] = {}
        for item in self.items:
            found.setdefault(item.kind, set()).update(item.keys)
        return found

    @cached_property
    def by_weight(self) -> tuple[Item, ...]:
        """The same, what another sentence has most seldom before the rest."""
        return tuple(sorted(self.items, key=lambda item: (item.kind not in ("name", "value"), item.first)))

    @cached_property
    def carried(self) -> tuple[Item, ...]:
        """The first name of the sentence before, where this one begins with a pronoun for it."""
        opening = set(self.words[:_OPENING])
        if self._before is None or not opening & self.slot_words.pronouns:
            return ()
        names = Reading(self._before, self.slot_words, self.apposed).parties[:1]
        return tuple(Item("name", 0, 0, name.keys) for name in names)

    @cached_property
    def parties(self) -> tuple[Item, ...]:
        """Who is named and can do something."""
        return tuple(item for item in self.items if item.kind == "name" and _is_party(self, item))

    @cached_property
    def breaks(self) -> tuple[int, ...]:
        """Where a clause ends and the next one begins."""
        opens = self.slot_words.clause_openers
        found = [
            n for n, word in enumerate(self.words) if word in _MARKS or (word in opens and not self._is_listing(n))
        ]
        return (-1, *found, len(self.words))

    def _is_listing(self, place: int) -> bool:
        """Whether a word stands between two values: 30 and 40."""
        return place - 1 in self.sketch.values and place + 1 in self.sketch.values

    def clause(self, place: int) -> Stretch:
        """The clause around a word."""
        first = max(n for n in self.breaks if n < place or n == -1)
        return first + 1, min(n for n in self.breaks if n > place)

    def sentence_part(self, place: int) -> Stretch:
        """The clause around a word, with the one before it where it is a relative clause."""
        first, last = self.clause(place)
        words, relatives = self.words, self.slot_words.relatives
        if first > 1 and words[first - 1] in relatives:
            return self.clause(first - 3 if words[first - 2] in _MARKS else first - 2)[0], last
        is_relative = first > 1 and words[first - 1] == "," and words[first] in relatives
        return (self.clause(first - 2)[0], last) if is_relative else (first, last)

    def inside(self, clause: Stretch) -> tuple[Item, ...]:
        """The items of a clause."""
        return tuple(item for item in self.items if clause[0] <= item.first and item.last <= clause[1])

    def keys(self, clause: Stretch) -> frozenset[str]:
        """The concepts of a clause."""
        return frozenset(key for item in self.inside(clause) if item.kind == "concept" for key in item.keys)

    def is_negated(self, clause: Stretch) -> bool:
        """Whether something in a clause is negated."""
        return bool(self.negations(clause))

    def negations(self, clause: Stretch) -> tuple[int, ...]:
        """Where a clause has a word that negates."""
        words, own = self.slot_words, self.words
        return tuple(
            n
            for n in range(*clause)
            if own[n] in words.negation
            and n not in self.explained
            and (n + 1 >= len(own) or own[n + 1] not in words.not_negating)
        )

    def value(self, item: Item) -> Value:
        """The value at an item."""
        return self.sketch.values[item.first]


def _is_party(reading: Reading, item: Item) -> bool:
    """Whether a name can do something: no place, and no country that only says where somebody is from."""
    kinds = [name.kind for name in reading.sketch.names if name.first < item.last and item.first < name.last]
    if "country" in kinds and any(other.first == item.last and other.kind != "value" for other in reading.items):
        return False
    return all(kind in PARTIES for kind in kinds)


def _name_runs(reading: Reading) -> Iterator[Item]:
    """Names, each with the capitalised words beside it that nothing else explains; and such words alone."""
    sketch = reading.sketch
    spans = {n: name for name in sketch.names if name.kind != "role" for n in range(name.first, name.last)}
    explained = {n for first, last, _ in sketch.concepts for n in range(first, last)} | set(sketch.values)
    n = 0
    while n < len(sketch.words):
        first = n
        while n < len(sketch.words) and _goes_on(reading, spans, explained, first, n):
            n += 1
        if n == first:
            n += 1
            continue
        name = spans.get(first)
        is_whole = name is not None and (name.first, name.last) == (first, n)
        key = name.key if name is not None and is_whole else f"name:{slug(' '.join(sketch.words[first:n]))}"
        yield Item("name", first, n, frozenset({key}))


def _goes_on(reading: Reading, spans: Mapping[int, Named], explained: Set[int], first: int, n: int) -> bool:
    """Whether a word belongs to the name that begins at `first`."""
    if n in spans:
        before = spans.get(n - 1) if n > first else None
        return (
            n == first or before is spans[n] or (spans[n].kind in _SPELT and (before is None or before.kind in _SPELT))
        )
    is_free = n == first or spans.get(n - 1) is None or spans[n - 1].kind in _SPELT
    return is_free and n not in explained and _is_unknown(reading, n)


def _is_unknown(reading: Reading, n: int) -> bool:
    """Whether a capitalised word is nobody's: in German, and at the beginning, one that no dictionary has."""
    word, language = reading.sketch.words[n], reading.sketch.language
    if not word[:1].isupper() or len(word) < CONTENT - 1 or reading.words[n] in reading.slot_words.all_listed:
        return False
    if n and reading.words[n - 1] in reading.slot_words.articles:
        return False
    is_title = n == 0 and any(name.first == 1 and name.last > 2 for name in reading.sketch.names)
    if reading.slot_words.noun_capitals or (n == 0 and (is_title or not _is_capital(reading, 1))):
        return not is_known(word, language)
    return True


def _is_capital(reading: Reading, n: int) -> bool:
    """Whether a capitalised word stands there that no value and no concept explains."""
    sketch = reading.sketch
    is_free = n not in sketch.values and not any(first <= n < last for first, last, _ in sketch.concepts)
    return is_free and sketch.words[n : n + 1] != () and sketch.words[n][:1].isupper()


def _items(reading: Reading) -> Iterator[Item]:
    sketch, words = reading.sketch, reading.slot_words
    names = list(_name_runs(reading))
    taken = {n for item in names for n in range(item.first, item.last)}
    yield from names
    for n in sorted(set(sketch.values) - taken):
        taken.add(n)
        yield Item("ordinal" if n in sketch.ordinals else "value", n, n + 1, frozenset({reading.words[n]}))
    by_place = sorted((first, last, key) for first, last, key in sketch.concepts)
    for (first, last), group in groupby(by_place, key=lambda stretch: stretch[:2]):
        if not taken & set(range(first, last)):
            taken.update(range(first, last))
            if not all(word in words.bland for word in reading.words[first:last]):
                yield Item("concept", first, last, frozenset(key for _, _, key in group))
    for n, word in enumerate(reading.words):
        is_said = len(word) >= CONTENT and word[0].isalpha() and word not in words.fillers | words.bland
        if n not in taken and is_said and word not in words.negation | words.clause_openers:
            yield Item("word", n, n + 1, frozenset({word}))
