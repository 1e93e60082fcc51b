"""Finding → Accepted: what it says, normalised, so that it is known again after edits elsewhere in the articles."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pydantic import Field

from factcheck.base import Noun
from factcheck.claims import AnyClaim, Casualties, Count, Quotation
from factcheck.claims.base import DateClaim
from factcheck.findings import Finding
from factcheck.matches.quotations import words_of
from factcheck.reports import ArticleSummary, Report
from factcheck.values import Date, Number, Text


class Statement(Noun):
    """What one claim says, without its wording and place: the kind of thing, what it is about, the value."""

    article: str
    type: str
    of: str = ""
    value: str

    @property
    def meaning(self) -> tuple[str, str]:
        """What is said, whoever says it, and of whatever."""
        return self.type, self.value


class Accepted(Noun):
    """A finding that somebody has seen: the rule that found it, and what stands on each side.

    `finding` is the id it had then; it is known again by its rule and statements.
    """

    finding: str
    rule: str
    sides: tuple[tuple[Statement, ...], ...] = Field(min_length=1)


class Waiver(Accepted):
    """An accepted finding with the reason, and the last day on which that holds."""

    reason: str = Field(pattern=r"\S")
    expires: date | None = None
    about: str = ""


class Reader(NamedTuple):
    """A report whose claims are looked up, and the folder that paths are relative to."""

    claims: Mapping[str, AnyClaim]
    articles: Mapping[str, ArticleSummary]
    folder: Path


def reader(report: Report, folder: Path) -> Reader:
    """The report, read beside a file in `folder`."""
    return Reader(
        {claim.id: claim for claim in report.claims}, {article.id: article for article in report.articles}, folder
    )


def accepted(finding: Finding, read: Reader) -> Accepted:
    """The finding as it is kept."""
    return Accepted(finding=finding.id, rule=_rule(finding), sides=sides_of(finding, read))


def sides_of(finding: Finding, read: Reader) -> tuple[tuple[Statement, ...], ...]:
    """The statements of every side, each once, sorted."""
    sides = [{statement_of(read.claims[id], read) for id in side} for side in finding.sides]
    return tuple(tuple(sorted(side, key=lambda one: (one.article, one.type, one.of, one.value))) for side in sides)


def statement_of(claim: AnyClaim, read: Reader) -> Statement:
    """What a claim says, normalised."""
    place = article_name(read.articles.get(claim.article), claim.article, read.folder)
    return Statement(article=place, type=claim.type, of=_of(claim), value=value_text(claim.value))


def article_name(article: ArticleSummary | None, id: str, folder: Path) -> str:
    """An article's id, with its path as seen from the folder where the id begins with it."""
    if article is None or not article.path or not id.startswith(article.path):
        return id
    path = os.path.relpath(os.path.realpath(article.path), os.path.realpath(folder))
    return Path(path).as_posix() + id[len(article.path) :]


def is_same(one: Accepted, finding: Finding, sides: Iterable[Iterable[Statement]]) -> bool:
    """Whether a finding is the accepted one: the same rule, and the same values stand against each other.

    Each side must have the same values, and at least one article on it must say of the same what it said then.
    """
    if one.rule != _rule(finding):
        return False
    left = [tuple(side) for side in one.sides]
    for side in map(tuple, sides):
        match = next((other for other in left if _says_same(side, other)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def _says_same(one: tuple[Statement, ...], other: tuple[Statement, ...]) -> bool:
    same = {statement.meaning for statement in one} == {statement.meaning for statement in other}
    return same and not set(one).isdisjoint(other)


def _rule(finding: Finding) -> str:
    return finding.rule or finding.reason


def _of(claim: AnyClaim) -> str:
    """What the value is a value of."""
    if isinstance(claim, Casualties):
        return claim.outcome
    if isinstance(claim, Quotation):
        return claim.speaker or ""
    if isinstance(claim, DateClaim):
        about = claim.about
        return " ".join(about.actions or about.terms or about.names)
    named = claim.object.lower() if isinstance(claim, Count) else claim.about.head or ""
    return named if claim.polarity == "positive" else f"no {named}".strip()


def value_text(value: Number | Date | Text) -> str:
    """A value as one line: `at_least 70 person`, `2025-12-01`, the words of a quotation."""
    if isinstance(value, Text):
        return " ".join(words_of(value.text))
    if isinstance(value, Date):
        return _date_text(value)
    bounds = "-".join(dict.fromkeys("?" if bound is None else f"{bound:.12g}" for bound in (value.low, value.high)))
    figure = ":".join(f"{part:.12g}" for part in value.parts) or bounds
    words = (value.modifier if value.modifier != "exact" else "", figure, value.unit or "", value.granularity or "")
    return " ".join(word for word in (*words, f"per {value.per}" if value.per else "") if word)


def _date_text(value: Date) -> str:
    span = "/".join(dict.fromkeys(bound or "?" for bound in (value.earliest, value.latest)))
    return " ".join(word for word in (value.bound or "", value.surface if span == "?" else span) if word)
