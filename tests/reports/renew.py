"""Write the golden files and the published schema anew: `python -m tests.reports.renew`, then read the difference."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from factcheck.reports import render, report_schema, write_whole
from tests.reports.samples import small_report

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "fixtures" / "reports"
SCHEMA = ROOT / "factcheck" / "reports" / "report.schema.json"
SUFFIX = {"csv": "csv", "markdown": "md", "text": "txt"}


def golden() -> Iterator[tuple[str, str]]:
    """Every golden file's name with what it must hold."""
    for language in ("de", "en"):
        report = small_report(language)
        for format, suffix in SUFFIX.items():
            yield f"small.{language}.{suffix}", render(report, format)


def schema() -> str:
    """The published schema as its file holds it."""
    return json.dumps(report_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    for name, content in golden():
        write_whole(GOLDEN / name, content)
    write_whole(SCHEMA, schema())
