"""Paths, folders, globs and `-` → the files to read."""

from __future__ import annotations

import glob
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import ArticleError, closest

STANDARD_INPUT = "-"
MAX_BYTES = 20_000_000  # of one article; of a line where every line is one


@dataclass(frozen=True)
class Source:
    """One file to read, or `raw`, what came from standard input. `name` is what errors call it."""

    name: str
    path: str | None = None
    raw: bytes | None = None
    max_bytes: int = MAX_BYTES

    @property
    def article_path(self) -> str | None:
        """The path as an article carries it: None for standard input."""
        return None if self.path is None else self.name

    @property
    def id(self) -> str:
        """The id of an article that has none of its own: the path as given."""
        return self.name

    @property
    def suffix(self) -> str:
        """The lower-case suffix with its dot, empty for standard input."""
        return Path(self.path).suffix.lower() if self.path else ""

    def content(self) -> bytes:
        """All of it. Raises ArticleError where it is missing, unreadable, empty or too big."""
        if self.raw is None:
            raw = self._read()
        else:
            self._refuse_huge(len(self.raw), self.name)
            raw = self.raw
        if not raw.strip():
            raise ArticleError(self.name, "is empty. Give it some text, or leave it out.")
        return raw

    def lines(self) -> Iterator[tuple[int, bytes | ArticleError]]:
        """The lines that are not blank, with their numbers from 1; a too long one as the error it is."""
        number = 0
        for number, line in enumerate(self._open_lines(), start=1):
            try:
                self._refuse_huge(len(line), f"{self.name}:{number}")
            except ArticleError as error:
                yield number, error
                continue
            if line.strip():
                yield number, line.rstrip()
        if not number:
            raise ArticleError(self.name, "is empty. Give it some articles, or leave it out.")

    def _open_lines(self) -> Iterator[bytes]:
        if self.raw is not None:
            yield from self.raw.splitlines()
            return
        try:
            with Path(self.path or "").open("rb") as file:
                yield from file
        except (OSError, ValueError) as error:
            raise unreadable(self.name, error) from error

    def _read(self) -> bytes:
        path = Path(self.path or "")
        try:
            self._refuse_huge(path.stat().st_size, self.name)
            return path.read_bytes()
        except (OSError, ValueError) as error:
            raise unreadable(self.name, error) from error

    def _refuse_huge(self, size: int, name: str) -> None:
        if size > self.max_bytes:
            limit = f"{self.max_bytes / 1_000_000:g} MB"
            raise ArticleError(name, f"is {size / 1_000_000:.1f} MB, more than the {limit} of an article. Split it up.")


def unreadable(name: str, error: OSError | ValueError) -> ArticleError:
    """The message for a file that the system does not hand out."""
    reasons: dict[type[Exception], str] = {
        FileNotFoundError: "does not exist. Check the path.",
        PermissionError: "may not be read. Check its permissions.",
        IsADirectoryError: "is a folder, not a file.",
    }
    problem = getattr(error, "strerror", None) or str(error)
    return ArticleError(name, reasons.get(type(error), f"cannot be read: {problem}. Check the path."))


def find_sources(given: str | Path, suffixes: Collection[str], max_bytes: int) -> Iterator[Source | ArticleError]:
    """The files that one path, folder, glob or `-` stands for, sorted; what cannot be read as the error it is."""
    try:
        yield from _find(given, suffixes, max_bytes)
    except (OSError, ValueError) as error:  # a name that no file can have, a folder that may not be listed
        yield unreadable(_printable(str(given)[:100]), error)


def _printable(name: str) -> str:
    """The name of a file as text: bytes that are no UTF-8 become replacement characters."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _find(given: str | Path, suffixes: Collection[str], max_bytes: int) -> Iterator[Source | ArticleError]:
    name = given.as_posix() if isinstance(given, Path) else Path(given).as_posix() if given else ""
    if given == STANDARD_INPUT:
        yield Source("-", raw=sys.stdin.buffer.read(), max_bytes=max_bytes)
    elif not given:
        yield ArticleError("''", "is no path. Name a file, a folder, a glob or -.")
    elif Path(given).is_dir():
        problem = f"holds no article ({_listed(suffixes)}). Name another folder."
        yield from _checked(_in_folder(Path(given), suffixes), name, problem, max_bytes)
    elif not Path(given).exists() and glob.has_magic(str(given)):
        yield from _checked(_by_glob(str(given), suffixes), name, "matches no article. Check the pattern.", max_bytes)
    elif Path(given).suffix.lower() in suffixes or not Path(given).exists():
        yield Source(_printable(name), path=name, max_bytes=max_bytes)
    else:
        yield _unknown_suffix(name, suffixes)


def _checked(paths: Iterable[Path], name: str, problem: str, max_bytes: int) -> Iterator[Source | ArticleError]:
    sources = [Source(_printable(path.as_posix()), path=path.as_posix(), max_bytes=max_bytes) for path in paths]
    if not sources:
        yield ArticleError(name, problem)
    yield from sources


def _in_folder(folder: Path, suffixes: Collection[str]) -> list[Path]:
    """The articles in a folder and its folders; hidden ones and other files are passed over."""
    found = (path for path in folder.rglob("*") if path.suffix.lower() in suffixes)
    return sorted(path for path in found if path.is_file() and not _is_hidden(path.relative_to(folder)))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _by_glob(pattern: str, suffixes: Collection[str]) -> list[Path]:
    """What the pattern matches, the articles of a matched folder included; other files are passed over."""
    matched = sorted(map(Path, glob.glob(pattern, recursive=True)))
    files = {path for path in matched if path.is_file() and path.suffix.lower() in suffixes}
    folders = [path for path in matched if path.is_dir()] if "**" not in pattern else []
    return sorted(files.union(*(_in_folder(folder, suffixes) for folder in folders)))


def _unknown_suffix(name: str, suffixes: Collection[str]) -> ArticleError:
    suffix = Path(name).suffix.lower()
    near = closest(suffix, suffixes) if suffix else None
    hint = f"Did you mean {near!r}?" if near else f"Known: {_listed(suffixes)}."
    return ArticleError(name, f"has the unknown suffix {suffix!r}. {hint}" if suffix else f"has no suffix. {hint}")


def _listed(suffixes: Collection[str]) -> str:
    return ", ".join(sorted(suffixes))
