"""Text → the passages that are the page's furniture, not the article: no claim is made in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from pydantic import Field

from factcheck.base import Noun
from factcheck.rulebook import Example, NonExample, Rulebook
from factcheck.rulebook.schema import Name

Span = tuple[int, int]
Scope = Literal["sentence", "rest", "paragraph"]

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'“”’»)\]]*\s+(?=[\"'„“‘«»(\[]?(?:[^\W\d_a-zäöüß]|©))")


class BoilerplateRule(Noun):
    """Regular expressions for one kind of furniture. They see one sentence, or with `paragraph` the whole line;

    `^` and `$` are its ends, letter case does not matter. `scope` says what falls: the sentence, the sentence and the
    `rest` of its line, or the line.
    """

    name: Name
    about: str
    scope: Scope
    patterns: tuple[str, ...] = Field(min_length=1)
    examples: tuple[Example, ...] = Field(min_length=2)
    non_examples: tuple[NonExample, ...] = Field(min_length=1)
    known_gaps: tuple[Example, ...] = ()


class BoilerplateRules(Noun):
    """rules/<lang>/boilerplate.yaml."""

    rules: tuple[BoilerplateRule, ...]


class _Compiled(NamedTuple):
    sentence: re.Pattern[str]
    rest: re.Pattern[str]
    paragraph: re.Pattern[str]


def boilerplate_spans(text: str, language: str, rules: Rulebook) -> tuple[Span, ...]:
    """The half-open passages of `text` that are no article, in order, none overlapping."""
    compiled = _compiled(rules, language)
    return tuple(span for start, end in _lines(text) for span in _in_line(text, start, end, compiled))


@lru_cache(maxsize=16)
def _compiled(rules: Rulebook, language: str) -> _Compiled:
    files = rules.read(language, "boilerplate.yaml", BoilerplateRules)
    found = [rule for file in files for rule in file.rules]
    return _Compiled(*(_any_of(found, scope) for scope in _Compiled._fields))


def _any_of(rules: list[BoilerplateRule], scope: str) -> re.Pattern[str]:
    patterns = [f"(?:{pattern})" for rule in rules if rule.scope == scope for pattern in rule.patterns]
    return re.compile("|".join(patterns) or "(?!)", re.IGNORECASE)


def _lines(text: str) -> Iterator[Span]:
    """The lines that are not blank, without the space around them."""
    for line in re.finditer(r"[^\s][^\n]*", text):
        yield line.start(), line.start() + len(line[0].rstrip())


def _in_line(text: str, start: int, end: int, compiled: _Compiled) -> Iterator[Span]:
    if compiled.paragraph.search(text[start:end]):
        yield start, end
        return
    for first, last in _sentences(text, start, end):
        if compiled.rest.search(text[first:last]):
            yield first, end
            return
        if compiled.sentence.search(text[first:last]):
            yield first, last


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    for gap in _SENTENCE_END.finditer(text, start, end):
        space = len(gap[0]) - len(gap[0].rstrip())
        yield start, gap.end() - space
        start = gap.end()
    yield start, end
