"""Endings that add a class to any word: all that fit a word add theirs."""

from __future__ import annotations

import pytest

from factcheck.patterns import Lexicon

LEXICON = Lexicon({"agent": ["*er"], "craft": ["*ster"], "known": ["porter"]})


@pytest.mark.parametrize(
    ("word", "classes"),
    [("runner", {"agent"}), ("webster", {"agent", "craft"}), ("porter", {"agent", "known"}), ("tree", set())],
)
def test_every_ending_that_fits_adds_its_class(word: str, classes: set[str]) -> None:
    assert LEXICON.classes(word) == classes | {"lower"}
    assert all((LEXICON.code(word) in LEXICON.codes_with([name])) == (name in classes) for name in ("agent", "craft"))
