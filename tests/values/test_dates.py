"""Laws of the date grammar: every notation reads back, spans quote, shifts shift, no clock is read, cost is linear."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck.values.dates
from factcheck.rulebook import load_rules
from factcheck.values import FoundValue
from factcheck.values.dates import DateGrammar, build, find_dates, pattern_texts, word_classes
from factcheck.values.dates.calendar import easter, feast
from factcheck.values.tokens import tokenise

MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
}
SHORT = {
    "de": "Jan. Feb. März April Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "en": "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.",
}
WEEKDAYS = {
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
NOTATIONS = [
    ("de", "Es geschah am {d.day}. {month} {d.year}."),
    ("de", "Es geschah am {d.day}. {short} {d.year}."),
    ("de", "Es geschah am {d.day}.{d.month}.{d.year}."),
    ("de", "Es geschah am {d.day:02}.{d.month:02}.{d.year}, sagte sie."),
    ("de", "Es geschah am {d.day}. {d.month}. {d.year}."),
    ("de", "Es geschah am {weekday}, dem {d.day}. {month} {d.year}."),
    ("de", "Stand: {d}"),
    ("en", "It happened on {d.day} {month} {d.year}."),
    ("en", "It happened on {month} {d.day}, {d.year}, she said."),
    ("en", "It happened on {short} {d.day}, {d.year}."),
    ("en", "It happened on {weekday}, {month} {d.day}, {d.year}."),
    ("en", "It happened on the {d.day}th of {month} {d.year}."),
    ("en", "Updated: {d}"),
]
YEARLESS = [
    ("de", "Es geschah am {d.day}. {month}."),
    ("de", "Es geschah am {d.day}.{d.month}. in Rom."),
    ("en", "It happened on {month} {d.day}."),
    ("en", "It happened on {short} {d.day} in Rome."),
]
PUBLISHED = date(2026, 1, 14)
GRAMMARS: dict[str, DateGrammar] = {language: build(load_rules(), language) for language in ("de", "en")}
days = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def found_in(language: str, text: str, published: date | datetime | None = None) -> list[FoundValue]:
    grammar = GRAMMARS[language]
    return find_dates(tokenise(text, grammar.lexicon), grammar, published)


def written(language: str, notation: str, day: date) -> str:
    return notation.format(
        d=day,
        month=MONTHS[language].split()[day.month - 1],
        short=SHORT[language].split()[day.month - 1],
        weekday=WEEKDAYS[language].split()[day.weekday()],
    )


def bounds(found: FoundValue) -> tuple[str | None, str | None]:
    value = found.value
    assert value.kind == "date"
    return value.earliest, value.latest


@pytest.mark.parametrize(("language", "notation"), NOTATIONS)
@given(day=days)
def test_a_day_reads_back_from_every_notation(language: str, notation: str, day: date) -> None:
    (found,) = found_in(language, written(language, notation, day))
    assert bounds(found) == (day.isoformat(), day.isoformat())


@pytest.mark.parametrize(("language", "notation"), YEARLESS)
@given(past=st.integers(0, 200))
def test_a_day_without_a_year_is_the_last_one_where_the_clause_is_past(language: str, notation: str, past: int) -> None:
    day = PUBLISHED - timedelta(days=past)
    (found,) = found_in(language, written(language, notation, day), PUBLISHED)
    assert bounds(found) == (day.isoformat(), day.isoformat())


@pytest.mark.parametrize(("language", "text"), [("de", "Sie kam am {}."), ("en", "She came on {}.")])
@given(published=days, weekday=st.integers(0, 6))
def test_a_past_weekday_is_within_the_week_that_ends_on_the_published_day(
    language: str, text: str, published: date, weekday: int
) -> None:
    (found,) = found_in(language, text.format(WEEKDAYS[language].split()[weekday]), published)
    day = date.fromisoformat(str(bounds(found)[0]))
    assert day.weekday() == weekday
    assert timedelta(0) <= published - day < timedelta(days=7)


@pytest.mark.parametrize(("language", "text"), [("de", "Sie will am {} kommen."), ("en", "She will come on {}.")])
@given(published=days, weekday=st.integers(0, 6))
def test_a_future_weekday_is_within_the_week_that_begins_on_the_published_day(
    language: str, text: str, published: date, weekday: int
) -> None:
    (found,) = found_in(language, text.format(WEEKDAYS[language].split()[weekday]), published)
    day = date.fromisoformat(str(bounds(found)[0]))
    assert day.weekday() == weekday
    assert timedelta(0) <= day - published < timedelta(days=7)


@pytest.mark.parametrize(
    ("language", "text"), [("de", "Es ist {:02}:{:02} Uhr."), ("de", "Um {}.{:02} Uhr."), ("en", "At {:02}:{:02}.")]
)
@given(hour=st.integers(0, 23), minute=st.integers(0, 59))
def test_a_clock_time_reads_back_on_the_published_day(language: str, text: str, hour: int, minute: int) -> None:
    (found,) = found_in(language, text.format(hour, minute), PUBLISHED)
    assert bounds(found)[0] == datetime(2026, 1, 14, hour, minute).isoformat()
    assert found.value_class == "time"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In der Nacht zum Mittwoch, vor drei Tagen und Ende August um 18.30 Uhr, 2019 bis 2023."),
        ("en", "Overnight into Wednesday, three days ago and in late August at 6:30 p.m., from 2019 to 2023."),
    ],
)
@given(padding=st.text(alphabet="xyz ,;\n", max_size=30))
def test_text_before_shifts_the_spans_and_nothing_else(language: str, text: str, padding: str) -> None:
    plain = found_in(language, text, PUBLISHED)
    assert plain
    shifted = found_in(language, f"{padding}\n\n{text}", PUBLISHED)
    offset = len(padding) + 2
    assert [(one.start - offset, one.end - offset, one.value) for one in shifted] == [
        (one.start, one.end, one.value) for one in plain
    ]


@pytest.mark.parametrize("language", ["de", "en"])
@given(text=st.text(alphabet="0123456789.:/- ,amp Uhrvobisendtoi", max_size=60))
def test_spans_quote_the_text_in_order_without_overlap(language: str, text: str) -> None:
    end = 0
    for one in found_in(language, text, PUBLISHED):
        assert text[one.start : one.end] == one.text
        assert one.start >= end
        end = one.end


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [("de", "Er kam am Dienstag.", "Dienstag"), ("en", "She left three days ago.", "three days ago")],
)
def test_without_a_published_date_the_words_stand_for_themselves(language: str, text: str, words: str) -> None:
    (found,) = found_in(language, text)
    assert bounds(found) == (None, None)
    assert found.value.kind == "date"
    assert found.value.surface == words


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("de", "Seit 2019 ruht er.", "since"),
        ("de", "Bis zum 3. Mai 2026 ruht er.", "until"),
        ("en", "It has been idle since 2019.", "since"),
        ("en", "It is closed until May 3, 2026.", "until"),
        ("en", "It opened in 2019.", None),
    ],
)
def test_since_and_until_are_kept_beside_the_date(language: str, text: str, bound: str | None) -> None:
    (found,) = found_in(language, text, PUBLISHED)
    assert found.value.kind == "date"
    assert found.value.bound == bound


def test_an_offset_of_the_published_moment_does_not_move_its_day() -> None:
    late = datetime.fromisoformat("2026-01-14T23:30:00-08:00")
    (found,) = found_in("en", "She came today.", late)
    assert bounds(found) == ("2026-01-14", "2026-01-14")


@pytest.mark.parametrize(
    ("year", "day"),
    [(2000, date(2000, 4, 23)), (2024, date(2024, 3, 31)), (2025, date(2025, 4, 20)), (2038, date(2038, 4, 25))],
)
def test_easter_is_where_the_churches_keep_it(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("thanksgiving", date(2025, 11, 27)),
        ("memorial_day", date(2025, 5, 26)),
        ("advent_1", date(2025, 11, 30)),
        ("advent_4", date(2025, 12, 21)),
        ("02-30", None),
    ],
)
def test_feasts_that_move_are_worked_out(name: str, day: date | None) -> None:
    assert feast(name, 2025) == day


def test_no_module_reads_the_clock() -> None:
    folder = Path(factcheck.values.dates.__file__).parent
    sources = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.py")}
    assert sources
    reading = ("now(", "today()", "utcnow", "import time", "fromtimestamp")
    assert [name for name, source in sources.items() if any(word in source for word in reading)] == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_word_class_a_pattern_names_has_words(language: str) -> None:
    rulebook = load_rules()
    assert pattern_texts(rulebook, language)
    assert [name for name, words in word_classes(rulebook, language).items() if not words] == []


@pytest.mark.parametrize("filler", ["1.", "12:30 ", "2019 ", "heute ", "am Montag ", "in the ", "- ", "bis "])
@pytest.mark.parametrize("language", ["de", "en"])
def test_long_runs_of_one_thing_are_read_to_their_end(language: str, filler: str) -> None:
    text = filler * (20_000 // len(filler))
    grammar = GRAMMARS[language]
    tokens = tokenise(text, grammar.lexicon)
    found = find_dates(tokens, grammar, PUBLISHED)
    assert [one.text for one in found] == [text[one.start : one.end] for one in found]
