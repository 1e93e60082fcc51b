"""Report → CSV: one row for every claim of every side of every finding.

The columns are COLUMNS, in this order. Cells that a spreadsheet would run as a formula get an apostrophe in front.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.claims import AnyClaim
from factcheck.findings.base import Finding
from factcheck.reports.base import ArticleSummary, Report
from factcheck.reports.visible import visible
from factcheck.values import Date, Number, Text

CLAIM_COLUMNS = (
    "claim", "article", "title", "source", "published", "language", "type", "part", "start", "end", "quote",
    "sentence", "low", "high", "modifier", "unit", "earliest", "latest", "granularity", "words", "attribution",
    "as_of", "modality", "polarity",
)  # fmt: skip
COLUMNS = (
    "finding", "verdict", "severity", "reason", "fact", "label", "explanation", "origins", "side", *CLAIM_COLUMNS,
    "waived", "expires", "known",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(report: Report) -> str:
    """One row for every claim of every side; `side` counts from 1."""
    claims = {claim.id: claim for claim in report.claims}
    articles = {article.id: article for article in report.articles}
    labels = {fact.id: fact.label for fact in report.facts}
    rows = []
    for finding in report.findings:
        about = [finding.id, finding.verdict, finding.severity, finding.reason, finding.fact]
        about += [labels.get(finding.fact, ""), finding.explanation]
        for number, side in enumerate(finding.sides, start=1):
            for id in side:
                row = claim_cells(claims[id], articles.get(claims[id].article))
                rows.append([*about, finding.origins, number, *row, *_accepted(finding)])
    return table(COLUMNS, rows)


def _accepted(finding: Finding) -> list[Any]:
    waived = finding.waived
    expires = waived.expires.isoformat() if waived and waived.expires else None
    return [waived.reason if waived else None, expires, "yes" if finding.known else "no"]


def claim_cells(claim: AnyClaim, article: ArticleSummary | None) -> list[Any]:
    """The cells of CLAIM_COLUMNS."""
    published = claim.published or (article.published if article else None)
    return [
        claim.id, claim.article, article.title if article else "", claim.source,
        published.isoformat() if published else None, claim.language, claim.type, claim.part, claim.start, claim.end,
        claim.quote, claim.sentence, *_value_cells(claim.value),
        claim.attribution.source if claim.attribution else None,
        _span(claim.as_of), claim.modality, claim.polarity,
    ]  # fmt: skip


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """CSV as RFC 4180 has it: commas, CRLF, quotes only where needed."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def _value_cells(value: Number | Date | Text) -> list[Any]:
    if isinstance(value, Number):
        return [value.low, value.high, value.modifier, value.unit, None, None, value.granularity, None]
    if isinstance(value, Date):
        return [None, None, None, None, value.earliest, value.latest, value.granularity, value.surface]
    return [None] * 7 + [value.text]


def _span(value: Date | None) -> str | None:
    if value is None:
        return None
    return value.earliest if value.earliest == value.latest else f"{value.earliest or ''}/{value.latest or ''}"


def _cell(cell: Any) -> Any:
    """Numbers stay numbers; text shows what it holds and runs nothing."""
    if not isinstance(cell, str):
        return cell
    shown = visible(cell)
    return f"'{shown}" if cell.lstrip(" \u00a0").startswith(_FORMULA) else shown
