"""A trained pipeline sharpens names and subjects through the same interface; here a tiny one, trained on the spot."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.training import Example

import factcheck

TEXT = "Wermke schickte Hilfe. Danach lobte Wermke 40 Soldaten."
TRAINING = [
    ("Wermke schickte Hilfe.", {"entities": [(0, 6, "PER")]}),
    ("Danach lobte Wermke 40 Soldaten.", {"entities": [(13, 19, "PER")]}),
    ("Gestern kam Wermke an.", {"entities": [(12, 18, "PER")]}),
    ("Es kamen 40 Soldaten.", {"entities": []}),
]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    nlp = spacy.blank("de")
    nlp.add_pipe("ner").add_label("PER")
    examples = [Example.from_dict(nlp.make_doc(text), marks) for text, marks in TRAINING]
    nlp.initialize(lambda: examples)
    for _ in range(30):
        nlp.update(examples)
    folder = tmp_path_factory.mktemp("model")
    nlp.to_disk(folder)
    return str(folder)


def _names(models: list[str]) -> set[str]:
    article = factcheck.Article(id="a", text=TEXT, language="de")
    return {key for claim in factcheck.find_claims([article], models=models) for key in claim.about.names}


def test_an_entity_that_the_rules_leave_open_becomes_a_name(model: str) -> None:
    assert "person:wermke" in _names([model])
    assert "person:wermke" not in _names([])


def test_without_a_model_the_claims_are_the_same(model: str) -> None:
    article = factcheck.Article(id="a", text=TEXT, language="de")
    plain, sharpened = factcheck.find_claims([article]), factcheck.find_claims([article], models=[model])
    assert [(c.type, c.start, c.end, c.value) for c in plain] == [(c.type, c.start, c.end, c.value) for c in sharpened]


def test_a_model_of_another_language_is_not_used(model: str) -> None:
    article = factcheck.Article(id="a", text="Wermke sent 40 soldiers.", language="en")
    assert factcheck.find_claims([article], models=[model]) == factcheck.find_claims([article])


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    article = factcheck.Article(id="a", text=TEXT, language="de")
    with pytest.raises(factcheck.MissingExtra, match="nowhere"):
        factcheck.find_claims([article], models=[str(tmp_path / "nowhere")])
