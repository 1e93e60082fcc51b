"""Quality floors: how many values of the gold sentences are found, just under what was measured."""

from __future__ import annotations

import json

import pytest

from bench.value_gold import FILES, GOLD, Gold, says, score, sentences
from factcheck.values import Date, Number

FLOORS = json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_values_stay_above_their_floors(name: str) -> None:
    count = score(name)["all"]
    assert count["hit"] / count["gold"] >= FLOORS[name]["recall"]
    assert count["hit"] / count["found"] >= FLOORS[name]["precision"]


def test_every_file_of_gold_values_has_floors() -> None:
    assert set(FILES) == set(FLOORS)


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_every_gold_sentence_is_written_once_and_has_a_value_for_each_bracket(name: str) -> None:
    gold: list[Gold] = sentences(name)
    assert len({one.text for one in gold}) == len(gold) >= 120
    assert all(len(one.spans) == len(one.values) for one in gold)


@pytest.mark.parametrize(
    ("gold", "is_said"),
    [("about 20 km", True), ("20 km", False), ("about 21 km", False), ("about 20 m", False), ("about 20", True)],
)
def test_gold_compares_modifier_bounds_and_the_unit_it_names(gold: str, is_said: bool) -> None:
    assert says(Number(low=20, high=20, modifier="about", unit="km"), gold) is is_said


def test_gold_compares_both_ends_of_a_date() -> None:
    date = Date(earliest="2026-03-02", latest="2026-03-08", granularity="week")
    assert says(date, "2026-03-02..2026-03-08")
    assert not says(date, "2026-03-02")
