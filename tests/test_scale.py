"""Many articles in one run: what was planted is found, and stories that are alike are not mixed up."""

from __future__ import annotations

from bench.scale import measure


def test_planted_conflicts_are_found_among_many_stories_and_nothing_else_alarms() -> None:
    outcome = measure(40)
    assert outcome.planted > 5
    assert outcome.found == outcome.planted
    assert outcome.others == 0
