"""Who estimates: the kind of a source from the concepts and names in its wording."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from pydantic import RootModel

from factcheck.claims.base import EstimatorKind
from factcheck.rulebook import bundled_rules, read_file


class Estimators(RootModel[dict[EstimatorKind, frozenset[str]]]):
    """rules/estimators.yaml: for each kind the concepts that tell it, the most telling kind first."""


@cache
def _kinds() -> dict[EstimatorKind, frozenset[str]]:
    return read_file(bundled_rules() / "estimators.yaml", Estimators, shown="rules/estimators.yaml").root


def estimator_kind(keys: Collection[str], name_kinds: Collection[str]) -> EstimatorKind:
    """The first kind whose concepts the wording holds; an agency by name; a country stands for its government."""
    if "agency" in name_kinds:
        return "agency"
    for kind, telling in _kinds().items():
        if not telling.isdisjoint(keys):
            return kind
    return "government" if "country" in name_kinds else "other"
