"""When named parties meet or met."""

from typing import Literal

from factcheck.claims.base import DateClaim


class MeetingDate(DateClaim):
    """The date of a meeting; `participants` are canonical names, sorted."""

    type: Literal["meeting_date"] = "meeting_date"
    participants: tuple[str, ...] = ()
