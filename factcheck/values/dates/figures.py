"""A token of digits → the classes of what it could be in a date: a day, a month, a year, a time of day."""

from __future__ import annotations

import re

FIGURE_CLASSES = (
    "figure", "day_figure", "month_figure", "hour_figure", "minute_figure", "year_figure", "short_year_figure",
    "decade_figure", "clock_figure", "day_month_figure", "full_date_figure", "recent_year_figure",
    "bare_year_figure", "old_year_figure", "hour_minute_figure", "decimal_figure",
)  # fmt: skip
_CLOCK = re.compile(r"([01]?\d|2[0-4])\.([0-5]\d)")
_DAY_MONTH = re.compile(r"(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])")
_DECIMAL = re.compile(r"\d{1,3}[.,]\d{1,2}")
_FULL_DATE = re.compile(r"(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.(\d{4}|\d{2})")

_SHAPES = (
    ("clock_figure", _CLOCK), ("day_month_figure", _DAY_MONTH), ("full_date_figure", _FULL_DATE),
    ("decimal_figure", _DECIMAL),
)  # fmt: skip


def classify(token: str) -> frozenset[str]:
    """The figure classes of a token, none for anything that does not begin with a digit."""
    if not token[:1].isdigit() or len(token) > 10:
        return frozenset()
    if token.isascii() and token.isdigit():
        return frozenset(_integer(token))
    return frozenset(name for name, shape in _SHAPES if shape.fullmatch(token))


def _integer(token: str) -> set[str]:
    number, length = int(token), len(token)
    tests = {
        "figure": length <= 4,
        "day_figure": length <= 2 and 1 <= number <= 31,
        "month_figure": length <= 2 and 1 <= number <= 12,
        "hour_figure": length <= 2 and number <= 24,
        "minute_figure": length == 2 and number <= 59,
        "year_figure": length == 4 and 1000 <= number <= 2199,
        "recent_year_figure": length == 4 and 1900 <= number <= 2099,
        "bare_year_figure": length == 4 and 1900 <= number <= 2099 and number % 100 != 0,
        "old_year_figure": length == 4 and 1200 <= number <= 1899 and number % 50 != 0,
        "hour_minute_figure": length == 4 and number < 2400 and number % 100 < 60,
        "short_year_figure": length == 2,
        "decade_figure": length in (2, 4) and number % 10 == 0 and (length == 2 or 1000 <= number <= 2190),
    }
    return {name for name, holds in tests.items() if holds}


def classified() -> frozenset[frozenset[str]]:
    """Every set of classes that `classify` can answer: one figure for each way to fall between its bounds."""
    small = [f"{number}" for number in range(100)] + [f"{number:02}" for number in range(10)] + ["100", "00000"]
    years = [f"{century:02}{rest}" for century in range(26) for rest in ("00", "01", "10", "59", "60", "61")]
    days, months = ("0", "1", "01", "9", "10", "12", "24", "25", "31", "32"), ("0", "1", "01", "12", "13", "59", "60")
    marks = [f"{day}.{month}" for day in days for month in (*months, "00", "09", "9")]
    return frozenset(map(classify, ("", *small, *years, *marks, "1.1.2020")))
