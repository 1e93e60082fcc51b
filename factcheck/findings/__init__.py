"""Matches → Findings: for each fact what its claims say against each other, how serious it is, and why."""

from __future__ import annotations

from factcheck.findings.base import SEVERITIES, VERDICTS, Finding, Flag, FlagReason, Reason, Severity, Verdict, Waived
from factcheck.findings.draft import DraftState, draft_states
from factcheck.findings.judge import judge
from factcheck.findings.statements import Compared, judge_statements, with_statements
from factcheck.findings.timelines import Movement, Point, Timeline, timelines

__all__ = [
    "SEVERITIES", "VERDICTS", "Compared", "DraftState", "Finding", "Flag", "FlagReason", "Movement", "Point", "Reason",
    "Severity", "Timeline", "Verdict", "Waived", "draft_states", "judge", "judge_statements", "timelines",
    "with_statements",
]  # fmt: skip
