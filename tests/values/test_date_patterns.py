"""Patterns of dates are compiled when first searched with: here all are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.patterns import PatternError
from factcheck.rulebook import load_rules
from factcheck.values.dates.grammar import build


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_bundled_pattern_of_dates_compiles(language: str) -> None:
    grammar = build(load_rules(), language)
    started = (one.pattern for many in grammar.by_first.values() for one in many)
    for pattern in {*started, *grammar.prefixes, *grammar.joins.values()}:
        assert isinstance(pattern.regex, re.Pattern)


def test_an_own_pattern_of_dates_that_cannot_be_read_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "dates.yaml").write_text(
        """
rules:
  - name: broken
    about: A bracket too many.
    makes: weekday
    patterns: ["on day:<weekday>)"]
    examples:
      - text: "They meet [on Tuesday]."
        gives: {}
      - text: "They met [on Friday]."
        gives: {}
    non_examples:
      - {text: "They meet on it.", because: There is no day.}
""",
        encoding="utf-8",
    )
    with pytest.raises(PatternError, match="cannot read"):
        build(load_rules(tmp_path), "en")
