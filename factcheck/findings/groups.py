"""Rules between pairs of variants → groups that one finding can state: whatever stands across its sides holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Edge = tuple[int, int]


def cliques(nodes: Sequence[int], edges: set[Edge]) -> list[list[int]]:
    """Groups in which every pair is an edge, so that every edge is covered; in order of their first members."""
    left = sorted(edges)
    found: list[list[int]] = []
    covered: set[Edge] = set()
    for first, second in left:
        if (first, second) in covered:
            continue
        group = [first, second]
        for node in nodes:
            if node not in group and all(tuple(sorted((node, member))) in edges for member in group):
                group.append(node)
        group.sort()
        covered.update((one, other) for one in group for other in group if one < other)
        found.append(group)
    return found


def merged_sides(edges: set[Edge], same: set[Edge]) -> list[list[list[int]]]:
    """Findings as lists of sides: variants that say the same and stand alike to all others share a side."""
    nodes = sorted({node for edge in edges for node in edge})
    near: Mapping[int, frozenset[int]] = {
        node: frozenset(other for edge in edges if node in edge for other in edge if other != node) for node in nodes
    }
    sides: list[list[int]] = []
    for node in nodes:
        home = next(
            (side for side in sides if all((member, node) in same and near[member] == near[node] for member in side)),
            None,
        )
        if home is None:
            sides.append([node])
        else:
            home.append(node)
    between = {
        (n, m)
        for n, one in enumerate(sides)
        for m, other in enumerate(sides)
        if n < m and all(tuple(sorted((a, b))) in edges for a in one for b in other)
    }
    return [[sides[n] for n in group] for group in cliques(range(len(sides)), between)]
