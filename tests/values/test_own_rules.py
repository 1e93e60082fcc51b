"""Own rule folders add words of numbers, units, hedges and dates to the bundled ones."""

import pytest

from factcheck.rulebook import load_rules
from factcheck.values import find_values

OWN = {
    "en/numbers.yaml": "dozens: {gross: 144}\n",
    "en/units.yaml": "units: {bbl: [cask~]}\npeople: [wombles]\n",
    "en/hedges.yaml": "before: {about: [give or take]}\n",
    "en/dates.yaml": "tables: {holiday: {founders day: 05-04}}\n",
    "de/numbers.yaml": "dozens: {gros: 144}\n",
    "de/units.yaml": "units: {bbl: [Tonne mit Deckel]}\npeople: [Wombel]\n",
    "de/hedges.yaml": "before: {about: [pi mal Daumen]}\n",
    "de/dates.yaml": "tables: {holiday: {gründertag: 05-04}}\n",
}


@pytest.fixture(scope="module")
def own_rules(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rules")
    for name, content in OWN.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return load_rules(folder)


ADDED = [
    ("en", "They bought a gross of pens.", "a gross", 144, None),
    ("en", "They sold 12 casks.", "12 casks", 12, "bbl"),
    ("en", "In the park 12 wombles met.", "12", 12, "person"),
    ("en", "It has give or take 40 rooms.", "give or take 40", 40, None),
    ("de", "Sie kauften ein Gros Stifte.", "ein Gros", 144, None),
    ("de", "Dort trafen sich 12 Wombel.", "12", 12, "person"),
    ("de", "Es sind pi mal Daumen 40 Zimmer.", "pi mal Daumen 40", 40, None),
]


@pytest.mark.parametrize(("language", "text", "quote", "number", "unit"), ADDED)
def test_words_of_an_own_folder_are_read(own_rules, language, text, quote, number, unit):
    (found,) = find_values(text, language=language, rules=own_rules)
    assert (found.text, found.value.low, found.value.unit) == (quote, number, unit)


@pytest.mark.parametrize(("language", "text"), [("en", "Founders Day 2025"), ("de", "am Gründertag 2025")])
def test_dates_of_an_own_folder_are_read(own_rules, language, text):
    (found,) = find_values(text, language=language, rules=own_rules)
    assert found.value.earliest == "2025-05-04"


@pytest.mark.parametrize(
    ("language", "text", "number", "unit"),
    [("en", "about two dozen barrels", 24, "bbl"), ("de", "rund zwei Dutzend Soldaten", 24, "person")],
)
def test_the_bundled_words_stay(own_rules, language, text, number, unit):
    (found,) = find_values(text, language=language, rules=own_rules)
    assert (found.value.low, found.value.unit, found.value.modifier) == (number, unit, "about")
