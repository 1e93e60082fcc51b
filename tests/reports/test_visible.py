"""Article text → text that shows what it holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.visible import one_line, shorten, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\u202eabc", "[U+202E]abc"),
        ("a\x1b[2J", "a[U+001B][2J"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("👩‍🚒", "👩‍🚒"),
        ("مرحبا", "مرحبا"),
        ("\ud800", "\ufffd"),
    ],
)
def test_what_would_hide_or_reorder_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_showing_twice_changes_nothing(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(st.text(), st.integers(2, 50), st.booleans())
def test_a_shortened_text_fits(text: str, room: int, at_end: bool) -> None:
    assert len(shorten(text, room, at_end=at_end)) <= room


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
