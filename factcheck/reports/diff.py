"""Two wordings → their difference, word by word."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import Literal

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
MAX_WORDS = 2_000  # longer quotations are compared only this far: the time grows with the square


@dataclass(frozen=True)
class Stretch:
    """A run of words that both have, or only the first (`gone`) or the second (`new`) has."""

    kind: Literal["same", "gone", "new"]
    text: str


def word_difference(first: str, second: str) -> tuple[Stretch, ...]:
    """The stretches in reading order; joined without the new ones they are the first text, without the gone the second.

    >>> [(s.kind, s.text) for s in word_difference("We will wait", "We cannot wait")]
    [('same', 'We '), ('gone', 'will'), ('new', 'cannot'), ('same', ' wait')]
    """
    old, new = _WORD.findall(first)[:MAX_WORDS], _WORD.findall(second)[:MAX_WORDS]
    stretches = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            stretches.append(Stretch("same", "".join(old[i1:i2])))
        if tag in ("replace", "delete"):
            stretches.append(Stretch("gone", "".join(old[i1:i2])))
        if tag in ("replace", "insert"):
            stretches.append(Stretch("new", "".join(new[j1:j2])))
    return tuple(stretches)
