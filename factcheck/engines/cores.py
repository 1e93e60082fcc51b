"""Work shared with forked copies of this process: what it has loaded is theirs at once, results come back pickled."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple

from factcheck.engines.base import Engine

_FEW = 24  # of so many items the getting ready costs more than the items themselves
_WARMING = 8  # of more items so many are done first, so that the copies need not get ready
_CHUNK = 8  # items that a copy is given at a time


class _Shares(NamedTuple):
    """Which items, by their index, are done here and which in copies, chunk by chunk."""

    here: Sequence[int]
    elsewhere: Sequence[Sequence[int]]


def cores(kind: Callable[[Any], Hashable]) -> Engine:
    """An engine that uses every core this process may use; the results come in the order of the items.

    `kind` says which items need the same to be got ready: of a few items each core is given whole kinds, of many any.
    Where a process cannot be forked or has but one core, everything is done here. Only for a process of one's own,
    since forking is not safe where other threads run.
    """
    return partial(_run, kind)


def _run(kind: Callable[[Any], Hashable], function: Callable[[Any], Any], items: Iterable[Any], /) -> Iterator[Any]:
    given = list(items)
    number = usable()
    if number < 2:  # nobody to share with
        yield from map(function, given)
    elif len(given) <= _FEW:
        yield from _shared(function, given, _by_kind([kind(item) for item in given], number))
    else:
        yield from map(function, given[:_WARMING])
        rest = given[_WARMING:]
        yield from _shared(function, rest, _stretches(len(rest), number))


def usable() -> int:
    """How many cores this process may use: one where it cannot be forked."""
    if "fork" not in multiprocessing.get_all_start_methods() or not hasattr(os, "sched_getaffinity"):
        return 1
    return len(os.sched_getaffinity(0))


def _by_kind(kinds: Sequence[Hashable], number: int) -> _Shares:
    """Whole kinds for each core, the first kind here."""
    order = {kind: place % number for place, kind in enumerate(dict.fromkeys(kinds))}
    shares = [[index for index, kind in enumerate(kinds) if order[kind] == place] for place in range(number)]
    return _Shares(shares[0], [share for share in shares[1:] if share])


def _stretches(length: int, number: int) -> _Shares:
    """A stretch for each core, the first here."""
    stretches = [range(first, last) for first, last in pairwise(length * n // number for n in range(number + 1))]
    chunks = [stretch[at : at + _CHUNK] for stretch in stretches[1:] for at in range(0, len(stretch), _CHUNK)]
    return _Shares(stretches[0], chunks)


def _shared(function: Callable[[Any], Any], items: Sequence[Any], shares: _Shares) -> Iterator[Any]:
    if not shares.elsewhere:
        yield from map(function, items)
        return
    workers = min(usable() - 1, len(shares.elsewhere))
    fork = multiprocessing.get_context("fork")  # what the copies start with is theirs without pickling
    pool = ProcessPoolExecutor(workers, fork, initializer=_begin, initargs=(function, items))
    try:
        promised: dict[int, tuple[Future[list[Any]], int]] = {}
        for chunk in shares.elsewhere:
            results = pool.submit(_work, chunk)
            promised.update((index, (results, place)) for place, index in enumerate(chunk))
        for index, item in enumerate(items):
            if index in promised:
                results, place = promised[index]
                yield results.result()[place]
            else:
                yield function(item)
    finally:
        pool.shutdown(cancel_futures=True)


_job: tuple[Callable[[Any], Any], Sequence[Any]]  # of a copy


def _begin(function: Callable[[Any], Any], items: Sequence[Any]) -> None:
    """A copy takes note of its work; on an interrupt it is the process it is copied from that stops it."""
    global _job  # workers of a pool are handed nothing but what they do
    _job = function, items
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _work(chunk: Sequence[int]) -> list[Any]:
    function, items = _job
    return [function(items[index]) for index in chunk]
