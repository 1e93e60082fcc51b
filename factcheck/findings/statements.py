"""Sketches → Findings: sentences of several articles that are equal but for what one slot of them says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.claims import AnyClaim, Sketches
from factcheck.claims.sketches import statement
from factcheck.findings.agreed import agreed_sentences, asides
from factcheck.findings.base import SEVERITIES, Finding
from factcheck.findings.bench import bench_for, make_finding
from factcheck.findings.growth import wrong_sums_of
from factcheck.findings.laid import Node, candidates, lay, nodes_of, tell_one_story
from factcheck.findings.severities import with_severities
from factcheck.findings.slot_words import slot_words
from factcheck.findings.slots import Slots, slot_rule, swap_rule
from factcheck.findings.tellings import tellings
from factcheck.findings.told import told_apart
from factcheck.matches import Fact, Matches, position_of, read_judgement
from factcheck.matches.facts import signature, stable_id
from factcheck.mentions.concepts import lattice
from factcheck.rulebook import Rulebook, load_rules

Side = tuple[int, int]  # the words of a sentence that stand against others
_OF_FIGURES = ("role_swap", "name_mismatch", "polarity_conflict", "trend_conflict", "value_conflict", "date_conflict")


class Difference(NamedTuple):
    """Two sentences, the rule for what they say differently, and where they do."""

    rule: str
    a: Node
    b: Node
    side_a: Side
    side_b: Side
    right: str = ""  # what a figure should be


class Compared(NamedTuple):
    """The statements that stand in findings, the facts they form, and the findings."""

    claims: tuple[AnyClaim, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]


def judge_statements(
    articles: Iterable[Sketches],
    *,
    claims: Iterable[AnyClaim] = (),
    findings: Iterable[Finding] = (),
    draft: str | None = None,
    language: str = "en",
    rules: Rulebook | None = None,
) -> Compared:
    """What nearly equal sentences of several articles say against each other; of a draft, only it against the rest.

    `claims` and `findings` are what is known already: sentences that date an event alike need not be equal.
    """
    articles, known = tuple(articles), {claim.id: claim for claim in claims}
    found = _once(
        *_differences(articles, draft, rules),
        *_asides(articles, known, findings, draft, rules),
        *_told_apart(articles, draft, rules),
    )
    found = (*found, *_sums(articles, draft, rules))
    sides = [(_claims(one.a, one.side_a), _claims(one.b, one.side_b)) for one in found]
    used = {claim.id: claim for pair in sides for side in pair for claim in side}
    ordered = tuple(sorted(used.values(), key=position_of))
    bench = bench_for(Matches(claims=ordered, facts=(), matches=(), draft=draft), language, rules)
    facts, findings = {}, []
    for one, pair in zip(found, sides, strict=True):
        fact = _fact(one, [claim for side in pair for claim in side])
        facts[fact.id] = fact
        agrees = bench.tables.reasons[one.rule].verdict == "agree"
        both = [[*pair[0], *pair[1]]] if agrees else pair
        findings.append(make_finding(fact, one.rule, both, bench, right=one.right))
    return Compared(ordered, tuple(facts.values()), tuple(with_severities(findings, facts.values(), rules)))


def _differences(articles: Sequence[Sketches], draft: str | None, rules: Rulebook | None) -> Iterator[Difference]:
    book = rules or load_rules()
    tables, relations = read_judgement(rules).judging.statements, lattice(book)
    stories: Mapping[str, frozenset[str]] = {article.article: article.story for article in articles}
    for a, b in candidates(nodes_of(articles)):
        if draft is not None and (draft in a.articles) == (draft in b.articles):
            continue
        if a.sketch.language == b.sketch.language and tell_one_story(a.sketch, b.sketch, stories):
            found = _difference(a, b, Slots(slot_words(a.sketch.language, book), tables, relations))
            if found is not None:
                yield found


def _asides(
    articles: Sequence[Sketches],
    claims: Mapping[str, AnyClaim],
    findings: Iterable[Finding],
    draft: str | None,
    rules: Rulebook | None,
) -> Iterator[Difference]:
    """What sentences that date one event alike say of it otherwise, each pair once."""
    book = rules or load_rules()
    tables, relations = read_judgement(rules).judging.statements, lattice(book)
    pairs = {
        (a.article, a.start, b.article, b.start): (a, b) for a, b in agreed_sentences(articles, claims, findings, draft)
    }
    for a, b in pairs.values():
        slots = [Slots(slot_words(sketch.language, book), tables, relations) for sketch in (a, b)]
        for one in asides(a, b, *slots):
            yield Difference(one.rule, Node(a, (a,)), Node(b, (b,)), one.side_a, one.side_b)


def _told_apart(articles: Sequence[Sketches], draft: str | None, rules: Rulebook | None) -> Iterator[Difference]:
    """What a short sentence says against a longer one that tells the same in other words."""
    book = rules or load_rules()
    tables, relations = read_judgement(rules).judging.statements, lattice(book)
    stories: Mapping[str, frozenset[str]] = {article.article: article.story for article in articles}
    apposed = frozenset(key for key in relations.ids if any(relations.is_a(key, kind) for kind in tables.apposed))
    rows = [pairwise(article.sentences) for article in articles]
    before = {(two.article, two.start): one for row in rows for one, two in row}
    for a, b in tellings(nodes_of(articles), before, book, apposed):
        if draft is not None and (draft in a.node.articles) == (draft in b.node.articles):
            continue
        if tell_one_story(a.node.sketch, b.node.sketch, stories):
            slots = Slots(slot_words(a.node.sketch.language, book), tables, relations)
            told = told_apart(a.reading, b.reading, slots)
            if told is not None:
                yield Difference(told.rule, a.node, b.node, told.short, told.long)


def _sums(articles: Iterable[Sketches], draft: str | None, rules: Rulebook | None) -> Iterator[Difference]:
    """Figures of one sentence that do not go together; beside a draft, those of its sources are nobody's to mend."""
    book = rules or load_rules()
    for article in articles:
        for sketch in article.sentences if draft in (None, article.article) else ():
            for wrong in wrong_sums_of(sketch, slot_words(sketch.language, book)):
                node = Node(sketch, (sketch,))
                yield Difference(wrong.rule, node, node, wrong.figures, wrong.said, wrong.right)


def _once(*found: Difference) -> tuple[Difference, ...]:
    """What is found, one difference for each two sentences."""
    places = [
        frozenset(((one.a.sketch.article, one.a.sketch.start), (one.b.sketch.article, one.b.sketch.start)))
        for one in found
    ]
    return tuple(one for n, one in enumerate(found) if places[n] not in places[:n])


def _difference(a: Node, b: Node, slots: Slots) -> Difference | None:
    swapped = swap_rule(a.sketch, b.sketch, slots)
    if swapped is not None:
        rule, first, last = swapped
        return Difference(rule, a, b, (first, last + 1), (first, last + 1))
    laid = lay(a.sketch, b.sketch)
    named = slot_rule(laid, slots) if laid is not None else None
    if laid is None or named is None:
        return None
    return Difference(named, a, b, (laid.first, laid.last_a), (laid.first, laid.last_b))


def _claims(node: Node, side: Side) -> list[AnyClaim]:
    return [statement(sketch, *side) for sketch in node.all]


def _fact(one: Difference, claims: Sequence[AnyClaim]) -> Fact:
    """The fact of the claims, called by the names that all of them have."""
    named = [{*claim.about.names, *claim.about.places} for claim in claims]
    return Fact(
        id=stable_id("fact", (one.rule, *sorted(map(signature, claims)))),
        type="statement",
        label=" · ".join(("statement", *sorted(set.intersection(*named))[:2])),
        claims=tuple(claim.id for claim in claims),
    )


Place = tuple[str, str, int]  # article, part, where the sentence begins


def with_statements(
    matches: Matches, findings: Sequence[Finding], said: Compared
) -> tuple[Matches, tuple[Finding, ...]]:
    """The matches and findings with those of the statements among them, unless claims there say the same already.

    Where two sentences contradict each other on what a figure stands for, that they have the figure is no agreement.
    """
    own = {claim.id: _place(claim) for claim in (*matches.claims, *said.claims)}
    known = {(finding.rule, _places(finding, own)) for finding in findings}
    new = {one.id: one for one in said.findings if (one.rule, _places(one, own)) not in known}
    if not new:
        return matches, tuple(findings)
    upset = {_places(one, own) for one in new.values() if one.verdict == "conflict" and one.rule in _OF_FIGURES}
    findings = [one for one in findings if one.verdict != "agree" or _places(one, own) not in upset]
    used = {id for finding in new.values() for side in finding.sides for id in side}
    claims = (*matches.claims, *(claim for claim in said.claims if claim.id in used))
    facts = (*matches.facts, *(fact for fact in said.facts if fact.id in {one.fact for one in new.values()}))
    order = {fact.id: n for n, fact in enumerate(facts)}
    ranked = sorted((*findings, *new.values()), key=lambda f: (-SEVERITIES.index(f.severity), order[f.fact], f.id))
    ordered = tuple(sorted(claims, key=position_of))
    return matches.model_copy(update={"claims": ordered, "facts": facts}), tuple(ranked)


def _places(finding: Finding, own: Mapping[str, Place]) -> frozenset[Place]:
    """The sentences that a finding is about."""
    return frozenset(own[id] for side in finding.sides for id in side)


def _place(claim: AnyClaim) -> Place:
    return claim.article, claim.part, claim.sentence_start
