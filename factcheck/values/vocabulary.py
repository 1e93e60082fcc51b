"""rules/units.yaml, rules/<lang>/{numbers,units,hedges}.yaml → Vocabulary: every word a quantity is written with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BeforeValidator, Field

from factcheck.base import Noun
from factcheck.patterns import Entry
from factcheck.rulebook import Example, NonExample, Rulebook, bundled_rules, read_file
from factcheck.values.base import TimeUnit

HedgeName = Literal["about", "almost", "just_over", "at_least", "more_than", "at_most", "less_than"]
Words = tuple[str, ...]
Band = tuple[int, int]
KeyT = TypeVar("KeyT")


def _exact(value: Any) -> Fraction:
    """A number or a fraction as text, exactly as written: `0.3048`, `3/2`."""
    return value if isinstance(value, Fraction) else Fraction(str(value))


Exact = Annotated[Fraction, BeforeValidator(_exact)]


class NumberWordsFile(Noun):
    """rules/<lang>/numbers.yaml: the words of numbers."""

    decimal_mark: str
    articles: Words
    determiners: Words
    cardinals: dict[str, int]
    scales: dict[str, int]
    scale_abbreviations: dict[str, int]
    money_scales: dict[str, int]
    and_words: Words = Field(alias="and")
    mixed: dict[str, Exact]
    joined_fractions: dict[str, Exact]
    decimal_words: Words
    minus: Words
    plus: Words
    ordinals: dict[str, int]
    ordinal_endings: Words
    ordinal_marks: Words
    ordinal_before: Words
    denominators: dict[str, int]
    plural_denominators: str
    one_words: Words
    halves: Words
    half_before: Words
    times: Words
    half_nouns: Words
    whole_of: Words
    every: Words
    in_words: Words
    dozens: dict[str, int]
    vague_nouns: dict[str, Band]
    vague_factors: dict[str, Band]
    vague_alone: Words
    digit_words: Words
    digit_counts: dict[str, int]
    digit_scales: dict[str, int]
    digit_scale_nouns: Words
    singly: Words
    none_words: Words
    none_of: Words
    not_single_before: Words


class AmbiguousMoney(Noun):
    """A currency word of several countries; `default` holds where the text names none of them."""

    words: Words
    of: dict[str, Words]
    default: str | None = None
    unit: str | None = None


class UnitWordsFile(Noun):
    """rules/<lang>/units.yaml: the words of units, currencies and people."""

    units: dict[str, Words]
    time: dict[str, Words]
    time_tails: dict[str, str]
    percent_tails: Words
    people_tails: Words
    times_tails: Words
    tail_endings: Words
    before: dict[str, Words]
    per: Words
    per_article: Words
    halves_of_time: dict[str, tuple[Exact, str]]
    of_words: Words
    money: dict[str, Words]
    minor_money: dict[str, tuple[str, Exact]]
    ambiguous_money: dict[str, AmbiguousMoney]
    people: Words
    numbered: Words
    no_attribute: Words
    attribute_of: Words
    attribute_endings: Words


class HedgeWordsFile(Noun):
    """rules/<lang>/hedges.yaml: what says how exact a number is."""

    before: dict[HedgeName, Words]
    after: dict[HedgeName, Words]
    between: Words
    from_words: Words = Field(alias="from")
    range_words: Words
    changed_by: Words
    changed_from: Words
    change_words: Words
    change_to: Words
    between_and: Words
    alternatives: Words
    score_words: Words
    idioms: Words


class UnitScale(Noun):
    """What a unit measures, and how it becomes the base unit of its dimension."""

    dimension: str
    factor: float
    offset: float = 0.0
    stated_as: str | None = None


class UnitsFile(Noun):
    """rules/units.yaml: units, symbols and currencies of every language."""

    units: dict[str, UnitScale]
    durations: dict[TimeUnit, int]
    duration_units: dict[str, tuple[TimeUnit, Exact]]
    symbols: dict[str, str]
    duration_symbols: dict[str, str]
    glued_symbols: Words
    currency_signs: dict[str, str]
    currency_codes: Words


class ValueExample(Example):
    """A sentence with every value in brackets; `gives` says each in short."""

    gives: tuple[str, ...]  # type: ignore[assignment]


class ValueGroup(Noun):
    """Sentences about one way of writing values."""

    about: str
    examples: tuple[ValueExample, ...] = Field(min_length=2)
    non_examples: tuple[NonExample, ...] = Field(min_length=1)


class ValueExamplesFile(Noun):
    """rules/<lang>/values.examples.yaml: the sentences that prove the word lists of numbers, units and hedges."""

    groups: tuple[ValueGroup, ...]


_SPLIT = re.compile(r"\d+|[^\W\d_]+~?|[^\w\s]")


def split(entry: str) -> Words:
    """An entry of a word list as the lexer cuts the text; a hyphen inside is a glued one."""
    glued = re.sub(r"(?<=\w)-(?=\w)", "\N{HYPHEN}", entry)
    return tuple(_SPLIT.findall(glued))


def phrases(entries: Iterable[str], endings: Iterable[str]) -> Iterator[Words]:
    """All forms of the entries as sequences of words of the text."""
    for entry in entries:
        for form in Entry.parse(" ".join(split(entry)), endings):
            yield form.words


def phrase_table(entries: Mapping[KeyT, Iterable[str]], endings: Iterable[str]) -> dict[Words, KeyT]:
    """Each form in lower case with the key it stands under; the first key wins."""
    found: dict[Words, KeyT] = {}
    for key, words in entries.items():
        for form in phrases(words, endings):
            found.setdefault(tuple(word.lower() for word in form), key)
    return found


@lru_cache(maxsize=8)
def read_units(rulebook: Rulebook) -> UnitsFile:
    """rules/units.yaml of the first root that has one, else the bundled one."""
    for root in (*rulebook.roots, bundled_rules()):
        if (root / "units.yaml").is_file():
            return read_file(root / "units.yaml", UnitsFile, shown="rules/units.yaml")
    raise FileNotFoundError("rules/units.yaml")
