"""Captures of a rule → Expression. A builder gets the values of the captured words and the rule's own `gives`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.values.dates.expression import Expression
from factcheck.values.dates.schema import Plain

Captures = Mapping[str, Plain]
_LAST = -1
_NOON = 12
_SOME = 9  # the most that a few units are
_LONGER = ("month", "quarter", "half", "year", "decade")  # than a part of a month
_EDGE_UNITS = ("day", "week", "weekend", "month", "quarter", "half", "year", "decade")

_FIELDS = (
    "year", "year_shift", "century", "decade", "half", "quarter", "season", "month", "month_shift", "week", "day",
    "holiday", "weekday", "nth", "toward", "week_shift", "unit", "part", "daypart", "hour", "minute", "second", "zone",
    "bound", "shade", "ahead", "near", "anchored",
)  # fmt: skip


def plain(kind: str, captures: Captures) -> Expression:
    """Every field as captured."""
    return Expression(kind=kind, **{name: captures[name] for name in _FIELDS if name in captures})  # type: ignore[arg-type]


def calendar(captures: Captures) -> Expression | None:
    """A date by the calendar: `year`, `short_year`, `month`, `full_date` and the like."""
    figures = _figures(captures)
    if figures is None:
        return None
    fields = {**captures, **figures}
    if "day_plus" in fields:  # the first day of Christmas is the 25th
        fields["day"] = int(fields.get("day", 0)) + int(fields["day_plus"])
    if "sign" in fields:  # two summers ago
        fields["toward"] = int(fields.get("number", 1)) * int(fields["sign"])
    for name, last in (("quarter", 4), ("half", 2)):
        if fields.get(name) == _LAST:  # without its year it is the one before this
            if "year" not in fields:
                return None
            fields[name] = last
    if str(fields.get("holiday", "")).endswith("_"):  # the n-th Sunday in Advent
        fields["holiday"] = f"{fields['holiday']}{fields.pop('day', 1)}"
    return plain("calendar", fields)


def _figures(captures: Captures) -> dict[str, Plain] | None:
    """Fields that stand in one token (3.9.2025, 3.9) or in two digits (25)."""
    found: dict[str, Plain] = {}
    dotted = captures.get("full_date") or captures.get("day_month")
    if dotted:
        parts = [int(part) for part in str(dotted).split(".")]
        found = dict(zip(("day", "month", "year"), parts, strict=False))
    if "hundreds" in captures:  # nineteen eighty-four
        found["year"] = int(captures["hundreds"]) * 100 + int(captures.get("number", 0))
    short = captures.get("short_year", found.get("year"))
    if short is not None and int(short) < 100:
        found["year"] = whole_year(int(short))
    day, month = found.get("day", captures.get("day", 1)), found.get("month", captures.get("month", 1))
    return found if 1 <= int(day) <= 31 and 1 <= int(month) <= 12 else None


def whole_year(short: int) -> int:
    """The year two digits mean: 69 and below are of this century."""
    return short + (2000 if short < 70 else 1900)


def weekday(captures: Captures) -> Expression | None:
    """A day of the week, with last, this or next, and a part of the day; so many of it ago or ahead."""
    count = _count(captures.get("number", 0))
    if count is None or count != int(count):
        return None
    e, count = plain("weekday", captures), int(count) + int(captures.get("more", 0))
    return e._replace(toward=count * int(captures.get("sign", 1))) if count else e


def shift(captures: Captures) -> Expression | None:
    """So many units from the published day; `sign` turns the count."""
    return _counted("shift", captures)


def anchor(captures: Captures) -> Expression | None:
    """So many units from the day last named."""
    return _counted("anchor", captures)


def window(captures: Captures) -> Expression | None:
    """The last or next so many units."""
    return _counted("window", captures)


def vague(captures: Captures) -> Expression | None:
    """Some units ago or ahead, the last or next of them: up to nine, as of other vague counts."""
    return plain("vague", captures)._replace(
        number=_SOME * int(captures.get("sign", 1)) * int(captures.get("times", 1))
    )


def stretch(captures: Captures) -> Expression | None:
    """So many units up to a date that follows: the six months to September."""
    return _counted("stretch", captures)


def edge(captures: Captures) -> Expression | None:
    """The first or last so many units, or the n-th one, of a week, month or year, or (in one word) of May."""
    if "month" in captures:
        whole = Expression(kind="calendar", month=int(captures["month"]), year=_whole(captures.get("year")))
        unit = "week" if captures["unit"] == "seven_days" else captures["unit"]
        return edge_of_date({**captures, "edge_unit": unit}, whole)
    return edge_of_date(captures, plain("unit", captures)._replace(nth=None))


def edge_of_date(captures: Captures, whole: Expression) -> Expression | None:
    """The same of a date: `edge_unit` are the units counted in it."""
    unit, nth = captures.get("edge_unit"), captures.get("nth")
    if not isinstance(unit, str) or not isinstance(nth, int) or unit not in _EDGE_UNITS:
        return None
    if whole.month is not None and unit in _LONGER:  # last year in May
        return None
    number = captures.get("number", _SOME if "some" in captures else None)
    count = None if number is None else _count(number)
    return Expression(kind="edge", nth=nth, number=count, unit=unit, on=whole)


def _counted(kind: str, captures: Captures) -> Expression | None:
    count = _count(captures.get("number", captures.get("count", 1)))
    if count is None:
        return None
    count += float(captures.get("more", 0))
    signed = count * int(captures.get("sign", 1)) * int(captures.get("times", 1))
    exact, counted = bool(captures.get("exact")), "number" in captures
    return plain(kind, captures)._replace(number=signed, exact=exact, counted=counted)


def _count(stated: Plain) -> float | None:
    """A count of units, also one with a decimal mark (2.5); None for any other word."""
    if not isinstance(stated, str):
        return stated
    whole, _, part = stated.replace(",", ".").partition(".")
    return float(f"{whole}.{part}") if whole.isdecimal() and part.isdecimal() else None


def unit(captures: Captures) -> Expression | None:
    """Last, this or next week, month, quarter, year."""
    return plain("unit", captures)


def daypart(captures: Captures) -> Expression | None:
    """A part of the day on its own."""
    return plain("daypart", captures)


def clock(captures: Captures) -> Expression | None:
    """A time of day; `clock` is one token (18.30), `half` of the day am or pm, `offset` minutes past or to the hour."""
    hour, minute = captures.get("hour"), captures.get("minute", captures.get("last_number"))
    if "clock" in captures:
        hour, minute = map(int, str(captures["clock"]).split("."))
    if isinstance(together := captures.get("hour_minute"), int):
        hour, minute = divmod(together, 100)
    if not isinstance(hour, int):
        return None
    if "meridiem" in captures:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if captures["meridiem"] == "pm" else 0)
    if "offset" in captures:
        sooner = int(captures.get("half_to", 0))  # fünf vor halb acht
        moved = (hour * 60 - sooner + int(captures["offset"]) * int(captures.get("sign", 1))) % 1440
        hour, minute = divmod(moved, 60)
    if hour > 24 or (hour == 24 and minute):
        return None
    return Expression(
        kind="clock", hour=hour, minute=None if minute is None else int(minute), zone=_text(captures.get("zone")),
        second=None if "second" not in captures else int(captures["second"]), daypart=_text(captures.get("daypart")),
    )  # fmt: skip


def _whole(value: Plain | None) -> int | None:
    return None if value is None else int(value)


def _text(value: Plain | None) -> str | None:
    return None if value is None else str(value)


def span(captures: Captures) -> Expression | None:
    """Two ends in one pattern: fields with `first_` and `last_` before their names, the rest belong to both."""
    make = clock if "last_hour" in captures or "last_clock" in captures else calendar
    shared = {name: value for name, value in captures.items() if not name.startswith(("first_", "last_"))}
    first = make({**shared, **_ending("first_", captures)})
    last = make({**shared, **_ending("last_", captures)})
    if first is None or last is None:
        return None
    if first.hour is not None and last.hour is not None and first.hour > last.hour >= 12 > first.hour - 12:
        first = first._replace(hour=first.hour - 12)  # from 10 to 2 p.m.
    if "later_half" in captures and first.hour and last.hour and last.hour <= first.hour <= _NOON:
        last = last._replace(hour=last.hour + _NOON)  # open from 9 to 5
    first = _in_the_same_year(first, last)
    if last.year is not None and first.year is not None and "last_short_year" in captures:
        last = last._replace(year=first.year // 100 * 100 + last.year % 100)
    if last.year is not None and first.year is not None and not first.year <= last.year <= first.year + 300:
        return None
    if "pair" in captures and (first.day is None or last.day is None or last.day != first.day + 1):
        return None
    return Expression(kind="range", first=first, last=last)


def _in_the_same_year(first: Expression, last: Expression) -> Expression:
    """The first end with the month and year that only the last one names: 5.–18.10.2025, Nov-Feb 2025."""
    if first.day is not None and first.month is None:
        return first._replace(month=last.month, year=first.year or last.year)
    is_reversed = first.day is None and (first.month or 0) > (last.month or 0)
    return first._replace(year=first.year - 1) if first.year and first.year == last.year and is_reversed else first


def _ending(prefix: str, captures: Captures) -> dict[str, Plain]:
    return {name.removeprefix(prefix): value for name, value in captures.items() if name.startswith(prefix)}


BUILDERS: Mapping[str, Callable[[Captures], Expression | None]] = {
    "calendar": calendar,
    "weekday": weekday,
    "shift": shift,
    "anchor": anchor,
    "window": window,
    "vague": vague,
    "unit": unit,
    "daypart": daypart,
    "clock": clock,
    "range": span,
    "edge": edge,
    "stretch": stretch,
}
