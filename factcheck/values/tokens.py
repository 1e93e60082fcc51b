"""Text → Tokens: the lexer of the values stage. Figures, words and marks, with offsets, as class characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from operator import add
from typing import NamedTuple

from factcheck.patterns import BREAK, Lexicon

GLUED_HYPHEN = "\N{HYPHEN}"  # stands for a hyphen or dash with no space on either side: `F-16`, `3–5`, `90-minütig`

_GLUED = re.compile(r"[-‐‑–](?<=\w.)(?=\w)")  # the dash first: a search for characters is fast
# A figure keeps its grouping and decimal marks; spaces group only one to three digits before groups of exactly three.
# Every piece keeps the blanks after it, so that the pieces' lengths add up to the offsets.
_PIECE = re.compile(
    r"(?:[A-Za-zÀ-ÖØ-öø-ÿ]++(?![^\W\d_])"  # the next words' letters but quicker
    r"|\d{1,3}(?:[\u00a0\u2009\u202f ]\d{3}){1,5}(?:[.,]\d+)?(?![\d\u00a0\u2009\u202f])"  # 15 000  2 500 000,50
    r"|\d+(?:[.,]\d+|['’]\d{3}(?!\d))*"  # 15.000  1,234.5  3.9.2025  1'000
    r"|[^\W\d_]+"
    r"|\n\s*"
    r"|[^\w\s]|_+)"
    r"[^\S\n]*"
    r"|\s"
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

    def touches(self, index: int) -> bool:
        """Whether nothing stands between the token and the one before it."""
        return 0 < index < len(self.words) and self.ends[index - 1] == self.starts[index]


def tokenise(text: str, lexicon: Lexicon) -> Tokens:
    """The tokens of a text, in linear time. A run of line breaks is the token between two sentences."""
    pieces = _PIECE.findall(_GLUED.sub(GLUED_HYPHEN, text))
    words = [piece or BREAK for piece in map(str.rstrip, pieces)]
    starts = list(accumulate(map(len, pieces), initial=0))
    starts.pop()
    ends = list(map(add, starts, map(len, words)))
    return Tokens(text, words, starts, ends, lexicon.codes(words))
