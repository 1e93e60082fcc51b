"""Words → concepts: the language-neutral keys under which claims of several languages meet."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, StringConstraints

from factcheck.base import Noun
from factcheck.languages.dictionary import is_known, lemma
from factcheck.memo import Memo
from factcheck.mentions.separable import GAP, Separable
from factcheck.patterns import Entry, WordList
from factcheck.rulebook import LanguageFile, Rulebook, read_file

ConceptId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Phrase = Annotated[str, StringConstraints(pattern=r"\S \S")]
Relation = Literal["same", "part_of", "whole_of", "opposite", "apart"]

_HYPHEN = "\N{HYPHEN}"  # how the tokens write a hyphen inside a word
_HYPHENS = re.compile(r"(?<=\w)[-‐‑](?=\w)")
_PHRASE = "first word of a phrase"
_PARTICLE = "first word behind a verb that it belongs to"
_NOTHING = "what an idiom means"
_SENTENCES = 20_000  # that are remembered before the memo starts anew
_MARKS = frozenset((_PHRASE, _PARTICLE))


class ConceptFile(Noun):
    """rules/<lang>/concepts.yaml: the words of one language that express a concept."""

    concepts: dict[ConceptId, tuple[str, ...]]
    closers: tuple[str, ...] = ()  # words before which a verb's particle closes a clause
    idioms: tuple[Phrase, ...] = ()  # phrases whose words do not mean what they mean alone: they express no concept


class LatticeFile(Noun):
    """rules/concepts.yaml: how concepts relate, whatever the language."""

    is_a: dict[ConceptId, tuple[ConceptId, ...]] = Field(default={})
    opposites: tuple[tuple[ConceptId, ConceptId], ...] = ()
    roles: dict[ConceptId, tuple[ConceptId, ...]] = Field(default={})


class _Hit(NamedTuple):
    """What one token says by itself, whether a phrase may begin with it, or a particle of a verb before it."""

    concepts: tuple[str, ...]
    is_first: bool
    is_particle: bool


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    concept: str

    def begins(self, words: Sequence[str], start: int) -> bool:
        """Whether the phrase stands at `start`; a capital in the phrase must be one in the text."""
        found = words[start : start + len(self.words)]
        return len(found) == len(self.words) and all(map(_is_word, self.words, found))


class Concepts:
    """Finds the concepts that a language's words express."""

    def __init__(
        self,
        concepts: Mapping[str, Iterable[str]],
        *,
        endings: Iterable[str] = (),
        language: str = "",
        closers: Iterable[str] = (),
        idioms: Iterable[str] = (),
    ) -> None:
        endings = tuple(endings)
        self._words, self._tails = WordList(endings), WordList(endings)
        phrases: dict[tuple[str, str], set[_Phrase]] = defaultdict(set)  # by their first two words
        separable: list[tuple[str, str]] = []
        for concept, entries in (*concepts.items(), (_NOTHING, idioms)):
            for entry in map(_spaced, entries):
                if GAP in entry:
                    separable.append((entry, concept))
                elif " " in entry:
                    for form in Entry.parse(entry, endings):
                        first, second = (word.lower() for word in form.words[:2])
                        phrases[first, second].add(_Phrase(form.words, concept))
                elif entry.startswith("-"):
                    self._tails.add(entry[1:], concept)
                else:
                    self._words.add(entry, concept)
        for first in sorted({first for first, _ in phrases}):
            self._words.add(first, _PHRASE)
        self._separable = Separable(separable, language=language, closers=closers)
        for first in self._separable.firsts:
            self._words.add(first, _PARTICLE)
        self._phrases = {start: tuple(sorted(found, key=_longest_first)) for start, found in phrases.items()}
        self._sentences: Memo[tuple[str, ...], tuple[tuple[int, int, str], ...]] = Memo(self.find, _SENTENCES)
        self._hits = Memo(self._learn)  # word → its hit, None for one that says nothing

    def find(self, words: Sequence[str]) -> tuple[tuple[int, int, str], ...]:
        """Every concept as (first token, token after the last, id); a phrase stands for the words in it."""
        found: list[tuple[int, int, str]] = []
        until = 0
        verbs: dict[int, tuple[str, ...]] = {}
        for n, hit in [(n, hit) for n, hit in enumerate(map(self._hits.__getitem__, words)) if hit]:
            if n < until:
                continue
            if hit.is_particle and (verb := self._separable.find(words, n)):
                verbs[verb[0]] = verb[1]
            phrases = self._phrases_at(words, n) if hit.is_first else ()
            if phrases:
                until = n + len(phrases[0].words)
                found.extend((n, until, phrase.concept) for phrase in phrases if phrase.concept != _NOTHING)
            else:
                found.extend([(n, n + 1, concept) for concept in hit.concepts])
        return _with_verbs(found, verbs) if verbs else tuple(found)

    def find_in(self, words: Sequence[str], sentences: Iterable[tuple[int, int]]) -> tuple[tuple[int, int, str], ...]:
        """Every concept of a text by its sentences, each with a break behind; one met again is not read again."""
        found: list[tuple[int, int, str]] = []
        for first, last in sentences:
            inside = self._sentences[tuple(words[first : last + 1])]
            found.extend([(begin + first, end + first, concept) for begin, end, concept in inside])
        return tuple(found)

    def of(self, word: str) -> tuple[str, ...]:
        """The concepts of one single word."""
        hit = self._hits[word]
        return hit.concepts if hit else ()

    def _learn(self, word: str) -> _Hit | None:
        lower, is_capital = word.lower(), word[:1].isupper()
        names = self._words.find(lower, is_capital) or self._tails.find_tail(lower, is_capital)
        return _Hit(tuple(sorted(names - _MARKS)), _PHRASE in names, _PARTICLE in names) if names else None

    def _phrases_at(self, words: Sequence[str], start: int) -> tuple[_Phrase, ...]:
        """The longest phrases that begin at `start`: several only where one phrase has several concepts."""
        if start + 1 == len(words):
            return ()
        candidates = self._phrases.get((words[start].lower(), words[start + 1].lower()), ())
        found = [phrase for phrase in candidates if phrase.begins(words, start)]
        return tuple(phrase for phrase in found if len(phrase.words) == len(found[0].words))


class Lattice:
    """Which concept is a kind of which, and which pairs exclude each other."""

    def __init__(self, is_a: Mapping[str, Iterable[str]], opposites: Iterable[tuple[str, str]]) -> None:
        self.opposites = tuple(opposites)
        self._parents = {child: tuple(parents) for child, parents in is_a.items()}
        self._opposites = frozenset(pair for a, b in self.opposites for pair in ((a, b), (b, a)))
        self._above: dict[str, frozenset[str]] = {}

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every concept the lattice names."""
        parents = {parent for found in self._parents.values() for parent in found}
        return frozenset(self._parents) | parents | {concept for pair in self._opposites for concept in pair}

    def above(self, concept: str) -> frozenset[str]:
        """The concepts that `concept` is a kind of, itself included."""
        found = self._above.get(concept)
        if found is None:
            reached, waiting = {concept}, [concept]
            while waiting:
                new = [parent for parent in self._parents.get(waiting.pop(), ()) if parent not in reached]
                reached.update(new)
                waiting.extend(new)
            found = self._above[concept] = frozenset(reached)
        return found

    def is_a(self, child: str, parent: str) -> bool:
        """Whether every `child` is a `parent`; each concept is one of its own kind."""
        return parent in self.above(child)

    def related(self, a: str, b: str) -> Relation:
        """How `a` stands to `b`: a soldier is `part_of` the persons; what a kind excludes, its members exclude."""
        if a == b:
            return "same"
        if self.is_a(a, b):
            return "part_of"
        if self.is_a(b, a):
            return "whole_of"
        opposite = any((x, y) in self._opposites for x in self.above(a) for y in self.above(b))
        return "opposite" if opposite else "apart"


@cache
def concepts(rulebook: Rulebook, language: str) -> Concepts:
    """The concepts of one language; a later root's entries are added to the earlier ones."""
    entries: dict[str, tuple[str, ...]] = {}
    files = rulebook.read(language, "concepts.yaml", ConceptFile)
    for file in files:
        for concept, words in file.concepts.items():
            entries[concept] = (*entries.get(concept, ()), *words)
    languages = rulebook.read(language, "language.yaml", LanguageFile)
    endings = dict.fromkeys(ending for file in languages for ending in file.endings)
    closers = {word for file in files for word in file.closers}
    idioms = dict.fromkeys(idiom for file in files for idiom in file.idioms)
    return Concepts(entries, endings=endings, language=language, closers=closers, idioms=idioms)


@cache
def lattice(rulebook: Rulebook) -> Lattice:
    """How the concepts of all languages relate."""
    paths = [path for root in rulebook.roots if (path := root / "concepts.yaml").is_file()]
    files = [read_file(path, LatticeFile) for path in paths]
    is_a: dict[str, tuple[str, ...]] = {}
    for file in files:
        for child, parents in file.is_a.items():
            is_a[child] = (*is_a.get(child, ()), *parents)
    return Lattice(is_a, [pair for file in files for pair in file.opposites])


@lru_cache(maxsize=50_000)
def base_form(word: str, language: str) -> str:
    """The dictionary form in lower case; of a compound that no dictionary has, only the last part changes."""
    if not is_known(word, language):
        for start in range(3, len(word) - 3):
            last = word[start:].capitalize()
            if word[:1].isupper() and is_known(last, language):
                return (word[:start] + lemma(last, language)).lower()
    return lemma(word, language).lower()


def _spaced(entry: str) -> str:
    """The entry as the tokens have it: a hyphen inside a word is a token of its own."""
    return _HYPHENS.sub(f" {_HYPHEN} ", entry)


def _with_verbs(
    found: Iterable[tuple[int, int, str]], verbs: Mapping[int, tuple[str, ...]]
) -> tuple[tuple[int, int, str], ...]:
    """The concepts found, where a verb means with its particle what it does not mean alone; a phrase stays."""
    phrases = [range(start, end) for start, end, _ in found if end - start > 1]
    own = {n: concepts for n, concepts in verbs.items() if not any(n in phrase for phrase in phrases)}
    kept = (one for one in found if one[0] not in own)
    return tuple(sorted([*kept, *((n, n + 1, concept) for n, concepts in own.items() for concept in concepts)]))


def _is_word(wanted: str, found: str) -> bool:
    return found == wanted or (found.lower() == wanted.lower() and (found[0].isupper() or not wanted[0].isupper()))


def _longest_first(phrase: _Phrase) -> tuple[int, _Phrase]:
    return -len(phrase.words), phrase


__all__ = ["ConceptFile", "Concepts", "Lattice", "LatticeFile", "Relation", "base_form", "concepts", "lattice"]
