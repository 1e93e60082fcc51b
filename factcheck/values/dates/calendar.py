"""Days → ranges of days: months, quarters, seasons, weeks, parts of them, and the feasts that move."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.values.base import Granularity

_UNIT_MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_EASTER_FEASTS = {
    "easter": 0, "easter_monday": 1, "good_friday": -2, "maundy_thursday": -3, "palm_sunday": -7, "ash_wednesday": -46,
    "carnival_monday": -48, "shrove_tuesday": -47, "ascension": 39, "pentecost": 49, "pentecost_monday": 50,
    "corpus_christi": 60, "easter_saturday": -1, "trinity": 56, "carnival_thursday": -52, "carnival_sunday": -49,
    "sacred_heart_sunday": 70, "low_sunday": 7,
}  # fmt: skip
# month, weekday, which one (negative: from the end)
_NTH_WEEKDAY_FEASTS = {
    "thanksgiving": (11, 3, 4), "labor_day": (9, 0, 1), "memorial_day": (5, 0, -1), "mothers_day": (5, 6, 2),
    "fathers_day": (6, 6, 3), "martin_luther_king_day": (1, 0, 3), "presidents_day": (2, 0, 3),
    "columbus_day": (10, 0, 2), "remembrance_sunday": (11, 6, 2), "harvest_festival": (10, 6, 1),
}  # fmt: skip
# Feasts that lie so many days after another.
_AFTER_FEASTS = {
    "black_friday": ("thanksgiving", 1), "cyber_monday": ("thanksgiving", 4), "penance_day": ("advent_1", -11),
    "sunday_of_the_dead": ("advent_1", -7), "mourning_day": ("advent_1", -14),
}  # fmt: skip
_SATURDAY = 5


class Days(NamedTuple):
    """A range of days, both ends included, and how finely it was stated."""

    start: date
    end: date
    granularity: Granularity


def one_day(day: date) -> Days:
    """A single day."""
    return Days(day, day, "day")


def add_months(day: date, months: int) -> date:
    """The same day some months on, or the last of the month where there is none such."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, calendar.monthrange(years, month + 1)[1]))


def months_from(year: int, month: int, granularity: Granularity, months: int | None = None) -> Days:
    """The months of a unit that begins with the month named."""
    start = date(year, month, 1)
    following = add_months(start, months or _UNIT_MONTHS[granularity])
    return Days(start, following - timedelta(days=1), granularity)


def week_of(day: date) -> Days:
    """Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6), "week")


def unit_of(day: date, unit: str) -> Days:
    """The day, week, weekend, month, quarter, half, year, decade or century that holds a day."""
    if unit == "day":
        return one_day(day)
    if unit == "week":
        return week_of(day)
    if unit == "weekend":
        saturday = week_of(day).end - timedelta(days=1)
        return Days(saturday, saturday + timedelta(days=1), "day")
    first_year = {"decade": day.year // 10 * 10, "century": (day.year - 1) // 100 * 100 + 1}.get(unit, day.year)
    first_month = {
        "month": day.month,
        "quarter": (day.month - 1) // 3 * 3 + 1,
        "half": (day.month - 1) // 6 * 6 + 1,
    }.get(unit, 1)
    names: dict[str, Granularity] = {
        "month": "month", "quarter": "quarter", "half": "half", "year": "year", "decade": "decade",
        "century": "century",
    }  # fmt: skip
    return months_from(first_year, first_month, names[unit])


def move(day: date, count: int, unit: str) -> date:
    """A day some units on."""
    if unit in ("day", "week", "weekend"):
        return day + timedelta(days=count * (1 if unit == "day" else 7))
    return add_months(day, count * _UNIT_MONTHS[unit])


def season_of(year: int, season: int) -> Days:
    """Spring is 1 (March to May); winter, 4, begins in December of its year."""
    return months_from(year, season * 3, "season")


def part_of(days: Days, part: str) -> Days:
    """The early, middle or late part of a range, by the customs of the trade; first and second are its halves."""
    start, end, granularity = days
    if "_to_" in part:  # mid_to_late
        since, _, until = part.partition("_to_")
        return days._replace(start=part_of(days, since).start, end=part_of(days, until).end)
    if part in ("first_half", "second_half"):
        return _half_of(days, part)
    if granularity == "month":
        bounds = {"early": (0, 9), "mid": (10, 19), "late": (20, 30)}[part]
        return Days(start + timedelta(days=bounds[0]), min(end, start + timedelta(days=bounds[1])), "month")
    if granularity == "week":
        bounds = {"early": (0, 1), "mid": (1, 3), "late": (4, 6)}[part]
        return Days(start + timedelta(days=bounds[0]), start + timedelta(days=bounds[1]), "week")
    if granularity == "day":
        return days
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    cuts = {12: (3, 3, 9), 120: (48, 48, 84), 1200: (400, 400, 800)}.get(
        months, (months // 3, months // 3, months * 2 // 3)
    )
    begin, length = {"early": (0, cuts[0]), "mid": (cuts[1], cuts[2] - cuts[1]), "late": (cuts[2], months - cuts[2])}[
        part
    ]
    first = add_months(start, begin)
    return Days(first, add_months(first, length) - timedelta(days=1), granularity)


def _half_of(days: Days, part: str) -> Days:
    start, end, granularity = days
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    middle = start + (timedelta(days=14) if granularity == "month" else (end - start) // 2)
    if months % 2 == 0:
        middle = add_months(start, months // 2) - timedelta(days=1)
    return (
        Days(start, middle, granularity) if part == "first_half" else Days(middle + timedelta(days=1), end, granularity)
    )


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Gauss's method in Butcher's form)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    month, day = divmod(d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The n-th such weekday of a month, counted from its end where `nth` is negative; None where there is none."""
    days = [
        day
        for day in calendar.Calendar().itermonthdates(year, month)
        if day.month == month and day.weekday() == weekday
    ]
    place = nth - 1 if nth > 0 else nth
    return days[place] if -len(days) <= place < len(days) else None


def nth_of(nth: int, unit: str | None, days: Days) -> Days | None:
    """The n-th day, weekend or month of a stretch of days, or its n-th week: a week is where most of it is."""
    edge = days.end if nth < 0 else days.start
    steps = nth + 1 if nth < 0 else nth - 1
    if unit == "weekend":
        saturday = nth_weekday(edge.year, edge.month, _SATURDAY, nth)
        found = unit_of(saturday, unit) if saturday else None
    elif unit in ("week", None):
        found = week_of(edge + timedelta(days=(-3 if nth < 0 else 3) + 7 * steps))
    elif unit == "seven_days":  # die erste Maiwoche
        first = edge + timedelta(days=7 * steps - 6 * (nth < 0))
        found = Days(first, first + timedelta(days=6), "week")
    elif unit == "half":  # of a month
        middle = days.start + timedelta(days=14)
        found = days._replace(end=middle) if nth == 1 else days._replace(start=middle + timedelta(days=1))
    else:
        found = unit_of(move(edge, steps, unit), unit)
    return found if found is not None and found.start <= days.end and found.end >= days.start else None


def edge_of(days: Days, count: int, unit: str) -> Days | None:
    """The first so many units of a stretch of days, the last where the count is negative."""
    if count < 0:
        found = before_end(days.end, -count, unit)
    else:
        found = Days(days.start, move(days.start, count, unit) - timedelta(days=1), granularity_of(unit))
    return found if days.start <= found.start and found.end <= days.end else None


def before_end(end: date, count: int, unit: str) -> Days:
    """So many units up to a day, which is the last of them."""
    return Days(move(end + timedelta(days=1), -count, unit), end, granularity_of(unit))


def since_or_until(days: Days, part: str, today: date | None) -> Days:
    """What is left of a stretch of days on the published one (`rest`), or over by then; all of it at other times."""
    if today is None or not days.start <= today <= days.end:
        return days
    return days._replace(start=today) if part == "rest" else days._replace(end=today)


def whole_decade(decade: int) -> int:
    """The year a decade begins with: the sixties are 1960, the twenties 2020."""
    if decade >= 100:
        return decade
    return decade + (1900 if decade >= 30 else 2000)


def granularity_of(unit: str) -> Granularity:
    """How fine a count of a unit is."""
    found: dict[str, Granularity] = {
        "week": "week", "month": "month", "quarter": "quarter", "half": "half", "year": "year", "decade": "decade",
        "century": "century",
    }  # fmt: skip
    return found.get(unit, "day")


def finer(unit: str, count: float) -> tuple[str, int]:
    """A broken count in the next smaller unit: a year and a half is 18 months."""
    table = {
        "century": ("year", 100),
        "decade": ("year", 10),
        "year": ("month", 12),
        "month": ("day", 30),
        "week": ("day", 7),
    }
    smaller, factor = table.get(unit, ("day", 1))
    return smaller, round(count * factor)


def feast(name: str, year: int) -> date | None:
    """The day of a feast in a year: `12-24`, or a name that the calendar works out."""
    if name in _EASTER_FEASTS:
        return easter(year) + timedelta(days=_EASTER_FEASTS[name])
    if name in _NTH_WEEKDAY_FEASTS:
        return nth_weekday(year, *_NTH_WEEKDAY_FEASTS[name])
    if name in _AFTER_FEASTS:
        other, days = _AFTER_FEASTS[name]
        first = feast(other, year)
        return first + timedelta(days=days) if first else None
    if name.startswith("advent_"):
        if name[-1] not in "1234":
            return None
        fourth = date(year, 12, 24) - timedelta(days=(date(year, 12, 24).weekday() + 1) % 7)
        return fourth - timedelta(days=7 * (4 - int(name[-1])))
    month, day = map(int, name.split("-"))
    return real_day(year, month, day)


def real_day(year: int, month: int, day: int) -> date | None:
    """The day, None where there is no such day."""
    if 1 <= year <= 9998 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
        return date(year, month, day)
    return None
