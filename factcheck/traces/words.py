"""words/<lang>.yaml → the words of an explanation."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from factcheck.base import Noun
from factcheck.rulebook import read_file

FOLDER = Path(__file__).parent / "words"
FALLBACK = "en"


class Words(Noun):
    """All words of one language; the tests see to it that every language has the same keys."""

    labels: dict[str, str]
    captures: dict[str, str]
    cues: dict[str, str]
    carried: dict[str, str]
    relations: dict[str, str]
    values: dict[str, str]
    features: dict[str, str]

    def say(self, label: str, /, **parts: object) -> str:
        """A label with its places filled."""
        return self.labels[label].format(**parts)


@cache
def words_in(language: str) -> Words:
    """The words of a language; English where it has none yet."""
    path = FOLDER / f"{language}.yaml"
    known = path if path.is_file() else FOLDER / f"{FALLBACK}.yaml"
    return read_file(known, Words, shown=f"traces/words/{known.name}")
