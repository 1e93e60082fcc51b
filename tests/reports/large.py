"""A report over 200 articles and more than 5,000 claims: the sample stories many times over, each with its own ids."""

from __future__ import annotations

from typing import Any

from factcheck.claims import AnyClaim
from factcheck.reports import ArticleSummary, Report
from tests.reports.samples import source_report

STORIES, ROUNDS = 50, 5
_GAP = "\n\n"


def large_report(language: str = "en") -> Report:
    """50 stories of four articles, each telling the same five times."""
    small = source_report(language)
    rounds = [(story, turn) for story in range(STORIES) for turn in range(ROUNDS)]
    return small.model_copy(
        update={
            "articles": tuple(_article(one, story) for story in range(STORIES) for one in small.articles),
            "claims": tuple(_claim(one, small, story, turn) for story, turn in rounds for one in small.claims),
            "facts": tuple(
                fact.model_copy(update=_renamed(story, turn, id=fact.id, claims=fact.claims))
                for story, turn in rounds
                for fact in small.facts
            ),
            "findings": tuple(
                finding.model_copy(update=_renamed(story, turn, id=finding.id, fact=finding.fact, sides=finding.sides))
                for story, turn in rounds
                for finding in small.findings
            ),
            "coverage": small.coverage.model_copy(update={"claims": len(small.claims) * len(rounds)}),
        }
    )


def _article(article: ArticleSummary, story: int) -> ArticleSummary:
    return article.model_copy(
        update={"id": f"{article.id}.{story}", "text": _GAP.join([article.text] * ROUNDS), "title": article.title}
    )


def _claim(claim: AnyClaim, report: Report, story: int, turn: int) -> AnyClaim:
    text = next(article.text for article in report.articles if article.id == claim.article)
    shift = turn * (len(text) + len(_GAP)) if claim.part == "text" else 0
    places = {name: getattr(claim, name) + shift for name in ("start", "end", "sentence_start", "sentence_end")}
    return claim.model_copy(
        update={"article": f"{claim.article}.{story}", **places, **_renamed(story, turn, id=claim.id)}
    )


def _renamed(story: int, turn: int, **ids: Any) -> dict[str, Any]:
    """The ids, and tuples of them, with the story and the round behind each."""

    def one(id: Any) -> Any:
        return f"{id}.{story}.{turn}" if isinstance(id, str) else tuple(map(one, id))

    return {name: one(id) for name, id in ids.items()}
