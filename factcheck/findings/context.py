"""What the rules of judgement may look up."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.findings.quotes import Wording
from factcheck.findings.variants import FigureKey
from factcheck.matches.judgement import Judging


class Context(NamedTuple):
    """What the rules may look up; `series` is cumulative, stock or empty, `carried` what a draft's sources state."""

    tables: Judging
    series: str
    wording: Wording = Wording()
    carried: frozenset[FigureKey] = frozenset()
