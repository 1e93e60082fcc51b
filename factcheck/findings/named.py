"""Articles → what says that they tell one story: names in common, words in common, days that lie near."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal

from factcheck.claims import AnyClaim, DateClaim
from factcheck.matches.profile import keys_of
from factcheck.matches.spans import Span, meets, span_of
from factcheck.mentions.names import are_nested, same_name

_COMMON = ("role:", "agency:")  # a police force and an agency are in every story


def names_by_article(claims: Iterable[AnyClaim]) -> Mapping[str, frozenset[str]]:
    """The proper names of each article, as far as its claims, its title and its lead have them."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        keys = (*claim.about.names, *claim.about.places, *claim.about.topic)
        found[claim.article].update(key for key in keys if ":" in key and not key.startswith(_COMMON))
    return {article: frozenset(names) for article, names in found.items()}


def common_names(
    one: Iterable[AnyClaim], other: Iterable[AnyClaim], named: Mapping[str, frozenset[str]]
) -> Literal["shared", "apart", "none"]:
    """Whether the articles of two groups of claims name the same, never the same, or nobody at all."""
    left, right = ({claim.article for claim in group} for group in (one, other))
    mine, yours = (sorted(set().union(*(named[article] for article in group))) for group in (left, right))
    if left & right or any(may_be_one(a, b) for a in mine for b in yours):
        return "shared"
    return "apart" if mine or yours else "none"


def most_shared(one: Iterable[AnyClaim], other: Iterable[AnyClaim]) -> int:
    """How many concepts and words the sentences of two claims have in common, roles aside, at most."""
    pairs = [(_keys(a), _keys(b)) for a in one for b in other]
    return max((len(a & b) for a, b in pairs), default=0)


def are_remote(one: Sequence[AnyClaim], other: Sequence[AnyClaim], days: int) -> bool:
    """Whether figures were reported so many days apart that they are hardly of one event.

    Not where both date it alike, nor where one is announced as a correction.
    """
    if isinstance(one[0], DateClaim) or any(claim.is_revision for claim in (*one, *other)):
        return False
    return all(_gap(a, b) > days and not _date_alike(a, b) for a in one for b in other)


def _gap(a: AnyClaim, b: AnyClaim) -> int:
    if a.published is None or b.published is None:
        return 0
    first, second = (date.fromisoformat(moment.isoformat()[:10]) for moment in (a.published, b.published))
    return abs((first - second).days)


def _date_alike(a: AnyClaim, b: AnyClaim) -> bool:
    """Whether both are dated alike; what one leaves undated holds for the day of its article."""
    own, others = ([span_of(stated) for stated in (claim.window, claim.as_of) if stated] for claim in (a, b))
    if bool(own) != bool(others):
        own, others = own or _told(a), others or _told(b)
    return any(x is not None and y is not None and meets(x, y) for x in own for y in others)


def _told(claim: AnyClaim) -> list[Span | None]:
    """The day of an article."""
    told = claim.published.isoformat()[:10] if claim.published else None
    return [(told, told)] if told else []


def _keys(claim: AnyClaim) -> frozenset[str]:
    return frozenset(key for key in keys_of(claim) if not key.startswith(_COMMON))


def may_be_one(a: str, b: str) -> bool:
    """Whether two keys name the same, in another spelling or as a place within the other."""
    return same_name(a, b) or are_nested(a, b)
