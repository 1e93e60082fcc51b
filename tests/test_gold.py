"""Quality floors: precision and recall of extraction on the gold sentences, just under what was measured."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from bench.gold import GOLD, score

FLOORS = json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=sorted(FLOORS))
def measured(request: pytest.FixtureRequest) -> tuple[str, dict[str, Counter[str]]]:
    return request.param, score(GOLD / request.param)


def test_precision_and_recall_stay_above_their_floors(measured: tuple[str, dict[str, Counter[str]]]) -> None:
    name, counts = measured
    for kind, floor in FLOORS[name].items():
        count = counts[kind]
        precision, recall = count["hit"] / max(1, count["found"]), count["hit"] / count["gold"]
        assert precision >= floor["precision"], f"{name} {kind}: precision {precision:.3f}"
        assert recall >= floor["recall"], f"{name} {kind}: recall {recall:.3f}"


def test_every_gold_file_has_floors() -> None:
    assert {path.name for path in Path(GOLD).glob("*.*.jsonl")} == set(FLOORS)
