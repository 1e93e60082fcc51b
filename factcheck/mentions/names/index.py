"""Words → names: known ones by dictionary, unknown ones by structure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import lru_cache

from factcheck.memo import Memo
from factcheck.mentions.names.base import Name, NameSpan
from factcheck.mentions.names.entries import entries_of, make_name, of_country
from factcheck.mentions.names.gazetteer import City, gazetteer
from factcheck.mentions.names.keys import key_of
from factcheck.mentions.names.schema import language_names, shared_names
from factcheck.mentions.names.sequences import Found, Place, is_longer, sequence_at, spelt_from
from factcheck.mentions.names.words import WordBook, is_abbreviation
from factcheck.rulebook import Rulebook

_OWN_SIZE = 500_000  # a city that shares its name with a common word is meant without a preposition from this size on
_OTHER_SIZE = 200_000  # the same for a spelling that is not the city's own
_LONGEST_CITY = 4
_GENITIVES = frozenset({"'s", "’s", "'", "’"})


@lru_cache(maxsize=16)
def name_index(rulebook: Rulebook, language: str) -> NameIndex:
    """The index of a language, built once."""
    return NameIndex(rulebook, language)


class NameIndex:
    """Finds names in the words of one language."""

    def __init__(self, rulebook: Rulebook, language: str) -> None:
        names, shared = language_names(rulebook, language), shared_names(rulebook)
        self.language = language
        self.book = WordBook(language, names, shared, gazetteer())
        self.entries = entries_of(language, names, shared)
        self.state_bodies = frozenset(role for one in names for role in one.state_bodies)
        self.plural_endings = tuple(end for one in names for end in one.plural_endings)
        self.singular_words = frozenset(word for one in names for word in one.singular_words)
        self.plural_words = frozenset(word for one in names for word in one.plural_words)
        self.weak = frozenset(f"role:{role}" for one in names for role in one.weak_titles)
        self.begins = Memo(self._may_begin)  # word → whether a name may begin with it
        self.region_before = frozenset(word for one in names for word in one.region_before)
        self.region_after = frozenset(word for one in names for word in one.region_after)

    def _may_begin(self, word: str) -> bool:
        return word in self.entries or self.book.may_open(word)

    def find(self, words: Sequence[str], sentence_starts: Collection[int] = ()) -> tuple[NameSpan, ...]:
        """All names, in order, none overlapping; `sentence_starts` are the tokens that begin a sentence."""
        return _Reading(self, words, sentence_starts).read()


class _Reading:
    """One pass over the words of one part of an article."""

    def __init__(self, index: NameIndex, words: Sequence[str], sentence_starts: Collection[int]) -> None:
        self.index, self.book, self.words = index, index.book, words
        self.starts = frozenset(sentence_starts) | {0}
        self.bounds = sorted(start for start in self.starts if start < len(words))
        self.headlines: dict[int, bool] = {}
        self.found: list[NameSpan] = []
        self.titled_until = 0  # the end of the last title: a name that begins there is a person

    def read(self) -> tuple[NameSpan, ...]:
        reached = 0
        for at in self._candidates():
            if at >= reached:
                reached = self._name(at)
        return tuple(self.found)

    def _candidates(self) -> list[int]:
        """The tokens that a name may begin with; nothing else is looked at more closely."""
        begins = self.index.begins
        if self.book.suffixes.isdisjoint(self.words):
            return [at for at, word in enumerate(self.words) if begins[word]]
        is_capital = self.book.is_capital
        return [at for at, word in enumerate(self.words) if begins[word] or is_capital(word)]

    def _name(self, at: int) -> int:
        """Take the name that begins at this token, if any; the token to go on with."""
        known = self._spelt_out(at) or self._known(at)
        taken = known if known is not None and known.name.kind != "country" else None
        if taken is None or taken.name.form not in ("title", "body"):
            run = self._sequence(at)
            if run is not None and (known is None or is_longer(run, known)):
                self._add(at, run)
                return run.last
        if known is None:
            return at + 1
        self._add(at, known)
        return max(known.last, self.found[-1].last if self.found else 0)

    # what is known

    def _known(self, at: int) -> Found | None:
        return self._titled_adjective(at) or self._entry(at) or self._city(at) or self._compound(at)

    def _titled_adjective(self, at: int) -> Found | None:
        """Deutsche Bahn: a nationality capitalised where it otherwise is not begins a proper name."""
        words, word = self.words, self.words[at]
        if at in self.starts or not self.book.capitalises_nouns or not word[:1].isupper() or at + 1 >= len(words):
            return None
        lower = self.index.entries.get(word.lower())
        if (
            not lower
            or lower[0][1].form != "adjective"
            or self._entry(at + 1)
            or not self.book.is_capital(words[at + 1])
        ):
            return None
        text = f"{self.book.uninflected(word)} {self.book.base(words[at + 1])}"
        return Found(at + 2, make_name(key_of("org", text), text, country=lower[0][1].country))

    def _spelt_out(self, at: int) -> Found | None:
        """An abbreviation in parentheses whose letters begin the words before: these are its name in full."""
        words = self.words
        if at < 2 or words[at - 1] != "(" or not is_abbreviation(words[at]):
            return None
        first = spelt_from(words, at)
        if first is None:
            return None
        entry = self._entry(at)
        known = entry.name if entry else make_name(key_of("org", words[at]), words[at])
        while self.found and self.found[-1].last > first:
            self.found.pop()
        full = known._replace(text=" ".join(words[first : at - 1]))
        self.found.append(NameSpan(first, at - 1, full))
        return Found(at + 1, known)

    def _entry(self, at: int) -> Found | None:
        words = self.words
        for phrase, name in self.index.entries.get(words[at], ()):
            if len(phrase) == 1 or tuple(words[at : at + len(phrase)]) == phrase:
                return Found(at + len(phrase), name)
        return None

    def _city(self, at: int) -> Found | None:
        words, book = self.words, self.book
        word = words[at]
        if not book.is_capital(word):
            return None
        longest = min(_LONGEST_CITY, len(words) - at) if word in book.places.openers else 1
        for length in range(longest, 0, -1):
            text = " ".join(words[at : at + length])
            text = text.title() if text.isupper() and len(text) > 3 else text
            found = book.city(text) or (book.city(book.base(text)) if text != book.base(text) else None)
            if found is not None and self._is_meant(at, length, *found):
                city = found[0]
                return Found(at + length, make_name(city.key, text, country=city.country))
        return self._city_adjective(at)

    def _city_adjective(self, at: int) -> Found | None:
        """Moskauer, Berliner: of the city."""
        ending, word = self.book.city_adjective, self.words[at]
        if not ending or not word.endswith(ending) or len(word) < len(ending) + 4:
            return None
        found = self.book.city(word[: -len(ending)])
        if found is None or found[0].population < _OWN_SIZE or word[: -len(ending)] in self.book.ambiguous:
            return None
        return Found(at + 1, make_name(found[0].key, word, country=found[0].country, form="adjective"))

    def _is_meant(self, at: int, length: int, city: City, is_own_name: bool) -> bool:
        """Whether the city is meant, and not a common word or a person of that name."""
        word, book = self.words[at], self.book
        before = self.words[at - 1] if at else ""
        if not book.prepositions.isdisjoint((before, before.lower())) or before in self.index.region_before:
            return True
        if at + 1 < len(self.words) and self.words[at + 1] in self.index.region_after:
            return True
        if length > 1 and is_own_name:
            return True
        if word in book.ambiguous or before in book.determiners:
            return False
        size = _OWN_SIZE if is_own_name else 2 * _OWN_SIZE
        if not is_own_name and city.population < _OTHER_SIZE:
            return False
        is_doubtful = book.is_common(word) or book.is_given(word) or book.is_surname(word)
        return city.population >= size or not is_doubtful

    def _compound(self, at: int) -> Found | None:
        """US-Präsident, Nato-Soldaten, Norwegen-Island-Treffen: the names among the parts of one word."""
        word = self.words[at]
        if "-" not in word[1:-1]:
            return None
        names = [name for part in word.split("-") if (name := self._single(part)) is not None]
        if not names:
            return None
        roles = [name for name in names if name.kind == "role"]
        country = next((name.country for name in names if name.kind != "role" and name.country), None)
        if roles and word.split("-")[-1] in self.index.entries:
            rest = tuple(dict.fromkeys(name.key for name in names if name.kind != "role" and not name.country))
            role = of_country(roles[-1], country, word, self.index.state_bodies) if country else roles[-1]
            return Found(at + 1, role._replace(text=word, others=rest))
        first, *others = dict.fromkeys(name.key for name in names)
        head = names[0]._replace(text=word, form="compound", others=tuple(others))
        return Found(at + 1, head._replace(key=first))

    def _single(self, part: str) -> Name | None:
        """The name that is one whole part of a compound; not an adjective, not a common word."""
        for phrase, name in self.index.entries.get(part, ()):
            if len(phrase) == 1 and name.form != "adjective":
                return name
        found = self.book.city(part) if len(part) > 3 and not self.book.is_common(part) else None
        return make_name(found[0].key, part, country=found[0].country) if found else None

    # what only its structure shows

    def _sequence(self, at: int) -> Found | None:
        if not self.book.is_capital(self.words[at]):
            return None
        place = Place(
            self.words,
            at,
            self._stops,
            0 < self.titled_until == at,
            at in self.starts,
            self._is_headline(at),
            self.words[at - 1] if at else "",
        )
        return sequence_at(place, self.book)

    def _stops(self, at: int) -> bool:
        """Whether a known name that is no city begins here: a run of capitals ends before it."""
        if at in self.starts:
            return True
        found = self._entry(at)
        return found is not None and not self.book.is_surname(self.words[at])

    def _is_headline(self, at: int) -> bool:
        """Whether the sentence capitalises its longer words, where nouns are not capitalised anyway."""
        if self.book.capitalises_nouns:
            return False
        sentence = bisect_right(self.bounds, at)
        if sentence not in self.headlines:
            last = self.bounds[sentence] if sentence < len(self.bounds) else len(self.words)
            longer = [
                word for word in self.words[self.bounds[sentence - 1] + 1 : last] if len(word) > 3 and word.isalpha()
            ]
            capitals = sum(word[0].isupper() for word in longer)
            self.headlines[sentence] = len(longer) > 2 and capitals > 0.9 * len(longer)
        return self.headlines[sentence]

    # taking

    def _add(self, at: int, found: Found) -> None:
        """Take a name; a role joins its country, and a title that says little by itself only announces a person."""
        first, last, name = at, found.last, found.name
        self.titled_until = last if name.form == "title" else 0
        if name.key in self.index.weak:
            return
        if name.kind == "role":
            first, last, name = self._with_country(first, last, name)
        elif name.kind in ("place", "unknown"):
            first, last, name = self._as_region(first, last, name)
        self.found.append(NameSpan(first, last, name))

    def _with_country(self, first: int, last: int, name: Name) -> NameSpan:
        """A role with the country before it (russische Armee, Russia's army) or after it (army of Russia)."""
        before = self.found[-1] if self.found else None
        gap = first - before.last if before else 9
        if before and before.name.kind == "country" and self._joins(before, first, gap):
            self.found.pop()
            text = " ".join(self.words[before.first : last])
            return NameSpan(before.first, last, of_country(name, before.name.country, text, self.index.state_bodies))
        after = self._country_after(last) if name.country is None else None
        if after is not None:
            text = " ".join(self.words[first : after.last])
            return NameSpan(first, after.last, of_country(name, after.name.country, text, self.index.state_bodies))
        return NameSpan(first, last, name)

    def _joins(self, before: NameSpan, first: int, gap: int) -> bool:
        return gap == 0 or (gap == 1 and self.words[before.last] in _GENITIVES)

    def _country_after(self, last: int) -> Found | None:
        at = last
        while at < len(self.words) and at < last + 2 and self.words[at] in self.book.links:
            at += 1
        if at == len(self.words):
            return None
        found = self._entry(at) if at > last or self.words[at] != self.book.base(self.words[at]) else None
        return found if found and found.name.kind == "country" and found.name.form == "name" else None

    def _as_region(self, first: int, last: int, name: Name) -> NameSpan:
        """Region Kaluga, Kaluga region: not the city but what is named after it."""
        words = self.words
        is_before = first > 0 and words[first - 1] in self.index.region_before
        is_after = last < len(words) and words[last] in self.index.region_after
        if not (is_before or is_after) or name.key.startswith(("region:", "place:")):
            return NameSpan(first, last, name)
        plain = name.key.partition(":")[2]
        region = Name(key=f"region:{plain}", text=name.text, kind="place", country=name.country)
        free = not self.found or self.found[-1].last < first
        return NameSpan(first - (is_before and free), last + is_after, region)
