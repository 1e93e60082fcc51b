"""The claims of a fact → Variants: claims that say exactly the same on the same authority are judged as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from factcheck.articles import Moment
from factcheck.claims import AnyClaim, Attribution
from factcheck.claims.base import DateClaim, TextClaim
from factcheck.matches import Fact
from factcheck.matches.figures import digits_of
from factcheck.matches.quotations import words_of
from factcheck.values import Date, Number

FigureKey = tuple[str, float | None, str | None]  # claim type, figure, unit; of a date its bounds
NEAR = 7  # days before and after an article, of which many things are told
LONG = 3  # digits of a figure that is not another one by chance
Instant = tuple[datetime, bool]  # a moment, and whether the text states it


@dataclass(frozen=True)
class Variant:
    """One value on one authority; claims in the order of their articles, `is_draft` for those of the draft."""

    claims: tuple[AnyClaim, ...]
    is_draft: bool

    @property
    def first(self) -> AnyClaim:
        """The claim that stands for all."""
        return self.claims[0]

    @property
    def attribution(self) -> Attribution | None:
        """Who is cited, where anybody is."""
        return self.first.attribution

    @property
    def articles(self) -> frozenset[str]:
        """Where it is said."""
        return frozenset(claim.article for claim in self.claims)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the claims."""
        return tuple(claim.id for claim in self.claims)

    @property
    def known_at(self) -> datetime | None:
        """When this was first known to hold, None where no article says."""
        moments = [moment for claim in self.claims if (moment := instant_of(claim))]
        return min(moments, default=None)


def variants_of(fact: Fact, claims: Mapping[str, AnyClaim], draft: str | None) -> tuple[Variant, ...]:
    """The variants of a fact, in the order of their first claims."""
    groups: dict[tuple[object, ...], list[AnyClaim]] = {}
    for id in fact.claims:
        claim = claims[id]
        groups.setdefault(_key(claim, draft), []).append(claim)
    return tuple(Variant(tuple(group), group[0].article == draft) for group in groups.values())


def _key(claim: AnyClaim, draft: str | None) -> tuple[object, ...]:
    attribution = claim.attribution.key if claim.attribution else ""
    return (
        claim.article == draft, value_key(claim), attribution, claim.modality, claim.polarity, claim.is_revision,
        claim.trend, claim.missing is not None, getattr(claim, "speaker", None),
        claim.language if claim.type == "quotation" else "",
    )  # fmt: skip


def value_key(claim: AnyClaim) -> tuple[object, ...]:
    """What makes two claims state the very same value."""
    if isinstance(claim, TextClaim):
        return words_of(claim.value.text)
    if isinstance(claim, DateClaim):
        value = claim.value
        return value.earliest, value.latest, value.surface if value.earliest is None else None
    number: Number = claim.value
    return number.low, number.high, number.modifier, number.unit, number.per, number.parts


def instant_of(claim: AnyClaim) -> datetime | None:
    """The moment a claim holds for: stated, else its article's."""
    stated = claim.as_of.latest or claim.as_of.earliest if claim.as_of else None
    if stated:
        return _utc(datetime.fromisoformat(stated), at=time(23, 59) if len(stated) == 10 else None)
    if claim.published is None:
        return None
    if isinstance(claim.published, datetime):
        return _utc(claim.published)
    return datetime.combine(claim.published, time(12), UTC)


def _utc(moment: datetime, at: time | None = None) -> datetime:
    if at is not None:
        moment = datetime.combine(moment.date(), at)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def size_of(value: Number) -> float:
    """The one figure that stands for a number: its middle, or the bound it states."""
    known = [float(bound) for bound in (value.low, value.high) if bound is not None]
    return sum(known) / len(known) if known else 0.0


def figure_key(claim: AnyClaim) -> FigureKey | None:
    """What an exact figure, or a date of long ago or far ahead, is known by wherever it is stated.

    None for a figure of few digits and for a day that many things may be told of.
    """
    value = claim.value
    if isinstance(value, Date):
        return ("date", None, f"{value.earliest}/{value.latest}") if _is_far(value, claim.published) else None
    if not isinstance(value, Number) or value.modifier != "exact" or claim.type == "duration":
        return None
    return None if len(digits_of(value.low or 0.0)) < LONG else (claim.type, value.low, value.unit)


def _is_far(value: Date, published: Moment | None) -> bool:
    """Whether a date with known bounds ends well before the article's own day, or begins well after it."""
    if value.earliest is None or value.latest is None or published is None:
        return False
    today = date.fromisoformat(published.isoformat()[:10])
    begin, end = (date.fromisoformat(bound[:10]) for bound in (value.earliest, value.latest))
    return (today - end).days > NEAR or (begin - today).days > NEAR


def articles_of(variants: Iterable[Variant]) -> frozenset[str]:
    """All articles of several variants."""
    return frozenset(article for variant in variants for article in variant.articles)
