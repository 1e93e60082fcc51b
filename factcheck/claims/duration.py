"""How long something lasted or will last."""

from typing import Literal

from factcheck.claims.base import NumberClaim


class Duration(NumberClaim):
    """A length of time in seconds; `value.granularity` keeps the unit it was stated in."""

    type: Literal["duration"] = "duration"
