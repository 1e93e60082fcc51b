"""Sketches → pairs of sentences that differ in one stretch of words, or in two names that have changed places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from factcheck.claims.sketches import Sketch, Sketches

_STRETCH = 6  # words of a stretch in which two sentences differ, at most
_ENDS = (2, 3)  # so many first or last words two such sentences have in common
_CROWD = 60  # an end that more sentences have is no trace
_CONTENT = 4  # letters of a word that can carry content
_THIN = 12  # keys of an article that is too short to tell its story by them
_ONE_STORY = 0.25  # the share of keys from which on two articles tell one story
_DAYS = 3  # articles further apart may tell of two events in the same words


class Node(NamedTuple):
    """The sentences of several articles that say the same in the same words."""

    sketch: Sketch
    all: tuple[Sketch, ...]

    @property
    def articles(self) -> frozenset[str]:
        """The articles that hold them."""
        return frozenset(sketch.article for sketch in self.all)


class Laid(NamedTuple):
    """Two sentences side by side: equal up to `first` and from `last_a` and `last_b` on."""

    a: Sketch
    b: Sketch
    first: int
    last_a: int
    last_b: int

    @property
    def words_a(self) -> tuple[str, ...]:
        """What only the first one has, in small letters."""
        return lower(self.a)[self.first : self.last_a]

    @property
    def words_b(self) -> tuple[str, ...]:
        """What only the second one has, in small letters."""
        return lower(self.b)[self.first : self.last_b]

    @property
    def before(self) -> tuple[str, ...]:
        """The words that both begin with."""
        return lower(self.a)[: self.first]

    @property
    def after(self) -> tuple[str, ...]:
        """The words that both end with."""
        return lower(self.a)[self.last_a :]

    @property
    def shared_keys(self) -> frozenset[str]:
        """The concepts of what both have in common."""
        return self.a.keys(0, self.first) | self.a.keys(self.last_a, len(self.a.words))


def lower(sketch: Sketch) -> tuple[str, ...]:
    """The words of a sketch in small letters."""
    return tuple(word.lower() for word in sketch.words)


def nodes_of(articles: Iterable[Sketches]) -> tuple[Node, ...]:
    """The distinct sentences of all articles, in the order of their words."""
    found: dict[tuple[str, tuple[str, ...]], list[Sketch]] = defaultdict(list)
    for article in articles:
        for sketch in article.sentences:
            found[sketch.language, sketch.words].append(sketch)
    return tuple(
        Node(group[0], tuple(group))
        for key, group in sorted(found.items())
        for group in [sorted(group, key=lambda one: (one.article, one.start))]
    )


def candidates(nodes: Sequence[Node]) -> Iterator[tuple[Node, Node]]:
    """Pairs of sentences with a common beginning or end once names are left open, each pair once."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, node in enumerate(nodes):
        for key in _traces(node.sketch):
            blocks[key].append(n)
    pairs = {
        pair
        for block in blocks.values()
        if 1 < len(block) <= _CROWD
        for pair in combinations(block, 2)
        if not nodes[pair[0]].articles & nodes[pair[1]].articles
    }
    return ((nodes[n], nodes[m]) for n, m in sorted(pairs))


def _traces(sketch: Sketch) -> Iterator[tuple[str, ...]]:
    words = list(lower(sketch))
    for name in sketch.names:
        words[name.first : name.last] = ["*"] * (name.last - name.first)
    for size in _ENDS:
        if len(words) > size or size == _ENDS[0]:
            yield (sketch.language, "first", *words[:size])
            yield (sketch.language, "last", *words[-size:])


def lay(a: Sketch, b: Sketch) -> Laid | None:
    """The two side by side; None where they differ in more than a short stretch or share too little."""
    one, other = lower(a), lower(b)
    shorter = min(len(one), len(other))
    first = next((n for n in range(shorter) if one[n] != other[n]), shorter)
    tail = next((n for n in range(shorter - first) if one[-1 - n] != other[-1 - n]), shorter - first)
    laid = Laid(a, b, first, len(one) - tail, len(other) - tail)
    if max(laid.last_a, laid.last_b) - first > _STRETCH:
        return None
    shared = (*laid.before, *laid.after)
    return laid if len(shared) > 1 and any(len(word) >= _CONTENT for word in shared) else None


def changed_places(a: Sketch, b: Sketch) -> tuple[int, int] | None:
    """Where two names stand that have changed places, all other words being equal."""
    one, other = lower(a), lower(b)
    if len(one) != len(other):
        return None
    places = [n for n, (x, y) in enumerate(zip(one, other, strict=True)) if x != y]
    if len(places) != 2:
        return None
    n, m = places
    keys = [(_key(sketch, n), _key(sketch, m)) for sketch in (a, b)]
    is_swapped = keys[0] == keys[1][::-1] and keys[0][0] != keys[0][1]
    return (n, m) if is_swapped and all(keys[0]) else None


def _key(sketch: Sketch, place: int) -> str:
    """The name at a word; else the word itself where it is written as a name."""
    named = sketch.named(place, place + 1)
    if named:
        return named[0].key
    word = sketch.words[place]
    return word.lower() if word[:1].isupper() else ""


def tell_one_story(a: Sketch, b: Sketch, stories: Mapping[str, frozenset[str]]) -> bool:
    """Whether two sentences belong to one story: articles near in time that speak of the same."""
    if a.published and b.published:
        days = [date.fromisoformat(moment.isoformat()[:10]) for moment in (a.published, b.published)]
        if abs((days[0] - days[1]).days) > _DAYS:
            return False
    one, other = stories[a.article], stories[b.article]
    smaller = min(len(one), len(other))
    return smaller < _THIN or len(one & other) >= _ONE_STORY * smaller
