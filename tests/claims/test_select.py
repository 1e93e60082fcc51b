"""Which value a claim takes: joined victims, sums without their currency."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.values import Number


def found_in(text: str, language: str) -> list[tuple[str, str, float | None, str | None]]:
    """Type, quote, lower bound and unit of every quantity claimed."""
    claims = factcheck.find_claims([factcheck.Article(id="x", text=text, language=language)])
    return [(one.type, one.quote, one.value.low, one.value.unit) for one in claims if isinstance(one.value, Number)]


@pytest.mark.parametrize(
    ("language", "text", "quote", "toll"),
    [
        ("en", "The crash killed the pilot and two passengers.", "the pilot and two passengers", 3),
        ("en", "A nurse and her son were killed.", "A nurse and her son", 2),
        ("en", "The crash killed two passengers.", "two passengers", 2),
        ("de", "Bei dem Absturz starben der Pilot und zwei Passagiere.", "der Pilot und zwei Passagiere", 3),
        ("de", "Eine Lehrerin und ihr Sohn kamen ums Leben.", "Eine Lehrerin und ihr Sohn", 2),
        ("de", "Eine Lehrerin und ihre beiden Söhne kamen ums Leben.", "Eine Lehrerin und ihre beiden Söhne", 3),
    ],
)
def test_joined_victims_are_one_toll(language: str, text: str, quote: str, toll: int) -> None:
    assert found_in(text, language) == [("casualties", quote, toll, "person")]


@pytest.mark.parametrize(
    ("language", "text", "amounts"),
    [
        ("en", "They need 40 million dollars and have 12 million.", [("USD", 40e6), ("USD", 12e6)]),
        ("de", "Geplant sind 50 Milliarden Euro, davon 6 Milliarden für Schulen.", [("EUR", 50e9), ("EUR", 6e9)]),
    ],
)
def test_a_sum_takes_the_currency_of_the_sum_before(language: str, text: str, amounts: list[tuple[str, float]]) -> None:
    assert [(unit, low) for kind, _, low, unit in found_in(text, language) if kind == "money"] == amounts


@pytest.mark.parametrize("text", ["They need 40 million dollars and have 12.", "Nine towns share 12 million."])
def test_a_figure_that_is_no_second_sum_takes_no_currency(text: str) -> None:
    assert sum(kind == "money" for kind, *_ in found_in(text, "en")) == text.count("dollars")
