"""One after the other, in this process."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any


def serial(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
    """The results one by one, each made when it is asked for."""
    return map(function, items)
