"""Mentions → Claims."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from factcheck.articles import Part
from factcheck.claims.base import PART
from factcheck.claims.context import (
    Around,
    about,
    around,
    attribution,
    attribution_behind,
    carried_attribution,
    continued_attribution,
    own_attribution,
    sureness,
    topic_keys,
    window,
    with_source,
)
from factcheck.claims.deeds import deed
from factcheck.claims.quotations import Quoted, named_before, quotations
from factcheck.claims.reading import Reading
from factcheck.claims.select import Selected, select
from factcheck.claims.subject import subject_of
from factcheck.claims.union import AnyClaim
from factcheck.mentions import Mentions
from factcheck.values import Date, Number, Text, years_ago

_ADAPTER: TypeAdapter[AnyClaim] = TypeAdapter(AnyClaim)
_PERSON_TYPES = ("casualties", "troop_count")
_MOVING = frozenset({"count", "measurement", "money", "percentage", "troop_count"})  # what rises and falls
_SPEAKERS = ("person", "unknown")  # rather than the office beside the name
# What a rule gives to the engine, not to the claim.
_NOT_FIELDS = frozenset({"value", "plus", "unit", "object", "anniversary"})


def claims_of(mentions: Mentions) -> tuple[AnyClaim, ...]:
    """Every claim of an article, the title's first, in the order of the text."""
    title, text = (Reading(part, mentions.language) for part in mentions.parts())
    topic = topic_keys(title, text)
    own = own_attribution(mentions.article.source, title, text)
    drafts = [fields for reading in (title, text) for fields in _drafts(mentions, reading, topic)]
    if own is not None:
        drafts = [{"attribution": own, **fields} if fields["type"] != "quotation" else fields for fields in drafts]
    drafts.sort(key=lambda fields: (fields["part"] != "title", fields["start"], fields["end"]))
    return tuple(
        _ADAPTER.validate_python({"id": f"{mentions.article.id}#{n}", **fields}) for n, fields in enumerate(drafts, 1)
    )


def _drafts(mentions: Mentions, reading: Reading, topic: tuple[str, ...]) -> list[dict[str, Any]]:
    """The claims of one part as fields. In somebody's own words only tolls and troops are claims besides the words."""
    quoted = [_from_quotation(mentions, reading, one, topic) for one in quotations(reading.part)]
    spans = [(fields["start"], fields["end"]) for fields in quoted]
    values = [_from_value(mentions, reading, one, topic) for one in select(reading)]
    kept = [
        fields
        for fields in values
        if fields["type"] in _PERSON_TYPES or not any(start <= fields["start"] < end for start, end in spans)
    ]
    return [*kept, *quoted]


def _from_value(mentions: Mentions, reading: Reading, one: Selected, topic: tuple[str, ...]) -> dict[str, Any]:
    here = around(reading, one.anchor)
    rule = one.mention.rule
    keys = about(here, one.noun, topic, deed(reading, one.anchor) if isinstance(one.value, Date) else None)
    if one.source is not None:
        keys = with_source(keys, about(around(reading, one.source), one.noun, topic))
    if one.is_part:
        keys = keys.model_copy(update={"qualifiers": (*keys.qualifiers, PART)})
    fields = _common(mentions, here, (one.first, one.last), rule.address)
    fields |= sureness(here, one.value, mentions.article.published)
    if not isinstance(one.value, Number) or rule.claim not in _MOVING:
        fields.pop("trend", None)
    fields |= {"type": rule.claim, "value": _value(mentions, one), "about": keys}
    fields |= {key: given for key, given in rule.rule.gives.items() if key not in _NOT_FIELDS}
    if rule.claim == "casualties" and isinstance(one.value, Number) and one.value.high == 0:
        fields["polarity"] = "negative"
    if one.source is not None:
        fields["carried"] = ("type", "subject")
    if isinstance(one.value, Number):
        fields["window"] = window(here)
    if rule.claim in _PERSON_TYPES:
        fields["subject"] = subject_of(reading, one.anchor, one.noun, is_toll=rule.claim == "casualties")
    if rule.claim == "count":
        fields["object"] = str(rule.rule.gives.get("object") or keys.head)
    if rule.claim == "meeting_date":
        fields["participants"] = keys.names
    return fields | _source(here, fields)


def _value(mentions: Mentions, one: Selected) -> Number | Date | Text:
    """The value as found; people are counted in persons, and an anniversary counts back from the article's day."""
    value, rule = one.value, one.mention.rule
    if not isinstance(value, Number):
        return value
    if rule.rule.gives.get("anniversary"):
        return years_ago(int(value.low or 0), mentions.article.published)
    if rule.claim in _PERSON_TYPES and value.unit is None:
        return value.model_copy(update={"unit": "person"})
    return value


def _source(here: Around, fields: dict[str, Any]) -> dict[str, Any]:
    cited = attribution(here) or attribution_behind(here)
    if cited is None and fields.get("modality") in ("reported", "estimated"):
        cited = carried_attribution(here)
    if cited is None and (fields["type"] == "casualties" or fields.get("object") == "arrest"):
        cited = continued_attribution(here)
    return {"attribution": cited} if cited else {}


def _common(mentions: Mentions, here: Around, quote: tuple[int, int], rule: str) -> dict[str, Any]:
    doc = here.reading.doc
    start, end = doc.span(*quote)
    sentence_start, sentence_end = doc.span(*here.sentence)
    name: Part = doc.part
    return {
        "article": mentions.article.id,
        "part": name,
        "start": start,
        "end": end,
        "quote": doc.text[start:end],
        "sentence": doc.text[sentence_start:sentence_end],
        "sentence_start": sentence_start,
        "sentence_end": sentence_end,
        "rule": rule,
        "language": mentions.language,
        "source": mentions.article.source,
        "published": mentions.article.published,
    }


def _from_quotation(mentions: Mentions, reading: Reading, one: Quoted, topic: tuple[str, ...]) -> dict[str, Any]:
    here = around(reading, one.first)
    doc = reading.doc
    fields = _common(mentions, here, (one.first, one.last), f"{mentions.language}/{one.rule}")
    fields |= {
        "type": "quotation",
        "start": one.quote.start,
        "end": one.quote.end,
        "quote": doc.text[one.quote.start : one.quote.end],
        "value": Text(text=one.text),
        "about": about(here, None, topic),
    }
    return fields | _spoken(reading, one)


def _spoken(reading: Reading, one: Quoted) -> dict[str, Any]:
    """Who speaks, a person before an office; for a pronoun whoever it stands for."""
    if one.speaker is None:
        return {}
    meant = named_before(reading, one.first) if one.is_pronoun else None
    first, last = (meant.first, meant.last) if meant else one.speaker
    names = [span.name for span in reading.part.names if span.first < last and span.last > first]
    chosen = next((name.key for kind in _SPEAKERS for name in names if name.kind == kind), None)
    text = reading.doc.quote(first, last)
    return {"speaker": chosen or (names[0].key if names else text), "subject": text}
