"""The finding: a verdict on what two or more claims say about one fact, and the sentence that says why."""

from __future__ import annotations

from datetime import date
from typing import Literal, get_args

from factcheck.base import Noun

Verdict = Literal["agree", "compatible", "update", "unresolved", "discrepancy", "conflict"]
Severity = Literal["none", "info", "low", "medium", "high"]
Reason = Literal[
    "same_value", "rounding", "granularity", "bound", "precision_difference", "estimate_spread", "value_conflict",
    "unit_mismatch", "definition_mismatch", "scope_mismatch", "temporal_update", "downward_revision", "date_conflict",
    "duration_conflict", "sequence_conflict", "location_conflict", "name_mismatch", "role_mismatch", "quote_mismatch",
    "quote_speaker", "polarity_conflict", "trend_conflict", "ordinal_conflict", "attribution_mismatch",
    "modality_mismatch", "shared_origin", "internal_inconsistency", "arithmetic", "unsupported",
    "unsupported_precision", "lost_hedge", "stale_figure",
]  # fmt: skip
FlagReason = Literal[
    "attribution_mismatch", "modality_mismatch", "hedge_mismatch", "label_mismatch", "name_mismatch", "shared_origin",
    "internal_inconsistency", "digit_transposition",
]  # fmt: skip

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)  # from least to most serious
SEVERITIES: tuple[Severity, ...] = get_args(Severity)  # from least to most serious


class Flag(Noun):
    """Something that rides along on a verdict and the reader should see with it."""

    reason: FlagReason
    severity: Severity
    note: str


class Waived(Noun):
    """That somebody has accepted a finding: why, and until when."""

    reason: str
    expires: date | None = None


class Finding(Noun):
    """What the claims about one fact say against each other.

    An agreement has one side; any other finding has two or more, each the ids of claims that say the same.
    `origins` counts the independent origins that the whole finding rests on.
    """

    id: str
    fact: str
    verdict: Verdict
    reason: Reason
    severity: Severity
    sides: tuple[tuple[str, ...], ...]
    explanation: str
    flags: tuple[Flag, ...] = ()
    origins: int = 1
    rule: str = ""  # the rule of judgement, as rules/judgement.yaml names it
    waived: Waived | None = None
    known: bool = False  # an earlier report, the baseline, had it too
