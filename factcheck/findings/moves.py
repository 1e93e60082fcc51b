"""Two Variants → whether a figure moved on, was corrected, or was counted by somebody else."""

from __future__ import annotations

from factcheck.claims.base import NumberClaim
from factcheck.findings.authority import alert_ratio, are_adversaries, have_rival_sources
from factcheck.findings.context import Context
from factcheck.findings.variants import Variant, size_of
from factcheck.values import Number
from factcheck.values.compare import Comparison

LOWER_BOUNDS = ("at_least", "more_than")
_HARDLY_MORE = 1.1
_WELL_ABOVE = 1.5


def adversaries(first: Variant, second: Variant, how: Comparison, context: Context) -> str | None:
    """Parties to a conflict do not update each other's figures."""
    if not are_adversaries(first, second, context.tables):
        return None
    if how.relation == "disjoint" or (how.relation == "bound" and is_well_above(first, second)):
        return spread(first, second, context)
    return None


def is_well_above(first: Variant, second: Variant) -> bool:
    """Whether one figure is so far above what another one is at least that it is another count."""
    modifiers = {item.first.value.modifier for item in (first, second) if isinstance(item.first.value, Number)}
    is_floor = not modifiers.isdisjoint(LOWER_BOUNDS) and modifiers.isdisjoint(("vague", "at_most", "less_than"))
    return is_floor and ratio(first, second) >= _WELL_ABOVE


def announced(first: Variant, second: Variant, how: Comparison, context: Context) -> str | None:
    """The later claim says that it corrects."""
    if how.relation in ("equal", "hedge", "granularity", "contains") or not is_announced(first, second):
        return None
    older, newer = (first, second) if second.first.is_revision else (second, first)
    one, other = older.first.value, newer.first.value
    if not isinstance(one, Number) or not isinstance(other, Number) or size_of(other) >= size_of(one):
        return "temporal_update"
    return "stock_revision" if context.series == "stock" else "downward_revision"


def is_announced(first: Variant, second: Variant) -> bool:
    """Whether one of the two says that it corrects."""
    return first.first.is_revision != second.first.is_revision


def later(first: Variant, second: Variant, how: Comparison, context: Context) -> str | None:
    """The same series at a later as-of, moving as it can."""
    if not context.series or how.relation not in ("disjoint", "bound", "below_floor", "outside_band"):
        return None
    one, other = first.first.value, second.first.value
    moments = first.known_at, second.known_at
    if not isinstance(one, Number) or not isinstance(other, Number) or None in moments or moments[0] == moments[1]:
        return None
    older, newer = (one, other) if moments[0] < moments[1] else (other, one)  # type: ignore[operator]
    rises = size_of(newer) > size_of(older)
    if context.series == "stock" and how.relation == "below_floor" and not rises:
        return "temporal_update"
    if newer.modifier == "vague" or is_in_sight(older, newer):
        return None
    if how.relation != "disjoint" and not (rises and older.modifier in LOWER_BOUNDS):
        return None
    if context.series == "settled" and how.relation == "disjoint":
        return None
    if context.series == "stock" or rises:
        return "temporal_update"
    is_open = context.series == "running" or have_rival_sources(first, second, context.tables)
    return None if is_open else "downward_revision"


def is_in_sight(older: Number, newer: Number) -> bool:
    """Whether a figure is hardly more than the one that another is said to be above: 86 against more than 80."""
    return older.modifier == "more_than" and older.low is not None and size_of(newer) <= _HARDLY_MORE * older.low


def spread(first: Variant, second: Variant, context: Context) -> str:
    """The rule for rival figures: an alert where they lie far apart or their sources are opponents."""
    limit = min(alert_ratio(first, second, context.tables), context.tables.wide_spread)
    return "rival_spread" if ratio(first, second) >= limit else "estimate_spread"


def ratio(first: Variant, second: Variant) -> float:
    """How many times the smaller figure the larger one is."""
    sizes = [size_of(item.first.value) for item in (first, second) if isinstance(item.first, NumberClaim)]
    return max(sizes) / min(sizes) if sizes and min(sizes) > 0 else float("inf")
