"""Runs of capitalised words → names of persons and organisations by their structure alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from factcheck.mentions.names.base import Name
from factcheck.mentions.names.keys import key_of, slug
from factcheck.mentions.names.words import WordBook, is_abbreviation, is_initial

_LONGEST = 5


class Found(NamedTuple):
    """A name that begins at the token asked about, and the token after its last."""

    last: int
    name: Name


class Place(NamedTuple):
    """Where a run may begin: the words, the token, and what is known about its surroundings."""

    words: Sequence[str]
    first: int
    stops: Callable[[int], bool]  # whether a token begins a known name, which ends the run
    is_titled: bool  # right after a title
    is_start: bool  # first of its sentence
    is_headline: bool  # in a sentence that capitalises most words
    before: str  # the word before


def sequence_at(place: Place, book: WordBook) -> Found | None:
    """The name of a person, an organisation or something unknown that begins here."""
    last = _run(place, book)
    if last == place.first:
        return None
    for rule in (_company, _headed, _person, _unknown):
        found = rule(place, last, book)
        if found is not None:
            return found
    return None


def _run(place: Place, book: WordBook) -> int:
    """The end of the run of capitalised words, with particles between them."""
    words, last = place.words, place.first
    end = min(len(words), place.first + _LONGEST)
    while last < end:
        if book.is_capital(words[last]) and (last == place.first or not place.stops(last)):
            last += 1
        elif last > place.first and (ahead := _after_particles(words, last, end, book)) and not place.stops(ahead):
            last = ahead + 1
        else:
            break
    return last


def _after_particles(words: Sequence[str], first: int, end: int, book: WordBook) -> int:
    """The capitalised word after one or two particles (von der Kwertz, al - Masri), 0 where there is none."""
    ahead = first
    while (
        ahead < end
        and ahead < first + 2
        and (words[ahead] in book.particles or (ahead > first and words[ahead] == "-"))
    ):
        ahead += 1
    return ahead if first < ahead < end and book.is_capital(words[ahead]) else 0


def _company(place: Place, last: int, book: WordBook) -> Found | None:
    """Words before Inc, GmbH, AG: a company."""
    words = place.words
    end = last + 1 if last < len(words) and words[last] in book.suffixes else last
    for at in range(place.first + 1, end):
        if words[at] in book.suffixes:
            text = " ".join(words[place.first : at])
            return Found(at + 1, Name(key=key_of("org", text), text=text, kind="organisation"))
    return None


def _headed(place: Place, last: int, book: WordBook) -> Found | None:
    """University of X, X Institute; in German the head comes first: Reederei X, Universität X."""
    words = place.words
    heads = [at for at in range(place.first, last) if words[at] in book.heads]
    if not heads or place.is_headline:
        return None
    if book.capitalises_nouns:
        follower = place.first + 1
        fits = heads[0] == place.first and follower < last and not book.is_common(words[follower])
        fits = fits and not is_abbreviation(words[follower])
        end = follower + 1
    else:
        end = _linked(words, last, book) if heads[-1] == last - 1 or heads[0] == place.first else last
        fits = end - place.first > 1 and not (place.is_start and end == last and last - place.first < 3)
    if not fits:
        return None
    text = " ".join(words[place.first : end])
    return Found(end, Name(key=key_of("org", text), text=text, kind="organisation"))


def _linked(words: Sequence[str], last: int, book: WordBook) -> int:
    """The end of "of England", "for Human Rights" after a head."""
    ahead = last
    while ahead < len(words) and ahead < last + 2 and words[ahead] in book.links:
        ahead += 1
    if ahead == last or ahead >= len(words) or not book.is_capital(words[ahead]):
        return last
    while ahead < len(words) and book.is_capital(words[ahead]):
        ahead += 1
    return ahead


def _person(place: Place, last: int, book: WordBook) -> Found | None:
    words, first = place.words, place.first
    if place.is_titled and _may_follow_title(place, last, book):
        return _named(place, _trimmed(place, last, book), book)
    if last - first < 2 or is_abbreviation(place.before):
        return None
    if words[first] in book.family_first and not book.is_common(words[first + 1]):
        return _named(place, _trimmed(place, last, book), book)
    core = next(
        at for at in range(last - 1, first, -1) if is_initial(words[first + 1]) or at == _core(words, first, book)
    )
    believes = _believes_among_nouns if book.capitalises_nouns else _believes
    is_linked = core > first + 1 and book.is_common(words[core]) and not book.is_surname(words[core])  # Kai zu Besuch
    if not book.is_given(words[first]) or is_linked or not believes(place, words[core], book):
        return None
    return _named(place, max(_trimmed(place, last, book), core + 1), book)


def _core(words: Sequence[str], first: int, book: WordBook) -> int:
    """The first word of the surname after its particles."""
    at = first + 1
    while words[at] in book.particles or words[at] == "-":
        at += 1
    return at


def _believes(place: Place, surname: str, book: WordBook) -> bool:
    """Whether a given name and this word are a person: one of them is no common word."""
    given = place.words[place.first]
    if given in book.ambiguous_given:
        return book.is_surname(surname) and not (place.is_headline or book.is_common(surname))
    return not book.is_common(surname) or (
        book.is_surname(surname) and not place.is_headline and not book.is_common(given)
    )


def _believes_among_nouns(place: Place, surname: str, book: WordBook) -> bool:
    """The same where nouns are capitalised, too: a common word is a surname only after a given name of the language."""
    given = place.words[place.first]
    if given in book.ambiguous_given:
        return not book.is_common(surname)
    return not book.is_common(surname) or book.is_home_given(given) or book.is_surname(surname)


def _may_follow_title(place: Place, last: int, book: WordBook) -> bool:
    word = place.words[place.first]
    if book.is_given(word) or book.is_surname(word) or word in book.family_first or not book.is_common(word):
        return True
    return place.first + 1 < last and not book.is_common(place.words[place.first + 1])


def _trimmed(place: Place, last: int, book: WordBook) -> int:
    """The end of a person's name: a second word is believed after a title, further ones when no common words."""
    words = place.words
    end = place.first + 1
    for at in range(place.first + 1, last):
        if words[at] in book.particles or words[at] == "-":
            continue
        is_second = at == place.first + 1 and _believes_second(place, book)
        is_short = len(words[at]) < 4 and max(map(len, words[place.first : at])) < 6  # Kwon Dae Il
        is_plain = is_initial(words[at]) or book.is_surname(words[at]) or not book.is_common(words[at])
        if not (is_second or is_plain or is_short):
            break
        end = at + 1
    return end


def _believes_second(place: Place, book: WordBook) -> bool:
    """Whether the word after the first belongs to the person, whatever it is."""
    first = place.words[place.first]
    return first in book.family_first or (place.is_titled and (book.is_given(first) or not book.capitalises_nouns))


def _named(place: Place, last: int, book: WordBook) -> Found:
    words = [*place.words[place.first : last]]
    words[-1] = _nominative(words[-1], book)
    text = " ".join(words).replace(" - ", "-")
    return Found(last, Name(key=key_of("person", text), text=text, kind="person"))


def _nominative(word: str, book: WordBook) -> str:
    """The surname without its genitive: an apostrophe always goes, an s only where the rest is a known name."""
    base = book.base(word)
    if base == word or word.endswith(("'", "’", "'s", "’s")):
        return base
    known = book.places.surnames
    return base if base in known and word not in known and not word.endswith("ss") else word


def _unknown(place: Place, last: int, book: WordBook) -> Found | None:
    """Words no dictionary has: a name, but of whom or what is open."""
    words, first = place.words, place.first
    if is_abbreviation(words[first]):
        if (
            place.is_headline
            and words[first].isupper()
            and all(word.isupper() for word in words[max(0, first - 1) : first + 2])
        ):
            return None
        text = words[first]
        return Found(first + 1, Name(key=key_of("abbr", text), text=text, kind="unknown"))
    end = first
    while end < last and _goes_on(words, first, end, book):
        end += 1
    while end > first and (words[end - 1] in book.particles or words[end - 1] == "-"):
        end -= 1
    if end == first or not slug(words[first]):
        return None
    if end - first == 1 and not _stands_alone(place, book):
        return None
    text = " ".join((*words[first : end - 1], _nominative(words[end - 1], book))).replace(" - ", "-")
    return Found(end, Name(key=key_of("name", text), text=text, kind="unknown"))


def _stands_alone(place: Place, book: WordBook) -> bool:
    """Whether one single word is a name: no dictionary has it, and it is no plural that only begins its sentence."""
    word = place.words[place.first]
    is_plural = place.is_start and not book.capitalises_nouns and word.endswith("s")
    return len(word) > 3 and not is_plural and not book.is_listed(word)


def _goes_on(words: Sequence[str], first: int, at: int, book: WordBook) -> bool:
    """Whether an unknown name holds this word, too: no city of its own, no hyphen but after a particle."""
    if at > first and words[at] == "-":
        return words[at - 1] in book.particles
    return _is_unknown(words[at], book) and (at == first or not book.city(words[at]))


def _is_unknown(word: str, book: WordBook) -> bool:
    return not book.is_common(word) and not is_initial(word) and "." not in word and "-" not in word


def spelt_from(words: Sequence[str], at: int) -> int | None:
    """Where the words begin whose initials are the abbreviation in parentheses at this token."""
    letters = list(words[at].upper())
    for before in range(at - 2, max(-1, at - 3 * len(letters) - 2), -1):
        word = words[before]
        if word[:1].isupper() and letters.pop() != word[0]:
            return None
        if not letters:
            return before
    return None


def is_longer(run: Found, known: Found) -> bool:
    """Whether structure shows more than the lists do: a person or organisation that only begins with a known name."""
    return run.last > known.last and known.name.form == "name" and run.name.kind != "unknown"
