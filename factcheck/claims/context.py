"""Reading → what stands around a claim: who says so, how sure, as of when, and what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from factcheck.base import unchecked
from factcheck.claims.base import About, Attribution
from factcheck.claims.estimators import estimator_kind
from factcheck.claims.reading import Reading, in_order
from factcheck.languages import Sentence
from factcheck.mentions import Mention
from factcheck.mentions.names.keys import slug
from factcheck.values import Date, Value

_STRENGTH = {"denied": 5, "alleged": 4, "planned": 3, "estimated": 2, "reported": 1}
_BESIDE = 4  # tokens between who passes something on and whom they cite
_COUNTED = ("number", "person")
_PASSED_ON = ("reported", "estimated")  # what a cue elsewhere in the sentence can still say of a claim


class Around(NamedTuple):
    """A claim's place in its part: its sentence, its clause, and the token it hangs on."""

    reading: Reading
    sentence: Sentence
    clause: Sentence
    anchor: int


def around(reading: Reading, anchor: int) -> Around:
    """What stands around the token `anchor`."""
    return Around(reading, reading.sentence(anchor), reading.clause(anchor), anchor)


def attribution(here: Around) -> Attribution | None:
    """Who is cited in the claim's sentence, the nearest first, but whom that one cites before who passes it on."""
    cited = [
        (cue, found)
        for cue in here.reading.cues("attribution", here.sentence, here.anchor)
        if (found := _source(here, cue)) and not found.first <= here.anchor < found.last
    ]
    if not cited:
        return None
    cue, found = next((one for one in cited if _is_cited_by(one[0], cited[0][0], here.sentence)), cited[0])
    if cue is not cited[0][0]:
        return _attribution(here.reading, found, here.reading.doc.quote(*cited[0][1]))
    passed_on = cue.groups.get("via")
    return _attribution(here.reading, found, here.reading.doc.quote(*passed_on) if passed_on else None)


def _source(here: Around, cue: Mention) -> Sentence | None:
    """The words that name the source; for a pronoun ("it said") those that the sentence begins with."""
    named = [cue] if "source" in cue.groups else here.reading.cues("opener", here.sentence, here.sentence.first)
    return Sentence(*named[0].groups["source"]) if named else None


def _is_cited_by(primary: Mention, passing_on: Mention, sentence: Sentence) -> bool:
    """Whether the one source is whom the other cites: "Citing the army, the paper reported", "said X, quoting Y"."""
    if not primary.rule.rule.gives.get("primary") or passing_on.rule.rule.gives.get("primary"):
        return False
    return primary.first == sentence.first or 0 <= primary.first - passing_on.last <= _BESIDE


def continued_attribution(here: Around) -> Attribution | None:
    """Who is cited in the sentence right before, in the same paragraph: what a figure there mostly goes on from."""
    position = here.reading.position(here.anchor)
    if here.sentence.first in here.reading.paragraph_starts or not position:
        return None
    return _cited_before(here.reading, here.reading.doc.sentences[position - 1])


def attribution_behind(here: Around) -> Attribution | None:
    """Who is cited in the sentence right behind, where that points back: "Das teilte die Polizei mit."."""
    position = here.reading.position(here.anchor) + 1
    sentences = here.reading.doc.sentences
    if position == len(sentences) or sentences[position].first in here.reading.paragraph_starts:
        return None
    behind = sentences[position]
    if not here.reading.cues("back", behind, behind.first):
        return None
    found = attribution(Around(here.reading, behind, behind, behind.first))
    return found.model_copy(update={"carried_over": True}) if found else None


def carried_attribution(here: Around) -> Attribution | None:
    """Who is cited before, for a claim that is passed on without a source of its own.

    The sentence before counts, and those before it as long as the ones between are passed on, too.
    """
    sentences = here.reading.doc.sentences
    for position in range(here.reading.position(here.anchor) - 1, -1, -1):
        before = sentences[position]
        found = _cited_before(here.reading, before)
        if found or not here.reading.cues("modality", before, before.first):
            return found
    return None


def _cited_before(reading: Reading, sentence: Sentence) -> Attribution | None:
    """Who is cited in an earlier sentence, marked as carried over; of several the last."""
    found = attribution(Around(reading, sentence, sentence, sentence.last - 1))
    return found.model_copy(update={"carried_over": True}) if found else None


def own_attribution(source: str | None, title: Reading, text: Reading) -> Attribution | None:
    """The publisher itself, where title or first sentence names it as one who acts: a company's or court's release.

    Not where it stands in brackets, as an agency's credit does, nor where it is a news agency.
    """
    publisher = (source or "").partition("(")[0].strip()  # "Beispiel AG (press release)"
    wanted = [word.lower() for word in publisher.split()]
    if not wanted:
        return None
    for reading, sentences in ((title, title.doc.sentences), (text, text.doc.sentences[:1])):
        for sentence in sentences:
            first = _place_of(wanted, reading.doc.words[sentence.first : sentence.last])
            if first is None:
                continue
            own, begin = slug(publisher), sentence.first + first
            spans = reading.keys(sentence).names
            if any(span.name.kind == "agency" and own.startswith(span.name.key.partition(":")[2]) for span in spans):
                return None
            kind = estimator_kind(reading.keys(Sentence(begin, begin + len(wanted))).content, ())
            return Attribution(source=publisher, key=f"org:{own}", kind="company" if kind == "other" else kind)
    return None


def _place_of(wanted: Sequence[str], words: Sequence[str]) -> int | None:
    """Where the wanted words stand in a row outside brackets, each with any ending."""
    for first in range(len(words) - len(wanted) + 1):
        if all(words[first + n].lower().startswith(word) for n, word in enumerate(wanted)):
            return None if first and words[first - 1] == "(" else first
    return None


def _attribution(reading: Reading, group: Sentence, via: str | None) -> Attribution:
    found = reading.attributions.get((group, via))
    if found is None:
        found = reading.attributions[group, via] = _made_attribution(reading, group, via)
    return found


def _made_attribution(reading: Reading, group: Sentence, via: str | None) -> Attribution:
    text = reading.doc.quote(*group)
    keys = reading.keys(group)
    key = "+".join(sorted({*(span.name.key for span in keys.names), *keys.content})) or text.lower()
    offices = {span.name.key.split(":")[1] for span in keys.names if span.name.kind == "role"}
    names = {span.name.key for span in keys.names}
    kind = estimator_kind(keys.content | offices | names, [span.name.kind for span in keys.names])
    return Attribution(source=text, key=key, kind=kind, via=via)


def sureness(here: Around, value: Value, published: date | None) -> dict[str, Any]:
    """Modality, polarity, trend and revision, as fields of a claim: each from its clause, the strongest cue wins.

    A date behind the article's own day is planned where nothing says more.
    """
    is_date = isinstance(value, Date)
    fields: dict[str, Any] = {}
    beside = _given(here, "modality", here.sentence, is_date=is_date)
    for kind in ("modality", "polarity", "trend"):
        given = [said for said, _ in _given(here, kind, here.clause, is_date=is_date)]
        if given:
            wide = [said for said, is_wide in beside if is_wide] if kind == "modality" else []
            fields[kind] = max((*given, *wide), key=lambda value: _STRENGTH.get(value, 0))
    if "modality" not in fields:
        elsewhere = [said for said, is_wide in beside if is_wide or said in _PASSED_ON]
        if elsewhere or here.reading.cues("attribution", here.sentence, here.anchor):
            fields["modality"] = max(elsewhere, key=lambda value: _STRENGTH[value], default="reported")
    if fields.get("modality", "asserted") in ("asserted", "reported") and _is_ahead(value, published):
        fields["modality"] = "planned"
    if here.reading.cues("revision", here.sentence, here.anchor):
        fields["is_revision"] = True
    return fields


def _given(here: Around, kind: str, scope: Sentence, *, is_date: bool) -> list[tuple[str, bool]]:
    """What the cues of a kind say, and whether they say it of the whole sentence.

    Some say it of dates only, unless the clause counts something, of which they say it then: "40 flights were called
    off on 3 May".
    """
    gives = [cue.rule.rule.gives for cue in here.reading.cues(kind, scope, here.anchor)]
    if any(one.get("of_dates") for one in gives) and not (is_date and not _counts(here)):
        gives = [one for one in gives if not one.get("of_dates")]
    return [(str(one[kind]), bool(one.get("is_wide"))) for one in gives]


def _counts(here: Around) -> bool:
    """Whether the claim's clause counts something."""
    values = here.reading.doc.values
    return any(values[n].value_class in _COUNTED for n in range(*here.clause) if n in values)


def _is_ahead(value: Value, published: date | None) -> bool:
    """Whether a date lies wholly behind the day of the article."""
    if not isinstance(value, Date) or published is None or value.earliest is None:
        return False
    return value.earliest[:10] > published.isoformat()[:10]


def window(here: Around) -> Date | None:
    """The date that a quantity holds for: the nearest in its clause, else in its sentence.

    A sentence that points back ("Damals …", "At the time …") holds for the date of the sentence before.
    """
    scopes = [here.clause, here.sentence]
    position = here.reading.position(here.anchor)
    if position and here.reading.cues("then", here.sentence, here.anchor):
        scopes.append(here.reading.doc.sentences[position - 1])
    return next((found for scope in scopes if (found := _date_in(here, scope))), None)


def _date_in(here: Around, scope: Sentence) -> Date | None:
    """The date nearest to the claim in a scope; the dates of reports do not count."""
    dates = [(abs(token - here.anchor), token) for token in here.reading.windows if scope.first <= token < scope.last]
    found = here.reading.doc.values[min(dates)[1]].value if dates else None
    return found if isinstance(found, Date) else None


def about(
    here: Around, noun: tuple[int, int] | None, topic: tuple[str, ...], deed: Iterable[Sentence] | None = None
) -> About:
    """The keys of the claim's sentence: its head, what narrows it, what is done, whose names and places.

    What is done stands in the claim's clause, unless the stretches of the `deed` are given.
    """
    reading, spoken = here.reading, here.reading.spoken(here.anchor)
    between = Sentence(here.anchor + 1, noun[0]) if noun else Sentence(0, 0)
    own = {*range(*between), *range(*(noun or (0, 0)))}
    return unchecked(
        About,
        head=head_key(reading, noun),
        qualifiers=in_order([key for _, _, key in reading.concepts(between)]),
        actions=in_order(
            [key for scope in deed or (here.clause,) for first, _, key in reading.concepts(scope) if first not in own]
        ),
        **spoken._asdict(),
        topic=topic,
    )


def with_source(own: About, source: About) -> About:
    """The keys of a figure without a noun, with those of the claim that it took its noun from."""
    return own.model_copy(
        update={
            "head": source.head,
            "actions": in_order((*own.actions, *source.actions)),
            "names": own.names or source.names,
            "places": own.places or source.places,
            "terms": in_order((*own.terms, *source.terms)),
        }
    )


def topic_keys(title: Reading, text: Reading) -> tuple[str, ...]:
    """The content keys of the title and the first sentence: which story an article tells."""
    found: set[str] = set()
    for reading, sentences in ((title, title.doc.sentences), (text, text.doc.sentences[:1])):
        for sentence in sentences:
            keys = reading.keys(sentence)
            found |= keys.content | {span.name.key for span in keys.names}
    return in_order(found)


def head_key(reading: Reading, noun: tuple[int, int] | None) -> str | None:
    """The key of a head noun: its last concept, else its base form."""
    return reading.head(Sentence(*noun)) if noun else None
