"""Several ranges a wording could name → the one meant, by tense and by distance from the published day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.values.dates.calendar import Days

SURELY_PAST, PAST, UNKNOWN, FUTURE, ALONE = -2, -1, 0, 1, 2  # alone: nothing but the date is said
FAR_DAYS = 270  # a day named without its year is hardly ever further off than nine months
NEAR_FUTURE_DAYS = (
    120  # without a cue of tense, only what is this near ahead and nearer than the past is taken for ahead
)


def choose(candidates: Sequence[Days], today: date, tense: int) -> Days | None:
    """The one of several possible ranges that tense and distance favour."""
    past = [days for days in candidates if days.start <= today]
    ahead = [days for days in candidates if days.end >= today]
    if not past or not ahead:
        return past[-1] if past else next(iter(ahead), None)
    if past[-1] == ahead[0]:
        return past[-1]
    since, until = (today - past[-1].end).days, (ahead[0].start - today).days
    if tense == FUTURE:
        return ahead[0] if until <= FAR_DAYS or until <= since else past[-1]
    if tense == SURELY_PAST:
        return past[-1]
    if tense == PAST:
        return past[-1] if since <= FAR_DAYS or since <= until or past[-1].granularity != "day" else ahead[0]
    return ahead[0] if until <= (since if tense == ALONE else min(since, NEAR_FUTURE_DAYS)) else past[-1]


def nearest(candidates: Sequence[Days], today: date) -> Days | None:
    """The one that begins nearest to the published day."""
    return min(candidates, key=lambda days: abs((days.start - today).days), default=None)


def toward_today(candidates: Sequence[Days], today: date, toward: int, tense: int) -> Days | None:
    """Last is the latest that is wholly over, next the first that has not begun, this the one of this year.

    Of two that share this year (winters do) tense and distance choose.
    """
    if toward == 0:
        current = [days for days in candidates if days.start <= today <= days.end]
        return choose(
            current or [days for days in candidates if today.year in (days.start.year, days.end.year)], today, tense
        )
    over = [days for days in candidates if days.end < today][::-1]
    coming = [days for days in candidates if days.start > today]
    found = over if toward < 0 else coming
    return found[abs(toward) - 1] if len(found) >= abs(toward) else None
