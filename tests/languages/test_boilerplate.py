import json
from pathlib import Path

import pytest

from factcheck.languages.boilerplate import BoilerplateRule, BoilerplateRules, boilerplate_spans
from factcheck.rulebook import load_rules

RULES = load_rules()
SHARED = Path(__file__).parents[2].parent / "shared" / "eval"


def _rules() -> list[tuple[str, BoilerplateRule]]:
    return [
        (language, rule)
        for language in RULES.languages
        for file in RULES.read(language, "boilerplate.yaml", BoilerplateRules)
        for rule in file.rules
    ]


EXAMPLES = [(lang, rule.name, n, one) for lang, rule in _rules() for n, one in enumerate(rule.examples, 1)]
NON_EXAMPLES = [(lang, rule.name, n, one) for lang, rule in _rules() for n, one in enumerate(rule.non_examples, 1)]
KNOWN_GAPS = [(lang, rule.name, n, one) for lang, rule in _rules() for n, one in enumerate(rule.known_gaps, 1)]


def _id(value: object) -> str | None:
    return str(value) if isinstance(value, str | int) else ""


def test_every_language_has_the_same_kinds_of_boilerplate():
    kinds = {language: [rule.name for lang, rule in _rules() if lang == language] for language in RULES.languages}
    assert len(kinds) >= 2
    assert len({tuple(names) for names in kinds.values()}) == 1


@pytest.mark.parametrize(("language", "rule", "number", "example"), EXAMPLES, ids=_id)
def test_an_example_falls_where_its_brackets_are(language, rule, number, example):
    assert boilerplate_spans(example.plain(), language, RULES) == example.spans()


@pytest.mark.parametrize(("language", "rule", "number", "example"), NON_EXAMPLES, ids=_id)
def test_a_non_example_stands(language, rule, number, example):
    assert boilerplate_spans(example.text, language, RULES) == ()


@pytest.mark.parametrize(("language", "rule", "number", "example"), KNOWN_GAPS, ids=_id)
@pytest.mark.xfail(strict=True, reason="a known gap")
def test_a_known_gap_is_still_one(language, rule, number, example):
    assert boilerplate_spans(example.plain(), language, RULES) == example.spans()


def test_only_the_line_of_a_disclaimer_falls():
    text = "Der Hafen ist offen.\n\nDisclaimer: Nur zur Ansicht. Danke.\n\nAm Dienstag fährt die Fähre."
    assert [text[start:end] for start, end in boilerplate_spans(text, "de", RULES)] == [
        "Disclaimer: Nur zur Ansicht. Danke."
    ]


def test_an_empty_text_has_no_boilerplate():
    assert boilerplate_spans(" \n ", "en", RULES) == ()


def _development_articles() -> list[dict[str, str]]:
    return [
        article
        for path in sorted((SHARED / "clusters").glob("*.json"))
        for article in json.loads(path.read_text(encoding="utf-8"))["articles"]
    ]


def test_no_paragraph_of_the_development_articles_is_swallowed():
    if not SHARED.is_dir():
        pytest.skip("the development articles are not beside this checkout")
    found = [
        article["text"][start:end]
        for article in _development_articles()
        for start, end in boilerplate_spans(article["text"], article["language"], RULES)
    ]
    assert found == []
