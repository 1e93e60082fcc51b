"""Doc + rules → Mentions: what the rules find, whose names and which concepts stand around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from factcheck.articles import Article
from factcheck.languages import Doc, DocPart
from factcheck.languages.boilerplate import boilerplate_spans
from factcheck.mentions.base import Mention
from factcheck.mentions.concepts import Concepts, concepts
from factcheck.mentions.marks import with_marks
from factcheck.mentions.names import NamedPart, NameIndex, NameSpan, find_names, name_index, resolve
from factcheck.mentions.quotes import Quote, find_quotes
from factcheck.mentions.ruleset import CompiledRule, RuleSet, rule_set, value_token
from factcheck.mentions.value_marks import mark_of
from factcheck.patterns import Pattern, Sieve
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


# Each pattern with its rule and its place among all, by the rarest thing it needs: most of these a text has not got.
_Searches = tuple[tuple[tuple[frozenset[str], ...], tuple[tuple[int, CompiledRule, Pattern], ...]], ...]


class _Finders(NamedTuple):
    rules: RuleSet
    names: NameIndex
    concepts: Concepts
    searches: _Searches


@lru_cache(maxsize=16)
def _finders(rulebook: Rulebook, language: str) -> _Finders:
    rules = rule_set(rulebook, language)
    return _Finders(
        rules,
        name_index(rulebook, language),
        concepts(rulebook, language),
        _searches((*rules.claims, *rules.context)),
    )


def _searches(rules: Iterable[CompiledRule]) -> _Searches:
    groups: dict[tuple[frozenset[str], ...], list[tuple[int, CompiledRule, Pattern]]] = {}
    for place, (one, pattern) in enumerate((rule, pattern) for rule in rules for pattern in rule.patterns):
        groups.setdefault(pattern.needs[:1], []).append((place, one, pattern))
    return tuple((need, tuple(group)) for need, group in groups.items())


def find_mentions(doc: Doc, rulebook: Rulebook) -> Mentions:
    """Everything that rules, names and concepts find in an article."""
    finders = _finders(rulebook, doc.language)
    parts = [
        _part(part, mentions, doc.language, finders, rulebook)
        for part, mentions in zip(doc.parts(), _run(*doc.parts(), finders), strict=True)
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
        finders.concepts.find(part.words),
        tuple(find_quotes(part.text)),
        _tokens_in(part, boilerplate_spans(part.text, language, rulebook)),
    )


def _codes(part: DocPart, rules: RuleSet) -> str:
    codes = list(rules.lexicon.codes(part.words))
    for position, value in part.values.items():
        codes[position] = rules.lexicon.code_of(value_token(value, mark=mark_of(value, rules)))
    return "".join(codes)


def _run(title: DocPart, text: DocPart, finders: _Finders) -> tuple[list[Mention], list[Mention]]:
    """The mentions in the title and in the text, in the order of the rules; both are searched as one, title last."""
    codes, size = _codes(text, finders.rules) + _codes(title, finders.rules), len(text.words)
    sieve = Sieve(codes, (text.sentences, [(first + size, last + size) for first, last in title.sentences]))
    found: list[tuple[int, bool, re.Match[str], CompiledRule, Pattern]] = []
    for need, group in finders.searches:
        if need and not sieve.holding[need[0]]:
            continue
        for place, rule, pattern in group:
            for first, last in sieve.stretches(pattern):
                while hit := pattern.regex.search(codes, first, last):
                    found.append((place, hit.start() >= size, hit, rule, pattern))
                    # The next match may begin inside this one: "killed 12 and wounded 34, killed 5".
                    first = hit.start() + 1
    found.sort(key=itemgetter(0))
    return (
        [_mention(title, size, hit, rule, pattern) for _, in_title, hit, rule, pattern in found if in_title],
        [_mention(text, 0, hit, rule, pattern) for _, in_title, hit, rule, pattern in found if not in_title],
    )


def _mention(part: DocPart, offset: int, hit: re.Match[str], rule: CompiledRule, pattern: Pattern) -> Mention:
    groups = pattern.groups(hit)
    if offset:
        groups = {name: (first - offset, last - offset) for name, (first, last) in groups.items()}
    return Mention(rule, part.part, hit.start() - offset, hit.end() - offset, groups)


def _tokens_in(part: DocPart, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    spans = tuple(spans)
    if not spans:
        return frozenset()
    return frozenset(n for n, start in enumerate(part.starts) if any(first <= start < last for first, last in spans))
