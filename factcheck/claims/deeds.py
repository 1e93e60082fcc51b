"""Reading → deed: the words that tell what happened on a date, its clause and what that leans on."""

from __future__ import annotations

from factcheck.claims.reading import Concept, Reading, place
from factcheck.languages import Sentence
from factcheck.values import Date


def deed(reading: Reading, token: int) -> tuple[Sentence, ...]:
    """The stretches of a sentence that tell what the date at `token` belongs to.

    That is the noun it is an attribute of ("Sunday's | storm"), else its clause ("The vote is due on 9 June"); of a
    clause with several dates the part that is joined to this one, and what the clause begins with ("The strike | began
    on Monday | and ends on Friday"). To an aside belongs the last thing named before it ("The vote, | which was due on
    2 May, | is held on 9 June"), to the clause behind an aside the one before.
    """
    named = _named(reading, token)
    if named is not None:
        return (named,)
    clause = reading.clause(token)
    found = _joined(reading, clause, token)
    before = _clause_before(reading, clause)
    if before is not None and _is_aside(reading, clause):
        found += [Sentence(first, last) for first, last, _ in _concepts(reading, before)[-1:]]
    elif before is not None and _is_aside(reading, before):
        broken = _clause_before(reading, before)
        found += [broken] if broken else []
    return tuple(found)


def _named(reading: Reading, token: int) -> Sentence | None:
    """The noun that the date is an attribute of, where it names something known."""
    cues = [cue for cue in reading.cues("dated", reading.sentence(token), token) if cue.groups["value"][0] == token]
    nouns = [Sentence(*cue.groups["noun"]) for cue in cues]
    return next((noun for noun in nouns if _concepts(reading, noun)), None)


def _joined(reading: Reading, clause: Sentence, token: int) -> list[Sentence]:
    """The part of a clause that tells of this date and of no other, with what the clause begins with."""
    dates = [n for n, found in reading.doc.values.items() if clause.first <= n < clause.last and n != token]
    dates = [n for n in dates if isinstance(reading.doc.values[n].value, Date)]
    joints = [place(cue) for cue in reading.cues("joint", clause, token)] if dates else []
    first = max((n + 1 for n in joints if any(date < n < token for date in dates)), default=clause.first)
    last = min((n for n in joints if any(token < n < date for date in dates)), default=clause.last)
    part = Sentence(first, last)
    if part == clause or not _concepts(reading, part):
        return [clause]
    opening = _concepts(reading, clause)[:1] if first > clause.first else []
    return [part, *(Sentence(start, end) for start, end, _ in opening)]


def _clause_before(reading: Reading, clause: Sentence) -> Sentence | None:
    """The clause before the mark that this one begins behind, None at the beginning of a sentence."""
    last = clause.first - 2
    return reading.clause(last) if last >= reading.sentence(clause.first).first else None


def _is_aside(reading: Reading, clause: Sentence) -> bool:
    return bool(reading.cues("aside", Sentence(clause.first, clause.first + 1), clause.first))


def _concepts(reading: Reading, scope: Sentence) -> list[Concept]:
    """The concepts of a stretch, in the order of the text."""
    return sorted(reading.concepts(scope))
