"""What two claims are measured with, and the pieces of evidence that come of it."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.matches.base import Relation
from factcheck.matches.judgement import Matching
from factcheck.mentions.concepts import Lattice

Found = (
    tuple[Relation, str, str] | None
)  # how two claims stand to each other whatever their score, the reason, the detail
Feature = tuple[str, str, float]  # name of the weight, what it rests on, how much of it there is (0 to 1)


class Yardstick(NamedTuple):
    """What two claims are measured with: weights and tables, and how concepts relate."""

    settings: Matching
    lattice: Lattice


class Piece(NamedTuple):
    """One piece of evidence, light enough to be made for every pair."""

    feature: str
    detail: str
    weight: float
