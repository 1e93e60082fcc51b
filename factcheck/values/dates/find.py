"""Tokens → dates: every date and time of day in a text, resolved against the article's own date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from factcheck.articles import Moment
from factcheck.patterns import Coded
from factcheck.values.base import FoundValue
from factcheck.values.dates.builders import BUILDERS
from factcheck.values.dates.captures import captured
from factcheck.values.dates.choice import UNKNOWN
from factcheck.values.dates.dating import dated, is_after_dark
from factcheck.values.dates.expression import Expression, Place
from factcheck.values.dates.grammar import DateGrammar, Started
from factcheck.values.dates.join import joined, with_prefixes
from factcheck.values.dates.resolve import Setting
from factcheck.values.dates.schema import Plain
from factcheck.values.quick import found_value
from factcheck.values.tokens import Tokens

ANCHOR_REACH = 60  # tokens back to the day that "the day before" counts from
_JOINT = 3  # tokens between two weekdays of a list
STRETCH_REACH = 30  # tokens back to the year that "the year before" counts from
_NOTHING = "\0"  # before and behind a text
_COARSE = ("month", "quarter", "year", "decade")
_LOOSE = ("window", "vague", "shift", "anchor")  # kinds that nothing is counted from
_ON_ANOTHER = ("clock", "edge", "stretch", "anchor")  # kinds that are as sure as the date they are on
_UNSURE = ("weekday", "unit", "daypart")  # kinds that the tense may turn, beside dates without a year


class Told(NamedTuple):
    """A date as its words tell it, whatever the article's own date: its place, its tense, and its stretch of text."""

    place: Place
    tense: int
    start: int
    end: int
    text: str
    bound: Plain | dict[str, Plain] | None


class _Named(NamedTuple):
    """A day the text has named, or the last of a longer stretch, and the token behind it."""

    day: date
    end: int
    after_dark: bool = False


def find_dates(tokens: Tokens, grammar: DateGrammar, published: Moment | None) -> list[FoundValue]:
    """Every date and time of day, in order, none overlapping; the longest wording wins."""
    return Dating(published).resolve(told_dates(tokens, grammar), len(tokens.words))


def told_dates(tokens: Tokens, grammar: DateGrammar) -> tuple[Told, ...]:
    """Every date in order as the text tells it; what is one only ahead of its clause's tense is left out."""
    codes = grammar.lexicon.codes(tokens.words)
    places = joined(with_prefixes(list(_places(tokens, codes, grammar)), tokens, codes, grammar), codes, grammar)
    reader = grammar.tense.read(codes)
    found: list[Told] = []
    before: Place | None = None
    tense = UNKNOWN
    for place in places:
        if before is None or not _wants_tense(place.expression) or not _is_listed(before, place, codes, grammar):
            tense = reader.tense(place.start, place.end) if _wants_tense(place.expression) else UNKNOWN
        before = place  # of "for Thursday and Friday" the second has the tense of the first
        if not place.expression.ahead or tense >= UNKNOWN:
            start, end = tokens.span(place.start, place.end)
            found.append(Told(place, tense, start, end, tokens.text[start:end], _bound(place, tokens, grammar)))
    return tuple(found)


class Dating:
    """Resolves an article's dates line by line: some count from what was named before."""

    def __init__(self, published: Moment | None) -> None:
        self._published = published
        self._today = published.date() if isinstance(published, datetime) else published
        self._day: _Named | None = None
        self._stretch: _Named | None = None
        self._tokens = 0  # of the lines before

    def resolve(self, told: Iterable[Told], tokens: int, offset: int = 0) -> list[FoundValue]:
        """The dates of the next line, which has so many tokens and begins at `offset`."""
        found = [value for one in told if (value := self._resolved(one, offset)) is not None]
        self._tokens += tokens
        return found

    def _resolved(self, one: Told, offset: int) -> FoundValue | None:
        place = one.place
        named = _anchor(place, self._tokens + place.start, self._day, self._stretch)
        setting = Setting(self._today, one.tense, named.day if named else None, bool(named and named.after_dark))
        value, days = dated(place.expression, one.text, setting, self._published)
        if value is None:
            return None
        if days is not None and days.granularity in ("day", "daypart"):
            self._day = _Named(days.end, self._tokens + place.end, is_after_dark(place.expression))
        elif days is not None and place.expression.kind not in _LOOSE:
            self._stretch = _Named(days.end, self._tokens + place.end)
        if one.bound is not None:
            value = value.model_copy(update={"bound": one.bound})
        is_time = value.granularity in ("hour", "minute")
        return found_value(offset + one.start, offset + one.end, one.text, value, "time" if is_time else "date")


def _anchor(place: Place, start: int, day: _Named | None, stretch: _Named | None) -> _Named | None:
    """What was last named and is near enough to count from: a day, of months and years also a month or year.

    `start` is the token of the article that the place begins with.
    """
    e = place.expression
    is_coarse = e.unit in _COARSE and (e.kind == "anchor" or e.anchored is not None)
    is_stretch = is_coarse and stretch is not None and start - stretch.end <= STRETCH_REACH
    last = stretch if is_stretch and stretch and (day is None or stretch.end > day.end) else day
    return last if last is not None and start - last.end <= ANCHOR_REACH else None


def _is_listed(before: Place, place: Place, codes: str, grammar: DateGrammar) -> bool:
    """Whether a weekday stands in a list behind another."""
    joint = grammar.joins.get("list")
    both = before.expression.kind == place.expression.kind == "weekday"
    is_near = both and 0 < place.start - before.end <= _JOINT
    return is_near and joint is not None and joint.regex.fullmatch(codes, before.end, place.start) is not None


def _places(tokens: Tokens, codes: str, grammar: DateGrammar) -> Iterator[Place]:
    """The longest match at each place a pattern can begin, left to right."""
    reached = 0
    begins = grammar.by_first  # a look at each token costs a tenth of a regular expression with hundreds of ranges
    around = f"{_NOTHING}{codes}{_NOTHING}"
    line = Coded(codes)
    for at in [place for place, code in enumerate(codes) if code in begins]:
        started = grammar.beginnings[around[at : at + 3]] if at >= reached else ()
        place = _longest(tokens, line, at, grammar, started) if started else None
        if place is not None:
            yield place
            reached = place.end


def _longest(tokens: Tokens, line: Coded, at: int, grammar: DateGrammar, started: Iterable[Started]) -> Place | None:
    best: Place | None = None
    for pattern, rule in started:
        found = pattern.match_at(line, at)
        if found is None or (best is not None and found.end <= best.end):
            continue
        values = rule.gives | captured(found.groups, tokens, grammar.tables)
        expression = BUILDERS[rule.makes](values)
        if expression is not None:
            best = Place(at, found.end, expression)
    return best


def _wants_tense(e: Expression) -> bool:
    if e.kind == "range":
        return any(end is not None and _wants_tense(end) for end in (e.first, e.last))
    if e.kind in _ON_ANOTHER:
        return e.on is not None and _wants_tense(e.on)
    if e.daypart == "overnight" or e.ahead:
        return True
    if e.kind == "calendar":
        return e.year is None and e.year_shift is None and not e.toward and e.century is None and e.decade is None
    return e.kind in _UNSURE


def _bound(place: Place, tokens: Tokens, grammar: DateGrammar) -> Plain | dict[str, Plain] | None:
    """Since or until, from one of the two words before."""
    table = grammar.tables.get("bound", {})
    for at in range(place.start - 1, max(0, place.start - 2) - 1, -1):
        bound = table.get(tokens.words[at].lower())
        if bound is not None:
            return bound
    return None
