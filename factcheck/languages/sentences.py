"""Tokens → sentences.

The blank pipelines' own splitter leaves "Das war 2024. Danach kam Ruhe." in one piece and cuts after "rd."; here the
values are already one token each, so that a full stop inside a date or an amount is never met.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.languages.base import Sentence
from factcheck.languages.tokens import Tokens

_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”“’»«)]›‹")
_OPENERS = frozenset("\"'„“”‚‘»«([›‹–—-")


def sentences_of(tokens: Tokens, starters: frozenset[str]) -> Iterator[Sentence]:
    """Half-open token ranges; `starters` are lower-case words that begin a sentence after an abbreviation."""
    words, begin = tokens.words, 0
    for at, word in enumerate(words):
        # Nearly all words are no stop, which is asked first because it is asked of every token.
        if word[-1:] not in _STOPS or at < begin or not _ends(words, at, starters):
            continue
        position = at + 1
        while position < len(words) and _closes(tokens, position):
            position += 1
        yield Sentence(begin, position)
        begin = position
    if begin < len(words):
        yield Sentence(begin, len(words))


def _closes(tokens: Tokens, position: int) -> bool:
    return tokens.words[position] in _CLOSERS and tokens.starts[position] == tokens.ends[position - 1]


def _ends(words: Sequence[str], position: int, starters: frozenset[str]) -> bool:
    """Whether a sentence ends with the word, whose last letter is a stop."""
    word = words[position]
    is_mark = set(word) <= _STOPS
    if not is_mark and (len(word) == 1 or not word.endswith((".", "!", "?"))):
        return False
    following = _next_word(words, position)
    if not following:
        return False
    if is_mark:
        return not following[0].islower()
    return following[0].isupper() and following.lower() in starters  # "5 Mio. Der", "am 3. Die", "Inc. The"


def _next_word(words: Sequence[str], position: int) -> str:
    """The next word that is no quotation mark or bracket, within five tokens; empty where there is none."""
    for word in words[position + 1 : position + 6]:
        if word not in _CLOSERS and word not in _OPENERS:
            return word
    return ""
