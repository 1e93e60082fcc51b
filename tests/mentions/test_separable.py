"""Words → the verb that a particle further on belongs to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.mentions.concepts import Concepts, concepts
from factcheck.mentions.separable import Separable
from factcheck.rulebook import Rulebook, bundled_rules

RULEBOOK = Rulebook(roots=(bundled_rules(),))
SMALL = Separable(
    [("bauen … ab", "cut"), ("bauen … an", "extend"), ("setzen … in Brand", "burn"), ("brach … aus", "break-out")],
    language="de",
    closers=["und"],
)


def verb(sentence: str, particle: str) -> tuple[int, tuple[str, ...]] | None:
    words = sentence.split()
    return SMALL.find(words, len(words) - words[::-1].index(particle) - 1)


def test_a_particle_at_the_end_belongs_to_the_verb_before_it() -> None:
    assert verb("Der Verlag baut bis Mai 90 Stellen ab", "ab") == (2, ("cut",))


def test_every_form_of_the_verb_is_found() -> None:
    assert verb("Die Verlage bauten 90 Stellen ab .", "ab") == (2, ("cut",))


def test_a_form_may_stand_for_itself() -> None:
    assert verb("Im Dachstuhl brach Feuer aus .", "aus") == (2, ("break-out",))


def test_a_particle_may_have_several_words() -> None:
    assert verb("Sie setzten drei Autos in Brand und flohen", "in") == (1, ("burn",))


@pytest.mark.parametrize(
    "sentence",
    [
        "Er baut ab Montag Häuser",  # a preposition
        "Er baut . Stellen fallen ab",  # of another sentence
        "Er liest Stellen ab",  # of another verb
    ],
)
def test_a_word_that_is_no_particle_of_the_verb_gives_nothing(sentence: str) -> None:
    assert verb(sentence, "ab") is None


def test_the_pair_replaces_what_the_verb_means_alone() -> None:
    found = Concepts({"construct": ["baut"], "cut": ["bauen … ab"], "house": ["Haus~"]}, endings=["es"], language="de")
    assert found.find(["Sie", "baut", "ein", "Haus"]) == ((1, 2, "construct"), (3, 4, "house"))
    assert found.find(["Sie", "baut", "es", "ab"]) == ((1, 2, "cut"),)


@settings(deadline=None)  # the dictionary is loaded on first use
@given(st.lists(st.sampled_from(["baut", "setzte", "ab", "an", "in", "Brand", "und", ".", "", "Haus"])))
def test_the_verb_stands_before_its_particle(words: list[str]) -> None:
    for n in range(len(words)):
        found = SMALL.find(words, n)
        assert found is None or found[0] < n


@pytest.mark.parametrize(
    ("language", "sentence", "concept", "other"),
    [
        ("de", "Die Maschine setzte am Abend auf dem Feld auf .", "land", "use"),
        ("de", "Am Mittag trafen die Gäste in Bern ein .", "arrive", "meet"),
        ("de", "Die Fabrik brannte in der Nacht bis auf die Mauern nieder .", "burn", "fire"),
        ("de", "Das Kabinett trat nach der Wahl geschlossen zurück .", "resign", "kick"),
        ("en", "The storm tore three roofs down .", "destroy", "tear"),
        ("en", "The judges found the surgeon guilty on Monday", "convict", "find"),
        ("en", "The club called the match off on Friday", "cancel", "call"),
    ],
)
def test_the_bundled_rules_know_verbs_in_two_parts(language: str, sentence: str, concept: str, other: str) -> None:
    found = {key for _, _, key in concepts(RULEBOOK, language).find(sentence.split())}
    assert concept in found
    assert other not in found
