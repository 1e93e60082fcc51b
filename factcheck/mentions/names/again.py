"""The names of a whole article → the same, with the persons it introduced also where only their surname stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from factcheck.mentions.names.base import Name, NameSpan
from factcheck.mentions.names.index import NameIndex
from factcheck.mentions.names.keys import key_of
from factcheck.mentions.names.words import WordBook

Part = tuple[Sequence[str], Collection[int]]


def find_names(index: NameIndex, parts: Sequence[Part]) -> tuple[tuple[NameSpan, ...], ...]:
    """The names of each part of one article, given as words and sentence starts; surnames once introduced are known."""
    found = [index.find(words, starts) for words, starts in parts]
    known = _introduced((span.name for spans in found for span in spans), index.book)
    if not known:
        return tuple(found)
    return tuple(_completed(words, spans, known, index.book) for (words, _), spans in zip(parts, found, strict=True))


def _introduced(names: Iterable[Name], book: WordBook) -> dict[str, Name]:
    """Persons by their surname; a surname of two persons leads to neither full name."""
    surnames: dict[str, Name] = {}
    persons = [name for name in names if name.kind == "person"]
    for name in sorted(persons, key=lambda name: (-name.text.count(" "), name.key)):
        words = name.text.split()
        surname = words[0] if words[0] in book.family_first else book.without_particle(words[-1])
        before = surnames.get(surname)
        if before is None:
            surnames[surname] = name._replace(text=surname)
        elif before.key != name.key and " " in name.text:
            surnames[surname] = before._replace(key=key_of("person", surname))
    return surnames


def _completed(
    words: Sequence[str], spans: Sequence[NameSpan], known: dict[str, Name], book: WordBook
) -> tuple[NameSpan, ...]:
    """The spans with bare surnames added; one that was taken for a place or an unknown name becomes the person."""
    kept: dict[int, NameSpan] = {span.first: span for span in spans}
    covered = {at: span for span in spans for at in range(span.first, span.last)}
    for at, word in enumerate(words):
        bare = book.without_particle(word) if "-" in word else word
        if not bare[:1].isupper():
            continue
        person = known.get(bare) or known.get(book.base(bare))
        if person is None or not _is_person(words, at, book):
            continue
        span = covered.get(at)
        if span is None or (span.last - span.first == 1 and span.name.kind in ("place", "unknown")):
            kept[at] = NameSpan(at, at + 1, person)
    return tuple(kept[at] for at in sorted(kept))


def _is_person(words: Sequence[str], at: int, book: WordBook) -> bool:
    """Whether the bare word can be the person: not "der Sturm", an ordinary word, and not "in Kwertz", a city."""
    before = words[at - 1] if at else ""
    if before in book.determiners:
        return not book.is_common(words[at])
    return before not in book.prepositions or not book.city(words[at])
