"""Single words → what they could be part of: given name, surname, common word, unknown."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.languages.dictionary import is_known, lemma
from factcheck.memo import remembered
from factcheck.mentions.names.gazetteer import City, Gazetteer
from factcheck.mentions.names.schema import LanguageNames, SharedNames

_HYPHENS = "-‐–"
_LONGEST_SURNAME = 12
_TAIL = 4  # the fewest letters of a known word at the end of a compound


class WordBook:
    """What each word of a language could be; every answer is remembered."""

    def __init__(
        self, language: str, names: Iterable[LanguageNames], shared: Iterable[SharedNames], places: Gazetteer
    ) -> None:
        names = tuple(names)
        self.family_first = frozenset(word for one in shared for word in one.family_first)
        self.language = language
        self.places = places
        self.capitalises_nouns = any(one.nouns_are_capitalised for one in names)
        self.stop = frozenset(word for one in names for word in one.stop)
        self.particles = frozenset(word for one in names for word in one.particles)
        self.suffixes = frozenset(word for one in names for word in one.company_suffixes)
        self.heads = frozenset(word for one in names for word in one.organisation_heads)
        self.own_given = places.given_in(language)
        endings = [ending for one in names for ending in one.adjective_endings]
        self._first_ending = endings[0] if endings else ""
        self._endings = sorted(endings, key=lambda end: (-len(end), end))
        self.links = frozenset(word for one in names for word in one.links)
        self.determiners = frozenset(word for one in names for word in one.determiners)
        self.prepositions = frozenset(word for one in names for word in one.place_prepositions)
        self.ambiguous = frozenset(word for one in names for word in one.ambiguous)
        self.ambiguous_given = frozenset(word for one in names for word in one.ambiguous_given)
        self.genitive = tuple(sorted({end for one in names for end in one.genitive}, key=lambda end: (-len(end), end)))
        self.city_adjective = next((one.city_adjective for one in names if one.city_adjective), None)
        self.is_capital = remembered(self._is_capital)
        self.is_common = remembered(self._is_common)
        self.is_listed = remembered(self._is_listed)
        self.may_open = remembered(self._may_open)
        self.base = remembered(self._base)
        self.city = remembered(self._city)

    def _is_capital(self, word: str) -> bool:
        """Whether the word could belong to a name: a capital, then letters; no weekday, no function word."""
        word = self.without_particle(word)
        if not word[:1].isupper() or word in self.stop:
            return False
        return is_initial(word) or all(char.isalpha() or char in "'’-." for char in word)

    def without_particle(self, word: str) -> str:
        """The word without a particle joined to it: al-Kwerti is Kwerti."""
        particle, _, rest = word.partition("-")
        return rest if rest and particle in self.particles else word

    def _may_open(self, word: str) -> bool:
        """Whether a name that is in no list may begin with it; before a company's suffix, any capital may."""
        if not self.is_capital(word):
            return "-" in word[1:-1]
        if word in self.heads or word in self.places.openers or "-" in word or not self.is_common(word):
            return True
        if (
            word in self.family_first
            or self.is_given(word)
            or self.is_surname(word)
            or self.city(word)
            or self.city(self.base(word))
        ):
            return True
        ending = self.city_adjective
        return bool(ending and word.endswith(ending) and self.city(word[: -len(ending)]))

    def is_given(self, word: str) -> bool:
        """Whether libraries list it as a given name; both halves of a double name."""
        given = self.places.given
        return word in given or ("-" in word and all(part in given for part in word.split("-")))

    def is_home_given(self, word: str) -> bool:
        """Whether it is a given name in this very language, and no common word."""
        return word in self.own_given and word not in self.ambiguous_given

    def is_surname(self, word: str) -> bool:
        """Whether libraries list it as a surname, also with its genitive."""
        return word in self.places.surnames or self.base(word) in self.places.surnames

    def _is_common(self, word: str) -> bool:
        """Whether it is an ordinary word of the language, or a compound that ends in one."""
        word = self.without_particle(word)
        if word in self.ambiguous:
            return True
        if self.capitalises_nouns:
            return self.is_listed(word) or self._has_known_tail(word)
        if not self.is_listed(word):
            return "-" in word and any(map(self.is_listed, word.split("-")))
        return lemma(word, self.language)[:1].islower()

    def _has_known_tail(self, word: str) -> bool:
        """Whether a compound of a language that capitalises nouns ends in a noun that is no surname."""
        for start in range(2, len(word) - _TAIL + 1):
            tail = word[start:].lstrip(_HYPHENS).capitalize()
            is_clear = len(word) > _LONGEST_SURNAME or tail not in self.places.surnames
            if len(tail) >= _TAIL and is_clear and self.is_listed(tail):
                return True
        return False

    def uninflected(self, adjective: str) -> str:
        """The adjective with the first of its endings: Deutschen is Deutsche."""
        ending = next((end for end in self._endings if adjective.endswith(end)), "")
        return adjective[: len(adjective) - len(ending)] + (self._first_ending if ending else "")

    def _is_listed(self, word: str) -> bool:
        """Whether the dictionary of the language has it, as a common word or a name."""
        return is_known(word, self.language)

    def _base(self, word: str) -> str:
        """The word without its genitive ending: Qualins, Qualin's and Qualin’s are Qualin."""
        ending = next((end for end in self.genitive if word.endswith(end) and len(word) > len(end) + 2), "")
        return word[: len(word) - len(ending)]

    def _city(self, spelling: str) -> tuple[City, bool] | None:
        """The city of this spelling, and whether it is the city's own name."""
        return self.places.city(spelling)


def is_initial(word: str) -> bool:
    """A letter with a full stop, as in John F. Doe."""
    return len(word) == 2 and word[0].isupper() and word[1] == "."


def is_abbreviation(word: str) -> bool:
    """Two to six capitals, one of which may be small: OSZE, AfD."""
    return 2 <= len(word) <= 6 and word.isalpha() and sum(map(str.isupper, word)) >= max(2, len(word) - 1)
