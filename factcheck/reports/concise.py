"""Report → one line for each finding that is no plain agreement: `file:line:col: severity verdict/reason message`."""

from __future__ import annotations

from factcheck.claims import AnyClaim
from factcheck.findings.base import Finding
from factcheck.reports.base import ArticleSummary, Report
from factcheck.reports.interface import Interface, interface
from factcheck.reports.text import STYLES, Paint
from factcheck.reports.view import accepted_words, draft_article, is_accepted
from factcheck.reports.visible import one_line, shorten

MAX_EXPLANATION = 400


def write(report: Report) -> str:
    """The lines in the order of the findings; accepted ones last, with the reason."""
    return _write(report, lambda _style, text: text)


def write_coloured(report: Report) -> str:
    """The same with the colours of a terminal."""
    return _write(report, lambda style, text: f"\x1b[{STYLES[style]}m{text}\x1b[0m")


def _write(report: Report, paint: Paint) -> str:
    claims = {claim.id: claim for claim in report.claims}
    articles = {article.id: article for article in report.articles}
    words, draft = interface(report.language), draft_article(report)
    shown = [finding for finding in report.findings if finding.severity != "none" or finding.verdict != "agree"]
    shown.sort(key=is_accepted)
    lines = []
    for finding in shown:
        claim = _where([claims[id] for side in finding.sides for id in side], draft)
        lines.append(f"{position(claim, articles.get(claim.article))}: {_message(finding, words, paint)}\n")
    return "".join(lines)


def _where(claims: list[AnyClaim], draft: str | None) -> AnyClaim:
    """The claim a finding is shown at: the draft's first, else the first."""
    return next((claim for claim in claims if claim.article == draft), claims[0])


def position(claim: AnyClaim, article: ArticleSummary | None) -> str:
    """`file:line:column` of a claim, counted from 1, in the text where the article came in no file of lines."""
    if article is None or claim.part == "title":
        return f"{one_line(claim.article)}:1:1"
    before = article.text[: claim.start]
    line = before.count("\n") + (article.line or 1)
    return f"{one_line(article.path if article.line and article.path else article.id)}:{line}:{_column(before)}"


def _column(before: str) -> int:
    return len(before) - before.rfind("\n")


def _message(finding: Finding, words: Interface, paint: Paint) -> str:
    kind = paint(finding.severity, f"{finding.severity} {finding.verdict}/{finding.reason}")
    note = f" ({accepted_words(finding, words)})" if is_accepted(finding) else ""
    return f"{kind} {shorten(one_line(finding.explanation), MAX_EXPLANATION)} [{one_line(finding.id)}]{note}"
