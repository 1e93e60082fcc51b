"""A part by definition, by a qualifier or by what is counted apart is matched to its whole, not to it."""

from __future__ import annotations

from typing import Any

import pytest
from findings.samples import claim, number

from factcheck.claims import AnyClaim
from factcheck.claims.base import PART
from factcheck.matches import match_claims

FERRY = "The ferry Ostra with [{}] on board sank near Torvik harbour."


def aboard(id: str, amount: float, head: str) -> AnyClaim:
    about = {"head": head, "actions": ["sink"]}
    return claim(id, FERRY.format(f"{amount:g}"), number(amount), "count", about=about)


def hurt(id: str, amount: float, *qualifiers: str, outcome: str = "wounded", **about: Any) -> AnyClaim:
    sentence = f"In the fire in the Torvik mill [{amount:g}] people were hurt."
    keys = {"head": "person", "qualifiers": list(qualifiers)} | about
    return claim(id, sentence, number(amount), outcome=outcome, about=keys)


def relation(*claims: AnyClaim) -> str:
    (found,) = match_claims(claims).matches
    return found.relation


def test_passengers_are_a_part_of_all_aboard_where_their_article_counts_the_crew() -> None:
    crew = claim("b2", "The [27] sailors stayed.", number(27), "count", about={"head": "crew"})
    claims = [aboard("a1", 352, "person"), aboard("b1", 325, "passenger")]
    assert relation(*claims) == "whole_of"
    alike = [aboard("a1", 352, "person"), aboard("b1", 352, "passenger"), crew]
    assert {m.relation for m in match_claims(alike).matches if {m.first, m.second} == {"a1", "b1"}} == {"whole_of"}
    assert relation(*alike[:2]) == "same"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(hurt("a1", 12), hurt("b1", 9, PART), "whole_of", id="nine-of-them"),
        pytest.param(hurt("a1", 9), hurt("b1", 9, PART), "same", id="the-same-nine"),
        pytest.param(hurt("a1", 12, "seriously"), hurt("b1", 20), "part_of", id="badly-hurt"),
        pytest.param(hurt("a1", 4, "slightly"), hurt("b1", 4), "same", id="the-same-four"),
    ],
)
def test_some_of_the_hurt_are_no_toll(one: AnyClaim, other: AnyClaim, expected: str) -> None:
    assert relation(one, other) == expected


def test_another_one_dead_is_no_toll() -> None:
    more = hurt("b1", 1, "add", outcome="killed")
    found = match_claims([hurt("a1", 3, outcome="killed"), more])
    assert [fact.claims for fact in found.facts] == [("a1",), ("b1",)]


def test_a_far_smaller_toll_of_one_town_of_a_country_is_a_part() -> None:
    whole = claim("a1", "The flood killed [40] people.", number(40), about={"places": ["country:AT"]})
    part = claim("b1", "The flood killed [3] people there.", number(3), about={"places": ["city:vienna"]})
    close = claim("b1", "The flood killed [38] people there.", number(38), about={"places": ["city:vienna"]})
    assert relation(whole, part) == "whole_of"
    assert relation(whole, close) == "same"
