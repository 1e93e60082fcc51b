"""Reading → whose the counted are: whose troops, whose dead."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims.reading import Reading
from factcheck.mentions import NameSpan

_BEHIND = 3  # tokens between a noun and the name behind it that says whose they are ("Soldaten aus der Türkei")
_BESIDE = 2  # tokens between a name and the figure that stands for what it sends, too ("Norwegen 40 Mann, Dänemark 25")
_PAUSE = frozenset(",;:–—()")


def subject_of(reading: Reading, anchor: int, noun: tuple[int, int] | None, *, is_toll: bool = False) -> str | None:
    """The key of the country that the counted belong to, None where the sentence does not say.

    A nationality inside the noun phrase says it best ("12,000 Turkish soldiers"), then a name right behind the noun
    ("soldiers from Turkey") or right before a figure without one, then whoever acts ("Ankara moved 12,000 soldiers"):
    the subject of the clause where a trained pipeline tells it, else the name that opens the sentence; who reports a
    toll does not say whose dead it is.
    """
    sentence = reading.sentence(anchor)
    names = reading.keys(sentence).names
    if noun:
        inside = _countries([span for span in names if anchor < span.first < noun[1]])
        behind = _countries(_right_behind(reading, names, noun[1]))
        beside = _countries([span for span in names if noun[1] <= span.first and 0 <= anchor - span.last <= _BESIDE])
        if inside or beside or behind:
            return (inside or beside or behind)[0]
    subjects = [range(first, last) for first, last, label in reading.doc.marks if label == "subject"]
    acting = [span for span in names if any(span.first in subject and anchor not in subject for subject in subjects)]
    if not subjects:
        acting = [span for span in names if span.first <= sentence.first + 1 and span.last <= anchor]
    if is_toll:
        cited = [
            cue.groups["source"] for cue in reading.cues("attribution", sentence, anchor) if "source" in cue.groups
        ]
        acting = [span for span in acting if not any(first <= span.first < last for first, last in cited)]
    return next(iter(_countries(acting)), None)


def _right_behind(reading: Reading, names: Sequence[NameSpan], last: int) -> list[NameSpan]:
    """The names at most a few tokens behind a noun, in the same stretch of the clause."""
    near = [span for span in names if last <= span.first <= last + _BEHIND]
    return [span for span in near if _PAUSE.isdisjoint(reading.doc.words[last : span.first])]


def _countries(spans: Sequence[NameSpan]) -> list[str]:
    found = []
    for span in spans:
        name = span.name
        if name.kind == "country":
            found.append(name.key)
        elif (name.stands_for or "").startswith("country:"):
            found.append(str(name.stands_for))
    return found
