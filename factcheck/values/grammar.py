"""A rulebook and a language → Grammar: the tables and token classes with which quantities are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache

from factcheck.memo import remembered
from factcheck.patterns import Lexicon
from factcheck.rulebook import LanguageFile, Rulebook
from factcheck.values.base import ValueClass
from factcheck.values.figures import FIGURE_SETS, figure_classes, read_figure
from factcheck.values.licences import start_with_licence
from factcheck.values.number_words import NumberWords
from factcheck.values.token_classes import token_classes
from factcheck.values.tokens import GLUED_HYPHEN
from factcheck.values.unit import PERSON, Unit
from factcheck.values.vocabulary import (
    Band,
    HedgeName,
    HedgeWordsFile,
    NumberWordsFile,
    UnitsFile,
    UnitWordsFile,
    Words,
    phrase_table,
    phrases,
    read_units,
    read_words,
    split,
)

_READINGS = ("cardinal", "ordinal", "mixed", "tail", "digits", "scale_noun")
# A token of these classes may begin a quantity.
_STARTS = (
    "figure", "vulgar", "vague", "long", "lasting", "times", "whole", "digits", "tail", "mixed", "half", "article",
    "every", "none", "cardinal", "ordinal", "scale_noun",
)  # fmt: skip
_LICENSED = ("article", "lasting", "times", "whole")  # a quantity begins there only if the right thing follows
# After a number these may belong to it.
_GO_ON = ("goes_on", "cardinal", "mixed", "vulgar", "integer", "hyphen", "slash", "ordinal")
TWO_WORDS = 2


class Grammar:
    """Everything that finding the quantities of one language takes; built once per rulebook and language."""

    def __init__(self, rulebook: Rulebook, language: str) -> None:
        self.language = language
        self.endings = read_words(rulebook, language, "language.yaml", LanguageFile).endings
        self.numbers = read_words(rulebook, language, "numbers.yaml", NumberWordsFile)
        self.unit_words = read_words(rulebook, language, "units.yaml", UnitWordsFile)
        self.hedges = read_words(rulebook, language, "hedges.yaml", HedgeWordsFile)
        self.units: UnitsFile = read_units(rulebook)
        self.words = NumberWords(self.numbers, self.unit_words)
        self._number_tables()
        self._hedge_tables()
        self._unit_tables()
        self.lexicon = self._lexicon()
        self.codes = {name: self.lexicon.codes_with([name]) for name in sorted(self.lexicon.names)}
        self.start_codes = frozenset(code for name in _STARTS for code in self.codes[name])
        self._sure_codes = frozenset(code for name in _STARTS if name not in _LICENSED for code in self.codes[name])
        self._licensed = start_with_licence(self.lexicon)
        self.scale_codes = self.codes["scale"] | self.codes["dozen"]
        self.open_codes = self.scale_codes.union(*(self.codes[name] for name in _GO_ON))
        self.figure = remembered(self._figure)
        self.joint_codes = self.codes["joint"] | self.codes["comma"] | self.codes["colon"]
        self.readers = {
            code: tuple(name for name in _STARTS if code in self.codes[name]) for code in sorted(self.start_codes)
        }
        self._countries = {name: phrase_table(one.of, self.endings) for name, one in self.ambiguous.items()}
        self.reading = remembered(self.words.read)  # what a number word says

    def ends_hedge(self, words: Sequence[str], end: int) -> bool:
        """Whether a hedge ends just before the token `end` of a text in lower case."""
        return self.hedge_before(words, end, 0) is not None

    def hedge_before(self, words: Sequence[str], end: int, start: int) -> tuple[HedgeName, int] | None:
        """The longest hedge that ends before the token `end`, and where it begins, not before `start`."""
        longest = self.before_ends.get(words[end - 1], 0) if end > start else 0
        for length in range(min(longest, end - start), 0, -1):
            found = self.before.get(tuple(words[end - length : end]))
            if found is not None:
                return found, end - length
        return None

    def resolve_money(self, name: str, words: Sequence[str]) -> str | None:
        """The currency of an ambiguous word: of the one country the text names, else the word's default."""
        one = self.ambiguous.get(name)
        if one is None:
            return None
        table = self._countries[name]
        text = f" {' '.join(words)} "
        named = {code for country, code in sorted(table.items()) if f" {' '.join(country)} " in text}
        if one.default is not None:
            return one.default
        return named.pop() if len(named) == 1 else None

    def currency_of(self, name: str, country: str) -> str | None:
        """The currency of an ambiguous word in the country that an adjective names."""
        return self._countries[name].get((country,))

    def _figure(self, token: str) -> int | Fraction | None:
        """The number a figure states."""
        value = read_figure(token, self.numbers.decimal_mark)
        return None if value is None else _plain(Fraction(value))

    def starts(self, codes: str) -> list[int]:
        """Where a quantity may begin; the sure places are found by a look at each token, the rest need what follows."""
        known, sure, licensed = self.start_codes, self._sure_codes, self._licensed
        found = [i for i, code in enumerate(codes) if code in known]
        return [i for i in found if codes[i] in sure or licensed.match(codes, i)]

    def _number_tables(self) -> None:
        numbers = self.numbers
        self.articles = frozenset(numbers.articles)
        self.halves = frozenset(numbers.halves)
        self.determiners = frozenset((*numbers.determiners, *numbers.articles))
        self.vague: dict[Words, tuple[str, Band]] = {}
        for name, bands in (("noun", numbers.vague_nouns), ("factor", numbers.vague_factors)):
            for entry, band in bands.items():
                self.vague[tuple(word.lower() for word in split(entry))] = (name, band)
        self.vague_alone = frozenset(tuple(word.lower() for word in split(one)) for one in numbers.vague_alone)
        self.dozens = {f"{word}{end}": worth for word, worth in numbers.dozens.items() for end in ("", *self.endings)}
        self.none_words = frozenset(phrases(numbers.none_words, ()))
        self.longest_vague = max(map(len, self.vague))
        ways = (*numbers.in_words, *numbers.sample_words)
        self.in_words = tuple(sorted((tuple(way.split()) for way in ways), key=lambda way: (-len(way), way)))
        self.sample_words = frozenset(tuple(way.split()) for way in numbers.sample_words)
        self.sampled = frozenset(map(str.lower, numbers.sampled))
        self.not_sampled = frozenset(map(str.lower, numbers.not_sampled))

    def _hedge_tables(self) -> None:
        hedges = self.hedges
        self.before: dict[Words, HedgeName] = phrase_table(hedges.before, ())
        self.after: dict[Words, HedgeName] = phrase_table(hedges.after, ())
        self.governed = {word: frozenset(map(str.lower, before)) for word, before in hedges.governed.items()}
        self.governed_ends = {word: _ends(before) for word, before in hedges.governed.items()}
        self.longest_after = max(map(len, self.after))
        self.before_ends = _longest(self.before, -1)
        self.after_starts = frozenset(words[0] for words in self.after)
        self.range_words = frozenset(phrases(hedges.range_words, ()))
        self.per_words = frozenset(word for word in self.unit_words.per if word.isalpha() and len(word) < 4)
        self.idioms = frozenset(phrases(hedges.idioms, ()))
        self.idiom_firsts = _longest(self.idioms, 0)
        self.per_phrases = frozenset(phrases(self.unit_words.per_phrases, ()))
        self.below_zero = tuple(sorted(phrases(self.numbers.below_zero, ())))
        self.change_words = frozenset((*hedges.change_words, *hedges.changed_by))
        self.step_words = frozenset((*hedges.change_words, *hedges.step_words))
        self.numbered = frozenset(self.unit_words.numbered)
        self.glued_symbols = frozenset(self.units.glued_symbols)
        self.marks_of_length = frozenset(self.units.glued_symbols)

    def _unit_tables(self) -> None:
        self.unit_names: dict[Words, Unit] = {}
        words = self.unit_words
        endings = ("", *self.endings)
        self.not_times = frozenset(phrases(words.not_times, ()))
        self.vague_of_time = frozenset(tuple(word.lower() for word in split(one)) for one in words.vague_of_time)
        self.long_times = {f"{word}{end}": name for word, name in words.long_times.items() for end in endings}
        for symbol, entries in words.units.items():
            self._name(entries, self.measure(symbol))
        for name, entries in words.time.items():
            self._name(entries, self.duration(name))
            self._name((f"{one} {entry}" for one in words.time_attributes for entry in entries), self.duration(name))
        for code, entries in words.money.items():
            self._name(entries, Unit("money", code))
        for entry, (code, factor) in words.minor_money.items():
            self._name([entry], Unit("money", code, factor))
        self.ambiguous = {f"?{name}": one for name, one in words.ambiguous_money.items()}
        for name, one in self.ambiguous.items():
            self._name(one.words, Unit("money", name))
        self.sum_of_money = Unit("money", "?sum") if "?sum" in self.ambiguous else None
        for entry, (number, name) in (words.halves_of_time | words.unit_parts).items():
            unit = self.measure(name) if name in self.units.units else self.duration(name)
            self._name([entry], unit._replace(factor=_plain(number * unit.factor)))
        self.people = frozenset(map(str.lower, words.people))
        self.paid = frozenset(words.paid)
        self._symbol_tables()
        self.unit_firsts: dict[str, int] = {}
        for form in (*self.unit_names, *self.unit_symbols):
            first = form[0].lower()
            self.unit_firsts[first] = max(len(form), self.unit_firsts.get(first, 0))
        self.before_units = {form: self.measure(symbol) for form, symbol in phrase_table(words.before, ()).items()}
        self.before_unit_ends = frozenset(form[-1] for form in self.before_units)
        self.longest_before_unit = max(map(len, self.before_units), default=0)
        self.tails: dict[str, Unit | None] = {
            tail.lower(): self.duration(unit) for tail, unit in words.time_tails.items()
        }
        self.tails |= {tail: self.measure("percent") for tail in words.percent_tails}
        self.tails |= {tail.lower(): PERSON for tail in words.people_tails}
        self.tails |= dict.fromkeys(words.times_tails)
        self.tail_words = {tail + ending: unit for tail, unit in self.tails.items() for ending in words.tail_endings}

    def _symbol_tables(self) -> None:
        """Symbols are read as written, with their case."""
        units = self.units
        self.unit_symbols: dict[Words, Unit] = {}
        self.money_before: dict[Words, Unit] = {}
        for entry, symbol in units.symbols.items():
            self.unit_symbols[split(entry)] = self.measure(symbol)
        for entry, name in units.duration_symbols.items():
            self.unit_symbols[split(entry)] = self.duration(name)
        for code in units.currency_codes:
            self.money_before[(code,)] = self.unit_symbols[(code,)] = Unit("money", code)
        for entry, code in units.currency_signs.items():
            unit = Unit("money", code or "?crown" if code != "USD" or entry != "$" else "?dollar")
            self.money_before[split(entry)] = self.unit_symbols[split(entry)] = unit
        self.money_letters = {letter: Unit("money", code) for letter, code in units.money_letters.items()}
        self.money_ends = frozenset((*(form[-1] for form in self.money_before), *self.money_letters))
        self.longest_money = max(map(len, self.money_before))

    def _name(self, entries: Iterable[str], unit: Unit) -> None:
        for form in phrases(entries, self.endings):
            words = tuple(word.lower() for word in form)
            self.unit_names.setdefault(words, unit)
            if len(words) == TWO_WORDS and GLUED_HYPHEN not in words:  # a 3-percentage-point lead
                self.unit_names.setdefault((words[0], GLUED_HYPHEN, words[1]), unit)

    def measure(self, symbol: str) -> Unit:
        """The unit of measurement, or share, that goes by a symbol of rules/units.yaml."""
        scale = self.units.units[symbol]
        stated = scale.stated_as or symbol
        factor = _plain(Fraction(str(scale.factor))) if scale.stated_as else 1
        kind: ValueClass = "percentage" if stated in ("percent", "percentage_point") else "measurement"
        return Unit(kind, stated, factor)

    def duration(self, name: str) -> Unit:
        """The unit of a stretch of time, by its name."""
        grain, factor = self.units.duration_units.get(name, (name, Fraction(1)))
        return Unit("duration", "second", _plain(factor * self.units.durations[grain]), grain)  # type: ignore[index, arg-type]

    def _lexicon(self) -> Lexicon:
        tables = {
            "vague": tuple(sorted({words[0] for words in self.vague})),
            "long": (*sorted(self.long_times), *sorted(self.unit_words.whole_times)),
            "none": tuple(sorted({words[0] for words in self.none_words})),
            "unit": tuple(sorted({form[0].lower() for form in self.unit_names if form[0].isalpha()})),
        }
        classes = tables | token_classes(self.numbers, self.unit_words, self.hedges, tuple(self.dozens))
        sets = [*FIGURE_SETS, *({name} for name in _READINGS)]
        return Lexicon(classes, endings=self.endings, classify=self._classify, classified=sets, searched_often=True)

    def _classify(self, token: str) -> frozenset[str]:
        if token[0].isdigit():
            return figure_classes(token)
        reading = self.words.read(token)
        return frozenset([reading.kind]) if reading else frozenset()


def _ends(words: Words) -> Words:
    """The ends of words among the entries: `-vertrag`."""
    return tuple(word[1:].lower() for word in words if word[0] == "-")


def _longest(forms: Iterable[Words], at: int) -> dict[str, int]:
    """The words that stand `at` a place of a phrase, each with the length of the longest such phrase."""
    found: dict[str, int] = {}
    for words in forms:
        found[words[at]] = max(len(words), found.get(words[at], 0))
    return found


def _plain(number: Fraction) -> int | Fraction:
    return number.numerator if number.denominator == 1 else number


@lru_cache(maxsize=16)
def grammar_of(rulebook: Rulebook, language: str) -> Grammar:
    """The grammar of a rulebook's language, built once."""
    return Grammar(rulebook, language)
