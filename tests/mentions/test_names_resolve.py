"""Names within one article: whom a surname, an abbreviation or a role leads to."""

from __future__ import annotations

import re

import pytest

from factcheck.mentions.names import NamedPart, find_names, name_index, resolve
from factcheck.rulebook import load_rules

RULES = load_rules()
WORD = re.compile(r"'s|\w+(?:[-'’.]\w+)*|[^\w\s]")


def final_keys(language: str, *texts: str) -> list[str]:
    parts = [(WORD.findall(text), {0}) for text in texts]
    index = name_index(RULES, language)
    found = find_names(index, parts)
    keys = resolve([NamedPart(words, spans) for (words, _), spans in zip(parts, found, strict=True)], index)
    return [keys[number, span.first] for number, spans in enumerate(found) for span in spans]


@pytest.mark.parametrize(
    ("language", "texts", "keys"),
    [
        ("de", ["Erika Kwertz kam. Dann ging Kwertz wieder."], ["person:erika-kwertz"] * 2),
        ("en", ["Erika Kwertz came. Then Kwertz left."], ["person:erika-kwertz"] * 2),
        ("de", ["Kwertz tritt zurück", "Am Montag gab Erika Kwertz auf."], ["person:erika-kwertz"] * 2),
        ("de", ["Erika Kwertz kam. Kwertz' Rede und die Rede Kwertz'."], ["person:erika-kwertz"] * 3),
        ("de", ["Erika Qualin kam. Qualins Rede war kurz."], ["person:erika-qualin"] * 2),
        ("en", ["Erika Qualin came. Then Qualin's speech was short."], ["person:erika-qualin"] * 2),
        ("de", ["Erika Qualin kam. Erika Qualins Rede war kurz."], ["person:erika-qualin"] * 2),
        ("de", ["Präsident Xi Kwepeng kam. Dann ging Xi wieder."], ["person:xi-kwepeng"] * 3),
        ("en", ["Then Omar al-Kwerti came. Later Kwerti left with al-Kwerti."], ["person:omar-al-kwerti"] * 3),
        ("de", ["Erika Sturm kam. Dann sprach Sturm."], ["person:erika-sturm"] * 2),
        ("de", ["Die Kwertz AG spart. Bei Kwertz gilt das."], ["org:kwertz"] * 2),
    ],
)
def test_a_surname_leads_to_the_full_name(language: str, texts: list[str], keys: list[str]) -> None:
    assert final_keys(language, *texts) == keys


def test_an_ordinary_word_with_its_article_is_no_person() -> None:
    assert final_keys("de", "Paula Sturm kam. Dann brach der Sturm los.") == ["person:paula-sturm"]


def test_a_surname_of_two_persons_stays_open() -> None:
    keys = final_keys("de", "Erika Kwertz und Paul Kwertz kamen. Dann ging Kwertz.")
    assert keys == ["person:erika-kwertz", "person:paul-kwertz", "person:kwertz"]


@pytest.mark.parametrize(
    ("language", "text", "last"),
    [
        ("de", "Der norwegische Präsident Jan Kwertz kam. Dann ging der Präsident.", "person:jan-kwertz"),
        ("en", "Norwegian President Jan Kwertz came. Then the president left.", "person:jan-kwertz"),
        ("en", "The Norwegian president, Jan Kwertz, came. Then the president left.", "person:jan-kwertz"),
        ("de", "Jan Kwertz, Präsident Norwegens, kam. Dann ging der Präsident.", "person:jan-kwertz"),
        ("de", "Der norwegische Präsident Jan Kwertz kam. Dann ging der schwedische Präsident.", "role:president:SE"),
        ("de", "Präsident Jan Kwertz kam. Die Rede der beiden Präsidenten war kurz.", "role:president"),
        ("de", "Staatschef Jan Kwertz kam. Viele Staatschefs kamen.", "role:president"),
        ("de", "Staatschef Jan Kwertz kam. Die Rede des Staatschefs war kurz.", "person:jan-kwertz"),
        ("en", "President Jan Kwertz came. Then President Tom Kwallo left. The president spoke.", "role:president"),
    ],
)
def test_a_role_leads_to_the_one_person_introduced_with_it(language: str, text: str, last: str) -> None:
    assert final_keys(language, text)[-1] == last


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Observatory for Kwertz Rights (OKR) said so. Then OKR left."),
        ("de", "Die Organisation für Kwertz und Hilfe (OKH) sagte es. Dann ging OKH."),
    ],
)
def test_an_abbreviation_leads_to_the_name_before_its_parentheses(language: str, text: str) -> None:
    keys = final_keys(language, text)
    assert len(keys) == 3
    assert len(set(keys)) == 1
    assert keys[0].startswith("org:")
