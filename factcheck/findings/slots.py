"""Two sentences side by side → the rule of judgement for the slot they fill differently; None where it is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from factcheck.claims.sketches import Sketch
from factcheck.findings.laid import Laid, changed_places
from factcheck.findings.slot_words import Phrase, SlotWords
from factcheck.matches.judgement import StatementTables
from factcheck.mentions.concepts import Lattice
from factcheck.mentions.names import contains, same_name
from factcheck.mentions.names.keys import slug

_STEM = 5  # words that share so many letters at the beginning are forms of one word
_PLACES = ("place", "country")
_PERSONS = ("person", "unknown")


class Slots(NamedTuple):
    """What the tests look up."""

    words: SlotWords
    tables: StatementTables
    lattice: Lattice


def slot_rule(laid: Laid, slots: Slots) -> str | None:
    """The rule for two sentences that differ in one stretch."""
    return next((rule for test in _TESTS if (rule := test(laid, slots))), None)


def swap_rule(a: Sketch, b: Sketch, slots: Slots) -> tuple[str, int, int] | None:
    """Who did it to whom: the rule and the places of the two names, where these have changed places."""
    places = changed_places(a, b)
    if places is None or a.keys(0, len(a.words)) & slots.tables.mutual or not a.keys(*_between(places)):
        return None
    return "role_swap", *places


def _between(places: tuple[int, int]) -> tuple[int, int]:
    return places[0] + 1, places[1]


def _order(laid: Laid, slots: Slots) -> str | None:
    """Before against after what follows, which is no place and no length of time."""
    words = slots.words
    kinds = [
        next((kind for kind in ("before", "after", "beside") if _ends(own, getattr(words, kind))), "")
        for own in (laid.words_a, laid.words_b)
    ]
    if "" in kinds or kinds[0] == kinds[1] or not laid.after or laid.last_a in laid.a.values:
        return None
    if any(name.kind in _PLACES for name in laid.a.named(laid.last_a, laid.last_a + 2)):
        return None
    return "sequence_near" if "beside" in kinds else "sequence_conflict"


def _places(laid: Laid, slots: Slots) -> str | None:
    """Two venues of one event, neither within the other."""
    keys = [_place_at(laid.a, laid.first, laid.last_a, slots), _place_at(laid.b, laid.first, laid.last_b, slots)]
    if None in keys or keys[0] == keys[1]:
        return None
    one, other = str(keys[0]), str(keys[1])
    if contains(one, other) or contains(other, one):
        return "place_nested"
    return "location_conflict" if laid.shared_keys & slots.tables.venues else None


def _place_at(sketch: Sketch, first: int, last: int, slots: Slots) -> str | None:
    """The place that the stretch ends with and a preposition leads to."""
    named = [name for name in sketch.named(first, last) if name.kind in _PLACES]
    if not named or len(named) > 1 or named[0].last < last:
        return None
    near = {word.lower() for word in sketch.words[max(0, named[0].first - 2) : named[0].first]}
    return named[0].key if near & slots.words.locative else None


def _ordinals(laid: Laid, slots: Slots) -> str | None:
    """The third against the fourth of what is said to be it."""
    is_one = all(
        len(own) == 1 and (laid.first in sketch.ordinals or own[0] in slots.words.first)
        for own, sketch in ((laid.words_a, laid.a), (laid.words_b, laid.b))
    )
    if not is_one or not set(laid.before) & slots.words.copula:
        return None
    if laid.a.published and laid.b.published and laid.a.published.isoformat()[:10] != laid.b.published.isoformat()[:10]:
        return None
    return None if set(laid.after[:2]) & slots.words.periods else "ordinal_conflict"


def _negation(laid: Laid, slots: Slots) -> str | None:
    """One sentence has a negation that the other lacks, and nothing else."""
    negated = [set(own) & slots.words.negation for own in (laid.words_a, laid.words_b)]
    if bool(negated[0]) == bool(negated[1]):
        return None
    if laid.after[:1] and laid.after[0] in slots.words.not_negating:
        return None
    left, right = (
        [word for word in own if word not in slots.words.negation | slots.words.unnegated]
        for own in (laid.words_a, laid.words_b)
    )
    same = len(left) == len(right) and all(map(_is_form, left, right))
    return "polarity_conflict" if same else None


def _opposites(laid: Laid, slots: Slots) -> str | None:
    """A concept against its opposite."""
    one, other = laid.a.keys(laid.first, laid.last_a), laid.b.keys(laid.first, laid.last_b)
    for rule, pairs in (("polarity_conflict", slots.tables.denials), ("trend_conflict", slots.tables.trends)):
        if any((a in one and b in other) or (b in one and a in other) for a, b in pairs):
            return rule if not one & other and _are_alone(laid, slots) else None
    return None


def _are_alone(laid: Laid, slots: Slots) -> bool:
    """Whether of two opposites not each has words of its own beside it: the bill rejected, the budget approved."""
    sides = ((laid.a, laid.last_a), (laid.b, laid.last_b))
    return not all(_has_more(sketch, laid.first, last, slots) for sketch, last in sides)


def _has_more(sketch: Sketch, first: int, last: int, slots: Slots) -> bool:
    """Whether a stretch has, beside what is opposed, another concept or a long word."""
    opposed = {key for pairs in (slots.tables.denials, slots.tables.trends) for pair in pairs for key in pair}
    known = {n for start, end, key in sketch.concepts if key in opposed for n in range(start, end)}
    rest = [sketch.words[n].lower() for n in range(first, last) if n not in known]
    return any(len(word) >= _STEM and word not in slots.words.fillers for word in rest)


def _labels(laid: Laid, slots: Slots) -> str | None:
    """Two names for one thing."""
    if laid.words_a == laid.words_b:
        return None
    for group in slots.words.labels:
        if _is_label(laid.words_a, laid.a, laid.first, group) and _is_label(laid.words_b, laid.b, laid.first, group):
            return "label_variant"
    return None


def _is_label(own: Sequence[str], sketch: Sketch, first: int, group: Iterable[Phrase]) -> bool:
    """Whether a stretch is one of the labels, with nothing beside it but names."""
    for phrase in group:
        for n in range(len(own) - len(phrase) + 1):
            if tuple(own[n : n + len(phrase)]) == phrase:
                others = [m for m in range(len(own)) if not n <= m < n + len(phrase)]
                return all(sketch.named(first + m, first + m + 1) for m in others)
    return False


def _roles(laid: Laid, slots: Slots) -> str | None:
    """Two offices of one person that nobody holds at once; a minister against the deputy."""
    shorter, longer = sorted((laid.words_a, laid.words_b), key=lambda own: (len(own), sum(map(len, own))))
    at_deputy = laid.last_a if not shorter else laid.first
    if _is_deputy(shorter, longer, slots) and _offices(laid.a, at_deputy, at_deputy + 1, slots):
        return "role_mismatch"
    one, other = (_offices(s, laid.first, last, slots) for s, last in ((laid.a, laid.last_a), (laid.b, laid.last_b)))
    if not one or not other or one & other:
        return None
    nested = any(slots.lattice.related(x, y) in ("part_of", "whole_of") for x in one for y in other)
    return None if nested else "role_mismatch"


def _is_deputy(shorter: Sequence[str], longer: Sequence[str], slots: Slots) -> bool:
    if not shorter:
        return len(longer) == 1 and longer[0] in slots.words.deputies
    return len(shorter) == len(longer) == 1 and any(longer[0] == f"{word}{shorter[0]}" for word in slots.words.deputies)


def _offices(sketch: Sketch, first: int, last: int, slots: Slots) -> frozenset[str]:
    """The offices that the words name, each right before a name that both sentences have."""
    return frozenset(
        key
        for start, end, key in sketch.concepts
        if start < last <= end and first < end < len(sketch.words) and sketch.words[end][0].isupper()
        if any(slots.lattice.is_a(key, office) for office in slots.tables.offices)
    )


def _names(laid: Laid, slots: Slots) -> str | None:
    """One name in two spellings, or two persons in one slot."""
    runs = [_run(laid.a, laid.first, laid.last_a, slots), _run(laid.b, laid.first, laid.last_b, slots)]
    if not runs[0] or not runs[1]:
        return None
    one, other = (slug(" ".join(run)) for run in runs)
    if one.replace("-", "") == other.replace("-", "") or same_name(f"name:{one}", f"name:{other}"):
        return "name_variant"
    if set(one.split("-")) & set(other.split("-")):
        return "name_mismatch"
    is_cited = all(
        any(start < last and laid.first < end for start, end in sketch.cited)
        for sketch, last in ((laid.a, laid.last_a), (laid.b, laid.last_b))
    )
    return "name_mismatch" if is_cited else None


def _run(sketch: Sketch, first: int, last: int, slots: Slots) -> tuple[str, ...]:
    """The whole name that a stretch is part of; empty where it is no person's."""
    while first > 0 and _is_of_name(sketch, first - 1, slots):
        first -= 1
    while last < len(sketch.words) and _is_of_name(sketch, last, slots):
        last += 1
    while first < last and not _is_of_name(sketch, first, slots):
        first += 1
    if first == last or not all(_is_of_name(sketch, n, slots) for n in range(first, last)):
        return ()
    return sketch.words[first:last] if any(n.kind in _PERSONS for n in sketch.named(first, last)) else ()


def _is_of_name(sketch: Sketch, place: int, slots: Slots) -> bool:
    """Whether a word may belong to a person's name: capitals and what a hyphen ties to them."""
    word = sketch.words[place]
    if word == "-" or (place and sketch.words[place - 1] == "-"):
        return True
    if not word[:1].isupper() or any(name.kind not in _PERSONS for name in sketch.named(place, place + 1)):
        return False
    return not any(slots.lattice.is_a(key, "person") for key in sketch.keys(place, place + 1))


def _causes(laid: Laid, slots: Slots) -> str | None:
    """Two causes of one thing."""
    if not all(_is_cause(laid, sketch, last, slots) for sketch, last in ((laid.a, laid.last_a), (laid.b, laid.last_b))):
        return None
    one, other = laid.a.keys(laid.first, laid.last_a), laid.b.keys(laid.first, laid.last_b)
    if any(slots.lattice.related(x, y) != "apart" for x in one for y in other):
        return None
    alike = any(_is_form(x, y) for x in laid.words_a for y in laid.words_b if min(len(x), len(y)) >= _STEM)
    return None if alike or not all(_has_content(own) for own in (laid.words_a, laid.words_b)) else "cause_conflict"


def _is_cause(laid: Laid, sketch: Sketch, last: int, slots: Slots) -> bool:
    own = tuple(word.lower() for word in sketch.words[laid.first : last])
    words = slots.words
    if _ends(laid.before, words.causes) or any(own[: len(phrase)] == phrase for phrase in words.causes):
        return True
    if any(word.endswith(ending) for word in own for ending in words.cause_endings):
        return True
    if laid.before and laid.before[-1] in words.done_by:
        return bool(sketch.keys(0, laid.first) & slots.tables.deeds)
    return laid.first == 0 and any(_frames(laid.after, phrase) for phrase in words.cause_verbs)


def _frames(own: Sequence[str], phrase: Phrase) -> bool:
    """Whether words begin with a phrase; what stands behind … must be the end."""
    if "…" not in phrase:
        return tuple(own[: len(phrase)]) == phrase
    cut = phrase.index("…")
    return tuple(own[:cut]) == phrase[:cut] and tuple(own[-len(phrase) + cut + 1 :]) == phrase[cut + 1 :]


def _ends(own: Sequence[str], phrases: Iterable[Phrase]) -> bool:
    return any(tuple(own[-len(phrase) :]) == phrase for phrase in phrases if own)


def _is_form(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _STEM and one[:_STEM] == other[:_STEM])


def _has_content(own: Sequence[str]) -> bool:
    return any(len(word) >= _STEM - 1 for word in own)


_TESTS: tuple[Callable[[Laid, Slots], str | None], ...] = (
    _order,
    _ordinals,
    _negation,
    _opposites,
    _labels,
    _roles,
    _places,
    _causes,
    _names,
)
