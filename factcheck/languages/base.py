"""The doc: an article's words in their sentences, with the values found among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factcheck.articles import Article, Part
from factcheck.values import FoundValue


class Sentence(NamedTuple):
    """A sentence as a half-open range of tokens."""

    first: int
    last: int


class DocPart(NamedTuple):
    """The title or the text as tokens: parallel sequences of words and half-open offsets.

    A value is one token whose word is the value's own text; `values` maps its index to it. Every sentence is followed
    by one empty token, `patterns.BREAK`, so that nothing is matched across it. `paragraphs` holds the index of the
    first token of each paragraph.
    """

    part: Part
    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    values: Mapping[int, FoundValue]
    sentences: Sequence[Sentence]
    paragraphs: Sequence[int]
    marks: Sequence[
        tuple[int, int, str]
    ] = ()  # (first, last, label): what a trained pipeline marked, where one is used

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of the tokens `first` (included) to `last` (excluded)."""
        return self.starts[first], self.ends[last - 1]

    def quote(self, first: int, last: int) -> str:
        """The passage of the tokens `first` (included) to `last` (excluded)."""
        return self.text[self.starts[first] : self.ends[last - 1]]


class Doc(NamedTuple):
    """One article, its language settled, as its title and its text."""

    article: Article
    language: str
    title: DocPart
    text: DocPart

    def parts(self) -> tuple[DocPart, DocPart]:
        """The title, then the text."""
        return self.title, self.text
