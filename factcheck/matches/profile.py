"""Claim → Profile: the keys, the dates and the place in its article by which a claim is compared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from factcheck.claims import AnyClaim
from factcheck.claims.base import DateClaim
from factcheck.matches.spans import Span, days_between, meets, shifted, span_of
from factcheck.mentions.names import same_name
from factcheck.values import Date, Number

_CLAUSE = re.compile(r"[,;:–—](?=\s)|\s[–—](?=\s)")
_YEAR = re.compile(r"(?<![\d.,:/-])(?:1[6-9]|20)\d\d(?![\d%€$£]|[.,:]\d)")
_NEAR = 40  # characters on either side of a claim that tell most about it
_WEEK_AND_HALF = 10  # days
_STEM = 5  # so many letters stand for a word in all its forms
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True)
class Profile:
    """What of one claim is compared; `keys` maps each key to its kind, `rarity` to how rare it is in its article."""

    claim: AnyClaim
    block: str
    keys: Mapping[str, str]
    names: frozenset[str]
    rarity: Mapping[str, float]
    anchors: tuple[Span, ...]
    is_historic: bool
    is_remote: bool
    is_long_open: bool
    is_lead: bool
    stems: Mapping[str, float]
    neighbours: frozenset[str]
    is_sole: bool
    is_first: bool
    story: frozenset[str]
    counted: frozenset[str]

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id


def profiles(
    claims: Sequence[AnyClaim], *, recent_days: int, open_windows: frozenset[str] = frozenset()
) -> tuple[Profile, ...]:
    """One profile for each claim, in the order of the claims; `open_windows` say that a count reaches up to now."""
    by_article: dict[str, list[AnyClaim]] = {}
    for claim in claims:
        by_article.setdefault(claim.article, []).append(claim)
    found: dict[str, Profile] = {}
    for own in by_article.values():
        rarity = _rarity(own)
        common = _common_stems(own)
        first = min((c.sentence_start for c in own if c.part == "text"), default=0)
        dates = _dates_by_sentence(own)
        story = frozenset(key for claim in own for key in (*keys_of(claim), *claim.about.topic))
        counted = frozenset(key for c in own if c.type == "count" for key in (head_of(c) or "", *c.about.qualifiers))
        ties = {
            claim.id: _reached(_anchors(claim, dates.get(_sentence(claim), ()), own), claim, open_windows)
            for claim in own
        }
        current = [claim for claim in own if not _is_historic(ties[claim.id], claim, recent_days)]
        rivals = Counter(kind for kind, _ in {(_sort(claim), _figure(claim)) for claim in current})
        leading = _firsts(current)
        for claim in own:
            anchors = ties[claim.id]
            found[claim.id] = Profile(
                claim=claim,
                block=block_of(claim),
                keys=keys_of(claim),
                names=frozenset(claim.about.names) - _cited(claim),
                rarity=rarity,
                anchors=anchors,
                is_historic=_is_historic(anchors, claim, recent_days),
                is_remote=_is_remote(anchors, claim, recent_days),
                is_long_open=_is_long_open(anchors, claim, recent_days),
                is_lead=claim.part == "title" or claim.sentence_start <= first,
                stems=_stems(claim, common),
                neighbours=frozenset(_figure(c) for c in own if c.id != claim.id and _sentence(c) == _sentence(claim)),
                is_sole=rivals[_sort(claim)] == 1 and not isinstance(claim, DateClaim) and claim in current,
                is_first=(block_of(claim), _figure(claim)) in leading and claim in current,
                story=story,
                counted=counted,
            )
    return tuple(found[claim.id] for claim in claims)


def respelt(first: Profile, second: Profile) -> Profile:
    """The second profile with the names of the first for those that are the same, spelt in another way."""
    others = sorted(second.names - first.names)
    own = sorted(first.names - second.names)
    same = {name: twin for name in others if (twin := next((a for a in own if same_name(a, name)), None))}
    if not same:
        return second
    return replace(
        second,
        names=frozenset(same.get(name, name) for name in second.names),
        keys={same.get(key, key): kind for key, kind in second.keys.items()},
        rarity={same.get(key, key): share for key, share in second.rarity.items()},
    )


def block_of(claim: AnyClaim) -> str:
    """The kind of thing a claim states: only claims of one kind are compared."""
    if claim.type == "casualties":
        return f"casualties/{claim.outcome}"
    if claim.type == "meeting_date":
        return "event_date"
    return claim.type


def keys_of(claim: AnyClaim) -> dict[str, str]:
    """Every content key of a claim's sentence with its kind; a key of two kinds keeps the more telling one."""
    about = claim.about
    keys: dict[str, str] = {}
    for kind, values in (
        ("term", about.terms),
        ("place", about.places),
        ("action", about.actions),
        ("name", about.names),
    ):
        keys.update(dict.fromkeys(values, kind))
    if claim.place:
        keys.setdefault(claim.place.lower(), "place")
    return keys


def _cited(claim: AnyClaim) -> frozenset[str]:
    """Who is cited for a claim: not what it is about."""
    return frozenset([claim.attribution.key]) if claim.attribution else frozenset()


def head_of(claim: AnyClaim) -> str | None:
    """What is counted or measured."""
    return claim.about.head or (claim.object.lower() if claim.type == "count" else None)


def _rarity(own: Iterable[AnyClaim]) -> dict[str, float]:
    """How telling a key is within its article: 1 where one sentence has it, near 0 where all have it."""
    sentences: dict[tuple[str, int], set[str]] = {}
    for claim in own:
        sentences.setdefault(_sentence(claim), set()).update(keys_of(claim))
    counts = Counter(key for keys in sentences.values() for key in keys)
    return {key: 1 - (count - 1) / len(sentences) for key, count in counts.items()}


def _stems(claim: AnyClaim, common: Mapping[str, float]) -> dict[str, float]:
    """The beginnings of the longer words of the sentence: near words and words rare in the article weigh most."""
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    found: dict[str, float] = {}
    for word in _WORD.finditer(claim.sentence):
        if isinstance(claim, DateClaim) and start <= word.start() < end:
            continue
        stem = word[0][:_STEM].casefold()
        gap = max(start - word.end(), word.start() - end, 0)
        weight = common.get(stem, 1.0) * (1.0 if gap < _NEAR else 0.5)
        found[stem] = max(found.get(stem, 0.0), weight)
    return found


def _common_stems(own: Iterable[AnyClaim]) -> dict[str, float]:
    """How telling a stem is within its article, as for keys."""
    sentences = {_sentence(claim): {w[0][:_STEM].casefold() for w in _WORD.finditer(claim.sentence)} for claim in own}
    counts = Counter(stem for stems in sentences.values() for stem in stems)
    return {stem: 1 - (count - 1) / len(sentences) for stem, count in counts.items()}


def _sort(claim: AnyClaim) -> str:
    """What kind of figure a claim states: where an article has but one of a kind, it needs little else to be told."""
    value = claim.value
    if claim.type == "casualties":
        return block_of(claim)
    if claim.type in ("count", "troop_count"):
        return f"{claim.type}/{head_of(claim)}"
    return f"{claim.type}/{value.unit if isinstance(value, Number) else claim.id}"


def _figure(claim: AnyClaim) -> str:
    """A claim's bare figure, date or words, for telling that two sentences name the same things."""
    value = claim.value
    if isinstance(value, Number):
        return f"{value.low}-{value.high}-{value.unit}"
    return f"{value.earliest}-{value.latest}" if isinstance(value, Date) else value.text.casefold()


def _firsts(claims: Iterable[AnyClaim]) -> frozenset[tuple[str, str]]:
    """Of each block the figure or date that an article begins with: of what it is about, not of background."""
    found: dict[str, str] = {}
    for claim in sorted(claims, key=lambda claim: (claim.part == "text", claim.start)):
        if claim.part == "text":
            found.setdefault(block_of(claim), _figure(claim))
    return frozenset(found.items())


def _sentence(claim: AnyClaim) -> tuple[str, int]:
    return claim.part, claim.sentence_start


def _dates_by_sentence(own: Iterable[AnyClaim]) -> dict[tuple[str, int], list[DateClaim]]:
    found: dict[tuple[str, int], list[DateClaim]] = {}
    for claim in own:
        if isinstance(claim, DateClaim):
            found.setdefault(_sentence(claim), []).append(claim)
    return found


def _anchors(claim: AnyClaim, dates: Sequence[DateClaim], own: Iterable[AnyClaim]) -> tuple[Span, ...]:
    """The dates that the claim's clause is tied to; a date is tied to itself."""
    if isinstance(claim, DateClaim):
        return tuple(span for span in (span_of(claim.value),) if span)
    stated = [span for value in (claim.as_of, claim.window) if value and (span := span_of(value))]
    if stated:
        return tuple(stated)
    marks = [(d.start, d.end, span) for d in dates if (span := span_of(d.value))]
    taken = [(start, end) for start, end, _ in marks]
    marks += [mark for mark in _years(claim) if not _overlaps(mark, [*taken, (claim.start, claim.end)])]
    numbers = [
        c.start for c in own if c.id != claim.id and _sentence(c) == _sentence(claim) and not isinstance(c, DateClaim)
    ]
    return tuple(sorted({span for *_, span in _nearest(claim, sorted(marks), numbers)}))


def _reached(anchors: tuple[Span, ...], claim: AnyClaim, open_windows: frozenset[str]) -> tuple[Span, ...]:
    """The dates of a claim, open to now where its clause counts from them on."""
    if isinstance(claim, DateClaim) or not open_windows & set(claim.about.actions):
        return anchors
    return tuple((first, "") for first, _ in anchors)


def _years(claim: AnyClaim) -> list[tuple[int, int, Span]]:
    """Plain four-digit years in the claim's sentence."""
    found = []
    for year in _YEAR.finditer(claim.sentence):
        start, end = claim.sentence_start + year.start(), claim.sentence_start + year.end()
        found.append((start, end, (f"{year[0]}-01-01", f"{year[0]}-12-31")))
    return found


def _overlaps(mark: tuple[int, int, Span], taken: Iterable[tuple[int, int]]) -> bool:
    return any(mark[0] < end and start < mark[1] for start, end in taken)


def _nearest(claim: AnyClaim, marks: list[tuple[int, int, Span]], numbers: list[int]) -> list[tuple[int, int, Span]]:
    """Dates of the claim's own clause, else those before it, else those after it where no other figure claims them."""
    cuts = [claim.sentence_start + cut.start() for cut in _CLAUSE.finditer(claim.sentence)]
    left = max((cut for cut in cuts if cut <= claim.start), default=claim.sentence_start - 1)
    right = min((cut for cut in cuts if cut >= claim.end), default=claim.sentence_end + 1)
    inside = [mark for mark in marks if left <= mark[0] < right]
    if inside:
        return inside
    before = [mark for mark in marks if mark[0] < claim.start]
    if before:
        return before[-1:]
    return [] if any(number > claim.end for number in numbers) else marks[:1]


def are_close(first: Profile, second: Profile) -> bool:
    """Whether two dates lie within a week and a half of each other, so that both can be of one event."""
    return any(days_between(a, b) <= _WEEK_AND_HALF for a in first.anchors for b in second.anchors)


def _is_historic(anchors: Sequence[Span], claim: AnyClaim, recent_days: int) -> bool:
    """Whether everything the claim is tied to lies clearly before its article's date."""
    day = _day_of(claim)
    return bool(anchors) and day is not None and not any(meets(a, (shifted(day, -recent_days), "")) for a in anchors)


def _is_remote(anchors: Sequence[Span], claim: AnyClaim, recent_days: int) -> bool:
    """Whether everything the claim is tied to lies far from its article's date, before or after."""
    day = _day_of(claim)
    if not anchors or day is None:
        return False
    return not any(meets(anchor, (shifted(day, -recent_days), shifted(day, recent_days))) for anchor in anchors)


def _is_long_open(anchors: Sequence[Span], claim: AnyClaim, recent_days: int) -> bool:
    """Whether a figure counts from a day clearly before its article up to now."""
    day = _day_of(claim)
    if isinstance(claim, DateClaim) or day is None:
        return False
    since = shifted(day, -recent_days)
    return any(first and first < since and (not last or last >= day.isoformat()) for first, last in anchors)


def _day_of(claim: AnyClaim) -> date | None:
    published = claim.published
    return published.date() if isinstance(published, datetime) else published
