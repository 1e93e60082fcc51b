"""The claim types as one tagged union, so that a report loads back as what it was."""

from typing import Annotated

from pydantic import Field

from factcheck.claims.casualties import Casualties
from factcheck.claims.count import Count
from factcheck.claims.duration import Duration
from factcheck.claims.event_date import EventDate
from factcheck.claims.measurement import Measurement
from factcheck.claims.meeting_date import MeetingDate
from factcheck.claims.money import Money
from factcheck.claims.percentage import Percentage
from factcheck.claims.quotation import Quotation
from factcheck.claims.statement import Statement
from factcheck.claims.troop_count import TroopCount

AnyClaim = Annotated[
    TroopCount
    | Casualties
    | Count
    | Money
    | Percentage
    | Measurement
    | Duration
    | MeetingDate
    | EventDate
    | Quotation
    | Statement,
    Field(discriminator="type"),
]
