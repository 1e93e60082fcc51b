"""Claims of one article → wholes that their parts do not add up to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from factcheck.claims import AnyClaim, Casualties, Count, TroopCount
from factcheck.matches.judgement import Judging
from factcheck.values import Number

Sum = tuple[AnyClaim, tuple[AnyClaim, ...]]  # a whole and its parts


def wrong_sums(claims: Iterable[AnyClaim], tables: Judging, cues: Sequence[str]) -> Iterator[Sum]:
    """Every whole with parts that do not sum to it; the claims of one article stand together."""
    for _, own in groupby(claims, key=lambda claim: claim.article):
        people = [claim for claim in own if isinstance(claim, Casualties | Count | TroopCount) and _exact(claim)]
        for whole, parts in (*_listed(people, cues), *_fates(people, tables)):
            if sum(_size(part) for part in parts) != _size(whole):
                yield whole, parts


def _exact(claim: AnyClaim) -> bool:
    value = claim.value
    return isinstance(value, Number) and value.modifier == "exact" and bool(value.low) and claim.polarity == "positive"


def _size(claim: AnyClaim) -> float:
    value = claim.value
    return float(value.low or 0) if isinstance(value, Number) else 0.0


def _listed(people: Sequence[AnyClaim], cues: Sequence[str]) -> Iterator[Sum]:
    """A whole that its sentence takes apart: "67, made up of 53 passengers and 14 crew"."""
    wanted = re.compile(
        "|".join(rf"\b{re.escape(cue)}\b" if cue[0].isalpha() else re.escape(cue) for cue in cues), re.I
    )
    for _, found in groupby(people, key=lambda claim: (claim.part, claim.sentence_start)):
        whole, *parts = sorted(found, key=lambda claim: claim.start)
        if len(parts) < 2:
            continue
        between = whole.sentence[whole.end - whole.sentence_start : parts[0].start - whole.sentence_start]
        if wanted.search(between) and all(_size(part) < _size(whole) for part in parts):
            yield whole, tuple(parts)


def _fates(people: Sequence[AnyClaim], tables: Judging) -> Iterator[Sum]:
    """Everybody aboard is dead, missing or rescued, where an article has one figure for each."""
    wholes = [
        c for c in people if isinstance(c, Count) and _keys(c) & set(tables.everybody) and c.about.head == "person"
    ]
    by_fate: Mapping[str, dict[float, AnyClaim]] = {fate: {} for fate in tables.fates}
    for claim in people:
        if isinstance(claim, Casualties) and claim.outcome in by_fate and claim.part == "text":
            by_fate[claim.outcome].setdefault(_size(claim), claim)
    parts = tuple(claim for found in by_fate.values() if len(found) == 1 for claim in found.values())
    if len({_size(whole) for whole in wholes}) == 1 and len(parts) == len(tables.fates):
        yield wholes[0], parts


def _keys(claim: AnyClaim) -> set[str]:
    return {*claim.about.terms, *claim.about.actions, *claim.about.qualifiers}
