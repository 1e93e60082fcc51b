"""Text → the passages that are the page's furniture, not the article: no claim is made in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from typing import Literal, NamedTuple

from pydantic import Field

from factcheck.base import Noun
from factcheck.memo import LINES, remembered
from factcheck.rulebook import Example, NonExample, Rulebook
from factcheck.rulebook.schema import Name

Span = tuple[int, int]
Scope = Literal["sentence", "rest", "paragraph"]

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'“”’»)\]]*\s+(?=[\"'„“‘«»(\[]?(?:[^\W\d_a-zäöüß]|©))")
_CAPITAL = re.compile(r"(?<!\\)[A-ZÄÖÜ]")


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


class _Finder(NamedTuple):
    """All patterns of one scope, for text in lower case, where a search is many times faster than one in any case.

    Those that begin with `^` are tried in one place only, those with `\\b` only where a word begins or ends.
    """

    at_start: re.Pattern[str]
    anywhere: re.Pattern[str]

    def finds(self, lower: str) -> bool:
        return self.at_start.match(lower) is not None or self.anywhere.search(lower) is not None


class _Finders(NamedTuple):
    sentence: _Finder
    rest: _Finder
    paragraph: _Finder


def boilerplate_spans(text: str, language: str, rules: Rulebook) -> tuple[Span, ...]:
    """The half-open passages of `text` that are no article, in order, none overlapping."""
    read = _reader(rules, language)
    return tuple((start + first, start + last) for start, end in _lines(text) for first, last in read(text[start:end]))


@lru_cache(maxsize=16)
def _reader(rules: Rulebook, language: str) -> Callable[[str], tuple[Span, ...]]:
    """What is boilerplate in a line; reports share the furniture of their site, and the lines of their agency."""
    return remembered(partial(_in_line, _finders(rules, language)), LINES)


def _finders(rules: Rulebook, language: str) -> _Finders:
    files = rules.read(language, "boilerplate.yaml", BoilerplateRules)
    found = [rule for file in files for rule in file.rules]
    return _Finders(*(_finder(found, scope) for scope in _Finders._fields))


def _finder(rules: list[BoilerplateRule], scope: str) -> _Finder:
    patterns = [_in_lower_case(pattern) for rule in rules if rule.scope == scope for pattern in rule.patterns]
    at_start = [pattern.removeprefix("^") for pattern in patterns if pattern.startswith("^")]
    at_word = [pattern.removeprefix(r"\b") for pattern in patterns if pattern.startswith(r"\b")]
    other = [pattern for pattern in patterns if not pattern.startswith(("^", r"\b"))]
    words = [rf"\b(?:{'|'.join(at_word)})"] if at_word else []
    return _Finder(_any_of(at_start), _any_of([*words, *other]))


def _in_lower_case(pattern: str) -> str:
    """The pattern as it can be; one written with capitals has letter case ignored instead."""
    return f"(?i:{pattern})" if _CAPITAL.search(pattern) else pattern


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or "(?!)")


def _lines(text: str) -> Iterator[Span]:
    """The lines that are not blank, without the space around them."""
    for line in re.finditer(r"[^\s][^\n]*", text):
        yield line.start(), line.start() + len(line[0].rstrip())


def _in_line(finders: _Finders, line: str) -> tuple[Span, ...]:
    if finders.paragraph.finds(line.lower()):
        return ((0, len(line)),)
    found: list[Span] = []
    for first, last in _sentences(line):
        lower = line[first:last].lower()
        if finders.rest.finds(lower):
            return (*found, (first, len(line)))
        if finders.sentence.finds(lower):
            found.append((first, last))
    return tuple(found)


def _sentences(line: str) -> Iterator[Span]:
    start = 0
    for gap in _SENTENCE_END.finditer(line):
        space = len(gap[0]) - len(gap[0].rstrip())
        yield start, gap.end() - space
        start = gap.end()
    yield start, len(line)
