"""rules/<lang>/dates.yaml → DateGrammar: one lexicon, and for each kind of token the patterns it can begin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial
from typing import NamedTuple

from factcheck.memo import Memo
from factcheck.patterns import Entry, Lexicon, Pattern, literals
from factcheck.rulebook import LanguageFile, Rulebook, bundled_rules
from factcheck.values.dates.captures import Tables
from factcheck.values.dates.figures import classified, classify
from factcheck.values.dates.schema import DateRule, DateRules, Plain, expand
from factcheck.values.dates.tense import TenseCues


class Started(NamedTuple):
    """One pattern of a rule, ready to be tried at a token."""

    pattern: Pattern
    rule: DateRule


class DateGrammar(NamedTuple):
    """All that finding the dates of one language takes.

    `beginnings` are the patterns that can begin with a token, by it and its two neighbours, as three characters.
    """

    lexicon: Lexicon
    tables: Tables
    by_first: Mapping[str, tuple[Started, ...]]
    beginnings: Memo[str, tuple[Started, ...]]
    prefixes: tuple[Pattern, ...]
    joins: Mapping[str, Pattern]
    tense: TenseCues


@lru_cache(maxsize=16)
def read_rules(rulebook: Rulebook, language: str) -> DateRules:
    """The date rules of all roots as one; later roots add to the earlier."""
    files = rulebook.read(language, "dates.yaml", DateRules)
    tables: dict[str, dict[str, Plain | dict[str, Plain]]] = defaultdict(dict)
    words: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for one in files:
        for name, table in one.tables.items():
            tables[name] |= table
        for name, entries in one.words.items():
            words[name] += entries
    return DateRules(
        tables=dict(tables),
        words=dict(words),
        compounds={name: pair for one in files for name, pair in one.compounds.items()},
        parts={name: part for one in files for name, part in one.parts.items()},
        prefixes=tuple(prefix for one in files for prefix in one.prefixes),
        joins={name: join for one in files for name, join in one.joins.items()},
        cues={name: cue for one in files for name, cue in one.cues.items()},
        rules=tuple(rule for one in files for rule in one.rules),
    )


def word_classes(rulebook: Rulebook, language: str) -> dict[str, tuple[str, ...]]:
    """The word classes of a language's date rules: its tables, compounds and plain classes."""
    rules = read_rules(rulebook, language)
    classes = {name: tuple(table) for name, table in (rules.tables | _compounds(rules)).items()}
    return classes | {name: (*classes.get(name, ()), *entries) for name, entries in rules.words.items()}


def pattern_texts(rulebook: Rulebook, language: str) -> tuple[str, ...]:
    """Every pattern of a language's date rules, its parts written out."""
    rules = read_rules(rulebook, language)
    texts = (*(text for rule in rules.rules for text in rule.patterns), *rules.prefixes, *rules.joins.values())
    return tuple(expand(text, rules.parts) for text in (*texts, *rules.cues.values()))


def build(rulebook: Rulebook, language: str) -> DateGrammar:
    """The grammar of one language.

    It has a lexicon of its own: figures fall into other classes here (days, years, clock times) than among numbers.
    """
    rules = read_rules(rulebook, language)
    endings = tuple(ending for one in rulebook.read(language, "language.yaml", LanguageFile) for ending in one.endings)
    lexicon = _lexicon(rulebook, language, endings)
    has_own = rulebook.roots != (bundled_rules(),)  # the tests have compiled the bundled ones
    by_first: dict[str, list[Started]] = defaultdict(list)
    for rule in rules.rules:
        for text in rule.patterns:
            pattern = Pattern(rules.expanded(text), lexicon)
            if has_own:
                pattern.check()
            for character in pattern.firsts:
                by_first[character].append(Started(pattern, rule))
    starts = {character: tuple(started) for character, started in by_first.items()}
    return DateGrammar(
        lexicon=lexicon,
        tables=_tables(rules, endings),
        by_first=starts,
        beginnings=Memo(partial(_fitting, starts)),
        prefixes=tuple(Pattern(rules.expanded(text), lexicon, is_at_end=True) for text in rules.prefixes),
        joins={name: _cue(name, rules.expanded(text), lexicon) for name, text in rules.joins.items()},
        tense=TenseCues({name: _cue(name, rules.expanded(text), lexicon) for name, text in rules.cues.items()}),
    )


def _cue(name: str, text: str, lexicon: Lexicon) -> Pattern:
    is_before = name.startswith(("before", "between_before", "bound", "strong_past"))
    return Pattern(text, lexicon, is_at_end=is_before)


def _lexicon(rulebook: Rulebook, language: str, endings: Iterable[str]) -> Lexicon:
    classes: dict[str, tuple[str, ...]] = dict(word_classes(rulebook, language))
    for text in pattern_texts(rulebook, language):
        for word in literals(text):
            classes[f"={word}"] = (word,)
    return Lexicon(
        classes, endings=endings, classify=classify, classified=sorted(classified(), key=sorted), searched_often=True
    )


def _compounds(rules: DateRules) -> dict[str, dict[str, Plain | dict[str, Plain]]]:
    made: dict[str, dict[str, Plain | dict[str, Plain]]] = {}
    for name, (first, second) in rules.compounds.items():
        made[name] = {
            head + tail.lower(): {first.removesuffix("_noun"): value, second.removesuffix("_noun"): other}
            for head, value in rules.tables[first].items()
            for tail, other in rules.tables[second].items()
            if not isinstance(value, dict) and not isinstance(other, dict)
        }
    return made


def _tables(rules: DateRules, endings: Iterable[str]) -> Tables:
    """Each table by the lower-case form of every word it stands for."""
    endings = tuple(endings)
    return {
        name: {
            " ".join(form.words).lower(): value
            for entry, value in table.items()
            for form in Entry.parse(entry, endings)
        }
        for name, table in (rules.tables | _compounds(rules)).items()
    }


def _fitting(by_first: Mapping[str, tuple[Started, ...]], around: str) -> tuple[Started, ...]:
    """The patterns that can begin with a token between its two neighbours."""
    return tuple(one for one in by_first[around[1]] if one.pattern.fits(around[0], around[2]))
