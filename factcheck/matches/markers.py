"""Two Profiles → what marks a figure as another thing: its scope, that it is only demanded or allowed, whose it is."""

from __future__ import annotations

from factcheck.claims import Measurement, Percentage
from factcheck.claims.base import PART, DateClaim, TextClaim
from factcheck.matches.figures import figure_likeness, is_telling
from factcheck.matches.judgement import Matching
from factcheck.matches.profile import Profile, head_of
from factcheck.matches.yardstick import Found, Yardstick


def marked(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """A concept that only one of the clauses has and that changes what its figure is about."""
    if isinstance(first.claim, DateClaim | TextClaim):
        return None
    one, other = _marks(first, yard.settings), _marks(second, yard.settings)
    if one == other or _is_left_out(first, second, one, other, yard.settings):
        one, other = _wishes(first, yard), _wishes(second, yard)
        if bool(one) == bool(other) or _is_same_wish(first, second, bool(one)):
            return None
    return "apart", "marker", f"{', '.join(sorted(one)) or '–'} / {', '.join(sorted(other)) or '–'}"


def _is_same_wish(first: Profile, second: Profile, is_first: bool) -> bool:
    """Whether the text without a wish speaks of a plan, or has the very figure for something both name."""
    if (second if is_first else first).claim.modality == "planned":
        return True
    likeness = figure_likeness(first.claim.value, second.claim.value)
    if not isinstance(first.claim, Percentage | Measurement) or likeness < 1.0:
        return False  # the sentence asked for is not the one passed, nor are the houses
    return is_telling(first.claim.value) or bool(first.keys.keys() & second.keys.keys())


def _marks(profile: Profile, settings: Matching) -> frozenset[str]:
    """The marks of a claim's clause; those of a whole are not those of its part."""
    claim, about = profile.claim, profile.claim.about
    if PART in about.qualifiers:
        return frozenset()
    near = (*about.actions, *about.qualifiers, about.head or "")
    return frozenset(key for key in near if claim.type in settings.markers.get(key, ()))


def _is_left_out(
    first: Profile, second: Profile, one: frozenset[str], other: frozenset[str], settings: Matching
) -> bool:
    """Whether one text just does not mention how far the same figure reaches."""
    silent = second if one else first
    reaches = one ^ other <= settings.reaches and not (one and other)
    return reaches and not silent.claim.about.places and figure_likeness(first.claim.value, second.claim.value) == 1.0


def _wishes(profile: Profile, yard: Yardstick) -> frozenset[str]:
    """What is only demanded or asked for: an amount or a bare list anywhere, a thing in its clause, people never."""
    claim, settings = profile.claim, yard.settings
    head = head_of(claim)
    if claim.type == "casualties" or (head is not None and yard.lattice.is_a(head, "person")):
        return frozenset()
    about = claim.about
    is_loose = not about.actions or (claim.type in settings.wished_anywhere and not profile.neighbours)
    return settings.wishes & {*about.actions, *(about.terms if is_loose else ())}


def opposed(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """People of opposite sides: soldiers are no attackers."""
    one, other = head_of(first.claim), head_of(second.claim)
    for mine, yours in yard.settings.opposed_heads:
        if (one in mine and other in yours) or (other in mine and one in yours):
            return "apart", "head", f"{one} / {other}"
    return None
