"""Text → Tokens: the lexer of the values stage. Figures, words and marks, with offsets, as class characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.patterns import Lexicon

GLUED_HYPHEN = "\N{HYPHEN}"  # stands for a hyphen or dash with no space on either side: `F-16`, `3–5`, `90-minütig`

# A figure keeps its grouping and decimal marks; spaces group only before exactly three digits.
_TOKEN = re.compile(
    r"\d+(?:[.,'’]\d+|[\u00a0\u2009\u202f ]\d{3}(?![\d.,]\d|\d))*"  # 15.000  1,234.5  15 000  3.9.2025  1'000
    r"|[^\W\d_]+"
    r"|(?<=\w)[-‐‑–](?=\w)"
    r"|\n\s*"
    r"|[^\w\s]"
)


class Tokens(NamedTuple):
    """A text's tokens: parallel sequences of words, half-open offsets, and the class character of each."""

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    codes: str

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of the tokens `first` (included) to `last` (excluded)."""
        return self.starts[first], self.ends[last - 1]


def tokenise(text: str, lexicon: Lexicon) -> Tokens:
    """The tokens of a text, in linear time."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _TOKEN.finditer(text):
        word = found[0]
        start, end = found.span()
        if word[0] in "-‐‑–" and start and text[start - 1].isalnum() and text[end : end + 1].isalnum():
            word = GLUED_HYPHEN
        elif word[0] == "\n":
            word = "\N{PARAGRAPH SEPARATOR}"
        words.append(word)
        starts.append(start)
        ends.append(end)
    return Tokens(text, words, starts, ends, lexicon.codes(words))
