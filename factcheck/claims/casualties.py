"""People killed, hurt, missing, captured, displaced, rescued or otherwise affected."""

from typing import Literal

from factcheck.claims.base import NumberClaim

Outcome = Literal["killed", "wounded", "casualties", "missing", "captured", "displaced", "rescued", "affected"]


class Casualties(NumberClaim):
    """How many people met which outcome; `casualties` is dead and wounded together."""

    type: Literal["casualties"] = "casualties"
    outcome: Outcome
