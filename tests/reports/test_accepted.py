"""Findings that somebody has accepted, in every format."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest

from factcheck.findings import Waived
from factcheck.reports import Report, WaiverUse, render
from factcheck.reports.view import view_of
from tests.reports.samples import source_report

WORST = source_report().findings[0]


def _waived(language: str = "en") -> Report:
    report = source_report(language)
    first = report.findings[0].model_copy(update={"waived": Waived(reason="so <agreed>", expires=date(2031, 4, 1))})
    idle = WaiverUse(finding="f-gone", about="a", reason="old & done", expires=date(2030, 1, 1), state="expired")
    return report.model_copy(update={"findings": (first, *report.findings[1:]), "waivers": (idle,)})


@pytest.mark.parametrize(("format", "shown"), [
    ("text", "Waived until 2031-04-01: so <agreed>"),
    ("markdown", "Waived until 2031-04-01: so &lt;agreed&gt;"),
    ("html", "Waived until 2031-04-01: so &lt;agreed&gt;"),
    ("concise", "Waived until 2031-04-01: so <agreed>"),
])  # fmt: skip
def test_a_waived_finding_stays_with_its_reason(format: str, shown: str) -> None:
    text = render(_waived(), format)
    assert shown in text
    assert WORST.id in text


@pytest.mark.parametrize(("format", "shown"), [
    ("text", "f-gone: expired on 2030-01-01 (old & done). a"),
    ("markdown", "f-gone: expired on 2030-01-01 (old &amp; done). a"),
    ("html", "f-gone: expired on 2030-01-01 (old &amp; done). a"),
])  # fmt: skip
def test_a_waiver_that_covers_nothing_is_listed(format: str, shown: str) -> None:
    assert shown in render(_waived(), format)


def test_german_says_it_in_german() -> None:
    assert "Hingenommen bis 2031-04-01: so <agreed>" in render(_waived("de"), "text")
    assert "abgelaufen am 2030-01-01" in render(_waived("de"), "text")


def test_csv_and_json_carry_it() -> None:
    rows = list(csv.DictReader(io.StringIO(render(_waived(), "csv"), newline="")))
    assert {(row["waived"], row["expires"]) for row in rows if row["finding"] == WORST.id} == {
        ("so <agreed>", "2031-04-01")
    }
    (finding, *_) = json.loads(render(_waived(), "json"))["findings"]
    assert finding["waived"] == {"reason": "so <agreed>", "expires": "2031-04-01"}


def test_what_is_accepted_is_not_to_be_resolved() -> None:
    before, after = view_of(source_report()), view_of(_waived())
    assert len(after.groups["resolve"]) == len(before.groups["resolve"]) - 1
    assert [found.finding.id for found in after.groups["settled"]] == [WORST.id]


def test_known_findings_come_behind_the_new_ones() -> None:
    report = source_report()
    known = [finding.model_copy(update={"known": True}) for finding in report.findings[1:]]
    view = view_of(report.model_copy(update={"findings": (report.findings[0], *known)}))
    assert [found.finding.id for found in view.groups["resolve"]] == [report.findings[0].id]
    assert all(found.finding.known for found in view.groups["settled"])
    assert "Known from the baseline" in view.groups["settled"][0].notes
