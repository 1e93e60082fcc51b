"""The nouns of this folder: a name, and where it stands."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["person", "place", "country", "organisation", "agency", "role", "unknown"]
Form = Literal["name", "adjective", "people", "metonym", "title", "body", "compound"]


class Name(NamedTuple):
    """What a name stands for. `key` is readable ASCII and the same in every language and spelling the data know.

    `country` is the ISO 3166 code of the country it is or belongs to. `stands_for` is the key of whom a metonym means
    (a capital, a seat of government: its country). `form` says how it was put: "russisch", "Moskauer" are adjectives,
    "Russe" is people, "Kreml" a metonym, "Präsident" a title, "Küstenwache" a body, "US-Armee" a compound. `others`
    are the further names in one compound word. A tuple, since a language has 18,000 of them.
    """

    key: str
    text: str
    kind: Kind
    country: str | None = None
    stands_for: str | None = None
    form: Form = "name"
    others: tuple[str, ...] = ()


class NameSpan(NamedTuple):
    """A name at the tokens `first` (included) to `last` (excluded)."""

    first: int
    last: int
    name: Name
