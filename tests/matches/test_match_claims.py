"""Which claims are one fact, and what keeps others apart that look alike."""

from __future__ import annotations

from typing import Any

import pytest
from findings.samples import by, claim, day, number

from factcheck.claims import AnyClaim
from factcheck.matches import Matches, match_claims

FIRE = "The fire in the Torvik mill killed [{}] people."


def toll(id: str, value: float, sentence: str = FIRE, **fields: Any) -> AnyClaim:
    return claim(id, sentence.format(value), number(value), **fields)


def facts(matches: Matches) -> list[tuple[str, ...]]:
    return [fact.claims for fact in matches.facts]


def test_two_accounts_of_one_toll_are_one_fact() -> None:
    assert facts(match_claims([toll("a1", 12), toll("b1", 15)])) == [("a1", "b1")]


APART = [
    pytest.param(
        toll("b1", 12, "An avalanche above Kjolvik buried [{}] skiers.", about={"head": "skier"}), id="other-event"
    ),
    pytest.param(toll("b1", 12, outcome="wounded"), id="other-outcome"),
    pytest.param(toll("b1", 12, about={"head": "person", "qualifiers": ["child"]}), id="a-part"),
    pytest.param(toll("b1", 12, "In 2019 a fire in the Torvik mill killed [{}] people."), id="another-year"),
]


@pytest.mark.parametrize("other", APART)
def test_the_same_number_is_no_reason_to_match(other: AnyClaim) -> None:
    assert facts(match_claims([toll("a1", 12), other])) == [("a1",), ("b1",)]


def test_soldiers_of_another_side_are_another_fact() -> None:
    sentence = "The army has [{}] soldiers at the Torvik front."
    claims = [
        claim(id, sentence.format(900), number(900), "troop_count", subject=side, about={"head": "soldier"})
        for id, side in (("a1", "norland"), ("b1", "sudmark"))
    ]
    assert facts(match_claims(claims)) == [("a1",), ("b1",)]


def test_a_part_is_matched_to_its_whole() -> None:
    part = toll("b1", 3, about={"head": "person", "qualifiers": ["child"]})
    found = match_claims([toll("a1", 12), part]).matches
    assert [(m.first, m.second, m.relation) for m in found] == [("a1", "b1", "whole_of")]


def test_each_claim_goes_with_its_best_partner() -> None:
    hurt = "Four crew members of the ferry Ostra sank with [{}] vehicles near the harbour."
    drones = "The ferry Ostra carried [{}] lorries loaded with timber from the north."
    claims = [
        claim(f"{article}{n}", text.format(amount), number(amount), "count", about={"head": head})
        for article in "ab"
        for n, (text, amount, head) in enumerate(((hurt, 20, "vehicle"), (drones, 9, "cargo")))
    ]
    assert sorted(facts(match_claims(claims))) == [("a0", "b0"), ("a1", "b1")]


def test_dates_of_the_same_event_are_matched_and_of_others_not() -> None:
    opened = claim(
        "a1", "The Torvik bridge was opened on [Monday].", day("2031-05-01"), "event_date", about={"head": None}
    )
    again = claim(
        "b1", "The mayor opened the Torvik bridge on [Tuesday].", day("2031-05-02"), "event_date", about={"head": None}
    )
    court = claim(
        "b2",
        "Judges in Kjolvik heard three witnesses on [Monday].",
        day("2031-05-01"),
        "event_date",
        about={"head": None},
    )
    assert facts(match_claims([opened, again, court])) == [("a1", "b1"), ("b2",)]


@pytest.mark.parametrize(
    ("deed", "feature"),
    [pytest.param("strike-attack", "event_related", id="a-kind"), pytest.param("sink", "event_differs", id="another")],
)
def test_a_date_of_a_kind_of_event_is_matched_with_one_of_the_event(deed: str, feature: str) -> None:
    pair = [
        claim(id, f"Torvik mourns [{on}].", day("2031-05-01"), "event_date", about={"head": None, "actions": [action]})
        for id, on, action in (("a1", "Monday", "attack"), ("b1", "on Monday", deed))
    ]
    assert feature in {reason.feature for match in match_claims(pair).matches for reason in match.evidence}


def test_every_match_unrolls_into_reasons_that_add_up() -> None:
    match = match_claims([toll("a1", 12), toll("b1", 15)]).matches[0]
    assert match.relation == "same"
    assert sum(reason.weight for reason in match.evidence) == pytest.approx(match.score)
    assert {"type", "head_same", "terms_shared"} <= {reason.feature for reason in match.evidence}


def test_a_near_miss_says_what_kept_it_apart() -> None:
    other = toll("b1", 12, "In 2019 a fire in the Torvik mill killed [{}] people.")
    found = [m for m in match_claims([toll("a1", 12), other]).matches if m.relation == "apart"]
    assert [m.evidence[-1].feature for m in found] == ["background"] or "background" in {
        reason.feature for reason in found[0].evidence
    }


def test_facts_and_their_ids_do_not_depend_on_order_or_on_unrelated_articles() -> None:
    claims = [toll("a1", 12, attribution=by("police")), toll("b1", 15), toll("c1", 12)]
    other = claim("q1", "A storm off Kjolvik drowned [3] sailors.", number(3), about={"head": "sailor"})
    alone = match_claims(claims).facts
    assert match_claims(reversed(claims)).facts == alone
    assert [fact for fact in match_claims([*claims, other]).facts if fact.claims != ("q1",)] == list(alone)


def test_large_blocks_find_the_same_facts_as_small_ones() -> None:
    towns = [f"{chr(65 + n // 26)}{chr(97 + n % 26)}ville" for n in range(60)]
    claims = [
        claim(
            f"{chr(0x4E00 + 2 * n + m)}1",
            f"The fire in {town} killed [{n + 1}] people.",
            number(n + 1),
            about={"places": [f"city:{town.lower()}"]},
        )
        for n, town in enumerate(towns)
        for m in range(2)
    ]
    assert all(len(fact.claims) == 2 for fact in match_claims(claims).facts)


def _in_towns(*towns: str) -> list[AnyClaim]:
    about = {"head": "person", "actions": ["open"]}
    return [
        claim(
            f"{id}1", f"The new hall opened in {town} for [{n}] guests.", number(n), "count",
            about=about | {"places": [f"region:{town.lower()}"]},
        )
        for id, town, n in zip("ab", towns, (40, 70), strict=True)
    ]  # fmt: skip


@pytest.mark.parametrize(("towns", "count"), [(("Torvik", "Torvik"), 1), (("Torvik", "Brenna"), 2)])
def test_figures_of_two_regions_are_two_facts(towns: tuple[str, str], count: int) -> None:
    assert len(match_claims(_in_towns(*towns)).facts) == count


def test_a_corrected_figure_and_its_correction_are_one_fact() -> None:
    sentence = "In the fire in the Torvik mill {} people were hurt and not {}, the clinic said."
    old = claim("a1", sentence.format("[41]", "37"), number(41), outcome="wounded", is_revision=True)
    new = claim("a2", sentence.format("41", "[37]"), number(37), outcome="wounded", is_revision=True)
    assert facts(match_claims([old, new])) == [("a1", "a2")]
    plain = [one.model_copy(update={"is_revision": False}) for one in (old, new)]
    assert len(facts(match_claims(plain))) == 2


@pytest.mark.parametrize(("second", "count"), [(("name:brun", "name:olsen"), 1), (("name:brun", "name:duarte"), 2)])
def test_a_meeting_with_somebody_else_is_another_one(second: tuple[str, str], count: int) -> None:
    sentence = "Both ministers met in Torvik on [that day] for talks."
    about = {"head": None, "actions": ["meet"]}
    claims = [
        claim(f"{id}1", sentence, day(date), "meeting_date", about=about, participants=who)
        for id, date, who in (("a", "2031-05-01", ("name:brun", "name:olsen")), ("b", "2031-05-02", second))
    ]
    assert len(match_claims(claims).facts) == count


@pytest.mark.parametrize("spelling", ["person:volodymyr-brunsky", "name:brunsky"])
def test_a_name_in_another_spelling_is_shared(spelling: str) -> None:
    sentence = "In Torvik the president signed [{}] laws."
    one, other = (
        claim(f"{id}1", sentence.format(5), number(5), "count", about={"head": "law", "names": [name]})
        for id, name in (("a", "person:wolodymyr-brunsky"), ("b", spelling))
    )
    (match,) = match_claims([one, other]).matches
    assert any(evidence.feature == "name_shared" for evidence in match.evidence)
