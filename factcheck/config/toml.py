"""A TOML file → its values, and the line on which each stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import FileError

_TABLE = re.compile(r"\s*\[+\s*([^\[\]]+?)\s*\]+\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True)
class Toml:
    """One file: what it is called, what it holds, and its text for finding lines."""

    path: Path
    name: str
    values: dict[str, Any]
    text: str

    def line(self, *keys: str) -> int:
        """The line (from 1) of the value at the keys, or of the deepest table on the way; 0 where there is none."""
        found, best = 0, 0
        table: tuple[str, ...] = ()
        for number, line in enumerate(self.text.splitlines(), start=1):
            if header := _TABLE.match(line):
                table = place = _parts(header[1])
            elif key := _KEY.match(line):
                place = (*table, *_parts(key[1]))
            else:
                continue
            if len(place) > best and place == keys[: len(place)]:
                found, best = number, len(place)
        return found

    def lines_of_tables(self, name: str) -> list[int]:
        """The lines of the headers `[[name]]`, in order."""
        lines = enumerate(self.text.splitlines(), start=1)
        return [number for number, line in lines if (header := _TABLE.match(line)) and _parts(header[1]) == (name,)]


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(dotted))


def read_toml(path: Path, name: str | None = None) -> Toml:
    """The file's values. Raises FileError with the place where it is no TOML or cannot be read."""
    shown = name or path.as_posix()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError(shown, "is not UTF-8. Save it as UTF-8.") from error
    except OSError as error:
        raise FileError(shown, f"cannot be read: {error.strerror}. Check the path.") from error
    try:
        return Toml(path, shown, tomllib.loads(text), text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = _PLACE.search(str(error))
        line, column = (int(place[1] or 0), int(place[2] or 0)) if place else (0, 0)
        line = line or len(text.splitlines())  # it only showed at the end
        problem = _PLACE.sub("", str(error)) or "nested too deeply"
        raise FileError(shown, f"is not TOML: {problem}. Mend it there.", line=line, column=column) from error


def refuse_newer(file: Toml, known: int, keys: Sequence[str] = ("version",)) -> None:
    """Raise FileError where the file says that it is of a version this program does not know."""
    values: Any = file.values
    for key in keys:
        values = values.get(key) if isinstance(values, dict) else None
    if values is None:
        return
    if type(values) is not int or values < 1:
        raise FileError(file.name, f"version is {values!r}, no number from 1 on.", line=file.line(*keys))
    if values > known:
        problem = (
            f"is of version {values}; this factcheck reads up to {known}. Update factcheck: pip install -U factcheck"
        )
        raise FileError(file.name, problem, line=file.line(*keys))
