"""Trace → text: from the articles to the verdict, which rule did what."""

from __future__ import annotations

from factcheck.traces.claims import ClaimTrace, trace_claim
from factcheck.traces.text import Explained, explain

__all__ = ["ClaimTrace", "Explained", "explain", "trace_claim"]
