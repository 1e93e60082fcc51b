"""Report + waivers, baseline → Report: what somebody has accepted is marked and no longer counts; nothing is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from factcheck.errors import UnknownName
from factcheck.findings import Finding, Waived
from factcheck.reports import Report, WaiverState, WaiverUse
from factcheck.reports.visible import one_line
from factcheck.waivers.base import Accepted, Statement, Waiver, accepted, is_same, reader, sides_of
from factcheck.waivers.baseline import Baseline, baseline_text, read_baseline
from factcheck.waivers.file import WAIVERS_NAME, Waivers, find_waivers, read_waivers, with_waiver

__all__ = [
    "WAIVERS_NAME", "Accepted", "Baseline", "Statement", "Waiver", "Waivers", "accepted", "baseline_text", "counting",
    "find_waivers", "latest_day", "new_waiver", "read_baseline", "read_waivers", "with_baseline", "with_waiver",
    "with_waivers",
]  # fmt: skip


def latest_day(report: Report) -> date | None:
    """The day of the latest article, by which waivers expire where no other day is given; None without any date."""
    days = (article.published for article in report.articles if article.published)
    return max((day.date() if isinstance(day, datetime) else day for day in days), default=None)


def with_waivers(report: Report, waivers: Waivers, today: date | None = None) -> Report:
    """The report with waived findings marked, and with what became of every waiver, in the order of the file."""
    day = today or latest_day(report)
    read = reader(report, waivers.folder)
    used: set[int] = set()
    findings = []
    for finding in report.findings:
        sides = sides_of(finding, read)
        match = _first(waivers.entries, finding, sides, day)
        if match is not None:
            used.add(match)
            entry = waivers.entries[match]
            finding = finding.model_copy(update={"waived": Waived(reason=entry.reason, expires=entry.expires)})
        findings.append(finding)
    uses = [_use(entry, n in used, day) for n, entry in enumerate(waivers.entries)]
    return report.model_copy(update={"findings": tuple(findings), "waivers": tuple(uses)})


def _first(
    entries: Sequence[Waiver], finding: Finding, sides: Sequence[Sequence[Statement]], day: date | None
) -> int | None:
    """The position of the first waiver that covers the finding on that day."""
    return next((n for n, one in enumerate(entries) if _is_open(one, day) and is_same(one, finding, sides)), None)


def _is_open(waiver: Waiver, day: date | None) -> bool:
    """Whether it still holds; without a day to compare with, only what never expires does."""
    return waiver.expires is None or (day is not None and day <= waiver.expires)


def _use(waiver: Waiver, is_used: bool, day: date | None) -> WaiverUse:
    state: WaiverState = "used" if is_used else "unused"
    if not _is_open(waiver, day):
        state = "undated" if day is None else "expired"
    return WaiverUse(
        finding=waiver.finding, about=waiver.about, reason=waiver.reason, expires=waiver.expires, state=state
    )


def with_baseline(report: Report, baseline: Baseline) -> Report:
    """The report with the findings marked that the baseline has."""
    read = reader(report, baseline.folder)
    findings = []
    for finding in report.findings:
        sides = sides_of(finding, read)
        is_known = any(is_same(one, finding, sides) for one in baseline.findings)
        findings.append(finding.model_copy(update={"known": is_known}))
    return report.model_copy(update={"findings": tuple(findings)})


def counting(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that nobody has accepted yet."""
    return tuple(finding for finding in findings if finding.waived is None and not finding.known)


def new_waiver(report: Report, id: str, waivers: Waivers, *, reason: str, expires: date | None) -> str:
    """The text of the file of waivers with one more for the finding of that id; raises UnknownName for another."""
    finding = next((one for one in report.findings if one.id == id), None)
    if finding is None:
        raise UnknownName("finding", id, [one.id for one in report.findings])
    read = reader(report, waivers.folder)
    kept = accepted(finding, read)
    waiver = Waiver(**kept.model_dump(), reason=reason, expires=expires, about=one_line(finding.explanation))
    replaced = [one for one in waivers.entries if is_same(one, finding, kept.sides)]
    return with_waiver(waivers, waiver, replaced)
