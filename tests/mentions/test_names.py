"""Names in words: what is found, under which key, and what is left alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.mentions.names import NameSpan, name_index
from factcheck.rulebook import load_rules

RULES = load_rules()
PIECES = (
    "Der der die The of Präsident President Erika Kwertz von US-Präsident Nato-Kwertz Den Haag russische Russian Armee "
    "army UN ( ) , . 's Essen in Region region GmbH Inc. A. - -- Bank Kaluga Am am 12"
)
WORD = re.compile(r"[A-ZÄÖÜ]\.|U\.S\.|'s|\w+(?:[-'’.]\w+)*|[^\w\s]")


def names_in(language: str, text: str) -> tuple[list[str], tuple[NameSpan, ...]]:
    words, starts = [], set()
    for sentence in text.split("|"):
        starts.add(len(words))
        words.extend(WORD.findall(sentence))
    return words, name_index(RULES, language).find(words, starts)


def keys_in(language: str, text: str) -> list[str]:
    return [span.name.key for span in names_in(language, text)[1]]


@pytest.mark.parametrize(
    ("german", "english", "key"),
    [
        ("Warschau", "Warsaw", "city:warsaw"),
        ("Kopenhagen", "Copenhagen", "city:copenhagen"),
        ("Den Haag", "The Hague", "city:the-hague"),
        ("Damaskus", "Damascus", "city:damascus"),
        ("Mailand", "Milan", "city:milan"),
        ("die Vereinten Nationen", "the United Nations", "org:un"),
        ("die UNO", "the UN", "org:un"),
        ("die Europäische Union", "the EU", "org:eu"),
        ("die Nato", "NATO", "org:nato"),
        ("die Niederlande", "the Netherlands", "country:NL"),
        ("die Elfenbeinküste", "Ivory Coast", "country:CI"),
        ("Tschechien", "the Czech Republic", "country:CZ"),
        ("Isländerinnen", "Icelanders", "country:IS"),
        ("südafrikanischen", "South African", "country:ZA"),
        ("Franzosen", "Frenchmen", "country:FR"),
        ("der Kreml", "the Kremlin", "place:kremlin"),
        ("das Weiße Haus", "the White House", "place:white-house"),
        ("die Küstenwache", "the coast guard", "role:coast-guard"),
        ("das norwegische Verteidigungsministerium", "Norway 's defence ministry", "role:defence-ministry:NO"),
        ("die Küstenwache Griechenlands", "the coast guard of Greece", "role:coast-guard:GR"),
        ("Bayern", "Bavaria", "region:bavaria"),
        ("die Nachrichtenagentur AFP", "the news agency AFP", "agency:afp"),
    ],
)
def test_a_name_has_the_same_key_in_both_languages(german: str, english: str, key: str) -> None:
    assert keys_in("de", f"Es geht um {german} .") == [key]
    assert keys_in("en", f"It is about {english} .") == [key]


@pytest.mark.parametrize(
    ("language", "text", "key", "stands_for"),
    [
        ("de", "Teheran schwieg.", "city:tehran", "country:IR"),
        ("en", "Warsaw was silent.", "city:warsaw", "country:PL"),
        ("de", "Der Kreml schwieg.", "place:kremlin", "country:RU"),
        ("en", "Then Downing Street was silent.", "place:downing-street", "country:GB"),
        ("de", "Die norwegische Armee schwieg.", "role:military:NO", "country:NO"),
        ("de", "Aus Mailand kam nichts.", "city:milan", None),
    ],
)
def test_a_seat_of_government_stands_for_its_country(
    language: str, text: str, key: str, stands_for: str | None
) -> None:
    (span,) = names_in(language, text)[1]
    assert (span.name.key, span.name.stands_for) == (key, stands_for)


@pytest.mark.parametrize(
    ("language", "text", "keys"),
    [
        (
            "de",
            "Kanzlerin Erika Mustermann und Präsident Tom Kwertz reisten ab.",
            ["role:chancellor", "person:erika-mustermann", "role:president", "person:tom-kwertz"],
        ),
        (
            "en",
            "Chancellor Erika Mustermann and Prime Minister Tom Kwertz left.",
            ["role:chancellor", "person:erika-mustermann", "role:prime-minister", "person:tom-kwertz"],
        ),
        (
            "de",
            "Der US-Präsident und der französische Präsident Jean Kwertz",
            ["role:president:US", "role:president:FR", "person:jean-kwertz"],
        ),
        ("en", "Then French President Jean Kwertz spoke.", ["role:president:FR", "person:jean-kwertz"]),
        ("de", "Das ist Ursula von der Kwertz .", ["person:ursula-von-der-kwertz"]),
        ("en", "The firm Kwertz Shipping Inc. failed.", ["org:kwertz-shipping"]),
        ("de", "Die Kwertz Logistik GmbH ist pleite.", ["org:kwertz-logistik"]),
        ("en", "It was the Observatory of Kwertz that failed.", ["org:observatory-of-kwertz"]),
        ("de", "Es spart die Norwegische Bahn.", ["org:norwegische-bahn"]),
        ("de", "Es ist die Pleite der Norwegischen Bahn.", ["org:norwegische-bahn"]),
        ("de", "Oberst Kwertz schwieg.", ["person:kwertz"]),
        ("en", "Then Mr Kwertz left.", ["person:kwertz"]),
        ("de", "im Gebiet Kaluga", ["region:kaluga"]),
        ("en", "in the Kaluga region", ["region:kaluga"]),
    ],
)
def test_structure_shows_what_no_list_has(language: str, text: str, keys: list[str]) -> None:
    assert keys_in(language, text) == keys


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am Montag kamen Anfang August Tausende Menschen mit Prozent und Euro ins Rathaus."),
        ("de", "Das Essen war kalt, der Hof leer, und die Halle brannte."),
        ("de", "Der Bericht der Untersuchungskommission über Hochwasserschäden liegt vor."),
        ("de", "Die Zahl der Todesopfer stieg auf 20."),
        ("en", "Reading is hard.|Most people found it Nice."),
        ("en", "The report on flood damage is out.|Thousands of people came on Monday in August."),
        ("en", "A general rule is a major problem for the head of household."),
    ],
)
def test_common_words_are_no_names(language: str, text: str) -> None:
    assert keys_in(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        ("de", "Zwei Menschen starben in Essen .", "city:essen"),
        ("en", "Two people died in Reading .", "city:reading"),
        ("en", "Two people died in Nice .", "city:nice"),
    ],
)
def test_a_place_that_is_a_common_word_needs_a_preposition(language: str, text: str, key: str) -> None:
    assert keys_in(language, text) == [key]


def test_a_compound_holds_all_its_names() -> None:
    (span,) = names_in("de", "Das Nato-Russland-Treffen endete.")[1]
    assert (span.name.key, span.name.others, span.name.form) == ("org:nato", ("country:RU",), "compound")


def test_the_genitive_is_not_part_of_the_key() -> None:
    assert keys_in("de", "Norwegens Küste") == ["country:NO"]
    assert keys_in("de", "die Straßen Warschaus") == ["city:warsaw"]
    assert keys_in("en", "in Norway's north") == ["country:NO"]


def test_a_headline_in_title_case_gives_no_made_up_names() -> None:
    assert keys_in("en", "Dozens Killed After Heavy Storm Hits Northern Villages") == []


@pytest.mark.parametrize("language", RULES.languages)
@given(words=st.lists(st.sampled_from(PIECES.split()), max_size=30))
def test_spans_are_in_range_in_order_and_never_overlap(language: str, words: list[str]) -> None:
    spans = name_index(RULES, language).find(words)
    bounds = [bound for span in spans for bound in (span.first, span.last)]
    assert bounds == sorted(bounds)
    assert all(span.first < span.last <= len(words) for span in spans)
    assert spans == name_index(RULES, language).find(words)
