"""A word → the number it holds: compounds of any length, with one table per language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from factcheck.values.vocabulary import NumberWordsFile, UnitWordsFile

LONGEST_WORD = 120  # a longer word is no number word but data
Kind = Literal["cardinal", "ordinal", "mixed", "tail", "digits", "scale_noun"]


class Morph(NamedTuple):
    """A piece of a number word: what it is worth; `is_and` marks the linker."""

    value: int
    is_and: bool = False


AND = Morph(0, is_and=True)


class Reading(NamedTuple):
    """What a word says: its morphs, a fraction that is added, a tail that carries a unit."""

    kind: Kind
    morphs: tuple[Morph, ...]
    fraction: Fraction = Fraction(0)
    scale: int = 1
    tail: str = ""


def combine(morphs: Sequence[Morph]) -> tuple[int, int]:
    """The number that the first morphs say together, and how many of them say it."""
    total = group = used = 0
    scale = 0
    pending = False
    for index, (value, is_and) in enumerate(morphs):
        if is_and:
            if pending or not used:
                break
            pending = True
            continue
        if value >= 1000:
            if pending:
                break
            if scale and value >= scale:
                if group or total >= value:
                    break
                total *= value
            else:
                total += (group or (0 if total else 1)) * value
                if not group and used and not total:
                    break
                group = 0
            scale = value
        elif value == 100:
            if group >= 100 or (pending and group):
                break
            group = (group or 1) * 100
        elif not _fits(group, value, pending, used):
            break
        else:
            group += value
        used, pending = index + 1, False
    return total + group, used


def _fits(group: int, value: int, pending: bool, used: int) -> bool:
    """Whether a number below one hundred may be added: `two hundred` + `five`, `ein und` + `zwanzig`."""
    rest = group % 100
    if value == 0:
        return not used
    if rest == 0:
        return True
    if value >= 20 and pending:
        return rest < 10
    return value < 10 and rest >= 20 and rest % 10 == 0 and not pending


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or "(?!)"


class NumberWords:
    """The number words of one language."""

    def __init__(self, numbers: NumberWordsFile, units: UnitWordsFile) -> None:
        self._values: Mapping[str, int] = {**numbers.cardinals, **numbers.scales}
        self._ands = frozenset(numbers.and_words)
        self._fractions = {**numbers.joined_fractions, **numbers.mixed}
        self._mixed = numbers.mixed
        self._parts = {**self._fractions, **numbers.tail_parts}
        self._ordinals = numbers.ordinals
        self._articles = frozenset(numbers.articles)
        morph = _either((*self._values, *self._ands))
        scale = _either(numbers.scales)
        tails = _either(
            tail.lower() for tail in (*units.time_tails, *units.percent_tails, *units.people_tails, *units.times_tails)
        )
        endings = (
            _either(units.tail_endings)
            if "" not in units.tail_endings
            else _either(filter(None, units.tail_endings)) + "|"
        )
        self._morph = re.compile(morph)
        self._word = re.compile(
            rf"(?P<lead>(?:{morph})*?)"
            rf"(?:(?P<fraction>{_either(numbers.joined_fractions)})?(?P<scales>(?:{scale})*)"
            rf"|(?P<ordinal>{_either(numbers.ordinals)})(?:{_either(numbers.ordinal_tails)})?(?:{'|'.join(numbers.ordinal_endings)})"
            rf"|(?P<part>{_either(self._parts)})?(?P<tail>{tails})(?:{endings})"
            rf"|(?P<digits>{_either(numbers.digit_words)})"
            rf"|(?P<noun>{scale})(?:{_either(numbers.digit_scale_nouns)}))"
        )

    def read(self, word: str) -> Reading | None:
        """What a word of the text says; None for any other word."""
        lower = word.lower()
        if lower in self._articles or len(lower) > LONGEST_WORD:
            return None
        if lower in self._mixed:
            return Reading("mixed", (), self._mixed[lower])
        found = self._word.fullmatch(lower)
        if found is None:
            return None
        return self._reading(found)

    def _reading(self, found: re.Match[str]) -> Reading | None:
        lead = self._morphs(found["lead"])
        if found["ordinal"]:
            return self._checked("ordinal", (*lead, Morph(self._ordinals[found["ordinal"]])))
        if found["tail"]:
            part = self._parts.get(found["part"] or "", Fraction(0))
            return self._checked("tail", lead, fraction=part, tail=found["tail"]) if lead or part else None
        if found["digits"]:
            return self._checked("digits", lead) if lead else None
        if found["noun"]:
            return Reading("scale_noun", (), scale=self._values[found["noun"]]) if not lead else None
        if found["fraction"]:
            scale = 1
            for morph in self._morphs(found["scales"]):
                scale *= morph.value
            return self._checked("mixed", lead, fraction=self._fractions[found["fraction"]], scale=scale)
        return self._checked("cardinal", (*lead, *self._morphs(found["scales"])))

    def _morphs(self, text: str | None) -> tuple[Morph, ...]:
        pieces = self._morph.findall(text or "")
        return tuple(AND if piece in self._ands else Morph(self._values[piece]) for piece in pieces)

    def _checked(
        self, kind: Kind, morphs: tuple[Morph, ...], *, fraction: Fraction = Fraction(0), scale: int = 1, tail: str = ""
    ) -> Reading | None:
        """The reading, None where the morphs do not make one number."""
        if morphs and combine(morphs)[1] != len(morphs):
            return None
        if not morphs and kind in ("cardinal",):
            return None
        return Reading(kind, morphs, fraction, scale, tail)

    def is_and(self, word: str) -> bool:
        """Whether a word links the words of one number: `two hundred and five`."""
        return word.lower() in self._ands
