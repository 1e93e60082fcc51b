"""Every example, non-example and known gap of the claim and context rules, each its own test.

An example is run against all rules of its language, so that a new rule cannot quietly steal from an old one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import factcheck
from factcheck.articles import Article
from factcheck.languages import make_doc
from factcheck.mentions import Mention, find_mentions
from factcheck.mentions.ruleset import CLAIM_TYPES
from factcheck.rulebook import ClaimRules, ContextRules, Example, NonExample, Rule, load_rules

RULES = load_rules()


def _rules() -> Iterator[tuple[str, str, str, Rule]]:
    for language in RULES.languages:
        for name in (*CLAIM_TYPES, "context"):
            for file in RULES.read(language, f"{name}.yaml", ContextRules if name == "context" else ClaimRules):
                for rule in file.rules:
                    yield language, name, f"{language}/{name}/{rule.name}", rule


def _cases(field: str, *, context: bool) -> list[Any]:
    return [
        pytest.param(language, address, one, id=f"{address}-{n}")
        for language, name, address, rule in _rules()
        if (name == "context") == context
        for n, one in enumerate(getattr(rule, field), 1)
    ]


def _article(language: str, example: Example | NonExample) -> Article:
    text = example.plain() if isinstance(example, Example) else example.text
    return Article.model_validate({"id": "x", "text": text, "language": language, "published": example.published})


def _cues(language: str, address: str, example: Example | NonExample) -> list[Mention]:
    mentions = find_mentions(make_doc(_article(language, example), language, RULES), RULES)
    return [cue for cue in mentions.text.cues if cue.rule.address == address]


@pytest.mark.parametrize(("language", "address", "example"), _cases("examples", context=False))
def test_a_claim_rule_finds_its_example(language: str, address: str, example: Example) -> None:
    claims = factcheck.find_claims([_article(language, example)])
    found = [claim for claim in claims if claim.rule == address]
    assert [(claim.start, claim.end) for claim in found] == list(example.spans()), [
        (claim.rule, claim.quote) for claim in claims
    ]
    for claim in found:
        shown = claim.model_dump(mode="json")
        assert {key: shown.get(key, shown["value"].get(key)) for key in example.gives} == example.gives


@pytest.mark.parametrize(("language", "address", "example"), _cases("non_examples", context=False))
def test_a_claim_rule_leaves_its_non_example_alone(language: str, address: str, example: NonExample) -> None:
    assert not [
        claim.quote for claim in factcheck.find_claims([_article(language, example)]) if claim.rule == address
    ]


@pytest.mark.parametrize(("language", "address", "example"), _cases("examples", context=True))
def test_a_cue_is_found_in_its_example(language: str, address: str, example: Example) -> None:
    cues = _cues(language, address, example)
    assert cues
    spans = example.spans()
    if spans:
        text = _article(language, example)
        doc = make_doc(text, language, RULES).text
        found = [doc.span(cue.first, cue.last) for cue in cues]
        assert all(any(start < last and end > first for start, end in found) for first, last in spans)


@pytest.mark.parametrize(("language", "address", "example"), _cases("non_examples", context=True))
def test_a_cue_is_not_found_in_its_non_example(language: str, address: str, example: NonExample) -> None:
    assert not _cues(language, address, example)


GAPS = [*_cases("known_gaps", context=False)]


@pytest.mark.skipif(not GAPS, reason="no known gaps are listed")
@pytest.mark.parametrize(("language", "address", "example"), GAPS)
def test_a_known_gap_is_still_one(language: str, address: str, example: Example) -> None:
    found = [claim for claim in factcheck.find_claims([_article(language, example)]) if claim.rule == address]
    assert [(claim.start, claim.end) for claim in found] != list(example.spans()), (
        "this gap is closed: make it an example"
    )
