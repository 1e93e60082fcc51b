"""Report → text, Markdown and CSV, as a whole; renewed by `python -m tests.reports.renew`."""

from __future__ import annotations

import pytest

from tests.reports.renew import GOLDEN, SCHEMA, golden, schema


@pytest.mark.parametrize(("name", "content"), [pytest.param(*one, id=one[0]) for one in golden()])
def test_the_report_is_as_its_golden_file(name: str, content: str) -> None:
    assert content == (GOLDEN / name).read_bytes().decode(), "run: python -m tests.reports.renew"


def test_the_published_schema_is_that_of_the_model() -> None:
    assert schema() == SCHEMA.read_text(encoding="utf-8"), "run: python -m tests.reports.renew"
