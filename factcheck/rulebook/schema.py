"""What a rule file may hold. This is the schema: editors get it as JSON Schema, errors name its keys."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from factcheck.base import Noun

ClaimType = Literal[
    "troop_count", "casualties", "count", "money", "percentage", "measurement", "duration", "meeting_date",
    "event_date", "quotation",
]  # fmt: skip
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
WordClasses = dict[Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")], tuple[str, ...]]

_BRACKETS = re.compile(r"[\[\]]")


class Example(Noun):
    """A sentence with what must be found in [square brackets]; `gives` are fields the finding must have."""

    text: str
    gives: dict[str, Any] = {}
    published: str | None = None

    def plain(self) -> str:
        """The sentence without its brackets."""
        return _BRACKETS.sub("", self.text)

    def spans(self) -> tuple[tuple[int, int], ...]:
        """The bracketed passages as offsets into `plain()`."""
        found, start = [], 0
        for n, mark in enumerate(_BRACKETS.finditer(self.text)):
            if mark[0] == "[":
                start = mark.start() - n
            else:
                found.append((start, mark.start() - n))
        return tuple(found)


class NonExample(Noun):
    """A sentence in which the rule must find nothing, and why."""

    text: str
    because: str
    published: str | None = None


class Rule(Noun):
    """One rule: patterns that find it, the fields it gives, and the sentences that prove it.

    `frames` names pattern lists of the file in which `{cue}` is replaced by this rule's `cue`. A claim rule captures
    `value:<...>` or gives a `value`; among the rules that capture one value the tightest match of the highest `rank`
    makes the claim.
    """

    name: Name
    about: str
    patterns: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    cue: str = ""
    rank: int = 0
    gives: dict[str, str | int | bool] = {}
    examples: tuple[Example, ...] = Field(min_length=2)
    non_examples: tuple[NonExample, ...] = Field(min_length=1)
    known_gaps: tuple[Example, ...] = ()


class ClaimRules(Noun):
    """rules/<lang>/<claim type>.yaml: the rules of one claim type, and the word classes only they use."""

    claim: ClaimType
    words: WordClasses = {}
    frames: dict[Name, tuple[str, ...]] = {}
    rules: tuple[Rule, ...]


class ContextRules(Noun):
    """rules/<lang>/context.yaml: cues around a claim; `kind` says what a rule's captures and `gives` describe."""

    words: WordClasses = {}
    frames: dict[Name, tuple[str, ...]] = {}
    rules: tuple[ContextRule, ...]


class ContextRule(Rule):
    """A cue: who says so, how sure, as of when.

    `kind` is what it tells of the claims in its clause or sentence; `ignore` marks captured values that are no claims,
    `keep` those that are claims all the same, `carry` captured figures that count what the claim before them counts;
    `then` points back to the time of the sentence before, `back` says that the sentence names the source of the one
    before, `opener` captures whom the sentence begins with, for an "it said" behind it; `dateline` is place, day and
    agency at the head of a report, `aside` the beginning of a clause that tells more of the words before it, `joint`
    what joins two deeds, `dated` captures the noun that a date is an attribute of.
    """

    kind: Literal[
        "attribution",
        "modality",
        "polarity",
        "as_of",
        "revision",
        "trend",
        "ignore",
        "keep",
        "carry",
        "speaker",
        "then",
        "back",
        "opener",
        "dateline",
        "aside",
        "joint",
        "dated",
    ]


class LanguageFile(Noun):
    """rules/<lang>/language.yaml: what the language is, and what several rule files share.

    `endings` are what `~` stands for in a word list; `$name` in a pattern stands for the macro of that name. `spacy` is
    the blank pipeline, that of the folder's name without it; own folders say only what they add.
    """

    name: str = ""
    spacy: str = ""
    endings: tuple[str, ...] = ()
    words: WordClasses = {}
    macros: dict[Annotated[str, StringConstraints(pattern=r"^[a-z_]+$")], str] = {}


ContextRules.model_rebuild()
