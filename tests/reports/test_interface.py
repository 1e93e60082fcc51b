"""The words of the reports."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest

from factcheck import reports
from factcheck.claims import Modality, Outcome
from factcheck.findings.base import SEVERITIES, VERDICTS, FlagReason, Reason
from factcheck.reports.interface import interface, languages
from tests.reports.samples import source_claims

LANGUAGES = languages()
PLACE = re.compile(r"\{(\w+)\}")


def keys(language: str) -> dict[str, Any]:
    """Every key with the places it fills; plural forms count as one."""
    found = {}
    for part, entries in interface(language).model_dump().items():
        if isinstance(entries, dict):
            for key, wording in entries.items():
                wordings = wording.values() if isinstance(wording, dict) else [wording]
                found[part, key] = {place for text in wordings for place in PLACE.findall(text)}
    return found


def test_german_and_english_are_there() -> None:
    assert {"de", "en"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys_and_places(language: str) -> None:
    assert keys(language) == keys("en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("part", "names"),
    [
        ("verdicts", VERDICTS), ("severities", SEVERITIES), ("reasons", get_args(Reason)),
        ("flags", get_args(FlagReason)), ("states", get_args(reports.DraftState)),
        ("state_notes", get_args(reports.DraftState)), ("modalities", get_args(Modality)),
        ("outcomes", get_args(Outcome)), ("types", {claim.type for claim in source_claims()}),
    ],
)  # fmt: skip
def test_every_name_of_the_nouns_has_its_words(language: str, part: str, names: Any) -> None:
    assert set(names) <= set(getattr(interface(language), part))


def test_every_label_is_used() -> None:
    folder = Path(reports.__file__).parent
    used = "".join(path.read_text(encoding="utf-8") for path in [*folder.glob("*.py"), *folder.glob("templates/*.j2")])
    built = ("legend_", "single_", "left_", "nothing_")  # put together from parts
    unused = [label for label in interface("en").labels if f'"{label}"' not in used and f"'{label}'" not in used]
    assert [label for label in unused if not label.startswith(built)] == []


def test_a_language_without_words_is_answered_in_english() -> None:
    assert interface("fr").language == "en"
