"""Two Profiles → what makes the one a part of the other: by definition, by a qualifier, or by what is counted apart."""

from __future__ import annotations

import re

from factcheck.claims import Percentage, TroopCount
from factcheck.claims.base import PART
from factcheck.matches.figures import compared, figure_likeness, is_zero
from factcheck.matches.judgement import Matching
from factcheck.matches.profile import Profile, head_of
from factcheck.matches.yardstick import Found, Yardstick
from factcheck.values import Number

_OF_ALL = re.compile(r"\d\D+ \D*\d")  # two numbers, and words between them
_SIZE = re.compile(r"\w+[-\N{HYPHEN}]\w+$")  # a number tied to what it counts


def split_off(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """Passengers are some of those aboard where either text counts the crew apart."""
    one, other = head_of(first.claim), head_of(second.claim)
    if one != other and _is_share(first, second, yard.settings):
        return "part_of", "head", f"{one} / {other or '–'}"
    if one != other and _is_share(second, first, yard.settings):
        return "whole_of", "head", f"{one or '–'} / {other}"
    return None


def _is_share(part: Profile, whole: Profile, settings: Matching) -> bool:
    """Whether one text counts a group apart from others that the other text counts with it."""
    head, all_of = head_of(part.claim) or "", head_of(whole.claim)
    others = settings.splits.get(head, frozenset())
    if all_of is not None and all_of not in settings.generic_heads:
        return False
    if others & part.counted or (head in whole.keys and others & whole.keys.keys()):
        return True
    if part.claim.type == "casualties":
        return False  # a toll moves on
    return head in settings.shares and compared(part.claim.value, whole.claim.value).relation == "disjoint"


def increment(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """Another one dead is no toll but what it grows by."""
    if first.block not in yard.settings.series_blocks:
        return None
    one, other = (set(profile.claim.about.qualifiers) & yard.settings.increments for profile in (first, second))
    return ("apart", "increment", ", ".join(sorted(one | other))) if one != other else None


def share_of(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """Some of the hurt against the hurt: nine of them are no toll."""
    if first.claim.type != "casualties" or figure_likeness(first.claim.value, second.claim.value) == 1.0:
        return None
    one, other = (_is_some(profile, yard.settings) for profile in (first, second))
    if one and other and not _share_a_deed(first, second, yard.settings):
        return "apart", "subset", f"{first.claim.quote} / {second.claim.quote}"
    if one == other or any(_narrowings(profile, yard.settings) for profile in (first, second)):
        return None
    return ("part_of" if one else "whole_of"), "subset", first.claim.quote if one else second.claim.quote


def size(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """How many a body has ("the 30-member council") against some of them that do something."""
    if first.claim.type != "count" or head_of(first.claim) != head_of(second.claim):
        return None
    if _is_out_of(first, second) or _is_out_of(second, first):
        return ("part_of" if _is_out_of(first, second) else "whole_of"), "subset", first.claim.quote
    one, other = (bool(_SIZE.match(profile.claim.quote)) for profile in (first, second))
    if one == other or figure_likeness(first.claim.value, second.claim.value) == 1.0:
        return None
    return ("whole_of" if one else "part_of"), "subset", f"{first.claim.quote} / {second.claim.quote}"


def _is_some(profile: Profile, settings: Matching) -> bool:
    """Whether a claim is about some of those before it: not twelve more who were hurt, nor those who are missing."""
    about = profile.claim.about
    if PART not in about.qualifiers:
        return _is_of_all(profile)
    if profile.block in settings.own_blocks and profile.block.rpartition("/")[2] in about.actions:
        return False
    is_more = bool(settings.increments & {*about.qualifiers, *about.actions})
    return not is_more or profile.block in settings.series_blocks


def _is_of_all(profile: Profile) -> bool:
    """Whether a claim names the number of all beside its own: 2,000 of the 6,480."""
    value = profile.claim.value
    return isinstance(value, Number) and value.low == value.high and bool(_OF_ALL.search(profile.claim.quote))


def _share_a_deed(first: Profile, second: Profile, settings: Matching) -> bool:
    """Whether both say the same of those they pick out."""
    if set(first.claim.about.actions) & set(second.claim.about.actions):
        return True
    return bool(first.keys.keys() & second.keys.keys() & set(settings.degrees))


def _is_out_of(part: Profile, whole: Profile) -> bool:
    """Whether the one says of how many it is some, and the other says just that many: "nine of the 30 members"."""
    value = whole.claim.value
    if not isinstance(value, Number) or value.low is None or figure_likeness(part.claim.value, value) == 1.0:
        return False
    return f"{value.low:g}" in part.claim.quote.split()


def subset(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """A part by qualifier: children among the dead."""
    one, other = _narrowings(first, yard.settings), _narrowings(second, yard.settings)
    if one == other or is_zero(first.claim.value) or is_zero(second.claim.value):
        return None
    if (
        one ^ other <= {*yard.settings.degrees, *yard.settings.fellows}
        and figure_likeness(first.claim.value, second.claim.value) == 1.0
    ):
        return None  # "four hurt", "four slightly hurt" and "four men hurt" are the same four
    if one ^ other <= yard.settings.loose_subsets and _is_in_line(first, second):
        return None
    detail = f"{', '.join(sorted(one)) or '–'} / {', '.join(sorted(other)) or '–'}"
    if one and other:
        return "apart", "subset", detail
    return ("part_of" if one else "whole_of"), "subset", detail


def _is_in_line(first: Profile, second: Profile) -> bool:
    """Whether the two figures can stand beside each other: then it does not matter whether the one is a part."""
    return compared(first.claim.value, second.claim.value).relation in ("bound", "contains")


def _narrowings(profile: Profile, settings: Matching) -> set[str]:
    about = profile.claim.about
    others = (*about.actions, *about.terms) if isinstance(profile.claim, Percentage) else ()
    subsets = {*settings.subsets, *settings.degrees} - (
        set(settings.fellows) if isinstance(profile.claim, TroopCount) else set()
    )
    if profile.claim.type == "casualties":
        subsets |= settings.sides
    if not profile.keys.keys() & (set(settings.subsets) - set(settings.fellows)):
        subsets -= set(settings.fellows)  # men are men only beside women and children
    counted = {*about.qualifiers, *others, head_of(profile.claim) or ""} & subsets
    return counted | (set(about.actions) & set(settings.degrees))


def definition(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """A part by definition: soldiers within personnel."""
    settings, one, other = yard.settings, head_of(first.claim), head_of(second.claim)
    if one and other and one != other:
        if other in settings.wholes.get(one, ()) and other not in settings.generic_heads:
            return "part_of", "head", f"{one} / {other}"
        if one in settings.wholes.get(other, ()) and one not in settings.generic_heads:
            return "whole_of", "head", f"{one} / {other}"
    return None
