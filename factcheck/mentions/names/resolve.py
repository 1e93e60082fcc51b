"""The names of one article → their final keys: surnames, abbreviations and roles lead to whom they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.mentions.names.base import NameSpan
from factcheck.mentions.names.index import NameIndex

Keys = dict[tuple[int, int], str]


class NamedPart(NamedTuple):
    """The words of one part of an article and the names found in it."""

    words: Sequence[str]
    spans: Sequence[NameSpan]


def resolve(parts: Sequence[NamedPart], index: NameIndex | None = None) -> Mapping[tuple[int, int], str]:
    """The final key of each name by (number of its part, its first token); where two would fit, it stays as it was."""
    spans = [(number, span) for number, part in enumerate(parts) for span in part.spans]
    people = _full_names([span for _, span in spans])
    aliases = _abbreviations(parts)
    keys: Keys = {}
    for number, span in spans:
        key = span.name.key
        keys[number, span.first] = aliases.get(key) or people.get(key) or key
    keys.update(_holders(parts, keys, index))
    return keys


def _full_names(spans: Sequence[NameSpan]) -> dict[str, str]:
    """From person:qualin, name:qualin, name:qualins to the one full name with that surname in the article."""
    names = sorted({span.name.key for span in spans if span.name.key.startswith(("person:", "name:"))})
    organisations = {span.name.key for span in spans if span.name.kind == "organisation"}
    people = _by_word(key for key in names if key.startswith("person:") and "-" in key)
    others = _by_word(key for key in names if key.startswith("name:") and key.count("-") == 1)
    found: dict[str, str] = {}
    for key in names:
        kind, _, word = key.partition(":")
        if "-" in word:
            if key.endswith("s") and key[:-1] in names:
                found[key] = key[:-1]
            continue
        if kind == "name" and f"org:{word}" in organisations:
            found[key] = f"org:{word}"
            continue
        fitting = _fits(word, people) or (_fits(word, others) if kind == "name" else set())
        found[key] = next(iter(fitting)) if len(fitting) == 1 else _plain(kind, word, names)
    return found


def _by_word(keys: Iterable[str]) -> dict[str, set[str]]:
    """Full names by their last word, and persons by their first."""
    found: dict[str, set[str]] = defaultdict(set)
    for key in keys:
        kind, _, name = key.partition(":")
        words = name.split("-")
        for word in {words[-1], words[0] if kind == "person" else words[-1]}:
            found[word].add(key)
    return found


def _fits(word: str, full: Mapping[str, set[str]]) -> set[str]:
    """The full names with this word, or with it without a genitive s."""
    return full.get(word) or (full.get(word[:-1]) if word.endswith("s") else None) or set()


def _plain(kind: str, word: str, names: Sequence[str]) -> str:
    """A name that is nowhere complete: its forms lead to the person, where there is one, without the genitive."""
    stem = word[:-1] if word.endswith("s") and {f"name:{word[:-1]}", f"person:{word[:-1]}"} & set(names) else word
    return f"person:{stem}" if f"person:{stem}" in names else f"{kind}:{stem}"


def _abbreviations(parts: Sequence[NamedPart]) -> dict[str, str]:
    """From the key of an abbreviation in parentheses to that of the name right before it."""
    keys = {span.name.key for part in parts for span in part.spans}
    found = {key: f"org:{key[5:]}" for key in sorted(keys) if key.startswith("abbr:") and f"org:{key[5:]}" in keys}
    for part in parts:
        for before, span in pairwise(part.spans):
            gap = part.words[before.last : span.first]
            if (
                span.name.key.startswith("abbr:")
                and list(gap) == ["("]
                and before.name.kind in ("organisation", "unknown")
            ):
                found.setdefault(span.name.key, before.name.key)
    return found


def _holders(parts: Sequence[NamedPart], keys: Keys, index: NameIndex | None) -> Iterator[tuple[tuple[int, int], str]]:
    """From a role to the one person who was introduced with it."""
    holders: dict[str, set[str]] = defaultdict(set)
    for number, part in enumerate(parts):
        for before, span in pairwise(part.spans):
            role, person = _introduction(part.words, before, span)
            if role is not None and person is not None:
                holders[role.name.key].add(keys[number, person.first])
    for number, part in enumerate(parts):
        for span in part.spans:
            if span.name.form == "title" and not _is_plural(part.words, span, index):
                fitting = _fitting(span.name.key, holders)
                if len(fitting) == 1:
                    yield (number, span.first), next(iter(fitting))


def _is_plural(words: Sequence[str], span: NameSpan, index: NameIndex | None) -> bool:
    """Whether several persons are meant: "die Präsidenten", "Staatschefs" without the "des" of the genitive."""
    if index is None:
        return False
    before, title = words[span.first - 1].lower() if span.first else "", words[span.last - 1]
    if title.endswith(index.plural_endings):
        return before not in index.singular_words
    return before in index.plural_words and before not in index.singular_words


def _introduction(words: Sequence[str], a: NameSpan, b: NameSpan) -> tuple[NameSpan | None, NameSpan | None]:
    """The role and the person of "Präsident X", "the president, X" or "X, Präsident von Y"."""
    gap = list(words[a.last : b.first])
    is_person = {"person", "unknown"}
    if a.name.form == "title" and b.name.kind in is_person and gap in ([], [","]):
        return a, b
    if b.name.form == "title" and a.name.kind in is_person and gap and gap[0] == "," and len(gap) <= 2:
        return b, a
    return None, None


def _fitting(role: str, holders: Mapping[str, set[str]]) -> set[str]:
    """Who holds this role; one without a country fits one with, where no other has it."""
    if role in holders:
        return holders[role]
    base = role.split(":")[1]
    found = set()
    for other, persons in holders.items():
        if other.split(":")[1] == base and (role.count(":") == 1 or other.count(":") == 1):
            found |= persons
    return found
