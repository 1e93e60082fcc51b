"""Tokens and Grammar → Reader: one text under the eyes of the grammar; and Core, the number that is read."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from factcheck.values.grammar import Grammar
from factcheck.values.tokens import Tokens, tokenise
from factcheck.values.unit import Unit

Exact = int | Fraction
_MANY = 1_000_000  # tokens
_ROOM = 12  # how far beyond the text one may look: empty words, of no class


class Core(NamedTuple):
    """A number in the text: tokens `first` to `last` (excluded); `scale` is its scale word's, 1 without one."""

    first: int
    last: int
    low: Exact
    high: Exact
    scale: int = 1
    is_vague: bool = False
    is_about: bool = False
    is_share: bool = False
    is_ordinal: bool = False
    is_figure: bool = False
    unit: Unit | None = None


class Whole:
    """The text that a line is of, for what the line cannot tell: is it all there is, which currency is meant?"""

    def __init__(self, text: str, grammar: Grammar, *, is_one_line: bool) -> None:
        self._text, self._grammar = text, grammar
        self._currencies: dict[str, str | None] = {}
        self.is_one_line = is_one_line
        self.was_asked = False

    def currency(self, name: str) -> str | None:
        """What an ambiguous currency word means in this text."""
        self.was_asked = True
        if name not in self._currencies:
            words = tokenise(self._text, self._grammar.lexicon).words
            self._currencies[name] = self._grammar.resolve_money(name, list(map(str.lower, words)))
        return self._currencies[name]


class Reader:
    """A line's tokens beside the grammar that reads them; every index from -1 to a little beyond the end is safe.

    `size` is the number of its tokens, `length` that of the text's where the line is all of it, else more than any
    value has.
    """

    def __init__(self, tokens: Tokens, grammar: Grammar, whole: Whole) -> None:
        self.tokens = tokens
        self.grammar = grammar
        self.numbers = grammar.numbers
        self.size = len(tokens.words)
        self.length = self.size if whole.is_one_line else _MANY
        self.currency = whole.currency
        self.words = [*tokens.words, *[""] * _ROOM]
        self.lower = list(map(str.lower, self.words))
        self.codes = tokens.codes + "\0" * _ROOM
        self.classes = grammar.codes
        self.listed = 0  # up to here a list of numbers was followed, and had no unit to share

    def has(self, index: int, name: str) -> bool:
        """Whether the token at `index` is of a class."""
        return self.codes[index] in self.classes[name]

    def touches(self, index: int) -> bool:
        """Whether nothing stands between the token and the one before it."""
        return 0 < index < self.size and self.tokens.ends[index - 1] == self.tokens.starts[index]

    def starts_value(self, index: int) -> bool:
        """Whether a number may begin at the token."""
        return self.codes[index] in self.grammar.start_codes

    def is_unit(self, index: int) -> bool:
        """Whether a unit stands at `index`, and no short word apart that is also one ("in")."""
        apart = self.words[index] in self.grammar.glued_symbols and not self.touches(index)
        return not apart and self.unit(index) is not None

    def unit(self, index: int) -> tuple[Unit, int] | None:
        """The longest unit phrase at `index`, and where it ends."""
        longest = self.grammar.unit_firsts.get(self.lower[index], 0)
        for length in range(longest, 0, -1):
            end = index + length
            found = self.grammar.unit_symbols.get(tuple(self.words[index:end]))
            found = found or self.grammar.unit_names.get(tuple(self.lower[index:end]))
            if found is not None:
                return found, end
        return None
