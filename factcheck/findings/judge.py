"""Matches → Findings: every fact's variants against each other, each kind of difference said once."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from factcheck.claims import AnyClaim
from factcheck.findings.arithmetic import wrong_sums
from factcheck.findings.authority import have_rival_sources
from factcheck.findings.base import SEVERITIES, Finding
from factcheck.findings.bench import Bench, bench_for, make_finding
from factcheck.findings.context import Context
from factcheck.findings.draft import draft_rule
from factcheck.findings.flags import is_transposed
from factcheck.findings.groups import Edge, cliques, merged_sides
from factcheck.findings.messages import sum_cues
from factcheck.findings.named import are_remote, common_names, most_shared
from factcheck.findings.rules import rule_for
from factcheck.findings.severities import with_severities
from factcheck.findings.variants import Variant, articles_of, figure_key, value_key, variants_of
from factcheck.matches import Fact, Match, Matches
from factcheck.matches.base import WALL
from factcheck.matches.judgement import Judging
from factcheck.rulebook import Rulebook
from factcheck.values import Number
from factcheck.values.coverage import tolerances_of

_AGREE = ("same_value", "rounding", "translation", "dropped_attribution")
_DENIALS = ("polarity_conflict", "disputed_polarity")  # nobody hurt: there is little to share
_FEW = 2  # claims of an article that is no more than a line or two
_SERIES_ONLY = ("downward_revision",)
_ALERTING = ("medium", "high")
_PERIOD = 2  # days from which on a window is a period in which a count grows


def judge(matches: Matches, *, language: str = "en", rules: Rulebook | None = None) -> tuple[Finding, ...]:
    """All findings, the most serious first, then in the order of the facts; `language` is that of the explanations."""
    bench = bench_for(matches, language, rules)
    found: list[Finding] = []
    for fact in matches.facts:
        with tolerances_of(rules, fact.type):
            found += _judge_fact(fact, bench) if len(fact.claims) > 1 else ()
    found += _across_facts(bench, rules)
    found += _parts_exceeding_wholes(bench)
    found += _wrong_sums(bench, rules)
    found = [_beside_draft(finding, bench) for finding in found] if matches.draft else found
    found = with_severities(found, matches.facts, rules)
    order = {fact.id: n for n, fact in enumerate(matches.facts)}
    unique = {finding.id: finding for finding in found}.values()
    return tuple(sorted(unique, key=lambda f: (-SEVERITIES.index(f.severity), order[f.fact], f.id)))


def _beside_draft(finding: Finding, bench: Bench) -> Finding:
    """Where sources of a draft contradict each other and the draft says nothing of it, its editor has nothing to do."""
    is_draft = any(bench.claims[claim].article == bench.matches.draft for side in finding.sides for claim in side)
    return finding if is_draft or finding.severity not in _ALERTING else finding.model_copy(update={"severity": "low"})


def _judge_fact(fact: Fact, bench: Bench) -> Iterator[Finding]:
    variants = variants_of(fact, bench.claims, bench.matches.draft)
    context = Context(bench.tables, series_of(variants, bench.tables), bench.wording, bench.carried)
    rules = dict(_rules(variants, context, bench))
    agreeing = {edge for edge, rule in rules.items() if rule in _AGREE}
    same = {edge for edge in agreeing if rules[edge] == "same_value"}
    alike = agreeing if fact.type == "quotation" else same  # a translation is the same words
    rules = {edge: rule for edge, rule in rules.items() if _is_safe(edge, rule, variants, alike, bench)}
    yield from _agreements(fact, variants, rules, agreeing, bench)
    for rule in sorted({rule for rule in rules.values() if rule not in _AGREE}):
        edges = {edge for edge, found in rules.items() if found == rule}
        for sides in merged_sides(edges, same):
            yield make_finding(fact, rule, [[c for n in side for c in variants[n].claims] for side in sides], bench)


def _rules(variants: Sequence[Variant], context: Context, bench: Bench) -> Iterator[tuple[Edge, str]]:
    sources = [variant for variant in variants if not variant.is_draft]
    for n, m in combinations(range(len(variants)), 2):
        one, other = variants[n], variants[m]
        if one.articles == other.articles:  # whoever states the one states the other
            rule = _within(one, other, context, bench)
        elif one.is_draft != other.is_draft:
            draft, source = (one, other) if one.is_draft else (other, one)
            rule = draft_rule(draft, source, sources, context)
        else:
            rule = rule_for(one, other, context)
        if rule is not None:
            yield (n, m), rule


def _is_safe(edge: Edge, rule: str, variants: Sequence[Variant], same: set[Edge], bench: Bench) -> bool:
    """Whether an alert rests on a match that is strong enough, between these or others that say the very same."""
    tables = bench.tables
    if tables.reasons[rule].severity not in _ALERTING:
        return True
    one, other = (
        [
            claim
            for n, variant in enumerate(variants)
            if n == node or tuple(sorted((n, node))) in same
            for claim in variant.claims
        ]
        for node in edge
    )
    if any(_is_long_slip(a, b) for a in one for b in other):
        return True
    if variants[0].first.type != "quotation" and not _has_common_ground(one, other, rule, bench):
        return False
    best = max((bench.scores.get(frozenset((a.id, b.id)), WALL) for a in one for b in other), default=WALL)
    is_announced = any(claim.is_revision for claim in (*one, *other))
    return best >= (tables.alert_match if is_announced else tables.alert_matches.get(rule, tables.alert_match))


def _is_long_slip(a: AnyClaim, b: AnyClaim) -> bool:
    """Whether two figures of one fact differ by swapped digits only, and have too many to do so by chance."""
    keys = figure_key(a), figure_key(b)
    return None not in keys and is_transposed(a.value, b.value)


def _has_common_ground(one: Sequence[AnyClaim], other: Sequence[AnyClaim], rule: str, bench: Bench) -> bool:
    """Whether the sentences share something an alert can rest on: more, where their articles share no name."""
    if are_remote(one, other, bench.tables.alert_days):
        return False
    names = common_names(one, other, bench.named)
    if names == "shared" or (names == "none" and rule in _DENIALS):
        return True
    if rule in _SERIES_ONLY and not any(_is_scrap(claim, bench) for claim in (one[0], other[0])):
        return False  # without a name in common a smaller figure is another event's
    is_thin = names == "apart" or one[0].type in bench.tables.alert_thin
    return most_shared(one, other) >= (bench.tables.alert_keys if is_thin else 1)


def _is_scrap(claim: AnyClaim, bench: Bench) -> bool:
    """Whether an article is a line or two, in which nobody need be named."""
    return bench.sizes[claim.article] <= _FEW


def _within(one: Variant, other: Variant, context: Context, bench: Bench) -> str | None:
    """Within one article what agrees is one statement, and a title is held against the text of the same source."""
    rule = rule_for(one, other, context)
    if rule is None or rule in _AGREE:
        return rule
    parts = {claim.part for variant in (one, other) for claim in variant.claims}
    if len(parts) == 1 or have_rival_sources(one, other, bench.tables):
        return None
    return rule if bench.tables.reasons[rule].verdict == "conflict" else None


def series_of(variants: Sequence[Variant], tables: Judging) -> str:
    """How the counted thing can move: cumulative, running, settled, stock, or empty where it is no series."""
    claims = [claim for variant in variants for claim in variant.claims]
    if all(_is_past(claim, tables.closed_days) for claim in claims):
        return ""
    heads = {getattr(claim, "outcome", None) or claim.about.head or getattr(claim, "object", "") for claim in claims}
    if heads <= {"person", "affected", None, ""} and claims[0].type in ("count", "casualties"):
        heads |= {key for claim in claims for key in (*claim.about.actions, claim.about.head)}
    if heads & set(tables.stocks):
        return "stock"
    if heads & set(tables.cumulative):
        return "cumulative"
    if claims[0].type == "percentage" and any(set(claim.about.terms) & set(tables.series_terms) for claim in claims):
        return "cumulative"
    if claims[0].type == "measurement" and any(set(claim.about.terms) & set(tables.levels) for claim in claims):
        return "stock"
    growing = {"count": tables.growing, "troop_count": tables.helping}.get(claims[0].type, ())
    if {key for claim in claims for key in _grown(claim)} & set(growing):
        return "running"
    if claims[0].type in ("count", "troop_count") and any(_is_running(claim, tables) for claim in claims):
        return "running"
    is_counted = claims[0].type in ("count", "casualties")
    if is_counted and any(set(claim.about.actions) & set(tables.moving) for claim in claims):
        return "running"
    if heads & set(tables.settled):
        return "settled"
    if any(claim.is_revision for claim in claims) or claims[0].type in tables.series_types:
        return "stock"
    return ""


def _grown(claim: AnyClaim) -> tuple[str | None, ...]:
    """What is counted, and what is done to it, right there or in the sentence where the clause does not say."""
    return (claim.about.head, *(claim.about.actions or claim.about.terms))


def _is_past(claim: AnyClaim, days: int) -> bool:
    """Whether a claim is about a time long before its article: such a series is closed."""
    stated = claim.window or claim.as_of
    if stated is None or stated.latest is None or stated.bound == "since" or claim.published is None:
        return False
    return (date.fromisoformat(claim.published.isoformat()[:10]) - date.fromisoformat(stated.latest[:10])).days > days


def _is_running(claim: AnyClaim, tables: Judging) -> bool:
    """Whether a count covers a period that is not over: since January, this year; not a day or a night."""
    window, published = claim.window, claim.published
    if {*claim.about.actions, *claim.about.terms} & set(tables.ongoing):
        return True
    if window is None or window.earliest is None or published is None:
        return False
    first, last = (
        window.earliest[:10],
        (window.latest if window.bound != "since" and window.latest else "9999-12-31")[:10],
    )
    if (date.fromisoformat(last) - date.fromisoformat(first)).days < _PERIOD:
        return False
    return first <= published.isoformat()[:10] <= last


def _agreements(
    fact: Fact, variants: Sequence[Variant], rules: Mapping[Edge, str], edges: set[Edge], bench: Bench
) -> Iterator[Finding]:
    groups = cliques(range(len(variants)), edges)
    alone = set(range(len(variants))) - {node for group in groups for node in group}
    for group in [*groups, *([node] for node in sorted(alone))]:
        chosen = [variants[node] for node in group]
        if len(articles_of(chosen)) < 2:
            continue
        named = {rules[edge] for edge in combinations(group, 2)} or {"same_value"}
        rule = next(rule for rule in ("dropped_attribution", "rounding", "translation", "same_value") if rule in named)
        yield make_finding(fact, rule, [[claim for variant in chosen for claim in variant.claims]], bench)


def _across_facts(bench: Bench, rules: Rulebook | None) -> Iterator[Finding]:
    """Two claims that match, though other claims keep their facts apart: what they say against each other alone."""
    told = {_told(claim) for claim in bench.matches.claims if claim.part == "text"}
    for match in bench.matches.matches:
        if any(_is_headline(bench.claims[id], told) for id in (match.first, match.second)):
            continue
        if match.relation == "same" and bench.homes[match.first].id != bench.homes[match.second].id:
            pair = bench.homes[match.first].model_copy(update={"claims": (match.first, match.second)})
            with tolerances_of(rules, pair.type):
                found = _judge_fact(pair, bench)
                yield from (one for one in found if one.severity not in _ALERTING or _is_sure(match, one.rule, bench))


def _told(claim: AnyClaim) -> tuple[str, str, str]:
    """What an article says, for telling that its headline says nothing else."""
    return claim.article, getattr(claim, "outcome", claim.type), repr(value_key(claim))


def _is_headline(claim: AnyClaim, told: Container[tuple[str, str, str]]) -> bool:
    """Whether a claim just announces what the text says, too: then that is judged."""
    return claim.part == "title" and _told(claim) in told


def _is_sure(match: Match, rule: str, bench: Bench) -> bool:
    """Whether an alert may rest on a match that other claims speak against: less for a denial of them all."""
    one, other = ([bench.claims[id]] for id in (match.first, match.second))
    least = bench.tables.alert_match if rule in _DENIALS else bench.tables.alert_across
    return match.score >= least and common_names(one, other, bench.named) == "shared"


def _parts_exceeding_wholes(bench: Bench) -> Iterator[Finding]:
    """A part that is larger than its whole cannot be right, unless it was counted later."""
    for match in bench.matches.matches:
        if match.relation not in ("part_of", "whole_of"):
            continue
        part, whole = _part_first(match, bench.claims)
        if _exceeds(part, whole):
            rule = "definition_mismatch" if match.evidence[-1].feature == "head" else "scope_mismatch"
            yield make_finding(bench.homes[whole.id], rule, [[part], [whole]], bench)


def _wrong_sums(bench: Bench, rules: Rulebook | None) -> Iterator[Finding]:
    for whole, parts in wrong_sums(bench.matches.claims, bench.tables, sum_cues(rules)):
        total = sum(part.value.low or 0 for part in parts if isinstance(part.value, Number))
        stated = whole.value.low if isinstance(whole.value, Number) else 0
        details = {"sum": f"{total:g}", "whole": f"{stated:g}"}
        yield make_finding(
            bench.homes[whole.id], "arithmetic", [[whole], *([part] for part in parts)], bench, **details
        )


def _part_first(match: Match, claims: Mapping[str, AnyClaim]) -> tuple[AnyClaim, AnyClaim]:
    first, second = claims[match.first], claims[match.second]
    return (first, second) if match.relation == "part_of" else (second, first)


def _exceeds(part: AnyClaim, whole: AnyClaim) -> bool:
    one, other = part.value, whole.value
    if not isinstance(one, Number) or not isinstance(other, Number) or one.unit != other.unit:
        return False
    firm = all(value.modifier in ("exact", "about", "at_least", "more_than", "at_most") for value in (one, other))
    later = part.published != whole.published
    if not firm or later or one.low is None or other.high is None:
        return False
    return 1.1 * other.high < one.low <= 2 * other.high  # far larger than the whole is another thing
