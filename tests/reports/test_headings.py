"""Fact and sides → heading."""

from __future__ import annotations

import pytest

from factcheck.reports.headings import heading, name_words
from factcheck.reports.interface import interface


@pytest.mark.parametrize(
    ("label", "quotes", "german", "english"),
    [
        ("crate", ["240 Kisten", "420 Kisten"], "„240 Kisten“ / „420 Kisten“", "“240 Kisten” / “420 Kisten”"),
        ("killed · country:FI", ["vier"], "getötet, Finnland: „vier“", "killed, Finland: “vier”"),
        ("quotation · person:ida-brandt", ["Ja"], "Ida Brandt: „Ja“", "Ida Brandt: “Ja”"),
        ("killed · city:vienna · role:coast-guard", ["vier"], "getötet, Wien: „vier“", "killed, Vienna: “vier”"),
        ("dyke at Askholm", ["12", "12"], "dyke at Askholm: „12“", "dyke at Askholm: “12”"),
        ("", ["1", "2", "3", "4"], "„1“ / „2“ / „3“ / …", "“1” / “2” / “3” / …"),
    ],
)
def test_a_heading_says_what_stands_against_what(label: str, quotes: list[str], german: str, english: str) -> None:
    assert (heading(label, quotes, interface("de")), heading(label, quotes, interface("en"))) == (german, english)


def test_a_heading_stays_short_whatever_was_quoted() -> None:
    assert len(heading("word " * 100, ["x" * 1000, "y" * 1000], interface("en"))) < 300


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("person:ida-brandt", "Ida Brandt"),
        ("country:FI", "Finland"),
        ("country:XX", "XX"),
        ("Ida Brandt", "Ida Brandt"),
    ],
)
def test_a_canonical_name_is_shown_as_people_write_it(key: str, name: str) -> None:
    assert name_words(key, interface("en")) == name
