"""A paragraph → tokens: spaCy's blank tokeniser, with each value made one token."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from factcheck.values import FoundValue

_LINE = re.compile(r"[^\n]+")


class Token(NamedTuple):
    """A word or mark at its offsets; `value` where the token is a value."""

    word: str
    start: int
    end: int
    value: FoundValue | None = None


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Each line that is not blank, with its offset.

    Line by line because the tokeniser is many times slower over text with line breaks in it.
    """
    for found in _LINE.finditer(text):
        if not found[0].isspace():
            yield found.start(), found[0]


def tokens_of(line: Doc, offset: int, values: Sequence[FoundValue]) -> list[Token]:
    """The tokens of one line that begins at `offset`; `values` are those of the whole text, in order."""
    words = [
        Token(word, start, start + len(word))
        for word, start in ((token.text, offset + token.idx) for token in line)
        if not word.isspace()
    ]
    inside = _within(values, offset, words[-1].end if words else offset)
    return _with_values(words, inside) if inside else words


def _within(values: Sequence[FoundValue], start: int, end: int) -> Sequence[FoundValue]:
    first = bisect_left(values, start, key=lambda value: value.start)
    return values[first : bisect_left(values, end, first, key=lambda value: value.start)]


def _with_values(words: list[Token], values: Sequence[FoundValue]) -> list[Token]:
    """The tokens with each value's in one piece; what sticks out of a value on either side stays a token."""
    merged: list[Token] = []
    position = 0
    for value in values:
        while position < len(words) and words[position].end <= value.start:
            merged.append(words[position])
            position += 1
        if position < len(words) and words[position].start < value.start:
            merged.append(_piece(words[position], words[position].start, value.start))
        merged.append(Token(value.text, value.start, value.end, value))
        while position < len(words) and words[position].end <= value.end:
            position += 1
        if position < len(words) and words[position].start < value.end:
            words[position] = _piece(words[position], value.end, words[position].end)
    return merged + words[position:]


def _piece(token: Token, start: int, end: int) -> Token:
    return Token(token.word[start - token.start : end - token.start], start, end)
