"""The names of one article → their final keys: surnames, abbreviations and roles lead to whom they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.mentions.names.base import NameSpan

Keys = dict[tuple[int, int], str]


class NamedPart(NamedTuple):
    """The words of one part of an article and the names found in it."""

    words: Sequence[str]
    spans: Sequence[NameSpan]


def resolve(parts: Sequence[NamedPart]) -> Mapping[tuple[int, int], str]:
    """The final key of each name by (number of its part, its first token); where two would fit, it stays as it was."""
    spans = [(number, span) for number, part in enumerate(parts) for span in part.spans]
    people = _full_names([span for _, span in spans])
    aliases = _abbreviations(parts)
    keys: Keys = {}
    for number, span in spans:
        key = span.name.key
        keys[number, span.first] = aliases.get(key) or people.get(key) or key
    keys.update(_holders(parts, keys))
    return keys


def _full_names(spans: Sequence[NameSpan]) -> dict[str, str]:
    """From person:putin, name:putin, name:putins to the one full name with that surname in the article."""
    names = sorted({span.name.key for span in spans if span.name.kind in ("person", "unknown")})
    organisations = {span.name.key for span in spans if span.name.kind == "organisation"}
    persons = [key for key in names if key.startswith("person:") and "-" in key]
    longer = [*persons, *(key for key in names if key.startswith("name:") and "-" in key)]
    by_word: dict[str, set[str]] = defaultdict(set)
    for key in longer:
        words = key.partition(":")[2].split("-")
        for word in {words[-1], "-".join(words[1:]), *(words[:1] if key.startswith("person:") else ())}:
            by_word[word].add(key)
    found: dict[str, str] = {}
    for key in names:
        word = key.partition(":")[2]
        fitting = by_word.get(word) or (by_word.get(word[:-1]) if word.endswith("s") else None) or set()
        fitting = {full for full in fitting if full != key}
        if f"org:{word}" in organisations and key.startswith("name:"):
            found[key] = f"org:{word}"
        elif len(fitting) == 1 and not (key.startswith("person:") and "-" in word):
            found[key] = next(iter(fitting))
    for key in names:  # a name that is nowhere complete: all its forms lead to the person, without the genitive
        word = key.partition(":")[2]
        if key not in found and "-" not in word:
            stem = (
                word[:-1]
                if word.endswith("s") and ({f"name:{word[:-1]}", f"person:{word[:-1]}"} & set(names))
                else word
            )
            found[key] = f"person:{stem}" if f"person:{stem}" in names else f"{key.partition(':')[0]}:{stem}"
    return found


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


def _holders(parts: Sequence[NamedPart], keys: Keys) -> Iterator[tuple[tuple[int, int], str]]:
    """From a role to the one person who was introduced with it."""
    holders: dict[str, set[str]] = defaultdict(set)
    for number, part in enumerate(parts):
        for before, span in pairwise(part.spans):
            role, person = _introduction(part.words, before, span)
            if role is not None and person is not None:
                holders[role.name.key].add(keys[number, person.first])
    for number, part in enumerate(parts):
        for span in part.spans:
            if span.name.form in ("title", "compound") and span.name.kind == "role":
                fitting = _fitting(span.name.key, holders)
                if len(fitting) == 1:
                    yield (number, span.first), next(iter(fitting))


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
