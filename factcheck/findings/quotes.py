"""Two quotations of one utterance → the rule that applies: the same words, a small change, another sense or speaker."""

from __future__ import annotations

from collections import Counter
from operator import eq
from typing import NamedTuple

from rapidfuzz import fuzz

from factcheck.claims import Quotation
from factcheck.findings.slot_words import SlotWords, slot_words
from factcheck.findings.variants import Variant
from factcheck.matches.quotations import containment, same_speaker, words_of
from factcheck.rulebook import Rulebook

CLOSE, PART = 0.7, 0.95
Words = tuple[str, ...]
_STEM = 4  # words that share so many letters at the beginning are forms of one word
_PRONOUN = 4  # letters of the longest one: they, jene
_CONTENT = 3  # letters of a word that can carry content
_SHORTENED = 0.8  # of the longer wording; what is shorter leaves something out
_FULL = 0.55  # a translation is of about the same length, else it is shortened
_ALIKE = 0.75  # how alike two spellings of one word are


class Wording(NamedTuple):
    """What two quotations are read with: words that turn the sense of any, and the rules of each language."""

    telling: frozenset[str] = frozenset()
    rules: Rulebook | None = None

    def words(self, language: str) -> SlotWords:
        """The words of a language."""
        return slot_words(language, self.rules)

    def written_out(self, claim: Quotation) -> str:
        """A quotation's words without contractions: can't is cannot."""
        return self.words(claim.language).written_out(claim.value.text)


def judge_quotes(first: Variant, second: Variant, wording: Wording) -> str | None:
    """The rule for two quotations; None where they are none."""
    one, other = first.first, second.first
    if not isinstance(one, Quotation) or not isinstance(other, Quotation):
        return None
    if same_speaker(one, other) is False:
        return "quote_speaker"
    texts = wording.written_out(one), wording.written_out(other)
    if one.language != other.language:
        return _translated(one, other, texts, wording)
    if "".join(words_of(texts[0])) == "".join(words_of(texts[1])):  # any more, anymore
        return "speaker_open" if _is_open(one, other) else "same_value"
    words = _told_by_both(words_of(texts[0]), words_of(texts[1]))
    if fuzz.ratio(*words) < 100 * CLOSE and containment(*texts) >= PART:
        return "quote_variant"
    return "quote_mismatch" if _changes_sense(*words, one.language, wording) else "quote_variant"


def _told_by_both(one: Words, other: Words) -> tuple[Words, Words]:
    """Two wordings, the longer cut to the stretch most like the shorter, where it is a good deal longer."""
    short, long = sorted((one, other), key=len)
    if len(short) > _SHORTENED * len(long):
        return one, other
    stretches = [long[at : at + len(short)] for at in range(len(long) - len(short) + 1)]
    best = max(stretches, key=lambda stretch: (fuzz.ratio(short, stretch), sum(map(eq, short, stretch))))
    return (short, best) if fuzz.ratio(short, best) >= 100 * CLOSE else (one, other)


def _is_open(one: Quotation, other: Quotation) -> bool:
    """One text names the speaker, the other says in a word what kind of person it was."""
    plain = [claim.speaker for claim in (one, other) if claim.speaker and ":" not in claim.speaker]
    named = [claim.speaker for claim in (one, other) if claim.speaker and ":" in claim.speaker]
    is_kind = len(plain) == len(named) == 1 and len(words_of(plain[0])) == 1 and len(plain[0]) > _PRONOUN
    return is_kind and same_speaker(one, other) is None


def _translated(one: Quotation, other: Quotation, texts: tuple[str, str], wording: Wording) -> str:
    """A translation is never a misquote by its words; but one that negates what the other asserts cannot be one."""
    short, long = sorted(len(claim.value.text) for claim in (one, other))
    if short < _FULL * long:
        return "quote_variant"
    negated = [
        any(word in wording.words(claim.language).negated for word in words_of(text))
        for claim, text in zip((one, other), texts, strict=True)
    ]
    return "translation" if negated[0] == negated[1] else "quote_mismatch"


def _changes_sense(one: Words, other: Words, language: str, wording: Wording) -> bool:
    """A negation or quantifier on one side only; or, in nearly the same wording, another content word."""
    left, right = Counter(one), Counter(other)
    removed, added = left - right, right - left
    if any(word in wording.telling or word.isdigit() for word in (*removed, *added)):
        return True
    if fuzz.ratio(one, other) < 100 * CLOSE:
        return False
    if not wording.words(language).negated.isdisjoint(left & right):
        denied = [_denied(words, wording.words(language)) for words in (one, other)]
        if all(denied) and denied[0].isdisjoint(denied[1]):
            return True
    fillers = wording.words(language).fillers
    lost, new = (_content(words, others, fillers) for words, others in ((removed, added), (added, removed)))
    return bool(lost and new)


def _denied(words: Words, known: SlotWords) -> frozenset[str]:
    """The content word behind each negation: "not a day of victors", "not of families"."""
    found = (
        next((word for word in words[at + 1 :] if len(word) > _CONTENT and word not in known.fillers), "")
        for at, word in enumerate(words)
        if word in known.negated
    )
    return frozenset(word for word in found if word)


def _content(words: Counter[str], others: Counter[str], fillers: frozenset[str]) -> list[str]:
    """The words that carry content and have no form among the others."""
    return [w for w in words if len(w) >= _CONTENT and w not in fillers and not _has_form(w, others)]


def _has_form(word: str, others: Counter[str]) -> bool:
    """Whether another form or spelling of a word is among the others; of a short word only a longer one.

    Words that begin with different letters are different words, however alike their ends are.
    """
    return any(
        (word[:_STEM] == other[:_STEM] and max(len(word), len(other)) > _STEM)
        or (word[0] == other[0] and fuzz.ratio(word, other) > 100 * _ALIKE)
        for other in others
    )
