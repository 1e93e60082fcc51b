"""What the rules find in a sentence depends on the sentence alone, however often and beside whatever it is met."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.articles import Article
from factcheck.languages import make_doc
from factcheck.mentions import find_mentions, rule_set
from factcheck.mentions.base import Mention
from factcheck.mentions.search import CodedPart, Search
from factcheck.patterns import BREAK
from factcheck.rulebook import load_rules

RULES = load_rules()
SENTENCES = {
    "de": (
        "Bei dem Brand starben zwölf Menschen.",
        "Etwa 300 Soldaten seien verletzt worden, sagte der Minister.",
        "Wie viele Gäste kamen?",
        "Die Polizei spricht von 400.",
        "Das Treffen dauerte zwei Stunden.",
    ),
    "en": (
        "The fire killed twelve people and wounded 30, killed 5.",
        "About 300 soldiers were hurt, the minister said.",
        "How many guests came?",
        "The police counted 400.",
        "The meeting lasted two hours.",
    ),
}


def coded(language: str, sentences: list[str]) -> CodedPart:
    """The sentences as one text of class characters."""
    lexicon = rule_set(RULES, language).lexicon
    words = [[*make_doc(Article(id="a", text=one, language=language), language, RULES).text.words] for one in sentences]
    ends = list(accumulate(map(len, words)))
    spans = [(end - len(one), end - 1) for end, one in zip(ends, words, strict=True)]
    assert all(one[-1] == BREAK for one in words)
    return CodedPart("text", "".join(lexicon.codes(one) for one in words), spans)


def search(language: str) -> Search:
    rules = rule_set(RULES, language)
    return Search((*rules.claims, *rules.context), rules.lexicon.code(BREAK))


def seen(mentions: list[Mention], first: int, last: int) -> list[tuple[str, int, int, dict[str, tuple[int, int]]]]:
    """The mentions within the tokens, counted from the first."""

    def counted(one: Mention) -> dict[str, tuple[int, int]]:
        return {name: (begin - first, end - first) for name, (begin, end) in one.groups.items()}

    return [
        (one.rule.address, one.first - first, one.last - first, counted(one))
        for one in mentions
        if first <= one.first and one.last <= last + 1 and "how-many" not in one.rule.address
    ]


@pytest.mark.parametrize("language", ["de", "en"])
@given(data=st.data())
def test_each_sentence_gives_what_it_gives_alone(language: str, data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(SENTENCES[language]), min_size=1, max_size=4))
    text, used = coded(language, chosen), search(language)
    together = used.find([text])[0]
    assert together == used.find([text])[0]
    for (first, last), sentence in zip(text.sentences, chosen, strict=True):
        alone = search(language).find([coded(language, [sentence])])[0]
        assert seen(together, first, last) == seen(alone, 0, last - first)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Wie viele Gäste kamen, ist offen. Der Wirt spricht von 400."),
        ("en", "How many guests came is unclear. The host says 400."),
    ],
)
def test_a_rule_may_go_on_in_the_next_sentence(language: str, text: str) -> None:
    found = find_mentions(make_doc(Article(id="a", text=text, language=language), language, RULES), RULES)
    assert [one.rule.address for one in found.text.claims if one.rule.rule.name == "how-many"]
