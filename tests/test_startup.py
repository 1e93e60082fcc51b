"""Starting is quick: what a command does not need is not imported, and time grows with the text, not faster."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

import factcheck

HEAVY = ("spacy", "rich", "yaml", "pydantic", "babel", "trafilatura", "simplemma", "lxml", "factcheck.pipeline")
SECONDS = 10  # generous: a busy machine is no failure, importing everything for --help on a quiet one is caught above
SENTENCES = {
    "de": "Bei dem Brand in Nordhafen starben am Dienstag nach Angaben der Polizei mindestens 12 Menschen. "
    "Der Schaden liegt bei rund 3,5 Millionen Euro, 40 Prozent der Halle sind zerstört.\n",
    "en": "At least 12 people died in the blaze in Northport on Tuesday, police said. "
    "The damage is put at about 3.5 million euros, and 40 per cent of the hall is destroyed.\n",
}


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_asking_for_help_or_the_version_imports_nothing_heavy(option: str) -> None:
    code = f"""
import sys
sys.argv = ["factcheck", {option!r}]
from factcheck.cli import main
try:
    main()
except SystemExit:
    pass
print(sorted(set({HEAVY!r}) & sys.modules.keys()), file=sys.stderr)
"""
    started = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr.strip() == "[]"
    assert time.monotonic() - started < SECONDS


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_a_text_twenty_times_as_long_takes_about_twenty_times_as_long(language: str) -> None:
    short = SENTENCES[language] * 10
    _seconds(short, language)  # warm
    once = min(_seconds(short, language) for _ in range(5))
    assert min(_seconds(short * 20, language) for _ in range(3)) < 2 * 20 * once


def _seconds(text: str, language: str) -> float:
    article = factcheck.Article(id="a", text=text, language=language, published="2026-03-05")
    started = time.process_time()
    factcheck.find_claims([article])
    return time.process_time() - started
