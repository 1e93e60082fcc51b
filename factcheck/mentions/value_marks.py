"""FoundValue → its class character, with its mark: what its own words make it to a pattern, beside its class."""

from __future__ import annotations

from collections.abc import Hashable

from factcheck.mentions.ruleset import Mark, RuleSet, value_token
from factcheck.values import Date, FoundValue, Number

_MEMO_LIMIT = 50_000  # values remembered before the memo starts anew
_DAY = 86_400  # seconds; "an hour" is a length, "a day" is mostly a day


class ValueCodes:
    """The class characters of values, remembered: the same days and small numbers stand in every report."""

    def __init__(self, rules: RuleSet) -> None:
        self._rules = rules
        self._known: dict[Hashable, str] = {}

    def code(self, found: FoundValue) -> str:
        """The character of a value's token."""
        value = found.value
        told: tuple[Hashable, ...] = (
            (value.earliest, value.surface, value.granularity, value.inferred)
            if isinstance(value, Date)
            else (value.low, value.high, value.modifier)
        )
        key = (found.text, found.value_class, told)
        code = self._known.get(key)
        if code is None:
            if len(self._known) >= _MEMO_LIMIT:
                self._known.clear()
            token = value_token(found, mark=mark_of(found, self._rules))
            code = self._known[key] = self._rules.lexicon.code_of(token)
        return code


def mark_of(found: FoundValue, rules: RuleSet) -> Mark:
    """The first mark that holds; the word classes named here stand in `language.yaml`."""
    words = found.text.split()
    if isinstance(found.value, Date):
        return _of_date(found.value, words, rules)
    if found.value_class == "duration":
        return _of_duration(found.value, words, rules)
    return ""


def _of_date(value: Date, words: list[str], rules: RuleSet) -> Mark:
    if (value.surface is not None and value.earliest is not None) or _are_all(words, "day_part", rules):
        return "bare"
    if _has_one(words, "ago_word", rules):
        return "ago"
    if _has_one(words, "span_word", rules):
        return "span"
    if _has_one(words[:1], "rolling_word", rules) and _is_counted(words[1:], rules):
        return "rolling"
    if value.granularity == "month" and (value.earliest or "").endswith("-01-01"):
        return "new_year"
    return "now" if _are_all(words, "now_word", rules) else ""


def _of_duration(value: Number, words: list[str], rules: RuleSet) -> Mark:
    if _has_one(words, "age_word", rules):
        return "aged"
    if len(words) == 1 and value.modifier == "vague":
        return "bare"
    is_lone = len(words) == 2 and _has_one(words[:1], "one", rules) and (value.low or 0) >= _DAY
    return "lone" if is_lone else ""


def _is_counted(words: list[str], rules: RuleSet) -> bool:
    """Whether a count and its unit stand there, as in "six months"."""
    return len(words) == 2 and (words[0].isdigit() or _has_one(words[:1], "rolling_count", rules))


def _are_all(words: list[str], word_class: str, rules: RuleSet) -> bool:
    return frozenset(rules.lexicon.codes(words)) <= rules.lexicon.codes_with([word_class])


def _has_one(words: list[str], word_class: str, rules: RuleSet) -> bool:
    return not rules.lexicon.codes_with([word_class]).isdisjoint(rules.lexicon.codes(words))
