"""The gazetteer's extract: kept, read back, and made anew where it cannot be."""

from __future__ import annotations

from factcheck.mentions.names import gazetteer as module
from factcheck.mentions.names.gazetteer import gazetteer


def test_every_sovereign_capital_is_a_city_of_its_country() -> None:
    places = gazetteer()
    countries = module.city_countries()
    assert len(places.capitals) > 190
    assert all(countries[city] == code for code, city in places.capitals.items())


def test_the_largest_city_of_a_name_is_meant() -> None:
    number = gazetteer().names["Cambridge"]
    assert gazetteer().city(number).country == "GB"
