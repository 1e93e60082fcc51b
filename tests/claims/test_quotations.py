"""Whose words a quotation is: whoever stands beside it, whom a pronoun stands for, and which words are none."""

from __future__ import annotations

import pytest

import factcheck

SPOKEN = [
    ("de", "„Wir bauen das alles wieder auf“, strahlte Hafenmeisterin Anna Beispiel.", "person:anna-beispiel"),
    ("de", "„Wir bauen das alles wieder auf“, hatte Anna Beispiel am Montag beteuert.", "person:anna-beispiel"),
    ("de", "Anna Beispiel kam am Abend. „Wir bauen das alles wieder auf“, rief sie.", "person:anna-beispiel"),
    ("de", "Anna und Lotte Beispiel trafen Max Muster. „Wir bauen das alles auf“, sagte er.", "er"),
    ("en", "“We will rebuild it all,” beamed harbour master Anna Example.", "harbour master Anna Example"),
    ("en", "“We will rebuild it all,” said one of them, Anna Example.", "Anna Example"),
    ("en", "“We will rebuild it all,” his sister, Anna Example, repeated.", "Anna Example"),
    ("en", "Mayor Anna Example came on Monday. “We will rebuild it all,” she said.", "person:anna-example"),
    ("en", "Thousands came on Monday. “We will rebuild it all,” she said.", "she"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), SPOKEN)
def test_a_quotation_is_of_whoever_stands_beside_it(language: str, text: str, speaker: str) -> None:
    claims = factcheck.find_claims([factcheck.Article(id="a", text=text, language=language)])
    assert [claim.speaker for claim in claims if claim.type == "quotation"] == [speaker]


def quoted(text: str, language: str) -> list[str]:
    article = factcheck.Article(id="a", text=text, language=language, published="2024-05-14")
    return [claim.quote for claim in factcheck.find_claims([article]) if claim.type == "quotation"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In “The Lighthouse Keeper” tells she of a village by the sea."),
        ("de", "In „Der letzte Leuchtturm“ erzählt sie von einem Dorf am Meer."),
        ("en", "Nine people died on the “Northern Star Queen 4”, said the owner."),
        ("de", "Neun Menschen starben auf der „Alte Liebe Nord 4“, sagte die Reederei."),
    ],
)
def test_a_title_or_a_name_beside_a_verb_of_saying_is_no_quotation(language: str, text: str) -> None:
    assert quoted(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The mayor described the plan as “a raid on everybody's purse”.", "“a raid on everybody's purse”"),
        ("en", "“Not with us,” said the mayor.", "“Not with us,”"),
        ("de", "Der Verein nannte den Plan „einen Griff in alle Taschen“.", "„einen Griff in alle Taschen“"),
        ("de", "„Mit uns nicht“, sagte die Bürgermeisterin.", "„Mit uns nicht“"),
    ],
)
def test_somebodys_words_are_a_quotation(language: str, text: str, words: str) -> None:
    assert quoted(text, language) == [words]
