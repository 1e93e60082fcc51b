"""A key → the country it belongs to, and which places lie in which."""

from __future__ import annotations

from functools import lru_cache

from factcheck.mentions.names.gazetteer import city_countries, gazetteer
from factcheck.mentions.names.schema import bundled_names


def country_of(key: str) -> str | None:
    """The ISO code of the country a key is, lies in or belongs to; None where that is unknown."""
    kind, _, rest = key.partition(":")
    if kind == "country":
        return rest
    if kind == "role":
        return rest.partition(":")[2] or None
    found = city_countries().get(key) or _owners().get(key)
    if found is None and kind == "region":
        found = city_countries().get(f"city:{rest}")
    return found


def contains(place_a: str, place_b: str) -> bool:
    """Whether the second place lies in the first: a city in its country, a country in its continent."""
    if place_a == place_b:
        return False
    kind, _, rest = place_a.partition(":")
    if kind == "country":
        return not place_b.startswith("country:") and country_of(place_b) == rest
    if kind == "region":
        return place_b == f"city:{rest}"
    continent = bundled_names().continents
    code = country_of(place_b)
    return code is not None and continent.get(gazetteer().continents.get(code, "")) == place_a


def are_nested(place_a: str, place_b: str) -> bool:
    """Whether one of two places lies in the other."""
    return contains(place_a, place_b) or contains(place_b, place_a)


@lru_cache(maxsize=1)
def _owners() -> dict[str, str]:
    return {key: code for code, keys in bundled_names().countries.items() for key in keys}
