"""Findings → what a drawing needs: a strip of intervals for figures, a timeline for counts that move and for dates."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from babel.dates import format_date, format_datetime
from babel.numbers import format_compact_decimal

from factcheck.reports.claim_view import ClaimView
from factcheck.reports.interface import MILLION, Interface
from factcheck.reports.view import FindingView
from factcheck.reports.visible import shorten
from factcheck.reports.wording import in_stated_unit, moment, number_words
from factcheck.values import Date, Number

Kind = Literal["point", "about", "range", "vague", "at_least", "at_most"]
ROW_HEIGHT = 38
MAX_ROWS = 24  # beyond that a drawing says less than the table
LOG_FROM = 20.0  # times between smallest and largest from which a linear scale crushes the small ones
MARGIN = 5.0  # per cent kept free at either end
ROOM, SOURCE_ROOM = 40, 12  # characters above a row, and how many of them a long value leaves to the source
_LEGEND: tuple[Kind, ...] = ("point", "about", "range", "vague")


@dataclass(frozen=True)
class Bar:
    """One row, in the units of the scale: where it begins and ends, who says so, and how it is drawn."""

    source: str
    said: str
    letter: str
    low: float
    high: float
    kind: Kind
    more: int = 0  # further sources that say the same

    @property
    def label(self) -> str:
        """What stands above the row."""
        said = f"{f' +{self.more}' if self.more else ''}: {self.said}"
        return shorten(shorten(self.source, max(SOURCE_ROOM, ROOM - len(said))) + said, ROOM)


@dataclass(frozen=True)
class Row:
    """One row, placed: `x` and `width` in per cent, `y` in pixels."""

    label: str
    letter: str
    kind: Kind
    x: float
    width: float
    y: int


@dataclass(frozen=True)
class Tick:
    """A mark on the axis at `x` per cent; `align` keeps its text inside."""

    x: float
    text: str
    align: Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Drawing:
    """Everything the template places: rows from top to bottom, the axis under them."""

    title: str
    description: str
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    height: int
    kinds: tuple[Kind, ...]


def draw(found: FindingView, words: Interface) -> Drawing | None:
    """The drawing that says more than the table; None where there is none."""
    claims = [(side.letter, claim) for side in found.sides for claim in side.claims]
    if found.finding.verdict == "update" or isinstance(claims[0][1].claim.value, Date):
        return _timeline(claims, words) or _strip(claims, words)
    return _strip(claims, words)


def _strip(claims: Sequence[tuple[str, ClaimView]], words: Interface) -> Drawing | None:
    values = [claim.claim.value for _, claim in claims]
    numbers = [value for value in values if isinstance(value, Number)]
    same_unit = len({(value.unit, value.per, value.ordinal) for value in numbers}) == 1
    if len(numbers) < len(values) or not same_unit or len({(value.low, value.high) for value in numbers}) < 2:
        return None
    bars = _merged(
        bar for letter, claim in claims if (bar := _number_bar(letter, claim, numbers[0], words)) is not None
    )
    if len(bars) < 2 or any(value.parts for value in numbers):
        return None
    bounds = [bound for bar in bars for bound in (bar.low, bar.high) if math.isfinite(bound)]
    scale = _log if min(bounds) > 0 and max(bounds) / min(bounds) >= LOG_FROM else _linear
    title = words.say("strip") + (f" ({words.say('logarithmic')})" if scale is _log else "")
    steps = _log_steps if scale is _log else _steps
    ticks = [(step, _short(step, words)) for step in steps(min(bounds), max(bounds))]
    return _place(title, bars, ticks, scale)


def _timeline(claims: Sequence[tuple[str, ClaimView]], words: Interface) -> Drawing | None:
    """Dates as stated; figures at the moment they hold for, with the figure in the label."""
    bars = [bar for letter, claim in claims if (bar := _date_bar(letter, claim)) is not None]
    placed = sorted(_merged(bars), key=lambda bar: (bar.low, bar.high, bar.label))
    if len(bars) < len(claims) or len({(bar.low, bar.high) for bar in placed}) < 2:
        return None
    low, high = min(bar.low for bar in placed), max(bar.high for bar in placed)
    return _place(words.say("timeline"), placed, _days(low, high, words), _linear)


def _said(claim: ClaimView, value: Number, words: Interface) -> str:
    """The value in words; of a vague one the range alone, for the legend says the rest."""
    is_band = value.modifier == "vague" and value.high is not None
    return number_words(value.model_copy(update={"modifier": "range"}), words) if is_band else claim.value


def _number_bar(letter: str, claim: ClaimView, unit: Number, words: Interface) -> Bar | None:
    value = claim.claim.value
    if not isinstance(value, Number) or (value.low is None and value.high is None):
        return None
    low = -math.inf if value.low is None else in_stated_unit(value.low, _as(unit, value))
    high = math.inf if value.high is None else in_stated_unit(value.high, _as(unit, value))
    return Bar(claim.source, _said(claim, value, words), letter, low, high, _kind(value))


def _as(unit: Number, value: Number) -> Number:
    """The value in the unit the first one was stated in: minutes beside hours need one scale."""
    return value.model_copy(update={"granularity": unit.granularity})


def _kind(value: Number) -> Kind:
    if value.low is None or value.high is None:
        return "at_most" if value.low is None else "at_least"
    if value.modifier == "vague":
        return "vague"
    if value.low != value.high:
        return "range"
    return "about" if value.modifier in ("about", "almost", "just_over") else "point"


def _date_bar(letter: str, claim: ClaimView) -> Bar | None:
    value = claim.claim.value
    if isinstance(value, Date):
        first, last = moment(value.earliest), moment(value.latest)
    else:
        as_of = claim.claim.as_of
        first = last = moment(as_of.latest or as_of.earliest) if as_of else claim.claim.published
    if first is None or last is None:
        return None
    return Bar(claim.source, claim.value, letter, _day(first), _day(last), "point" if first == last else "range")


def _merged(bars: Iterable[Bar]) -> list[Bar]:
    """One row for all sources of a side that say the same."""
    alike: dict[tuple[object, ...], list[Bar]] = {}
    for bar in bars:
        alike.setdefault((bar.letter, bar.said, bar.low, bar.high), []).append(bar)
    rows = [replace(some[0], more=len({bar.source for bar in some}) - 1) for some in alike.values()]
    return rows[:MAX_ROWS]


def _place(
    title: str, bars: Sequence[Bar], ticks: Sequence[tuple[float, str]], scale: Callable[[float], float]
) -> Drawing:
    """Bars and ticks on one axis; open ends run to its edge."""
    bounds = [bound for bar in bars for bound in (bar.low, bar.high) if math.isfinite(bound)]
    low, high = scale(min(bounds)), scale(max(bounds))
    stretch = (100 - 2 * MARGIN) / ((high - low) or 1.0)

    def at(bound: float) -> float:
        if math.isinf(bound):
            return 0.0 if bound < 0 else 100.0
        return round(MARGIN + (scale(bound) - low) * stretch, 2)

    rows = tuple(
        Row(bar.label, bar.letter, bar.kind, at(bar.low), round(at(bar.high) - at(bar.low), 2), index * ROW_HEIGHT)
        for index, bar in enumerate(bars)
    )
    marks = tuple(Tick(at(value), text, _align(at(value), text)) for value, text in ticks if 0 <= at(value) <= 100)
    kinds = tuple(kind for kind in _LEGEND if any(bar.kind == kind for bar in bars))
    described = "; ".join(bar.label for bar in bars)
    return Drawing(title, described, rows, marks, len(rows) * ROW_HEIGHT + 26, kinds)


def _align(x: float, text: str) -> Literal["start", "middle", "end"]:
    if len(text) <= 4 and MARGIN <= x <= 100 - MARGIN:
        return "middle"
    return "start" if x < 12 else "end" if x > 88 else "middle"


def _linear(value: float) -> float:
    return value


def _log(value: float) -> float:
    return math.log10(value)


def _steps(low: float, high: float) -> list[float]:
    """About four round numbers between the bounds."""
    rough = (high - low) / 4 or abs(low) or 1.0
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
    if float(low).is_integer() and float(high).is_integer():
        step = max(step, 1.0)  # there is no half a person
    first = math.ceil(low / step - 1e-9)
    return [index * step for index in range(first, math.floor(high / step + 1e-9) + 1)] or [low, high]


def _log_steps(low: float, high: float) -> list[float]:
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    every = max(1, len(powers) // 4)
    return [10.0**power for power in powers[::every] if low <= 10.0**power <= high] or [low, high]


def _short(value: float, words: Interface) -> str:
    if abs(value) < MILLION:
        return words.number(round(value, 6))
    return str(format_compact_decimal(value, locale=words.language, fraction_digits=1))


def _day(value: date) -> float:
    """Days since the first of year 1, with the time of day behind the point."""
    return value.toordinal() + ((value.hour * 60 + value.minute) / 1440 if isinstance(value, datetime) else 0.0)


def _days(low: float, high: float, words: Interface) -> list[tuple[float, str]]:
    """The two ends of the time shown, and its middle where that is another day."""
    middle = float(round((low + high) / 2))
    moments = [low, middle, high] if min(middle - low, high - middle) >= 1 else [low, high]
    has_time = high - low < 2 and any(value % 1 for value in moments)
    return [(value, _day_text(value, high - low, has_time, words)) for value in moments]


def _day_text(value: float, span: float, has_time: bool, words: Interface) -> str:
    day = date.fromordinal(int(value))
    if has_time:
        whole = datetime.combine(day, datetime.min.time()) + timedelta(minutes=round(value % 1 * 1440))
        return str(
            format_datetime(whole, "d. MMM H:mm" if words.language == "de" else "d MMM H:mm", locale=words.language)
        )
    form = "y" if span > 1500 else "LLL y" if span > 90 else "d. MMM" if words.language == "de" else "d MMM"
    return str(format_date(day, form, locale=words.language))
