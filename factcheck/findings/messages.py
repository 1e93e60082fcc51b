"""A rule and its sides → one readable sentence, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import PurePosixPath

from factcheck.base import Noun
from factcheck.claims import AnyClaim, Quotation
from factcheck.rulebook import Rulebook, load_rules

# How the sides of a rule are joined where they do not stand against each other.
_JOINTS = {
    **dict.fromkeys(("temporal_update", "downward_revision", "stock_revision"), "then"),
    **dict.fromkeys(("granularity", "bound", "precision_difference", "place_nested", "sequence_near"), "also"),
    "quote_variant": "also",
}
_NAMED = 2  # how many sides of a long series are written out at either end


class Messages(Noun):
    """rules/<lang>/messages.yaml: sentences with places for values, sources and details."""

    statement: str
    statement_attributed: str
    quoted: str
    against: str
    also: str
    then: str
    others: str
    undated: str
    telling: tuple[str, ...]
    rules: dict[str, str]
    flags: dict[str, str]
    parts: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()  # with which the words for a source may begin, written small within a sentence


class SumCues(Noun):
    """Words of all languages: what takes a whole apart, and what stands between the last two parts."""

    parts: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()


@lru_cache(maxsize=16)
def read_messages(language: str, rules: Rulebook | None = None) -> Messages:
    """The sentences of a language; an own folder's file replaces the bundled one."""
    return (rules or load_rules()).read(language, "messages.yaml", Messages)[-1]


@lru_cache(maxsize=8)
def telling_words(rules: Rulebook | None = None) -> frozenset[str]:
    """Negations and quantifiers of all languages that have messages."""
    book = rules or load_rules()
    spoken = [read_messages(one, rules) for one in book.languages if book.paths(one, "messages.yaml")]
    return frozenset(word for messages in spoken for word in messages.telling)


@lru_cache(maxsize=8)
def sum_cues(rules: Rulebook | None = None) -> SumCues:
    """Words of all languages that say what are parts of a whole."""
    book = rules or load_rules()
    spoken = [read_messages(one, rules) for one in book.languages if book.paths(one, "messages.yaml")]
    parts, joins = ({word for messages in spoken for word in getattr(messages, key)} for key in ("parts", "joins"))
    return SumCues(parts=tuple(sorted(parts)), joins=tuple(sorted(joins)))


def explain(rule: str, sides: Sequence[Sequence[AnyClaim]], messages: Messages, **details: str) -> str:
    """The sentence of a rule with the values and sources of its sides."""
    shown = sides if len(sides) > 1 else [[claim] for claim in one_per_article(sides[0])]
    said = [_statement(side, messages) for side in shown]
    if len(said) > 2 * _NAMED:
        middle = messages.others.format(count=len(said) - 2 * _NAMED)
        said = [*said[:_NAMED], middle, *said[-_NAMED:]]
    joint = _JOINTS.get(rule, "against") if len(sides) > 1 else "also"
    return messages.rules[rule].format(
        sides=_joined(said, getattr(messages, joint), is_list=joint == "also"), **details
    )


def _joined(said: Sequence[str], joint: str, *, is_list: bool) -> str:
    """One after the other; in a list the joint stands before the last only."""
    if is_list and len(said) > 1:
        return joint.join((", ".join(said[:-1]), said[-1]))
    return joint.join(said)


def one_per_article(claims: Sequence[AnyClaim]) -> list[AnyClaim]:
    """The first claim of each article."""
    return list({claim.article: claim for claim in reversed(claims)}.values())[::-1]


def name_of(claim: AnyClaim) -> str:
    """What a reader knows an article by: its source, else its id, a file without folder and suffix."""
    if claim.source or "/" not in claim.article:
        return claim.source or claim.article
    return PurePosixPath(claim.article).stem or claim.article


def _statement(side: Sequence[AnyClaim], messages: Messages) -> str:
    claims = one_per_article(side)
    names = list(dict.fromkeys(name_of(claim) for claim in claims))
    source = messages.also.join(
        names if len(names) <= _NAMED else [names[0], messages.others.format(count=len(names) - 1)]
    )
    claim = claims[0]
    quote = claim.quote if claim.type == "quotation" else messages.quoted.format(quote=claim.quote)
    if claim.attribution and not source.startswith(claim.attribution.source):
        cited = _within_sentence(claim.attribution.source, messages)
        return messages.statement_attributed.format(source=source, quote=quote, attribution=cited)
    return messages.statement.format(source=source, quote=quote)


def _within_sentence(source: str, messages: Messages) -> str:
    """The words for a source as they stand within a sentence: "The army" is the army."""
    first = source.partition(" ")[0]
    return first.lower() + source[len(first) :] if first.lower() in messages.articles else source


def speakers(sides: Sequence[Sequence[AnyClaim]]) -> str:
    """The speakers of quotations, in order."""
    named = [claim.subject or claim.speaker for side in sides for claim in side if isinstance(claim, Quotation)]
    return ", ".join(dict.fromkeys(name for name in named if name))


def details_for(sides: Sequence[Sequence[AnyClaim]]) -> Mapping[str, str]:
    """What some sentences name besides the sides."""
    return {"speakers": speakers(sides)}
