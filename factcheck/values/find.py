"""Text → values: quantities and dates of a text, none inside another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import lru_cache

from factcheck.articles import Moment
from factcheck.rulebook import Rulebook, load_rules
from factcheck.values.base import FoundValue
from factcheck.values.dates import DateGrammar, build, find_dates
from factcheck.values.grammar import Grammar, grammar_of
from factcheck.values.quantities import find_quantities
from factcheck.values.quick import moved
from factcheck.values.tokens import tokenise

_DATES = ("date", "time")
_LONG = 100_000  # characters; no article is longer


def find_values(
    text: str, *, language: str, published: Moment | str | None = None, rules: Rulebook | None = None
) -> tuple[FoundValue, ...]:
    """Every quantity, date and duration in a text, in order, none inside another.

    Relative dates count from `published`; without it they keep their wording. `rules` replaces the bundled rules.
    """
    rulebook, moment = rules or _bundled(), _moment(published)
    grammar, dates = grammar_of(rulebook, language), _date_grammar(rulebook, language)
    if len(text) <= _LONG:
        return _found(text, grammar, dates, moment)
    return tuple(
        moved(one, start) for start, end in _pieces(text) for one in _found(text[start:end], grammar, dates, moment)
    )


def _found(text: str, grammar: Grammar, dates: DateGrammar, published: Moment | None) -> tuple[FoundValue, ...]:
    tokens = tokenise(text, grammar.lexicon)
    found = find_dates(tokens, dates, published)
    return resolve([*found, *find_quantities(tokens, grammar, found)])


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """A long text cut where lines end: whole books at once do not fit the memory that is near."""
    start = 0
    while len(text) - start > _LONG:
        end = text.rfind("\n", start, start + _LONG) + 1 or text.find("\n", start + _LONG) + 1
        if end <= start:
            break
        yield start, end
        start = end
    yield start, len(text)


def resolve(found: Iterable[FoundValue]) -> tuple[FoundValue, ...]:
    """The values left when of any that overlap a date wins, then the longest, then the first."""
    ranked = sorted(found, key=lambda one: (one.start, -one.end))
    kept: list[FoundValue] = []
    for one in ranked:
        while kept and one.start < kept[-1].end and _rank(one) > _rank(kept[-1]):
            kept.pop()
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _rank(one: FoundValue) -> tuple[bool, int]:
    return one.value_class in _DATES, one.end - one.start


def _moment(published: Moment | str | None) -> Moment | None:
    """A day of ten characters, or a moment, where it comes as ISO 8601 text."""
    if not isinstance(published, str):
        return published
    return date.fromisoformat(published) if len(published) == 10 else datetime.fromisoformat(published)


@lru_cache(maxsize=1)
def _bundled() -> Rulebook:
    return load_rules()


@lru_cache(maxsize=16)
def _date_grammar(rulebook: Rulebook, language: str) -> DateGrammar:
    return build(rulebook, language)
