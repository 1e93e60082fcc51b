"""A pattern as written in a rule file → a regular expression over class characters.

<killed>          a token of the class `killed`; `<a|b>`, `<a&b>`, `<!a>` combine classes
were              this very word; an initial capital must be capital in the text, too
? * + {0,3}       how often; `( … | … )` groups and alternatives; `(?! … )` and the like look around
value:<number>    remembers the token; `subject:(<name>+)` remembers a group; a name may stand in several
                  alternatives, and one token may have several names (`cue:noun:<dead>`)
_                 any token except the break between sentences
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from factcheck.errors import closest
from factcheck.patterns.beside import Beside, beside
from factcheck.patterns.coded import Coded
from factcheck.patterns.lexicon import Lexicon, literal_class, quick_to_compile
from factcheck.patterns.reach import Step, kept, reach_of
from factcheck.patterns.tree import Group, Token, firsts, is_inside, needs, tree_of

_PIECE = re.compile(
    r"(?P<space>\s+)|(?P<name>[a-z_]+):(?=[<(\w])|<(?P<classes>[^>]*)>"
    r"|(?P<operator>\(\?(?:[:=!]|<[=!])|[()|?*+]|\{\d*,?\d*\})|(?P<word>[^\s<>()|?*+{}]+)"
)

_SELDOM = 8  # times; from then on a search is quicker than asking before
_MOST_NEEDS = 4  # what every match must hold is looked for in turn; the rarest four tell nearly all


class PatternError(ValueError):
    """A pattern that cannot be read; `hint` says what to write instead."""

    def __init__(self, problem: str, hint: str = "") -> None:
        self.hint = hint
        super().__init__(problem)


class Match(NamedTuple):
    """Where a pattern was found: token ranges, half-open; `groups` by capture name."""

    start: int
    end: int
    groups: dict[str, tuple[int, int]]


def _pieces(text: str) -> Iterator[re.Match[str]]:
    position = 0
    while position < len(text):
        piece = _PIECE.match(text, position)
        if piece is None:
            raise PatternError(f"cannot read {text[position:]!r}")
        position = piece.end()
        if piece.lastgroup != "space":
            yield piece


def literals(text: str) -> tuple[str, ...]:
    """The single words a pattern names, for the lexicon to know."""
    return tuple(piece["word"] for piece in _pieces(text) if piece["word"] and piece["word"] != "_")


class Pattern:
    """A pattern that is read when made and compiled when first searched with."""

    def __init__(self, text: str, lexicon: Lexicon, *, is_at_end: bool = False) -> None:
        """With `is_at_end` it is found only where it ends at the end searched."""
        self.text = text
        self._lexicon = lexicon
        self._is_at_end = is_at_end
        self._asked = 0
        self.may_be_new = True  # a quick look before `is_new` is asked
        self._names: dict[str, str] = {}
        self._pieces = tuple(_pieces(text))
        _check(self._pieces, lexicon)

    def check(self) -> None:
        """Raise PatternError where the pattern is no regular expression, without the time of compiling its classes."""
        pieces = (piece for piece in self._pieces if not piece["name"])
        skeleton = "".join("(?:" if piece["operator"] == "(" else piece["operator"] or "x" for piece in pieces)
        try:
            re.compile(skeleton)
        except re.error as error:
            raise PatternError(f"cannot read {self.text!r}: {error}") from error

    def is_new(self) -> bool:
        """Whether it was seldom asked for: then `reach` tells at a hundredth of the time it takes to compile."""
        self._asked += 1
        self.may_be_new = self._asked <= _SELDOM and "regex" not in self.__dict__
        return self.may_be_new

    @cached_property
    def _tree(self) -> Group:
        return tree_of(self._pieces, self._token)

    def _token(self, piece: re.Match[str]) -> Token:
        return _token(piece["word"], piece["classes"], self._lexicon)

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """For some words or classes that every match holds, the rarest first: the characters one of which is there."""
        return tuple(map(kept, sorted(needs(self._tree), key=len)[:_MOST_NEEDS]))

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The characters with which a match can begin. Raises PatternError where it can be empty."""
        found, can_be_empty = firsts(self._tree)
        if can_be_empty:
            raise PatternError(f"{self.text!r} can match nothing at all", "Let at least one word be there.")
        return found

    @cached_property
    def crosses_sentences(self) -> bool:
        """Whether a match goes on behind the break between two sentences, or looks there."""
        if not any("break" in (piece["classes"] or "") for piece in self._pieces):
            return False
        return any(is_inside(code, self._tree) for code in _codes("break", self._lexicon))

    @cached_property
    def _beside(self) -> Beside:
        return beside(self._tree)

    def fits(self, before: str, after: str) -> bool:
        """Whether a match can begin at a token that stands between the two, one character each."""
        wanted, second = self._beside
        return (wanted is None or before in wanted) and (second is None or after in second)

    @cached_property
    def reach(self) -> Step:
        """Where a match can end, for all places it may begin at once."""
        return reach_of(self._tree)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern over class characters."""
        try:
            return re.compile(f"(?:{self.written})\\Z" if self._is_at_end else self.written)
        except re.error as error:
            raise PatternError(f"cannot read {self.text!r}: {error}") from error

    @cached_property
    def written(self) -> str:
        """The regular expression over class characters, before it is compiled."""
        parts: list[str] = []
        names: list[str] = []
        for piece in self._pieces:
            if piece["name"]:
                names.append(self._group(piece["name"]))
                continue
            part = _translate(piece, self._lexicon)
            if part == "(?:" and names:
                part = f"(?P<{names.pop()}>"  # further names of a group keep only its last one
                names.clear()
            for name in reversed(names):
                part = f"(?P<{name}>{part})"
            names.clear()
            parts.append(part)
        return "".join(parts)

    def _group(self, name: str) -> str:
        group = f"{name}__{len(self._names)}"
        self._names[group] = name
        return group

    def finditer(self, codes: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
        """Every match, left to right, none overlapping."""
        for found in self.regex.finditer(codes, start, len(codes) if end is None else end):
            yield self._match(found)

    def search(self, codes: str, start: int = 0) -> Match | None:
        """The first match that begins at the token `start` or after it."""
        found = self.regex.search(codes, start)
        return self._match(found) if found else None

    def match(self, codes: str, start: int = 0) -> Match | None:
        """The match that begins at the token `start`."""
        found = self.regex.match(codes, start)
        return self._match(found) if found else None

    def _match(self, found: re.Match[str]) -> Match:
        return Match(found.start(), found.end(), self.groups(found))

    def match_at(self, text: Coded, start: int) -> Match | None:
        """As `match`, compiled in a tenth of the time and slow to search with: for one that is tried at few places.

        The first times it is compiled only where a match can lie.
        """
        if self.may_be_new and self.is_new() and not self.reach(*text.behind(start)):
            return None
        found = self._quick.match(text.quick, start)
        return self._match(found) if found else None

    @cached_property
    def _quick(self) -> re.Pattern[str]:
        return re.compile(quick_to_compile(self.written))

    def groups(self, found: re.Match[str]) -> dict[str, tuple[int, int]]:
        """The captures of a match of `regex`, by the names the pattern gives them."""
        return {name: found.span(group) for group, name in self._names.items() if found.start(group) >= 0}


def _nearest(name: str, known: Iterable[str]) -> str:
    near = closest(name, [one for one in known if not one.startswith("=")])
    return f"Did you mean {near!r}?" if near else "Declare it under `words`, here or in language.yaml."


def _check(pieces: Iterable[re.Match[str]], lexicon: Lexicon) -> None:
    """Raise PatternError where the pattern names a class that is not there."""
    for classes in {piece["classes"]: True for piece in pieces if piece["classes"]}:
        for name in re.split(r"[|&]", classes):
            name = name.strip().removeprefix("!")
            if name and name not in lexicon.names and not name.startswith("="):
                raise PatternError(f"unknown word class {name!r}", _nearest(name, lexicon.names))


def _translate(piece: re.Match[str], lexicon: Lexicon) -> str:
    if piece["operator"]:
        return "(?:" if piece["operator"] == "(" else piece["operator"]
    if piece["word"]:
        word = piece["word"]
        return _characters(lexicon.word_codes if word == "_" else _codes(literal_class(word), lexicon))
    return _class_expression(piece["classes"], lexicon)


def _class_expression(text: str, lexicon: Lexicon) -> str:
    found = lexicon.expressions.get(text)
    if found is None:
        found = lexicon.expressions[text] = _written_out(text, lexicon)
    return found


def _written_out(text: str, lexicon: Lexicon) -> str:
    codes, phrases = _members(text, lexicon)
    if not phrases:
        return _characters(codes)
    firsts = codes.union(*(phrase[0] for phrase in phrases))
    return f"(?:(?={_characters(firsts)})(?:{_branches(phrases)}|{_characters(codes)}))"


def _branches(phrases: Iterable[list[frozenset[str]]]) -> str:
    """Phrases as alternatives that begin with each first word once, the longest first behind it."""
    rests: dict[frozenset[str], list[list[frozenset[str]]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        rests.setdefault(phrase[0], []).append(phrase[1:])
    return "|".join(
        f"{_characters(first)}(?:{'|'.join(''.join(map(_characters, rest)) for rest in found)})"
        for first, found in rests.items()
    )


@lru_cache(maxsize=4096)  # the same few hundred class expressions stand in every rule
def _members(text: str, lexicon: Lexicon) -> tuple[frozenset[str], list[list[frozenset[str]]]]:
    """What a class expression matches: single characters, and phrases as rows of them."""
    codes: frozenset[str] = frozenset()
    phrases: list[list[frozenset[str]]] = []
    for alternative in text.split("|"):
        terms = [term.strip() for term in alternative.split("&")]
        wanted = [term for term in terms if not term.startswith("!")]
        unwanted = [term[1:] for term in terms if term.startswith("!")]
        found = lexicon.codes_with(wanted, unwanted)
        codes |= found if wanted == ["break"] else found & lexicon.word_codes
        if len(terms) == 1 and wanted:
            for phrase in lexicon.phrases.get(wanted[0], ()):
                phrases.append([_codes(literal_class(word), lexicon) for word in phrase])
    return codes, phrases


@lru_cache(maxsize=4096)  # the same few hundred words and classes stand in every rule
def _token(word: str | None, classes: str | None, lexicon: Lexicon) -> Token:
    if word:
        return Token(lexicon.word_codes if word == "_" else _codes(literal_class(word), lexicon))
    codes, phrases = _members(classes or "", lexicon)
    return Token(codes, tuple(map(tuple, phrases)))


def _codes(name: str, lexicon: Lexicon) -> frozenset[str]:
    return lexicon.codes_with([name])


@lru_cache(maxsize=4096)  # the same few hundred classes stand in every rule
def _characters(codes: frozenset[str]) -> str:
    """A regular-expression class; consecutive characters are written as ranges. An empty one never matches."""
    if not codes:
        return "(?!)"
    ranges: list[list[int]] = []
    for point in sorted(map(ord, codes)):
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return "[" + "".join(f"{chr(low)}-{chr(high)}" if low < high else chr(low) for low, high in ranges) + "]"
