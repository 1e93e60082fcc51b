"""Everything that can go wrong on the user's side: each error says where, what, and what to do."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any


class FactcheckError(Exception):
    """The root of all errors raised on purpose."""

    def __reduce__(self) -> tuple[Callable[..., FactcheckError], tuple[Any, ...]]:
        """As pickled by an engine: an error is put together again as it was, whatever its constructor takes."""
        return _rebuilt, (type(self), self.args, vars(self))


def _rebuilt(kind: type[FactcheckError], words: tuple[object, ...], parts: dict[str, object]) -> FactcheckError:
    error = kind.__new__(kind, *words)
    vars(error).update(parts)
    return error


@dataclass(frozen=True)
class RuleProblem:
    """One thing wrong in one rule file; `line` and `column` count from 1, line 0 means the whole file."""

    path: str
    line: int
    rule: str
    problem: str
    hint: str = ""
    column: int = 0

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        return " ".join(part for part in (place, f"{self.rule}:" if self.rule else "", self.problem, self.hint) if part)


class RuleError(FactcheckError):
    """All problems of all rule files, raised together."""

    def __init__(self, problems: Iterable[RuleProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class ArticleError(FactcheckError):
    """An article that cannot be read: which one, what is wrong, what to do."""

    def __init__(self, article: str, problem: str) -> None:
        self.article = article
        self.problem = problem
        super().__init__(f"{article}: {problem}")


class FileError(FactcheckError):
    """A configuration, waiver or baseline file that cannot be used: where, what, and what to do."""

    def __init__(self, path: str, problem: str, *, line: int = 0, column: int = 0) -> None:
        self.path = path
        self.line = line
        self.column = column
        self.problem = problem
        place = ":".join(str(part) for part in (path, line, column) if part)
        super().__init__(f"{place}: {problem}")


class UnknownName(FactcheckError):
    """A name that is none of the known ones."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind = kind
        self.name = name
        self.known = tuple(sorted(known))
        self.closest = closest(name, self.known)
        super().__init__(f"unknown {kind} {name!r}. {advice(name, self.known)}")


class MissingExtra(FactcheckError):
    """A feature whose optional package is not installed."""

    def __init__(self, feature: str, install: str) -> None:
        self.feature = feature
        self.install = install
        super().__init__(f"{feature} needs a package that is not installed: pip install {install}")


def advice(name: str, known: Iterable[str]) -> str:
    """What to write instead of an unknown name: the nearest known one, else all of them."""
    names = sorted(known)
    near = closest(name, names)
    return f"Did you mean {near!r}?" if near else f"Known: {', '.join(names)}."


def closest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like `name`, None where nothing is near."""
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return near[0] if near else None
