"""A folder of rules → everything that is wrong with its files, with file, line, column and the nearest valid name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import BaseModel

from factcheck.claims.estimators import Estimators
from factcheck.errors import RuleError, RuleProblem, UnknownName, advice
from factcheck.findings.messages import Messages
from factcheck.findings.slot_words import StatementFile
from factcheck.languages.boilerplate import BoilerplateRules
from factcheck.matches.judgement import JudgementFile
from factcheck.mentions.concepts import ConceptFile, LatticeFile
from factcheck.mentions.names.schema import LanguageNames, SharedNames
from factcheck.mentions.ruleset import CLAIM_TYPES, CompiledRule, rule_set
from factcheck.patterns import PatternError
from factcheck.rulebook import (
    ClaimRules,
    ContextRules,
    Example,
    LanguageFile,
    Rulebook,
    bundled_rules,
    load_rules,
    read_file,
    shown_path,
)
from factcheck.rulebook.files import place_of_rule
from factcheck.values.coverage import Comparing
from factcheck.values.dates.schema import DateRules
from factcheck.values.vocabulary import HedgeWordsFile, NumberWordsFile, UnitsFile, UnitWordsFile, ValueExamplesFile

OF_LANGUAGE: Mapping[str, type[BaseModel]] = {
    **{f"{name}.yaml": ClaimRules for name in CLAIM_TYPES},
    "context.yaml": ContextRules,
    "language.yaml": LanguageFile,
    "numbers.yaml": NumberWordsFile,
    "units.yaml": UnitWordsFile,
    "hedges.yaml": HedgeWordsFile,
    "dates.yaml": DateRules,
    "names.yaml": LanguageNames,
    "concepts.yaml": ConceptFile,
    "boilerplate.yaml": BoilerplateRules,
    "messages.yaml": Messages,
    "statements.yaml": StatementFile,
    "values.examples.yaml": ValueExamplesFile,
}
OF_ALL: Mapping[str, type[BaseModel]] = {
    "comparison.yaml": Comparing,
    "concepts.yaml": LatticeFile,
    "estimators.yaml": Estimators,
    "judgement.yaml": JudgementFile,
    "names.yaml": SharedNames,
    "units.yaml": UnitsFile,
}


def problems_in(root: Path) -> tuple[RuleProblem, ...]:
    """All problems of all files, each once, in the order of files and lines."""
    found = [*_of_files(root)]
    if not found:  # patterns are only looked at where the files themselves are sound
        found += _of_patterns(root)
    return tuple(sorted(set(found), key=lambda one: (one.path, one.line, one.column, one.problem)))


def _of_files(root: Path) -> Iterator[RuleProblem]:
    paths = [path for path in sorted(root.rglob("*")) if path.suffix in (".yaml", ".yml")]
    if not paths:
        yield RuleProblem(root.as_posix(), 0, "", "holds no rule file.", "Name a folder that holds de/ or en/.")
    for path in paths:
        depth = len(path.relative_to(root).parts)
        known: Mapping[str, type[BaseModel]] = OF_ALL if depth == 1 else OF_LANGUAGE
        if depth > 2 or path.name not in known:
            hint = advice(path.name, known) if depth <= 2 else "Rule files stand in FOLDER/<language>/."
            yield RuleProblem(shown_path(path), 0, "", "is no rule file that is read.", hint)
        else:
            yield from _of_file(path, known[path.name])


def _of_file(path: Path, model: type[BaseModel]) -> Iterator[RuleProblem]:
    try:
        file = read_file(path, model, shown=shown_path(path))
    except RuleError as error:
        yield from error.problems
        return
    if isinstance(file, ClaimRules) and file.claim != path.stem:
        yield RuleProblem(shown_path(path), 1, "", f"claim is {file.claim!r}.", f"Write claim: {path.stem}.")
    if isinstance(file, ClaimRules | ContextRules):
        yield from _of_rules(path, file)


def _of_rules(path: Path, file: ClaimRules | ContextRules) -> Iterator[RuleProblem]:
    twice = [name for name, count in Counter(rule.name for rule in file.rules).items() if count > 1]
    for name in twice:
        yield _problem(path, name, "the name is given twice.", "Give each rule a name of its own.")
    for rule in file.rules:
        if not rule.patterns and not rule.frames:
            yield _problem(path, rule.name, "has neither patterns nor frames.", "Add patterns.")
        for number, example in enumerate((*rule.examples, *rule.known_gaps), start=1):
            yield from _of_example(path, rule.name, number, example, isinstance(file, ClaimRules))


def _of_example(path: Path, rule: str, number: int, example: Example, is_claim: bool) -> Iterator[RuleProblem]:
    depth = 0
    for mark in example.text:
        depth += {"[": 1, "]": -1}.get(mark, 0)
        if depth not in (0, 1):
            break
    if depth:
        yield _problem(path, rule, f"example {number}: the brackets do not match.", "Write [ before and ] behind.")
    elif is_claim and not example.spans():
        yield _problem(path, rule, f"example {number}: nothing is marked.", "Put what must be found in [brackets].")


def _problem(path: Path, rule: str, problem: str, hint: str) -> RuleProblem:
    line, column = place_of_rule(path, rule)
    return RuleProblem(shown_path(path), line, rule, problem, hint, column)


def _of_patterns(root: Path) -> Iterator[RuleProblem]:
    rules = load_rules() if root.resolve() == bundled_rules() else load_rules(root)
    languages = sorted({path.parent.name for path in root.glob("*/*.yaml")})
    for language in languages:
        yield from _of_language(root, language, rules)


def _of_language(root: Path, language: str, rules: Rulebook) -> Iterator[RuleProblem]:
    try:
        known = rule_set(rules, language)
        for one in (*known.claims, *known.context):
            yield from _of_rule(one, rules)
    except RuleError as error:
        yield from error.problems
    except UnknownName as error:
        hint = f"{error}" if error.closest else "Add language.yaml to make it a language."
        yield RuleProblem((root / language).as_posix(), 0, "", "there is no such language.", hint)


def _of_rule(rule: CompiledRule, rules: Rulebook) -> Iterator[RuleProblem]:
    """What only shows when a pattern is compiled."""
    language, name, own = rule.address.split("/", 2)
    for pattern in rule.patterns:
        try:
            pattern.regex  # noqa: B018  # compiles it
        except PatternError as error:
            paths = rules.paths(language, f"{name}.yaml")
            path = next((one for one in reversed(paths) if place_of_rule(one, own)[0]), paths[-1])
            yield _problem(path, own, f"{error}.", error.hint)
