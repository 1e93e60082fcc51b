"""The series of a fact: how it moves, which figure is current, and what makes no series."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.findings import Timeline

PLACE = {"en": "in the dam break near Oslo", "de": "bei dem Dammbruch nahe Oslo"}


def series(*told: tuple[str, str], language: str = "en", draft: str = "") -> tuple[factcheck.Report, list[Timeline]]:
    articles = [
        factcheck.Article(id=f"a{n}", text=text, published=f"{day}T12:00:00+00:00", language=language)
        for n, (day, text) in enumerate(told)
    ]
    own = factcheck.Article(id="own", text=draft, published="2031-05-09T12:00:00+00:00", language=language)
    report = factcheck.check(articles, draft=own if draft else None)
    return report, list(report.timelines)


def shown(report: factcheck.Report, timeline: Timeline) -> tuple[str, list[str], list[str]]:
    return (
        timeline.movement,
        [report.claim(point.claims[0]).quote for point in timeline.points],
        [report.claim(id).quote for id in timeline.current],
    )


RISING = (
    ("2031-05-04", f"At least four people were killed {PLACE['en']}."),
    ("2031-05-05", f"Seven people were killed {PLACE['en']}."),
    ("2031-05-06", f"Eleven people were killed {PLACE['en']}."),
)


def test_a_toll_that_grows_is_rising_and_its_last_figure_current() -> None:
    report, (timeline,) = series(*RISING)
    assert shown(report, timeline) == (
        "rising", ["At least four people", "Seven people", "Eleven people"], ["Eleven people"],
    )  # fmt: skip
    assert [point.at[:10] for point in timeline.points] == ["2031-05-04", "2031-05-05", "2031-05-06"]


def test_the_order_of_the_articles_changes_nothing() -> None:
    articles = [
        factcheck.Article(id=day, text=text, published=f"{day}T12:00:00+00:00", language="en") for day, text in RISING
    ]
    assert factcheck.check(articles).timelines == factcheck.check(articles[::-1]).timelines


@pytest.mark.parametrize(
    ("language", "first", "second", "movement"),
    [
        ("en", f"Twelve people are missing {PLACE['en']}.", f"Five people are missing {PLACE['en']}.", "falling"),
        ("de", f"Zwölf Menschen werden {PLACE['de']} vermisst.", f"Fünf Menschen werden {PLACE['de']} vermisst.",
         "falling"),
        ("en", f"Twelve people were killed {PLACE['en']}.", f"Nine people were killed {PLACE['en']}.", "revised"),
        ("de", f"Zwölf Menschen starben {PLACE['de']}.", f"Neun Menschen starben {PLACE['de']}.", "revised"),
    ],
)  # fmt: skip
def test_a_stock_may_fall_and_a_toll_that_falls_is_revised(
    language: str, first: str, second: str, movement: str
) -> None:
    _, (timeline,) = series(("2031-05-04", first), ("2031-05-05", second), language=language)
    assert timeline.movement == movement
    assert timeline.current == timeline.points[-1].claims


def test_of_figures_that_contradict_each_other_none_is_current() -> None:
    _, (timeline,) = series(
        RISING[0], ("2031-05-05", f"Seven people were killed {PLACE['en']}."),
        ("2031-05-05", f"Nine people were killed {PLACE['en']}."),
    )  # fmt: skip
    assert (timeline.movement, timeline.current) == ("contradictory", ())


def test_one_value_and_one_time_are_no_series() -> None:
    same = f"Seven people were killed {PLACE['en']}."
    assert series(("2031-05-04", same), ("2031-05-05", same))[1] == []
    assert series(("2031-05-04", same), ("2031-05-04", f"Nine people were killed {PLACE['en']}."))[1] == []


def test_a_draft_is_no_source_of_the_series() -> None:
    report, (timeline,) = series(*RISING, draft=f"Seven people were killed {PLACE['en']}.")
    assert {report.claim(id).article for point in timeline.points for id in point.claims} == {"a0", "a1", "a2"}
