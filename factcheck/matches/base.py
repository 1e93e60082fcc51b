"""The nouns of the matches stage: a fact with its claims, and why two claims belong together or not."""

from __future__ import annotations

from typing import Literal

from factcheck.base import Noun
from factcheck.claims import AnyClaim

WALL = -9.0  # the weight of a reason that forbids a match

Relation = Literal["same", "part_of", "whole_of", "apart"]


class Evidence(Noun):
    """One reason for or against a match; the weights of all reasons add up to the score."""

    feature: str
    detail: str
    weight: float


class Match(Noun):
    """Two claims that may be about one quantity: the relation between what they are about, and its reasons.

    `part_of`: what `first` counts is a part of what `second` counts. `apart`: a near miss, kept only to explain it.
    """

    first: str
    second: str
    relation: Relation
    score: float
    evidence: tuple[Evidence, ...]


class Fact(Noun):
    """One real-world quantity, date or utterance, with every claim about it; stable under the order of articles."""

    id: str
    type: str
    label: str
    claims: tuple[str, ...]


class Matches(Noun):
    """Everything the judge needs: the claims themselves, the facts they form, and the matches with their reasons."""

    claims: tuple[AnyClaim, ...]
    facts: tuple[Fact, ...]
    matches: tuple[Match, ...]
    draft: str | None = None  # the id of the article that is checked against the others
