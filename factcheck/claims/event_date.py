"""When anything but a meeting happened."""

from typing import Literal

from factcheck.claims.base import DateClaim


class EventDate(DateClaim):
    """The date of an event; which event is in `about`."""

    type: Literal["event_date"] = "event_date"
