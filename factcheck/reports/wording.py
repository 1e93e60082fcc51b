"""Value → the words a reader sees for it, in the reader's language."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime
from functools import cache

from babel.dates import format_date, format_datetime

from factcheck.articles import Moment
from factcheck.claims import AnyClaim, Casualties, Count
from factcheck.reports.interface import Interface
from factcheck.reports.visible import one_line
from factcheck.values import Date, Number, Text

SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2629746, "year": 31556952,
}  # fmt: skip
_ISO = re.compile(r"^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?")
_LONG_LIST = 6  # decimals kept when a duration does not divide evenly


def value_words(value: Number | Date | Text, words: Interface) -> str:
    """What a value means: "at least 30 people", "3 September 2025", “we will not wait”."""
    if isinstance(value, Number):
        return number_words(value, words)
    if isinstance(value, Date):
        return date_words(value, words)
    return words.say("quoted", words=one_line(value.text))


def number_words(value: Number, words: Interface) -> str:
    """A quantity with its unit and what the stated words allow."""
    if value.parts:
        return ("–" if words.language == "en" else ":").join(words.number(part) for part in value.parts)
    if value.modifier == "vague" and value.high is None:
        return words.modifiers["vague_open"].format(value=_amount(value, value.low, words))
    if value.low is not None and value.high is not None and value.low != value.high:
        return _per(_range(value, words), value, words)
    shown = _amount(value, value.high if value.low is None else value.low, words)
    modifier = value.modifier if value.modifier not in ("range", "vague") else _open_modifier(value)
    return _per(words.modifiers[modifier].format(value=shown), value, words)


def in_stated_unit(bound: float, value: Number) -> float:
    """A duration's seconds in the unit it was stated in; any other bound as it is."""
    if value.unit != "second" or value.granularity is None:
        return bound
    scaled = bound / SECONDS[value.granularity]
    whole = round(scaled)
    return whole if whole and abs(scaled - whole) / whole < 0.02 and value.granularity in ("month", "year") else scaled


def date_words(value: Date, words: Interface) -> str:
    """A date as exact as it is known; an open or unresolved one says so."""
    first, last = moment(value.earliest), moment(value.latest)
    if first is None and last is None:
        return words.say("not_resolved", words=one_line(value.surface or "?"))
    if first is None or last is None:
        return f"{_day(first, words) if first else '…'} – {_day(last, words) if last else '…'}"
    whole = _whole_period(value, first, words)
    return whole or (_day(first, words) if _same(first, last, value) else f"{_day(first, words)} – {_day(last, words)}")


def moment_words(value: Moment | None, words: Interface) -> str:
    """When an article was published, with the time of day where it is known."""
    return words.say("no_date") if value is None else _day(value, words)


def moment(text: str | None) -> date | datetime | None:
    """An ISO 8601 day or moment; None where it is none the calendar knows."""
    found = _ISO.match(text or "")
    if not found:
        return None
    year, month, day = (int(part) for part in found.groups()[:3])
    if not (year > 0 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    if found[4] is None or int(found[4]) > 23 or int(found[5]) > 59:
        return date(year, month, day)
    return datetime(year, month, day, int(found[4]), int(found[5]))


def claim_words(claim: AnyClaim, words: Interface) -> str:
    """What the claim's value is a value of, in a few words: "killed", "arrest", the type otherwise."""
    if isinstance(claim, Casualties):
        return words.outcomes[claim.outcome]
    if isinstance(claim, Count):
        return one_line(claim.object)
    return words.types[claim.type]


def _amount(value: Number, bound: float | None, words: Interface) -> str:
    if bound is None:
        return "?"
    stated = _tidy(in_stated_unit(bound, value))
    shown = words.number(stated)
    if value.ordinal:
        return words.say("ordinal", value=shown)
    unit = _unit(value)
    return words.unit(unit, stated, shown) if unit else shown


def _range(value: Number, words: Interface) -> str:
    low, high = (words.number(_tidy(in_stated_unit(bound or 0, value))) for bound in (value.low, value.high))
    unit = _unit(value)
    behind = words.unit(unit, None, "") if unit else ""
    form = words.modifiers["vague" if value.modifier == "vague" else "range"]
    return form.format(low=low, high=high, unit=behind)


def _unit(value: Number) -> str | None:
    return value.granularity or "second" if value.unit == "second" else value.unit


def _per(shown: str, value: Number, words: Interface) -> str:
    return words.say("per", value=shown, unit=value.per) if value.per else shown


def _open_modifier(value: Number) -> str:
    if value.low is None:
        return "at_most"
    return "at_least" if value.high is None else "exact"


def _tidy(number: float) -> float:
    rounded = round(number, _LONG_LIST)
    return int(rounded) if rounded == int(rounded) else rounded


def _same(first: date, last: date, value: Date) -> bool:
    return first == last or (value.granularity == "day" and _only_day(first) == _only_day(last))


def _whole_period(value: Date, first: date, words: Interface) -> str | None:
    """A whole year or month by its name; None for anything else."""
    last = moment(value.latest)
    if last is None:
        return None
    start, end = _only_day(first), _only_day(last)
    if value.granularity == "year" and (start, end) == (date(start.year, 1, 1), date(start.year, 12, 31)):
        return str(start.year)
    if value.granularity == "month" and (start.day, end) == (
        1,
        start.replace(day=monthrange(start.year, start.month)[1]),
    ):
        return str(format_date(start, "LLLL y", locale=words.language))
    return None


def _day(value: date, words: Interface) -> str:
    plain = value.replace(tzinfo=None) if isinstance(value, datetime) else value
    return _formatted(plain, isinstance(value, datetime), words.language)


@cache
def _formatted(value: date, has_time: bool, language: str) -> str:
    day = "d. MMM y" if language == "de" else "d MMM y"
    if has_time:
        return str(format_datetime(value, f"{day}, H:mm", locale=language))
    return str(format_date(value, day, locale=language))


def _only_day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value
