"""Two Profiles → what keeps them apart, or makes one a part of the other, however alike they look."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.claims import AnyClaim, Money, Percentage, Quotation, TroopCount
from factcheck.claims.base import DateClaim
from factcheck.matches.base import WALL, Relation
from factcheck.matches.figures import are_far, compared, figure_likeness
from factcheck.matches.markers import marked, opposed
from factcheck.matches.parts import definition, increment, share_of, size, split_off, subset
from factcheck.matches.profile import Profile
from factcheck.matches.spans import days_between, length_of, meets
from factcheck.matches.yardstick import Found, Piece, Yardstick
from factcheck.mentions.names import are_nested, contains, same_name
from factcheck.values import Date, Number

Barrier = tuple[Relation, Piece]
_PEOPLE = ("person:", "name:")
_TOWNS = ("city:", "region:")
_DOUBTED = ("alleged", "denied")
_MONTH = 27  # days from the first to the last of the shortest month
_HARDLY = 1.5
_MANY_TOWNS = 2  # a toll so many times that of one town counts others, too
_BESIDE = 12  # characters between a figure and the same in another unit


def barrier(first: Profile, second: Profile, yard: Yardstick) -> Barrier | None:
    """The first thing that forbids to compare the two as one quantity, None where nothing does."""
    for test in _TESTS:
        found = test(first, second, yard)
        if found is not None:
            relation, feature, detail = found
            return relation, Piece(feature, detail, WALL)
    return None


Test = Callable[[Profile, Profile, Yardstick], Found]


def _sentence(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """An article does not state one quantity twice with other figures, unless it cites two sources."""
    one, other = first.claim, second.claim
    if one.article != other.article or figure_likeness(one.value, other.value) == 1.0 or _is_corrected(one, other):
        return None
    if _is_converted(one, other):
        return None
    voices = _voice(one), _voice(other)
    if one.part == other.part and not (all(voices) and voices[0] != voices[1]):
        return "apart", "one_article", f"{one.quote} / {other.quote}"
    return None


def _voice(claim: AnyClaim) -> str | None:
    """Who is cited, or that somebody must be: what an article itself doubts is not its own word."""
    return claim.attribution.key if claim.attribution else claim.modality if claim.modality in _DOUBTED else None


def _is_converted(one: AnyClaim, other: AnyClaim) -> bool:
    """One figure right beside the other in another unit: "90 acres (36 hectares)"."""
    first, second = sorted((one, other), key=lambda claim: claim.start)
    if one.part != other.part or not 0 <= second.start - first.end <= _BESIDE:
        return False
    return compared(one.value, other.value).relation in ("equal", "rounding", "hedge")


def _is_corrected(one: AnyClaim, other: AnyClaim) -> bool:
    """One sentence gives the old figure and the new one: "37, not 38"."""
    near = one.sentence_start == other.sentence_start and one.part == other.part
    return near and (one.polarity != other.polarity or one.is_revision or other.is_revision)


def _time(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """Figures of other years or months, and tolls of earlier events; dates are no figures, they are judged."""
    if _is_told_alike(first, second):
        return None
    if first.claim.type == "casualties" and first.is_historic != second.is_historic:
        return "apart", "background", _show(first if first.is_historic else second)
    if isinstance(first.claim, DateClaim):
        return None
    if first.is_long_open != second.is_long_open and not _are_near(first, second):
        return "apart", "window", f"{_show(first)} / {_show(second)}"
    if not first.anchors or not second.anchors:
        return _to_come(first, second)
    if _are_plans(first, second) and figure_likeness(first.claim.value, second.claim.value) == 1.0:
        return None  # one goal, and until when it is to be reached is another question
    gap = min(0 if meets(a, b) else max(1, days_between(a, b)) for a in first.anchors for b in second.anchors)
    far = gap >= yard.settings.other_time_days or (gap and _are_long(first) and _are_long(second))
    if far or (gap and (first.is_historic or second.is_historic)):
        return "apart", "window", f"{_show(first)} / {_show(second)}"
    return None


def _are_near(first: Profile, second: Profile) -> bool:
    """Whether a figure is hardly more than another."""
    one, other = first.claim.value, second.claim.value
    if not isinstance(one, Number) or not isinstance(other, Number):
        return False
    sizes = [value.low or value.high or 0 for value in (one, other)]
    return 0 < max(sizes) <= _HARDLY * min(sizes)


def _is_told_alike(first: Profile, second: Profile) -> bool:
    """Whether both have the same figure for something of one name, which only one of them dates."""
    if first.anchors and second.anchors:
        return False
    named = any(not name.startswith("role:") for name in first.names & second.names)
    return named and figure_likeness(first.claim.value, second.claim.value) == 1.0


def _to_come(first: Profile, second: Profile) -> Found:
    """What shall be by a far day against another figure of now."""
    plan, now = (first, second) if first.anchors else (second, first)
    is_plan = plan.is_remote and not plan.is_historic and plan.claim.modality == "planned"
    if not is_plan or now.claim.modality == "planned" or figure_likeness(plan.claim.value, now.claim.value):
        return None
    return "apart", "window", f"{_show(plan)} / –"


def _are_plans(first: Profile, second: Profile) -> bool:
    """Whether both are about a time far ahead."""
    return all(profile.is_remote and not profile.is_historic for profile in (first, second))


def _are_long(profile: Profile) -> bool:
    """Whether a figure is about a month, a year or another long time, not about a day."""
    return all(not end or not start or length_of((start, end)) >= _MONTH for start, end in profile.anchors)


def _window(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """A month against everything since January: the narrower window is a part of the open one."""
    one, other = first.claim.window, second.claim.window
    if (one is None) != (other is None):
        return _up_to_now(first, second, yard)
    if one is None or other is None or _is_open(one) == _is_open(other):
        return None
    narrow, wide = (one, other) if _is_open(other) else (other, one)
    if narrow.earliest is None or wide.earliest is None or narrow.earliest <= wide.earliest:
        return None
    if wide.latest is not None and figure_likeness(first.claim.value, second.claim.value) == 1.0:
        return None  # nobody counts the very same twice
    return ("part_of" if narrow is one else "whole_of"), "window", f"{_show(first)} / {_show(second)}"


def _is_open(window: Date) -> bool:
    """Whether a window reaches up to now."""
    return window.latest is None or window.bound == "since"


def _up_to_now(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """A day or month against a larger figure that covers everything up to now, though its text dates no beginning."""
    narrow, wide = (second, first) if first.claim.window is None else (first, second)
    window, part, whole = narrow.claim.window, narrow.claim.value, wide.claim.value
    if window is None or window.latest is None or window.bound is not None or "T" in window.latest:
        return None
    if not yard.settings.open_windows & {*wide.claim.about.terms, *wide.claim.about.actions}:
        return None
    if (
        not isinstance(part, Number)
        or not isinstance(whole, Number)
        or (whole.low or 0) <= (part.high or part.low or 0)
    ):
        return None
    return ("part_of" if narrow is first else "whole_of"), "window", f"{_show(first)} / {_show(second)}"


def _unit(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """Another dimension; another currency, or points for per cent, unless the figure is the same."""
    one, other = first.claim.value, second.claim.value
    if not isinstance(one, Number) or not isinstance(other, Number) or one.unit == other.unit:
        return None
    if compared(one, other).relation != "other_unit":
        return None
    if isinstance(first.claim, Money | Percentage) and (one.low, one.high) == (other.low, other.high):
        return None
    return "apart", "unit", f"{one.unit} / {other.unit}"


def _owner(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """Soldiers of another side."""
    one, other = first.claim, second.claim
    if not isinstance(one, TroopCount) or not isinstance(other, TroopCount):
        return None
    if not one.subject or not other.subject:
        far = one.subject != other.subject and are_far(one.value, other.value)
        return (
            ("part_of" if one.subject else "whole_of", "subject", one.subject or other.subject or "") if far else None
        )
    mine, yours = one.subject.casefold(), other.subject.casefold()
    if mine in yours or yours in mine:
        return None
    return "apart", "subject", f"{one.subject} / {other.subject}"


def _place(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """Figures of two towns or regions, neither within the other; or a far smaller toll of one town of a country."""
    if first.claim.article == second.claim.article or _is_any_time(first, second):
        return None
    one, other = ({key for key in p.claim.about.places if key.startswith(_TOWNS)} for p in (first, second))
    if set(first.claim.about.places) & set(second.claim.about.places):
        return None
    if bool(one) != bool(other) and first.claim.type == "casualties":
        return _in_town(first, second, "part_of") if one else _in_town(second, first, "whole_of")
    if not one or not other or any(a == b or are_nested(a, b) for a in one for b in other):
        return None
    return "apart", "place", f"{', '.join(sorted(one))} / {', '.join(sorted(other))}"


def _is_any_time(first: Profile, second: Profile) -> bool:
    """Whether the place says nothing: of words, of dates, but for two meetings on two days."""
    both_meet = first.claim.type == second.claim.type == "meeting_date"
    meet = any(meets(a, b) for a in first.anchors for b in second.anchors)
    return isinstance(first.claim, Quotation) or (isinstance(first.claim, DateClaim) and (meet or not both_meet))


def _in_town(town: Profile, country: Profile, relation: Relation) -> Found:
    """A toll of one town, where the other is of the whole country and so far from it that both can hold."""
    around, inside = country.claim.about.places, town.claim.about.places
    part, whole = town.claim.value, country.claim.value
    if not isinstance(part, Number) or not isinstance(whole, Number) or not part.low or not whole.low:
        return None
    is_beyond = part.low > whole.low and town.claim.published == country.claim.published
    is_far = is_beyond or part.low * _MANY_TOWNS <= whole.low
    if not is_far or not any(contains(a, b) for a in around for b in inside):
        return None
    return relation, "place", f"{', '.join(inside)} / {', '.join(around)}"


def _parties(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """A meeting of others."""
    one, other = set(getattr(first.claim, "participants", ())), set(getattr(second.claim, "participants", ()))
    mine, yours = (
        {name for name in names if not any(name == twin or same_name(name, twin) for twin in twins)}
        for names, twins in ((one, other), (other, one))
    )
    people = [any(name.startswith(_PEOPLE) for name in names) for names in (mine, yours)]
    if one and other and (mine == one or all(people)):
        return "apart", "participants", f"{', '.join(sorted(one))} / {', '.join(sorted(other))}"
    return None


def _trend(first: Profile, second: Profile, yard: Yardstick) -> Found:
    """A rise and a fall by different amounts have different bases."""
    one, other = first.claim, second.claim
    if isinstance(one, Quotation) or not one.trend or not other.trend or one.trend == other.trend:
        return None
    if one.type == "percentage" and one.value != other.value:
        return "apart", "trend", f"{one.trend} / {other.trend}"
    return None


_TESTS: tuple[Test, ...] = (
    _sentence,
    _unit,
    _time,
    _window,
    _owner,
    _place,
    _parties,
    _trend,
    increment,
    share_of,
    size,
    subset,
    split_off,
    definition,
    marked,
    opposed,
)


def _show(profile: Profile) -> str:
    return ", ".join("–".join(part for part in dict.fromkeys(span) if part) for span in profile.anchors)
