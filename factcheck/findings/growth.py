"""Sketches → figures of one sentence that do not go together: growth, shares, anniversaries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.claims.sketches import Sketch
from factcheck.findings.slot_words import Phrase, SlotWords
from factcheck.findings.variants import size_of
from factcheck.values import Date, Number

_APART = 4  # words between what a figure rose from and what it rose to
_REACH = 9  # words between these and the growth
_LINK = 3  # words between a share and what says that it is one
_POINT = 1.0  # percentage points by which a stated share may always miss the figures
_ROUNDED = 0.1  # and of itself, for it may be rounded or a fraction in words
_LAST_DIGIT = 0.03  # of a figure, by which it may be rounded at most
_HEDGED = 0.2  # the same where a word says that it is about so
_TWICE = 0.2  # by how much twice as many may miss it
_YEARS = 1  # an anniversary may be told of in the year before or after
_MOST = 1e6  # growth beyond it is no growth in per cent
_PERCENT = ("percent", "percentage_point")

Range = tuple[float, float]


class Sum(NamedTuple):
    """The rule, the words of the two figures and of what is said of them, and what it should be."""

    rule: str
    figures: tuple[int, int]
    said: tuple[int, int]
    right: str


def wrong_sums_of(sketch: Sketch, words: SlotWords) -> Iterator[Sum]:
    """Everything in one sentence that does not compute."""
    if len(sketch.values) > 1:
        yield from _growth(sketch, words)
        yield from _shares(sketch, words)
        yield from _anniversaries(sketch, words)


def _growth(sketch: Sketch, words: SlotWords) -> Iterator[Sum]:
    """What rose from one figure to another, and by how much it is said to have risen."""
    pair = _from_to(sketch, words)
    if pair is None:
        return
    old, new = pair
    span = min(old, new), max(old, new) + 1
    share = _stated_change(sketch, span, words)
    one, two = _number(sketch, old), _number(sketch, new)
    if one is None or two is None or min(size_of(one), size_of(two)) <= 0:
        return
    if share is not None:
        change = _change(_range(one), _range(two), sketch.values[share])
        if change is not None and not _fits(change, sketch, share):
            points = _unit(sketch, share) == "percentage_point"
            yield Sum("wrong_growth", span, (share, share + 1), _shown(change, "" if points else " %"))
        return
    for n, factor in _multiples(sketch, span, words):
        ratio = size_of(two) / size_of(one)
        if not 1 - _TWICE <= ratio / factor <= 1 + _TWICE:
            yield Sum("wrong_growth", span, (n, n + 1), _shown((100 * abs(ratio - 1),) * 2, " %"))


def _from_to(sketch: Sketch, words: SlotWords) -> tuple[int, int] | None:
    """The places of the only two figures between which something rose or fell."""
    lower = [word.lower() for word in sketch.words]
    numbers = [n for n in sorted(sketch.values) if n and _number(sketch, n) is not None]
    pairs = [
        (old, new)
        for old in numbers
        for new in numbers
        if lower[old - 1] in words.rise_from and lower[new - 1] in words.rise_to and 0 < abs(old - new) <= _APART
        if _unit(sketch, old) == _unit(sketch, new)
    ]
    return pairs[0] if len(pairs) == 1 else None


def _unit(sketch: Sketch, place: int) -> str | None:
    return getattr(sketch.values[place], "unit", None)


def _stated_change(sketch: Sketch, span: tuple[int, int], words: SlotWords) -> int | None:
    """Where the only growth in per cent stands, with nothing between it and the figures that begins something else."""
    found = [
        n
        for n in sorted(sketch.values)
        if n not in range(*span) and (number := _number(sketch, n)) is not None and number.unit in _PERCENT
    ]
    if len(found) != 1:
        return None
    (n,) = found
    between = sketch.words[span[1] : n] if n >= span[1] else sketch.words[n + 1 : span[0]]
    before = {word.lower() for word in sketch.words[max(0, n - 1) : n]}
    is_near = len(between) <= _REACH and not {word.lower() for word in between} & words.other_clauses
    return n if is_near and (before & words.change_by or _is_trend(sketch, n - 1)) else None


def _is_trend(sketch: Sketch, place: int) -> bool:
    """Whether a word says that something rises or falls."""
    return any(first <= place < last and key in ("rise", "fall") for first, last, key in sketch.concepts)


def _multiples(sketch: Sketch, span: tuple[int, int], words: SlotWords) -> Iterator[tuple[int, float]]:
    """What says that something is twice as much, with no word beside it that hedges."""
    for n, word in enumerate(sketch.words[: span[0]]):
        factor = words.multiples.get(word.lower())
        if factor and span[0] - n <= _APART and not {w.lower() for w in sketch.words[max(0, n - 2) : n]} & words.nearly:
            yield n, factor


def _change(old: Range, new: Range, said: object) -> Range | None:
    """By how many per cent, or points, a figure changed: the least and the most that rounding allows."""
    if isinstance(said, Number) and said.unit == "percentage_point":
        ends = [new[0] - old[1], new[1] - old[0]]
    else:
        ends = [100 * (new[0] / old[1] - 1), 100 * (new[1] / old[0] - 1)]
    if ends[1] < 0:
        ends = [-ends[1], -ends[0]]
    return None if ends[1] > _MOST else (max(0.0, ends[0]), ends[1])


def _shares(sketch: Sketch, words: SlotWords) -> Iterator[Sum]:
    """So many of so many, and the share that this is said to be."""
    for some, all_of, last in _parts(sketch, words):
        part, whole = _number(sketch, some), _number(sketch, all_of)
        if part is None or whole is None or part.unit in _PERCENT or size_of(part) > size_of(whole):
            continue
        for n in sorted(sketch.values):
            number = _number(sketch, n)
            if n > last and number is not None and number.unit == "percent" and _is_linked(sketch, n, last, words):
                low, high = _range(part), _range(whole)
                share = 100 * low[0] / high[1], min(100.0, 100 * low[1] / high[0])
                if not _fits(share, sketch, n):
                    yield Sum("wrong_share", (min(some, all_of), last + 1), (n, n + 1), _shown(share, " %"))
                break


def _parts(sketch: Sketch, words: SlotWords) -> Iterator[tuple[int, int, int]]:
    """Places of a part and its whole, and the later of both: "40 of the 60", "of the 60 … 40"."""
    places = [n for n in sorted(sketch.values) if _number(sketch, n) is not None]
    lower = [word.lower() for word in sketch.words]
    for one, two in pairwise(places):
        if two - one <= _LINK and words.part_of & set(lower[one + 1 : two]):
            yield one, two, two
        elif two - one <= 2 * _LINK and words.part_of & set(lower[max(0, one - 2) : one]):
            yield two, one, two


def _is_linked(sketch: Sketch, share: int, last: int, words: SlotWords) -> bool:
    """Whether a word right before a share says that it is what the figures make."""
    before = tuple(word.lower() for word in sketch.words[last + 1 : share])
    return len(before) <= _REACH - _LINK and any(_ends(before, phrase) for phrase in words.share_links)


def _ends(own: Sequence[str], phrase: Phrase) -> bool:
    return tuple(own[-len(phrase) :]) == phrase


def _anniversaries(sketch: Sketch, words: SlotWords) -> Iterator[Sum]:
    """The how manieth anniversary of what was in a year, against the year of the article."""
    if sketch.published is None:
        return
    lower = [word.lower() for word in sketch.words]
    for n, count in sorted(sketch.ordinals.items()):
        named = n + 1 < len(lower) and lower[n + 1] in words.anniversaries
        years = [
            m for m, value in sorted(sketch.values.items()) if isinstance(value, Date) and value.granularity == "year"
        ]
        if not named or len(years) != 1 or years[0] < n or lower[years[0] - 1] not in words.anniversary_of:
            continue
        value = sketch.values[years[0]]
        first = int(value.earliest[:4]) if isinstance(value, Date) and value.earliest else 0
        age = int(sketch.published.isoformat()[:4]) - first
        if first and abs(age - count) > _YEARS:
            yield Sum("wrong_age", (years[0], years[0] + 1), (n, n + 2), str(age))


def _number(sketch: Sketch, place: int) -> Number | None:
    value = sketch.values.get(place)
    is_plain = isinstance(value, Number) and not value.ordinal and not value.parts and value.modifier != "vague"
    return value if is_plain and isinstance(value, Number) else None


def _range(value: Number) -> Range:
    """What a figure covers that may be rounded in its last digit."""
    figure, digit = size_of(value), 1.0
    if figure != int(figure):
        digit = 10.0 ** -len(f"{figure:.6f}".rstrip("0").partition(".")[2])
    while figure >= 10 * digit and figure / (10 * digit) == int(figure / (10 * digit)) and figure >= 100:
        digit *= 10
    room = min(digit / 2, _LAST_DIGIT * figure) if value.modifier == "exact" else _ROUNDED * figure
    return max(figure - room, figure / 10), figure + room


def _fits(right: Range, sketch: Sketch, place: int) -> bool:
    """Whether what is stated is what the figures make, allowing for rounding."""
    said = _number(sketch, place)
    if said is None:
        return True
    low, high = said.low if said.low is not None else 0.0, said.high if said.high is not None else float("inf")
    is_open = said.modifier in ("more_than", "at_least", "less_than", "at_most")
    share = _ROUNDED if said.modifier in ("exact", "range") else _HEDGED
    point = _POINT if said.unit == "percent" else _POINT / 10
    room = max(point, share * size_of(said))
    upper = high if not is_open or said.high is not None else 2 * float(low)
    return right[0] <= float(upper) + room and float(low) - room <= right[1]


def _shown(right: Range, unit: str) -> str:
    """The middle, as exact as anybody wants to know it."""
    middle = sum(right) / 2
    return f"{middle:.0f}{unit}" if middle >= 10 * _POINT else f"{middle:.2g}{unit}"
