"""Report → text for the terminal."""

from __future__ import annotations

import re

from factcheck.reports import render
from factcheck.reports.text import WIDTH
from tests.reports.samples import draft_report, source_report

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def test_colour_adds_nothing_but_colour() -> None:
    coloured = render(source_report(), "text", colour=True)
    assert ESCAPE.search(coloured)
    assert ESCAPE.sub("", coloured) == render(source_report(), "text")


def test_other_formats_take_no_colour() -> None:
    assert render(source_report(), "markdown", colour=True) == render(source_report(), "markdown")


def test_discrepancies_come_first_and_the_most_serious_of_them_before_the_others() -> None:
    shown = render(source_report(), "text")
    places = [shown.index(f"[f-{name}]") for name in ("looters", "breach", "words", "troops", "toll", "damage")]
    assert places == sorted(places)


def test_the_value_is_marked_in_its_sentence() -> None:
    assert "Police arrested [41 looters]." in render(source_report(), "text")


def test_an_agreement_says_how_many_articles_and_origins_it_rests_on() -> None:
    assert "3 articles, 1 origin" in render(source_report("en"), "text")
    assert "3 Artikel, 1 Ursprung" in render(source_report("de"), "text")


def test_a_report_without_findings_says_what_it_looked_at() -> None:
    clean = source_report().model_copy(update={"findings": ()})
    shown = " ".join(render(clean, "text").split())
    assert "Nothing to resolve was found. That holds only for the claims that could be compared (20)." in shown


def test_no_line_is_wider_than_the_terminal() -> None:
    assert max(map(len, render(source_report(), "text").splitlines())) <= WIDTH


def test_a_draft_shows_the_state_of_each_passage() -> None:
    shown = render(draft_report("en"), "text")
    assert "supported: 1 · in no source: 1 · hedge lost: 1" in shown
    assert "• HEDGE LOST\n  [240 Millionen Euro] kostet der Schaden." in shown
