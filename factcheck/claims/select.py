"""Mentions → drafts of claims: one rule for each value, the most specific that captures it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import datetime
from typing import NamedTuple, get_args

from factcheck.claims.reading import Reading
from factcheck.languages import Sentence
from factcheck.mentions import Mention, PartMentions
from factcheck.values import Date, Number, Value
from factcheck.values.base import TimeUnit

TYPE_ORDER = (
    "casualties", "troop_count", "meeting_date", "money", "percentage", "measurement", "duration", "event_date",
    "count",
)  # fmt: skip
_COUNTED = frozenset({"casualties", "troop_count", "count"})
_SUMMED = _COUNTED | {"money"}
_WRITTEN_SHORT = 1_000_000  # sums from here up are written without their currency where another sum stands before
_UNITED = {"is_share": "percentage", "is_measure": "measurement"}  # what a cue says of a figure without its unit
_LARGEST = {"percentage": 100}  # no share of a whole is larger
_UNITS = {unit: unit for unit in get_args(TimeUnit)}
_DOZEN = 12
_NOUN_REACH = 8  # tokens between a figure and a noun that still belong to one quoted phrase


class Selected(NamedTuple):
    """The mention that makes a claim: its value, and the half-open token range of its quote.

    `noun` is the token range of what is counted. `source` is the value token of the claim that type and noun were
    taken over from ("8.000 Soldaten, davon 2.300 aus Deutschland"); `is_part`: the words make it a part of that claim.
    """

    mention: Mention
    anchor: int
    value: Value
    first: int
    last: int
    noun: tuple[int, int] | None
    source: int | None = None
    is_part: bool = False


def select(reading: Reading) -> list[Selected]:
    """One mention per value, in the order of the text."""
    parts = _parts(reading)
    found = [one._replace(is_part=one.anchor in parts) for one in _without_overlap(_by_rule(reading))]
    chosen = list(_among(reading, found))
    return sorted([*chosen, *_carried(reading, chosen)], key=lambda one: one.first)


def _parts(reading: Reading, flag: str = "is_part") -> frozenset[int]:
    """The tokens of figures that count some of what is counted before them ("zwölf davon schwer")."""
    cues = reading.cues("carry", Sentence(0, len(reading.part.doc.words)), 0)
    return frozenset(cue.groups["value"][0] for cue in cues if cue.rule.rule.gives.get(flag))


def _among(reading: Reading, found: Sequence[Selected]) -> Iterator[Selected]:
    """People counted as some of a toll before them share its outcome ("darunter drei Kinder")."""
    anchors = _parts(reading, "is_among")
    for one in found:
        people = isinstance(one.value, Number) and one.value.unit == "person"
        if one.anchor in anchors and people and one.mention.rule.claim == "count":
            source = _source_of(reading, found, one.anchor, _COUNTED, _lower(one.value))
            if source is not None and source.mention.rule.claim == "casualties":
                yield one._replace(mention=source.mention, source=source.anchor)
                continue
        yield one


def _by_rule(reading: Reading) -> Iterator[Selected]:
    part, ignored = reading.part, reading.ignored_values
    best: dict[int, Mention] = {}
    for mention in part.claims:
        anchor = _anchor(mention)
        if anchor is None or anchor in ignored or anchor in part.ignored:
            continue
        if anchor not in best or _key(mention) < _key(best[anchor]):
            best[anchor] = mention
    joined = {
        n for mention in best.values() if "plus" in mention.rule.rule.gives for n in range(*mention.groups["noun"])
    }
    for anchor in sorted(best):
        if anchor in joined and "plus" not in best[anchor].rule.rule.gives:
            continue
        found = _selected(part, best[anchor], anchor)
        if found is not None:
            yield found


def _carried(reading: Reading, chosen: Sequence[Selected]) -> Iterator[Selected]:
    """Figures without a noun whose cue says that they count what the claim before them counts."""
    part = reading.part
    barred = reading.ignored_values | part.ignored | {one.anchor for one in chosen}
    cues: dict[int, list[Mention]] = {}
    for cue in reading.cues("carry", Sentence(0, len(part.doc.words)), 0):
        cues.setdefault(cue.groups["value"][0], []).append(cue)
    for anchor in sorted(cues.keys() - barred):
        found = part.doc.values.get(anchor)
        if found is None:
            continue
        gives = [cue.rule.rule.gives for cue in cues[anchor]]
        counting = [cue for cue in cues[anchor] if not {"is_money", *_UNITED} & cue.rule.rule.gives.keys()]
        one = _same_currency(reading, chosen, anchor, found.value)
        for flag, claim in _UNITED.items():
            if one is None and any(given.get(flag) for given in gives):
                one = _same_unit(reading, chosen, anchor, found.value, claim)
        if one is None and counting:
            one = _same_thing(reading, chosen, counting[-1], found.value)
        if one is not None:
            yield one


def _same_thing(reading: Reading, chosen: Sequence[Selected], cue: Mention, value: Value) -> Selected | None:
    """A figure that counts what the claim before it counts, or a part of that; some cues carry things only."""
    anchor, is_part = cue.groups["value"][0], bool(cue.rule.rule.gives.get("is_part"))
    counted = {"count"} if cue.rule.rule.gives.get("is_thing") else _COUNTED
    source = _source_of(reading, chosen, anchor, counted, _lower(value) if is_part else 0)
    if source is None or _is_a_few(value) or (source.mention.rule.claim == "count" and _lower(value) == 1):
        return None  # "some of them", "one of the houses"
    last = max(anchor + 1, cue.groups.get("noun", (0, 0))[1])
    return Selected(source.mention, anchor, value, anchor, last, source.noun, source.anchor, is_part)


def _same_currency(reading: Reading, chosen: Sequence[Selected], anchor: int, value: Value) -> Selected | None:
    """A sum written without its currency, where the last quantity before it is a sum, too."""
    if not isinstance(value, Number) or _lower(value) < _WRITTEN_SHORT:
        return None
    reach = reading.doc.sentences[max(0, reading.position(anchor) - 1)].first
    before = [one for one in chosen if reach <= one.anchor < anchor and one.mention.rule.claim in _SUMMED]
    if not before or before[-1].mention.rule.claim != "money" or not isinstance(before[-1].value, Number):
        return None
    value = value.model_copy(update={"unit": before[-1].value.unit})
    return Selected(before[-1].mention, anchor, value, anchor, anchor + 1, None)


def _same_unit(reading: Reading, chosen: Sequence[Selected], anchor: int, value: Value, claim: str) -> Selected | None:
    """A share or measurement written without its unit, where the last quantity before it is one, too."""
    if not isinstance(value, Number) or value.unit is not None or _lower(value) > _LARGEST.get(claim, math.inf):
        return None
    first = reading.sentence(anchor).first
    before = [one for one in chosen if first <= one.anchor < anchor and isinstance(one.value, Number)]
    if not before or before[-1].mention.rule.claim != claim or not isinstance(before[-1].value, Number):
        return None
    value = value.model_copy(update={"unit": before[-1].value.unit})
    return Selected(before[-1].mention, anchor, value, anchor, anchor + 1, None)


def _source_of(
    reading: Reading, chosen: Sequence[Selected], anchor: int, counted: Set[str], at_least: float
) -> Selected | None:
    """The last count of so many before the anchor, in its sentence or the one before; else the last of any."""
    reach = reading.doc.sentences[max(0, reading.position(anchor) - 1)].first
    before = [one for one in chosen if reach <= one.anchor < anchor and one.mention.rule.claim in counted]
    large = [one for one in before if _lower(one.value) >= at_least]
    return next(reversed(large or before), None)


def _is_a_few(value: Value) -> bool:
    """Whether a vague word stands for less than a dozen."""
    return isinstance(value, Number) and value.modifier == "vague" and (value.high or _DOZEN) < _DOZEN


def _lower(value: Value) -> float:
    """The lower bound of a quantity, else its upper one."""
    return float(value.low or value.high or 0) if isinstance(value, Number) else 0.0


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
        return Selected(mention, anchor, value, first, last, (first, last))
    found = part.doc.values.get(anchor)
    if found is None:
        return None
    noun = mention.groups.get("noun")
    plus = mention.rule.rule.gives.get("plus")
    if plus is not None and noun:
        return Selected(mention, anchor, _more(found.value, int(plus)), *noun, noun)
    unit = mention.rule.rule.gives.get("unit")
    value = (
        found.value.model_copy(update={"unit": str(unit)}) if unit and isinstance(found.value, Number) else found.value
    )
    if mention.rule.claim == "duration" and isinstance(value, Date):
        value = _lasting(value)
    last = noun[1] if noun and anchor < noun[0] <= anchor + _NOUN_REACH else anchor + 1
    return Selected(mention, anchor, value, anchor, last, noun)


def _lasting(value: Date) -> Value:
    """How long a stretch is whose first and last moment are known: "the next six months"."""
    if value.earliest is None or value.latest is None:
        return value
    between = datetime.fromisoformat(value.latest) - datetime.fromisoformat(value.earliest)
    seconds = int(between.total_seconds())
    return Number(low=seconds, high=seconds, unit="second", granularity=_UNITS.get(value.granularity))


def _more(value: Value, plus: int) -> Value:
    """A quantity with so many more: "the pilot and two passengers" are three."""
    if not isinstance(value, Number):
        return value
    low, high = (bound if bound is None else bound + plus for bound in (value.low, value.high))
    return value.model_copy(update={"low": low, "high": high})


def _without_overlap(chosen: Iterable[Selected]) -> Iterator[Selected]:
    """Each token belongs to the quote of one claim; a later one begins behind the earlier, or is left out."""
    end = 0
    for one in chosen:
        if one.first >= end:
            yield one
            end = one.last
