"""Two Profiles → what marks a figure as another thing: its scope, that it is only demanded or allowed, whose it is."""

from __future__ import annotations

from factcheck.claims.base import DateClaim, TextClaim
from factcheck.matches.base import Relation
from factcheck.matches.judgement import Matching
from factcheck.matches.profile import Profile, head_of


def marked(first: Profile, second: Profile, settings: Matching) -> tuple[Relation, str, str] | None:
    """A concept that only one of the clauses has and that changes what its figure is about."""
    if isinstance(first.claim, DateClaim | TextClaim):
        return None
    one, other = (set(profile.claim.about.terms) & set(settings.markers) for profile in (first, second))
    if one == other:
        return None
    return "apart", "marker", f"{', '.join(sorted(one)) or '–'} / {', '.join(sorted(other)) or '–'}"


def opposed(first: Profile, second: Profile, settings: Matching) -> tuple[Relation, str, str] | None:
    """People of opposite sides: soldiers are no attackers."""
    one, other = head_of(first.claim), head_of(second.claim)
    for mine, yours in settings.opposed_heads:
        if (one in mine and other in yours) or (other in mine and one in yours):
            return "apart", "head", f"{one} / {other}"
    return None
