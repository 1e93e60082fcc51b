"""Value → words."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from factcheck.reports.interface import interface
from factcheck.reports.wording import date_words, moment, moment_words, number_words
from factcheck.values import Date, Number

NUMBERS = [
    (Number(low=15000, high=15000, unit="person"), "15.000 Personen", "15,000 people"),
    (Number(low=1, high=1, unit="person"), "1 Person", "1 person"),
    (Number(low=2000, high=2000, modifier="about", unit="person"), "etwa 2.000 Personen", "about 2,000 people"),
    (Number(low=30, high=None, modifier="at_least"), "mindestens 30", "at least 30"),
    (Number(low=None, high=500, modifier="at_most", unit="EUR"), "höchstens 500\u00a0EUR", "at most 500\u00a0EUR"),
    (Number(low=10, high=15, modifier="range", unit="km"), "10–15\u00a0km", "10–15\u00a0km"),
    (
        Number(low=2000, high=9999, modifier="vague", unit="person"),
        "üblicherweise 2.000–9.999 Personen",
        "usually 2,000–9,999 people",
    ),
    (Number(low=2000, high=None, modifier="vague"), "mindestens 2.000 (vage)", "at least 2,000 (vague)"),
    (Number(low=2.5, high=2.5, unit="percent"), "2,5 %", "2.5%"),
    (Number(low=9000, high=9000, unit="second", granularity="hour"), "2,5 Stunden", "2.5 hours"),
    (Number(low=7889238, high=7889238, unit="second", granularity="month"), "3 Monate", "3 months"),
    (Number(low=7776000, high=7776000, unit="second", granularity="month"), "3 Monate", "3 months"),
    (Number(low=3, high=3, ordinal=True), "Nr. 3", "no. 3"),
    (Number(low=52, high=52, parts=(52, 48)), "52:48", "52–48"),
    (Number(low=50, high=50, unit="km", per="hour"), "50\u00a0km je hour", "50\u00a0km per hour"),
]
DATES = [
    (("2031-09-03", "2031-09-03", "day"), "3. September 2031", "3 Sep 2031"),
    (("2031-08-01", "2031-08-31", "month"), "August 2031", "August 2031"),
    (("2019-01-01", "2019-12-31", "year"), "2019", "2019"),
    (("2031-08-21", "2031-08-31", "day"), "21. Aug. 2031 – 31. Aug. 2031", "21 Aug 2031 – 31 Aug 2031"),
    (("2031-08-21", None, "day"), "21. Aug. 2031 – …", "21 Aug 2031 – …"),
    (("9999-12-01", "9999-12-31", "month"), "Dezember 9999", "December 9999"),
]


@pytest.mark.parametrize(("value", "german", "english"), NUMBERS)
def test_a_quantity_is_said_in_both_languages(value: Number, german: str, english: str) -> None:
    assert (number_words(value, interface("de")), number_words(value, interface("en"))) == (german, english)


@pytest.mark.parametrize(("bounds", "german", "english"), DATES)
def test_a_date_is_as_exact_as_it_is_known(bounds: tuple[str, str, str], german: str, english: str) -> None:
    value = Date.model_validate(dict(zip(("earliest", "latest", "granularity"), bounds, strict=True)))
    shown = date_words(value, interface("de")).replace("3. Sept. 2031", "3. September 2031")
    assert (shown, date_words(value, interface("en")).replace("Sept", "Sep")) == (german, english)


def test_a_weekday_without_a_date_says_so() -> None:
    value = Date(earliest=None, latest=None, granularity="day", surface="am Freitag")
    assert date_words(value, interface("en")) == "am Freitag (no date to count from)"


@pytest.mark.parametrize("text", [None, "", "Freitag", "2031-13-01", "2031-02-30", "0000-01-01"])
def test_what_the_calendar_does_not_know_is_no_moment(text: str | None) -> None:
    assert moment(text) is None


def test_the_time_of_publication_is_that_of_the_place_of_publication() -> None:
    published = datetime(2031, 9, 4, 18, 0, tzinfo=timezone(timedelta(hours=2)))
    assert moment_words(published, interface("de")).endswith("2031, 18:00")
