"""Article → Doc: the smallest spaCy pipeline the language needs, our values, our sentences."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from factcheck.articles import Article, Part
from factcheck.languages.base import Doc, DocPart, Sentence
from factcheck.languages.pipelines import Marked, Reader, reader_of
from factcheck.languages.sentences import sentences_of
from factcheck.languages.tokens import Tokens, paragraphs, tokens_of
from factcheck.patterns import BREAK
from factcheck.rulebook import LanguageFile, Rulebook
from factcheck.values import find_values

PARTS: tuple[Part, ...] = ("title", "text")

__all__ = ["Doc", "DocPart", "Sentence", "language_file", "make_doc"]


@lru_cache(maxsize=16)
def language_file(rulebook: Rulebook, language: str) -> LanguageFile:
    """What language.yaml says; where several rule folders have one, word lists are joined and the first names it."""
    files = rulebook.read(language, "language.yaml", LanguageFile)
    words: dict[str, list[str]] = {}
    for file in files:
        for name, entries in file.words.items():
            words.setdefault(name, []).extend(entries)
    return files[0].model_copy(
        update={
            "spacy": next((file.spacy for file in files if file.spacy), language),
            "words": {name: tuple(entries) for name, entries in words.items()},
            "macros": {name: macro for file in files for name, macro in file.macros.items()},
        }
    )


@lru_cache(maxsize=16)
def _starters(rulebook: Rulebook, language: str) -> frozenset[str]:
    return frozenset(word.lower() for word in language_file(rulebook, language).words.get("starter", ()))


def make_doc(article: Article, language: str, rulebook: Rulebook, models: tuple[str, ...] = ()) -> Doc:
    """The article as tokens, values and sentences; `models` are trained spaCy pipelines that may sharpen it."""
    read = reader_of(language_file(rulebook, language).spacy, models)
    title, text = (_part(article, part, language, rulebook, read) for part in PARTS)
    return Doc(article, language, title, text)


def _part(article: Article, part: Part, language: str, rulebook: Rulebook, read: Reader) -> DocPart:
    text = article.part(part)
    values = find_values(text, language=language, published=article.published, rules=rulebook) if text else ()
    starters = _starters(rulebook, language)
    whole = Tokens([], [], [], {})
    sentences: list[Sentence] = []
    begins: list[int] = []
    marks: list[Marked] = []
    for offset, line in paragraphs(text):
        words, starts, marked = read(line)
        marks.extend(Marked(offset + one.start, offset + one.end, one.label) for one in marked)
        found = tokens_of(words, starts, offset, values)
        begins.append(len(whole.words))
        for first, last in sentences_of(found, starters):
            at = len(whole.words)
            sentences.append(Sentence(at, at + last - first))
            whole.extend(found, first, last)
            whole.add(BREAK, found.ends[last - 1], found.ends[last - 1])
    return DocPart(
        part=part,
        text=text,
        words=whole.words,
        starts=whole.starts,
        ends=whole.ends,
        values=whole.values,
        sentences=sentences,
        paragraphs=begins,
        marks=[(bisect_left(whole.starts, one.start), bisect_left(whole.starts, one.end), one.label) for one in marks],
    )
