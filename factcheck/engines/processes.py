"""Work spread over processes: each worker builds its own rules once and sends back claims, never docs."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any

_CHUNK = 8  # articles sent to a worker at a time


def processes(*, workers: int | None = None) -> Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]:
    """An engine of so many worker processes (default: one per core); results come in the order of the items."""

    def engine(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, mp_context=context) as pool:
            yield from pool.map(function, items, chunksize=_CHUNK)

    return engine
