"""What each institute reckons for itself: figures that lie near are no conflict, those far apart are one."""

from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(("other", "is_alert"), [("6.9", False), ("5.2", True)])
def test_magnitudes_that_lie_near_are_a_spread(other: str, *, is_alert: bool) -> None:
    texts = [f"A quake of magnitude {one} shook Ostholm on Monday morning." for one in ("7.1", other)]
    articles = [
        factcheck.Article(id=f"a{n}", text=text, language="en", source=f"Paper {n}", published="2026-03-05")
        for n, text in enumerate(texts)
    ]
    found = [one for one in factcheck.check(articles).findings if one.verdict in ("conflict", "discrepancy")]
    assert [one.severity in ("high", "medium") for one in found] == [is_alert]
