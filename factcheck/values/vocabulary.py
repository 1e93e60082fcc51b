"""rules/units.yaml, rules/<lang>/{numbers,units,hedges}.yaml → Vocabulary: every word a quantity is written with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BeforeValidator, Field

from factcheck.base import Noun
from factcheck.patterns import Entry
from factcheck.rulebook import Example, NonExample, Rulebook, bundled_rules, read_file, shown_path
from factcheck.values.base import TimeUnit

HedgeName = Literal["about", "almost", "just_over", "at_least", "more_than", "at_most", "less_than"]
Words = tuple[str, ...]
Band = tuple[int, int]
KeyT = TypeVar("KeyT")
FileT = TypeVar("FileT", bound=Noun)


def _exact(value: Any) -> Fraction:
    """A number or a fraction as text, exactly as written: `0.3048`, `3/2`."""
    return value if isinstance(value, Fraction) else Fraction(str(value))


Exact = Annotated[Fraction, BeforeValidator(_exact)]


class NumberWordsFile(Noun):
    """rules/<lang>/numbers.yaml: the words of numbers."""

    decimal_mark: str = "."
    articles: Words = ()
    determiners: Words = ()
    cardinals: dict[str, int] = Field(default={})
    scales: dict[str, int] = Field(default={})
    scale_abbreviations: dict[str, int] = Field(default={})
    money_scales: dict[str, int] = Field(default={})
    and_words: Words = Field(default=(), alias="and")
    mixed: dict[str, Exact] = Field(default={})
    joined_fractions: dict[str, Exact] = Field(default={})
    tail_parts: dict[str, Exact] = Field(default={})
    decimal_words: Words = ()
    minus: Words = ()
    plus: Words = ()
    below_zero: Words = ()
    ordinals: dict[str, int] = Field(default={})
    ordinal_endings: Words = ()
    ordinal_tails: Words = ()  # superlatives that join an ordinal: the third-largest, in one word
    ordinal_marks: Words = ()
    ordinal_before: Words = ()
    denominators: dict[str, int] = Field(default={})
    plural_denominators: str = ""
    one_words: Words = ()
    halves: Words = ()
    half_before: Words = ()
    times: Words = ()
    half_nouns: Words = ()
    whole_of: Words = ()
    than_words: Words = ()
    every: Words = ()
    in_words: Words = ()
    sample_words: Words = ()  # they make a share only of a round number or before what is sampled: 4 of 10
    sampled: Words = ()
    not_sampled: Words = ()  # so many of so many of these are counts: seven out of ten hostages
    after_parts: Words = ()  # words behind a part that is no ordinal: by a third last year
    dozens: dict[str, int] = Field(default={})
    vague_nouns: dict[str, Band] = Field(default={})
    vague_factors: dict[str, Band] = Field(default={})
    vague_alone: Words = ()
    digit_words: Words = ()
    digit_counts: dict[str, int] = Field(default={})
    digit_scales: dict[str, int] = Field(default={})
    digit_scale_nouns: Words = ()
    sums: Words = ()  # words, or their ends, that say that so many digits are money: a six-figure sum
    singly: Words = ()
    none_words: Words = ()
    none_of: Words = ()
    not_single_before: Words = ()
    one_of_such: Words = ()  # one of the most, one of the greatest: praise, and no count
    one_of_endings: Words = ()


class AmbiguousMoney(Noun):
    """A currency word of several countries; `default` holds where the text names none of them."""

    words: Words
    of: dict[str, Words]
    default: str | None = None
    unit: str | None = None
    paid: str | None = None  # the currency where the text names no country, or several, and money it is


class UnitWordsFile(Noun):
    """rules/<lang>/units.yaml: the words of units, currencies and people."""

    units: dict[str, Words] = Field(default={})
    time: dict[str, Words] = Field(default={})
    time_tails: dict[str, str] = Field(default={})
    percent_tails: Words = ()
    people_tails: Words = ()
    times_tails: Words = ()
    tail_endings: Words = ()
    long_times: dict[str, str] = Field(default={})
    whole_times: dict[str, str] = Field(default={})
    long_words: Words = ()
    lasting: Words = ()
    times: dict[str, str] = Field(default={})
    not_lasting: Words = ()
    lasting_of: Words = ()  # words of duration behind which `of_lasting` may follow: after years of talks
    of_lasting: Words = ()
    not_times: Words = ()  # two words that are no duration: after hours
    lasting_after: Words = ()  # words of duration behind a unit in the plural: Jahre dauern
    time_attributes: Words = ()  # may stand before a unit of time: two full years
    whole: Words = ()  # before one of `single_times`: all day
    single_times: Words = ()
    vague_of_time: Words = ()  # vague words that count only where they count time
    either: Words = ()
    before: dict[str, Words] = Field(default={})
    per: Words = ()
    per_article: Words = ()
    per_phrases: Words = ()
    not_each: Words = ()
    bare_smaller: dict[str, str] = Field(default={})
    halves_of_time: dict[str, tuple[Exact, str]] = Field(default={})
    unit_parts: dict[str, tuple[Exact, str]] = Field(default={})
    of_words: Words = ()
    money: dict[str, Words] = Field(default={})
    minor_money: dict[str, tuple[str, Exact]] = Field(default={})
    ambiguous_money: dict[str, AmbiguousMoney] = Field(default={})
    paid: Words = ()  # words around a number that speak of money
    money_attributes: Words = ()
    least: dict[str, int] = Field(default={})  # below it the word is no unit: five won
    not_before_nouns: Words = ()  # units that are no units before a noun: three stone houses
    streets: Words = ()
    numbered_streets: Words = ()
    postal_before: Words = ()
    people: Words = ()
    counted: Words = ()
    numbered: Words = ()
    no_attribute: Words = ()
    attribute_of: Words = ()
    attribute_endings: Words = ()


class HedgeWordsFile(Noun):
    """rules/<lang>/hedges.yaml: what says how exact a number is."""

    before: dict[HedgeName, Words] = Field(default={})
    after: dict[HedgeName, Words] = Field(default={})
    spanning: Words = ()  # bounds that before a length of time mostly mean "during": "12 cases over two years"
    bounding: Words = ()  # the words behind which they are bounds nevertheless: "for over two years"
    among: Words = ()  # bounds that before people mostly mean "among": a survey "unter" 2,000
    surveys: Words = ()
    among_not_after: Words = ()
    levels: Words = ()  # bounds that behind a verb of moving name where it led: went up to 85
    moving: Words = ()
    moving_it: Words = ()
    may: Words = ()
    comparing: Words = ()  # bounds that behind a multiple compare: twice as many as 12
    governed: dict[str, Words] = Field(
        default={}
    )  # after these words (or ends of words) it is a preposition: "row over"
    governed_afar: dict[str, Words] = Field(default={})  # the same, anywhere before it in the clause
    small: Words = ()  # prepositions that bound no number as small as three: "over two bridges"
    large: Words = ()  # those that bound large round numbers only, and none at the head of a sentence
    limits: Words = ()  # bounds of measures, money and shares only: "bis 40 Grad"
    between: Words = ()
    from_words: Words = Field(default=(), alias="from")
    range_words: Words = ()
    changed_by: Words = ()
    changed_from: Words = ()
    change_words: Words = ()
    change_to: Words = ()
    stepped_to: Words = ()  # what leads from a step to its end: gained 2 dollars "to" 84
    step_words: Words = ()  # verbs of change that a step may follow, and that may mean other things, too
    between_and: Words = ()
    alternatives: Words = ()
    score_words: Words = ()
    idioms: Words = ()


class UnitScale(Noun):
    """What a unit measures, and how it becomes the base unit of its dimension."""

    dimension: str
    factor: float
    offset: float = 0.0
    stated_as: str | None = None


class UnitsFile(Noun):
    """rules/units.yaml: units, symbols and currencies of every language."""

    units: dict[str, UnitScale] = Field(default={})
    durations: dict[TimeUnit, int] = Field(default={})
    duration_units: dict[str, tuple[TimeUnit, Exact]] = Field(default={})
    symbols: dict[str, str] = Field(default={})
    duration_symbols: dict[str, str] = Field(default={})
    glued_symbols: Words = ()
    currency_signs: dict[str, str] = Field(default={})
    currency_codes: Words = ()
    money_letters: dict[str, str] = Field(default={})


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
        if entry == "~":  # the sign itself; in a word it stands for the endings
            yield (entry,)
            continue
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
    """rules/units.yaml of the roots as one, the bundled one where none has it."""
    paths = [path for root in rulebook.roots if (path := root / "units.yaml").is_file()]
    paths = paths or [bundled_rules() / "units.yaml"]
    return merged([read_file(path, UnitsFile, shown=shown_path(path)) for path in paths])


def read_words(rulebook: Rulebook, language: str, name: str, model: type[FileT]) -> FileT:
    """The word lists of a name of all roots as one."""
    return merged(rulebook.read(language, name, model))


def merged(files: Sequence[FileT]) -> FileT:
    """Several word lists as one: later ones add to the earlier, and replace what is a single value."""
    first, *later = files
    found = {name: getattr(first, name) for name in type(first).model_fields}
    for one in later:
        found |= {name: _both(found[name], getattr(one, name)) for name in sorted(one.model_fields_set)}
    return first.model_copy(update=found)


def _both(one: Any, other: Any) -> Any:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return (*one, *(entry for entry in other if entry not in one))
    if isinstance(one, dict) and isinstance(other, dict):
        return one | {key: _both_of_key(one.get(key), value) for key, value in other.items()}
    return other


def _both_of_key(one: Any, other: Any) -> Any:
    """Lists of words grow; a pair of numbers is a single value."""
    is_list = isinstance(one, tuple) and all(isinstance(entry, str) for entry in (*one, *other))
    return _both(one, other) if is_list else other
