"""Scored pairs → the same pairs, weighed against the other partners each claim could have in the same article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.matches.base import WALL
from factcheck.matches.figures import figure_likeness, is_zero
from factcheck.matches.judgement import Matching
from factcheck.matches.profile import Profile
from factcheck.matches.yardstick import Piece

Scores = Mapping[tuple[int, int], float]  # the scores of pairs of positions, the lower first
Place = tuple[int, str, str]  # a claim, the article its partner is looked for in, and who is cited there


def place_of(profile: Profile) -> tuple[str, str]:
    """Where a partner is looked for: figures of one article compete, unless they are cited from different sources."""
    cited = profile.claim.attribution
    return profile.claim.article, cited.key if cited else ""


def rivalry(scores: Scores, found: Sequence[Profile], settings: Matching) -> Iterator[tuple[tuple[int, int], Piece]]:
    """For each pair of two articles one piece of evidence: how far it is ahead of, or behind, what else would fit."""
    partners = _partners(scores, found)
    for pair, score in scores.items():
        first, second = pair
        if found[first].claim.article == found[second].claim.article or found[first].claim.type == "quotation":
            continue
        if is_zero(found[first].claim.value) or is_zero(found[second].claim.value):
            continue  # that there were none denies whatever another one says
        best = max(
            _best_other(partners[(first, *place_of(found[second]))], second, found),
            _best_other(partners[(second, *place_of(found[first]))], first, found),
        )
        reach = settings.rival_reach
        lead = min(max(score - best, -reach), reach) if best > WALL else reach / 2  # alone it won no contest
        feature = "unrivalled" if lead > 0 else "rivalled"
        weight = abs(lead) / reach * settings.weights[feature]
        yield pair, Piece(feature, f"{lead:+.1f}", round(weight, 4))


def _partners(scores: Scores, found: Sequence[Profile]) -> dict[Place, list[tuple[float, int]]]:
    """For each claim and place its partners there, the best first."""
    partners: dict[Place, list[tuple[float, int]]] = defaultdict(list)
    for (first, second), score in scores.items():
        partners[(first, *place_of(found[second]))].append((score, second))
        partners[(second, *place_of(found[first]))].append((score, first))
    for held in partners.values():
        held.sort(key=lambda partner: (-partner[0], partner[1]))
    return partners


def _best_other(held: Sequence[tuple[float, int]], partner: int, found: Sequence[Profile]) -> float:
    """The score of the best partner that does not say the very same as this one."""
    value = found[partner].claim.value
    for score, other in held:
        if other != partner and figure_likeness(found[other].claim.value, value) < 1.0:
            return score
    return 2 * WALL
