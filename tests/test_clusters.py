"""Quality floors: claims, verdicts, alerts and silence on the gold clusters, just under what was measured.

Alerts and traps are too few in a group of clusters to have a floor each; all clusters together have one.
"""

from __future__ import annotations

import json
from collections import Counter

import pytest

from bench.clusters import CLUSTERS, FIGURES, figures, score

FLOORS = json.loads((CLUSTERS.parent / "floors.clusters.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def counts() -> dict[str, Counter[str]]:
    """The counts of each group of clusters, and of all."""
    groups: dict[str, Counter[str]] = {"all": Counter()}
    for path in sorted(CLUSTERS.glob("*.json")):
        count = score(path)["all"]
        groups["all"].update(count)
        groups.setdefault(path.stem.split("-")[0], Counter()).update(count)
    return groups


@pytest.mark.parametrize("group", sorted(FLOORS))
def test_claims_verdicts_alerts_and_silence_stay_above_their_floors(
    group: str, counts: dict[str, Counter[str]]
) -> None:
    measured = figures(counts[group])
    fallen = {name: measured[name] for name, floor in FLOORS[group].items() if measured[name] < floor}
    assert not fallen, (group, fallen)


def test_every_group_of_clusters_has_floors(counts: dict[str, Counter[str]]) -> None:
    assert set(counts) == set(FLOORS)
    assert set(FLOORS["all"]) == set(FIGURES)
