"""Which rule applies to two variants where several could: slips, weekdays, wishes, parties to a conflict."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.claims import AnyClaim
from factcheck.findings import Finding, judge
from factcheck.matches import match_claims
from factcheck.values import Text
from findings.samples import at_least, by, claim, day, number

LATER = "2031-05-05T12:00:00+00:00"


def share(id: str, amount: float, **fields: Any) -> AnyClaim:
    sentence = f"Rents in Torvik changed by [{amount:g}] percent in spring."
    value = number(amount, unit="percent")
    return claim(id, sentence, value, "percentage", about={"head": "rent"} | fields.pop("about", {}), **fields)


def toll(id: str, value: Any, **fields: Any) -> AnyClaim:
    return claim(id, f"The fire in the Torvik mill killed [{value.low}] people.", value, **fields)


def ends(id: str, weekday: str, value: Any, **fields: Any) -> AnyClaim:
    sentence = f"The strike in the Torvik mill ends on [{weekday}]."
    return claim(id, sentence, value, "event_date", about={"head": None, "actions": ["strike"]}, **fields)


def reasons(*claims: AnyClaim, draft: str | None = None) -> set[str]:
    return {finding.rule for finding in _judged(*claims, draft=draft)}


def _judged(*claims: AnyClaim, draft: str | None = None) -> tuple[Finding, ...]:
    return judge(match_claims(claims, draft=draft))


@pytest.mark.parametrize(("other", "rule"), [(54.2, "value_conflict"), (53.2, "estimate_spread")])
def test_swapped_digits_are_a_slip_whoever_is_cited(other: float, rule: str) -> None:
    one = share("a1", 52.4, attribution=by("the council"))
    assert reasons(one, share("b1", other, attribution=by("the tenants"))) == {rule}


def test_swapped_digits_of_parties_to_a_conflict_are_two_counts() -> None:
    army, front = by("the army", "military"), by("the front", "party")
    assert reasons(toll("a1", number(52), attribution=army), toll("b1", number(25), attribution=front)) == {
        "rival_spread"
    }


def test_a_toll_may_rise_to_the_same_digits_swapped() -> None:
    assert reasons(toll("a1", number(13)), toll("b1", number(31), published=LATER)) == {"temporal_update"}


@pytest.mark.parametrize(("figure", "other", "rule"), [(415, 451, "value_conflict"), (41, 14, "modality_mismatch")])
def test_only_long_figures_with_swapped_digits_are_a_slip_between_planned_and_done(
    figure: int, other: int, rule: str
) -> None:
    assert reasons(share("a1", figure, modality="planned"), share("b1", other)) == {rule}


def test_what_is_demanded_in_both_texts_is_done_in_neither() -> None:
    wish = {"actions": ["demand"]}
    planned, said = share("a1", 7, modality="planned", about=wish), share("b1", 9, about=wish)
    assert reasons(planned, said) == {"value_conflict"}


@pytest.mark.parametrize(("quote", "rule"), [("Thursday", "same_value"), ("Thursday 8 May", "inferred_date_conflict")])
def test_one_weekday_is_one_day_in_texts_of_one_week(quote: str, rule: str) -> None:
    one, other = (
        ends("a1", quote, day("2031-05-01", inferred=True)),
        ends("b1", quote, day("2031-05-08", inferred=True)),
    )
    assert reasons(one, other) == {rule}


def test_a_monitor_does_not_update_what_the_police_say() -> None:
    police, monitor = by("the police", "police"), by("the observatory", "monitor")
    claims = toll("a1", number(2), attribution=police), toll("b1", at_least(5), attribution=monitor, published=LATER)
    assert reasons(*claims) == {"rival_spread"}


@pytest.mark.parametrize("about", [{"head": "trap-person"}, {"actions": ["trap-person"]}])
def test_the_trapped_become_fewer_as_they_are_freed(about: dict[str, Any]) -> None:
    older = toll("a1", number(17), outcome="affected", about=about)
    newer = toll("b1", number(7), outcome="affected", about=about, published=LATER)
    assert reasons(older, newer) == {"temporal_update"}


@pytest.mark.parametrize("end", [16, 18])
def test_one_end_of_a_range_is_no_figure_that_a_draft_may_state_flatly(end: int) -> None:
    assert reasons(toll("a1", number(end)), toll("b1", number(16, "range", high=18)), draft="a") == {"lost_hedge"}


def test_a_figure_that_any_source_states_is_not_too_sharp_for_a_draft() -> None:
    draft, source = toll("a1", number(1243)), toll("b1", number(1200, "about"))
    elsewhere = claim("c1", "In Holm they buried [1243] sailors of another fleet.", number(1243))
    assert "unsupported_precision" in reasons(draft, source, draft="a")
    assert "unsupported_precision" not in reasons(draft, source, elsewhere, draft="a")


def test_what_a_draft_reports_as_done_is_held_to_what_its_source_planned() -> None:
    assert reasons(share("a1", 7), share("b1", 9, modality="planned"), draft="a") == {"value_conflict"}


@pytest.mark.parametrize(("hours", "rules"), [(3, {"duration_conflict"}), (100, set()), (120, {"duration_conflict"})])
def test_what_lasts_many_times_longer_is_another_thing_but_for_a_slip_of_the_unit(hours: int, rules: set[str]) -> None:
    def lasted(id: str, length: float) -> AnyClaim:
        value = number(length * 3600, unit="second")
        return claim(id, "The talks in Torvik lasted [so long].", value, "duration", about={"head": "talk"})

    assert reasons(lasted("a1", 5), lasted("b1", hours)) == rules


def test_hundreds_do_not_mean_millions() -> None:
    assert not reasons(toll("a1", number(200, "vague", high=999)), toll("b1", number(8_400_000)))


def test_the_same_words_of_another_speaker_are_found_across_languages() -> None:
    def said(id: str, words: str, speaker: str, **fields: Any) -> AnyClaim:
        return claim(id, f"[“{words}”], somebody said.", Text(text=words), "quotation", speaker=speaker, **fields)

    english = "We will rebuild the whole mill by hand"
    german = said("a1", "Wir bauen die ganze Mühle von Hand wieder auf", "person:ada-brun", language="de")
    findings = _judged(german, said("b1", english, "person:ada-brun"), said("c1", english, "person:max-holm"))
    apart = [finding for finding in findings if finding.rule == "quote_speaker"]
    assert {id for finding in apart for side in finding.sides for id in side} >= {"b1", "c1"}


def test_an_undated_figure_holds_for_the_day_of_its_article() -> None:
    july = day("2031-05-01", "2031-05-31", granularity="month")
    later = toll("b1", number(3), window=july, published="2031-06-20T12:00:00+00:00")
    assert reasons(toll("a1", number(12)), later)
