"""Two Profiles → whether their nouns name the same: one word, a kind of the other, or a deed for those who did it."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.matches.profile import Profile, head_of
from factcheck.matches.yardstick import Feature, Yardstick
from factcheck.mentions.concepts import Lattice

_INFLECTION = 3  # so many letters an ending may have, and one less
_STEM = 5  # a compound is known by an ending of so many letters


def heads(first: Profile, second: Profile, yard: Yardstick) -> Iterable[Feature]:
    """Whether the same is counted, and with the same words about it."""
    one, other = head_of(first.claim), head_of(second.claim)
    generic = set(yard.settings.generic_heads)
    if first.claim.type == "casualties":
        one, other = (None if head in yard.settings.outcome_heads else head for head in (one, other))
    if one and other and one == other:
        yield "head_same", one, 0.5 if one in generic else 1.0
    elif first.claim.type == "count" and (
        said := counted_deed(first, second, yard) or _narrowed(first, second, generic)
    ):
        yield "head_same", said, 1.0
    elif one and other:
        yield from _other_heads(one, other, yard)
    own, others = set(first.claim.about.qualifiers), set(second.claim.about.qualifiers)
    if own & others:
        yield "qualifier_same", ", ".join(sorted(own & others)), 1.0
    elif own or others:
        yield "qualifier_differs", ", ".join(sorted(own ^ others)), 1.0 if own and others else 0.4


def counted_deed(first: Profile, second: Profile, yard: Yardstick) -> str | None:
    """A deed that one text counts and the other says of people it counts: arrests and people arrested, votes."""
    for deed, done in ((first, second), (second, first)):
        head, things = head_of(deed.claim), head_of(done.claim)
        is_person = things is None or things in yard.settings.generic_heads or yard.lattice.is_a(things, "person")
        deeds = done.claim.about.actions
        if is_person and head and any(_is_told(told, head, yard.lattice) for told in deeds):
            return f"{head} / {things or '–'}"
    return None


def _is_told(told: str, head: str, lattice: Lattice) -> bool:
    """Whether a deed is what is counted, or a kind of it: a vote for something is a vote."""
    return told == head or (lattice.is_a(told, head) and not lattice.is_a(head, "person"))


def _narrowed(first: Profile, second: Profile, generic: set[str]) -> str | None:
    """What the qualifier of an empty word says: crew members are crew."""
    one, other = (
        {*profile.claim.about.qualifiers} if head_of(profile.claim) in generic else {head_of(profile.claim)}
        for profile in (first, second)
    )
    return ", ".join(sorted(filter(None, one & other))) or None


def _other_heads(one: str, other: str, yard: Yardstick) -> Iterable[Feature]:
    """Two words for one thing, a kind of the other, or something else; what no concept knows is left open."""
    generic = {one, other} & set(yard.settings.generic_heads)
    longer, shorter = sorted((one, other), key=len, reverse=True)
    if longer.startswith(shorter) and len(longer) - len(shorter) < _INFLECTION:
        yield "head_same", f"{one} / {other}", 1.0
    elif yard.lattice.related(one, other) in ("part_of", "whole_of") or (
        longer.endswith(shorter) and len(shorter) >= _STEM
    ):
        if not generic:
            yield "head_related", f"{one} / {other}", 1.0
    elif {one, other} & yard.settings.fellows and all(yard.lattice.is_a(head, "person") for head in (one, other)):
        return  # 180 men may be soldiers
    elif not generic or {one, other} <= yard.lattice.ids:
        yield "head_differs", f"{one} / {other}", 1.0
