"""Expression + setting → Date: the ISO bounds of days and of times of day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from factcheck.articles import Moment
from factcheck.values import quick
from factcheck.values.base import Date, Granularity
from factcheck.values.dates.calendar import Days
from factcheck.values.dates.choice import UNKNOWN
from factcheck.values.dates.expression import Expression
from factcheck.values.dates.join import is_day
from factcheck.values.dates.offset import offset_of
from factcheck.values.dates.resolve import Setting, is_inferred, resolve

_TIMES = ("hour", "minute", "second")
_NIGHT = ("evening", "night")
_SMALL_HOURS = 6  # a clock time before that, after "late on Sunday", is of the next day


def dated(e: Expression, surface: str, setting: Setting, published: Moment | None) -> tuple[Date | None, Days | None]:
    """The value of an expression and its days; none where the article's date shows it to be no date."""
    if e.kind == "clock" or (e.kind == "range" and e.first is not None and e.first.kind == "clock"):
        return _clock_value(e, setting, surface)
    offset = offset_of(e)
    if e.unit in _TIMES and e.anchored is None:
        return _moment_value(e, published, surface, offset), None
    days = resolve(e, setting)
    granularity = days.granularity if days else _stated_granularity(e)
    if days is None and setting.today is not None:
        return None, None
    if days is None:
        return quick.date(None, None, granularity, surface, is_inferred(e), offset), None
    start, end = days.start.isoformat(), days.end.isoformat()
    return quick.date(start, end, granularity, surface if e.kind == "vague" else None, is_inferred(e), offset), days


def years_ago(years: int, published: Moment | None, surface: str | None = None) -> Date:
    """The year that "N years ago" names; `surface` is kept where the article's own day is unknown."""
    e = Expression(kind="shift", unit="year", number=-years, counted=True)
    today = published.date() if isinstance(published, datetime) else published
    days = resolve(e, Setting(today, UNKNOWN, None))
    return Date(
        earliest=days.start.isoformat() if days else None,
        latest=days.end.isoformat() if days else None,
        granularity="year",
        surface=None if days else surface,
        inferred=True,
        offset=offset_of(e),
    )


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


def is_after_dark(e: Expression) -> bool:
    """Whether a day is named by its evening or night, so that small hours named next are of the day after."""
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


def _moment_value(e: Expression, published: Moment | None, surface: str, offset: str | None) -> Date | None:
    """So many hours or minutes from the published moment; the day alone where only that is known."""
    granularity = _UNITS.get(e.unit or "", "minute")
    seconds = {"hour": 3600, "minute": 60}.get(e.unit or "", 1) * (e.number or 0)
    if published is None:
        return Date(earliest=None, latest=None, granularity=granularity, surface=surface, inferred=True, offset=offset)
    if isinstance(published, datetime):
        other = published + timedelta(seconds=seconds)
        ends = sorted((published, other)) if e.kind in ("window", "vague") else (other, other)
        first, last = ends[0].isoformat(), ends[1].isoformat()
        return Date(earliest=first, latest=last, granularity=granularity, inferred=True, offset=offset)
    moved = datetime(published.year, published.month, published.day) + timedelta(seconds=seconds)
    first, last = sorted((moved.date().isoformat(), published.isoformat()))
    return Date(earliest=first, latest=last, granularity="day", inferred=True, offset=offset)
