"""Findings → the same with the user's own severities, by rule of judgement or reason, for all claims or one type."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from factcheck.errors import UnknownName
from factcheck.findings.base import SEVERITIES, Finding, Reason
from factcheck.findings.flags import severity_named
from factcheck.matches import Fact, read_judgement
from factcheck.rulebook import Rulebook


def judgements(rules: Rulebook | None = None) -> tuple[str, ...]:
    """Every name a severity can be set for: the rules of judgement, and the reasons that reports show."""
    return tuple(sorted({*read_judgement(rules).judging.reasons, *get_args(Reason)}))


def with_severities(findings: Iterable[Finding], facts: Iterable[Fact], rules: Rulebook | None) -> list[Finding]:
    """The findings, each with the severity the user gave its rule; that of its claim type before that for all."""
    if rules is None or not rules.severities:
        return list(findings)
    own = {(claim, name): severity for claim, name, severity in rules.severities}
    for _, name, severity in rules.severities:
        _refuse(name, severity, rules)
    types = {fact.id: fact.type for fact in facts}
    return [_weighed(finding, types[finding.fact], own) for finding in findings]


def _weighed(finding: Finding, type: str, own: dict[tuple[str, str], str]) -> Finding:
    keys = [(claim, name) for claim in (type, "") for name in (finding.rule, finding.reason)]
    severity = next((own[key] for key in keys if key in own), finding.severity)
    return finding.model_copy(update={"severity": severity_named(severity)})


def _refuse(name: str, severity: str, rules: Rulebook) -> None:
    if name not in judgements(rules):
        raise UnknownName("rule of judgement", name, judgements(rules))
    if severity not in SEVERITIES:
        raise UnknownName("severity", severity, SEVERITIES)
