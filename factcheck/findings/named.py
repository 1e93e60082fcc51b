"""Articles → the names they give: where two have none in common, little else says that they tell one story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from factcheck.claims import AnyClaim
from factcheck.mentions.names import contains, same_name

_COMMON = ("role:", "agency:")  # a police force and an agency are in every story


def names_by_article(claims: Iterable[AnyClaim]) -> Mapping[str, frozenset[str]]:
    """The proper names of each article, as far as its claims, its title and its lead have them."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        keys = (*claim.about.names, *claim.about.places, *claim.about.topic)
        found[claim.article].update(key for key in keys if ":" in key and not key.startswith(_COMMON))
    return {article: frozenset(names) for article, names in found.items()}


def are_apart(one: Collection[str], other: Collection[str], named: Mapping[str, frozenset[str]]) -> bool:
    """Whether two groups of articles name somebody or some place, but never the same."""
    if set(one) & set(other):
        return False
    left, right = (frozenset().union(*(named[article] for article in group)) for group in (one, other))
    return bool(left or right) and not any(_meet(a, b) for a in sorted(left) for b in sorted(right))


def _meet(a: str, b: str) -> bool:
    return same_name(a, b) or contains(a, b) or contains(b, a)
