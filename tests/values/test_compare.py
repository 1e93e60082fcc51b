"""How two values compare, row by row of the tolerances."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import Date, Number, Text
from factcheck.values.compare import compare


def plain(value, unit=None, **more):
    return Number(low=value, high=value, unit=unit, **more)


def bounded(low, high, modifier, unit=None, **more):
    return Number(low=low, high=high, modifier=modifier, unit=unit, **more)


def lasting(seconds, granularity):
    return Number(low=seconds, high=seconds, unit="second", granularity=granularity)


YEAR, MONTH = 31557600, 2629800
ABOUT_2000 = bounded(2000, 2000, "about")
SEVERAL_THOUSAND = bounded(2000, 9999, "vague")
CASES = [
    ("the same number", plain(14), plain(14), "equal"),
    ("other wording of one figure", plain(2000), ABOUT_2000, "hedge"),
    ("a bound and its own figure", plain(40), bounded(40, None, "at_least"), "hedge"),
    ("inside the reach of about", plain(1987), ABOUT_2000, "rounding"),
    ("outside the reach of about", plain(1700), ABOUT_2000, "disjoint"),
    ("almost reaches down", plain(1850), bounded(2000, 2000, "almost"), "rounding"),
    ("almost never reaches up", plain(2050), bounded(2000, 2000, "almost"), "disjoint"),
    ("just over never reaches down", plain(1950), bounded(2000, 2000, "just_over"), "disjoint"),
    ("a floor that holds", plain(34), bounded(30, None, "at_least"), "bound"),
    ("a floor that is broken", plain(24), bounded(30, None, "at_least"), "disjoint"),
    ("a ceiling that is broken", plain(310), bounded(None, 300, "at_most"), "disjoint"),
    ("more than, customarily up to twice", plain(1000), bounded(200, None, "more_than"), "outside_band"),
    ("inside a range", plain(12), bounded(10, 13, "range"), "contains"),
    ("inside a vague band", plain(3500), SEVERAL_THOUSAND, "contains"),
    ("above a vague band", plain(15000), SEVERAL_THOUSAND, "outside_band"),
    ("below a vague floor", plain(1500), SEVERAL_THOUSAND, "below_floor"),
    ("a round count and its rounded neighbour", plain(15000), plain(15200), "rounding"),
    ("small counts are not rounded", plain(20), plain(21), "disjoint"),
    ("a scale word off", plain(5800000, "EUR"), plain(5800000000, "EUR"), "unit_slip"),
    ("another currency", plain(5, "EUR"), plain(5, "USD"), "other_unit"),
    ("per cent against points", plain(3, "percent"), plain(3, "percentage_point"), "other_unit"),
    ("feet and metres", plain(10, "ft"), plain(3, "m"), "rounding"),
    ("acres and hectares", bounded(1000, 1000, "about", "acre"), plain(400, "ha"), "rounding"),
    ("Celsius and Fahrenheit", plain(-5, "°C"), plain(23, "°F"), "equal"),
    ("hours and minutes", lasting(9000, "hour"), lasting(9000, "minute"), "equal"),
    ("months have no fixed length", lasting(YEAR, "year"), lasting(365 * 86400, "day"), "rounding"),
    ("years and months", lasting(YEAR * 3 // 2, "year"), lasting(MONTH * 18, "month"), "equal"),
    ("the same score turned round", plain(311, parts=(311, 116)), plain(116, parts=(116, 311)), "equal"),
    ("another score", plain(311, parts=(311, 116)), plain(311, parts=(311, 117)), "disjoint"),
    ("one side of a score", plain(311, parts=(311, 116)), plain(116), "equal"),
    ("a rate per week and per day", plain(70, per="week"), plain(10, per="day"), "equal"),
    ("a number and a date", plain(3), Date(earliest="2025-09-03", latest=None, granularity="day"), "other_unit"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "relation"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_the_relation_is_the_one_of_the_table_whichever_comes_first(one, other, relation):
    assert compare(one, other).relation == compare(other, one).relation == relation


def test_neighbouring_digits_that_changed_places_are_named():
    assert compare(plain(1427), plain(1247)).note == "transposed digits"
    assert compare(plain(1427), plain(1228)).note == ""


def test_a_slip_names_its_factor():
    assert compare(plain(3000), plain(3)).note == "factor 1000"


def day(earliest, latest=None, **more):
    return Date(earliest=earliest, latest=latest or earliest, granularity="day", **more)


AUGUST = day("2025-08-01", "2025-08-31")
DATES = [
    ("the same day", day("2025-08-21"), day("2025-08-21"), "equal"),
    ("a month and its day", AUGUST, day("2025-08-21"), "granularity"),
    ("ranges that overlap", AUGUST, day("2025-08-21", "2025-09-03"), "contains"),
    ("other days", day("2025-08-21"), day("2025-08-22"), "disjoint"),
    ("unresolved words", Date(earliest=None, latest=None, granularity="day", surface="Dienstag"), AUGUST, "unresolved"),
    ("a moment and its day", day("2025-08-21T10:00:00+02:00"), day("2025-08-21"), "equal"),
    ("one moment in two zones", day("2025-08-21T10:00:00+02:00"), day("2025-08-21T08:00:00+00:00"), "equal"),
    ("since and a later day", day("2025-08-01", bound="since"), day("2025-08-21"), "bound"),
    ("until and a later day", day("2025-08-01", bound="until"), day("2025-08-21"), "disjoint"),
]


@pytest.mark.parametrize(("one", "other", "relation"), [pytest.param(*case[1:], id=case[0]) for case in DATES])
def test_dates_compare_as_ranges(one, other, relation):
    assert compare(one, other).relation == compare(other, one).relation == relation


def test_the_same_unresolved_words_are_equal():
    words = Date(earliest=None, latest=None, granularity="day", surface="am  Dienstag")
    assert compare(words, words.model_copy(update={"surface": "Am Dienstag"})).relation == "equal"


def test_words_compare_without_quotation_marks_and_case():
    assert compare(Text(text="„Nie wieder“"), Text(text="nie wieder")).relation == "equal"
    assert compare(Text(text="nie wieder"), Text(text="Wir sagen: nie wieder")).relation == "contains"
    assert compare(Text(text="nie wieder"), Text(text="immer")).relation == "disjoint"


BOUND = st.integers(1, 10**7)
NUMBERS = st.builds(
    lambda value, modifier, unit: bounded(
        None if modifier in ("at_most", "less_than") else value,
        None if modifier in ("at_least", "more_than") else value * (3 if modifier in ("range", "vague") else 1),
        modifier,
        unit,
    ),
    BOUND,
    st.sampled_from(
        ["exact", "about", "almost", "just_over", "at_least", "more_than", "at_most", "less_than", "range", "vague"]
    ),
    st.sampled_from([None, "person", "km", "mi", "EUR", "percent"]),
)


@given(NUMBERS, NUMBERS)
def test_comparing_is_symmetric(one, other):
    assert compare(one, other) == compare(other, one)


@given(NUMBERS)
def test_a_value_agrees_with_itself(number):
    assert compare(number, number).relation == "equal"


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [("-P80Y", "-P80Y", "equal"), ("-P80Y", "-P81Y", "unresolved"), (None, None, "unresolved")],
)
def test_dates_counted_from_an_unknown_day_are_equal_by_their_count(one, other, relation):
    first = Date(earliest=None, latest=None, granularity="year", surface="vor 80 Jahren", offset=one)
    second = Date(earliest=None, latest=None, granularity="year", surface="80 years ago", offset=other)
    assert compare(first, second).relation == relation
