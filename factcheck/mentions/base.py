"""The mention: where a rule's pattern was found, and what it captured."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.articles import Part
from factcheck.mentions.ruleset import CompiledRule


class Mention(NamedTuple):
    """A rule's hit in one part of an article: half-open token ranges, the whole and each capture."""

    rule: CompiledRule
    part: Part
    first: int
    last: int
    groups: Mapping[str, tuple[int, int]]
