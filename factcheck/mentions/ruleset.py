"""Rules → a compiled rule set: one lexicon for all word classes of a language, one regular expression per pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from factcheck.errors import RuleError, RuleProblem, advice
from factcheck.languages import language_file
from factcheck.patterns import Lexicon, Pattern, PatternError, literal_class, literals
from factcheck.rulebook import (
    ClaimRules,
    ClaimType,
    ContextRule,
    ContextRules,
    Rule,
    Rulebook,
    bundled_rules,
    shown_path,
)
from factcheck.rulebook.files import place_of_rule
from factcheck.values import FoundValue, Granularity, Number

CLAIM_TYPES: tuple[str, ...] = get_args(ClaimType)

# What a value token is to a pattern, by `FoundValue.value_class`.
_VALUE_CLASSES: dict[str, tuple[str, ...]] = {
    "number": ("value", "figure", "number"),
    "person": ("value", "figure", "person"),
    **{
        name: ("value", name)
        for name in ("ordinal", "score", "money", "percentage", "measurement", "duration", "date", "time")
    },
}
_SMALL = 12  # up to here a figure with a definite article points at things known ("the two leaders")
Mark = Literal["", "bare", "ago", "span", "now", "new_year", "rolling", "aged", "lone"]
_DATE_MARKS: tuple[Mark, ...] = ("", "bare", "ago", "span", "now", "new_year", "rolling")
_DURATION_MARKS: tuple[Mark, ...] = ("aged", "bare", "lone")
_GRAINS: tuple[str, ...] = get_args(Granularity)
_MACRO = re.compile(r"\$([a-z_]+)")


def value_token(found: FoundValue, *, mark: Mark = "") -> frozenset[str]:
    """The classes of a value's token: `<date>` values also have their grain (`<date_year>`) and may be `<relative>`,

    figures up to twelve are `<small>`, those that are one also `<single>`, "several" is `<few>`. A date that names a
    part of some day or some days ("in the afternoon", "in recent days") is `<bare>`, one counted back `<ago>`, a
    stretch between two dates `<span>`, a January `<new_year>`, today `<now>`, the next six months `<rolling>`; a
    duration that is somebody's age is `<aged>`, one without a figure ("for years") `<bare>`, "a day" and longer
    `<lone>`.
    """
    classes = _VALUE_CLASSES[found.value_class]
    value = found.value
    if isinstance(value, Number):
        is_small = "figure" in classes and value.low == value.high and (value.low or _SMALL + 1) <= _SMALL
        size = ("small", *(("single",) if value.low == 1 else ())) if is_small else _few(value)
        return frozenset({*classes, *size, *filter(None, (mark,))})
    return _date_token(classes, value.granularity, value.inferred, mark)


def _few(value: Number) -> tuple[str, ...]:
    """Whether a vague word stands for less than a dozen, as a class."""
    return ("few",) if value.modifier == "vague" and (value.high or _SMALL) < _SMALL else ()


def _date_token(classes: Iterable[str], grain: str, is_relative: bool, mark: Mark) -> frozenset[str]:
    return frozenset({*classes, f"date_{grain}", *("relative",) * is_relative, *filter(None, (mark,))})


def _value_tokens() -> Iterator[frozenset[str]]:
    """Every set of classes that a value's token can have."""
    for name, classes in _VALUE_CLASSES.items():
        yield from (frozenset({*classes, *size}) for size in ((), ("small",), ("small", "single"), ("few",)))
        if name == "duration":
            yield from (frozenset({*classes, mark}) for mark in _DURATION_MARKS)
        if name in ("date", "time"):
            for grain, is_relative, mark in product(_GRAINS, (False, True), _DATE_MARKS):
                yield _date_token(classes, grain, is_relative, mark)


class CompiledRule(NamedTuple):
    """A rule with its address and its patterns ready to run.

    A claim rule has a `claim` type, a context rule a `kind`.
    """

    address: str
    claim: str | None
    kind: str
    rule: Rule
    patterns: tuple[Pattern, ...]


class RuleSet(NamedTuple):
    """All rules of one language."""

    language: str
    lexicon: Lexicon
    claims: tuple[CompiledRule, ...]
    context: tuple[CompiledRule, ...]


class _Source(NamedTuple):
    path: str  # language/file, the beginning of the address
    file: Path
    claim: str | None
    rule: Rule
    texts: tuple[str, ...]


@lru_cache(maxsize=16)
def rule_set(rulebook: Rulebook, language: str) -> RuleSet:
    """The language's rules, compiled once. Raises RuleError with every pattern that cannot be read."""
    shared = language_file(rulebook, language)
    classes: dict[str, list[str]] = {name: list(entries) for name, entries in shared.words.items()}
    sources: list[_Source] = []
    for name in (*CLAIM_TYPES, "context"):
        model: type[ContextRules] | type[ClaimRules] = ContextRules if name == "context" else ClaimRules
        files = rulebook.paths(language, f"{name}.yaml")
        for file, rules in zip(files, rulebook.read(language, f"{name}.yaml", model), strict=True):
            for word_class, entries in rules.words.items():
                classes.setdefault(word_class, []).extend(entries)
            claim = None if name == "context" else name
            sources += [
                _Source(f"{language}/{name}", file, claim, rule, _texts(rule, rules.frames, shared.macros, file))
                for rule in rules.rules
            ]
    lexicon = _lexicon(classes, sources, shared.endings)
    compiled = _compile(_last_of_each(sources), lexicon)
    return RuleSet(
        language,
        lexicon,
        tuple(one for one in compiled if one.claim is not None),
        tuple(one for one in compiled if one.claim is None),
    )


def _last_of_each(sources: Iterable[_Source]) -> list[_Source]:
    """One rule per address: a rule of a later folder takes the place of the bundled one."""
    return list({(source.path, source.rule.name): source for source in sources}.values())


def _texts(rule: Rule, frames: dict[str, tuple[str, ...]], macros: dict[str, str], file: Path) -> tuple[str, ...]:
    """The rule's own patterns and those of its frames, macros replaced by what they stand for."""
    unknown = [name for name in rule.frames if name not in frames]
    if unknown:
        raise RuleError([_problem(file, rule, f"unknown frame {unknown[0]!r}.", advice(unknown[0], frames))])
    framed = [text.replace("{cue}", rule.cue) for name in rule.frames for text in frames[name]]
    return _expanded((*rule.patterns, *framed), macros, file, rule)


def _problem(file: Path, rule: Rule, problem: str, hint: str = "") -> RuleProblem:
    line, column = place_of_rule(file, rule.name)
    return RuleProblem(shown_path(file), line, rule.name, problem, hint, column)


def _expanded(patterns: Iterable[str], macros: dict[str, str], file: Path, rule: Rule) -> tuple[str, ...]:
    def replace(found: re.Match[str]) -> str:
        if found[1] not in macros:
            raise RuleError([_problem(file, rule, f"unknown macro ${found[1]}.", advice(found[1], macros))])
        return f"({_MACRO.sub(replace, macros[found[1]])})"

    return tuple(_MACRO.sub(replace, pattern) for pattern in patterns)


def _lexicon(classes: dict[str, list[str]], sources: Iterable[_Source], endings: Iterable[str]) -> Lexicon:
    for source in sources:
        for text in source.texts:
            for word in literals(text):
                classes[literal_class(word)] = [word]
    return Lexicon(classes, endings=endings, extra=_value_tokens())


def _compile(sources: Iterable[_Source], lexicon: Lexicon) -> list[CompiledRule]:
    compiled: list[CompiledRule] = []
    problems: list[RuleProblem] = []
    bundled = bundled_rules()
    for source in sources:
        try:
            patterns = tuple(Pattern(text, lexicon) for text in source.texts)
            if not source.file.is_relative_to(bundled):  # the tests have compiled those
                for pattern in patterns:
                    pattern.check()
        except PatternError as error:
            problems.append(_problem(source.file, source.rule, f"{error}.", error.hint))
            continue
        kind = source.rule.kind if isinstance(source.rule, ContextRule) else ""
        compiled.append(CompiledRule(f"{source.path}/{source.rule.name}", source.claim, kind, source.rule, patterns))
    if problems:
        raise RuleError(problems)
    return compiled
