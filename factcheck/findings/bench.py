"""A rule and the sides of a fact → the finding, with its verdict, its severity, its sentence and its flags."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pydantic import TypeAdapter

from factcheck.claims import AnyClaim
from factcheck.findings.authority import count_origins
from factcheck.findings.base import Finding, Flag, Reason, Verdict
from factcheck.findings.flags import agreement_flags, is_transposed, rule_flags, severity_named
from factcheck.findings.messages import Messages, details_for, explain, read_messages, telling_words
from factcheck.findings.named import names_by_article
from factcheck.findings.quotes import Wording
from factcheck.findings.variants import FigureKey, figure_key
from factcheck.matches import Fact, Matches, read_judgement
from factcheck.matches.facts import signature, stable_id
from factcheck.matches.judgement import Judging
from factcheck.rulebook import Rulebook

_REASON: TypeAdapter[Reason] = TypeAdapter(Reason)
_VERDICT: TypeAdapter[Verdict] = TypeAdapter(Verdict)


class Bench(NamedTuple):
    """What every fact is judged with."""

    matches: Matches
    claims: Mapping[str, AnyClaim]
    homes: Mapping[str, Fact]  # the fact of each claim
    tables: Judging
    messages: Messages
    wording: Wording
    scores: Mapping[frozenset[str], float]
    position: Mapping[str, int]
    named: Mapping[str, frozenset[str]]
    sizes: Mapping[str, int]
    carried: frozenset[FigureKey]


def bench_for(matches: Matches, language: str, rules: Rulebook | None) -> Bench:
    """Everything that findings are made with; `language` is that of the explanations."""
    return Bench(
        matches=matches,
        claims={claim.id: claim for claim in matches.claims},
        homes={id: fact for fact in matches.facts for id in fact.claims},
        tables=read_judgement(rules).judging,
        messages=read_messages(language, rules),
        wording=Wording(telling_words(rules), rules),
        position={claim.id: n for n, claim in enumerate(matches.claims)},
        scores=_scores(matches),
        named=names_by_article(matches.claims),
        sizes=Counter(claim.article for claim in matches.claims),
        carried=_carried(matches),
    )


def _scores(matches: Matches) -> Mapping[frozenset[str], float]:
    """How well claims match; in one fact by way of others also those that hardly match by themselves."""
    home = {id: fact.id for fact in matches.facts for id in fact.claims}
    return {
        frozenset((match.first, match.second)): match.score
        for match in matches.matches
        if match.relation == "same" or (match.relation == "apart" and home[match.first] == home[match.second])
    }


def _carried(matches: Matches) -> frozenset[FigureKey]:
    """The figures of several digits that the sources of a draft state."""
    if matches.draft is None:
        return frozenset()
    keys = (figure_key(claim) for claim in matches.claims if claim.article != matches.draft)
    return frozenset(key for key in keys if key is not None)


def make_finding(fact: Fact, rule: str, sides: Sequence[Sequence[AnyClaim]], bench: Bench, **details: str) -> Finding:
    """The finding of a rule on the sides of a fact, claims and sides in the order of the articles."""
    position = bench.position
    sides = sorted((sorted(side, key=lambda c: position[c.id]) for side in sides), key=lambda s: position[s[0].id])
    claims = [claim for side in sides for claim in side]
    entry = bench.tables.reasons[rule]
    shown = bench.tables.shown_as.get(rule, rule)
    internal = len({claim.article for claim in claims}) == 1 and entry.verdict != "agree" and shown != "arithmetic"
    origins = count_origins(claims, bench.tables)
    return Finding(
        id=stable_id("f", (rule, *sorted("\x1d".join(sorted(map(signature, side))) for side in sides))),
        fact=fact.id,
        verdict=_VERDICT.validate_python(entry.verdict),
        reason="internal_inconsistency" if internal else _REASON.validate_python(shown),
        severity=severity_named(entry.severity),
        sides=tuple(tuple(claim.id for claim in side) for side in sides),
        explanation=explain(rule, sides, bench.messages, **{**details_for(sides), **details}),
        flags=_flags(rule, sides, origins, bench),
        origins=origins,
        rule=rule,
    )


def _flags(rule: str, sides: Sequence[Sequence[AnyClaim]], origins: int, bench: Bench) -> tuple[Flag, ...]:
    if len(sides) == 1:
        found = agreement_flags(sides[0], origins, bench.tables, bench.messages)
        return (*rule_flags(rule, bench.tables, bench.messages), *found)
    one, other = sides[0][0].value, sides[1][0].value
    if rule not in ("value_conflict", "rough_conflict") or not is_transposed(one, other):
        return ()
    severity = severity_named(bench.tables.flags["transposition"])
    return (Flag(reason="digit_transposition", severity=severity, note=bench.messages.flags["transposition"]),)
