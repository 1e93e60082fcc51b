"""Report → Markdown."""

from __future__ import annotations

import pytest

from factcheck.reports import render
from factcheck.reports.markdown import escape
from tests.reports.samples import hostile_report, source_report


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a | b", r"a \| b"),
        ("<b>&", "&lt;b&gt;&amp;"),
        ("@desk", "&#64;desk"),
        ("[a](javascript:x)", r"\[a\](javascript:x)"),
        ("line\nline", "line line"),
        ("# no heading", r"\# no heading"),
    ],
)
def test_article_text_is_shown_and_not_read_as_markdown(text: str, shown: str) -> None:
    assert escape(text) == shown


def test_no_tag_of_an_article_reaches_the_page() -> None:
    shown = render(hostile_report(), "markdown")
    assert "<script" not in shown
    assert "<img" not in shown


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    rows = [line for line in render(hostile_report(), "markdown").splitlines() if line.startswith("|")]
    assert {line.replace(r"\|", "").count("|") for line in rows} == {6}


def test_the_value_stands_out_in_its_sentence() -> None:
    assert "Police arrested **41 looters**." in render(source_report(), "markdown")
