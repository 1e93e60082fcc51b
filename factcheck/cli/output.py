"""Text → standard output, standard error or a file; a sign of life on a terminal."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.engines import Engine

_FEW = 5  # of so many articles a line says enough


def say(message: str) -> None:
    """A message for people, on standard error."""
    print(message, file=sys.stderr)  # noqa: T201  # the one place that prints


def show(text: str) -> None:
    """The text as UTF-8, whatever the terminal's own encoding; a reader that has seen enough is no error."""
    if not text:
        return
    try:
        sys.stdout.buffer.write(text.rstrip("\n").encode() + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it exits


def deliver(text: str, output: str | None) -> None:
    """To standard output, or to a file that is written whole or not at all."""
    if output is None:
        show(text)
    else:
        write(text, output, "--output")


def write(text: str, path: str | Path, option: str) -> None:
    """A file, whole or not at all; `option` is what errors call it by."""
    from factcheck.reports import write_whole  # noqa: PLC0415  # heavy

    try:
        write_whole(path, text)
    except OSError as error:
        raise FactcheckError(f"{option} {path} cannot be written: {error.strerror}.") from error


def refuse_file(path: str | None, option: str = "--output") -> None:
    """Say that a file cannot be written before the work, not after it."""
    if path and Path(path).is_dir():
        raise FactcheckError(f"{option} {path} is a folder. Name a file in it.")
    if path and not Path(path).absolute().parent.is_dir():
        raise FactcheckError(f"{option} {path}: there is no folder {Path(path).parent}. Create it first.")


def is_coloured(output: str | None) -> bool:
    """Whether colours reach a person: a terminal that can, and nobody who asked for none."""
    if output is not None or not sys.stdout.isatty():
        return False
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def counted(number: int, noun: str) -> str:
    """`1 article`, `3 articles`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@contextlib.contextmanager
def progress(verb: str, total: int, quiet: bool, engine: Engine) -> Iterator[Engine]:
    """An engine that shows how far it is: a bar with articles per second and time left, only on a terminal.

    What is shown is drawn when there is news, by no thread of its own: an engine may make copies of this process.
    """
    if quiet or not sys.stderr.isatty():
        yield engine
    elif total <= _FEW:
        from rich.console import Console  # noqa: PLC0415  # heavy
        from rich.live import Live  # noqa: PLC0415  # heavy

        shown = f"{verb} {counted(total, 'article')} …"
        with Live(shown, console=Console(stderr=True), auto_refresh=False, transient=True):
            yield engine
    else:
        with _bar(verb, total) as advance:
            yield _watched(engine, advance)


def _watched(engine: Engine, advance: Callable[[], None]) -> Engine:
    def run(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        for result in engine(function, items):
            advance()
            yield result

    return run


@contextlib.contextmanager
def _bar(verb: str, total: int) -> Iterator[Callable[[], None]]:
    from rich.console import Console  # noqa: PLC0415  # heavy
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    speed = TextColumn("{task.fields[speed]}")
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), speed, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True) as bar:
        task = bar.add_task(verb, total=total, speed="")

        def advance() -> None:
            speed = bar.tasks[0].speed
            bar.update(task, advance=1, speed=f"{speed:.1f} articles/s" if speed else "", refresh=True)

        yield advance
