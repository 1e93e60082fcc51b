"""Claim → what a reader is shown of it: its source, its sentence with the value in it, and what qualifies it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.claims import AnyClaim, Quotation
from factcheck.reports.base import ArticleSummary
from factcheck.reports.headings import name_words
from factcheck.reports.interface import Interface
from factcheck.reports.visible import one_line, shorten
from factcheck.reports.wording import date_words, moment_words, value_words

ROOM = 220  # characters of a sentence shown before and after the value
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]")


@dataclass(frozen=True)
class ClaimView:
    """One claim as shown: the sentence in three pieces, the value in words, what qualifies it."""

    claim: AnyClaim
    anchor: str
    source: str
    published: str
    title: str
    before: str
    quote: str
    after: str
    value: str
    speaker: str  # of a quotation, where the text names one
    details: tuple[str, ...]


def anchor(kind: str, id: str) -> str:
    """An id that is safe in an address; different ids stay different."""
    return f"{kind}-" + _UNSAFE.sub(lambda char: f"~{ord(char[0]):x}~", id)


def source_name(article: ArticleSummary | None, claim: AnyClaim | None = None) -> str:
    """What a source is called: its name, else its title, else its id."""
    names = [
        claim.source if claim else None,
        *([article.source, article.title, _file_name(article.id)] if article else []),
    ]
    return one_line(next((name for name in names if name and name.strip()), claim.article if claim else "?"))


def _file_name(id: str) -> str:
    """The id, without the folders where it is a path."""
    return id.rstrip("/").rpartition("/")[2] or id


def view_claim(
    claim: AnyClaim, article: ArticleSummary | None, words: Interface, draft: str | None = None
) -> ClaimView:
    """One claim as shown; `draft` is the id of the article that is called the draft."""
    start, end = max(0, claim.start - claim.sentence_start), max(0, claim.end - claim.sentence_start)
    before, after = one_line(claim.sentence[:start]), one_line(claim.sentence[end:])
    return ClaimView(
        claim=claim,
        anchor=anchor("passage", claim.id),
        source=words.say("draft_name") if claim.article == draft else source_name(article, claim),
        published=moment_words(claim.published or (article.published if article else None), words),
        title=one_line(article.title) if article else "",
        before=shorten(before, ROOM, at_end=False) + (" " if claim.sentence[:start][-1:].isspace() else ""),
        quote=shorten(one_line(claim.quote), 2 * ROOM),
        after=(" " if claim.sentence[end : end + 1].isspace() else "") + shorten(after, ROOM),
        value=_value(claim, words),
        speaker=_speaker(claim, words),
        details=tuple(_details(claim, words)),
    )


def _value(claim: AnyClaim, words: Interface) -> str:
    speaker, spoken = _speaker(claim, words), value_words(claim.value, words)
    return f"{speaker}: {spoken}" if speaker else spoken


def _speaker(claim: AnyClaim, words: Interface) -> str:
    return name_words(claim.speaker, words) if isinstance(claim, Quotation) and claim.speaker else ""


def _details(claim: AnyClaim, words: Interface) -> list[str]:
    """Who says so, as of when, how sure."""
    said = []
    if claim.attribution:
        source = claim.attribution
        said.append(words.say("according_to", source=one_line(source.source)))
        if source.via:
            said.append(words.say("via", source=one_line(source.via)))
        if source.carried_over:
            said[-1] += f" ({words.say('carried_over')})"
    if claim.as_of:
        said.append(words.say("as_of", date=date_words(claim.as_of, words)))
    if claim.window:
        said.append(words.say("window", date=date_words(claim.window, words)))
    if words.modalities[claim.modality]:
        said.append(words.modalities[claim.modality])
    if claim.polarity == "negative" and claim.modality != "denied":
        said.append(words.say("denied"))
    if claim.is_revision:
        said.append(words.say("revision"))
    return said
