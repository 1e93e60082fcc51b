"""The seam: an engine applies a function to items and gives the results in order."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

Engine = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]
