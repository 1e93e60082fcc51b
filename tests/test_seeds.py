"""The two seed articles: what the report must show, and the traps it must leave alone."""

from __future__ import annotations

import json
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

import factcheck

IDS = {"a": "000_xi_kim.txt", "b": "002_putin_kim.txt"}
TRAPS = ("S20", "S21", "S22", "S25", "S26", "S27")


@pytest.fixture(scope="module")
def report(development_data: Path) -> factcheck.Report:
    articles = [
        factcheck.Article(id=id, text=(development_data / "seeds" / name).read_text(encoding="utf-8"), language="de")
        for id, name in IDS.items()
    ]
    return factcheck.check(articles)


@pytest.fixture(scope="module")
def facts(development_data: Path) -> dict[str, dict[str, Any]]:
    lines = (development_data / "seeds" / "overlap.jsonl").read_text(encoding="utf-8").splitlines()
    return {fact["id"]: fact for fact in map(json.loads, lines)}


def _in(report: factcheck.Report, article: str, span: list[int]) -> set[str]:
    """The claims of an article within a passage."""
    return {c.id for c in report.claims if c.article == article and c.start < span[1] and c.end > span[0]}


def _findings(report: factcheck.Report, fact: dict[str, Any]) -> list[Any]:
    """The findings that compare a claim of the fact's passage in a with one of its passage in b."""
    a, b = _in(report, "a", fact["a_span"]), _in(report, "b", fact["b_span"])
    found = []
    for finding in report.findings:
        sides = finding.sides
        pairs = (
            combinations(sides[0], 2)
            if len(sides) == 1
            else (p for x, y in combinations(sides, 2) for p in product(x, y))
        )
        if any({x, y} & a and {x, y} & b for x, y in pairs):
            found.append(finding)
    return found


def test_the_troops_are_a_precision_difference(report: factcheck.Report, facts: dict[str, Any]) -> None:
    (finding,) = _findings(report, facts["S06"])
    assert (finding.verdict, finding.reason, finding.severity) == ("discrepancy", "precision_difference", "medium")
    quotes = {report.claim(id).quote for side in finding.sides for id in side}
    assert quotes == {"15.000 Soldaten", "mehrere Tausend Soldaten"}


def test_the_killed_are_an_agreement_on_one_origin(report: factcheck.Report, facts: dict[str, Any]) -> None:
    findings = _findings(report, facts["S10"])
    assert {finding.verdict for finding in findings} == {"agree"}
    assert {finding.origins for finding in findings} == {1}
    carried = next(c for c in report.claims if c.article == "a" and c.type == "casualties")
    assert carried.attribution is not None
    assert carried.attribution.carried_over
    assert carried.attribution.source == "südkoreanischen Schätzungen"


def test_the_anniversary_is_an_agreement(report: factcheck.Report, facts: dict[str, Any]) -> None:
    findings = _findings(report, facts["S04"])
    assert {finding.verdict for finding in findings} == {"agree"}


def test_the_length_of_the_talk_has_a_single_source(report: factcheck.Report, facts: dict[str, Any]) -> None:
    (claim,) = (report.claim(id) for id in _in(report, "b", facts["S23"]["b_span"]))
    assert claim.type == "duration"
    assert claim.value.low == 9000
    assert not any(claim.id in side for finding in report.findings for side in finding.sides)


@pytest.mark.parametrize("trap", TRAPS)
def test_nothing_is_said_of_a_trap(report: factcheck.Report, facts: dict[str, Any], trap: str) -> None:
    assert _findings(report, facts[trap]) == []


def test_no_claim_is_made_of_the_disclaimers(report: factcheck.Report, facts: dict[str, Any]) -> None:
    assert not _in(report, "a", [facts["S27"]["a_span"][0], 10**6])
    assert not _in(report, "b", [facts["S27"]["b_span"][0], 10**6])


def test_nothing_else_is_an_alert(report: factcheck.Report) -> None:
    alerts = [finding for finding in report.findings if finding.severity in ("medium", "high")]
    assert [finding.reason for finding in alerts] == ["precision_difference"]
