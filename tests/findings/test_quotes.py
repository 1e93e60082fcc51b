"""Quotations against each other: which change of words turns the sense, and what a translation may do."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.claims import Quotation
from factcheck.findings.quotes import Wording, judge_quotes
from factcheck.findings.variants import Variant
from factcheck.values import Text
from findings.samples import claim

TELLING = Wording(frozenset({"not", "all", "half", "nicht"}))


def quoted(id: str, words: str, language: str = "en", speaker: str | None = "person:ada-brun") -> Variant:
    one = claim(id, f"[“{words}”], she said.", Text(text=words), "quotation", speaker=speaker, language=language)
    assert isinstance(one, Quotation)
    return Variant((one,), is_draft=False)


@pytest.mark.parametrize(
    ("a", "b", "rule"),
    [
        ("The work will take a week longer", "The work will take a year longer", "quote_mismatch"),
        ("The work will take a week longer", "The work would take a week longer", "quote_variant"),
        ("We pay all our bills on time", "We pay half our bills on time", "quote_mismatch"),
        ("We have thanked the crews for their work", "We have thanked the crew for its work", "quote_variant"),
        ("The port is insolvent after this winter", "The port is solvent after this winter", "quote_mismatch"),
        ("The council apologises to the crews", "The council apologizes to the crews", "quote_variant"),
        ("This is not a win for kings but for crews", "This is a win for kings, not for crews", "quote_mismatch"),
        ("We sold the harbour", "We sold the harbour", "same_value"),
        ("We can't wait and we won't", "We cannot wait and we will not", "same_value"),
        ("We can wait for the boats", "We can’t wait for the boats", "quote_mismatch"),
        ("Nobody sails from here any more", "Nobody sails from here anymore", "same_value"),
        ("It is not a night of heroes but of nurses", "It is a night of heroes, not of nurses", "quote_mismatch"),
        ("This is a harbour for everybody but sailors", "a harbour for everybody but bankers", "quote_mismatch"),
        (
            "It is the longest winter we have had to sit out, and we do not complain of it in public",
            "It is the longest winter we have ever had to sit out",
            "quote_variant",
        ),
        (
            "It is the longest winter we have had to sit out, and nobody complains of it in public here",
            "It is not the longest winter we have had to sit out",
            "quote_mismatch",
        ),
    ],
)
def test_another_content_word_changes_the_sense_and_a_small_word_does_not(a: str, b: str, rule: str) -> None:
    assert judge_quotes(quoted("a1", a), quoted("b1", b), TELLING) == rule


@pytest.mark.parametrize(
    ("german", "english", "rule"),
    [
        ("Die Brücke ist sicher und bleibt offen", "The bridge is safe and stays open", "translation"),
        ("Die Brücke ist nicht sicher und bleibt zu", "The bridge isn't safe and stays shut", "translation"),
        ("Die Brücke ist sicher und bleibt offen", "The bridge is not safe and stays open", "quote_mismatch"),
        (
            "Die Brücke ist sicher und bleibt offen, sooft es hier oben auch regnen mag",
            "The bridge is safe",
            "quote_variant",
        ),
    ],
)
def test_a_translation_agrees_unless_it_is_shortened_or_negates(german: str, english: str, rule: str) -> None:
    assert judge_quotes(quoted("a1", german, "de"), quoted("b1", english), TELLING) == rule


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("diplomat", "role:ambassador:NO", "speaker_open"),
        ("mill-worker brun", "person:ada-brun", "same_value"),
        (None, "person:ada-brun", "same_value"),
        ("she", "person:ada-brun", "same_value"),
        ("they", "person:ada-brun", "same_value"),
        ("person:ada-brun", "person:per-holm", "quote_speaker"),
    ],
)
def test_who_speaks_is_open_where_one_text_only_says_what_kind_of_person(
    one: str | None, other: str, rule: str
) -> None:
    words = "This is not what we signed up for"
    assert judge_quotes(quoted("a1", words, speaker=one), quoted("b1", words, speaker=other), TELLING) == rule


@pytest.mark.parametrize(
    ("speaker", "is_other"), [("Per Holmberg", True), ("Mühlen-Frau Brün", False), ("Norwegens Botschafterin", False)]
)
def test_a_full_name_that_no_list_knows_is_another_speaker(speaker: str, is_other: bool) -> None:
    words = "Das ist nicht unsere Brücke"
    about = {"terms": ["holmberg", "brün"]}
    plain = claim("a1", f"[„{words}“], sagte {speaker}.", Text(text=words), "quotation", speaker=speaker, about=about)
    named = quoted("b1", words, speaker="person:ada-brun")
    assert (judge_quotes(Variant((plain,), is_draft=False), named, TELLING) == "quote_speaker") is is_other


@pytest.mark.parametrize(
    ("other", "rules"),
    [("sagte Jan Lund am Abend", {"quote_speaker"}), ("war am Ende nirgends zu sehen, schrieb Lund", set())],
)
def test_two_words_are_an_utterance_only_where_their_sentences_are_alike(other: str, rules: set[str]) -> None:
    texts = {
        "a": "Der Umbau sei „ein Skandal“, sagte Ida Brandt am Abend.",
        "b": f"Der Umbau sei „ein Skandal“, {other}.",
    }
    articles = [factcheck.Article(id=id, text=text, language="de") for id, text in texts.items()]
    assert {finding.rule for finding in factcheck.check(articles).findings} == rules


@pytest.mark.parametrize(
    ("german", "english"),
    [("sagte Jan Lund am Hafen von Torvik", "said Ida Brandt at the harbour of Torvik")],
)
def test_a_translated_utterance_may_be_put_into_another_mouth(german: str, english: str) -> None:
    texts = {
        "de": f"„Die Wellen waren zu hoch für unsere Boote“, {german}.",
        "en": f"“The waves were too high for our boats,” {english}.",
    }
    articles = [factcheck.Article(id=id, text=text, language=id) for id, text in texts.items()]
    assert {finding.rule for finding in factcheck.check(articles).findings} == {"quote_speaker"}
