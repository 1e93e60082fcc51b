"""The formats as a whole: names, suffixes, files."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import reports
from factcheck.errors import UnknownName
from factcheck.reports import FORMATS, SUFFIXES, Report, render, write_report
from tests.reports.samples import draft_report, hostile_report, source_report

REPORTS = {
    "sources-en": source_report("en"),
    "sources-de": source_report("de"),
    "draft": draft_report(),
    "hostile": hostile_report(),
    "empty": Report(
        mode="sources",
        articles=(),
        claims=(),
        facts=(),
        findings=(),
        coverage=reports.Coverage(claims=0, compared=0, single_source=0),
    ),
    "empty-draft": Report(
        mode="draft",
        articles=(),
        claims=(),
        facts=(),
        findings=(),
        coverage=reports.Coverage(claims=0, compared=0, single_source=0),
    ),
}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", REPORTS)
def test_every_report_has_every_format_and_the_same_bytes_each_time(name: str, format: str) -> None:
    assert render(REPORTS[name], format) == render(REPORTS[name].model_copy(deep=True), format)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_is_a_module_of_its_own(format: str) -> None:
    assert (Path(reports.__file__).parent / f"{format}.py").exists()


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_has_a_suffix(format: str) -> None:
    assert format in SUFFIXES.values()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_suffix_names_the_format(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"report{suffix.upper()}"
    write_report(REPORTS["sources-en"], path)
    assert path.read_bytes().decode() == render(REPORTS["sources-en"], SUFFIXES[suffix])


def test_a_format_given_wins_over_the_suffix(tmp_path: Path) -> None:
    write_report(REPORTS["sources-en"], tmp_path / "report.dat", format="csv")
    assert (tmp_path / "report.dat").read_text(encoding="utf-8").startswith("finding,")


def test_an_unknown_suffix_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(UnknownName) as raised:
        write_report(REPORTS["sources-en"], tmp_path / "report.hmtl")
    assert (raised.value.name, raised.value.closest) == (".hmtl", ".html")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_format_names_the_nearest_one() -> None:
    with pytest.raises(UnknownName) as raised:
        render(REPORTS["sources-en"], "jsno")
    assert raised.value.closest == "json"


@pytest.mark.parametrize("format", [format for format in FORMATS if format != "json"])
@pytest.mark.parametrize("name", REPORTS)
def test_no_report_for_people_holds_a_control_or_direction_character(name: str, format: str) -> None:
    allowed = "\n\r" if format == "csv" else "\n"
    shown = render(REPORTS[name], format)
    hidden = {
        char for char in shown if (char < " " or char in "\x7f\x9b\u202e\u202c\u2066\u2069") and char not in allowed
    }
    assert not hidden
