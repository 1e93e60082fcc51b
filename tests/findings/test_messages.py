"""Explanations are sentences that can be read aloud."""

from __future__ import annotations

import factcheck


def test_the_words_for_a_source_stand_small_within_the_sentence() -> None:
    texts = ("The coast guard said 12 boats sank off Ostholm.", "Off Ostholm 19 boats sank, fishermen said.")
    articles = [
        factcheck.Article(id=f"a{n}", text=text, language="en", source=f"Paper {n}", published="2026-03-05")
        for n, text in enumerate(texts)
    ]
    said = [finding.explanation for finding in factcheck.check(articles).findings]
    assert any("citing the coast guard" in one for one in said), said
