"""What a sentence says in words, where another source says it otherwise."""

from typing import Literal

from factcheck.claims.base import TextClaim


class Statement(TextClaim):
    """The words of a sentence that a nearly equal sentence of another source has differently."""

    type: Literal["statement"] = "statement"
