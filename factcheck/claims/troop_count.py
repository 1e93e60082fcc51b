"""Soldiers, troops, fighters, personnel sent, stationed, mobilised or taking part."""

from typing import Literal

from factcheck.claims.base import NumberClaim


class TroopCount(NumberClaim):
    """How many soldiers or fighters; `subject` is whose they are."""

    type: Literal["troop_count"] = "troop_count"
