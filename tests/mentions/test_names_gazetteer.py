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
    found = gazetteer().city("Cambridge")
    assert found is not None
    city, is_own_name = found
    assert (city.country, is_own_name) == ("GB", True)


def test_another_name_of_a_city_is_known_as_such() -> None:
    found = gazetteer().city("Peking")
    assert found is not None
    city, is_own_name = found
    assert (city.key, is_own_name) == ("city:beijing", False)


def test_what_is_no_city_is_not_found() -> None:
    assert gazetteer().city("Zzyzzx-not-a-city") is None
    assert gazetteer().city("") is None
