"""Tree of a pattern → where a match can end, at all places of a text at once.

A set of places is a whole number with a bit per token, so that one step of the pattern is one shift of all of them
(bit-parallel simulation of an automaton: Navarro and Raffinot, Flexible Pattern Matching in Strings, 2002, chapter 4).
It takes a fraction of a search and needs no compiled regular expression. Looks of more than one token are taken to
hold: a pattern that reaches nothing has no match, one that reaches something may have one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from factcheck.patterns.tree import Group, Item, Look, Repeat, Token

Places = Mapping[frozenset[str], int]  # characters → the tokens that are one of them, a bit for each
Step = Callable[[int, Places], int]  # where a match may have come to → where it may go on


class Holding(dict[frozenset[str], int]):
    """Characters → the tokens of a text, not a long one, that are one of them; found when first asked for."""

    def __init__(self, codes: str) -> None:
        super().__init__()
        self._places: dict[str, int] = defaultdict(int)
        for place, code in enumerate(codes):
            self._places[code] |= 1 << place
        self._present = frozenset(self._places)

    def __missing__(self, need: frozenset[str]) -> int:
        found = 0
        for code in need & self._present:
            found |= self._places[code]
        self[need] = found
        return found


def reach_of(item: Item) -> Step:
    """The step over an item of a pattern."""
    if isinstance(item, Token):
        return _token(item)
    if isinstance(item, Look):
        return _look(item)
    if isinstance(item, Repeat):
        return _repeat(item)
    branches = [_sequence([reach_of(one) for one in sequence]) for sequence in item.alternatives]
    return branches[0] if len(branches) == 1 else _either(branches)


def _token(token: Token) -> Step:
    codes = kept(token.codes)

    def step(at: int, places: Places) -> int:
        return (at & places[codes]) << 1

    if not token.phrases:
        return step
    phrases = [_sequence([_token(Token(codes)) for codes in phrase]) for phrase in token.phrases]
    firsts = kept(frozenset().union(*(phrase[0] for phrase in token.phrases)))
    any_phrase = _either(phrases)

    def step_or_phrase(at: int, places: Places) -> int:
        found = (at & places[codes]) << 1
        at &= places[firsts]
        return found | any_phrase(at, places) if at else found

    return step_or_phrase


def _sequence(steps: Sequence[Step]) -> Step:
    if len(steps) == 1:
        return steps[0]

    def step(at: int, places: Places) -> int:
        for one in steps:
            at = one(at, places)
            if not at:
                return 0
        return at

    return step


def _either(steps: Sequence[Step]) -> Step:
    def step(at: int, places: Places) -> int:
        found = 0
        for one in steps:
            found |= one(at, places)
        return found

    return step


def _repeat(repeat: Repeat) -> Step:
    one, least, most = reach_of(repeat.item), repeat.least, repeat.most

    def step(at: int, places: Places) -> int:
        for _ in range(least):
            at = one(at, places)
        found, times = at, least
        while at and times != most:
            at = one(at, places) & ~found
            found |= at
            times += 1
        return found

    return step


def _look(look: Look) -> Step:
    codes = _single(look.inside)
    if codes is None:
        return lambda at, places: at
    shift = 0 if look.is_ahead else 1
    if look.is_wanted:
        return lambda at, places: at & places[codes] << shift
    return lambda at, places: at & ~(places[codes] << shift)


def _single(inside: Group) -> frozenset[str] | None:
    """The characters of a look at one token; None for any other."""
    tokens = [sequence[0] for sequence in inside.alternatives if len(sequence) == 1]
    if len(tokens) < len(inside.alternatives):
        return None
    plain = [token.codes for token in tokens if isinstance(token, Token) and not token.phrases]
    return kept(frozenset().union(*plain)) if len(plain) == len(tokens) else None


@lru_cache(maxsize=4096)
def kept(codes: frozenset[str]) -> frozenset[str]:
    """The first of all equal sets: to look one up among others, Python need not compare them character by character."""
    return codes
