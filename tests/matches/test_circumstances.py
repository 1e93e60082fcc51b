"""Times and figures speak for or against one quantity."""

from __future__ import annotations

from typing import Any

import pytest
from findings.samples import claim, day, number

from factcheck.claims import AnyClaim
from factcheck.matches import match_claims

MAY = day("2031-05-01", "2031-05-31", granularity="month")
APRIL = day("2031-04-01", "2031-04-30", granularity="month")


def features(one: AnyClaim, other: AnyClaim) -> set[str]:
    (match,) = match_claims([one, other]).matches
    return {reason.feature for reason in match.evidence}


def opened(id: str, first: str, last: str | None = None) -> AnyClaim:
    granularity = "month" if last else "day"
    value = day(first, last, granularity=granularity)
    return claim(
        id, "The Torvik bridge was opened [then].", value, "event_date", about={"head": None, "actions": ["open"]}
    )


def area(id: str, value: float, unit: str, **fields: Any) -> AnyClaim:
    sentence = f"The fire near Torvik burned [{value:g}] of forest."
    about = {"head": None, "actions": ["burn", "fire"]}
    return claim(id, sentence, number(value, unit=unit), "measurement", about=about, **fields)


def test_a_month_and_a_day_of_it_meet() -> None:
    assert "date_meets" in features(opened("a1", "2031-05-03"), opened("b1", "2031-05-01", "2031-05-31"))


def test_a_day_long_ago_tells_more_than_one_of_this_week() -> None:
    assert "date_rare" in features(opened("a1", "2029-02-03"), opened("b1", "2029-02-03"))
    assert "date_rare" not in features(opened("a1", "2031-05-03"), opened("b1", "2031-05-03"))


def test_a_figure_in_another_unit_agrees() -> None:
    assert "value_agrees" in features(area("a1", 1250, "ha"), area("b1", 12.5, "km2"))


def test_a_vague_word_is_no_figure() -> None:
    vague = claim(
        "a1", "The talks in Torvik lasted [hours].", number(3, "vague", high=9), "duration", about={"head": None}
    )
    plain = claim("b1", "The talks in Torvik lasted [nine hours].", number(9), "duration", about={"head": None})
    assert "value_same" not in features(vague, plain)


@pytest.mark.parametrize(("windows", "count"), [((MAY, MAY), 1), ((MAY, APRIL), 2)])
def test_figures_of_two_months_are_two_figures(windows: tuple[Any, Any], count: int) -> None:
    claims = [
        claim(f"{id}1", f"Prices in Torvik rose by [{n}] percent.", number(n, unit="percent"), "percentage",
              window=window, about={"head": None, "actions": ["price", "rise"]})
        for id, n, window in zip("ab", (3, 4), windows, strict=True)
    ]  # fmt: skip
    assert len(match_claims(claims).facts) == count


def test_a_figure_beside_itself_in_another_unit_is_one_fact() -> None:
    sentence = "The fire near Torvik burned 30 acres (12 hectares) of forest."
    acres, hectares = (
        claim("a1", sentence.replace(quote, f"[{quote}]"), number(value, unit=unit), "measurement",
              about={"head": None, "actions": ["burn", "fire"]})
        for quote, value, unit in (("30 acres", 30, "acre"), ("12 hectares", 12.14, "ha"))
    )  # fmt: skip
    both = [acres, hectares.model_copy(update={"id": "a2"})]
    assert [fact.claims for fact in match_claims(both).facts] == [("a1", "a2")]
