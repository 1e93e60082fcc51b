"""Doc + rules → Mentions: what the rules find, whose names and which concepts stand around it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from factcheck.articles import Article
from factcheck.languages import Doc, DocPart
from factcheck.languages.boilerplate import boilerplate_spans
from factcheck.mentions.base import Mention
from factcheck.mentions.concepts import Concepts, concepts
from factcheck.mentions.marks import with_marks
from factcheck.mentions.names import NamedPart, NameIndex, NameSpan, find_names, name_index, resolve
from factcheck.mentions.quotes import Quote, find_quotes
from factcheck.mentions.ruleset import CompiledRule, RuleSet, rule_set
from factcheck.mentions.search import CodedPart, Search
from factcheck.mentions.value_marks import ValueCodes
from factcheck.patterns import BREAK
from factcheck.rulebook import Rulebook

__all__ = [
    "CompiledRule", "Mention", "Mentions", "NameSpan", "PartMentions", "Quote", "RuleSet", "find_mentions", "rule_set",
]  # fmt: skip


class PartMentions(NamedTuple):
    """What was found in the title or the text; `ignored` are the tokens of boilerplate."""

    doc: DocPart
    claims: tuple[Mention, ...]
    cues: tuple[Mention, ...]
    names: tuple[NameSpan, ...]
    concepts: tuple[tuple[int, int, str], ...]
    quotes: tuple[Quote, ...]
    ignored: frozenset[int]


class Mentions(NamedTuple):
    """What was found in one article."""

    article: Article
    language: str
    title: PartMentions
    text: PartMentions

    def parts(self) -> tuple[PartMentions, PartMentions]:
        """The title, then the text."""
        return self.title, self.text


class _Finders(NamedTuple):
    rules: RuleSet
    names: NameIndex
    concepts: Concepts
    search: Search
    values: ValueCodes


@lru_cache(maxsize=16)
def _finders(rulebook: Rulebook, language: str) -> _Finders:
    rules = rule_set(rulebook, language)
    search = Search((*rules.claims, *rules.context), rules.lexicon.code(BREAK))
    return _Finders(rules, name_index(rulebook, language), concepts(rulebook, language), search, ValueCodes(rules))


def find_mentions(doc: Doc, rulebook: Rulebook) -> Mentions:
    """Everything that rules, names and concepts find in an article."""
    finders = _finders(rulebook, doc.language)
    mentions = finders.search.find([_coded(part, finders) for part in doc.parts()])
    parts = [
        _part(part, found, doc.language, finders, rulebook) for part, found in zip(doc.parts(), mentions, strict=True)
    ]
    found = find_names(finders.names, [(part.doc.words, {first for first, _ in part.doc.sentences}) for part in parts])
    found = tuple(with_marks(part.doc, names) for part, names in zip(parts, found, strict=True))
    keys = resolve([NamedPart(part.doc.words, names) for part, names in zip(parts, found, strict=True)], finders.names)
    title, text = (part._replace(names=_resolved(n, found[n], keys)) for n, part in enumerate(parts))
    return Mentions(doc.article, doc.language, title, text)


def _resolved(part: int, names: Iterable[NameSpan], keys: Mapping[tuple[int, int], str]) -> tuple[NameSpan, ...]:
    """The names of one part, each under its key within the article."""
    return tuple(
        span._replace(name=span.name._replace(key=keys.get((part, span.first), span.name.key))) for span in names
    )


def _part(part: DocPart, found: list[Mention], language: str, finders: _Finders, rulebook: Rulebook) -> PartMentions:
    return PartMentions(
        part,
        tuple(mention for mention in found if mention.rule.claim is not None),
        tuple(mention for mention in found if mention.rule.claim is None),
        (),
        finders.concepts.find_in(part.words, part.sentences),
        tuple(find_quotes(part.text)),
        _tokens_in(part, boilerplate_spans(part.text, language, rulebook)),
    )


def _coded(part: DocPart, finders: _Finders) -> CodedPart:
    codes = list(finders.rules.lexicon.codes(part.words))
    for position, value in part.values.items():
        codes[position] = finders.values.code(value)
    return CodedPart(part.part, "".join(codes), part.sentences)


def _tokens_in(part: DocPart, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    spans = tuple(spans)
    if not spans:
        return frozenset()
    return frozenset(n for n, start in enumerate(part.starts) if any(first <= start < last for first, last in spans))
