"""Sentences as class characters → where the rules' patterns are found in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from factcheck.articles import Part
from factcheck.mentions.base import Mention
from factcheck.mentions.ruleset import CompiledRule
from factcheck.patterns import Holding, Pattern, Sieve

_LONG = 10_000  # tokens; sets of so many places take longer than compiling
_MEMO_LIMIT = 50_000  # sentences remembered before the memo starts anew, so that a long run keeps its memory


class _Hit(NamedTuple):
    """Where the pattern of this place among all was found: half-open token ranges, the whole and each capture."""

    place: int
    first: int
    last: int
    groups: tuple[tuple[str, int, int], ...]


class CodedPart(NamedTuple):
    """The title or the text with one class character per token; sentences are half-open, each with a break behind."""

    part: Part
    codes: str
    sentences: Sequence[tuple[int, int]]

    def written(self) -> list[str]:
        """The characters of each sentence."""
        return [self.codes[first:last] for first, last in self.sentences]


class Search:
    """All patterns of some rules; what a sentence of the same characters holds is found once.

    Reports on one event share the sentences of their agencies, and a draft is checked again and again.
    """

    def __init__(self, rules: Iterable[CompiledRule], break_code: str) -> None:
        """`break_code` is the character of the break between two sentences."""
        patterns = [(rule, pattern) for rule in rules for pattern in rule.patterns]
        self._rules = [rule for rule, _ in patterns]
        self._patterns = [pattern for _, pattern in patterns]
        self._crossing = [place for place, pattern in enumerate(self._patterns) if pattern.crosses_sentences]
        within = [(place, one) for place, one in enumerate(self._patterns) if not one.crosses_sentences]
        self._sieve = Sieve(within)
        self._break = break_code
        self._known: dict[str, tuple[_Hit, ...]] = {}

    def find(self, texts: Sequence[CodedPart]) -> list[list[Mention]]:
        """What is found in each text, in the order of the patterns."""
        written = [text.written() for text in texts]
        sentences = {sentence for found in written for sentence in found}
        if len(self._known) > _MEMO_LIMIT:
            self._known.clear()
        new = sentences - self._known.keys()
        if new:
            self._learn(sorted(new))
        return [self._in(text, found) for text, found in zip(texts, written, strict=True)]

    def _in(self, text: CodedPart, sentences: Iterable[str]) -> list[Mention]:
        found = [
            (hit.place, self._mention(text.part, first, hit))
            for (first, _), sentence in zip(text.sentences, sentences, strict=True)
            for hit in self._known[sentence]
        ]
        found += [(hit.place, self._mention(text.part, 0, hit)) for hit in self._across(text.codes)]
        found.sort(key=itemgetter(0))
        return [mention for _, mention in found]

    def _mention(self, part: Part, start: int, hit: _Hit) -> Mention:
        place, first, last, groups = hit
        captured = {name: (begin + start, end + start) for name, begin, end in groups}
        return Mention(self._rules[place], part, first + start, last + start, captured)

    def _learn(self, sentences: Sequence[str]) -> None:
        """Search sentences not met before, all at once, each between two breaks."""
        codes = self._break + "".join(f"{sentence}{self._break}" for sentence in sentences)
        found: dict[int, list[_Hit]] = {}
        stretches: dict[int, list[tuple[int, int]]] = defaultdict(list)
        start = 0
        for sentence in sentences:
            found[start], end = [], start + len(sentence) + 2
            for place in self._sieve.passing(codes[start:end]):
                stretches[place].append((start, end))
            start = end - 1
        tokens: Holding | None = None
        for place in sorted(stretches):
            pattern = self._patterns[place]
            if pattern.may_be_new and pattern.is_new() and len(codes) <= _LONG:
                tokens = tokens or Holding(codes)
                if not _reaches(pattern, stretches[place], tokens):
                    continue
            for first, last in stretches[place]:
                found[first].extend(self._hits(place, codes, first, last))
        self._known.update(zip(sentences, map(tuple, found.values()), strict=True))

    def _hits(self, place: int, codes: str, start: int, end: int) -> Iterator[_Hit]:
        """Every match behind the break at `start`; one may begin in another: "killed 12 and wounded 34, killed 5"."""
        pattern, first, begin = self._patterns[place], start, start + 1
        while match := pattern.regex.search(codes, first, end):
            groups = [(name, one - begin, last - begin) for name, (one, last) in pattern.groups(match).items()]
            yield _Hit(place, max(0, match.start() - begin), match.end() - begin, tuple(groups))
            first = match.start() + 1

    def _across(self, codes: str) -> Iterator[_Hit]:
        """The hits of the patterns that go on from one sentence to the next."""
        present = frozenset(codes)
        for place in self._crossing:
            if not any(present.isdisjoint(need) for need in self._patterns[place].needs):
                yield from self._hits(place, f"{self._break}{codes}", 0, len(codes) + 1)


def _reaches(pattern: Pattern, stretches: Iterable[tuple[int, int]], tokens: Holding) -> bool:
    """Whether a match can lie there: compiling a pattern takes a hundred times as long as to ask."""
    starts = 0
    for first, last in stretches:
        starts |= (1 << last) - (1 << first)
    return pattern.reach(starts, tokens) > 0
