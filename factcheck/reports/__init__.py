"""Findings → Report → text: one module per format."""

from factcheck.reports.base import ArticleSummary, Coverage, DraftPassage, Report, Skipped

__all__ = ["ArticleSummary", "Coverage", "DraftPassage", "Report", "Skipped"]
