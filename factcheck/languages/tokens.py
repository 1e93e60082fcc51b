"""A line → tokens: what spaCy's tokeniser made of it, with each value made one token."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from factcheck.values import FoundValue

_LINE = re.compile(r"[^\n]+")
_START = attrgetter("start")


class Tokens(NamedTuple):
    """Words and marks side by side with the offsets they start and end at; `values` by the number of their token."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    values: dict[int, FoundValue]

    def extend(self, more: Tokens, first: int, last: int) -> None:
        """The tokens `first` (included) to `last` (excluded) of others, with their values."""
        by = len(self.words) - first
        self.words.extend(more.words[first:last])
        self.starts.extend(more.starts[first:last])
        self.ends.extend(more.ends[first:last])
        self.values.update({at + by: value for at, value in more.values.items() if first <= at < last})

    def add(self, word: str, start: int, end: int) -> None:
        """One more token."""
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Each line that is not blank, with its offset.

    Line by line because the tokeniser is many times slower over text with line breaks in it.
    """
    for found in _LINE.finditer(text):
        if not found[0].isspace():
            yield found.start(), found[0]


def tokens_of(words: Sequence[str], starts: Sequence[int], offset: int, values: Sequence[FoundValue]) -> Tokens:
    """The tokens of one line that begins at `offset`; `values` are those of the whole text, in order."""
    begins = [offset + start for start in starts]
    ends = [begin + len(word) for begin, word in zip(begins, words, strict=True)]
    inside = _within(values, offset, ends[-1] if ends else offset)
    whole = Tokens(list(words), begins, ends, {})
    return _with_values(whole, inside) if inside else whole


def _within(values: Sequence[FoundValue], start: int, end: int) -> Sequence[FoundValue]:
    first = bisect_left(values, start, key=_START)
    return values[first : bisect_left(values, end, first, key=_START)]


def _with_values(line: Tokens, values: Sequence[FoundValue]) -> Tokens:
    """The tokens with each value's in one piece; what sticks out of a value on either side stays a token."""
    words, starts, ends, _ = line
    merged = Tokens([], [], [], {})
    done = 0
    for value in values:
        first = bisect_left(ends, value.start + 1, done)  # the token in which the value begins
        merged.extend(line, done, first)
        if first < len(words) and starts[first] < value.start:
            merged.add(words[first][: value.start - starts[first]], starts[first], value.start)
        merged.values[len(merged.words)] = value
        merged.add(value.text, value.start, value.end)
        done = bisect_left(ends, value.end + 1, first)  # the token that goes on behind it, or begins there
        if done < len(words) and starts[done] < value.end:
            words[done] = words[done][value.end - starts[done] :]
            starts[done] = value.end
    merged.extend(line, done, len(words))
    return merged
