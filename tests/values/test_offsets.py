from datetime import date

import pytest

from factcheck.values import find_values, years_ago

COUNTED = [
    ("de", "Vor 80 Jahren endete der Krieg.", "-P80Y"),
    ("en", "The war ended 80 years ago.", "-P80Y"),
    ("de", "Vor drei Tagen kam er an.", "-P3D"),
    ("en", "He arrived three days ago.", "-P3D"),
    ("de", "In zwei Wochen wird gewählt.", "P2W"),
    ("en", "The vote was held two weeks ago.", "-P2W"),
    ("de", "Vor anderthalb Jahren brannte es.", "-P18M"),
    ("en", "It burned two and a half years ago.", "-P30M"),
    ("de", "Vor zwei Stunden begann es.", "-PT2H"),
    ("de", "Vor drei Jahrzehnten schloss die Zeche.", "-P30Y"),
]


@pytest.mark.parametrize("published", [None, date(2026, 1, 14)])
@pytest.mark.parametrize(("language", "text", "offset"), COUNTED)
def test_a_count_of_units_from_the_articles_day_is_kept(language, text, offset, published):
    (found,) = find_values(text, language=language, published=published)
    assert found.value.offset == offset


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Gestern brannte es."), ("en", "It burned in the last three days."), ("de", "Am 3. Mai 2025 brannte es.")],
)
def test_other_dates_have_no_offset(language, text):
    (found,) = find_values(text, language=language, published=date(2026, 1, 14))
    assert found.value.offset is None


@pytest.mark.parametrize("published", [None, date(2026, 1, 14)])
def test_years_ago_is_the_date_that_the_words_give(published):
    (found,) = find_values("Vor 80 Jahren endete er.", language="de", published=published)
    assert years_ago(80, published, found.value.surface) == found.value
