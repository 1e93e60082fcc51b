"""A word that bounds most quantities says of a length of time during which it was; and what a rate is per."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.values import Number


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Prices fell by 3 percent over two years.", "two years"),
        ("en", "It has rained for over two years.", "over two years"),
        ("en", "It lasted over two hours.", "over two hours"),
        ("de", "Die Preise sanken um 3 Prozent über zwei Jahre.", "zwei Jahre"),
        ("de", "Es dauerte über zwei Stunden.", "über zwei Stunden"),
        ("de", "Es zog sich über zwei Stunden hin.", "zwei Stunden"),
    ],
)
def test_over_a_time_is_during_it_unless_a_length_is_stated(language: str, text: str, words: str) -> None:
    assert words in [one.text for one in factcheck.find_values(text, language=language)]


@pytest.mark.parametrize(
    ("language", "text", "low", "per"),
    [
        ("en", "Sales fell to 5 million euros, from 6 million euros a year earlier.", 6e6, None),
        ("en", "They pay 6 million euros a year.", 6e6, "year"),
        ("de", "Sie tauschten je 84 Gefangene aus.", 84, None),
    ],
)
def test_a_time_before_is_no_rate(language: str, text: str, low: float, per: str | None) -> None:
    numbers = [one.value for one in factcheck.find_values(text, language=language) if isinstance(one.value, Number)]
    assert (low, per) in [(one.low, one.per) for one in numbers]
