"""Claims of one article → wholes that their parts do not add up to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from factcheck.claims import AnyClaim, Casualties, Count, TroopCount
from factcheck.findings.messages import SumCues
from factcheck.matches.judgement import Judging
from factcheck.values import Number

Sum = tuple[AnyClaim, tuple[AnyClaim, ...]]  # a whole and its parts
_NEAR = 0.1  # by how much of the whole parts miss it where nothing but their order says that they are its parts
_MARKS = (",", ":", "–", "—", "(")
_MOST_WORDS = 9  # between one part and the next


def wrong_sums(claims: Iterable[AnyClaim], tables: Judging, cues: SumCues) -> Iterator[Sum]:
    """Every whole with parts that do not sum to it; the claims of one article stand together."""
    for _, own in groupby(claims, key=lambda claim: claim.article):
        people = [claim for claim in own if isinstance(claim, Casualties | Count | TroopCount) and _exact(claim)]
        said = [*_listed(people, cues.parts), *_fates(people, tables)]
        known = {whole.id for whole, _ in said}
        said += [one for one in _in_a_row(people, tables, cues.joins) if one[0].id not in known]
        for whole, parts in said:
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


def _in_a_row(people: Sequence[AnyClaim], tables: Judging, joins: Sequence[str]) -> Iterator[Sum]:
    """A whole and right behind it parts that nearly make it up: "19 died, 12 adults and six children"."""
    join = re.compile(rf"\b(?:{'|'.join(map(re.escape, joins))})\s*$", re.I)
    previous: list[AnyClaim] = []
    for _, found in groupby(people, key=lambda claim: (claim.part, claim.sentence_start)):
        row = sorted(found, key=lambda claim: claim.start)
        for whole, parts in (*_behind(row), *_in_next(previous, row)):
            joined = [_before(one, other) for one, other in pairwise(parts)]
            are_close = all(len(text.split()) <= _MOST_WORDS for text in joined) and bool(join.search(joined[-1]))
            if are_close and all(_is_part(part, whole, tables) for part in parts) and _nearly_sum(whole, parts):
                yield whole, parts
                break
        previous = row


def _behind(row: Sequence[AnyClaim]) -> Iterator[Sum]:
    """Each claim of a sentence with all those behind it, where a mark stands between."""
    for n in range(len(row) - 3, -1, -1):
        if _before(row[n], row[n + 1]).rstrip().endswith(_MARKS):
            yield row[n], tuple(row[n + 1 :])


def _in_next(previous: Sequence[AnyClaim], row: Sequence[AnyClaim]) -> Iterator[Sum]:
    """The last claim of a sentence with those of the next one, where that begins with a figure; more cannot be part."""
    follows = len(row) > 1 and previous and previous[-1].part == row[0].part
    if follows and row[0].start == row[0].sentence_start and sum(map(_size, row)) > _size(previous[-1]):
        yield previous[-1], tuple(row)


def _nearly_sum(whole: AnyClaim, parts: Sequence[AnyClaim]) -> bool:
    return abs(sum(map(_size, parts)) - _size(whole)) <= max(1.0, _NEAR * _size(whole))


def _before(one: AnyClaim, other: AnyClaim) -> str:
    """The text between two claims of a sentence."""
    return one.sentence[one.end - one.sentence_start : other.start - one.sentence_start]


def _is_part(part: AnyClaim, whole: AnyClaim, tables: Judging) -> bool:
    """Whether a smaller figure counts the same, or people of one kind among people."""
    same = (part.type, getattr(part, "outcome", None)) == (whole.type, getattr(whole, "outcome", None))
    heads = {part.about.head, whole.about.head}
    fits = (same and (part.type != "count" or len(heads - {None}) < 2)) or part.about.head in tables.groups
    return fits and _size(part) < _size(whole)
