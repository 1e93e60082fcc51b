"""Report → what a reader is shown."""

from __future__ import annotations

import pytest

from factcheck.findings.base import Severity, Verdict
from factcheck.reports.claim_view import anchor, source_name
from factcheck.reports.view import group_of, view_of
from tests.reports.samples import KURIER, draft_report, source_report


@pytest.mark.parametrize(
    ("verdict", "severity", "group"),
    [
        ("conflict", "high", "resolve"),
        ("discrepancy", "low", "resolve"),
        ("update", "high", "resolve"),
        ("agree", "medium", "resolve"),
        ("update", "info", "watch"),
        ("unresolved", "low", "watch"),
        ("compatible", "low", "watch"),
        ("agree", "info", "agreements"),
    ],
)
def test_what_needs_somebody_is_apart_from_what_does_not(verdict: Verdict, severity: Severity, group: str) -> None:
    finding = source_report().findings[0].model_copy(update={"verdict": verdict, "severity": severity})
    assert group_of(finding) == group


def test_every_finding_and_every_claim_is_shown_somewhere() -> None:
    report = source_report()
    view = view_of(report)
    found = [one for group in view.groups.values() for one in group]
    assert {one.finding.id for one in found} == {one.id for one in report.findings}
    shown = {claim.claim.id for one in found for claim in one.claims} | {one.claim.id for one in view.single}
    assert shown == {claim.id for claim in report.claims}


def test_the_order_of_findings_does_not_depend_on_that_of_the_report() -> None:
    report = source_report()
    backwards = report.model_copy(update={"findings": report.findings[::-1]})
    assert view_of(backwards).groups == view_of(report).groups


def test_a_claim_the_text_leaves_open_is_listed_with_its_reason() -> None:
    report = source_report()
    claims = tuple(one.model_copy(update={"missing": "no_date"}) if one.id == "h6" else one for one in report.claims)
    view = view_of(report.model_copy(update={"claims": claims}))
    assert [one.claim.id for one in view.left] == ["h6"]
    assert "h6" not in [one.claim.id for one in view.single]


def test_the_drafts_side_comes_first_and_is_called_the_draft() -> None:
    report = draft_report("en")
    turned = [one.model_copy(update={"sides": one.sides[::-1]}) for one in report.findings]
    view = view_of(report.model_copy(update={"findings": tuple(turned)}))
    assert {one.sides[0].claims[0].source for one in view.groups["resolve"]} == {"Draft"}


def test_a_heading_quotes_the_words_of_a_quotation_without_their_marks() -> None:
    found = next(one for one in view_of(source_report()).groups["resolve"] if one.finding.id == "f-words")
    assert found.label.startswith("Ida Brandt on the dyke: “Wir werden jeden Meter Deich erneuern” / “We will")


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({}, "Küstenkurier"),
        ({"source": None}, "Zahl der Toten steigt auf 31"),
        ({"source": " ", "title": "", "id": "wires/kurier.txt"}, "kurier.txt"),
    ],
)
def test_a_source_is_called_by_the_best_name_it_has(changed: dict[str, str | None], name: str) -> None:
    assert source_name(KURIER.model_copy(update=changed)) == name


def test_different_ids_have_different_anchors() -> None:
    ids = ["a b", "a_b", "a%b", "a~b", "ä", "a"]
    assert len({anchor("finding", id) for id in ids}) == len(ids)


def test_a_plain_id_is_its_own_anchor() -> None:
    assert anchor("finding", "f-3a9c") == "finding-f-3a9c"
