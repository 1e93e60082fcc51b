"""Claims → Matches: which claims are about one real-world quantity, how alike they are, and for which reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.claims import AnyClaim
from factcheck.matches.base import WALL, Evidence, Fact, Match, Matches, Relation
from factcheck.matches.candidates import candidate_pairs
from factcheck.matches.comparable import Barrier, barrier
from factcheck.matches.facts import Link, assigned, clusters, make_facts
from factcheck.matches.judgement import Judgement, Matching, read_judgement
from factcheck.matches.profile import Profile, profiles
from factcheck.matches.quotations import quotation_evidence
from factcheck.matches.rivals import rivalry
from factcheck.matches.similarity import evidence_for, score_of
from factcheck.matches.stories import are_elsewhere, name_others
from factcheck.matches.yardstick import Piece, Yardstick
from factcheck.mentions.concepts import lattice
from factcheck.rulebook import Rulebook, load_rules

__all__ = [
    "Evidence", "Fact", "Judgement", "Match", "Matches", "Relation", "match_claims", "position_of", "read_judgement",
]  # fmt: skip


def match_claims(claims: Iterable[AnyClaim], *, draft: str | None = None, rules: Rulebook | None = None) -> Matches:
    """The facts that claims form, and every match and near miss with its reasons, whatever the order of articles."""
    settings = read_judgement(rules).matching
    ordered = tuple(sorted(claims, key=position_of))
    found = profiles(ordered, recent_days=settings.recent_days, open_windows=settings.open_windows)
    yard = Yardstick(settings, lattice(rules or load_rules()))
    measured = {(n, m): _measure(found[n], found[m], yard) for n, m in candidate_pairs(found, settings)}
    free = {pair: score_of(reasons) for pair, (reasons, wall) in measured.items() if wall is None}
    rivals = dict(rivalry(free, found, settings))
    scored = [
        (n, m, *_related(reasons, wall, rivals.get((n, m)), settings)) for (n, m), (reasons, wall) in measured.items()
    ]
    links = [(score, n, m) for n, m, relation, score, _ in scored if relation == "same"]
    kept = assigned(links, found, settings)
    scores = {(n, m): WALL if _is_wall(reasons) else score for n, m, _, score, reasons in scored}
    facts = make_facts(clusters(kept, found, scores, settings), found)
    return Matches(claims=ordered, facts=facts, matches=_matches(scored, kept, found, settings), draft=draft)


def position_of(claim: AnyClaim) -> tuple[str, str, bool, int, int, str]:
    """Where a claim stands among all: articles by date, then id; the title first."""
    when = claim.published.isoformat() if claim.published else "~"
    return when, claim.article, claim.part == "text", claim.start, claim.end, claim.id


Scored = tuple[int, int, Relation, float, tuple[Piece, ...]]


def _measure(first: Profile, second: Profile, yard: Yardstick) -> tuple[tuple[Piece, ...], Barrier | None]:
    """All evidence on a pair, and what keeps the two apart however alike they look."""
    is_pair = first.claim.article != second.claim.article
    is_quotation = first.claim.type == "quotation"  # one utterance may be put into two mouths
    stories = first.story, second.story
    if is_pair and (are_elsewhere(*stories) or (not is_quotation and name_others(*stories))):
        return (), ("apart", Piece("story", "", WALL))
    measure = quotation_evidence if is_quotation else evidence_for
    evidence = measure(first, second, yard)
    if is_pair and score_of(evidence) < yard.settings.near:
        return evidence, None
    return evidence, barrier(first, second, yard)


def _related(
    evidence: tuple[Piece, ...], wall: Barrier | None, rivalry: Piece | None, settings: Matching
) -> tuple[Relation, float, tuple[Piece, ...]]:
    """How a pair stands to each other, by its score and what else its claims could be matched with."""
    if wall is not None:
        relation, reason = wall
        score = score_of(evidence)
        is_alike = bool(evidence) and score >= settings.same
        return (relation if is_alike else "apart"), round(score + reason.weight, 4), (*evidence, reason)
    if rivalry is not None:
        evidence = (*evidence, rivalry)
    score = score_of(evidence)
    return ("same" if score >= settings.same else "apart"), score, evidence


def _is_wall(evidence: Sequence[Piece]) -> bool:
    return bool(evidence) and evidence[-1].weight <= WALL


def _matches(
    scored: Iterable[Scored], kept: Iterable[Link], found: Sequence[Profile], settings: Matching
) -> tuple[Match, ...]:
    """The matches that hold, the parts of wholes, and for each claim its nearest misses."""
    links = {(first, second) for _, first, second in kept}
    misses: Counter[int] = Counter()
    result = []
    for n, m, relation, score, evidence in sorted(scored, key=lambda item: (-item[3], item[0], item[1])):
        held = relation if relation != "same" or (n, m) in links else "apart"
        if held == "apart":
            if _base(score, evidence) < settings.near or max(misses[n], misses[m]) >= settings.near_misses:
                continue
            misses.update((n, m))
        reasons = tuple(Evidence(feature=f, detail=detail, weight=weight) for f, detail, weight in evidence)
        result.append(Match(first=found[n].id, second=found[m].id, relation=held, score=score, evidence=reasons))
    return tuple(result)


def _base(score: float, evidence: Sequence[Piece]) -> float:
    return score - evidence[-1].weight if _is_wall(evidence) else score
