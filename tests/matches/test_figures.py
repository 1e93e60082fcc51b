"""Figures that one slip of the hand turns into each other, and those that nothing does."""

from __future__ import annotations

import pytest

from factcheck.matches.figures import are_transposed, are_worlds_apart, figure_likeness, is_mistyped, is_telling
from factcheck.values import Number


def figure(low: float, unit: str = "metre", **fields: object) -> Number:
    return Number.model_validate({"low": low, "high": low, "unit": unit, "modifier": "exact", **fields})


@pytest.mark.parametrize(("one", "other"), [(280, 208), (1.1, 1.01), (3240, 2340), (12, 21)])
def test_two_neighbouring_digits_are_swapped(one: float, other: float) -> None:
    assert are_transposed(one, other)
    assert is_mistyped(figure(one), figure(other))


@pytest.mark.parametrize(("one", "other"), [(280, 28), (280, 280), (1234, 4321), (130, 120)])
def test_other_digits_are_not_swapped(one: float, other: float) -> None:
    assert not are_transposed(one, other)


@pytest.mark.parametrize(
    ("one", "other", "expected"), [(3.8e6, 3.8e5, True), (1.25, 125, True), (20, 200, False), (38, 39, False)]
)
def test_a_point_in_the_wrong_place(one: float, other: float, expected: bool) -> None:
    assert is_mistyped(figure(one), figure(other)) is expected


def test_another_unit_is_no_slip_of_the_hand() -> None:
    assert not is_mistyped(figure(280), figure(208, unit="hour"))


def test_a_thousandfold_slip_is_seen_through_rounding() -> None:
    assert figure_likeness(figure(1.84e9, unit="EUR"), figure(1.8e6, unit="EUR")) == 1.0
    assert figure_likeness(figure(1.84e9, unit="EUR"), figure(1.4e6, unit="EUR")) == 0.0


def test_few_digits_are_the_same_by_chance() -> None:
    assert is_telling(figure(1.35e6))
    assert not is_telling(figure(1.3e6))


def test_no_toll_grows_from_two_to_a_thousand() -> None:
    assert are_worlds_apart(figure(2, unit="person"), figure(1331, unit="person"))
    assert not are_worlds_apart(figure(12, unit="person"), figure(131, unit="person"))
