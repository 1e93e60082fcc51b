"""Words → concepts."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.mentions.concepts import Concepts, Lattice, base_form, concepts, lattice
from factcheck.rulebook import Rulebook, bundled_rules, load_rules

RULEBOOK = Rulebook(roots=(bundled_rules(),))
SMALL = Concepts(
    {
        "soldier": ["Soldat~", "-Soldat~"],
        "submarine": ["U-Boot~"],
        "boat": ["Boot~"],
        "die": ["starb", "ums Leben"],
        "life": ["Leben"],
        "attack": ["schlag~"],
        "strike": ["schlag~"],
    },
    endings=["e", "en", "s"],
)
LATTICE = Lattice({"soldier": ["personnel"], "personnel": ["person"], "jump": ["rise"]}, [("rise", "fall")])


def ids(sentence: str, language: str) -> set[str]:
    return {concept for _, _, concept in concepts(RULEBOOK, language).find(sentence.split())}


def test_a_token_gives_its_range_and_its_concept() -> None:
    assert SMALL.find(["Zwei", "Soldaten", "starb"]) == ((1, 2, "soldier"), (2, 3, "die"))


def test_a_compound_has_the_concept_of_its_last_part() -> None:
    assert SMALL.find(["Berufssoldaten"]) == ((0, 1, "soldier"),)


def test_a_tail_with_a_capital_finds_only_capitalised_words() -> None:
    assert SMALL.find(["berufssoldaten"]) == ()


def test_a_phrase_wins_over_the_words_in_it() -> None:
    assert SMALL.find(["Er", "kam", "ums", "Leben"]) == ((2, 4, "die"),)


def test_an_idiom_expresses_nothing_but_leaves_longer_phrases_alone() -> None:
    found = Concepts({"life": ["Leben"], "die": ["im Leben bedroht"]}, idioms=["im Leben"])
    assert found.find(["Nie", "im", "Leben", "!"]) == ()
    assert found.find(["im", "Leben", "bedroht"]) == ((0, 3, "die"),)
    assert found.find(["das", "Leben"]) == ((1, 2, "life"),)


@pytest.mark.parametrize(
    ("sentence", "language", "absent"),
    [
        pytest.param("Helfer sind vor Ort", "de", "place", id="vor Ort"),
        pytest.param("im Zuge der Reform", "de", "train", id="im Zuge"),
        pytest.param("in order to save them", "en", "order-command", id="in order to"),
        pytest.param("the conditions are met", "en", "meet", id="conditions are met"),
    ],
)
def test_set_phrases_do_not_mean_what_their_words_mean(sentence: str, language: str, absent: str) -> None:
    assert absent not in ids(sentence, language)


def test_a_broken_phrase_is_its_words() -> None:
    assert SMALL.find(["ums", "bloße", "Leben"]) == ((2, 3, "life"),)


def test_an_entry_with_a_hyphen_is_found_as_the_tokens_write_it() -> None:
    assert SMALL.find(["Das", "U", "‐", "Boot", "sank"]) == ((1, 4, "submarine"),)


def test_a_token_may_have_two_concepts() -> None:
    assert SMALL.find(["schlag"]) == ((0, 1, "attack"), (0, 1, "strike"))


def test_a_capitalised_entry_is_not_found_in_lower_case() -> None:
    assert SMALL.find(["leben", "soldat"]) == ()


@given(st.lists(st.sampled_from(["U", "‐", "Boot", "ums", "Leben", "starb", "und", "\N{PARAGRAPH SEPARATOR}", ""])))
def test_ranges_are_in_order_and_inside_the_sentence(words: list[str]) -> None:
    found = SMALL.find(words)
    assert all(0 <= start < end <= len(words) for start, end, _ in found)
    assert [start for start, _, _ in found] == sorted(start for start, _, _ in found)
    assert all(a[1] <= b[0] or a[:2] == b[:2] for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("german", "english", "concept"),
    [
        ("Der Minister wurde festgenommen", "They arrested the minister", "arrest"),
        ("bei der Festnahme", "after the arrest", "arrest"),
        ("Das Boot sank", "The boat has sunk", "sink"),
        ("nach dem Untergang der Fähre", "The ferry was sinking", "sink"),
        ("kamen ums Leben", "four people died", "die"),
        ("Zahlreiche Verletzte", "Two were wounded", "injure"),
        ("Die Löhne stiegen", "Wages rose", "rise"),
        ("Die Löhne stiegen", "Wages rose", "wage"),
        ("ein abgebranntes Lager", "it burnt down", "burn"),
        ("Passagiere an Bord", "people on board", "aboard"),
        ("Zwei U ‐ Boote", "two submarines", "submarine"),
        ("auf den Leitzins", "the key rate", "interest-rate"),
        ("den Zöllen", "new tariffs", "tariff"),
        ("der Arbeitslosigkeit", "the jobless", "unemployment"),
        ("wurden evakuiert", "were evacuated", "evacuate"),
        ("300 Haushalte", "300 households", "household"),
        ("Kriegsschiffe", "warships", "warship"),
        ("Der Gipfel endete", "The summit ended", "summit"),
        ("Reservisten", "reservists", "reservist"),
        ("Die Abgeordneten stimmten ab", "Lawmakers voted", "lawmaker"),
        ("Das Dorf war ohne Strom", "The village lost power", "power-cut"),
        ("Die Wagen stießen zusammen .", "The cars smashed into each other", "collide"),
        ("Er kam gestern frei .", "She was freed", "release-prisoner"),
        ("Der Verlag baut 30 Stellen ab .", "The publisher will shed 30 jobs .", "layoff"),
        ("Die Bäcker legten die Arbeit nieder .", "The bakers walked off the job", "strike"),
        ("Hunderte gingen auf die Straße .", "Hundreds took to the streets", "protest"),
        ("Der Botschafter wurde einbestellt", "They summoned the envoy", "summon"),
        ("Die Werft meldete Insolvenz an .", "The shipyard filed for bankruptcy", "insolvency"),
        ("Neun Abgeordnete stimmten dagegen .", "Nine members voted against", "vote-against"),
        ("Der Reaktor ging vom Netz .", "The reactor went offline", "switch-off"),
    ],
)
def test_two_languages_meet_in_one_concept(german: str, english: str, concept: str) -> None:
    assert concept in ids(german, "de")
    assert concept in ids(english, "en")


@pytest.mark.parametrize(
    ("language", "sentence", "concept"),
    [
        ("de", "der Verbrauch", "smoke"),
        ("de", "Hürden überwinden", "wind"),
        ("de", "die gleiche Bereiche", "body"),
        ("de", "Besuche", "search"),
        ("de", "Heirat", "council"),
        ("de", "vor zwei Tagen", "meet"),
        ("de", "in einigen Orten", "agreement"),
        ("de", "in Gelsenkirchen", "church"),
        ("de", "Einladungen", "cargo"),
        ("de", "Gedichte", "density"),
        ("de", "nach Sekunden", "customer"),
        ("en", "polish", "police"),
        ("en", "on 3 March", "protest"),
        ("en", "last week", "last"),
        ("en", "calm down", "shoot-down"),
        ("en", "came back", "approve"),
    ],
)
def test_a_word_that_merely_looks_alike_is_not_found(language: str, sentence: str, concept: str) -> None:
    assert concept not in ids(sentence, language)


def test_a_kind_of_a_kind_is_of_that_kind() -> None:
    assert LATTICE.is_a("soldier", "person")
    assert not LATTICE.is_a("person", "soldier")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("soldier", "soldier", "same"),
        ("soldier", "person", "part_of"),
        ("person", "soldier", "whole_of"),
        ("rise", "fall", "opposite"),
        ("jump", "fall", "opposite"),
        ("fall", "jump", "opposite"),
        ("soldier", "fall", "apart"),
    ],
)
def test_two_concepts_stand_in_one_relation(a: str, b: str, relation: str) -> None:
    assert LATTICE.related(a, b) == relation


def test_the_bundled_lattice_knows_that_a_ferry_is_a_vehicle() -> None:
    assert lattice(RULEBOOK).related("ferry", "vehicle") == "part_of"


def test_own_concepts_are_added_to_the_bundled_ones(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "language.yaml").write_text("name: English\nspacy: en\nendings: [s]\n", encoding="utf-8")
    (tmp_path / "en" / "concepts.yaml").write_text(
        "concepts:\n  gondola: [gondola~]\n  ship: [galleon~]\n", encoding="utf-8"
    )
    (tmp_path / "concepts.yaml").write_text("is_a:\n  gondola: [ship]\n", encoding="utf-8")
    rulebook = load_rules(tmp_path)
    found = concepts(rulebook, "en").find(["Galleons", "ships", "gondolas"])
    assert [concept for _, _, concept in found] == ["ship", "ship", "gondola"]
    assert lattice(rulebook).is_a("gondola", "vehicle")


@pytest.mark.parametrize(
    ("word", "language", "form"),
    [
        ("Häuser", "de", "haus"),
        ("festgenommen", "de", "festnehmen"),
        ("Gondelbauergehilfen", "de", "gondelbauergehilfe"),
        ("sank", "en", "sink"),
        ("Wildfires", "en", "wildfire"),
        ("Xqzrts", "de", "xqzrts"),
        ("Maisons", "xx", "maisons"),
    ],
)
def test_the_base_form_is_lower_case_and_without_inflection(word: str, language: str, form: str) -> None:
    assert base_form(word, language) == form
