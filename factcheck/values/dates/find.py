"""Tokens → dates: every date and time of day in a text, resolved against the article's own date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from factcheck.articles import Moment
from factcheck.patterns import Holding
from factcheck.values.base import Date, FoundValue
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
_LONGEST_DATE = 100  # tokens, by far
_NOTHING = "\0"  # before and behind a text
_COARSE = ("month", "quarter", "year", "decade")
_LOOSE = ("window", "vague", "shift", "anchor")  # kinds that nothing is counted from
_ON_ANOTHER = ("clock", "edge", "stretch", "anchor")  # kinds that are as sure as the date they are on
_UNSURE = ("weekday", "unit", "daypart")  # kinds that the tense may turn, beside dates without a year


class _Named(NamedTuple):
    """A day the text has named, or the last of a longer stretch, and the token behind it."""

    day: date
    end: int
    after_dark: bool = False


def find_dates(tokens: Tokens, grammar: DateGrammar, published: Moment | None) -> list[FoundValue]:
    """Every date and time of day, in order, none overlapping; the longest wording wins."""
    codes = grammar.lexicon.codes(tokens.words)
    places = joined(with_prefixes(list(_places(tokens, codes, grammar)), tokens, codes, grammar), codes, grammar)
    today = published.date() if isinstance(published, datetime) else published
    reader = grammar.tense.read(codes)
    found: list[FoundValue] = []
    day: _Named | None = None
    stretch: _Named | None = None
    before: Place | None = None
    told = UNKNOWN
    for place in places:
        tense = reader.tense(place.start, place.end) if _wants_tense(place.expression) else UNKNOWN
        if before is not None and _is_listed(before, place, codes, grammar):
            tense = told  # for Thursday and Friday
        before, told = place, tense
        if place.expression.ahead and tense < UNKNOWN:
            continue
        named = _anchor(place, day, stretch)
        setting = Setting(today, tense, named.day if named else None, bool(named and named.after_dark))
        start, end = tokens.span(place.start, place.end)
        value, days = dated(place.expression, tokens.text[start:end], setting, published)
        if value is None:
            continue
        found.append(_found(place, tokens, value, grammar))
        if days is not None and days.granularity in ("day", "daypart"):
            day = _Named(days.end, place.end, is_after_dark(place.expression))
        elif days is not None and place.expression.kind not in _LOOSE:
            stretch = _Named(days.end, place.end)
    return found


def _anchor(place: Place, day: _Named | None, stretch: _Named | None) -> _Named | None:
    """What was last named and is near enough to count from: a day, of months and years also a month or year."""
    e = place.expression
    is_coarse = e.unit in _COARSE and (e.kind == "anchor" or e.anchored is not None)
    is_stretch = is_coarse and stretch is not None and place.start - stretch.end <= STRETCH_REACH
    last = stretch if is_stretch and stretch and (day is None or stretch.end > day.end) else day
    return last if last is not None and place.start - last.end <= ANCHOR_REACH else None


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
    for at in [place for place, code in enumerate(codes) if code in begins]:
        started = grammar.beginnings[around[at : at + 3]] if at >= reached else ()
        place = _longest(tokens, codes, at, grammar, started) if started else None
        if place is not None:
            yield place
            reached = place.end


def _longest(tokens: Tokens, codes: str, at: int, grammar: DateGrammar, started: Iterable[Started]) -> Place | None:
    best: Place | None = None
    around: Holding | None = None  # what stands there, asked for while a pattern was never compiled
    for pattern, rule in started:
        if pattern.may_be_new and pattern.is_new():
            around = around or Holding(codes[max(0, at - 1) : at + _LONGEST_DATE])
            found = pattern.match_once(codes, at) if pattern.reach(1 << min(at, 1), around) else None
        else:
            found = pattern.match(codes, at)
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


def _found(place: Place, tokens: Tokens, value: Date, grammar: DateGrammar) -> FoundValue:
    start, end = tokens.span(place.start, place.end)
    bound = _bound(place, tokens, grammar)
    if bound is not None:
        value = value.model_copy(update={"bound": bound})
    is_time = value.granularity in ("hour", "minute")
    return found_value(start, end, tokens.text[start:end], value, "time" if is_time else "date")


def _bound(place: Place, tokens: Tokens, grammar: DateGrammar) -> Plain | dict[str, Plain] | None:
    """Since or until, from one of the two words before."""
    table = grammar.tables.get("bound", {})
    for at in range(place.start - 1, max(0, place.start - 2) - 1, -1):
        bound = table.get(tokens.words[at].lower())
        if bound is not None:
            return bound
    return None
