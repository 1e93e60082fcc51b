"""Any other counted thing."""

from typing import Literal

from factcheck.claims.base import NumberClaim


class Count(NumberClaim):
    """How many of a thing; `object` is its head noun in base form."""

    type: Literal["count"] = "count"
    object: str
