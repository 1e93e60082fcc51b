"""Word lists → token classes: what a word of the text may be to a quantity."""

from __future__ import annotations

from factcheck.values.unit import VULGAR
from factcheck.values.vocabulary import HedgeWordsFile, NumberWordsFile, UnitWordsFile, Words


def token_classes(
    numbers: NumberWordsFile, words: UnitWordsFile, hedges: HedgeWordsFile, dozens: Words
) -> dict[str, Words]:
    """Each class with its words; `dozens` are those words with all endings."""
    return {
        "dozen": dozens,
        "cardinal": tuple(w for w in (*numbers.cardinals, *numbers.scales) if w not in numbers.articles),
        "ordinal": tuple(stem + end for stem in numbers.ordinals for end in numbers.ordinal_endings),
        "mixed": tuple(numbers.mixed),
        "article": numbers.articles,
        "half": (*numbers.halves, *numbers.half_nouns),
        "denominator": tuple(numbers.denominators),
        "every": numbers.every,
        "none_of": numbers.none_of,
        "singly": numbers.singly,
        "vulgar": tuple(VULGAR),
        "digits": tuple(sorted(numbers.digit_counts.keys() - numbers.cardinals.keys())),
        "scale": (*numbers.scales, *(w.lower() for w in (*numbers.scale_abbreviations, *numbers.money_scales))),
        "people": words.people,
        "counted": words.counted,
        "no_attribute": words.no_attribute,
        "and_word": numbers.and_words,
        "either": words.either,
        "lasting": words.lasting,
        "times": tuple(sorted(words.times)),
        "whole": words.whole,
        "lasting_after": words.lasting_after,
        "single_time": words.single_times,
        "long_word": words.long_words,
        "hedging": _adjectives(hedges, words),
        "sample": tuple({way.split()[0]: None for way in numbers.sample_words}),
        "street": words.streets,
        "joint": _joints(hedges),
        "goes_on": _continuations(numbers, dozens),
        "rate": (*(word for word in words.per if word.isalpha()), *words.per_article),
    }


def _adjectives(hedges: HedgeWordsFile, words: UnitWordsFile) -> Words:
    """The hedges of one word that may stand between an article and its noun."""
    several = (word for entries in hedges.before.values() for word in entries if word.isalpha())
    return tuple(sorted({word for word in several if word.endswith(words.attribute_endings)}))


def _joints(hedges: HedgeWordsFile) -> Words:
    """The words that may join two numbers."""
    several = (hedges.range_words, hedges.between_and, hedges.alternatives, hedges.score_words, hedges.change_to)
    return tuple(sorted({entry.split()[0] for entries in several for entry in entries}))


def _continuations(numbers: NumberWordsFile, dozens: Words) -> Words:
    """The words after a number word with which the number may go on."""
    several = (numbers.and_words, numbers.decimal_words, numbers.denominators, numbers.scales, dozens)
    ins = {entry.split()[0] for entry in (*numbers.in_words, *numbers.sample_words)}
    return tuple(sorted({word for words in several for word in words} | ins))
