"""The claim: what a source says, typed, with who says so, how sure, where and as of when."""

from __future__ import annotations

from typing import Literal

from factcheck.articles import Moment, Part
from factcheck.base import Noun
from factcheck.values import Date, Number, Text

Modality = Literal["asserted", "reported", "estimated", "planned", "alleged", "denied"]
Polarity = Literal["positive", "negative"]
EstimatorKind = Literal[
    "government", "military", "party", "monitor", "agency", "media", "witness", "organiser", "police", "rescue",
    "medical", "company", "court", "researcher", "union", "other",
]  # fmt: skip
PART = "part"  # the qualifier of a claim about some of those that the claim before it counts ("neun von ihnen")


class Attribution(Noun):
    """Who is cited for a claim.

    `source` is as written, `key` its canonical form across spellings and languages; `via` is the secondary source
    that passes it on ("Tass, citing the Kremlin": source Kremlin, via Tass). `carried_over` says that the words stand
    in an earlier sentence.
    """

    source: str
    key: str
    kind: EstimatorKind = "other"
    via: str | None = None
    carried_over: bool = False


class About(Noun):
    """What a claim is about, in keys that do not depend on language or spelling; every tuple is sorted.

    A key is the name of a concept from `rules/<lang>/concepts.yaml` ("soldier", "sink"), the canonical form of a
    name ("pyongyang"), or, for words no concept knows, their base form in lower case.
    """

    head: str | None = None  # what is counted or measured
    qualifiers: tuple[str, ...] = ()  # what narrows the head: civilian, child, russian, remaining
    actions: tuple[str, ...] = ()  # what the clause says is done or happens: arrest, sink, sign
    names: tuple[str, ...] = ()  # canonical names (persons, organisations) in the sentence or carried over
    places: tuple[str, ...] = ()  # canonical places in the sentence or carried over
    terms: tuple[str, ...] = ()  # every other content key of the sentence
    before: tuple[str, ...] = ()  # content keys of the sentence before: what pronouns and ellipses lean on
    topic: tuple[str, ...] = ()  # content keys of title and lead: which story this is, weak evidence


class Claim(Noun):
    """One typed, checkable statement of one article.

    `start` and `end` are half-open code-point offsets into the article's `part`; `quote` is exactly that passage.
    """

    id: str
    article: str
    part: Part
    type: str
    start: int
    end: int
    quote: str
    sentence: str
    sentence_start: int
    sentence_end: int
    rule: str
    language: str
    source: str | None = None
    published: Moment | None = None
    subject: str | None = None
    place: str | None = None
    about: About = About()
    as_of: Date | None = None  # a stated moment the claim holds for; None: the article's date
    window: Date | None = None  # the period a count covers ("im Juli", "since January": latest None)
    attribution: Attribution | None = None
    modality: Modality = "asserted"
    polarity: Polarity = "positive"
    is_revision: bool = False  # announced as corrected
    trend: Literal["up", "down"] | None = None
    carried: tuple[str, ...] = ()  # names of fields taken over from an earlier sentence
    missing: str | None = None  # what the text leaves open (two antecedents fit, no date to resolve a weekday)


class NumberClaim(Claim):
    """A claim whose value is a quantity."""

    value: Number


class DateClaim(Claim):
    """A claim whose value is a date."""

    value: Date


class TextClaim(Claim):
    """A claim whose value is words."""

    value: Text
