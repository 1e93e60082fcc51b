"""Quality floors: verdicts, alerts and silence on the gold pairs of passages, just under what was measured."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from bench.pairs import GOLD, SILENT, score, share

FLOORS = json.loads((GOLD / "floors.pairs.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=sorted(FLOORS))
def measured(request: pytest.FixtureRequest) -> tuple[str, dict[str, Counter[str]]]:
    return request.param, score(GOLD / request.param)


def test_verdicts_alerts_and_silence_stay_above_their_floors(measured: tuple[str, dict[str, Counter[str]]]) -> None:
    name, counts = measured
    figures = {
        "verdicts": share(counts["all"], "right", "pairs"),
        "alert_precision": share(counts["all"], "hit", "raised"),
        "alert_recall": share(counts["all"], "hit", "due"),
        "silence": share(counts[SILENT], "right", "pairs"),
    }
    fallen = {kind: figure for kind, figure in figures.items() if figure < FLOORS[name][kind]}
    assert not fallen, (name, fallen)
    assert set(figures) == set(FLOORS[name])


def test_every_file_of_pairs_by_language_has_floors() -> None:
    assert {path.name for path in GOLD.glob("pairs-*.jsonl")} == set(FLOORS)
