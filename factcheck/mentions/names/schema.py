"""rules/<lang>/names.yaml and rules/names.yaml → what they hold."""

from __future__ import annotations

from functools import lru_cache

from pydantic import Field

from factcheck.base import Noun
from factcheck.rulebook import Rulebook, bundled_rules, read_file

Words = tuple[str, ...]
Lists = dict[str, Words]


class LanguageNames(Noun):
    """rules/<lang>/names.yaml. Keys of `adjectives` and `people` are ISO codes; an empty ending is the word itself."""

    adjective_endings: Words = ()
    adjective_prefixes: Words = ()
    people_endings: Lists = Field(default_factory=dict)
    genitive: Words = ()
    lost_genitive: Words = ()
    city_adjective: str | None = None
    aliases: Lists = Field(default_factory=dict)
    metonyms: dict[str, Lists] = Field(default_factory=dict)
    adjectives: Lists = Field(default_factory=dict)
    people: Lists = Field(default_factory=dict)
    titles: Lists = Field(default_factory=dict)
    weak_titles: Words = ()
    title_aliases: Lists = Field(default_factory=dict)
    bodies: Lists = Field(default_factory=dict)
    state_bodies: Words = ()
    company_suffixes: Words = ()
    organisation_heads: Words = ()
    region_before: Words = ()
    region_after: Words = ()
    particles: Words = ()
    links: Words = ()
    plural_words: Words = ()
    plural_endings: Words = ()
    singular_words: Words = ()
    place_prepositions: Words = ()
    stop: Words = ()
    ambiguous: Words = ()
    ambiguous_given: Words = ()
    determiners: Words = ()
    nouns_are_capitalised: bool = False


class SharedNames(Noun):
    """rules/names.yaml: names that are the same in every language, and how spellings are compared."""

    aliases: Lists = Field(default_factory=dict)
    agencies: Lists = Field(default_factory=dict)
    countries: Lists = Field(default_factory=dict)
    continents: dict[str, str] = Field(default_factory=dict)
    territories_off: Words = ()
    family_first: Words = ()
    fold: Lists = Field(default_factory=dict)
    same_from: float = 1.0
    given_from: float = 1.0


def language_names(rulebook: Rulebook, language: str) -> tuple[LanguageNames, ...]:
    """The files of the language, in the order of the rule folders."""
    return rulebook.read(language, "names.yaml", LanguageNames)


def shared_names(rulebook: Rulebook) -> tuple[SharedNames, ...]:
    """The files `names.yaml` beside the language folders, in the order of the rule folders."""
    paths = [root / "names.yaml" for root in rulebook.roots]
    return tuple(read_file(path, SharedNames) for path in paths if path.is_file())


@lru_cache(maxsize=1)
def bundled_names() -> SharedNames:
    """The bundled rules/names.yaml, for comparing keys."""
    return read_file(bundled_rules() / "names.yaml", SharedNames, shown="rules/names.yaml")
