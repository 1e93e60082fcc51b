"""Article → Doc: the smallest spaCy pipeline the language needs, our values, our sentences."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from factcheck.articles import Article, Part
from factcheck.languages.base import Doc, DocPart, Sentence
from factcheck.languages.pipelines import Marked, Pipeline, marks_of, pipeline_of
from factcheck.languages.sentences import sentences_of
from factcheck.languages.tokens import Token, paragraphs, tokens_of
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
    pipeline = pipeline_of(language_file(rulebook, language).spacy, models)
    title, text = (_part(article, part, language, rulebook, pipeline) for part in PARTS)
    return Doc(article, language, title, text)


def _part(article: Article, part: Part, language: str, rulebook: Rulebook, pipeline: Pipeline) -> DocPart:
    text = article.part(part)
    values = find_values(text, language=language, published=article.published, rules=rulebook) if text else ()
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    starts: list[int] = []
    marks: list[Marked] = []
    for offset, line in paragraphs(text):
        read = pipeline.read(line)
        if pipeline.is_trained:
            marks.extend(marks_of(read, offset))
        found = tokens_of(read, offset, values)
        starts.append(len(tokens))
        for first, last in sentences_of(found, _starters(rulebook, language)):
            sentences.append(Sentence(len(tokens), len(tokens) + last - first))
            tokens.extend(found[first:last])
            tokens.append(Token(BREAK, found[last - 1].end, found[last - 1].end))
    begins = [token.start for token in tokens]
    return DocPart(
        part=part,
        text=text,
        words=[token.word for token in tokens],
        starts=begins,
        ends=[token.end for token in tokens],
        values={n: token.value for n, token in enumerate(tokens) if token.value is not None},
        sentences=sentences,
        paragraphs=starts,
        marks=[(bisect_left(begins, one.start), bisect_left(begins, one.end), one.label) for one in marks],
    )
