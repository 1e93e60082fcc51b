"""Profiles → pairs worth a look: one block per kind of claim, and within large blocks only pairs that share a key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from factcheck.matches.judgement import Matching
from factcheck.matches.profile import Profile, head_of
from factcheck.matches.quotations import words_of

Pair = tuple[int, int]


def candidate_pairs(found: Sequence[Profile], settings: Matching) -> Iterator[Pair]:
    """Positions of pairs, the lower first, in order."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for position, profile in enumerate(found):
        blocks[profile.block].append(position)
    for block in blocks.values():
        if len(block) <= settings.block:
            yield from combinations(block, 2)
        else:
            yield from _through_keys(block, found, settings)


def _through_keys(block: Sequence[int], found: Sequence[Profile], settings: Matching) -> Iterator[Pair]:
    holders: dict[str, list[int]] = defaultdict(list)
    for position in block:
        for key in _index_keys(found[position]):
            holders[key].append(position)
    pairs: set[Pair] = set()
    for positions in holders.values():
        if len(positions) <= settings.common:
            pairs.update(combinations(positions, 2))
    yield from sorted(pairs)


def _index_keys(profile: Profile) -> Iterable[str]:
    """What a pair must share in a large block: a name or place of their stories; where there is none, head and word."""
    if profile.claim.type == "quotation":
        return sorted({*words_of(profile.claim.value.text)[:40], *_proper(profile)})
    head = head_of(profile.claim) or ""
    return _proper(profile) or sorted(f"{head}+{key}" for key in (*profile.keys, *profile.claim.about.topic))


def _proper(profile: Profile) -> list[str]:
    return sorted(key for key in profile.story if ":" in key)
