"""The nouns of the values stage: what a stated number, date or wording could be."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from factcheck.base import Noun

Modifier = Literal[
    "exact", "about", "almost", "just_over", "at_least", "more_than", "at_most", "less_than", "range", "vague"
]
Granularity = Literal[
    "minute", "hour", "daypart", "day", "week", "month", "quarter", "half", "season", "year", "decade", "century"
]
TimeUnit = Literal["second", "minute", "hour", "day", "week", "month", "year"]
ValueClass = Literal[
    "number", "person", "ordinal", "score", "money", "percentage", "measurement", "duration", "date", "time"
]
VALUE_CLASSES: tuple[str, ...] = get_args(ValueClass)
Real = int | float


class Number(Noun):
    """A quantity: `low` and `high` are the bounds as stated, None is open.

    `unit` is `person`, an ISO 4217 code, `percent`, `percentage_point`, `second` for durations, else the SI or
    customary symbol as stated (`km`, `nmi`, `ft`), None for a bare number. `granularity` keeps the unit a duration
    was stated in, so that months never turn into days. `per` is the denominator of a rate. `parts` holds the
    elements of a score or vote, first to last. `customary` marks a vague word whose high bound is only customary.
    """

    kind: Literal["number"] = "number"
    low: Real | None
    high: Real | None
    modifier: Modifier = "exact"
    unit: str | None = None
    granularity: TimeUnit | None = None
    per: str | None = None
    parts: tuple[Real, ...] = ()
    ordinal: bool = False


class Date(Noun):
    """A date as the range of days (ISO 8601) or moments it could be.

    Bounds are None and `surface` holds the words where the text alone does not resolve; it also holds them beside the
    customary bounds of a vague count ("a few days ago", "in recent weeks"). `inferred` marks a date that
    was worked out from a weekday or another relative expression and the article's own date. `bound` says that the
    words before make it a beginning ("since 2019") or an end ("until Friday"). `offset` is a count of units from the
    article's own day as an ISO 8601 duration ("three days ago" is -P3D), whether or not that day is known.
    """

    kind: Literal["date"] = "date"
    earliest: str | None
    latest: str | None
    granularity: Granularity
    surface: str | None = None
    inferred: bool = False
    bound: Literal["since", "until"] | None = None
    offset: str | None = None


class Text(Noun):
    """Words as quoted, without their quotation marks."""

    kind: Literal["text"] = "text"
    text: str


Value = Annotated[Number | Date | Text, Field(discriminator="kind")]


class FoundValue(Noun):
    """A value at its place: half-open code-point offsets, `text` is exactly that passage.

    The passage holds the hedge, the number and its unit ("rund 15 Mio. Euro"); for people it ends with the number.
    """

    start: int
    end: int
    text: str
    value: Number | Date = Field(discriminator="kind")
    value_class: ValueClass
