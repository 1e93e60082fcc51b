"""Article → the language it is written in, by the words that no text does without."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec

from simplemma.language_detector import LanguageDetector

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_MAX_WORDS = 400  # of the text's start: enough to be sure, and the same time for every article
_LEAST_WORDS = 3
# Share of words that are function words of the language. German and English news have 0.35 to 0.6, texts in their
# neighbours' languages up to 0.2; a headline may have none, so that below this only a dictionary can tell.
_SURE = 0.25
_LEAD = 2.0  # so many times the function words of the runner-up
_IN_DICTIONARY = 0.6  # share of words that the language's dictionary knows


@lru_cache(maxsize=64)  # asked when work is shared out, and again when it is done
def detect_language(text: str, known: tuple[str, ...]) -> str | None:
    """The one of the `known` language codes that `text` is in; None where it is too short or in none of them."""
    words = _WORD.findall(text.replace("’", "'"))[:_MAX_WORDS]
    if len(words) < _LEAST_WORDS:
        return None
    return _by_function_words([word.lower() for word in words], known) or _by_dictionary(" ".join(words), known)


def _by_function_words(words: Sequence[str], known: Sequence[str]) -> str | None:
    shares = sorted(((_share(words, code, known), code) for code in known), reverse=True)
    if not shares or shares[0][0] < _SURE:
        return None
    runner_up = shares[1][0] if len(shares) > 1 else 0.0
    return shares[0][1] if shares[0][0] >= _LEAD * runner_up else None


def _share(words: Sequence[str], code: str, known: Sequence[str]) -> float:
    """The share of words that are function words of this language; one that is so in others too counts half."""
    own = function_words(code)
    others = frozenset[str]().union(*(function_words(other) for other in known if other != code))
    return sum((0.5 if word in others else 1.0) for word in words if word in own) / len(words)


@cache
def function_words(code: str) -> frozenset[str]:
    """The function words that spaCy lists for a language; none where it has no list."""
    if find_spec(f"spacy.lang.{code}") is None or find_spec(f"spacy.lang.{code}.stop_words") is None:
        return frozenset()
    return frozenset(import_module(f"spacy.lang.{code}.stop_words").STOP_WORDS)


def _by_dictionary(text: str, known: Sequence[str]) -> str | None:
    """The language whose dictionary knows most of the words; slower (its first use loads the dictionaries)."""
    shares = sorted(((_detector(code).proportion_in_target_languages(text), code) for code in known), reverse=True)
    if not shares or shares[0][0] < _IN_DICTIONARY or (len(shares) > 1 and shares[0][0] == shares[1][0]):
        return None
    return shares[0][1]


@cache
def _detector(code: str) -> LanguageDetector:
    return LanguageDetector(code)
