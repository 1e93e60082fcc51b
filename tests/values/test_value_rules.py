"""Every example and non-example of rules/<lang>/values.examples.yaml."""

import pytest

from factcheck.rulebook import load_rules
from factcheck.values import FoundValue, Number, find_values
from factcheck.values.vocabulary import ValueExample, ValueExamplesFile

RULEBOOK = load_rules()
GROUPS = [
    (language, group)
    for language in RULEBOOK.languages
    for file in RULEBOOK.read(language, "values.examples.yaml", ValueExamplesFile)
    for group in file.groups
]
EXAMPLES = [
    pytest.param(language, example, id=f"{language}/{group.about}-{n}")
    for language, group in GROUPS
    for n, example in enumerate(group.examples, 1)
]
NON_EXAMPLES = [
    pytest.param(language, example, id=f"{language}/{group.about}-{n}")
    for language, group in GROUPS
    for n, example in enumerate(group.non_examples, 1)
]


def said(found: FoundValue) -> str:
    """A value in the short form of the example files."""
    value = found.value
    if not isinstance(value, Number):
        return f"{value.earliest}..{value.latest}"
    low, high = (
        "" if bound is None else f"{bound:.10g}" if isinstance(bound, float) else str(bound)
        for bound in (value.low, value.high)
    )
    unit = value.unit or ("money" if found.value_class == "money" else "")
    words = [
        low if low == high else f"{low}..{high}",
        "" if value.modifier == "exact" else value.modifier,
        unit,
        value.granularity or "",
        f"/{value.per}" if value.per else "",
        str(value.parts) if value.parts else "",
        "ordinal" if value.ordinal else "",
    ]
    return " ".join(filter(None, words))


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_an_example_holds_exactly_the_bracketed_values(language: str, example: ValueExample) -> None:
    found = find_values(example.plain(), language=language, published="2025-09-04")
    assert [(one.start, one.end) for one in found] == list(example.spans()), [(one.text, said(one)) for one in found]
    assert [said(one) for one in found] == list(example.gives)


@pytest.mark.parametrize(("language", "example"), NON_EXAMPLES)
def test_a_non_example_holds_no_value(language, example):
    found = find_values(example.text, language=language, published="2025-09-04")
    assert [(one.text, said(one)) for one in found] == [], example.because


@pytest.mark.parametrize("language", RULEBOOK.languages)
def test_every_language_has_the_same_groups_of_examples(language):
    abouts = {name: [group.about for owner, group in GROUPS if owner == name] for name in RULEBOOK.languages}
    assert abouts[language] == abouts[RULEBOOK.languages[0]]
