"""Rule files and CLDR → the entries of a language: every spelling of every known name, by its first word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from babel import Locale

from factcheck.mentions.names.base import Form, Kind, Name
from factcheck.mentions.names.gazetteer import city_countries, gazetteer
from factcheck.mentions.names.schema import LanguageNames, SharedNames
from factcheck.patterns import Entry

Phrase = tuple[tuple[str, ...], Name]
Entries = dict[str, list[Phrase]]

KINDS: Mapping[str, Kind] = {
    "country": "country", "city": "place", "place": "place", "region": "place", "org": "organisation",
    "agency": "agency", "role": "role", "person": "person", "name": "unknown", "abbr": "unknown",
}  # fmt: skip


def entries_of(language: str, names: Iterable[LanguageNames], shared: Iterable[SharedNames]) -> Entries:
    """All entries, later ones replacing earlier ones of the same spelling; the phrases of a word are longest first."""
    names, common = tuple(names), tuple(shared)
    found: dict[tuple[str, ...], Name] = {}
    countries = {key: code for one in common for code, keys in one.countries.items() for key in keys}
    for one in names:
        found.update(_sided(one))
    for one in names:
        found.update(_demonyms(one))
    off = {code for one in common for code in one.territories_off}
    lost = tuple(ending for one in names for ending in one.lost_genitive)
    genitives = tuple(ending for one in names for ending in one.genitive)
    for words, name in _territories(language, off):
        found.update(_with_genitives([(words, name)], (*genitives, *lost)))
    for lists in (table for one in common for table in (one.aliases, one.agencies)):
        found.update(_with_genitives(_aliases(lists, (), countries), genitives))
    for one in names:
        found.update(_with_genitives(_aliases(one.aliases, one.adjective_endings, countries), genitives))
        found.update(_with_genitives(_metonyms(one), genitives))
        found.update(_roles(one))
    return _by_first_word(found)


def _by_first_word(found: Mapping[tuple[str, ...], Name]) -> Entries:
    entries: Entries = {}
    for words, name in found.items():
        entries.setdefault(words[0], []).append((words, name))
    for phrases in entries.values():
        if len(phrases) > 1:  # one in twenty
            phrases.sort(key=lambda phrase: (-len(phrase[0]), phrase[0]))
    return entries


@lru_cache(maxsize=65536)
def make_name(key: str, text: str, *, country: str | None = None, form: Form = "name") -> Name:
    """A name of a known key: its kind is the key's first part; a capital stands for its country."""
    kind, _, rest = key.partition(":")
    country = rest if kind == "country" else country
    stands_for = f"country:{country}" if country and gazetteer().capitals.get(country) == key else None
    return Name(key=key, text=text, kind=KINDS[kind], country=country, stands_for=stands_for, form=form)


def _territories(language: str, off: set[str]) -> Iterator[Phrase]:
    """The countries as CLDR calls them."""
    territories: Mapping[str, str] = Locale(language).territories
    for code, called in sorted(territories.items()):
        if len(code) == 2 and code.isalpha() and code not in off and "(" not in called:
            text = called.replace("’", "'")
            for spelling in sorted({called, text, text.replace("&", "and"), text.replace("St.", "Saint")}):
                yield tuple(spelling.split()), make_name(f"country:{code}", spelling)


def _aliases(
    lists: Mapping[str, tuple[str, ...]], endings: tuple[str, ...], countries: Mapping[str, str]
) -> Iterator[Phrase]:
    for key, spellings in lists.items():
        country = countries.get(key) or city_countries().get(key)
        for words in (entry.words for text in spellings for entry in Entry.parse(text, endings)):
            yield words, make_name(key, " ".join(words), country=country)


def _metonyms(names: LanguageNames) -> Iterator[Phrase]:
    for owner, lists in names.metonyms.items():
        code = owner.partition(":")[2]
        for key, spellings in lists.items():
            kind = KINDS[key.partition(":")[0]]
            for text in spellings:
                name = Name(key=key, text=text, kind=kind, country=code, stands_for=owner, form="metonym")
                yield tuple(text.split()), name


def _demonyms(names: LanguageNames) -> Iterator[Phrase]:
    for code, words in names.people.items():
        for text in (form for word in words for form in _inflected(word, names.people_endings)):
            yield tuple(text.split()), make_name(f"country:{code}", text, form="people")
    for code, words in names.adjectives.items():
        for entry in (entry for word in words for entry in Entry.parse(f"{word}~", names.adjective_endings)):
            text = entry.words[0]
            for spelling in (text, text[0].upper() + text[1:]):
                yield (spelling,), make_name(f"country:{code}", spelling, form="adjective")


def _sided(names: LanguageNames) -> Iterator[Phrase]:
    """Adjectives of a part of a country: westrussisch is russisch."""
    plain = [(words[0], name) for words, name in _demonyms(names) if name.form == "adjective" and words[0][0].islower()]
    for prefix in names.adjective_prefixes:
        for word, name in plain:
            text = prefix + word  # two thirds of all names: made without asking for what the plain one knows
            yield (text,), Name(name.key, text, name.kind, name.country, name.stands_for, "adjective")


def _inflected(word: str, endings: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """All forms of a demonym: the first ending that fits is replaced."""
    for ending, replacements in endings.items():
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            return (word, *(stem + replacement for replacement in replacements))
    return (word,)


def _roles(names: LanguageNames) -> Iterator[Phrase]:
    tables: tuple[tuple[Mapping[str, tuple[str, ...]], Form], ...] = (
        (names.bodies, "body"), (names.titles, "title"), (names.title_aliases, "title"),
    )  # fmt: skip
    for lists, form in tables:
        for role, spellings in lists.items():
            base, _, code = role.partition(":")
            owner = f"country:{code}" if code and base in names.state_bodies else None
            for text in (case for spelling in spellings for case in _cases(spelling)):
                key = f"role:{role}"
                yield (
                    tuple(text.split()),
                    Name(key=key, text=text, kind="role", country=code or None, stands_for=owner, form=form),
                )


def _cases(text: str) -> tuple[str, ...]:
    """As written, and with one or more capitals: coast guard, Coast guard, Coast Guard."""
    words = [
        word if len(word) < 4 and word.isalpha() and " " in text else word[0].upper() + word[1:]
        for word in text.split()
    ]
    return tuple(dict.fromkeys((text, text[0].upper() + text[1:], " ".join(words))))


def _with_genitives(phrases: Iterable[Phrase], endings: tuple[str, ...]) -> Iterator[Phrase]:
    """Each phrase, and its last word with each genitive ending; a sibilant takes the apostrophe alone."""
    for words, name in phrases:
        yield words, name
        for ending in endings:
            if not (ending == "s" and words[-1][-1] in "sxzß"):
                yield (*words[:-1], words[-1] + ending), name


def of_country(role: Name, country: str | None, text: str, state_bodies: frozenset[str]) -> Name:
    """The role in that country: role:military becomes role:military:RU and stands for the country."""
    base = role.key.split(":")[1]
    owner = f"country:{country}" if base in state_bodies else None
    return Name(key=f"role:{base}:{country}", text=text, kind="role", country=country, stands_for=owner, form=role.form)
