"""factcheck-waivers.toml ↔ Waivers: a file for people, read strictly, so that a broken one hides nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from factcheck.config.toml import Toml, read_toml, refuse_newer
from factcheck.errors import FileError, advice
from factcheck.waivers.base import Statement, Waiver

WAIVERS_NAME = "factcheck-waivers.toml"
VERSION = 1
_HEAD = f"""\
# Findings that somebody has looked at and accepted. `factcheck waive` writes here; mend or remove entries freely.
# A waiver holds for its rule and values, wherever they stand in the articles; another value ends it.
version = {VERSION}
"""


@dataclass(frozen=True)
class Waivers:
    """The entries of one file, with the lines on which they begin."""

    path: Path
    entries: tuple[Waiver, ...] = ()
    lines: tuple[int, ...] = ()
    text: str = _HEAD

    @property
    def folder(self) -> Path:
        """What the paths of articles are relative to."""
        return self.path.resolve().parent


def find_waivers(start: Path) -> Path | None:
    """The nearest file of waivers, from the folder upwards."""
    folder = start.resolve()
    return next((path for one in (folder, *folder.parents) if (path := one / WAIVERS_NAME).is_file()), None)


def read_waivers(path: Path) -> Waivers:
    """The file's waivers. Raises FileError with the line of the first thing that is wrong."""
    file = read_toml(path)
    refuse_newer(file, VERSION)
    for key in file.values.keys() - {"version", "waiver"}:
        raise FileError(file.name, f"unknown key {key!r}. {advice(key, ('version', 'waiver'))}", line=file.line(key))
    given = file.values.get("waiver", [])
    if not isinstance(given, list):
        raise FileError(file.name, "waiver is no list. Write [[waiver]] above each.", line=file.line("waiver"))
    lines = file.lines_of_tables("waiver")
    if len(lines) != len(given):
        raise FileError(file.name, "write [[waiver]] on a line of its own above each waiver.", line=file.line("waiver"))
    entries = tuple(_waiver(one, line, file) for one, line in zip(given, lines, strict=True))
    return Waivers(path, entries, tuple(lines), file.text)


def _waiver(given: Any, line: int, file: Toml) -> Waiver:
    try:
        return Waiver.model_validate(given)
    except ValidationError as error:
        one = min(error.errors(), key=lambda found: found["type"] != "extra_forbidden")  # most telling of a misspelling
        key, place = str(one["loc"][-1]), ".".join(map(str, one["loc"]))
        problem = f"{place}: {one['msg']}."
        if one["type"] == "missing":
            problem = f"{place} is missing. Add it, or remove the waiver."
        if one["type"] == "extra_forbidden":
            known = Waiver.model_fields if len(one["loc"]) == 1 else Statement.model_fields
            problem = f"unknown key {key!r}. {advice(key, known)}"
        if place == "reason" and one["type"] == "string_pattern_mismatch":
            problem = "reason is empty. Say why this finding is accepted."
        raise FileError(file.name, problem, line=_line_of(key, line, file.text)) from error


def _line_of(key: str, line: int, text: str) -> int:
    """The line of a key within the entry that begins on `line`."""
    for number, words in enumerate(text.splitlines()[line:], start=line + 1):
        if words.lstrip().startswith("[["):
            break
        if words.split("=")[0].strip() == key:
            return number
    return line


def with_waiver(waivers: Waivers, waiver: Waiver, replaced: Iterable[Waiver] = ()) -> str:
    """The text of the file with one waiver more, in place of those it replaces; everything else stays as it is."""
    lines = waivers.text.splitlines()
    gone = {id(one) for one in replaced}
    starts = (*waivers.lines, len(lines) + 1)
    for n in reversed(range(len(waivers.entries))):
        if id(waivers.entries[n]) in gone:
            del lines[starts[n] - 1 : starts[n + 1] - 1]
    return "\n".join(lines).rstrip("\n") + "\n\n" + entry_text(waiver)


def entry_text(waiver: Waiver) -> str:
    """One waiver as TOML."""
    lines = ["[[waiver]]", f"reason = {quoted(waiver.reason)}"]
    lines += [f"expires = {waiver.expires.isoformat()}"] if waiver.expires else []
    lines += [f"about = {quoted(waiver.about)}"] if waiver.about else []
    lines += [f"finding = {quoted(waiver.finding)}", f"rule = {quoted(waiver.rule)}", "sides = ["]
    for side in waiver.sides:
        lines += ["  [", *(f"    {_statement(one)}," for one in side), "  ],"]
    return "\n".join([*lines, "]"]) + "\n"


def _statement(one: Statement) -> str:
    fields = ", ".join(f"{key} = {quoted(value)}" for key, value in one.model_dump().items() if value)
    return f"{{ {fields} }}"


def quoted(text: str) -> str:
    """A TOML string on one line, whatever the text holds."""
    clean = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(clean, ensure_ascii=False).replace("\x7f", "\\u007f")
