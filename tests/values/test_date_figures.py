"""Figures in dates: the sets of classes that the lexicon is told of are all there are."""

from __future__ import annotations

from factcheck.values.dates.figures import classified, classify


def test_every_figure_falls_into_a_declared_set() -> None:
    integers = (f"{number:0{width}}" for width in (1, 2, 3, 4) for number in range(10_000))
    pairs = ((f"{a}", f"{b}", f"{a:02}", f"{b:02}") for a in range(100) for b in range(100))
    marks = (f"{day}.{month}" for a, b, aa, bb in pairs for day in (a, aa) for month in (b, bb))
    found = {classify(token) for tokens in (integers, marks) for token in tokens}
    assert found | {frozenset(), classify("1.1.2020")} == classified()
