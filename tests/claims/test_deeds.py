"""Which event a date belongs to, and that the head of a report is no part of what it says."""

from __future__ import annotations

import pytest

import factcheck


def dates(text: str, language: str) -> dict[str, tuple[str, ...]]:
    article = factcheck.Article(id="a", text=text, language=language, published="2024-05-14")
    return {c.quote: c.about.actions for c in factcheck.find_claims([article]) if c.type.endswith("_date")}


@pytest.mark.parametrize(
    ("language", "text", "quote", "there", "absent"),
    [
        ("en", "The vote, originally set for 2 May, will be held on 9 June.", "2 May", "vote", "start"),
        ("en", "The vote, originally set for 2 May, will be held on 9 June.", "9 June", "vote", "start"),
        ("en", "The trial, which opened on 6 May, is to last three weeks.", "6 May", "trial", "last"),
        ("en", "The strike began on 6 May and ends on 30 May.", "6 May", "start", "end"),
        ("en", "The strike began on 6 May and ends on 30 May.", "30 May", "strike", "start"),
        ("de", "Die Abstimmung, ursprünglich für den 2. Mai geplant, ist am 9. Juni.", "9. Juni", "vote", "plan"),
        ("de", "Der Prozess, der am 6. Mai begann, soll drei Wochen dauern.", "6. Mai", "trial", "last"),
        ("de", "Der Streik begann am 6. Mai und endet am 30. Mai.", "6. Mai", "start", "end"),
        ("de", "Der Streik begann am 6. Mai und endet am 30. Mai.", "30. Mai", "strike", "start"),
    ],
)
def test_a_date_belongs_to_its_own_deed(language: str, text: str, quote: str, there: str, absent: str) -> None:
    actions = dates(text, language)[quote]
    assert there in actions
    assert absent not in actions


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "OSLO — "),
        ("en", "OSLO, May 12 (Example) - "),
        ("en", "Oslo, 12 May 2024 – "),
        ("en", "OSLO/BERGEN (Example) - "),
        ("de", "Oslo (xyz) - "),
        ("de", "OSLO – "),
        ("de", "Oslo, 12. Mai (Beispiel) - "),
        ("de", "Oslo/Bergen (xyz/abc) – "),
    ],
)
def test_the_head_of_a_report_gives_neither_a_date_nor_a_place(language: str, head: str) -> None:
    body = {"en": "Nine people drowned in Graz on 6 May.", "de": "In Graz ertranken am 6. Mai neun Menschen."}[language]
    article = factcheck.Article(id="a", text=head + body, language=language, published="2024-05-14")
    claims = factcheck.find_claims([article])
    assert [claim.type for claim in claims if claim.quote.endswith(("May", "Mai"))] == ["event_date"]
    assert {claim.about.places for claim in claims} == {("city:graz",)}
