"""language.yaml of several rule folders: what one of them leaves out holds from the others."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.languages import language_file


def _own(folder: Path, language: str, text: str) -> Path:
    (folder / language).mkdir()
    (folder / language / "language.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("language", "word"), [("de", "Windenmänner"), ("en", "winchmen")])
def test_an_own_word_list_is_added_to_the_bundled_one(tmp_path: Path, language: str, word: str) -> None:
    rules = factcheck.load_rules(_own(tmp_path, language, f"words:\n  people: [{word}]\n"))
    bundled = language_file(factcheck.load_rules(), language)
    own = language_file(rules, language)
    assert own.words["people"] == (*bundled.words["people"], word)
    assert (own.spacy, own.name) == (bundled.spacy, bundled.name)


def test_an_own_macro_takes_the_place_of_the_bundled_one(tmp_path: Path) -> None:
    rules = factcheck.load_rules(_own(tmp_path, "en", "macros:\n  gap: <!value>\n"))
    own = language_file(rules, "en")
    assert own.macros["gap"] == "<!value>"
    assert own.macros.keys() == language_file(factcheck.load_rules(), "en").macros.keys()


def test_a_language_that_names_no_pipeline_has_that_of_its_folder(tmp_path: Path) -> None:
    rules = factcheck.load_rules(_own(tmp_path, "nl", "endings: [s]\n"))
    assert language_file(rules, "nl").spacy == "nl"
