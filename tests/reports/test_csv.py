"""Report → CSV."""

from __future__ import annotations

import csv
import io

import pytest

from factcheck.reports import render
from factcheck.reports.csv import COLUMNS, table
from tests.reports.samples import hostile_report, source_report


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_there_is_one_row_for_every_claim_of_every_side() -> None:
    report = source_report()
    expected = [
        (finding.id, str(number), id)
        for finding in report.findings
        for number, side in enumerate(finding.sides, 1)
        for id in side
    ]
    assert [(row["finding"], row["side"], row["claim"]) for row in rows(render(report, "csv"))] == expected


def test_the_head_names_the_columns() -> None:
    assert render(source_report(), "csv").splitlines()[0].split(",") == list(COLUMNS)


@pytest.mark.parametrize("cell", ["=1+1", "+49 30", "-x", "@SUM(A1)", "  =x", "\t=x", "＝x"])
def test_no_cell_starts_a_formula(cell: str) -> None:
    assert rows(table(["a"], [[cell]])) == [{"a": f"'{cell}"}]


def test_numbers_below_zero_stay_numbers() -> None:
    assert table(["low"], [[-5]]) == "low\r\n-5\r\n"


def test_hostile_text_breaks_no_row() -> None:
    read = rows(render(hostile_report(), "csv"))
    assert len(read) == 5
    assert all(None not in row and None not in row.values() for row in read)
