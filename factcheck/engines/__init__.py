"""How work is spread: one callable `(function, items) → results, in order`."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

Engine = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]


def serial(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
    """One after the other, in this process."""
    return map(function, items)


__all__ = ["Engine", "serial"]
