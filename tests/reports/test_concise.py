"""Report → one line for each finding."""

from __future__ import annotations

import re
from datetime import date

import pytest

from factcheck.findings import Waived
from factcheck.reports import Report, render
from factcheck.reports.concise import position
from tests.reports.samples import draft_report, hostile_report, source_report

LINE = re.compile(r"^.+?:\d+:\d+: (none|info|low|medium|high) [a-z]+/[a-z_]+ .+ \[[^\]]+\]( \(.*\))?$")


@pytest.mark.parametrize("report", [source_report(), draft_report(), hostile_report()])
def test_every_finding_that_is_no_plain_agreement_has_one_line(report: Report) -> None:
    lines = render(report, "concise").splitlines()
    shown = [one for one in report.findings if one.verdict != "agree" or one.severity != "none"]
    assert len(lines) == len(shown)
    assert [line for line in lines if not LINE.match(line)] == []


def test_line_and_column_are_those_of_the_file() -> None:
    report = source_report()
    claim = next(claim for claim in report.claims if claim.part == "text" and "\n" in _before(report, claim.id))
    article = next(one for one in report.articles if one.id == claim.article)
    text = article.text.splitlines()
    placed = article.model_copy(update={"path": "story.txt", "line": 7})
    path, line, column = position(claim, placed).split(":")
    assert path == "story.txt"
    assert text[int(line) - 7][int(column) - 1 :].startswith(claim.quote.splitlines()[0])


def _before(report: Report, id: str) -> str:
    claim = report.claim(id)
    return next(one.text for one in report.articles if one.id == claim.article)[: claim.start]


def test_a_title_and_an_article_without_a_file_are_at_a_place_too() -> None:
    report = source_report()
    titles = [claim for claim in report.claims if claim.part == "title"]
    assert all(position(claim, None).endswith(":1:1") for claim in titles)


def test_accepted_findings_come_last_with_the_reason() -> None:
    report = source_report()
    first = report.findings[0].model_copy(update={"waived": Waived(reason="so agreed", expires=date(2031, 4, 1))})
    waived = report.model_copy(update={"findings": (first, *report.findings[1:])})
    lines = render(waived, "concise").splitlines()
    assert lines[-1].endswith("(Waived until 2031-04-01: so agreed)")
    assert first.id in lines[-1]


def test_only_kinds_are_coloured_and_only_when_asked() -> None:
    plain, coloured = render(source_report(), "concise"), render(source_report(), "concise", colour=True)
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
