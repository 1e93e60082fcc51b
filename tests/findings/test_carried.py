"""What the sources of a draft state somewhere: a draft that states it, too, is no sharper than they are."""

from __future__ import annotations

import pytest

import factcheck

DRAFT = "The dyke at Ostholm was last rebuilt in May 2019, the council said."
VAGUE = "The dyke at Ostholm was last rebuilt in 2019, the council said."
OTHER = "The lock at Ostholm was painted in May 2019."


def article(id: str, text: str) -> factcheck.Article:
    return factcheck.Article(id=id, text=text, language="en", published="2026-03-05", source=id)


@pytest.mark.parametrize(("more", "expected"), [([], True), ([OTHER], False)])
def test_a_date_of_long_ago_that_a_source_states_is_no_precision_of_the_drafts_own(
    more: list[str], *, expected: bool
) -> None:
    sources = [article(f"s{n}", text) for n, text in enumerate([VAGUE, *more])]
    report = factcheck.check(sources, draft=article("draft", DRAFT))
    assert any(one.reason == "unsupported_precision" for one in report.findings) is expected
