"""Mentions → what stands around a claim: who says so, how sure, where, as of when, and what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from factcheck.claims.base import About, Attribution
from factcheck.claims.estimators import estimator_kind
from factcheck.languages import Sentence
from factcheck.mentions import Mention, PartMentions
from factcheck.mentions.concepts import base_form
from factcheck.values import Date

_CLAUSE_MARKS = frozenset(",;:–—()")
_STRENGTH = {"denied": 5, "alleged": 4, "planned": 3, "estimated": 2, "reported": 1}
_KEY_SHARE = 3  # the shortest word that can carry content, in letters


class Around(NamedTuple):
    """The sentence of a claim, its clause, and the cues in them."""

    part: PartMentions
    language: str
    sentence: Sentence
    clause: Sentence
    anchor: int

    def cues(self, kind: str, scope: Sentence) -> list[Mention]:
        """The cues of a kind that begin in the scope, nearest to the claim first."""
        found = [
            cue
            for cue in self.part.cues
            if cue.rule.rule.kind == kind and scope.first <= _place(cue) < scope.last  # type: ignore[attr-defined]
        ]
        return sorted(found, key=lambda cue: (abs(_place(cue) - self.anchor), cue.first, -cue.last))


def around(part: PartMentions, anchor: int, language: str) -> Around:
    """What stands around the token `anchor`."""
    sentence = next(one for one in part.doc.sentences if one.first <= anchor < one.last)
    return Around(part, language, sentence, _clause(part.doc.words, sentence, anchor), anchor)


def _place(cue: Mention) -> int:
    return cue.groups.get("cue", (cue.first, cue.last))[0]


def _clause(words: Sequence[str], sentence: Sentence, anchor: int) -> Sentence:
    """The stretch between the clause marks on either side of the anchor."""
    first, last = anchor, anchor + 1
    while first > sentence.first and words[first - 1] not in _CLAUSE_MARKS:
        first -= 1
    while last < sentence.last and words[last] not in _CLAUSE_MARKS:
        last += 1
    return Sentence(first, last)


def attribution(here: Around) -> Attribution | None:
    """Who is cited in the claim's sentence, the nearest first."""
    for cue in here.cues("attribution", here.sentence):
        found = cue.groups.get("source")
        if found and not found[0] <= here.anchor < found[1]:
            return _attribution(here.part, found, here.language)
    return None


def carried_attribution(part: PartMentions, sentence: Sentence, language: str) -> Attribution | None:
    """Who is cited in the sentence before, for a claim that is passed on without a source of its own."""
    position = part.doc.sentences.index(sentence)
    if position == 0:
        return None
    before = part.doc.sentences[position - 1]
    found = attribution(Around(part, language, before, before, before.last - 1))
    return found.model_copy(update={"carried_over": True}) if found else None


def _attribution(part: PartMentions, group: tuple[int, int], language: str) -> Attribution:
    text = part.doc.quote(*group)
    names = [span.name for span in part.names if group[0] <= span.first and span.last <= group[1]]
    keys = _content_keys(part, Sentence(*group), language)
    key = "+".join(sorted({*(name.key for name in names), *keys})) or text.lower()
    return Attribution(source=text, key=key, kind=estimator_kind(keys, [name.kind for name in names]))


def sureness(here: Around) -> dict[str, Any]:
    """Modality, polarity, trend and revision of the clause, as fields of a claim."""
    fields: dict[str, Any] = {}
    for kind, scope in (("modality", here.clause), ("polarity", here.clause), ("trend", here.clause)):
        cues = here.cues(kind, scope)
        if cues:
            values = [str(cue.rule.rule.gives[kind]) for cue in cues]
            fields[kind] = max(values, key=lambda value: _STRENGTH.get(value, 0))
    if "modality" not in fields and (here.cues("modality", here.sentence) or here.cues("attribution", here.sentence)):
        strongest = max(
            (str(cue.rule.rule.gives["modality"]) for cue in here.cues("modality", here.sentence)),
            key=lambda value: _STRENGTH.get(value, 0),
            default="reported",
        )
        fields["modality"] = strongest if strongest in ("reported", "estimated") else "reported"
    if here.cues("revision", here.sentence):
        fields["is_revision"] = True
    return fields


def window(here: Around, own: int) -> Date | None:
    """The date in the sentence that a quantity holds for: the nearest in its clause, else the nearest in the sentence."""
    reporting = {
        cue.groups["value"][0]
        for cue in here.part.cues
        if cue.rule.rule.kind == "ignore" and "value" in cue.groups  # type: ignore[attr-defined]
    }
    for scope in (here.clause, here.sentence):
        dates = [
            (abs(position - own), position, found.value)
            for position, found in here.part.doc.values.items()
            if scope.first <= position < scope.last
            and position != own
            and position not in reporting
            and isinstance(found.value, Date)
        ]
        if dates:
            return min(dates, key=lambda one: one[:2])[2]
    return None


def about(here: Around, noun: tuple[int, int] | None, head: str | None, topic: tuple[str, ...]) -> About:
    """The keys of the claim's sentence: its head, what narrows it, what is done, whose names and places."""
    covered = range(*noun) if noun else range(0)
    names = [span for span in here.part.names if here.sentence.first <= span.first < here.sentence.last]
    concepts = [one for one in here.part.concepts if here.sentence.first <= one[0] < here.sentence.last]
    before_noun = range(here.anchor + 1, noun[0]) if noun else range(0)
    return About(
        head=head,
        qualifiers=_sorted(key for first, _, key in concepts if first in before_noun),
        actions=_sorted(
            key
            for first, _, key in concepts
            if here.clause.first <= first < here.clause.last and first not in covered and first not in before_noun
        ),
        names=_sorted(span.name.key for span in names if span.name.kind not in ("place", "country")),
        places=_sorted(span.name.key for span in names if span.name.kind in ("place", "country")),
        terms=_sorted(_content_keys(here.part, here.sentence, here.language)),
        topic=topic,
    )


def topic_keys(title: PartMentions, text: PartMentions, language: str) -> tuple[str, ...]:
    """The content keys of the title and the first sentence: which story an article tells."""
    keys: set[str] = set()
    for part, sentences in ((title, title.doc.sentences), (text, text.doc.sentences[:1])):
        for sentence in sentences:
            keys |= _content_keys(part, sentence, language)
            keys |= {s.name.key for s in part.names if sentence.first <= s.first < sentence.last}
    return _sorted(keys)


def head_key(part: PartMentions, noun: tuple[int, int] | None, language: str) -> str | None:
    """The key of a head noun: its concept, else its base form."""
    if noun is None:
        return None
    found = [key for first, last, key in part.concepts if first < noun[1] and last > noun[0]]
    return found[-1] if found else base_form(part.doc.words[noun[1] - 1], language)


def _content_keys(part: PartMentions, scope: Sentence, language: str) -> set[str]:
    """Concepts, and the base forms of long capitalised or rare words that are neither concept nor name."""
    concepts = {key for first, _, key in part.concepts if scope.first <= first < scope.last}
    covered = {n for first, last, _ in part.concepts for n in range(first, last)}
    covered |= {n for span in part.names for n in range(span.first, span.last)}
    words = part.doc.words
    others = {
        base_form(words[n], language)
        for n in range(scope.first, scope.last)
        if n not in covered and n not in part.doc.values and len(words[n]) > _KEY_SHARE and words[n][0].isupper()
    }
    return concepts | others


def _sorted(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(keys)))
