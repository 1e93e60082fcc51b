"""Sentences of several articles → pairs of which one may say little more than the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from factcheck.claims.sketches import Sketch
from factcheck.findings.laid import Node
from factcheck.findings.readings import Reading
from factcheck.findings.slot_words import slot_words
from factcheck.rulebook import Rulebook
from factcheck.values import Date, Number

_CROWD = 60  # a name or a figure that more sentences have is no trace
_SHORT = 24  # words of a sentence that another one can hold as a whole
_SHARED = 2  # names, figures, concepts and long words that both sentences have
_LONG = 6  # letters of a word that tells something
_SPARE = 3  # concepts and names that only the shorter one may have

Place = tuple[str, int]  # article, and where the sentence begins


class Telling(NamedTuple):
    """Sentences in the same words, and what they say."""

    node: Node
    reading: Reading


def tellings(
    nodes: Sequence[Node], before: Mapping[Place, Sketch], rules: Rulebook, apposed: frozenset[str]
) -> Iterator[tuple[Telling, Telling]]:
    """The pairs that are worth a look, the shorter sentence first; `before` has what stands before each sentence."""
    known: dict[int, Telling] = {}

    def telling(n: int) -> Telling:
        if n not in known:
            sketch = nodes[n].sketch
            lead = before.get((sketch.article, sketch.start))
            known[n] = Telling(nodes[n], Reading(sketch, slot_words(sketch.language, rules), apposed, lead))
        return known[n]

    return ((telling(n), telling(m)) for n, m in _pairs(nodes))


def _pairs(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """The places of the shorter and of the longer sentence."""
    keys = [_keys(node.sketch) for node in nodes]
    all_keys = [own | _words(node.sketch) for own, node in zip(keys, nodes, strict=True)]
    for pair in sorted(_meeting(nodes, keys)):
        short, long = sorted(pair, key=lambda n: (len(nodes[n].sketch.words), n))
        if len(nodes[short].sketch.words) > _SHORT or nodes[short].articles & nodes[long].articles:
            continue
        if len(all_keys[short] & all_keys[long]) >= _SHARED and len(keys[short] - keys[long]) <= _SPARE:
            yield short, long


def _meeting(nodes: Sequence[Node], keys: Sequence[Iterable[str]]) -> set[tuple[int, int]]:
    """Sentences of one language that have a key in common which not too many have."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, node in enumerate(nodes):
        for key in keys[n]:
            blocks[node.sketch.language, key].append(n)
    return {pair for block in blocks.values() if len(block) <= _CROWD for pair in combinations(block, 2)}


def _keys(sketch: Sketch) -> frozenset[str]:
    """The names, figures and concepts of a sentence; of a name its last word, which a shorter form keeps."""
    names = (f"name:{name.key.rpartition(':')[2].rpartition('-')[2]}" for name in sketch.names if name.kind != "role")
    figures = (f"{v.high if v.low is None else v.low}" for v in sketch.values.values() if isinstance(v, Number))
    dates = (f"on {v.earliest}" for v in sketch.values.values() if isinstance(v, Date))
    return frozenset((*names, *figures, *dates, *(key for _, _, key in sketch.concepts)))


def _words(sketch: Sketch) -> frozenset[str]:
    """Long words, without their endings."""
    return frozenset(word[:_LONG].lower() for word in sketch.words if len(word) >= _LONG)
