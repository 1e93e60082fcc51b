"""Two Profiles → what their sources say against each other: one denies what another counts, or counts for himself."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.matches.figures import are_far, is_zero
from factcheck.matches.heads import counted_deed
from factcheck.matches.profile import Profile, head_of
from factcheck.matches.stories import tell_one_story
from factcheck.matches.yardstick import Feature, Yardstick


def denials(first: Profile, second: Profile) -> Iterable[Feature]:
    """That nobody came to harm is said against every toll of one story."""
    zeros = [is_zero(profile.claim.value) for profile in (first, second)]
    if first.block.startswith("casualties") and zeros[0] != zeros[1] and tell_one_story(first, second):
        yield "toll_denied", f"{first.claim.quote} / {second.claim.quote}", 1.0


def rivals(first: Profile, second: Profile, yard: Yardstick) -> Iterable[Feature]:
    """Two who count for themselves, as organisers and police do: their figures differ, their thing does not."""
    kinds = {profile.claim.attribution.kind for profile in (first, second) if profile.claim.attribution}
    if first.claim.type != "count" or len(kinds) < 2 or kinds.isdisjoint(yard.settings.counters):
        return
    one, other = head_of(first.claim), head_of(second.claim)
    is_crowd = all(head is None or yard.lattice.is_a(head, "person") for head in (one, other))
    is_one = one == other or bool(counted_deed(first, second, yard))
    if is_one or (is_crowd and not are_far(first.claim.value, second.claim.value)):
        yield "counted_apart", ", ".join(sorted(kinds)), 1.0
