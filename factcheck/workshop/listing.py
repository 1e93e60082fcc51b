"""Rulebook → its claim and context rules, each with its address and its file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from factcheck.errors import UnknownName
from factcheck.mentions.ruleset import CLAIM_TYPES
from factcheck.rulebook import ClaimRules, ContextRules, Rule, Rulebook, shown_path
from factcheck.rulebook.files import place_of_rule

CONTEXT = "context"


class Entry(NamedTuple):
    """One rule; `name` is that of its file: a claim type or `context`."""

    address: str
    language: str
    name: str
    path: Path
    rule: Rule

    @property
    def is_context(self) -> bool:
        """Whether the rule finds a cue, not a claim."""
        return self.name == CONTEXT

    def place(self) -> str:
        """File and line, as messages name them."""
        line, _ = place_of_rule(self.path, self.rule.name)
        return f"{shown_path(self.path)}:{line}"


def entries(rules: Rulebook) -> tuple[Entry, ...]:
    """Every rule in the order of the files; a later folder's takes the place of the one of the same address."""
    found = {entry.address: entry for entry in _all(rules)}
    return tuple(found.values())


def _all(rules: Rulebook) -> Iterator[Entry]:
    for language in rules.languages:
        for name in (*CLAIM_TYPES, CONTEXT):
            model: type[ClaimRules | ContextRules] = ContextRules if name == CONTEXT else ClaimRules
            paths = rules.paths(language, f"{name}.yaml")
            for path, file in zip(paths, rules.read(language, f"{name}.yaml", model), strict=True):
                for rule in file.rules:
                    yield Entry(f"{language}/{name}/{rule.name}", language, name, path, rule)


def entry_at(rules: Rulebook, address: str) -> Entry:
    """The rule of an address. Raises UnknownName with the nearest."""
    known = {entry.address: entry for entry in entries(rules)}
    if address not in known:
        raise UnknownName("rule", address, known)
    return known[address]


class _Dumper(yaml.SafeDumper):
    """Lists indented below their key, as the rule files have them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> Any:
        return super().increase_indent(flow, False)


def written(rule: Rule) -> str:
    """The rule as YAML, as it would stand in a file."""
    content = rule.model_dump(mode="json", exclude_defaults=True)
    return yaml.dump([content], Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)
