"""Two quotations → Evidence that they are one utterance: their words, across languages what surrounds them."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from factcheck.claims import Quotation
from factcheck.matches.profile import Profile
from factcheck.matches.similarity import evidence_for
from factcheck.matches.yardstick import Piece, Yardstick
from factcheck.mentions.names import same_name
from factcheck.mentions.names.keys import slug

_SURNAME = 4  # shorter words are pronouns rather than speakers
_TRANSLITERATED = 72  # how alike two spellings of one name in two languages are, of 100
_COPIED = 70  # how alike the sentences of a short quotation are, of 100
_PEOPLE = ("person:", "name:")
_SPEAKERS = ("name_differs", "subject_differs")  # who speaks is compared by itself
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a quotation in lower case, without punctuation."""
    return tuple(_WORD.findall(text.casefold()))


def likeness(first: str, second: str) -> float:
    """How alike two wordings are, 0 to 1, word order respected."""
    return fuzz.ratio(words_of(first), words_of(second)) / 100 if first and second else 0.0


def containment(first: str, second: str) -> float:
    """How much of the shorter wording stands in the longer one, 0 to 1."""
    one, other = sorted((" ".join(words_of(first)), " ".join(words_of(second))), key=len)
    return fuzz.partial_ratio(one, other) / 100 if one else 0.0


def same_speaker(first: Quotation, second: Quotation) -> bool | None:
    """Whether both name one speaker; None where one of them names nobody."""
    if not first.speaker or not second.speaker or min(len(first.speaker), len(second.speaker)) < _SURNAME:
        return None
    one, other = _name_of(first.speaker), _name_of(second.speaker)
    if ":" in first.speaker and ":" in second.speaker and same_name(first.speaker, second.speaker):
        return True
    if _is_beside(first.speaker, second) or _is_beside(second.speaker, first):
        return True
    if one <= other or other <= one or _last(first.speaker) == _last(second.speaker):
        return True
    if first.language != second.language and fuzz.ratio(first.speaker, second.speaker) > _TRANSLITERATED:
        return True
    if (":" in first.speaker) == (":" in second.speaker):
        return False
    plain, named = (first, second) if ":" not in first.speaker else (second, first)
    return False if _is_another_name(plain, named) else None


def _is_another_name(plain: Quotation, named: Quotation) -> bool:
    """Whether a speaker whom no list knows is called by a full name, and by none of the other's words."""
    words = (plain.speaker or "").split()
    is_name = len(words) > 1 and all(word[0].isupper() for word in words) and words[-1].lower() in plain.about.terms
    shared = set(slug(" ".join(words)).split("-")) & set((named.speaker or "").partition(":")[2].split("-"))
    return is_name and (named.speaker or "").startswith(_PEOPLE) and not shared


def _is_beside(speaker: str, claim: Quotation) -> bool:
    """Whether the other text, which names the speaker by office, has this person's name in the same sentence."""
    by_office = (claim.speaker or "").startswith("role:") and speaker.startswith(_PEOPLE)
    return by_office and any(name.startswith(_PEOPLE) and same_name(name, speaker) for name in claim.about.names)


def _name_of(speaker: str) -> frozenset[str]:
    return frozenset(words_of(speaker.replace("-", " ")))


def _last(speaker: str) -> str:
    """The surname, as far as words go."""
    words = words_of(speaker.replace("-", " "))
    return words[-1] if words and len(words[-1]) >= _SURNAME else speaker


def quotation_evidence(first: Profile, second: Profile, yard: Yardstick) -> tuple[Piece, ...]:
    """Why two quotations may be one utterance; the weights add up to the score."""
    one, other = first.claim, second.claim
    if not isinstance(one, Quotation) or not isinstance(other, Quotation):
        return ()
    if one.language != other.language:
        return _across(first, second, one, other, yard)
    limits = yard.settings.quotation
    speaker = same_speaker(one, other)
    shortest = min(len(words_of(one.value.text)), len(words_of(other.value.text)))
    if shortest < limits.min_words and speaker is not True and not _is_copied(one, other):
        return (Piece("wording", "too short", -4.0),)
    whole, part = likeness(one.value.text, other.value.text), containment(one.value.text, other.value.text)
    needed = limits.related if speaker else limits.same
    best = max(whole, part if part >= limits.contained else 0.0)
    found = [Piece("wording", f"{best:.2f}", round((best - needed) * 10, 4))]
    if speaker is not None:
        found.append(Piece("speaker", f"{one.speaker} / {other.speaker}", 0.5 * speaker))
    return tuple(found)


def _is_copied(first: Quotation, second: Quotation) -> bool:
    """Whether the very same words stand in nearly the same sentence."""
    if words_of(first.value.text) != words_of(second.value.text):
        return False
    return fuzz.ratio(first.sentence, second.sentence, score_cutoff=_COPIED) > 0


def _across(first: Profile, second: Profile, one: Quotation, other: Quotation, yard: Yardstick) -> tuple[Piece, ...]:
    """A translation shares speaker, keys and length, never words."""
    lengths = sorted(len(item.value.text) for item in (one, other))
    ratio = lengths[0] / max(1, lengths[1])
    speaker = same_speaker(one, other)
    found = [
        piece for piece in evidence_for(first, second, yard) if speaker is not False or piece.feature not in _SPEAKERS
    ]
    found.append(Piece("length", f"{ratio:.2f}", round((ratio - 0.6) * 2, 4)))
    if speaker is not None:
        found.append(Piece("speaker", f"{one.speaker} / {other.speaker}", 1.2 if speaker else -0.8))
    return tuple(found)
