"""Somebody's words in quotation marks."""

from typing import Literal

from factcheck.claims.base import TextClaim


class Quotation(TextClaim):
    """Words quoted; `speaker` is a canonical name, None where the text leaves it open."""

    type: Literal["quotation"] = "quotation"
    speaker: str | None = None
