"""Two quotations of one utterance → the rule that applies: the same words, a small change, another sense or speaker."""

from __future__ import annotations

from collections import Counter

from rapidfuzz import fuzz

from factcheck.claims import Quotation
from factcheck.findings.variants import Variant
from factcheck.matches.quotations import containment, likeness, same_speaker, words_of

SAME, CLOSE, PART = 0.97, 0.72, 0.95
_STEM = 4  # words that share so many letters at the beginning are forms of one word


def judge_quotes(first: Variant, second: Variant, telling: tuple[str, ...]) -> str | None:
    """`telling` are words that turn the sense of a sentence: negations and quantifiers."""
    one, other = first.first, second.first
    if not isinstance(one, Quotation) or not isinstance(other, Quotation):
        return None
    speaker = same_speaker(one, other)
    if speaker is False:
        return "quote_speaker"
    if one.language != other.language:
        return "quote_variant"
    whole = likeness(one.value.text, other.value.text)
    if whole >= SAME and words_of(one.value.text) == words_of(other.value.text):
        return "same_value"
    if whole < CLOSE and containment(one.value.text, other.value.text) >= PART:
        return "quote_variant"
    return "quote_mismatch" if _changes_sense(one, other, telling, whole) else "quote_variant"


def _changes_sense(one: Quotation, other: Quotation, telling: tuple[str, ...], whole: float) -> bool:
    """A negation or quantifier on one side only; or, in nearly the same wording, another content word."""
    left, right = Counter(words_of(one.value.text)), Counter(words_of(other.value.text))
    removed, added = left - right, right - left
    if any(word in telling or word.isdigit() for word in (*removed, *added)):
        return True
    if whole < CLOSE:
        return False
    return any(_is_content(word) and not _has_form(word, added) for word in removed) and any(
        _is_content(word) and not _has_form(word, removed) for word in added
    )


def _is_content(word: str) -> bool:
    return len(word) > _STEM


def _has_form(word: str, others: Counter[str]) -> bool:
    return any(word[:_STEM] == other[:_STEM] or fuzz.ratio(word, other) > 75 for other in others)
