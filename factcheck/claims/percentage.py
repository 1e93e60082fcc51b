"""Per cent and percentage points."""

from typing import Literal

from factcheck.claims.base import NumberClaim


class Percentage(NumberClaim):
    """A share or a change; `value.unit` tells per cent from percentage points."""

    type: Literal["percentage"] = "percentage"
