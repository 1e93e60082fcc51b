"""Tokens → dates: every date and time of day in a text, resolved against the article's own date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from factcheck.articles import Moment
from factcheck.values.base import Date, FoundValue, Granularity
from factcheck.values.dates.builders import BUILDERS
from factcheck.values.dates.calendar import Days
from factcheck.values.dates.captures import captured
from factcheck.values.dates.expression import Expression, Place
from factcheck.values.dates.grammar import DateGrammar
from factcheck.values.dates.join import is_day, joined, with_prefixes
from factcheck.values.dates.resolve import PAST, UNKNOWN, Setting, is_inferred, resolve
from factcheck.values.tokens import Tokens

ANCHOR_REACH = 60  # tokens back to the day that "the day before" counts from
_NIGHT = ("evening", "night")
_SMALL_HOURS = 6  # a clock time before that, after "late on Sunday", is of the next day
_UNSURE = ("weekday", "unit", "daypart")  # kinds that the tense may turn, beside dates without a year


def find_dates(tokens: Tokens, grammar: DateGrammar, published: Moment | None) -> list[FoundValue]:
    """Every date and time of day, in order, none overlapping; the longest wording wins."""
    codes = grammar.lexicon.codes(tokens.words)
    places = joined(with_prefixes(list(_places(tokens, codes, grammar)), tokens, codes, grammar), codes, grammar)
    today = published.date() if isinstance(published, datetime) else published
    reader = grammar.tense.read(codes)
    found: list[FoundValue] = []
    anchor: tuple[date, int, bool] | None = None
    for place in places:
        named = anchor[0] if anchor and place.start - anchor[1] <= ANCHOR_REACH else None
        tense = reader.tense(place.start, place.end) if _wants_tense(place.expression) else UNKNOWN
        if place.expression.ahead and tense == PAST:
            continue
        setting = Setting(today, tense, named, bool(named and anchor and anchor[2]))
        value, days = _value(place, tokens, setting, published)
        if value is None:
            continue
        found.append(_found(place, tokens, value))
        if days is not None and days.granularity in ("day", "daypart"):
            anchor = (days.end, place.end, _after_dark(place.expression))
    return found


def _places(tokens: Tokens, codes: str, grammar: DateGrammar) -> Iterator[Place]:
    """The longest match at each place a pattern can begin, left to right."""
    reached = 0
    for start in grammar.starters.finditer(codes):
        at = start.start()
        if at < reached:
            continue
        place = _longest(tokens, codes, at, grammar)
        if place is not None:
            yield place
            reached = place.end


def _longest(tokens: Tokens, codes: str, at: int, grammar: DateGrammar) -> Place | None:
    start = grammar.by_first[codes[at]]
    if start.any_of.match(codes, at) is None:
        return None
    best: Place | None = None
    for started in start.started:
        found = started.pattern.match(codes, at)
        if found is None or (best is not None and found.end <= best.end):
            continue
        values = started.rule.gives | captured(found.groups, tokens, grammar.tables)
        expression = BUILDERS[started.rule.makes](values)
        if expression is not None:
            best = Place(found.start, found.end, expression)
    return best


def _wants_tense(e: Expression) -> bool:
    if e.kind == "range":
        return any(end is not None and _wants_tense(end) for end in (e.first, e.last))
    if e.kind == "clock":
        return e.on is not None and _wants_tense(e.on)
    if e.daypart == "overnight" or e.ahead:
        return True
    if e.kind == "calendar":
        return e.year is None and e.year_shift is None and e.toward is None and e.century is None and e.decade is None
    return e.kind in _UNSURE


def _value(place: Place, tokens: Tokens, setting: Setting, published: Moment | None) -> tuple[Date | None, Days | None]:
    e = place.expression
    if e.kind == "clock" or (e.kind == "range" and e.first is not None and e.first.kind == "clock"):
        return _clock_value(e, setting, _surface(place, tokens))
    if e.unit in ("hour", "minute", "second"):
        return _moment_value(e, published, _surface(place, tokens)), None
    days = resolve(e, setting)
    granularity = days.granularity if days else _stated_granularity(e)
    if days is None and setting.today is not None:
        return None, None
    date_value = Date(
        earliest=days.start.isoformat() if days else None,
        latest=days.end.isoformat() if days else None,
        granularity=granularity,
        surface=None if days else _surface(place, tokens),
        inferred=is_inferred(e),
    )
    return date_value, days


def _surface(place: Place, tokens: Tokens) -> str:
    start, end = tokens.span(place.start, place.end)
    return tokens.text[start:end]


def _stated_granularity(e: Expression) -> Granularity:
    """How fine an expression is that cannot be resolved."""
    if e.daypart is not None:
        return "daypart"
    if is_day(e):
        return "day"
    if e.kind == "range" and e.last is not None:
        return _stated_granularity(e.last)
    for field, granularity in _GRANULARITIES:
        if getattr(e, field) is not None:
            return granularity
    return _UNITS.get(e.unit or "", "day")


_GRANULARITIES: tuple[tuple[str, Granularity], ...] = (
    ("month", "month"), ("week", "week"), ("quarter", "quarter"), ("half", "half"), ("season", "season"),
)  # fmt: skip
_UNITS: dict[str, Granularity] = {
    "week": "week", "month": "month", "quarter": "quarter", "half": "half", "year": "year", "decade": "decade",
    "century": "century", "hour": "hour", "minute": "minute",
}  # fmt: skip


def _clock_value(e: Expression, setting: Setting, surface: str) -> tuple[Date | None, Days | None]:
    """A time of day: on the day beside it, else the day last named, else the published one."""
    first, last = (e.first, e.last) if e.kind == "range" else (e, e)
    if first is None or last is None:
        return None, None
    granularity: Granularity = "hour" if last.minute is None else "minute"
    day = _clock_day(last, setting)
    if day is None:
        return Date(earliest=None, latest=None, granularity=granularity, surface=surface, inferred=True), None
    start, end = _moment(first, day), _moment(last, day)
    if end < start:
        end += timedelta(days=1)
    value = Date(
        earliest=_iso(start, first), latest=_iso(end, last), granularity=granularity, inferred=is_inferred(first)
    )  # fmt: skip
    return value, Days(day, day, "day")


def _after_dark(e: Expression) -> bool:
    return e.daypart in _NIGHT or e.shade == "late"


def _clock_day(e: Expression, setting: Setting) -> date | None:
    if e.on is None and setting.anchor is not None:
        small = setting.after_dark and (e.hour or 0) < _SMALL_HOURS
        return setting.anchor + timedelta(days=small)
    if e.on is None:
        return setting.today
    days = resolve(e.on, setting)
    return days.end if days else None


def _moment(e: Expression, day: date) -> datetime:
    hour = e.hour or 0
    daypart = e.daypart or (e.on.daypart if e.on is not None else None)
    if 0 < hour < 12 and (daypart in ("afternoon", "evening") or (daypart == "night" and hour >= _SMALL_HOURS)):
        hour += 12
    midnight = datetime(day.year, day.month, day.day)
    return midnight + timedelta(hours=hour, minutes=e.minute or 0, seconds=e.second or 0)


def _iso(moment: datetime, e: Expression) -> str:
    return moment.isoformat() + (e.zone if e.zone and e.zone[0] in "+-" else "")


def _moment_value(e: Expression, published: Moment | None, surface: str) -> Date | None:
    """So many hours or minutes from the published moment; the day alone where only that is known."""
    granularity = _UNITS.get(e.unit or "", "minute")
    seconds = {"hour": 3600, "minute": 60}.get(e.unit or "", 1) * (e.number or 0)
    if published is None:
        return Date(earliest=None, latest=None, granularity=granularity, surface=surface, inferred=True)
    if isinstance(published, datetime):
        moment = (published + timedelta(seconds=seconds)).isoformat()
        return Date(earliest=moment, latest=moment, granularity=granularity, inferred=True)
    day = (datetime(published.year, published.month, published.day) + timedelta(seconds=seconds)).date().isoformat()
    return Date(
        earliest=min(day, published.isoformat()),
        latest=max(day, published.isoformat()),
        granularity="day",
        inferred=True,
    )


def _found(place: Place, tokens: Tokens, value: Date) -> FoundValue:
    start, end = tokens.span(place.start, place.end)
    timed = value.granularity in ("hour", "minute")
    return FoundValue(
        start=start, end=end, text=tokens.text[start:end], value=value, value_class="time" if timed else "date"
    )
