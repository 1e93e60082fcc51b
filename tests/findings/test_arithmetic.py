"""Parts behind a whole that nearly make it up, and parts that are none."""

from __future__ import annotations

import pytest

import factcheck

SUMS = [
    ("en", "Nine people died in the fire, five men and three women.", True),
    ("en", "Nine people died in the fire, six men and three women.", False),
    ("en", "Forty people died in the fire, five men and three women.", False),
    ("en", "Police arrested 30 people, 18 in Exampleton and 11 in Sampleford.", True),
    ("en", "The toll stands at 17. Twelve of the dead came from Exampleton and six from Sampleford.", True),
    ("en", "The toll stands at 19. Twelve of the dead came from Exampleton and six from Sampleford.", False),
    ("de", "19 Menschen verloren dabei ihr Leben, zwölf Erwachsene und sechs Kinder.", True),
    ("de", "18 Menschen verloren dabei ihr Leben, zwölf Erwachsene und sechs Kinder.", False),
    ("de", "Bei dem Brand starben 19 Menschen, darunter zwölf Erwachsene und sechs Kinder.", False),
]


@pytest.mark.parametrize(("language", "text", "is_wrong"), SUMS)
def test_parts_right_behind_a_whole_must_add_up_to_it(language: str, text: str, is_wrong: bool) -> None:
    report = factcheck.check([factcheck.Article(id="a", text=text, language=language)])
    assert [finding.reason for finding in report.findings] == (["arithmetic"] if is_wrong else [])
