"""Language → spaCy pipeline: the blank one by default, a trained one where the user names it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from types import SimpleNamespace
from typing import NamedTuple

import spacy
from spacy.language import Language, create_tokenizer
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Span
from spacy.util import get_lang_class
from spacy.vocab import create_vocab

from factcheck.errors import MissingExtra

_UNUSED = ("lemmatizer", "attribute_ruler", "textcat", "senter")  # parts of trained pipelines that nothing here reads
_SUBJECTS = frozenset({"sb", "nsubj", "nsubjpass", "nsubj:pass"})  # the labels of German and English treebanks
_COMMON_TOKENIZER = {"@tokenizers": "spacy.Tokenizer.v1"}  # the languages that have another are read by that


class Pipeline(NamedTuple):
    """How spaCy reads one line of text: through a whole trained pipeline, or by its tokeniser alone."""

    read: Callable[[str], SpacyDoc]
    is_trained: bool


class Marked(NamedTuple):
    """A stretch of a line that a trained pipeline marked: half-open offsets and its label."""

    start: int
    end: int
    label: str


def marks_of(doc: SpacyDoc, offset: int) -> Iterator[Marked]:
    """The named entities of a line and, as label `subject`, the subjects of its clauses."""
    for entity in doc.ents:
        yield Marked(offset + entity.start_char, offset + entity.end_char, entity.label_)
    if not doc.has_annotation("DEP"):
        return
    for token in doc:
        if token.dep_ in _SUBJECTS:
            span: Span = doc[token.left_edge.i : token.right_edge.i + 1]
            yield Marked(offset + span.start_char, offset + span.end_char, "subject")


@lru_cache(maxsize=16)
def pipeline_of(code: str, models: tuple[str, ...] = ()) -> Pipeline:
    """The first of the named trained pipelines that is of this language, else the blank one."""
    for name in models:
        nlp = _trained(name)
        if nlp.lang == code:
            return Pipeline(nlp, is_trained=True)
    return Pipeline(_tokenizer(code), is_trained=False)


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
