"""Mentions → quotations: whose words, by cue and by position."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.claims.reading import Reading
from factcheck.languages import Sentence
from factcheck.mentions import Mention, NameSpan, PartMentions, Quote

_FEWEST_WORDS = 4  # what is shorter is a scare quote, a title or a word under discussion
_FEWEST_SPOKEN = 2  # unless somebody beside it says so
_BACK = 4  # sentences that a pronoun may point back over, its own among them
_LONGEST_NAME = 5
_CLOSING = frozenset(",.!?…–—-:;")
_REACH = 12  # tokens between a quotation and the words that name its speaker


class Quoted(NamedTuple):
    """A quotation with the half-open token range of its speaker, None where the text names none.

    `is_pronoun` says that the speaker was named before.
    """

    quote: Quote
    first: int
    last: int
    text: str
    speaker: tuple[int, int] | None
    rule: str
    is_pronoun: bool = False


def quotations(part: PartMentions) -> Iterator[Quoted]:
    """Every quotation of somebody's words; titles and words in scare quotes are none."""
    speakers = [cue for cue in part.cues if cue.rule.kind == "speaker"]
    for quote in part.quotes:
        first = bisect_left(part.doc.starts, quote.start)
        last = bisect_left(part.doc.starts, quote.end)
        if first in part.ignored or first >= last:
            continue
        text = part.doc.text[quote.inner_start : quote.inner_end].strip().rstrip(",")
        cue = _speaker(part, speakers, Sentence(first, last))
        if cue is not None and cue.first >= last and not _is_closed(part, quote, last):
            cue = None
        spoken = cue is not None and cue.first >= last
        if len(text.split()) < (_FEWEST_SPOKEN if spoken else _FEWEST_WORDS):
            continue
        if _is_name(text):
            continue
        if cue is None and not text.rstrip().endswith((".", "!", "?")) and text[:1].islower():
            continue
        is_pronoun = cue is not None and bool(cue.rule.rule.gives.get("is_pronoun"))
        yield Quoted(quote, first, last, text, cue.groups["speaker"] if cue else None, "quotation/quoted", is_pronoun)


def _is_name(text: str) -> bool:
    """Whether a few words in quotation marks are all written like a name: a ship, a song, a shop."""
    words = text.split()
    is_plain = len(words) <= _LONGEST_NAME and _CLOSING.isdisjoint(text)
    return is_plain and all(word[0].isupper() or word[0].isdigit() for word in words)


def _is_closed(part: PartMentions, quote: Quote, last: int) -> bool:
    """Whether a quotation ends before who says it does: not „Der Turm“ erzählt sie, which is a title."""
    inside = part.doc.text[quote.inner_start : quote.inner_end].rstrip()[-1:]
    return inside in _CLOSING or part.doc.words[last] in _CLOSING


def _speaker(part: PartMentions, speakers: list[Mention], quote: Sentence) -> Mention | None:
    """The cue nearest to the quotation, outside it, within one sentence of it; what follows wins over what precedes.

    Of two at one place the one that names a person wins: "the pilot, Ada Example, said".
    """
    people = {n for span in part.names if span.name.kind == "person" for n in range(span.first, span.last)}
    near: list[tuple[int, int, Mention]] = []
    for cue in speakers:
        _, end = cue.groups["speaker"]
        if cue.first >= quote.last and cue.first - quote.last <= 3:
            near.append((0, cue.first - quote.last, cue))
        elif cue.last <= quote.first + 1 and quote.first - cue.last <= _REACH and end <= quote.first:
            near.append((1, quote.first - cue.last, cue))

    def order(one: tuple[int, int, Mention]) -> tuple[int, int, bool, int]:
        side, distance, cue = one
        return side, distance, people.isdisjoint(range(*cue.groups["speaker"])), cue.first - cue.last

    return min(near, key=order)[2] if near else None


def named_before(reading: Reading, token: int) -> NameSpan | None:
    """The one person named last before a token: in its sentence or in those before it of the paragraph."""
    for position in range(reading.position(token), reading.position(token) - _BACK, -1):
        sentence = reading.doc.sentences[position]
        people = [span for span in reading.keys(sentence).names if span.name.kind == "person" and span.last <= token]
        if people:
            return people[-1] if len({span.name.key for span in people}) == 1 else None
        if not position or sentence.first in reading.paragraph_starts:
            return None
    return None
