"""rules/judgement.yaml → the weights, thresholds and tables by which claims are matched and judged."""

from __future__ import annotations

from functools import lru_cache

from pydantic import Field

from factcheck.base import Noun
from factcheck.rulebook import Rulebook, load_rules, read_file

NAME = "judgement.yaml"


class QuotationMatching(Noun):
    """From which similarity of words (0 to 1) on two quotations are one utterance."""

    same: float
    related: float
    contained: float
    min_words: int


class Matching(Noun):
    """How claims are matched; see the comments in the file."""

    same: float
    near: float
    assignment_margin: float
    rival_reach: float = Field(gt=0)
    equal_figure: float
    join: float
    unknown: float
    block: int = Field(ge=2)
    common: int = Field(ge=2)
    near_misses: int = Field(ge=0)
    recent_days: int = Field(ge=0)
    other_time_days: int = Field(default=15, ge=1)
    bias: dict[str, float]
    weights: dict[str, float]
    rarity: dict[str, float]
    generic_heads: tuple[str, ...]
    outcome_heads: tuple[str, ...]
    wholes: dict[str, tuple[str, ...]]
    subsets: tuple[str, ...]
    degrees: tuple[str, ...]
    markers: dict[str, frozenset[str]] = {}
    reaches: frozenset[str] = frozenset()
    wishes: frozenset[str] = frozenset()
    wished_anywhere: frozenset[str] = frozenset()
    splits: dict[str, frozenset[str]] = {}
    shares: frozenset[str] = frozenset()
    fellows: frozenset[str] = frozenset()
    counters: frozenset[str] = frozenset()
    loose_subsets: frozenset[str] = frozenset()
    own_blocks: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    increments: frozenset[str] = frozenset()
    series_blocks: frozenset[str] = frozenset()
    opposed_heads: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    open_windows: frozenset[str] = frozenset()
    quotation: QuotationMatching


class Rule(Noun):
    """The verdict and the severity of one rule of judgement."""

    verdict: str
    severity: str


class Rivals(Noun):
    """Two kinds of estimators with opposite interests; from `ratio` on their spread stops the editor."""

    kinds: tuple[str, str]
    ratio: float


class StatementTables(Noun):
    """The concepts by which sentences that are equal but for one stretch are judged."""

    venues: frozenset[str] = frozenset()
    denials: tuple[tuple[str, str], ...] = ()
    trends: tuple[tuple[str, str], ...] = ()
    offices: frozenset[str] = frozenset()
    mutual: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    contraries: tuple[tuple[str, str], ...] = ()
    one_way: frozenset[str] = frozenset()
    one_doer: frozenset[str] = frozenset()
    once: frozenset[str] = frozenset()
    two_sided: frozenset[str] = frozenset()
    apposed: frozenset[str] = frozenset()

    @property
    def opposed(self) -> tuple[tuple[str, str], ...]:
        """All pairs of which one only can be true."""
        return (*self.denials, *self.contraries, *self.trends)


class Judging(Noun):
    """How facts are judged; see the comments in the file."""

    reasons: dict[str, Rule]
    shown_as: dict[str, str]
    flags: dict[str, str]
    wide_spread: float
    near_floor: float = 1.0
    far_beyond: float = Field(default=10, gt=1)
    starts: tuple[str, ...] = ()
    rivals: tuple[Rivals, ...]
    adversaries: tuple[tuple[str, str], ...]
    cumulative: tuple[str, ...]
    growing: tuple[str, ...] = ()
    helping: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()
    stocks: tuple[str, ...]
    series_types: tuple[str, ...]
    settled: tuple[str, ...] = ()
    moving: tuple[str, ...] = ()
    series_terms: tuple[str, ...]
    levels: tuple[str, ...] = ()
    closed_days: int = Field(default=45, ge=0)
    ongoing: tuple[str, ...] = ()
    planned: tuple[str, ...]
    wishes: tuple[str, ...] = ()
    estimates: tuple[str, ...]
    reckoned: tuple[str, ...]
    reservations: tuple[str, ...]
    doubts: tuple[str, ...]
    everybody: tuple[str, ...]
    fates: tuple[str, ...]
    groups: tuple[str, ...] = ()
    unspecific: tuple[str, ...] = ()
    near_duplicate: float
    agencies: tuple[str, ...]
    alert_match: float
    alert_across: float = 0.0
    alert_matches: dict[str, float] = {}
    alert_keys: int = 0
    alert_days: int = Field(default=10_000, ge=0)
    alert_thin: tuple[str, ...] = ()
    statements: StatementTables = StatementTables()


class Judgement(Noun):
    """Both halves of the file."""

    matching: Matching
    judging: Judging


class JudgementFile(Noun):
    """One rules/judgement.yaml; an own one may replace one half only."""

    matching: Matching | None = None
    judging: Judging | None = None


@lru_cache(maxsize=8)
def read_judgement(rules: Rulebook | None = None) -> Judgement:
    """The tables of the last folder that has them; the bundled ones where none is given."""
    roots = (rules or load_rules()).roots
    paths = [root / NAME for root in (*load_rules().roots, *roots) if (root / NAME).is_file()]
    files = [read_file(path, JudgementFile) for path in dict.fromkeys(paths)]
    matching = next(file.matching for file in reversed(files) if file.matching is not None)
    judging = next(file.judging for file in reversed(files) if file.judging is not None)
    return Judgement(matching=matching, judging=judging)
