"""Who says so: whether two claims rest on one primary source, on rivals, or on one origin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from factcheck.claims import AnyClaim, Attribution
from factcheck.findings.variants import Variant
from factcheck.matches.judgement import Judging

_WORD = re.compile(r"\w+")
_COUNTRY = "country:"


def is_same_source(first: Attribution, second: Attribution, tables: Judging) -> bool:
    """Whether one names the other, perhaps more exactly: a body of a country, or just somebody of that country."""
    one, other = _parts_of(first.key), _parts_of(second.key)
    if one and other and (one <= other or other <= one):
        return True
    lands = [{part for part in parts if part.startswith(_COUNTRY)} for parts in (one, other)]
    bodies = [parts - land - set(tables.unspecific) for parts, land in zip((one, other), lands, strict=True)]
    return bool(lands[0] & lands[1]) and not all(bodies)


def _parts_of(key: str) -> frozenset[str]:
    """What a source's key names, one by one; a role of a country is a role and a country."""
    parts: set[str] = set()
    for part in key.casefold().split("+"):
        kind, _, name = part.partition(":")
        role, _, country = name.partition(":")
        parts |= {f"{kind}:{role}", f"{_COUNTRY}{country}"} if kind == "role" and country else {part}
    return frozenset(parts)


def have_rival_sources(first: Variant, second: Variant, tables: Judging) -> bool:
    """Whether both name a primary source, and not the same."""
    one, other = first.attribution, second.attribution
    return one is not None and other is not None and not is_same_source(one, other, tables)


def are_adversaries(first: Variant, second: Variant, tables: Judging) -> bool:
    """Whether two sources count against each other: parties to a conflict, or one of those who count for themselves."""
    if not have_rival_sources(first, second, tables):
        return False
    kinds = _kinds(first, second)
    return kinds in map(frozenset, tables.adversaries) or (len(kinds) > 1 and not kinds.isdisjoint(tables.counters))


def alert_ratio(first: Variant, second: Variant, tables: Judging) -> float:
    """The factor from which on the spread between two estimators stops the editor."""
    kinds = _kinds(first, second)
    return min((entry.ratio for entry in tables.rivals if frozenset(entry.kinds) == kinds), default=tables.wide_spread)


def _kinds(first: Variant, second: Variant) -> frozenset[str]:
    return frozenset(item.attribution.kind for item in (first, second) if item.attribution)


def count_origins(claims: Sequence[AnyClaim], tables: Judging) -> int:
    """On how many independent origins claims rest: one for an agency, a primary source, or a copied passage."""
    distinct = list({(claim.article, claim.sentence): claim for claim in claims}.values())
    group = list(range(len(distinct)))
    for n, claim in enumerate(distinct):
        for m in range(n):
            if group[m] != group[n] and _shares_origin(claim, distinct[m], tables):
                old, new = group[n], group[m]
                group = [new if item == old else item for item in group]
    return len(set(group))


def _shares_origin(first: AnyClaim, second: AnyClaim, tables: Judging) -> bool:
    if first.article == second.article or agencies_of(first, tables) & agencies_of(second, tables):
        return True
    if first.attribution and second.attribution and is_same_source(first.attribution, second.attribution, tables):
        return True
    if first.language != second.language:
        return False
    return fuzz.ratio(first.sentence, second.sentence, score_cutoff=tables.near_duplicate * 100) > 0


def agencies_of(claim: AnyClaim, tables: Judging) -> frozenset[str]:
    """The news agencies that an article or its citation is credited to."""
    credits: Iterable[str | None] = (claim.source, claim.attribution.via if claim.attribution else None)
    words = {word for credit in credits if credit for word in _WORD.findall(credit.casefold())}
    return frozenset(words & set(tables.agencies))
