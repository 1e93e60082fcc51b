"""Word → its dictionary form, and whether the dictionary has it.

The dictionaries are simplemma's. Decoded anew they cost a process about a second for German; as a trie they are made
once per machine, kept in the user's cache directory, and mapped into memory in a tenth of that.
"""

from __future__ import annotations

from functools import cache, lru_cache

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES
from simplemma.strategies.dictionaries.trie_dictionary_factory import TrieDictionaryFactory


@cache
def _factory() -> TrieDictionaryFactory:
    return TrieDictionaryFactory()


@cache
def _lemmatizer() -> Lemmatizer:
    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_factory()))


@cache
def _lookup() -> DictionaryLookupStrategy:
    return DictionaryLookupStrategy(_factory())


def has_dictionary(language: str) -> bool:
    """Whether there is a dictionary of the language at all."""
    return language in SUPPORTED_LANGUAGES


@lru_cache(maxsize=100_000)
def is_known(word: str, language: str) -> bool:
    """Whether the dictionary has the word, in this case or in lower case; false where there is no dictionary."""
    return bool(word) and has_dictionary(language) and _lookup().get_lemma(word, language) is not None


@lru_cache(maxsize=100_000)
def lemma(word: str, language: str) -> str:
    """The dictionary form of a word; the word itself where there is no dictionary."""
    return _lemmatizer().lemmatize(word, lang=language) if has_dictionary(language) else word
