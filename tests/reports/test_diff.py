"""Two wordings → their difference."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.diff import word_difference


def test_only_the_words_that_changed_are_marked() -> None:
    marked = [(one.kind, one.text) for one in word_difference("We will talk soon.", "We will not talk soon.")]
    assert marked == [("same", "We will"), ("new", " not"), ("same", " talk soon.")]


@given(st.text(alphabet="ab .,ü\n", max_size=40), st.text(alphabet="ab .,ü\n", max_size=40))
def test_both_wordings_can_be_read_back_from_their_difference(first: str, second: str) -> None:
    stretches = word_difference(first, second)
    assert "".join(one.text for one in stretches if one.kind != "new") == first
    assert "".join(one.text for one in stretches if one.kind != "gone") == second
