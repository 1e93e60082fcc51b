"""Magnitudes, distances, areas, temperatures, speeds, weights."""

from typing import Literal

from factcheck.claims.base import NumberClaim


class Measurement(NumberClaim):
    """A measured quantity; `value.unit` is the unit as stated."""

    type: Literal["measurement"] = "measurement"
