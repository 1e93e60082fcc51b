"""A pair counts for more where nothing else fits, and for less where something fits better."""

from __future__ import annotations

import pytest
from findings.samples import claim, number

from factcheck.claims import AnyClaim
from factcheck.matches import match_claims, read_judgement
from factcheck.matches.profile import profiles
from factcheck.matches.rivals import rivalry

SETTINGS = read_judgement().matching


def bales(id: str, amount: float) -> AnyClaim:
    return claim(id, f"The barn held [{amount:g}] bales.", number(amount), "count", about={"head": "bale"})


def pieces(claims: list[AnyClaim], scores: dict[tuple[int, int], float]) -> dict[tuple[int, int], tuple[str, float]]:
    found = profiles(claims, recent_days=SETTINGS.recent_days)
    return {pair: (piece.feature, piece.weight) for pair, piece in rivalry(scores, found, SETTINGS)}


def test_the_better_of_two_partners_gains_what_the_other_loses() -> None:
    found = pieces([bales("a1", 40), bales("b1", 41), bales("b2", 90)], {(0, 1): 2.0, (0, 2): 0.5})
    assert found[0, 1][0] == "unrivalled"
    assert found[0, 2][0] == "rivalled"
    assert found[0, 1][1] > 0 > found[0, 2][1]


def test_who_says_the_very_same_is_no_rival() -> None:
    alone = pieces([bales("a1", 40), bales("b1", 41)], {(0, 1): 2.0})
    twice = pieces([bales("a1", 40), bales("b1", 41), bales("b2", 41)], {(0, 1): 2.0, (0, 2): 2.0})
    assert twice[0, 1] == alone[0, 1]


def test_claims_of_one_article_are_no_partners() -> None:
    assert pieces([bales("a1", 40), bales("a2", 41)], {(0, 1): 2.0}) == {}


@pytest.mark.parametrize("order", [1, -1])
def test_the_evidence_of_a_match_shows_its_rivals(order: int) -> None:
    claims = [bales("a1", 40), bales("b1", 40)][::order]
    (match,) = match_claims(claims).matches
    assert match.evidence[-1].feature == "unrivalled"
    assert sum(reason.weight for reason in match.evidence) == pytest.approx(match.score)
