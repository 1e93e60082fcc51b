"""Two Variants → the rule of judgement that applies, in the order of precedence; None where nothing is to be said."""

from __future__ import annotations

from datetime import date

from factcheck.claims.base import DateClaim, NumberClaim
from factcheck.findings.authority import are_adversaries, have_rival_sources
from factcheck.findings.context import Context
from factcheck.findings.flags import is_transposed, lacks_a_nought
from factcheck.findings.moves import adversaries, announced, is_announced, later, ratio, spread
from factcheck.findings.quotes import judge_quotes
from factcheck.findings.variants import LONG, Variant, size_of
from factcheck.matches.figures import compared, digits_of, is_misplaced
from factcheck.matches.judgement import Judging
from factcheck.values import Number
from factcheck.values.compare import Comparison

AGREEING = {"equal": "same_value", "rounding": "rounding", "hedge": "same_value", "granularity": "granularity"}
_BY_RELATION = {"contains": "precision_difference", "bound": "bound", "outside_band": "outside_band"}
_WEEK = 7  # days
_HEDGES = ("about", "almost", "just_over")
_NEAR = 1.1  # times the other figure
_SMALL, _A_FEW = 20, 2
_UNITS_OF_TIME = (12, 24, 30, 60, 365, 3600)  # how many of one unit another one has


def rule_for(first: Variant, second: Variant, context: Context, *, is_draft: bool = False) -> str | None:
    """The name of the rule, a key of `reasons` in rules/judgement.yaml.

    What a draft says was done, and its source planned otherwise, is not open but unsupported.
    """
    if first.first.type == "quotation":
        return judge_quotes(first, second, context.wording)
    how = compared(first.first.value, second.first.value)
    for test in (
        _garbled, _polarity, _weekday, _open, _slip, _planned, _trend, _units, adversaries, announced, later,
        _values,
    ):  # fmt: skip
        found = test(first, second, how, context)
        if found is not None and not (is_draft and found == "modality_mismatch"):
            return found or None
    return None


def _garbled(first: Variant, second: Variant, how: Comparison, context: Context) -> str | None:
    """Nobody can say what a figure is that lacks a nought."""
    return "" if how.relation not in AGREEING and lacks_a_nought(first.first, second.first) else None


def _polarity(first: Variant, second: Variant, how: Comparison, context: Context) -> str | None:
    if _is_negative(first) == _is_negative(second):
        return None
    if isinstance(first.first, DateClaim) and not (_is_denied(first, second) or _are_alike(first, second)):
        return None
    if (_is_zero(first) and _is_zero(second)) or not (_is_zero(first) or _is_zero(second) or how.relation in AGREEING):
        return None
    if context.series == "stock" and _is_used_up(first, second):
        return None
    return "disputed_polarity" if have_rival_sources(first, second, context.tables) else "polarity_conflict"


def _is_used_up(first: Variant, second: Variant) -> bool:
    """Whether the later of the two says that none is left: "four are missing", then "nobody is missing any more"."""
    if first.known_at is None or second.known_at is None or first.known_at == second.known_at:
        return False
    return _is_zero(first if first.known_at > second.known_at else second)


def _is_denied(first: Variant, second: Variant) -> bool:
    return "denied" in (first.first.modality, second.first.modality)


def _are_alike(first: Variant, second: Variant) -> bool:
    """Whether two sentences speak of little but the same: only then a negation in one of them is about the other."""
    one, other = (
        {*v.first.about.actions, *v.first.about.terms, *v.first.about.names, *v.first.about.places}
        for v in (first, second)
    )
    return 2 * len(one & other) >= max(len(one), len(other))


def _is_negative(variant: Variant) -> bool:
    claim = variant.first
    negated = claim.polarity == "negative" and not isinstance(claim, NumberClaim)  # "71, not 65" denies no event
    return negated or claim.modality == "denied" or _is_zero(variant)


def _is_zero(variant: Variant) -> bool:
    value = variant.first.value
    return isinstance(value, Number) and value.high == 0


def _weekday(first: Variant, second: Variant, how: Comparison, context: Context) -> str | None:
    """One weekday that two texts of one week read as the last and the next: both mean the same day."""
    one, other = first.first, second.first
    if not isinstance(one, DateClaim) or not isinstance(other, DateClaim) or how.relation != "disjoint":
        return None
    days = [_day_of(claim) for claim in (one, other)]
    told = [date.fromisoformat(claim.published.isoformat()[:10]) for claim in (one, other) if claim.published]
    is_weekday = not any(letter.isdigit() for letter in one.quote + other.quote)
    if None in days or len(told) < 2 or not is_weekday or not (one.value.inferred and other.value.inferred):
        return None
    apart = abs((days[0] - days[1]).days)  # type: ignore[operator]
    return "same_value" if apart == _WEEK and abs((told[0] - told[1]).days) < _WEEK else None


def _day_of(claim: DateClaim) -> date | None:
    """The one day that a date is."""
    value = claim.value
    is_day = value.earliest is not None and value.granularity == "day" and value.earliest == value.latest
    return date.fromisoformat(value.earliest[:10]) if is_day and value.earliest else None


def _slip(first: Variant, second: Variant, how: Comparison, context: Context) -> str | None:
    """Digits that changed places are a slip, whoever is cited, but in a series that moved on."""
    one, other = first.first.value, second.first.value
    if not isinstance(one, Number) or not isinstance(other, Number):
        return None
    if (one.modifier, one.unit) != (other.modifier, other.unit) or is_announced(first, second):
        return None
    if is_misplaced(one, other):
        return "unit_mismatch"
    if not is_transposed(one, other):
        return None
    moved = context.series and first.known_at != second.known_at
    planned = (first.first.modality in context.tables.planned) != (second.first.modality in context.tables.planned)
    is_short = len(digits_of(one.low or 0.0)) < LONG
    if is_short and (moved or planned or are_adversaries(first, second, context.tables)):
        return None
    return "value_conflict"


def _open(first: Variant, second: Variant, how: Comparison, context: Context) -> str | None:
    is_open = how.relation == "unresolved" or (
        how.relation not in AGREEING and any(variant.first.missing for variant in (first, second))
    )
    return "date_open" if is_open else None


def _planned(first: Variant, second: Variant, how: Comparison, context: Context) -> str | None:
    """Planned against done: nothing to decide where the values differ."""
    plans = [variant.first.modality in context.tables.planned for variant in (first, second)]
    if plans[0] == plans[1] or how.relation in AGREEING or is_announced(first, second):
        return None
    if _is_told_later(*((first, second) if plans[0] else (second, first))):
        return None  # nobody plans what was done
    if have_rival_sources(first, second, context.tables) or _share_a_wish(first, second, context.tables):
        return None
    return "modality_mismatch" if how.relation in ("disjoint", "outside_band", "below_floor", "bound") else None


def _is_told_later(plan: Variant, done: Variant) -> bool:
    """Whether a plan was told after what would be its outcome."""
    if plan.first.published is None or done.first.published is None:
        return False
    return plan.first.published.isoformat()[:10] > done.first.published.isoformat()[:10]


def _share_a_wish(first: Variant, second: Variant, tables: Judging) -> bool:
    """Whether both sentences say what is demanded, offered or planned: then neither of them is about what was done."""
    one, other = ({*item.first.about.actions, *item.first.about.terms} for item in (first, second))
    return bool(one & other & set(tables.wishes))


def _trend(first: Variant, second: Variant, how: Comparison, context: Context) -> str | None:
    one, other = first.first.trend, second.first.trend
    differs = one is not None and other is not None and one != other
    return "trend_conflict" if differs and how.relation in AGREEING else None


def _units(first: Variant, second: Variant, how: Comparison, context: Context) -> str | None:
    if _is_other_unit(first, second) and how.relation not in AGREEING:
        return "unit_mismatch"
    if how.relation not in ("other_unit", "unit_slip"):
        return None
    units = {getattr(variant.first.value, "unit", None) for variant in (first, second)}
    if units == {"percent", "percentage_point"}:
        return "point_mismatch"
    if how.relation == "other_unit":
        one, other = first.first.value, second.first.value
        same = isinstance(one, Number) and isinstance(other, Number) and (one.low, one.high) == (other.low, other.high)
        return "unit_mismatch" if same else ""
    return "unit_mismatch"


def _is_other_unit(first: Variant, second: Variant) -> bool:
    """The same figure in two units that are not per cent and points."""
    one, other = first.first.value, second.first.value
    if not isinstance(one, Number) or not isinstance(other, Number) or None in (one.unit, other.unit):
        return False
    if one.unit == other.unit or {one.unit, other.unit} == {"percent", "percentage_point"}:
        return False
    return (one.low, one.high) == (other.low, other.high)


def _values(first: Variant, second: Variant, how: Comparison, context: Context) -> str | None:
    if _is_beyond_compare(first, second, how, context):
        return ""
    found = AGREEING.get(how.relation) or _by_bounds(first, second, how, context)
    if found:
        return found
    if _is_a_dozen(first, second):
        return "precision_difference"
    if isinstance(first.first, DateClaim) and isinstance(second.first, DateClaim):
        inferred = first.first.value.inferred or second.first.value.inferred
        return "inferred_date_conflict" if inferred else "date_conflict"
    if have_rival_sources(first, second, context.tables) or _is_reckoned(first, second, context):
        return spread(first, second, context)
    if first.first.type == "duration":
        return "duration_conflict"
    return "rough_conflict" if _is_estimate(first, context) and _is_estimate(second, context) else "value_conflict"


def _is_reckoned(first: Variant, second: Variant, context: Context) -> bool:
    """Whether each institute reckons such a figure for itself, as the magnitude of a quake, and they lie near."""
    units = {getattr(item.first.value, "unit", None) for item in (first, second)}
    return units <= set(context.tables.reckoned) and ratio(first, second) <= _NEAR


def _are_few(first: Variant, second: Variant) -> bool:
    """Whether no figure is larger than what "some" may be: twelve of them are some."""
    values = [item.first.value for item in (first, second) if isinstance(item.first.value, Number)]
    return all((value.high or value.low or 0) <= _SMALL for value in values)


def _is_a_dozen(first: Variant, second: Variant) -> bool:
    """Whether a hedged small number is as near to the other as such words are meant: ten, and about a dozen."""
    one, other = first.first.value, second.first.value
    if not isinstance(one, Number) or not isinstance(other, Number) or first.first.type != "count":
        return False
    sizes = size_of(one), size_of(other)
    is_hedged = not {one.modifier, other.modifier}.isdisjoint(_HEDGES)
    return is_hedged and max(sizes) <= _SMALL and abs(sizes[0] - sizes[1]) <= _A_FEW


def _is_beyond_compare(first: Variant, second: Variant, how: Comparison, context: Context) -> bool:
    """Hours against weeks last different things, and millions are not meant by hundreds, but for a slip of the unit."""
    times = ratio(first, second)
    if first.first.type == "duration" and how.relation == "disjoint":
        return times > context.tables.far_beyond and times not in _UNITS_OF_TIME
    is_vague = any(getattr(item.first.value, "modifier", "") == "vague" for item in (first, second))
    return how.relation == "outside_band" and is_vague and times > context.tables.far_beyond**4


def _by_bounds(first: Variant, second: Variant, how: Comparison, context: Context) -> str | None:
    """What a bound or a vague word allows; None where the values exclude each other after all."""
    if how.relation == "below_floor" and _floor_share(first, second) >= context.tables.near_floor:
        return "outside_band"
    is_vague = any(getattr(item.first.value, "modifier", "") == "vague" for item in (first, second))
    if how.relation == "outside_band" and is_vague and _are_few(first, second):
        return "precision_difference"
    if how.relation == "outside_band" and not is_vague and (how.ratio or 1.0) > context.tables.far_beyond:
        return None
    if how.relation == "bound" and (
        _began_otherwise(first, second, context) or _began_otherwise(second, first, context)
    ):
        return None
    return _BY_RELATION.get(how.relation)


def _floor_share(first: Variant, second: Variant) -> float:
    """How near a figure comes to the least that a vague word can mean."""
    values = [item.first.value for item in (first, second) if isinstance(item.first.value, Number)]
    floors = [value.low for value in values if value.modifier == "vague" and value.low]
    figures = [value.high or value.low for value in values if value.modifier != "vague"]
    return float(figures[0] or 0) / float(floors[0]) if floors and figures else 0.0


def _began_otherwise(since: Variant, other: Variant, context: Context) -> bool:
    """Something is under way since one day, and began on a later one."""
    one, begun = since.first, other.first
    if not isinstance(one, DateClaim) or not isinstance(begun, DateClaim) or begun.value.bound is not None:
        return False
    started = {*begun.about.actions, *begun.about.terms} & set(context.tables.starts)
    is_later = (one.value.latest or "9")[:10] < (begun.value.earliest or "")[:10]
    return (
        one.value.bound == "since" and one.value.granularity == begun.value.granularity and is_later and bool(started)
    )


def _is_estimate(variant: Variant, context: Context) -> bool:
    value = variant.first.value
    hedged = isinstance(value, Number) and value.modifier not in ("exact", "range")
    return hedged or variant.first.modality in context.tables.estimates
