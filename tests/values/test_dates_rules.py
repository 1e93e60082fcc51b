"""Every example, non-example and known gap of rules/<lang>/dates.yaml."""

from datetime import date, datetime

import pytest

from factcheck.rulebook import Example, NonExample, load_rules
from factcheck.values import FoundValue
from factcheck.values.dates import DateGrammar, build, find_dates
from factcheck.values.dates.grammar import read_rules
from factcheck.values.tokens import tokenise

RULEBOOK = load_rules()
GRAMMARS: dict[str, DateGrammar] = {language: build(RULEBOOK, language) for language in RULEBOOK.languages}
RULES = [(language, rule) for language in RULEBOOK.languages for rule in read_rules(RULEBOOK, language).rules]
EXAMPLES = [
    pytest.param(language, example, id=f"{language}/dates/{rule.name}-{n}")
    for language, rule in RULES
    for n, example in enumerate(rule.examples, 1)
]
NON_EXAMPLES = [
    pytest.param(language, example, id=f"{language}/dates/{rule.name}-{n}")
    for language, rule in RULES
    for n, example in enumerate(rule.non_examples, 1)
]
KNOWN_GAPS = [
    pytest.param(language, example, id=f"{language}/dates/{rule.name}-{n}")
    for language, rule in RULES
    for n, example in enumerate(rule.known_gaps, 1)
]


def found_in(language: str, text: str, published: str | None) -> list[FoundValue]:
    grammar = GRAMMARS[language]
    moment = None
    if published is not None:
        moment = date.fromisoformat(published) if len(published) == 10 else datetime.fromisoformat(published)
    return find_dates(tokenise(text, grammar.lexicon), grammar, moment)


def gives(found: list[FoundValue], wanted: dict[str, object]) -> bool:
    """Whether one of the dates found has every field wanted."""
    return any(wanted.items() <= one.value.model_dump().items() for one in found)


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_an_example_gives_its_dates(language: str, example: Example) -> None:
    text = example.plain()
    found = found_in(language, text, example.published)
    assert [one.text for one in found] == [text[start:end] for start, end in example.spans()]
    assert gives(found, example.gives), found


@pytest.mark.parametrize(("language", "example"), NON_EXAMPLES)
def test_a_non_example_gives_none(language: str, example: NonExample) -> None:
    assert found_in(language, example.text, example.published) == []


@pytest.mark.parametrize(("language", "example"), KNOWN_GAPS)
def test_a_known_gap_is_still_open(language: str, example: Example) -> None:
    text = example.plain()
    found = found_in(language, text, example.published)
    right = [one.text for one in found] == [text[start:end] for start, end in example.spans()]
    assert not (right and gives(found, example.gives))
