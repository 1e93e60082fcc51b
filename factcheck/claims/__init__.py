"""Mentions → Claims."""

from factcheck.claims.base import About, Attribution, Claim, DateClaim, Modality, NumberClaim, Polarity, TextClaim
from factcheck.claims.casualties import Casualties, Outcome
from factcheck.claims.count import Count
from factcheck.claims.duration import Duration
from factcheck.claims.event_date import EventDate
from factcheck.claims.extract import claims_of
from factcheck.claims.measurement import Measurement
from factcheck.claims.meeting_date import MeetingDate
from factcheck.claims.money import Money
from factcheck.claims.percentage import Percentage
from factcheck.claims.quotation import Quotation
from factcheck.claims.sketches import Sketches, sketches_of
from factcheck.claims.statement import Statement
from factcheck.claims.troop_count import TroopCount
from factcheck.claims.union import AnyClaim

__all__ = [
    "About", "AnyClaim", "Attribution", "Casualties", "Claim", "Count", "DateClaim", "Duration", "EventDate",
    "Measurement", "MeetingDate", "Modality", "Money", "NumberClaim", "Outcome", "Percentage", "Polarity", "Quotation",
    "Sketches", "Statement", "TextClaim", "TroopCount", "claims_of", "sketches_of",
]  # fmt: skip
