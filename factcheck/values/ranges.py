"""Two numbers → one: ranges (`zwischen 10 und 15 Millionen`, `$2-3 billion`), scores (`311-116`), shared units."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from factcheck.values.base import Modifier, Real
from factcheck.values.measures import Measured, measured_at
from factcheck.values.number_words import combine
from factcheck.values.reader import Core, Exact, Reader
from factcheck.values.tokens import GLUED_HYPHEN
from factcheck.values.unit import Unit

_DASHES = (GLUED_HYPHEN, "-", "–", "—", "−")
_TWO = 2
_SCALES = (1000, 100)
_LIST = 8  # how many numbers of a list look for the unit of the last
_CUE_REACH = 10  # tokens between a verb of change and its "from"


class Quantity(NamedTuple):
    """A number or a range with its unit: tokens `first` to `last` (excluded)."""

    first: int
    last: int
    low: Exact
    high: Exact
    core: Core
    unit: Unit | None = None
    per: str | None = None
    modifier: Modifier = "exact"
    parts: tuple[Real, ...] = ()


def quantity_of(r: Reader, one: Measured, done: int) -> Quantity:
    """The number, or the score or range that it begins."""
    core = one.core
    alone = Quantity(one.first, one.last, core.low, core.high, core, one.unit, one.per)
    if core.is_ordinal:
        return alone
    j = one.last
    if not (r.codes[j] in r.grammar.joint_codes or r.words[j] in _DASHES):
        return alone
    return _score(r, alone) or _range(r, alone, done) or _with_shared_unit(r, alone)


def _score(r: Reader, q: Quantity) -> Quantity | None:
    """`311-116`, `3:1`, `394 zu 207`: two whole numbers against each other."""
    j = q.last
    word = r.lower[j]
    if not q.core.is_figure or q.unit is not None or q.core.scale != 1 or not r.has(j + 1, "integer"):
        return None
    if not (word in r.grammar.hedges.score_words or (word in (GLUED_HYPHEN, ":") and r.touches(j))):
        return None
    if word in r.grammar.hedges.stepped_to and r.lower[q.first - 1] in r.grammar.hedges.changed_from:  # from 167 to 66
        return None
    if q.low.denominator != 1 or q.low < 0 or q.low > 9999 or len(r.words[j + 1]) > 4:
        return None
    other, end = int(r.words[j + 1]), j + 2
    if r.words[end] in (GLUED_HYPHEN, ":", "/") and r.touches(end):
        return None
    if (word != ":" and q.low < other) or _has_unit(r, end) or (r.touches(end) and r.words[end][0].isalpha()):
        return None
    return q._replace(last=end, high=q.low, parts=(int(q.low), other))


def _has_unit(r: Reader, j: int) -> bool:
    """Whether a unit follows, and no short word that is also one ("in")."""
    found = r.unit(j)
    return found is not None and (found[1] > j + 1 or len(r.words[j]) > _TWO or r.touches(j))


def _range(r: Reader, q: Quantity, done: int) -> Quantity | None:
    """`zwischen 10 und 15 Millionen`, `10- bis 15.000`, `$2-3 billion`, `12 or 13 people`, `5 to 10 %`."""
    between = q.first > done and r.lower[q.first - 1] in r.grammar.hedges.between
    elided = r.words[q.last] == "-" and r.touches(q.last) and not r.touches(q.last + 1)
    k = _past_connector(r, q.last + elided, between=between)
    k = k or _past_comma(r, q)
    if k is None:
        return None
    if r.lower[k] in (*r.numbers.minus, *r.numbers.plus) and r.starts_value(k + 1):
        k += 1
    if not r.starts_value(k):
        sign = next((n for n in (3, 2, 1) if tuple(r.words[k : k + n]) in r.grammar.money_before), None)
        if sign is None or q.unit is None or q.unit.kind != "money":
            return None
        k += sign
    other = measured_at(r, k, q.last + 1)
    if other is None or other.core.is_ordinal or (not between and _is_change(r, q, other, done)):
        return None
    if q.core.is_figure and not other.core.is_figure and r.words[k - 1] == GLUED_HYPHEN:  # 7-Eleven
        return None
    return _joined(r, q, other, between=between, elided=elided)


def _past_connector(r: Reader, j: int, *, between: bool) -> int | None:
    """Past the word or dash that makes a range of two numbers."""
    hedges = r.grammar.hedges
    if between:
        return j + 1 if r.lower[j] in hedges.between_and or r.words[j] in _DASHES else None
    if (
        r.words[j] == GLUED_HYPHEN == r.words[j + 2] and (r.lower[j + 1],) in r.grammar.range_words
    ):  # 18-to-24-year-olds
        return j + 3
    if r.words[j] in _DASHES:
        return j + 1
    for length in (2, 1):
        if tuple(r.lower[j : j + length]) in r.grammar.range_words:
            return j + length
    return j + 1 if r.lower[j] in hedges.alternatives else None


def _past_comma(r: Reader, q: Quantity) -> int | None:
    """Past the comma of `zwei, drei Tage`: the next number in words, and no list of more."""
    k = q.last + 1
    if r.words[q.last] != "," or q.core.is_figure or q.unit is not None or not r.has(k, "cardinal"):
        return None
    reading = r.grammar.reading(r.words[k])
    is_next = reading is not None and q.low == q.high < _LIST and combine(reading.morphs)[0] == q.low + 1
    is_list = r.words[k + 1] == "," or r.has(k + 1, "and_word") or r.words[q.first - 1] == ","
    return k if is_next and not is_list and r.words[k + 1][:1].isalpha() else None


def _is_change(r: Reader, q: Quantity, other: Measured, done: int) -> bool:
    """Whether two numbers are a step and what it led to, or before and after: `by 2 to 5`, `rose from 3 to 4`."""
    hedges = r.grammar.hedges
    hedge = r.grammar.hedge_before(r.lower, q.first, done)
    first = hedge[1] if hedge is not None else q.first
    before = r.lower[first - 1] if first else ""
    if before in r.grammar.step_words and q.unit is not None and r.lower[q.last] in hedges.stepped_to:
        return True  # gained $1.12 to $84.30
    if before in hedges.changed_by:  # by 20 to 30 minutes is a range
        return other.unit is None or q.unit is not None or not q.low < other.core.high <= q.low * _TWO
    if before not in hedges.changed_from:
        return False
    return any(word in r.grammar.change_words for word in r.lower[max(done, q.first - _CUE_REACH) : q.first])


def _joined(r: Reader, q: Quantity, other: Measured, *, between: bool, elided: bool) -> Quantity | None:
    low, high = q.low, other.core.high
    unit = other.unit or q.unit
    if q.unit is not None and other.unit is not None:
        if q.unit.kind != other.unit.kind or q.unit.symbol != other.unit.symbol:
            return None
        low = Fraction(low * q.unit.factor) / other.unit.factor
    if q.core.scale == 1 and other.core.scale > 1 and not q.core.is_vague and low * other.core.scale < high:
        low = low * other.core.scale
    elif elided:
        low = low * _left_out(r, low, other.core)
    if high < low < 0:  # minus two to minus five degrees
        low, high = high, low
    if low >= high or (q.core.is_vague and not other.core.is_vague):
        return None
    is_or_two = q.core.low == 1 and other.core.high == _TWO and not q.core.is_figure  # a week or two
    has_unit = other.unit is None and q.unit is not None and q.last != q.core.last
    if has_unit and not (between or is_or_two or (q.unit is not None and q.unit.kind == "money")):
        return None
    core = other.core._replace(is_vague=False, is_share=q.core.is_share and other.core.is_share)
    return Quantity(q.first - between, other.last, low, high, core, unit, other.per or q.per, "range")


def _left_out(r: Reader, low: Exact, other: Core) -> int:
    """The scale that a hyphen stands for: `10- bis 15.000`, `drei- bis vierhundert`."""
    if other.is_figure:
        return 1000 if low * 1000 < other.high and r.words[other.first].endswith("000") else 1
    return next((scale for scale in _SCALES if other.high % scale == 0 and low * scale < other.high), 1)


def _with_shared_unit(r: Reader, q: Quantity) -> Quantity:
    """`12, 13 und 14 Prozent`, `von 3 auf 4 Prozent`: the number takes the unit of the last of its list."""
    if q.unit is not None or q.per is not None or q.core.is_vague or q.last < r.listed:
        return q
    j = q.last
    for _ in range(_LIST):
        is_hanging = r.words[j] == "-" and r.touches(j) and not r.touches(j + 1)  # 400- and 1,500-metre races
        k = j + (r.words[j] == "," or is_hanging)
        is_joint = r.codes[k] in r.grammar.joint_codes
        if not is_joint and (k == j or is_hanging):
            break
        k += is_joint
        following = measured_at(r, k, k) if r.starts_value(k) else None
        if following is None or following.core.is_ordinal:
            break
        if following.unit is not None:
            return _take(q, following) if is_joint else q
        j = following.last
    r.listed = j
    return q


def _take(q: Quantity, other: Measured) -> Quantity:
    """The quantity in the unit of another, where that is one a list shares."""
    if other.unit is None or other.unit.kind == "person" or other.core.unit is not None:
        return q
    if q.core.scale == 1 and other.core.scale > 1 and q.core.is_figure and q.low < 1000 and other.core.is_figure:
        scale = other.core.scale
        return q._replace(low=q.low * scale, high=q.high * scale, unit=other.unit)
    return q._replace(unit=other.unit)
