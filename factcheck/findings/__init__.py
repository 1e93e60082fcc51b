"""Matches → Findings: the verdict, and the sentence that says it."""

from factcheck.findings.base import SEVERITIES, VERDICTS, Finding, Flag, Reason, Severity, Verdict

__all__ = ["SEVERITIES", "VERDICTS", "Finding", "Flag", "Reason", "Severity", "Verdict"]
