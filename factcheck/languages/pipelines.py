"""Language → spaCy pipeline: the blank one by default, a trained one where the user names it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from types import SimpleNamespace
from typing import NamedTuple

import spacy
from spacy.language import Language, create_tokenizer
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Span
from spacy.util import get_lang_class
from spacy.vocab import create_vocab

from factcheck.errors import MissingExtra
from factcheck.memo import LINES, remembered

_UNUSED = ("lemmatizer", "attribute_ruler", "textcat", "senter")  # parts of trained pipelines that nothing here reads
_SUBJECTS = frozenset({"sb", "nsubj", "nsubjpass", "nsubj:pass"})  # the labels of German and English treebanks
_COMMON_TOKENIZER = {"@tokenizers": "spacy.Tokenizer.v1"}  # the languages that have another are read by that


class Marked(NamedTuple):
    """A stretch of a line that a trained pipeline marked: half-open offsets and its label."""

    start: int
    end: int
    label: str


class Line(NamedTuple):
    """A line of text as spaCy reads it: its words, where each starts, and what a trained pipeline marked."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    marks: tuple[Marked, ...] = ()


Reader = Callable[[str], Line]


@lru_cache(maxsize=16)
def reader_of(code: str, models: tuple[str, ...] = ()) -> Reader:
    """How lines are read: by the first of the named trained pipelines that is of this language, else the blank one.

    A line that many reports share, as they do their agency's, is read once.
    """
    for name in models:
        nlp = _trained(name)
        if nlp.lang == code:
            return remembered(partial(_line, nlp), LINES)
    return remembered(partial(_line, _tokenizer(code)), LINES)


def _line(read: Callable[[str], SpacyDoc], text: str) -> Line:
    doc = read(text)
    words = [(word, token.idx) for token in doc if not (word := token.text).isspace()]
    return Line(tuple([word for word, _ in words]), tuple([start for _, start in words]), tuple(_marks(doc)))


def _marks(doc: SpacyDoc) -> Iterator[Marked]:
    """The named entities of a line and, as label `subject`, the subjects of its clauses; the blank one has none."""
    for entity in doc.ents:
        yield Marked(entity.start_char, entity.end_char, entity.label_)
    if not doc.has_annotation("DEP"):
        return
    for token in doc:
        if token.dep_ in _SUBJECTS:
            span: Span = doc[token.left_edge.i : token.right_edge.i + 1]
            yield Marked(span.start_char, span.end_char, "subject")


def _tokenizer(code: str) -> Callable[[str], SpacyDoc]:
    """The tokeniser of the language's blank pipeline, made without the rest of it, which takes twice as long."""
    language = get_lang_class(code)
    if language.default_config["nlp"]["tokenizer"] != _COMMON_TOKENIZER:
        return spacy.blank(code).make_doc
    parts = SimpleNamespace(Defaults=language.Defaults, vocab=create_vocab(code, language.Defaults))
    tokenizer: Callable[[str], SpacyDoc] = create_tokenizer()(parts)  # type: ignore[arg-type]  # all it asks for
    return tokenizer


@lru_cache(maxsize=16)
def _trained(name: str) -> Language:
    try:
        return spacy.load(name, exclude=_UNUSED)
    except OSError as error:
        raise MissingExtra(f"the trained pipeline {name!r}", f"{name} (or name the folder it is in)") from error
