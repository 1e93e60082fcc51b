"""Places → Places: what stands beside a date and belongs to it, and two dates that make one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from factcheck.values.dates.builders import edge_of_date
from factcheck.values.dates.captures import captured
from factcheck.values.dates.expression import Expression, Place
from factcheck.values.dates.grammar import DateGrammar
from factcheck.values.tokens import Tokens

PREFIX_REACH = 8  # tokens before a date that may hold its "early", "end of", "night to"
JOIN_REACH = 6  # tokens between two dates that make one
_WITH_PARTS = ("calendar", "unit", "shift", "weekday", "anchor")


def is_day(e: Expression) -> bool:
    """Whether the expression names a single day."""
    if e.kind == "calendar":
        return e.day is not None or e.holiday is not None or (e.nth is not None and e.weekday is not None)
    return e.kind in ("weekday", "daypart") or (e.kind in ("shift", "anchor") and e.unit in (None, "day"))


def _weekday_date(a: Expression, b: Expression) -> Expression | None:
    """Wednesday, 3 September; today, Wednesday; ten years ago today, which in German begins with today."""
    if a.kind == "weekday" and b.kind == "calendar" and b.day is not None and b.weekday is None:
        return b._replace(weekday=a.weekday, daypart=b.daypart or a.daypart)
    if a.kind == "shift" and is_day(a) and is_day(b) and b.kind in ("weekday", "calendar"):
        return (a if b.kind == "weekday" else b)._replace(daypart=a.daypart or b.daypart)
    if a.kind == b.kind == "shift" and is_day(a) and not a.number and b.counted:
        return b._replace(exact=True)
    if a.kind == "weekday" and b.kind == "shift" and b.unit == "day" and a.toward is None:
        return b._replace(daypart=b.daypart or a.daypart)
    return None


def _date_year(a: Expression, b: Expression) -> Expression | None:
    """May of last year; Tuesday of next week; the end of last month; the first days of May last year."""
    if a.kind == "edge" and a.on is not None:
        inner = _date_year(a.on, b)
        return a._replace(on=inner) if inner is not None else None
    if b.kind == "unit" and b.part is None:
        if b.unit == "year" and a.kind == "calendar" and a.year is None and a.decade is None and b.toward is not None:
            return a._replace(year_shift=b.toward, toward=None)
        if b.unit == "week" and a.kind == "weekday" and a.week_shift is None:
            return a._replace(week_shift=b.toward, toward=None)
        if b.unit == "month" and a.kind == "calendar" and a.day is not None and a.month is None:
            return a._replace(month_shift=b.toward)
    if b.kind == "shift" and b.number == int(b.number or 0) and not b.exact:
        if b.unit == "year" and a.kind == "calendar" and a.year is None and a.toward is None:
            return a._replace(year_shift=int(b.number or 0))
        if b.unit == "week" and a.kind == "weekday" and a.toward is None:
            return a._replace(week_shift=int(b.number or 0))
    if a.kind == "shift" and a.unit == "week" and b.kind == "weekday" and b.toward is None and a.number:
        return b._replace(week_shift=int(a.number))  # in two weeks on Monday
    if a.kind == "unit" and a.unit == "week" and b.kind == "weekday" and b.toward is None and a.toward is not None:
        return b._replace(week_shift=a.toward)
    if b.kind == "calendar" and a.kind == "calendar" and a.year is None and b.year is not None and b.month is None:
        return a._replace(year=b.year) if a.month or a.holiday or a.season or a.quarter or a.half else None
    return None


def _year_date(a: Expression, b: Expression) -> Expression | None:
    """Last year in May."""
    is_named = b.kind == "calendar" and b.year is None and b.year_shift is None and b.toward is None
    if a.kind != "unit" or a.unit != "year" or a.toward is None or a.part or not is_named:
        return None
    return b._replace(year_shift=a.toward) if b.month or b.holiday or b.season or b.quarter else None


def _anchor_date(a: Expression, b: Expression) -> Expression | None:
    """Three days before Christmas; a week from Monday is a Monday; the six months to September."""
    if a.kind == "stretch":
        return a._replace(on=b) if a.on is None and b.kind in ("calendar", "unit", "weekday") else None
    return (
        a._replace(on=b, exact=a.exact or b.kind in ("weekday", "shift"))
        if a.kind == "anchor" and a.number and a.on is None and is_day(b)
        else None
    )


def _date_clock(a: Expression, b: Expression) -> Expression | None:
    if not is_day(a):
        return None
    if b.kind == "clock" and b.on is None:
        return b._replace(on=a)
    if b.kind == "range" and b.first is not None and b.last is not None and b.first.kind == "clock":
        first, last = _date_clock(a, b.first), _date_clock(a, b.last)
        return b._replace(first=first, last=last) if first and last else None
    return None


def _clock_date(a: Expression, b: Expression) -> Expression | None:
    return _date_clock(b, a) if b.kind != "daypart" else None


def _date_daypart(a: Expression, b: Expression) -> Expression | None:
    return a._replace(daypart=b.daypart) if b.kind == "daypart" and is_day(a) and a.daypart is None else None


def _daypart_date(a: Expression, b: Expression) -> Expression | None:
    """Evening of 3 May, overnight into Sunday."""
    is_part = a.kind == "daypart" or (a.kind == "shift" and a.daypart == "overnight")
    return _date_daypart(b, a._replace(kind="daypart")) if is_part and b.kind != "daypart" else None


def _range(a: Expression, b: Expression) -> Expression | None:
    """Two ends; what only the second says holds for the first, too."""
    if "range" in (a.kind, b.kind) or "window" in (a.kind, b.kind) or (a.kind == "clock") != (b.kind == "clock"):
        return None
    if a.kind == "calendar" and b.kind == "calendar":
        if a.day is not None and b.day is None and b.month is not None:
            return None
        a = a._replace(
            year=a.year if a.year is not None or a.year_shift is not None else b.year,
            year_shift=a.year_shift if a.year is not None or a.year_shift is not None else b.year_shift,
            month=b.month if a.day is not None and a.month is None else a.month,
        )
    if a.kind == b.kind == "weekday" and a.toward is None and a.week_shift is None:
        a = a._replace(week_shift=b.week_shift)  # Monday to Friday next week
    if a.kind == "clock" and b.kind == "clock" and a.on is not None and b.on is None:
        b = b._replace(on=a.on)
    if a.kind == "clock" and b.kind == "clock" and a.on is None and b.on is not None:
        a = a._replace(on=b.on)
    return Expression(kind="range", first=a, last=b)


# In this order: what belongs to one date is put together before two dates become a range.
_JOINS: tuple[tuple[str, Callable[[Expression, Expression], Expression | None]], ...] = (
    ("date_year", _date_year),
    ("year_date", _year_date),
    ("weekday_date", _weekday_date),
    ("date_daypart", _date_daypart),
    ("daypart_date", _daypart_date),
    ("anchor_date", _anchor_date),
    ("date_clock", _date_clock),
    ("clock_date", _clock_date),
    ("range", _range),
)


def with_prefixes(places: Sequence[Place], tokens: Tokens, codes: str, grammar: DateGrammar) -> list[Place]:
    """Each date with the "early", "end of" or "night to" before it, which may hold the date before ("from Monday")."""
    found: list[Place] = []
    for place in places:
        floor = max(found[-2].end if len(found) > 1 else 0, place.start - PREFIX_REACH)
        wider = _prefixed(place, floor, tokens, codes, grammar)
        if found and wider.start < found[-1].end:
            if found[-1].start < wider.start:
                wider = _prefixed(place, found[-1].end, tokens, codes, grammar)
            else:
                found.pop()
        found.append(wider)
    return found


def _prefixed(place: Place, floor: int, tokens: Tokens, codes: str, grammar: DateGrammar) -> Place:
    if place.expression.kind not in _WITH_PARTS:
        return place
    for pattern in grammar.prefixes:
        match = pattern.regex.search(codes, floor, place.start)
        if match is None:
            continue
        fields = captured(pattern.groups(match), tokens, grammar.tables)
        if ("daypart" in fields or "whole" in fields) and not is_day(place.expression):
            continue
        if ("part" in fields or "edge_unit" in fields) and (is_day(place.expression) or place.expression.part):
            continue
        if "edge_unit" in fields:
            part = edge_of_date(fields, place.expression)
            return place if part is None else Place(match.start(), place.end, part)
        return Place(match.start(), place.end, place.expression._replace(**fields))  # type: ignore[arg-type]
    return place


def _carried(places: Sequence[Place], codes: str, regex: re.Pattern[str]) -> list[Place]:
    """May and June 2025; May 3, 4 and 5: in a list the year, or the month of a bare day, stands once, last or first."""
    found: list[Place] = []
    for place in reversed(places):
        found.append(_beside(place, place.end, found[-1] if found else None, codes, regex))
    forward: list[Place] = []
    for place in reversed(found):
        before = forward[-1] if forward and place.expression.month is None else None
        forward.append(_beside(place, place.start, before, codes, regex))
    return forward


def _beside(place: Place, edge: int, other: Place | None, codes: str, regex: re.Pattern[str]) -> Place:
    """The place with what its neighbour in a list says for both; `edge` is its side toward that neighbour."""
    if other is None or place.expression.kind != "calendar":
        return place
    gap = (edge, other.start) if other.start >= edge else (other.end, edge)
    named = (other.expression.first if other.start >= edge else other.expression.last) or other.expression
    is_near = gap[1] - gap[0] <= JOIN_REACH and named.kind == "calendar"
    if not is_near or not regex.fullmatch(codes, *gap):
        return place
    return place._replace(expression=_completed(place.expression, named))


def _completed(e: Expression, last: Expression) -> Expression:
    if e.year is not None or e.year_shift is not None or e.toward is not None:
        return e
    if e.day is not None and e.month is None:
        return e._replace(month=last.month, year=last.year)
    return e._replace(year=last.year) if e.month is not None and last.month is not None else e


def joined(places: Sequence[Place], codes: str, grammar: DateGrammar) -> list[Place]:
    """Neighbouring dates made one where the tokens between them say so."""
    current = list(places)
    for name, join in _JOINS:
        pattern = grammar.joins.get(name)
        if pattern is not None:
            current = _join_all(current, codes, pattern.regex, join, name, grammar)
    listed = grammar.joins.get("list")
    return current if listed is None else _carried(current, codes, listed.regex)


def _join_all(
    places: list[Place],
    codes: str,
    regex: re.Pattern[str],
    join: Callable[[Expression, Expression], Expression | None],
    name: str,
    grammar: DateGrammar,
) -> list[Place]:
    found: list[Place] = []
    for place in places:
        before = found[-1] if found else None
        if before is not None and place.start - before.end <= JOIN_REACH:
            expression = None
            if regex.fullmatch(codes, before.end, place.start) or (
                name == "range" and _is_between(before, place, codes, grammar)
            ):
                expression = join(before.expression, place.expression)
            if expression is not None:
                found[-1] = Place(before.start, place.end, expression)
                continue
        found.append(place)
    return found


def _is_between(before: Place, place: Place, codes: str, grammar: DateGrammar) -> bool:
    """`between X and Y`: "and" makes a range only after its "between"."""
    if "between" not in grammar.joins or "between_before" not in grammar.joins:
        return False
    start = before.start
    inner = grammar.joins["between"].regex.fullmatch(codes, before.end, place.start)
    return (
        inner is not None and grammar.joins["between_before"].regex.search(codes, max(0, start - 3), start) is not None
    )
