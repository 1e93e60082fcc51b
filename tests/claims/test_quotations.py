"""Whose words a quotation is: whoever stands beside it, and whom a pronoun stands for."""

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
