"""Mentions → Claims."""

from typing import Annotated

from pydantic import Field

from factcheck.claims.base import About, Attribution, Claim, DateClaim, Modality, NumberClaim, Polarity, TextClaim
from factcheck.claims.casualties import Casualties, Outcome
from factcheck.claims.count import Count
from factcheck.claims.duration import Duration
from factcheck.claims.event_date import EventDate
from factcheck.claims.measurement import Measurement
from factcheck.claims.meeting_date import MeetingDate
from factcheck.claims.money import Money
from factcheck.claims.percentage import Percentage
from factcheck.claims.quotation import Quotation
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
    | Quotation,
    Field(discriminator="type"),
]

__all__ = [
    "About", "AnyClaim", "Attribution", "Casualties", "Claim", "Count", "DateClaim", "Duration", "EventDate",
    "Measurement", "MeetingDate", "Modality", "Money", "NumberClaim", "Outcome", "Percentage", "Polarity", "Quotation",
    "TextClaim", "TroopCount",
]  # fmt: skip
