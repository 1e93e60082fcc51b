"""Findings → drawings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from factcheck.findings.base import Finding
from factcheck.matches import Fact
from factcheck.reports import Coverage, Report
from factcheck.reports.drawing import Drawing, draw
from factcheck.reports.interface import interface
from factcheck.reports.view import FindingView, view_of
from tests.reports.samples import HARBOUR, claim, number, source_report

WORDS = interface("en")


def found(name: str) -> FindingView:
    view = view_of(source_report())
    return next(one for group in view.groups.values() for one in group if one.finding.id == f"f-{name}")


def drawn(*values: dict[str, Any]) -> Drawing | None:
    """The drawing of a finding whose sides have these values."""
    claims = tuple(
        claim(f"c{index}", HARBOUR, "Some 3,400 homes", "count", value, object="home")
        for index, value in enumerate(values)
    )
    sides = tuple((one.id,) for one in claims)
    finding = Finding(
        id="f", fact="f", verdict="conflict", reason="value_conflict", severity="high", sides=sides, explanation=""
    )
    fact = Fact(id="f", type="count", label="", claims=tuple(one.id for one in claims))
    report = Report(
        mode="sources", articles=(HARBOUR,), claims=claims, facts=(fact,), findings=(finding,),
        coverage=Coverage(claims=len(claims), compared=len(claims), single_source=0),
    )  # fmt: skip
    return draw(view_of(report).groups["resolve"][0], WORDS)


@pytest.mark.parametrize(
    ("values", "kinds"),
    [
        ((number(12, 12), number(15, 15)), ["point", "point"]),
        ((number(2000, 9999, "vague"), number(15000, 15000)), ["vague", "point"]),
        ((number(30, None, "at_least"), number(None, 20, "at_most")), ["at_least", "at_most"]),
        ((number(10, 15, "range"), number(20, 20, "about")), ["range", "about"]),
    ],
)
def test_points_ranges_open_ends_and_vague_bands_are_drawn_apart(values: Any, kinds: list[str]) -> None:
    drawing = drawn(*values)
    assert drawing is not None
    assert [row.kind for row in drawing.rows] == kinds


@pytest.mark.parametrize(
    "values",
    [
        (number(12, 12), number(12, 12)),
        (number(12, 12, unit="EUR"), number(15, 15, unit="USD")),
        (number(None, None, "vague"), number(15, 15)),
    ],
)
def test_nothing_is_drawn_where_a_scale_would_mislead_or_say_nothing(values: Any) -> None:
    assert drawn(*values) is None


@pytest.mark.parametrize("bounds", [(12, 15), (-40, 3), (0, 0.002), (5, 5_000_000_000), (14_999, 15_000)])
def test_every_row_and_tick_lies_on_the_paper(bounds: tuple[float, float]) -> None:
    drawing = drawn(*(number(bound, bound) for bound in bounds))
    assert drawing is not None
    assert all(0 <= row.x <= 100 and 0 <= row.x + row.width <= 100 for row in drawing.rows)
    assert 1 <= len(drawing.ticks) <= 9


def test_an_axis_of_whole_numbers_has_whole_numbers() -> None:
    drawing = drawn(number(3, 3), number(5, 5))
    assert drawing is not None
    assert [tick.text for tick in drawing.ticks] == ["3", "4", "5"]


def test_a_vague_value_is_labelled_with_its_whole_range() -> None:
    drawing = drawn(number(2000, 9999, "vague", "person"), number(15000, 15000, unit="person"))
    assert drawing is not None
    assert drawing.rows[0].label == "Harbour Wire: 2,000–9,999 people"


def test_sources_of_one_side_that_say_the_same_share_a_row() -> None:
    view = found("looters")
    side = view.sides[0]
    twice = replace(side, claims=(*side.claims, replace(side.claims[0], source="Inland Post")))
    drawing = draw(replace(view, sides=(twice, *view.sides[1:])), WORDS)
    assert drawing is not None
    assert [row.letter for row in drawing.rows] == ["A", "B"]
    assert " +1: " in drawing.rows[0].label


def test_larger_is_further_to_the_right() -> None:
    drawing = drawn(number(14, 14), number(23, 23), number(31, 31))
    assert drawing is not None
    assert [row.x for row in drawing.rows] == sorted(row.x for row in drawing.rows)


def test_a_wide_span_is_drawn_logarithmically_and_says_so() -> None:
    drawing = drawn(number(20, 20), number(50_000, 50_000))
    assert drawing is not None
    assert "logarithmic" in drawing.title


def test_a_toll_that_moves_is_drawn_in_the_order_of_time() -> None:
    drawing = draw(found("toll"), WORDS)
    assert drawing is not None
    assert [row.letter for row in drawing.rows] == ["A", "B", "C", "C"]
    assert drawing.title == WORDS.say("timeline")


def test_dates_are_drawn_on_a_timeline() -> None:
    drawing = draw(found("breach"), WORDS)
    assert drawing is not None
    assert [tick.text for tick in drawing.ticks] == ["12 Mar", "13 Mar"]


def test_quotations_are_not_drawn() -> None:
    assert draw(found("words"), WORDS) is None


def test_minutes_and_hours_share_one_scale() -> None:
    hours = number(9000, 9000, unit="second", granularity="hour")
    minutes = number(7200, 7200, unit="second", granularity="minute")
    drawing = drawn(hours, minutes, hours)
    assert drawing is not None
    assert drawing.rows[1].x < drawing.rows[0].x
