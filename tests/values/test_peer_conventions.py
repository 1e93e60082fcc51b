"""Where other libraries have a convention: what we follow and what we refuse, each with its reason."""

import pytest

from factcheck.values import Number, find_values

PUBLISHED = "2026-01-14"  # a Wednesday


def only(text: str, language: str) -> object:
    (found,) = find_values(text, language=language, published=PUBLISHED)
    return found.value


FOLLOWED_NUMBERS = [  # text, language, low, high, unit
    ("half a dozen", "en", 6, 6, None),  # a multiple of twelve, as everybody reads it
    ("two and a half million", "en", 2_500_000, 2_500_000, None),  # the fraction is of the scale
    ("twenty-first", "en", 21, 21, None),  # ordinals of several words are one
    ("two hundredth", "en", 200, 200, None),  # and no fraction
    ("hundertfünfte", "de", 105, 105, None),
    ("1 in 5 people", "en", 20, 20, "percent"),  # one in so many is a share
    ("US$ 5m", "en", 5_000_000, 5_000_000, "USD"),  # scale letters count beside money
    ("50 k€", "de", 50_000, 50_000, "EUR"),
    ("5 ft 10 in", "en", 5 + 10 / 12, 5 + 10 / 12, "ft"),  # a smaller unit is added to the larger
    ("1.2 million barrels a day", "en", 1_200_000, 1_200_000, "bbl"),  # the rate is kept beside the unit
    ("from 10 to 15 people", "en", 10, 15, "person"),  # without a change it is a range
    ("zwischen 10 und 15 Millionen Euro", "de", 10_000_000, 15_000_000, "EUR"),  # the scale is shared
    ("drei- bis vierhundert", "de", 300, 400, None),  # what a hyphen leaves out is of both
    ("an hour and a half", "en", 5400, 5400, "second"),
    ("eine Dreiviertelstunde", "de", 2700, 2700, "second"),
    ("a fortnight", "en", 1_209_600, 1_209_600, "second"),
    ("1 Stunde 20 Minuten", "de", 4800, 4800, "second"),  # mixtures are one duration
    ("tagelang", "de", 2 * 86_400, 9 * 86_400, "second"),  # a stretch of time without a number is a duration, too
]


@pytest.mark.parametrize(("text", "language", "low", "high", "unit"), FOLLOWED_NUMBERS)
def test_a_convention_for_quantities_is_followed(text, language, low, high, unit):
    value = only(text, language)
    assert (pytest.approx(value.low), pytest.approx(value.high), value.unit) == (low, high, unit)


FOLLOWED_DATES = [  # text, language, earliest, latest
    ("last week", "en", "2026-01-05", "2026-01-11"),  # Monday to Sunday
    ("vergangene Woche", "de", "2026-01-05", "2026-01-11"),
    ("next Monday", "en", "2026-01-19", "2026-01-19"),  # the first that has not begun
    ("the 1980s", "en", "1980-01-01", "1989-12-31"),
    ("the mid-1990s", "en", "1994-01-01", "1996-12-31"),
    ("Q3 2025", "en", "2025-07-01", "2025-09-30"),
    ("H1 2025", "en", "2025-01-01", "2025-06-30"),
    ("FY2025", "en", "2025-01-01", "2025-12-31"),  # as stated: where a firm's year begins no text tells
    ("nineteen eighty-four", "en", "1984-01-01", "1984-12-31"),  # two numbers below a hundred in a row are a year
    ("3-5 pm", "en", "2026-01-14T15:00:00", "2026-01-14T17:00:00"),  # the half of the day is shared
    ("zwischen 10 und 12 Uhr", "de", "2026-01-14T10:00:00", "2026-01-14T12:00:00"),
    ("halb acht", "de", "2026-01-14T07:30:00", "2026-01-14T07:30:00"),  # half to, not half past
    ("quarter past three", "en", "2026-01-14T03:15:00", "2026-01-14T03:15:00"),
    ("Heiligabend", "de", "2025-12-24", "2025-12-24"),  # the nearer one
    ("in den vergangenen drei Tagen", "de", "2026-01-11", "2026-01-14"),  # up to the day of the article
    ("In recent days it rained.", "en", "2026-01-05", "2026-01-14"),  # up to nine of them, as of other vague counts
    ("vor wenigen Tagen", "de", "2026-01-05", "2026-01-13"),
    ("3/15/2015", "en", "2015-03-15", "2015-03-15"),
    ("3.9.2025", "de", "2025-09-03", "2025-09-03"),  # day first in German, whatever the reader's own order
]


@pytest.mark.parametrize(("text", "language", "earliest", "latest"), FOLLOWED_DATES)
def test_a_convention_for_dates_is_followed(text, language, earliest, latest):
    value = only(text, language)
    assert (value.earliest, value.latest) == (earliest, latest)


REFUSED = [  # text, language, what others find, why not
    ("The number doubled.", "en", "a multiple says how numbers relate, not what they are"),
    ("No one spoke to the one who left.", "en", "a pronoun counts nobody"),
    ("Every day, 24/7, it hums.", "en", "a set of times is no date and no duration of something"),
    ("He flies daily.", "en", "an adverb of frequency states no value"),
    ("Er kommt jeden Montag.", "de", "a set of days is no date"),
    ("Now he knows.", "en", "the moment of writing is no date to check"),
    ("Jetzt weiß er es.", "de", "the moment of writing is no date to check"),
    ("An F-16 and a Boeing 737 flew.", "en", "numbers in names count nothing"),
    ("Die G7 und § 218.", "de", "numbers in names count nothing"),
    ("Call 0161 4960121.", "en", "a telephone number counts nothing"),
    ("It was like 9/11.", "en", "an event's name; a date without its year would be guessed"),
    ("Das geschah im Lauf der Jahre.", "de", "a time without its number or a word of duration states no length"),
    ("May he march in, he asked.", "en", "verbs are no months"),
]


@pytest.mark.parametrize(("text", "language", "because"), REFUSED)
def test_a_convention_is_refused(text, language, because):
    found = find_values(text, language=language, published=PUBLISHED)
    assert [one.text for one in found] == [], because


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("It rises from 1.4 percent to 3.3 percent.", "en", [1.4, 3.3]),
        ("The troop grew from 250 to 400 men.", "en", [250, 400]),
        ("Die Mannschaft wuchs von 250 auf 400 Mann.", "de", [250, 400]),
        ("They cut it by 0.25 per cent to 3.5 per cent.", "en", [0.25, 3.5]),
    ],
)
def test_before_and_after_are_two_values_and_no_range(text, language, numbers):
    found = find_values(text, language=language)
    assert [one.value.low for one in found] == [one.value.high for one in found] == numbers


@pytest.mark.parametrize(
    ("text", "language", "low", "high", "modifier"),
    [
        ("dozens", "en", 24, 99, "vague"),  # others: 12
        ("Hunderte", "de", 200, 999, "vague"),  # others: nothing, or 100
        ("mehrere Tausend", "de", 2000, 9999, "vague"),  # others: 1000 or 3000
        ("more than 20", "en", 20, None, "more_than"),  # others: 20
        ("höchstens 20", "de", None, 20, "at_most"),
        ("knapp 200", "de", 200, 200, "almost"),
    ],
)
def test_vague_words_and_bounds_are_ranges_where_others_give_one_number(text, language, low, high, modifier):
    value = only(text, language)
    assert isinstance(value, Number)
    assert (value.low, value.high, value.modifier) == (low, high, modifier)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("On Tuesday the bridge fell.", "en", "2026-01-13"),  # others: next week
        ("On Wednesday the bridge fell.", "en", "2026-01-14"),  # the day of publication counts
        ("Am Dienstag stürzte die Brücke ein.", "de", "2026-01-13"),
        ("Am Freitag wird die Brücke gesprengt.", "de", "2026-01-16"),
    ],
)
def test_a_bare_weekday_goes_by_tense_and_not_to_the_next_one(text, language, day):
    assert only(text, language).earliest == day
