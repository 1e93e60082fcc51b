"""Every example, non-example and known gap of the claim and context rules, each its own test.

An example is run against all rules of its language, so that a new rule cannot quietly steal from an old one. What
counts as holding stands in factcheck/workshop/examples.py; `factcheck rules test` runs the same.
"""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.rulebook import load_rules
from factcheck.workshop import Entry, entries, failure_of

RULES = load_rules()
ENTRIES = entries(RULES)


def _cases(kind: str, *, context: bool) -> list[Any]:
    return [
        pytest.param(entry, number, id=f"{entry.address}-{number}")
        for entry in ENTRIES
        if entry.is_context == context
        for number, _ in enumerate(getattr(entry.rule, kind), 1)
    ]


@pytest.mark.parametrize(("entry", "number"), _cases("examples", context=False))
def test_a_claim_rule_finds_its_example(entry: Entry, number: int) -> None:
    assert failure_of(RULES, entry, "examples", number) is None


@pytest.mark.parametrize(("entry", "number"), _cases("non_examples", context=False))
def test_a_claim_rule_leaves_its_non_example_alone(entry: Entry, number: int) -> None:
    assert failure_of(RULES, entry, "non_examples", number) is None


@pytest.mark.parametrize(("entry", "number"), _cases("examples", context=True))
def test_a_cue_is_found_in_its_example(entry: Entry, number: int) -> None:
    assert failure_of(RULES, entry, "examples", number) is None


@pytest.mark.parametrize(("entry", "number"), _cases("non_examples", context=True))
def test_a_cue_is_not_found_in_its_non_example(entry: Entry, number: int) -> None:
    assert failure_of(RULES, entry, "non_examples", number) is None


GAPS = _cases("known_gaps", context=False)


@pytest.mark.skipif(not GAPS, reason="no known gaps are listed")
@pytest.mark.parametrize(("entry", "number"), GAPS)
def test_a_known_gap_is_still_one(entry: Entry, number: int) -> None:
    assert failure_of(RULES, entry, "known_gaps", number) is None
