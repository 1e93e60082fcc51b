"""Expression + the article's own date → the days it names; no clock is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from math import copysign
from typing import NamedTuple

from factcheck.values.dates.calendar import (
    Days,
    add_months,
    before_end,
    edge_of,
    feast,
    finer,
    granularity_of,
    months_from,
    move,
    nth_of,
    nth_weekday,
    one_day,
    part_of,
    real_day,
    season_of,
    since_or_until,
    unit_of,
    week_of,
    whole_decade,
)
from factcheck.values.dates.choice import ALONE, FUTURE, PAST, UNKNOWN, choose, nearest, toward_today
from factcheck.values.dates.expression import Expression


class Setting(NamedTuple):
    """What an expression is resolved against: the published day, the tense of its clause, the day last named."""

    today: date | None
    tense: int
    anchor: date | None
    after_dark: bool = False  # the day last named was named by its evening or night


def resolve(expression: Expression, setting: Setting) -> Days | None:
    """The days an expression names, None where the text and the article's date do not tell."""
    try:
        days = _RESOLVERS[expression.kind](expression, setting)
    except (OverflowError, ValueError):
        return None
    if days is None:
        return None
    if expression.whole is not None:
        days = unit_of(days.start, expression.whole)
    if expression.part is not None and expression.kind != "range":
        days = _part(days, expression.part, setting)
    if expression.daypart is not None and days.granularity == "day":
        days = _daypart(days, expression, setting)
    if expression.shade is not None and days.granularity == "day":
        days = days._replace(granularity="daypart")
    elif expression.shade is not None and days.granularity in _SHADED:
        days = part_of(days, expression.shade)
    return days


_SHADED = ("decade", "century", "year", "season")  # the early nineties, the late 18th century


def _part(days: Days, part: str, setting: Setting) -> Days:
    """A part by the customs of the trade, or what is left or over of it on the published day."""
    today = setting.today
    return since_or_until(days, part, today) if part in _TO_TODAY else part_of(days, part)


_TO_TODAY = ("rest", "so_far")


def is_inferred(expression: Expression) -> bool:
    """Whether the article's date was needed."""
    if expression.kind == "range" and expression.first and expression.last:
        return is_inferred(expression.first) or is_inferred(expression.last)
    if expression.kind in ("clock", "edge", "stretch"):
        return expression.on is None or is_inferred(expression.on)
    absolute = (expression.year, expression.century, expression.decade)
    return expression.kind != "calendar" or all(field is None for field in absolute)


def _daypart(days: Days, expression: Expression, setting: Setting) -> Days:
    """`night_to` reaches back to the evening before, `night_from` on to the morning after."""
    before = {"night_to": 1, "eve_of": 1}.get(expression.daypart or "", 0)
    after = {"night_from": 1}.get(expression.daypart or "", 0)
    if expression.daypart == "overnight":
        is_other = expression.kind == "shift" and bool(expression.number)
        before, after = (0, 1) if setting.tense == FUTURE or is_other else (1, 0)
    return Days(days.start - timedelta(days=before), days.end + timedelta(days=after), "daypart")


def _calendar(e: Expression, setting: Setting) -> Days | None:
    if e.century is not None:
        return months_from((e.century - 1) * 100 + 1, 1, "century")
    if e.decade is not None:
        return months_from(whole_decade(e.decade), 1, "decade")
    today = setting.today
    if e.year is not None:
        return _in_year(e, e.year)
    if today is None:
        return None
    if e.year_shift is not None:
        return _in_year(e, today.year + e.year_shift)
    if e.nth is not None and e.month_shift is not None:
        month = add_months(today.replace(day=1), e.month_shift)
        return _in_month(e, month.year, month.month)
    if e.day is not None and e.month is None:
        return _day_of_month(e, setting, today)
    candidates = [days for year in range(today.year - 2, today.year + 3) if (days := _in_year(e, year))]
    if e.toward is not None:
        return toward_today(candidates, today, e.toward, setting.tense)
    named = e.weekday if e.nth is None else None  # Monday, 3 May; not the first Monday in May
    matching = [days for days in candidates if named is not None and days.start.weekday() == named]
    near = [days for days in matching if abs((days.start - today).days) <= 366]
    return nearest(near, today) if near else choose(candidates, today, setting.tense)


def _in_year(e: Expression, year: int) -> Days | None:
    """What the fields below the year name in that year."""
    if e.holiday is not None:
        day = feast(e.holiday, year)
        return one_day(day) if day else None
    if e.month is not None:
        return _in_month(e, year, e.month)
    if e.season is not None:
        return season_of(year, e.season)
    if e.quarter is not None:
        return months_from(year, e.quarter * 3 - 2, "quarter")
    if e.half is not None:
        return months_from(year, e.half * 6 - 5, "half")
    if e.week is not None:
        return week_of(date.fromisocalendar(year, e.week, 1))
    return months_from(year, 1, "year")


def _in_month(e: Expression, year: int, month: int) -> Days | None:
    if e.nth is not None and e.weekday is not None:
        day = nth_weekday(year, month, e.weekday, e.nth)
        return one_day(day) if day else None
    if e.nth is not None:
        return nth_of(e.nth, e.unit, months_from(year, month, "month"))
    if e.day is None:
        return months_from(year, month, "month")
    day = real_day(year, month, e.day)
    return one_day(day) if day else None


def _day_of_month(e: Expression, setting: Setting, today: date) -> Days | None:
    """A day without its month: this month or the ones beside it."""
    shift = e.month_shift
    shifts = range(-2, 3) if shift is None else (shift,)
    months = [add_months(today.replace(day=1), n) for n in shifts]
    days = [one_day(day) for month in months if (day := real_day(month.year, month.month, e.day or 0))]
    matching = [one for one in days if e.weekday is not None and one.start.weekday() == e.weekday]
    if matching or setting.tense in (UNKNOWN, ALONE):
        return nearest(matching or days, today)
    return choose(days, today, setting.tense)


def _weekday(e: Expression, setting: Setting) -> Days | None:
    today, weekday = setting.today, e.weekday
    if today is None or weekday is None:
        return None
    since = (today.weekday() - weekday) % 7
    if e.week_shift is not None:
        return one_day(week_of(today + timedelta(days=7 * e.week_shift)).start + timedelta(days=weekday))
    if e.toward is None:
        return one_day(today + timedelta(days=-since % 7 if setting.tense == FUTURE else -since))
    if e.toward == 0:
        return one_day(_this_weekday(today, weekday, setting.tense))
    if e.toward < 0:
        return one_day(today - timedelta(days=(since or 7) + 7 * (-e.toward - 1)))
    return one_day(today + timedelta(days=(-since % 7 or 7) + 7 * (e.toward - 1)))


def _this_weekday(today: date, weekday: int, tense: int) -> date:
    day = today + timedelta(days=weekday - today.weekday())
    if tense == FUTURE and day < today:
        return day + timedelta(days=7)
    return day - timedelta(days=7) if tense < UNKNOWN and day > today else day


def _shift(e: Expression, setting: Setting) -> Days | None:
    if setting.today is None:
        return None
    return _shifted(setting.today, e)


def _anchor(e: Expression, setting: Setting) -> Days | None:
    """Counted from the day last named in the text, else from the article's own; a week on Monday from the next."""
    if e.on is not None:
        tense = setting.tense if e.near is None else FUTURE if (e.number or 0) > 0 else PAST
        days = resolve(e.on, setting._replace(tense=tense))
        return _shifted(days.start, e) if days else None
    start = setting.anchor or (setting.today if e.number else None)
    return _shifted(start, e) if start is not None else None


def _shifted(start: date, e: Expression) -> Days:
    unit, count = e.unit or "day", e.number if e.number is not None else 0
    if count != int(count):
        unit, count = finer(unit, count)
    day = move(start, int(count), unit)
    if unit == "day" or e.exact:
        return one_day(day)
    return unit_of(day, "year" if unit in ("decade", "century") else unit)


def _unit(e: Expression, setting: Setting) -> Days | None:
    today, unit = setting.today, e.unit or "day"
    if today is None:
        return None
    current = unit_of(today, unit)
    if e.near is not None and today < current.start:  # the coming weekend is this week's
        return current
    if e.toward is not None:
        return unit_of(move(today, e.toward, unit), unit)
    if unit == "weekend" and setting.tense != FUTURE and today < current.start:
        return unit_of(today - timedelta(days=7), unit)
    return current


def _window(e: Expression, setting: Setting) -> Days | None:
    """The last or next so many units, the published day being their end or their start unless that is `near` it."""
    today = setting.today if e.anchored is None else setting.anchor or setting.today
    if today is None or not e.number:
        return None
    unit, number, near = e.unit or "day", e.number, e.near or 0
    if unit in ("hour", "minute"):  # some hours later
        unit, number, near = "day", copysign(unit == "hour", number), 0
    counts = (number, copysign(near, number))
    first, last = sorted(_shifted(today, e._replace(unit=unit, number=count, exact=True)).start for count in counts)
    return Days(first, last, granularity_of(unit))


def _edge(e: Expression, setting: Setting) -> Days | None:
    """The first two weeks of January, the last day of the year."""
    days = resolve(e.on, setting) if e.on is not None else None
    if days is None or e.nth is None:
        return None
    return nth_of(e.nth, e.unit, days) if e.number is None else edge_of(days, int(e.number) * e.nth, e.unit or "day")


def _stretch(e: Expression, setting: Setting) -> Days | None:
    """The six months to September."""
    days = resolve(e.on, setting) if e.on is not None else None
    if days is None or not e.number or e.number != int(e.number):
        return None
    return before_end(days.end, int(e.number), e.unit or "day")


def _day_named(e: Expression, setting: Setting) -> Days | None:
    """A part of the day on its own: of the day last named in the sentence, else of the article's."""
    day = setting.anchor or setting.today
    return one_day(day) if day is not None else None


def _range(e: Expression, setting: Setting) -> Days | None:
    if e.first is None or e.last is None:
        return None
    last = resolve(e.last, setting)
    first = resolve(e.first, setting)
    if first is None or last is None:
        return None
    if first.start > last.end:
        return _straightened(e, first, last, setting)
    return Days(first.start, last.end, last.granularity)


def _straightened(e: Expression, first: Days, last: Days, setting: Setting) -> Days | None:
    """Ends in the wrong order: a weekday or month guessed for the one must follow the other."""
    if e.last is not None and e.last.kind == "weekday":
        return Days(first.start, first.start + timedelta(days=(last.end - first.start).days % 7), last.granularity)
    if e.first is not None and e.first.year is None and e.first.kind == "calendar":
        earlier = resolve(e.first._replace(year=last.end.year), setting)
        if earlier is not None and earlier.start > last.end:
            earlier = resolve(e.first._replace(year=last.end.year - 1), setting)
        return Days(earlier.start, last.end, last.granularity) if earlier else None
    return None


_RESOLVERS: dict[str, Callable[[Expression, Setting], Days | None]] = {
    "calendar": _calendar,
    "weekday": _weekday,
    "shift": _shift,
    "anchor": _anchor,
    "unit": _unit,
    "window": _window,
    "vague": _window,
    "daypart": _day_named,
    "range": _range,
    "edge": _edge,
    "stretch": _stretch,
}
