"""What a date expression says before it is resolved: the fields its words give, none of them yet a day."""

from __future__ import annotations

from typing import NamedTuple


class Expression(NamedTuple):
    """The fields stated; which of them matter is up to `kind`, the name of the builder that made it.

    `toward` is -1 for last, 0 for this, 1 for next; `year_shift` a year counted from the published one; `part` is
    early, mid or late; `shade` the same of a day; `whole` the unit that a day stands for (the week of 3 May).
    `ahead` holds only where the clause does not speak of the past. `weekday` counts from 0 for Monday. A range holds
    its two ends, a clock time or a count the day it is `on`, the first two weeks of May (an edge) the month they are
    of, the six months to May (a stretch) the month they end with. `counted` marks a number of units that the text
    states; `near` is the count of units to the nearer end of a vague stretch, and marks a weekend that is the next to
    come and a count from the weekday that is the next to come, or was the last. `anchored` is counted from the day
    last named.
    """

    kind: str
    year: int | None = None
    year_shift: int | None = None
    century: int | None = None
    decade: int | None = None
    half: int | None = None
    quarter: int | None = None
    season: int | None = None
    month: int | None = None
    month_shift: int | None = None
    week: int | None = None
    day: int | None = None
    holiday: str | None = None
    weekday: int | None = None
    nth: int | None = None
    toward: int | None = None
    week_shift: int | None = None
    unit: str | None = None
    number: float | None = None
    exact: bool = False
    counted: bool = False
    part: str | None = None
    daypart: str | None = None
    shade: str | None = None
    whole: str | None = None
    ahead: int | None = None
    near: int | None = None
    anchored: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    bound: str | None = None
    first: Expression | None = None
    last: Expression | None = None
    on: Expression | None = None


class Place(NamedTuple):
    """An expression and the tokens it stands on, half-open."""

    start: int
    end: int
    expression: Expression
