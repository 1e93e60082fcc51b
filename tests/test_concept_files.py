"""The word lists of the concepts: complete in every language, without doubles, and tied to the lattice."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from factcheck.mentions.concepts import ConceptFile, lattice
from factcheck.patterns import Entry
from factcheck.rulebook import LanguageFile, Rulebook, bundled_rules

RULEBOOK = Rulebook(roots=(bundled_rules(),))
LANGUAGES = RULEBOOK.languages


def entries(language: str) -> dict[str, tuple[str, ...]]:
    (file,) = RULEBOOK.read(language, "concepts.yaml", ConceptFile)
    return file.concepts


def forms(language: str) -> dict[str, set[Entry]]:
    """Every form of every concept, endings written out."""
    (file,) = RULEBOOK.read(language, "language.yaml", LanguageFile)
    return {
        concept: {form for text in texts for form in Entry.parse(text, file.endings)}
        for concept, texts in entries(language).items()
    }


def test_every_language_has_the_same_concepts() -> None:
    first = set(entries(LANGUAGES[0]))
    for language in LANGUAGES[1:]:
        assert set(entries(language)) == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_has_words(language: str) -> None:
    assert [concept for concept, texts in entries(language).items() if not texts] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_stands_twice_under_one_concept(language: str) -> None:
    doubles = {
        concept: [text for text, times in Counter(texts).items() if times > 1]
        for concept, texts in entries(language).items()
        if len(set(texts)) < len(texts)
    }
    assert doubles == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_stands_under_more_than_two_concepts(language: str) -> None:
    owners = defaultdict(list)
    for concept, found in forms(language).items():
        for form in found:
            owners[form].append(concept)
    assert {form: concepts for form, concepts in owners.items() if len(concepts) > 2} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tail_of_a_compound_has_at_least_four_letters(language: str) -> None:
    assert {
        form.words[0] for found in forms(language).values() for form in found if form.is_tail and len(form.words[0]) < 4
    } == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lattice_names_only_concepts_that_have_words(language: str) -> None:
    assert sorted(lattice(RULEBOOK).ids - set(entries(language))) == []


def test_no_concept_is_its_own_ancestor() -> None:
    found = lattice(RULEBOOK)
    circular = [a for a in sorted(found.ids) for b in found.above(a) if a != b and found.is_a(b, a)]
    assert circular == []


def test_opposites_are_never_of_one_kind() -> None:
    found = lattice(RULEBOOK)
    assert [(a, b) for a, b in found.opposites if found.is_a(a, b) or found.is_a(b, a)] == []
