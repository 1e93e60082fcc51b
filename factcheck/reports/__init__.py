"""Findings → Report → text: one module per format."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from factcheck.errors import UnknownName
from factcheck.reports.base import (
    ArticleSummary,
    Coverage,
    DraftPassage,
    DraftState,
    Report,
    Skipped,
    WaiverState,
    WaiverUse,
)
from factcheck.reports.extracts import CLAIM_FORMATS, render_claims, summarise
from factcheck.reports.files import write_whole
from factcheck.reports.json import report_schema

FORMATS = ("concise", "csv", "html", "json", "markdown", "text")  # each a module, loaded when first written with
COLOURED = ("concise", "text")
SUFFIXES: Mapping[str, str] = {
    ".csv": "csv",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".log": "concise",
    ".md": "markdown",
    ".txt": "text",
}


def render(report: Report, format: str, *, colour: bool = False) -> str:
    """The report in one of FORMATS, coloured where the format can be; raises UnknownName for any other."""
    if format not in FORMATS:
        raise UnknownName("format", format, FORMATS)
    writer = import_module(f"factcheck.reports.{format}")
    write: Callable[[Report], str] = writer.write_coloured if colour and format in COLOURED else writer.write
    return write(report)


def write_report(report: Report, path: str | Path, *, format: str | None = None) -> None:
    """Write the report whole or not at all; the suffix names the format unless `format` does."""
    write_whole(path, render(report, format or format_of(path)))


def format_of(path: str | Path) -> str:
    """The format a file's suffix names; raises UnknownName where it names none."""
    suffix = Path(path).suffix.lower()
    if suffix not in SUFFIXES:
        raise UnknownName("report suffix", suffix or str(path), SUFFIXES)
    return SUFFIXES[suffix]


__all__ = [
    "CLAIM_FORMATS", "FORMATS", "SUFFIXES", "ArticleSummary", "Coverage", "DraftPassage", "DraftState",
    "Report", "Skipped", "WaiverState", "WaiverUse", "format_of", "render", "render_claims", "report_schema",
    "summarise", "write_report", "write_whole",
]  # fmt: skip
