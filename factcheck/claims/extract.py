"""Mentions → Claims."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from factcheck.articles import Part

from factcheck.claims.base import PART, About
from factcheck.claims.context import (
    Around,
    about,
    around,
    attribution,
    carried_attribution,
    head_key,
    sureness,
    topic_keys,
    window,
)
from factcheck.claims.quotations import Quoted, quotations
from factcheck.claims.select import Selected, select
from factcheck.claims.union import AnyClaim
from factcheck.mentions import Mentions, PartMentions
from factcheck.values import Date, Number, Text

_ADAPTER: TypeAdapter[AnyClaim] = TypeAdapter(AnyClaim)
_PERSON_TYPES = ("casualties", "troop_count")


def claims_of(mentions: Mentions) -> tuple[AnyClaim, ...]:
    """Every claim of an article, the title's first, in the order of the text."""
    topic = topic_keys(mentions.title, mentions.text, mentions.language)
    drafts = [
        fields
        for part in mentions.parts()
        for fields in (
            *(_from_value(mentions, part, one, topic) for one in select(part)),
            *(_from_quotation(mentions, part, one, topic) for one in quotations(part)),
        )
    ]
    drafts.sort(key=lambda fields: (fields["part"] != "title", fields["start"], fields["end"]))
    return tuple(
        _ADAPTER.validate_python({"id": f"{mentions.article.id}#{n}", **fields}) for n, fields in enumerate(drafts, 1)
    )


def _from_value(mentions: Mentions, part: PartMentions, one: Selected, topic: tuple[str, ...]) -> dict[str, Any]:
    here = around(part, one.anchor, mentions.language)
    rule = one.mention.rule
    head = head_key(part, one.noun, mentions.language)
    fields = _common(mentions, part, here, (one.first, one.last), rule.address)
    fields |= sureness(here)
    fields |= {"type": rule.claim, "value": _value(one, str(rule.claim)), "about": about(here, None if one.carried else one.noun, head, topic)}
    fields |= {key: given for key, given in rule.rule.gives.items() if key not in ("value", "object")}
    if one.carried:
        fields["carried"] = ("type", "subject")
    if one.is_part:
        about_it: About = fields["about"]
        fields["about"] = about_it.model_copy(update={"qualifiers": (*about_it.qualifiers, PART)})
    if isinstance(one.value, Number):
        fields["window"] = window(here, one.anchor)
    if rule.claim == "count":
        fields["object"] = str(rule.rule.gives.get("object") or head)
    if rule.claim == "meeting_date":
        fields["participants"] = fields["about"].names
    return fields | _source(part, here, fields)


def _value(one: Selected, claim: str) -> Number | Date | Text:
    if isinstance(one.value, Number) and claim in _PERSON_TYPES and one.value.unit is None:
        return one.value.model_copy(update={"unit": "person"})
    return one.value


def _source(part: PartMentions, here: Around, fields: dict[str, Any]) -> dict[str, Any]:
    cited = attribution(here)
    if cited is None and fields.get("modality") in ("reported", "estimated"):
        cited = carried_attribution(part, here.sentence, here.language)
    return {"attribution": cited} if cited else {}


def _common(
    mentions: Mentions, part: PartMentions, here: Around, quote: tuple[int, int], rule: str
) -> dict[str, Any]:
    start, end = part.doc.span(*quote)
    sentence_start, sentence_end = part.doc.span(*here.sentence)
    name: Part = part.doc.part
    return {
        "article": mentions.article.id,
        "part": name,
        "start": start,
        "end": end,
        "quote": part.doc.text[start:end],
        "sentence": part.doc.text[sentence_start:sentence_end],
        "sentence_start": sentence_start,
        "sentence_end": sentence_end,
        "rule": rule,
        "language": mentions.language,
        "source": mentions.article.source,
        "published": mentions.article.published,
    }


def _from_quotation(mentions: Mentions, part: PartMentions, one: Quoted, topic: tuple[str, ...]) -> dict[str, Any]:
    here = around(part, one.first, mentions.language)
    fields = _common(mentions, part, here, (one.first, one.last), f"{mentions.language}/{one.rule}")
    fields |= {
        "type": "quotation",
        "start": one.quote.start,
        "end": one.quote.end,
        "quote": part.doc.text[one.quote.start : one.quote.end],
        "value": Text(text=one.text),
        "about": about(here, None, None, topic),
    }
    if one.speaker:
        names = [span.name for span in part.names if span.first < one.speaker[1] and span.last > one.speaker[0]]
        people = [name.key for name in names if name.kind == "person"] or [name.key for name in names]
        fields["speaker"] = people[0] if people else part.doc.quote(*one.speaker)
        fields["subject"] = part.doc.quote(*one.speaker)
    return fields



