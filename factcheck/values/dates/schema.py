"""rules/<lang>/dates.yaml → DateRules: words with their values, cues of tense, and the rules of the date grammar."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from factcheck.base import Noun
from factcheck.rulebook import Example, NonExample, WordClasses
from factcheck.rulebook.schema import Name

Plain = str | int | float
Builder = Literal[
    "calendar", "weekday", "shift", "unit", "anchor", "clock", "daypart", "range", "window", "vague", "edge", "stretch",
]  # fmt: skip
JoinName = Literal[
    "range", "between", "between_before", "date_clock", "clock_date", "year_date", "weekday_date", "date_year",
    "date_daypart", "daypart_date", "anchor_date", "list",
]  # fmt: skip
CueName = Literal[
    "sentence", "clause", "future", "past", "weak_past", "reported", "strong_future", "before_future", "after_future",
    "bound_future", "strong_past",
]  # fmt: skip

_PART = re.compile(r"\$([a-z_]+)")


class DateRule(Noun):
    """One rule: `makes` names the builder, `gives` are values it gets beside what the pattern captures."""

    name: Name
    about: str
    makes: Builder
    patterns: tuple[str, ...] = Field(min_length=1)
    gives: dict[str, Plain] = Field(default={})
    examples: tuple[Example, ...] = ()
    non_examples: tuple[NonExample, ...] = ()
    known_gaps: tuple[Example, ...] = ()


class DateRules(Noun):
    """rules/<lang>/dates.yaml.

    `tables` are words with their values (or the fields they give); every table is a word class of its name, too.
    `compounds` are tables made of two: every word of the first directly followed by one of the second. `words` are
    plain classes. `parts` are pieces of patterns, named `$part` in other parts and in patterns. `prefixes` add fields
    to the date they stand before, `joins` say which tokens may stand between two dates that make one, `cues` are the
    signs of tense.
    """

    tables: dict[str, dict[str, Plain | dict[str, Plain]]] = Field(default={})
    compounds: dict[str, tuple[str, str]] = Field(default={})
    words: WordClasses = Field(default={})
    parts: dict[str, str] = Field(default={})
    prefixes: tuple[str, ...] = ()
    joins: dict[JoinName, str] = Field(default={})
    cues: dict[CueName, str] = Field(default={})
    rules: tuple[DateRule, ...] = ()

    def expanded(self, pattern: str) -> str:
        """A pattern with every `$part` written out."""
        return expand(pattern, self.parts)


def expand(pattern: str, parts: Mapping[str, str]) -> str:
    """A pattern with every `$part` written out; a part may name others."""
    while _PART.search(pattern):
        pattern = _PART.sub(lambda part: f"({parts[part[1]]})", pattern)
    return pattern
