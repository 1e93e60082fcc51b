"""Mentions → Sketches: an article's plain sentences word by word, light enough to be laid beside all others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from factcheck.articles import Moment, Part
from factcheck.claims.base import About
from factcheck.claims.statement import Statement
from factcheck.languages import Sentence
from factcheck.mentions import Mentions, PartMentions
from factcheck.values import Date, Number, Text

_FEWEST, _MOST = 3, 40  # words of a sentence that is laid beside others
_ENDS = frozenset({".", "!", ":", ";", "…", ""})
_OPEN = frozenset({"?", '"', "„", "“", "”", "«", "»"})  # questions and somebody's own words are compared elsewhere
_AROUND = 2  # words on either side that a stretch is shown with

Stretch = tuple[int, int, str]  # first word, the one behind the last, and the key of what stands there


class Named(NamedTuple):
    """A name at the words `first` (included) to `last` (excluded)."""

    first: int
    last: int
    key: str
    kind: str


class Sketch(NamedTuple):
    """One sentence: its words with what stands at them; every range is half-open and counts words."""

    article: str
    language: str
    source: str | None
    published: Moment | None
    part: Part
    text: str
    start: int
    words: tuple[str, ...]
    offsets: tuple[tuple[int, int], ...]
    concepts: tuple[Stretch, ...]
    names: tuple[Named, ...]
    values: Mapping[int, Number | Date | Text]
    ordinals: Mapping[int, float]
    cited: tuple[tuple[int, int], ...]

    def keys(self, first: int, last: int) -> frozenset[str]:
        """The concepts that stand within the words."""
        return frozenset(key for start, end, key in self.concepts if first <= start and end <= last)

    def named(self, first: int, last: int) -> tuple[Named, ...]:
        """The names that share a word with the range."""
        return tuple(name for name in self.names if name.first < last and first < name.last)


class Sketches(NamedTuple):
    """One article: the names and concepts it speaks of, and its sentences."""

    article: str
    story: frozenset[str]
    sentences: tuple[Sketch, ...]


def sketches_of(mentions: Mentions) -> Sketches:
    """The plain sentences of an article's text."""
    story = frozenset(
        key
        for part in mentions.parts()
        for key in (*(span.name.key for span in part.names), *(key for _, _, key in part.concepts))
    )
    return Sketches(mentions.article.id, story, tuple(_sentences(mentions, mentions.text)))


def _sentences(mentions: Mentions, part: PartMentions) -> Iterator[Sketch]:
    cited = [cue.groups["source"] for cue in part.cues if cue.rule.kind == "attribution" and "source" in cue.groups]
    sources = sorted(cited)
    for sentence in part.doc.sentences:
        last = sentence.last
        while last > sentence.first and part.doc.words[last - 1] in _ENDS:
            last -= 1
        words = part.doc.words[sentence.first : last]
        if _FEWEST <= len(words) <= _MOST and _OPEN.isdisjoint(part.doc.words[sentence.first : sentence.last]):
            yield _sketch(mentions, part, Sentence(sentence.first, last), sources, part.doc.quote(*sentence))


def _sketch(mentions: Mentions, part: PartMentions, at: Sentence, sources: list[tuple[int, int]], text: str) -> Sketch:
    doc, article = part.doc, mentions.article
    tokens = range(at.first, at.last)
    values = {n: doc.values[n].value for n in tokens if n in doc.values}
    return Sketch(
        article=article.id,
        language=mentions.language,
        source=article.source,
        published=article.published,
        part=doc.part,
        text=text,
        start=doc.starts[at.first],
        words=tuple(doc.words[at.first : at.last]),
        offsets=tuple((doc.starts[n], doc.ends[n]) for n in tokens),
        concepts=tuple(
            (first - at.first, last - at.first, key)
            for first, last, key in part.concepts
            if at.first <= first and last <= at.last
        ),
        names=tuple(
            Named(span.first - at.first, span.last - at.first, span.name.key, span.name.kind)
            for span in part.names
            if at.first <= span.first and span.last <= at.last
        ),
        values={n - at.first: value for n, value in values.items()},
        ordinals={
            n - at.first: float(value.low or 0)
            for n, value in values.items()
            if isinstance(value, Number) and value.ordinal
        },
        cited=tuple((a - at.first, b - at.first) for a, b in sources if at.first <= a and b <= at.last),
    )


def statement(sketch: Sketch, first: int, last: int) -> Statement:
    """The words of a sketch as a claim, shown with their neighbours."""
    first, last = max(0, first - _AROUND), min(len(sketch.words), max(last, first + 1) + _AROUND)
    start, end = sketch.offsets[first][0], sketch.offsets[last - 1][1]
    quote = sketch.text[start - sketch.start : end - sketch.start]
    spoken = {name.key: name.kind in ("place", "country") for name in sketch.names}
    return Statement(
        id=f"{sketch.article}#{sketch.part}-{start}-{end}",
        article=sketch.article,
        part=sketch.part,
        start=start,
        end=end,
        quote=quote,
        sentence=sketch.text,
        sentence_start=sketch.start,
        sentence_end=sketch.start + len(sketch.text),
        rule=f"{sketch.language}/statements/laid-beside",
        language=sketch.language,
        source=sketch.source,
        published=sketch.published,
        value=Text(text=quote),
        about=About(
            names=tuple(sorted(key for key, is_place in spoken.items() if not is_place)),
            places=tuple(sorted(key for key, is_place in spoken.items() if is_place)),
            terms=tuple(sorted({key for _, _, key in sketch.concepts})),
        ),
    )
