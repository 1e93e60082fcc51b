"""Report → JSON: the published format, and its schema."""

from __future__ import annotations

import json
from typing import Any

from factcheck.reports.base import Report

SCHEMA_ADDRESS = "https://json-schema.org/draft/2020-12/schema"


def write(report: Report) -> str:
    """The published format: the same report gives the same bytes."""
    content = report.model_dump(mode="json", by_alias=True)
    left_out = content["coverage"]["left_out"]
    content["coverage"]["left_out"] = {key: left_out[key] for key in sorted(left_out)}
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def report_schema() -> dict[str, Any]:
    """The JSON Schema of the published format."""
    schema = Report.model_json_schema(mode="serialization", by_alias=True)
    return {"$schema": SCHEMA_ADDRESS, **schema, "title": "factcheck-report/1"}
