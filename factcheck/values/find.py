"""Text → values: quantities and dates of a text, none inside another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import lru_cache

from factcheck.articles import Moment
from factcheck.memo import LINES, remembered
from factcheck.rulebook import Rulebook, load_rules
from factcheck.values.base import FoundValue
from factcheck.values.dates import DateGrammar, Dating, build, told_dates
from factcheck.values.grammar import Grammar, grammar_of
from factcheck.values.quantities import Quantified, find_quantities
from factcheck.values.reader import Whole
from factcheck.values.tokens import tokenise

_DATES = ("date", "time")
_LINE = re.compile(r"[^\n]*\n\s*|[^\n]+")  # with the break behind it
_LONG = 50_000  # characters; no article is longer


def find_values(
    text: str, *, language: str, published: Moment | str | None = None, rules: Rulebook | None = None
) -> tuple[FoundValue, ...]:
    """Every quantity, date and duration in a text, in order, none inside another.

    Relative dates count from `published`; without it they keep their wording. `rules` replaces the bundled rules.
    """
    return _lines_of(rules or _bundled(), language).find(text, _moment(published))


class _Line:
    """What a line says whatever it stands in: its tokens and dates, and its quantities beside the dates it turns out to
    hold.
    """

    def __init__(self, text: str, grammar: Grammar, dates: DateGrammar) -> None:
        self.tokens = tokenise(text, grammar.lexicon)
        self.told = told_dates(self.tokens, dates)
        self._quantities: dict[tuple[bool, tuple[tuple[int, int], ...]], list[Quantified]] = {}

    def quantities(self, grammar: Grammar, whole: Whole, taken: tuple[tuple[int, int], ...]) -> list[Quantified]:
        """The quantities beside the dates `taken`; where the whole text decides on a currency, found anew each time."""
        known = self._quantities.get((whole.is_one_line, taken))
        if known is None:
            whole.was_asked = False
            known = find_quantities(self.tokens, grammar, whole, taken)
            if not whole.was_asked:
                self._quantities[whole.is_one_line, taken] = known
        return known


class _Lines:
    """Reads texts of one language line by line; a line that many reports share, as they do their agency's, once."""

    def __init__(self, rulebook: Rulebook, language: str) -> None:
        self._grammar, self._dates = grammar_of(rulebook, language), build(rulebook, language)
        self._known = remembered(self._line, LINES)

    def _line(self, text: str) -> _Line:
        return _Line(text, self._grammar, self._dates)

    def find(self, text: str, published: Moment | None) -> tuple[FoundValue, ...]:
        """The values of a text in order."""
        dating = Dating(published)
        if len(text) <= _LONG:
            lines = _LINE.findall(text)
            whole = Whole(text, self._grammar, is_one_line=len(lines) < 2)
            return tuple(self._read(map(self._known, lines), whole, dating, 0))
        found: list[FoundValue] = []
        offset = 0
        for piece in _pieces(text):
            whole = Whole(piece, self._grammar, is_one_line=False)
            found += self._read([self._line(piece)], whole, dating, offset)
            offset += len(piece)
        return tuple(found)

    def _read(self, lines: Iterable[_Line], whole: Whole, dating: Dating, offset: int) -> Iterator[FoundValue]:
        """The values of lines that follow one another, the first of which begins at the offset."""
        for line in lines:
            dates = dating.resolve(line.told, len(line.tokens.words), offset)
            taken = tuple([(one.start - offset, one.end - offset) for one in dates])
            quantities = line.quantities(self._grammar, whole, taken)
            yield from resolve([*dates, *(one.at(offset) for one in quantities)])
            offset += len(line.tokens.text)


def _pieces(text: str) -> Iterator[str]:
    """A long text cut where lines end: they are not met again, and whole books do not fit the memory that is near."""
    start = 0
    while len(text) - start > _LONG:
        end = text.rfind("\n", start, start + _LONG) + 1 or text.find("\n", start + _LONG) + 1
        if end <= start:
            break
        yield text[start:end]
        start = end
    yield text[start:]


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
def _lines_of(rulebook: Rulebook, language: str) -> _Lines:
    return _Lines(rulebook, language)
