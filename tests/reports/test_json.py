"""Report → JSON."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from factcheck.reports import Report, render, report_schema
from tests.reports.samples import draft_report, hostile_report, source_report

REPORTS = {"sources": source_report(), "draft": draft_report(), "hostile": hostile_report()}


@pytest.fixture(params=REPORTS)
def report(request: pytest.FixtureRequest) -> Report:
    return REPORTS[request.param]


def test_the_report_follows_its_published_schema(report: Report) -> None:
    schema = report_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(render(report, "json")), schema)


def test_the_schema_refuses_a_verdict_nobody_knows() -> None:
    content = json.loads(render(REPORTS["sources"], "json"))
    content["findings"][0]["verdict"] = "maybe"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(content, report_schema())


def test_the_report_loads_back_as_what_it_was(report: Report) -> None:
    assert Report.model_validate_json(render(report, "json")) == report


@pytest.mark.parametrize(
    ("part", "keys"),
    [
        ("articles", {"id", "title", "source", "published", "language"}),
        ("claims", {"id", "article", "part", "type", "start", "end", "quote", "sentence", "value"}),
        ("facts", {"id", "type", "label", "claims"}),
        ("findings", {"id", "fact", "verdict", "reason", "severity", "sides", "explanation"}),
        ("skipped", {"article", "problem"}),
    ],
)
def test_the_layout_is_that_of_the_contract(part: str, keys: set[str]) -> None:
    content: dict[str, Any] = json.loads(render(REPORTS["sources"], "json"))
    assert (content["schema"], content["mode"]) == ("factcheck-report/1", "sources")
    assert all(keys <= set(one) for one in content[part])


def test_letters_stand_as_they_are() -> None:
    assert "Küstenkurier" in render(REPORTS["sources"], "json")
