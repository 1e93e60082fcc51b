"""factcheck.toml or [tool.factcheck] → Settings: what holds, and where each value comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.config.keys import CLAIM_TYPES, KEYS, NEVER, TABLES, BadValue, Table, severity_names
from factcheck.config.toml import Toml, read_toml, refuse_newer
from factcheck.errors import FactcheckError, FileError, UnknownName, closest

__all__ = [
    "FILE_NAME",
    "KEYS",
    "NEVER",
    "TABLES",
    "Setting",
    "Settings",
    "find_file",
    "read_settings",
    "severity_names",
]

FILE_NAME = "factcheck.toml"
VERSION = 1
_PYPROJECT = "pyproject.toml"
_SECTION = ("tool", "factcheck")


@dataclass(frozen=True)
class Setting:
    """One value, and where it comes from: `factcheck.toml:3`, `--fail-on` or `default`."""

    value: Any
    origin: str


@dataclass(frozen=True)
class Settings:
    """What holds for one call; `own` maps `severity.rounding` and the like to their settings."""

    path: Path | None
    keys: Mapping[str, Setting]
    own: Mapping[tuple[str, ...], Setting] = field(default_factory=dict)

    def get(self, key: str) -> Any:
        """The value of a key."""
        return self.keys[key].value

    def table(self, name: str) -> dict[str, Any]:
        """The own values of a table, those of a claim type under its name."""
        found: dict[str, Any] = {}
        for (first, *rest), setting in self.own.items():
            if first == name:
                place = found if len(rest) == 1 else found.setdefault(rest[0], {})
                place[rest[-1]] = setting.value
        return found

    def with_call(self, **given: Any) -> Settings:
        """The same with what the call names: `fail_on="high"` takes the place of the file's; None changes nothing."""
        named = {name.replace("_", "-"): value for name, value in given.items() if value is not None}
        said = {name: Setting(value, f"--{name}") for name, value in named.items()}
        return Settings(self.path, {**self.keys, **said}, self.own)


def find_file(start: Path) -> Path | None:
    """The nearest file with a configuration, from the folder upwards; factcheck.toml before pyproject.toml."""
    for folder in (start, *start.parents):
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
        if _is_configured(folder / _PYPROJECT):
            return folder / _PYPROJECT
    return None


def _is_configured(path: Path) -> bool:
    """Whether a pyproject.toml has our section; one that is broken elsewhere is not our business."""
    try:
        return path.is_file() and "[tool.factcheck" in path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False


def read_settings(path: Path | None) -> Settings:
    """What the file says, then what those say that it extends, and the defaults for the rest."""
    defaults = {name: Setting(key.default, "default") for name, key in KEYS.items()}
    if path is None:
        return Settings(None, defaults)
    keys, own = _read(path, ())
    return Settings(path, {**defaults, **keys}, own)


Own = tuple[tuple[str, ...], Setting]
_Read = tuple[dict[str, Setting], dict[tuple[str, ...], Setting]]


def _read(path: Path, above: tuple[Path, ...]) -> _Read:
    """The keys and own values of one file over those of the file it extends; `above` are the files that led here."""
    file = read_toml(path, _shown(path))
    section = _SECTION if path.name == _PYPROJECT else ()
    refuse_newer(file, VERSION, (*section, "version"))
    values = _section(file, section)
    keys = {name: _setting(file, section, name, value) for name, value in values.items() if name not in TABLES}
    own = dict(_own(file, section, values))
    if "extend" not in keys:
        return keys, own
    further = keys["extend"].value
    if further.resolve() in {one.resolve() for one in (*above, path)}:
        line = file.line(*section, "extend")
        raise FileError(file.name, f"extend: {further.as_posix()} extends this file in turn. Remove one.", line=line)
    base_keys, base_own = _read(further, (*above, path))
    return {**base_keys, **keys}, {**base_own, **own}


def _shown(path: Path) -> str:
    """The path as messages show it: relative to where the call is made, where it is below."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


def _section(file: Toml, section: tuple[str, ...]) -> dict[str, Any]:
    values: Any = file.values
    for key in section:
        values = values.get(key, {}) if isinstance(values, dict) else None
    if not isinstance(values, dict):
        raise FileError(file.name, "tool.factcheck is no table. Write [tool.factcheck].", line=file.line(*section))
    return values


def _setting(file: Toml, section: tuple[str, ...], name: str, value: Any) -> Setting:
    line = file.line(*section, name)
    if name not in KEYS:
        near = closest(name, (*KEYS, *TABLES))
        hint = f"Did you mean {near!r}?" if near else f"Known: {', '.join(sorted((*KEYS, *TABLES)))}."
        raise FileError(file.name, f"unknown key {name!r}. {hint}", line=line)
    try:
        read = KEYS[name].read(value, file.path.parent)
    except (UnknownName, BadValue) as error:
        raise FileError(file.name, f"{name}: {error}", line=line) from error
    return Setting(read, f"{file.name}:{line}")


def _own(file: Toml, section: tuple[str, ...], values: Mapping[str, Any]) -> Iterator[Own]:
    for name, table in TABLES.items():
        given = values.get(name, {})
        if not isinstance(given, dict):
            line = file.line(*section, name)
            raise FileError(file.name, f"{name} is no table. Write [{'.'.join((*section, name))}].", line=line)
        for key, value in given.items():
            if isinstance(value, dict):
                yield from (_own_of_type(file, section, (name, key, one), each, table) for one, each in value.items())
            else:
                yield _own_value(file, section, (name, key), value, table)


def _own_of_type(file: Toml, section: tuple[str, ...], place: tuple[str, str, str], value: Any, table: Table) -> Own:
    if place[1] not in CLAIM_TYPES:
        error = UnknownName("claim type", place[1], CLAIM_TYPES)
        raise FileError(file.name, f"{place[0]}: {error}", line=file.line(*section, *place))
    return _own_value(file, section, place, value, table)


def _own_value(file: Toml, section: tuple[str, ...], place: tuple[str, ...], value: Any, table: Table) -> Own:
    line, name = file.line(*section, *place), place[-1]
    try:
        if name not in table.names():
            raise UnknownName(table.kind, name, table.names())
        return place, Setting(table.read(value), f"{file.name}:{line}")
    except FactcheckError as error:
        raise FileError(file.name, f"{'.'.join(place)}: {error}", line=line) from error
