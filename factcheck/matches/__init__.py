"""Claims → Matches: which claims are about the same thing, and why."""

from factcheck.matches.base import Evidence, Fact, Match, Matches, Relation

__all__ = ["Evidence", "Fact", "Match", "Matches", "Relation"]
