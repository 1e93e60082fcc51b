"""Articles and their claims → the article's text in pieces, every claim marked in place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.articles import Part
from factcheck.claims import AnyClaim
from factcheck.reports.base import ArticleSummary, DraftPassage
from factcheck.reports.claim_view import anchor, source_name
from factcheck.reports.view import FindingView, View
from factcheck.reports.visible import visible
from factcheck.reports.wording import moment_words


@dataclass(frozen=True)
class Piece:
    """A stretch of text; the ids of the claims it belongs to, that begin and that end with it."""

    text: str
    inside: tuple[str, ...]
    begins: tuple[str, ...]
    ends: tuple[str, ...]


@dataclass(frozen=True)
class Paragraph:
    """One paragraph in pieces, and what the margin says of it (drafts only)."""

    pieces: tuple[Piece, ...]
    notes: tuple[DraftPassage, ...] = ()


@dataclass(frozen=True)
class ArticleView:
    """One article as shown."""

    article: ArticleSummary
    anchor: str
    name: str
    published: str
    title: Paragraph
    paragraphs: tuple[Paragraph, ...]
    claims: int


def article_views(view: View) -> tuple[ArticleView, ...]:
    """Every article with its claims marked."""
    by_article: dict[str, list[AnyClaim]] = {article.id: [] for article in view.report.articles}
    for claim in view.report.claims:
        by_article.setdefault(claim.article, []).append(claim)
    return tuple(_article(article, by_article[article.id], view) for article in view.report.articles)


def findings_of_claims(groups: Iterable[Sequence[FindingView]]) -> Mapping[str, tuple[FindingView, ...]]:
    """For every claim the findings it stands in: the way back from the article."""
    found: dict[str, tuple[FindingView, ...]] = {}
    for group in groups:
        for finding in group:
            for claim in finding.claims:
                found[claim.claim.id] = (*found.get(claim.claim.id, ()), finding)
    return found


def cut(text: str, claims: Sequence[AnyClaim], offset: int = 0) -> tuple[Piece, ...]:
    """The text from `offset` on in pieces, cut wherever a claim begins or ends; claims may overlap."""
    end = offset + len(text)
    within = [claim for claim in claims if claim.start < end and claim.end > offset]
    edges = {offset, end, *(edge for claim in within for edge in (claim.start, claim.end) if offset < edge < end)}
    places = sorted(edges)
    return tuple(_piece(text, offset, start, stop, within) for start, stop in pairwise(places))


def _piece(text: str, offset: int, start: int, stop: int, claims: Sequence[AnyClaim]) -> Piece:
    inside = [claim for claim in claims if claim.start < stop and claim.end > start]
    return Piece(
        text=visible(text[start - offset : stop - offset]),
        inside=tuple(claim.id for claim in inside),
        begins=tuple(claim.id for claim in inside if max(claim.start, offset) == start),
        ends=tuple(claim.id for claim in inside if min(claim.end, offset + len(text)) == stop),
    )


def _article(article: ArticleSummary, claims: Sequence[AnyClaim], view: View) -> ArticleView:
    notes = {passage.claim: passage for passage in view.report.draft} if article.id == view.draft else {}
    return ArticleView(
        article=article,
        anchor=anchor("article", article.id),
        name=source_name(article),
        published=moment_words(article.published, view.words),
        title=Paragraph(cut(article.title, _of(claims, "title")), _notes(_of(claims, "title"), notes)),
        paragraphs=tuple(_paragraphs(article.text, _of(claims, "text"), notes)),
        claims=len(claims),
    )


def _of(claims: Sequence[AnyClaim], part: Part) -> list[AnyClaim]:
    return sorted(
        (claim for claim in claims if claim.part == part), key=lambda claim: (claim.start, -claim.end, claim.id)
    )


def _paragraphs(text: str, claims: Sequence[AnyClaim], notes: Mapping[str, DraftPassage]) -> Iterable[Paragraph]:
    """Lines as paragraphs; empty ones are left out."""
    offset = 0
    for line in text.split("\n"):
        mine = [claim for claim in claims if claim.start < offset + len(line) and claim.end > offset]
        if line.strip():
            begun = [claim for claim in mine if claim.start >= offset]
            yield Paragraph(cut(line, mine, offset), _notes(begun, notes))
        offset += len(line) + 1


def _notes(claims: Sequence[AnyClaim], notes: Mapping[str, DraftPassage]) -> tuple[DraftPassage, ...]:
    return tuple(notes[claim.id] for claim in claims if claim.id in notes)
