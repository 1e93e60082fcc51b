"""Claims → text: `factcheck extract`."""

from __future__ import annotations

import csv
import io
import json

import pytest

from factcheck.articles import Article
from factcheck.errors import UnknownName
from factcheck.reports import CLAIM_FORMATS, render_claims
from tests.reports.samples import GAZETTE, KURIER, hostile_report, source_claims

CLAIMS = [claim for claim in source_claims() if claim.article in ("kurier", "gazette")]


def test_json_holds_articles_and_claims() -> None:
    content = json.loads(render_claims(CLAIMS, [KURIER, GAZETTE], "json"))
    assert [one["id"] for one in content["articles"]] == ["kurier", "gazette"]
    assert [one["id"] for one in content["claims"]] == [claim.id for claim in CLAIMS]


def test_json_lines_are_one_claim_each() -> None:
    lines = render_claims(CLAIMS, [KURIER, GAZETTE], "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == [claim.model_dump(mode="json") for claim in CLAIMS]


def test_csv_has_one_row_a_claim() -> None:
    read = list(csv.DictReader(io.StringIO(render_claims(CLAIMS, [KURIER, GAZETTE], "csv"), newline="")))
    assert [row["quote"] for row in read] == [claim.quote for claim in CLAIMS]


def test_text_shows_the_claim_in_its_sentence_in_the_articles_language() -> None:
    shown = render_claims(CLAIMS, [Article(**KURIER.model_dump())], "text")
    assert "  count · 14 Personen (laut „Die Polizei“)\n    Die Polizei nahm [14 Plünderer] fest." in shown


def test_an_article_without_claims_is_named_all_the_same() -> None:
    assert render_claims([], [Article(id="empty.txt", text="")], "text") == "empty.txt (empty.txt)\n  –\n"


@pytest.mark.parametrize("format", CLAIM_FORMATS)
def test_hostile_claims_are_written_too(format: str) -> None:
    report = hostile_report()
    assert render_claims(report.claims, report.articles, format)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UnknownName):
        render_claims([], [], "html")
