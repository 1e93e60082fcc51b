"""Amounts of money."""

from typing import Literal

from factcheck.claims.base import NumberClaim


class Money(NumberClaim):
    """An amount; `value.unit` is its ISO 4217 code, None where the words leave the currency open."""

    type: Literal["money"] = "money"
