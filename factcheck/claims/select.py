"""Mentions → drafts of claims: one rule for each value, the most specific that captures it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.mentions import Mention, PartMentions
from factcheck.values import Number, Value

TYPE_ORDER = (
    "casualties", "troop_count", "meeting_date", "money", "percentage", "measurement", "duration", "event_date", "count",
)  # fmt: skip
_NOUN_REACH = 8  # tokens between a figure and a noun that still belong to one quoted phrase


class Selected(NamedTuple):
    """The mention that makes a claim: its value, and the half-open token range of its quote."""

    mention: Mention
    anchor: int
    value: Value
    first: int
    last: int


def select(part: PartMentions) -> list[Selected]:
    """One mention per value, in the order of the text."""
    ignored = _ignored(part)
    best: dict[int, Mention] = {}
    for mention in part.claims:
        anchor = _anchor(mention)
        if anchor is None or anchor in ignored or anchor in part.ignored:
            continue
        if anchor not in best or _key(mention) < _key(best[anchor]):
            best[anchor] = mention
    chosen = [_selected(part, best[anchor], anchor) for anchor in sorted(best)]
    return list(_without_overlap(one for one in chosen if one is not None))


def _ignored(part: PartMentions) -> frozenset[int]:
    groups = (cue.groups.get("value") for cue in part.cues if getattr(cue.rule.rule, "kind", "") == "ignore")
    return frozenset(group[0] for group in groups if group)


def _anchor(mention: Mention) -> int | None:
    """The token a claim hangs on: its value's, or its noun's where the rule itself gives the value."""
    group = mention.groups.get("value") or (mention.groups.get("noun") if "value" in mention.rule.rule.gives else None)
    return group[0] if group else None


def _key(mention: Mention) -> tuple[int, int, int]:
    """Sorts the best first: highest rank, tightest match, type order; the order of the file decides the rest."""
    return (-mention.rule.rule.rank, mention.last - mention.first, TYPE_ORDER.index(str(mention.rule.claim)))


def _selected(part: PartMentions, mention: Mention, anchor: int) -> Selected | None:
    given = mention.rule.rule.gives.get("value")
    if given is not None:
        first, last = mention.groups["noun"]
        value: Value = Number(low=int(given), high=int(given), unit="person")
        return Selected(mention, anchor, value, first, last)
    found = part.doc.values.get(anchor)
    if found is None:
        return None
    noun = mention.groups.get("noun")
    last = noun[1] if noun and anchor < noun[0] <= anchor + _NOUN_REACH else anchor + 1
    return Selected(mention, anchor, found.value, anchor, last)


def _without_overlap(chosen: Iterable[Selected]) -> Iterator[Selected]:
    """Each token belongs to the quote of one claim; a later one begins behind the earlier, or is left out."""
    end = 0
    for one in chosen:
        if one.first >= end:
            yield one
            end = one.last
