"""The report: everything that was read, claimed, compared and found. Its JSON is the published format."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import ConfigDict, Field

from factcheck.articles import Moment
from factcheck.articles import Skipped as Skipped
from factcheck.base import Noun
from factcheck.claims import AnyClaim
from factcheck.findings import Finding, Timeline
from factcheck.matches import Fact

SCHEMA = "factcheck-report/1"
DraftState = Literal[
    "supported", "unsupported", "unsupported_precision", "lost_hedge", "dropped_attribution", "stale_figure",
    "misquoted", "contradicted", "unresolved",
]  # fmt: skip

WaiverState = Literal["used", "unused", "expired", "undated"]


class ArticleSummary(Noun):
    """One article that was read; `text` and `title` are included so that a report can show passages in place."""

    id: str
    title: str = ""
    source: str | None = None
    published: Moment | None = None
    language: str
    text: str = ""
    path: str | None = None
    line: int | None = None  # of the file, on which the text begins


class DraftPassage(Noun):
    """The state of one claim of the draft: what its sources say of it."""

    claim: str
    state: DraftState
    sources: tuple[str, ...] = ()  # ids of the claims that support or contradict it


class WaiverUse(Noun):
    """What became of one waiver: it covered a finding, covered none, or has expired (undated: nobody can say)."""

    finding: str
    about: str = ""
    reason: str
    expires: date | None = None
    state: WaiverState


class Coverage(Noun):
    """What was looked at: every claim is compared, single-source or left out with a reason."""

    claims: int
    compared: int
    single_source: int
    left_out: dict[str, int] = Field(default_factory=dict)


class Report(Noun):
    """The result of a check. `language` is that of the explanations, chosen by the reader."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    schema_: Literal["factcheck-report/1"] = Field(default="factcheck-report/1", alias="schema")
    mode: Literal["sources", "draft"]
    language: str = "en"
    articles: tuple[ArticleSummary, ...]
    claims: tuple[AnyClaim, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    timelines: tuple[Timeline, ...] = ()
    draft: tuple[DraftPassage, ...] = ()
    draft_article: str | None = None  # the id of the article that was checked against the others
    skipped: tuple[Skipped, ...] = ()
    waivers: tuple[WaiverUse, ...] = ()
    coverage: Coverage

    def claim(self, id: str) -> AnyClaim:
        """The claim with this id."""
        return next(claim for claim in self.claims if claim.id == id)
