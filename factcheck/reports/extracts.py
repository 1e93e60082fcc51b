"""Claims → text: what `factcheck extract` writes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from factcheck.articles import Article
from factcheck.claims import AnyClaim
from factcheck.errors import UnknownName
from factcheck.reports.base import ArticleSummary
from factcheck.reports.claim_view import view_claim
from factcheck.reports.csv import CLAIM_COLUMNS, claim_cells, table
from factcheck.reports.interface import FALLBACK, interface
from factcheck.reports.visible import one_line, shorten

SCHEMA = "factcheck-claims/1"
Articles = Mapping[str, ArticleSummary]


def render_claims(claims: Sequence[AnyClaim], articles: Iterable[Article | ArticleSummary], format: str) -> str:
    """The claims in one of CLAIM_FORMATS; raises UnknownName for any other."""
    if format not in CLAIM_WRITERS:
        raise UnknownName("format", format, CLAIM_WRITERS)
    return CLAIM_WRITERS[format](claims, {article.id: summarise(article) for article in articles})


def summarise(article: Article | ArticleSummary) -> ArticleSummary:
    """The article as a report carries it."""
    if isinstance(article, ArticleSummary):
        return article
    return ArticleSummary(**{**article.model_dump(), "language": article.language or FALLBACK})


def _json(claims: Sequence[AnyClaim], articles: Articles) -> str:
    content = {
        "schema": SCHEMA,
        "articles": [article.model_dump(mode="json") for article in articles.values()],
        "claims": [claim.model_dump(mode="json") for claim in claims],
    }
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _jsonl(claims: Sequence[AnyClaim], articles: Articles) -> str:
    lines = (json.dumps(claim.model_dump(mode="json"), ensure_ascii=False, allow_nan=False) for claim in claims)
    return "".join(f"{line}\n" for line in lines)


def _csv(claims: Sequence[AnyClaim], articles: Articles) -> str:
    return table(CLAIM_COLUMNS, (claim_cells(claim, articles.get(claim.article)) for claim in claims))


def _text(claims: Sequence[AnyClaim], articles: Articles) -> str:
    """One block for each article; the value as written, what it means, and its sentence."""
    blocks = []
    for article in articles.values():
        words = interface(article.language)
        lines = [f"{one_line(article.title or article.id)} ({one_line(article.source or article.id)})"]
        mine = [claim for claim in claims if claim.article == article.id]
        lines += [] if mine else ["  –"]
        for claim in mine:
            shown = view_claim(claim, article, words)
            details = f" ({'; '.join(shown.details)})" if shown.details else ""
            lines.append(f"  {claim.type} · {shorten(shown.value, 200)}{details}")
            lines.append(f"    {shown.before}[{shown.quote}]{shown.after}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


CLAIM_WRITERS: Mapping[str, Callable[[Sequence[AnyClaim], Articles], str]] = {
    "csv": _csv,
    "json": _json,
    "jsonl": _jsonl,
    "text": _text,
}
CLAIM_FORMATS = tuple(CLAIM_WRITERS)
