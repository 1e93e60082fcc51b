"""Figures → their classes and their number: `15.000`, `1,234.5`, `15 000`, `3.9.2025`."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import product

LONGEST_FIGURE = 40  # a longer run of digits is data, not a figure

_SPACES = "\u00a0\u2009\u202f "
_INTEGER = re.compile(r"\d+")
_GROUPED = re.compile(r"\d{1,3}(?:(?P<mark>[.,'’\u00a0\u2009\u202f ])\d{3})(?:(?P=mark)\d{3})*(?P<rest>[.,]\d+)?")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_DOTTED_DATE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{4}|\d{2})")
_DOTTED_DAY_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])")
_DOTTED_TIME = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")

# The name of each class with the plain integers that belong to it.
_INTEGERS = {
    "day_number": re.compile(r"0?[1-9]|[12]\d|3[01]"),
    "month_number": re.compile(r"0?[1-9]|1[0-2]"),
    "hour_number": re.compile(r"[01]?\d|2[0-4]"),
    "minute_number": re.compile(r"[0-5]\d"),
    "two_digits": re.compile(r"\d\d"),
    "four_digits": re.compile(r"\d{4}"),
    "year_number": re.compile(r"1[0-9]\d\d|20\d\d|21\d\d"),
}
_NOTATIONS = {
    "grouped": _GROUPED,
    "decimal": _DECIMAL,
    "dotted_date": _DOTTED_DATE,
    "dotted_day_month": _DOTTED_DAY_MONTH,
    "dotted_time": _DOTTED_TIME,
}


def figure_classes(token: str) -> frozenset[str]:
    """The classes of a token of digits, empty for any other.

    `figure` is any; `integer` has digits only, with `day_number`, `month_number`, `hour_number`, `minute_number`,
    `two_digits`, `four_digits` and `year_number` (1000–2199) as they fit; `grouped` may be read with groups of three,
    `decimal` with a fraction; `dotted_date`, `dotted_day_month` and `dotted_time` are what a figure with dots may be
    instead.
    """
    if not token[:1].isdigit() or len(token) > LONGEST_FIGURE:
        return frozenset()
    table = _INTEGERS if _INTEGER.fullmatch(token) else _NOTATIONS
    found = {name for name, regex in table.items() if regex.fullmatch(token)}
    return frozenset(found | {"figure"} | ({"integer"} if table is _INTEGERS else set()))


def _samples() -> list[str]:
    """At least one figure for each set of classes that `figure_classes` answers."""
    integers = [str(n) for n in range(2300)] + [f"0{n}" for n in range(10)] + ["0000", "00", "000", "12345"]
    parts = [
        "0",
        "1",
        "5",
        "9",
        "12",
        "00",
        "01",
        "05",
        "09",
        "13",
        "24",
        "25",
        "31",
        "32",
        "45",
        "60",
        "99",
        "000",
        "001",
        "100",
        "1000",
    ]
    pairs = [f"{a}{mark}{b}" for a, b, mark in product(parts, parts, ".,' ")]
    return [
        *integers,
        *pairs,
        "1.000.000",
        "1,000,000",
        "1.000,5",
        "1,000.5",
        "3.9.2025",
        "3.9.25",
        "40.1.1999",
        "1.2.3.4",
    ]


FIGURE_SETS: tuple[frozenset[str], ...] = tuple(sorted({figure_classes(one) for one in _samples()}, key=sorted))


def read_figure(token: str, decimal_mark: str) -> Decimal | None:
    """The number a figure states where `decimal_mark` is the language's; None where it states none (a date, a version).

    A mark before exactly three digits groups unless it is the language's decimal mark; two kinds of marks settle it.
    """
    if len(token) > LONGEST_FIGURE:
        return None
    if token.isdecimal():
        return Decimal(int(token))
    grouped = _GROUPED.fullmatch(token)
    decimal = _DECIMAL.fullmatch(token)
    if grouped and _groups(token, grouped, decimal_mark):
        rest = grouped["rest"] or ""
        whole = "".join(filter(str.isdecimal, token[: len(token) - len(rest)]))
        return Decimal(f"{int(whole)}.{rest[1:]}" if rest else int(whole))
    if decimal:
        whole, _, part = token.replace(",", ".").partition(".")
        return Decimal(f"{int(whole)}.{part}")
    return None


def _groups(token: str, grouped: re.Match[str], decimal_mark: str) -> bool:
    """Whether the marks of a figure that looks grouped do group."""
    if token[0] == "0" or (grouped["rest"] and grouped["rest"][0] == grouped["mark"]):
        return False
    return grouped["mark"] != decimal_mark or token.count(grouped["mark"]) > 1 or grouped["rest"] is not None
