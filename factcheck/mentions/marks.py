"""Names + a trained pipeline's entities → names: what the rules left open is filled in, what they know stays."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.languages import DocPart
from factcheck.mentions.names import Kind, Name, NameSpan
from factcheck.mentions.names.keys import key_of

# Labels of the German (WikiNER) and English (OntoNotes) pipelines, with the kinds of names they stand for.
_KINDS: dict[str, tuple[Kind, str]] = {
    "PER": ("person", "person"),
    "PERSON": ("person", "person"),
    "LOC": ("place", "place"),
    "GPE": ("place", "place"),
    "ORG": ("organisation", "org"),
}


def with_marks(doc: DocPart, names: Sequence[NameSpan]) -> tuple[NameSpan, ...]:
    """The names with every entity that none of them touches; a name of unknown kind takes the kind of its entity."""
    spans = {(first, last): _KINDS[label] for first, last, label in doc.marks if label in _KINDS}
    if not spans:
        return tuple(names)
    kept = [_sharpened(span, spans) for span in names]
    taken = {token for span in names for token in range(span.first, span.last)}
    added = [
        NameSpan(first, last, _name(doc, first, last, *kind))
        for (first, last), kind in spans.items()
        if first < last and not taken & set(range(first, last))
    ]
    return tuple(sorted([*kept, *added], key=lambda span: (span.first, span.last)))


def _sharpened(span: NameSpan, spans: dict[tuple[int, int], tuple[Kind, str]]) -> NameSpan:
    kind = spans.get((span.first, span.last))
    if span.name.kind != "unknown" or kind is None:
        return span
    key = key_of(kind[1], span.name.text)
    return span._replace(name=span.name._replace(kind=kind[0], key=key))


def _name(doc: DocPart, first: int, last: int, kind: Kind, prefix: str) -> Name:
    text = doc.quote(first, last)
    return Name(key=key_of(prefix, text), text=text, kind=kind)
