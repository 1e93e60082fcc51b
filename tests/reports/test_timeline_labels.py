"""A series is headed by what it is of; where no key says it, by the words of its first claim."""

from __future__ import annotations

import factcheck
from factcheck.reports import render

TEXTS = (
    ("2026-03-04T08:00:00+00:00", "After the storm about 9,000 households in Ostholm were without power."),
    ("2026-03-04T20:00:00+00:00", "After the storm 4,000 households in Ostholm were still without power."),
    ("2026-03-05T08:00:00+00:00", "After the storm 700 households in Ostholm were still without power."),
)


def test_no_series_is_without_a_head() -> None:
    articles = [
        factcheck.Article(id=f"a{n}", text=text, language="en", source=f"Paper {n}", published=when)
        for n, (when, text) in enumerate(TEXTS)
    ]
    report = factcheck.check(articles)
    assert report.timelines
    html = render(report, "html")
    assert "<h3><bdi></bdi>" not in html
    assert 'class="series"' in html
