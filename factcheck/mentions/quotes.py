"""Text → quoted passages: every mark of both languages, nested, split, over several paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_CLOSERS = {"„": '“”"', "“": '”"', "»": "«", "«": "»", '"': '"', "”": "”"}
_MARK = re.compile("[" + "".join(_CLOSERS) + "]")
_INNER = {"‚": "‘", "‘": "’", "›": "‹", "‹": "›"}
_LONGEST = 2_000  # code points; a mark whose partner is farther away has lost it


class Quote(NamedTuple):
    """A quoted passage: half-open offsets with its marks, and of the words inside."""

    start: int
    end: int
    inner_start: int
    inner_end: int


def find_quotes(text: str) -> Iterator[Quote]:
    """Every outermost quoted passage of a text, in order."""
    done = 0
    for found in _MARK.finditer(text):
        position = found.start()
        if position < done or not _opens(text, position):
            continue
        end = _closing(text, position)
        if end >= 0:
            yield Quote(position, end + 1, position + 1, end)
            done = end + 1


def _opens(text: str, position: int) -> bool:
    """A mark opens where a word follows at once and none stands right before it."""
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    return not before.isalnum() and bool(after) and not after.isspace() and before not in _INNER


def _closing(text: str, position: int) -> int:
    """Where the passage that opens at `position` is closed, -1 where it is not.

    A paragraph that begins with an opening mark again continues the same passage.
    """
    mark = text[position]
    closers = _CLOSERS[mark]
    limit = min(len(text), position + _LONGEST)
    at = position + 1
    while at < limit:
        char = text[at]
        if char in closers and not (mark == '"' and _reopens(text, at)):
            return at
        if char == "\n" and not _continues(text, at, mark):
            return -1
        at += 1
    return -1


def _reopens(text: str, at: int) -> bool:
    """Whether a straight mark stands at the head of a paragraph, where it opens or continues."""
    return text[at - 1] == "\n"


def _continues(text: str, newline: int, mark: str) -> bool:
    following = text[newline:].lstrip("\n ")[:1] if newline + 1 < len(text) else ""
    return following == mark
