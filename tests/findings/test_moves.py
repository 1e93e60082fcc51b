"""Whether a later figure goes on where an earlier one stopped, or contradicts it, or was counted by somebody else."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.claims import AnyClaim
from factcheck.findings import judge
from factcheck.matches import match_claims
from findings.samples import at_least, by, claim, number

LATER = "2031-05-06T12:00:00+00:00"
EARLIER = "2031-05-02T12:00:00+00:00"


def toll(id: str, value: Any, **fields: Any) -> AnyClaim:
    return claim(id, f"The flood in Torvik struck [{value.low}] people.", value, **fields)


def counted(id: str, value: Any, head: str, **fields: Any) -> AnyClaim:
    about = {"head": head} | fields.pop("about", {})
    return claim(id, f"The flood in Torvik struck [{value.low}] of them.", value, "count", about=about, **fields)


def rules(*claims: AnyClaim, draft: str | None = None) -> set[str]:
    return {finding.rule for finding in judge(match_claims(claims, draft=draft))}


@pytest.mark.parametrize(("other", "rule"), [(451, "value_conflict"), (470, "temporal_update")])
def test_long_figures_with_swapped_digits_are_a_slip_in_a_series_too(other: int, rule: str) -> None:
    assert rules(toll("a1", number(415)), toll("b1", number(other), published=LATER)) == {rule}


def test_a_lost_nought_is_a_slip_of_the_unit_whatever_may_have_moved() -> None:
    assert rules(toll("a1", number(150)), toll("b1", number(1500), published=LATER)) == {"unit_mismatch"}


@pytest.mark.parametrize(("published", "rule"), [(EARLIER, "modality_mismatch"), (LATER, "value_conflict")])
def test_nobody_plans_what_was_told_as_done_before(published: str, rule: str) -> None:
    plan = counted("a1", number(14), "document", modality="planned", published=published)
    assert rules(plan, counted("b1", number(20), "document")) == {rule}


@pytest.mark.parametrize(("kind", "rule"), [("monitor", "rival_spread"), ("rescue", "temporal_update")])
def test_who_counts_for_himself_does_not_go_on_where_an_office_stopped(kind: str, rule: str) -> None:
    police = toll("a1", number(14), attribution=by("the police", "police"))
    assert rules(police, toll("b1", number(37), attribution=by("others", kind), published=LATER)) == {rule}


@pytest.mark.parametrize(("older", "rule"), [(number(800), "value_conflict"), (at_least(800), "temporal_update")])
def test_those_who_had_to_leave_are_counted_once_unless_there_were_at_least_so_many(older: Any, rule: str) -> None:
    newer = toll("b1", number(1140), outcome="displaced", published=LATER)
    assert rules(toll("a1", older, outcome="displaced"), newer) == {rule}


@pytest.mark.parametrize(("head", "rule"), [("house", "temporal_update"), ("country", "value_conflict")])
def test_houses_are_counted_on_and_countries_are_not(head: str, rule: str) -> None:
    assert rules(counted("a1", number(41), head), counted("b1", number(67), head, published=LATER)) == {rule}


def test_a_count_that_grows_never_falls_unannounced() -> None:
    assert rules(counted("a1", number(67), "house"), counted("b1", number(41), "house", published=LATER)) == {
        "value_conflict"
    }


def test_dozens_of_missing_may_become_fewer() -> None:
    dozens = toll("a1", number(24, "vague", high=99), outcome="missing")
    assert rules(dozens, toll("b1", number(17), outcome="missing", published=LATER)) == {"temporal_update"}


@pytest.mark.parametrize(("figure", "rule"), [(86, "bound"), (140, "temporal_update")])
def test_a_little_more_than_more_than_is_no_news(figure: int, rule: str) -> None:
    more = toll("a1", number(80, "more_than", high=None))
    assert rules(more, toll("b1", number(figure), published=LATER)) == {rule}


@pytest.mark.parametrize(("kind", "rule"), [("military", "disputed_polarity"), (None, "polarity_conflict")])
def test_a_denial_is_held_against_every_toll_that_others_state(kind: str | None, rule: str) -> None:
    none = toll("a1", number(0), polarity="negative", attribution=by("the army", kind) if kind else None)
    clinic = toll("b1", number(43), attribution=by("the clinic", "medical"))
    rebels = toll("c1", number(112), attribution=by("the rebels", "party"), published=LATER)
    findings = judge(match_claims((none, clinic, rebels)))
    denied = {id for finding in findings if finding.rule == rule for side in finding.sides for id in side}
    assert {"a1", "b1", "c1"} <= denied


def test_a_draft_that_has_the_newer_figure_is_up_to_date() -> None:
    draft = counted("a1", number(14), "country", published=LATER)
    old, new = counted("b1", number(11), "country"), counted("c1", number(14), "country", published=LATER)
    assert "value_conflict" in rules(draft, old, draft="a")
    assert "temporal_update" in rules(draft, old, new, draft="a")


def test_a_draft_is_too_sharp_only_where_no_source_is_as_sharp() -> None:
    draft, vague = toll("a1", number(26)), toll("b1", at_least(17))
    assert "unsupported_precision" in rules(draft, vague, draft="a")
    assert "unsupported_precision" not in rules(draft, vague, toll("c1", number(28)), draft="a")


def test_a_headline_that_says_what_the_text_says_is_no_side_of_its_own() -> None:
    none = toll("a1", number(0), polarity="negative", attribution=by("the army", "military"))
    text = toll("b1", at_least(43), attribution=by("the clinic", "medical"))
    title = toll("b2", at_least(43), part="title", attribution=by("medics", "medical"))
    findings = judge(match_claims((none, text, title)))
    assert len([finding for finding in findings if finding.rule == "disputed_polarity"]) == 1


@pytest.mark.parametrize(("figure", "rule"), [(14, "precision_difference"), (18, "value_conflict")])
def test_a_good_dozen_may_be_fourteen(figure: int, rule: str) -> None:
    dozen = counted("a1", number(12, "just_over"), "country")
    assert rules(dozen, counted("b1", number(figure), "country")) == {rule}


@pytest.mark.parametrize(("figure", "rule"), [(12, "precision_difference"), (40, "outside_band")])
def test_twelve_are_some_and_forty_are_not(figure: int, rule: str) -> None:
    some = counted("a1", number(2, "vague", high=9), "country")
    assert rules(some, counted("b1", number(figure), "country")) == {rule}
