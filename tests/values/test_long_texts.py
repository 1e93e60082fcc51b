"""A text longer than any article is read piece by piece, and gives what its pieces give."""

import pytest

from factcheck.values import find_values

LINE = {"de": "Am 3. Mai 2025 kamen rund 15.000 Gäste.\n", "en": "About 15,000 guests came on May 3, 2025.\n"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_long_text_gives_the_values_of_all_its_lines_in_place(language):
    line = LINE[language]
    times = 250_000 // len(line)
    found = find_values(line * times, language=language)
    once = find_values(line, language=language)
    assert len(found) == 2 * times
    assert [one.value for one in found[-2:]] == [one.value for one in once]
    assert [one.start for one in found[-2:]] == [one.start + (times - 1) * len(line) for one in once]
    assert all((line * times)[one.start : one.end] == one.text for one in found[::997])


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_long_line_is_read_at_once(language):
    text = LINE[language].strip() + " " + "x" * 150_000 + " 5 km"
    assert [one.text for one in find_values(text, language=language)][-1] == "5 km"
