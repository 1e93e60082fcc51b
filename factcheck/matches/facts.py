"""Scored pairs → Facts: claims linked by matches, never across a barrier, each fact one real-world quantity."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from factcheck.claims import AnyClaim
from factcheck.matches.base import WALL, Fact
from factcheck.matches.figures import figure_likeness, is_zero
from factcheck.matches.judgement import Matching
from factcheck.matches.profile import Profile, head_of
from factcheck.matches.rivals import place_of

Link = tuple[float, int, int]  # score and the positions of two profiles


def assigned(links: Iterable[Link], found: Sequence[Profile], settings: Matching) -> list[Link]:
    """Links that are nearly the best one of both their ends in the other's article; best first.

    Where several claims of one kind compete, each keeps its best partner in every other article, and any other whose
    score comes close. Here, and only here, an equal figure counts much.
    """
    raised = [
        (
            score + settings.equal_figure * figure_likeness(found[first].claim.value, found[second].claim.value),
            score,
            first,
            second,
        )
        for score, first, second in links
    ]
    raised.sort(key=lambda link: (-link[0], link[2], link[3]))
    best: dict[tuple[int, str, str], float] = {}
    for score, _, first, second in raised:
        best.setdefault((first, *place_of(found[second])), score)
        best.setdefault((second, *place_of(found[first])), score)
    denials = {n for n, profile in enumerate(found) if is_zero(profile.claim.value)}
    return [
        (plain, first, second)
        for score, plain, first, second in raised
        if denials & {first, second}  # that there were none denies every count
        or (
            score >= best[first, *place_of(found[second])] - settings.assignment_margin
            and score >= best[second, *place_of(found[first])] - settings.assignment_margin
        )
    ]


def clusters(
    links: Iterable[Link], found: Sequence[Profile], scores: Mapping[tuple[int, int], float], settings: Matching
) -> list[list[int]]:
    """Positions grouped by their links, best link first; two groups join only where their members fit on average.

    `scores` holds what is known of pairs; those it does not know count as `unknown`, and a barrier parts for good.
    """
    group = list(range(len(found)))
    members: dict[int, list[int]] = {position: [position] for position in group}
    values = [profile.claim.value.model_dump_json() for profile in found]
    for _, first, second in links:
        one, other = group[first], group[second]
        if one == other or _fit(members[one], members[other], scores, values, settings.unknown) < settings.join:
            continue
        if len(members[one]) < len(members[other]):
            one, other = other, one
        for member in members[other]:
            group[member] = one
        members[one] += members.pop(other)
    return sorted(sorted(positions) for positions in members.values())


def _fit(
    one: Sequence[int],
    other: Sequence[int],
    scores: Mapping[tuple[int, int], float],
    values: Sequence[str],
    unknown: float,
) -> float:
    """The mean score between two groups; members of one value speak with the best of their scores."""
    best: dict[tuple[str, str], float] = {}
    for n in one:
        for m in other:
            score = scores.get((n, m) if n < m else (m, n), unknown)
            if score <= WALL / 2:
                return WALL
            key = values[n], values[m]
            best[key] = max(best.get(key, WALL), score)
    return sum(best.values()) / len(best)


def signature(claim: AnyClaim) -> str:
    """What of a claim its id-independent identity rests on: article, kind, value and wording, no offsets."""
    value = claim.value.model_dump_json()
    kind = getattr(claim, "outcome", None) or head_of(claim) or ""
    return "\x1f".join(
        (claim.article, claim.part, claim.type, kind, value, " ".join(claim.sentence.split()), claim.quote)
    )


def stable_id(prefix: str, parts: Iterable[str]) -> str:
    """A short id that depends on what is said only."""
    digest = hashlib.sha256("\x1e".join(parts).encode()).hexdigest()
    return f"{prefix}-{digest[:10]}"


def make_facts(groups: Iterable[Sequence[int]], found: Sequence[Profile]) -> tuple[Fact, ...]:
    """One fact for each group, in the order of their first claims; ids are unique."""
    facts, seen = [], Counter[str]()
    for positions in groups:
        claims = [found[position].claim for position in positions]
        id = stable_id("fact", sorted(map(signature, claims)))
        seen[id] += 1
        id = id if seen[id] == 1 else f"{id}-{seen[id]}"
        facts.append(Fact(id=id, type=claims[0].type, label=label_of(claims), claims=tuple(c.id for c in claims)))
    return tuple(facts)


def label_of(claims: Sequence[AnyClaim]) -> str:
    """A short name of what the claims are about: what is counted, and the names and places most of them share."""
    head = Counter(head for claim in claims if (head := head_of(claim)))
    kind = getattr(claims[0], "outcome", None)
    keys: Counter[str] = Counter()
    for claim in claims:
        keys.update({*claim.about.places, *claim.about.names})
    common = [
        key for key, count in sorted(keys.items(), key=lambda item: (-item[1], item[0])) if 2 * count >= len(claims)
    ]
    what = [
        part
        for part in (kind, sorted(head.items(), key=lambda item: (-item[1], item[0]))[0][0] if head else None)
        if part
    ]
    return " · ".join([*(what or [claims[0].type]), *common[:2]])
