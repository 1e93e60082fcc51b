"""Two sentences, one of which says little more than the other → other doers, opposite deeds, denials."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings.deeds import Deed, are_swapped, deed_at, is_passive, is_same
from factcheck.findings.readings import Item, Reading, Stretch
from factcheck.findings.said import is_said
from factcheck.findings.told_base import Pair, Told, at, is_date
from factcheck.matches.judgement import StatementTables

_FEWEST = 3  # things said alike beside the doer


def _deeds(pair: Pair, wanted: frozenset[str]) -> Iterator[tuple[Deed, Deed]]:
    """The same deed in both sentences, where both say who does it to whom."""
    for verb in pair.short.items:
        keys = verb.keys & wanted if verb.kind == "concept" else frozenset()
        one = deed_at(pair.short, verb) if keys else None
        for match in pair.long.items if one else ():
            if one and match.kind == "concept" and match.keys & keys and (other := deed_at(pair.long, match)):
                yield one, other


def swapped(pair: Pair) -> Told | None:
    """Who did it to whom."""
    if not pair.is_told(spare=1):
        return None
    for one, other in _deeds(pair, pair.slots.tables.one_way):
        clauses = pair.short.clause(one.verb.first), pair.long.clause(other.verb.first)
        if are_swapped(one, other) and pair.short.is_negated(clauses[0]) == pair.long.is_negated(clauses[1]):
            return Told("role_swap", _stretch(one), _stretch(other))
    return None


def done_by(pair: Pair) -> Told | None:
    """Two doers of what only one can do, both of whom the longer sentence names."""
    if not pair.is_told(spare=1):
        return None
    for one, other in _deeds(pair, pair.slots.tables.one_doer):
        patients = one.other is None or other.other is None or is_same(one.other, other.other)
        if patients and not is_same(one.doer, other.doer):
            return Told("name_mismatch", _stretch(one), _stretch(other))
    return None


def _stretch(deed: Deed) -> Stretch:
    places = [place for item in deed[:3] if item is not None for place in (item.first, item.last)]
    return min(places), max(places)


def opposed(pair: Pair) -> Told | None:
    """A deed against its opposite, done by the same with the same figure, else with all the rest the same."""
    for deed in pair.open:
        if deed.kind != "concept" or not pair.is_told(but=(deed,), spare=1):
            continue
        for clause in _clauses_told(pair, deed):
            found = _opposite_in(pair, deed, clause)
            if found is not None:
                return found
    return None


def _clauses_told(pair: Pair, deed: Item) -> Iterator[Stretch]:
    """The clauses of the longer sentence that tell what the clause of a deed tells: its figures, else all of it."""
    own = [item for item in pair.short.inside(pair.short.clause(deed.first)) if item is not deed]
    values = [item for item in own if item.kind == "value"]
    if pair.is_told(but=(deed,), spare=0 if all(is_date(pair.short, item) for item in values) else 1):
        yield from pair.clauses_with(values or [item for item in own if item.kind != "name"])


def _opposite_in(pair: Pair, deed: Item, clause: Stretch) -> Told | None:
    """What is opposed to a deed in a clause that does not tell the deed as well."""
    if any(not deed.keys.isdisjoint(found.keys) for found in pair.found(deed, clause)):
        return None
    if pair.short.is_negated(pair.short.clause(deed.first)) != pair.long.is_negated(clause):
        return None
    for item in pair.long.inside(clause):
        rule = _opposition(deed, item, pair.slots.tables)
        if rule is not None and _is_done_by_one(pair, deed, item):
            return Told(rule, at(deed), at(item))
    return None


def _opposition(one: Item, other: Item, tables: StatementTables) -> str | None:
    """The rule for two concepts of which one only can be true."""
    if other.kind != "concept" or one.keys & other.keys or (one.keys | other.keys) & tables.two_sided:
        return None
    denials = any(_exclude(one, other, *pair) for pair in (*tables.denials, *tables.contraries))
    trends = any(_exclude(one, other, *pair) for pair in tables.trends)
    return "polarity_conflict" if denials else "trend_conflict" if trends else None


def _exclude(one: Item, other: Item, a: str, b: str) -> bool:
    return (a in one.keys and b in other.keys) or (b in one.keys and a in other.keys)


def _is_done_by_one(pair: Pair, deed: Item, other: Item) -> bool:
    """Whether the last name before each deed is the same one; of a passive any name that both have."""
    one = [name for name in pair.short.parties if name.last <= deed.first]
    two = [name for name in (*pair.long.carried, *pair.long.parties) if name.last <= other.first]
    if not one or not two or is_passive(pair.short, deed) or is_passive(pair.long, other):
        return not pair.short.parties or any(is_same(a, b) for a in pair.short.parties for b in pair.long.parties)
    return is_same(one[-1], two[-1]) or (len(one) == 1 and is_same(one[0], two[0]))


def negated(pair: Pair) -> Told | None:
    """One of them denies what the other one says in the same words on the same day."""
    if pair.open or not any(item.kind == "name" for item in pair.short.items) or not _are_of_one_day(pair):
        return None
    said = [item for item in pair.short.items if item.kind in ("concept", "word")]
    for clause in pair.clauses_with(said) if len(said) > 1 else ():
        is_denied = pair.short.is_negated(_all(pair.short)), pair.long.is_negated(clause)
        dates = [item for item in pair.long.inside(clause) if is_date(pair.long, item)]
        known = all(is_said(item, pair.long, pair.short, pair.slots.lattice) for item in dates)
        if is_denied[0] != is_denied[1] and known and (is_denied[1] or not pair.long.is_negated(_all(pair.long))):
            return Told("polarity_conflict", at(said[-1]), clause)
    return None


def _all(reading: Reading) -> Stretch:
    return 0, len(reading.words)


def _are_of_one_day(pair: Pair) -> bool:
    days = [reading.sketch.published.isoformat()[:10] for reading in pair[:2] if reading.sketch.published]
    return len(days) < 2 or days[0] == days[1]


def only_cited(pair: Pair) -> Told | None:
    """The doer of the shorter sentence is in the longer one but who tells that another one did it."""
    deeds = [item for item in pair.short.items if item.kind in ("concept", "word")]
    if pair.open or len(deeds) < _FEWEST or not pair.short.parties:
        return None
    doer, deed = pair.short.parties[0], deeds[0]
    told = [name for name in pair.long.parties if is_same(doer, name)]
    if doer.last != deed.first or not told or not all(_is_cited(pair.long, name) for name in told):
        return None
    for verb in pair.found(deed):
        clause = pair.long.clause(verb.first)
        subjects = [item for item in pair.long.inside(clause) if item.last <= verb.first]
        if subjects and not is_passive(pair.long, verb) and not any(name in subjects for name in told):
            return Told("name_mismatch", at(doer), (subjects[0].first, verb.last))
    return None


def _is_cited(reading: Reading, name: Item) -> bool:
    return any(first <= name.first and name.last <= last for first, last in reading.sketch.cited)
