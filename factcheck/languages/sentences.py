"""Tokens → sentences.

The blank pipelines' own splitter leaves "Das war 2024. Danach kam Ruhe." in one piece and cuts after "rd."; here the
values are already one token each, so that a full stop inside a date or an amount is never met.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.languages.base import Sentence
from factcheck.languages.tokens import Token

_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”“’»«)]›‹")
_OPENERS = frozenset("\"'„“”‚‘»«([›‹–—-")


def sentences_of(tokens: Sequence[Token], starters: frozenset[str]) -> Iterator[Sentence]:
    """Half-open token ranges; `starters` are lower-case words that begin a sentence after an abbreviation."""
    begin = 0
    position = 0
    while position < len(tokens):
        position += 1
        if not _ends(tokens, position - 1, starters):
            continue
        while position < len(tokens) and _closes(tokens[position - 1], tokens[position]):
            position += 1
        yield Sentence(begin, position)
        begin = position
    if begin < len(tokens):
        yield Sentence(begin, len(tokens))


def _closes(before: Token, token: Token) -> bool:
    return token.word in _CLOSERS and token.start == before.end


def _ends(tokens: Sequence[Token], position: int, starters: frozenset[str]) -> bool:
    word = tokens[position].word
    if word[-1:] not in _STOPS:
        return False  # nearly all words; asked first because it is asked of every token
    is_mark = set(word) <= _STOPS
    if not is_mark and (len(word) == 1 or not word.endswith((".", "!", "?"))):
        return False
    following = _next_word(tokens, position)
    if not following:
        return False
    if is_mark:
        return not following[0].islower()
    return following[0].isupper() and following.lower() in starters  # "5 Mio. Der", "am 3. Die", "Inc. The"


def _next_word(tokens: Sequence[Token], position: int) -> str:
    """The next token that is no quotation mark or bracket, within five tokens; empty where there is none."""
    for token in tokens[position + 1 : position + 6]:
        if token.word not in _CLOSERS and token.word not in _OPENERS:
            return token.word
    return ""
