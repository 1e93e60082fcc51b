"""Every key of the configuration: what it may hold, what holds without it, and what it is for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, get_args

from factcheck.errors import FactcheckError, UnknownName
from factcheck.findings import SEVERITIES
from factcheck.findings.severities import judgements
from factcheck.reports import FORMATS
from factcheck.reports.interface import languages
from factcheck.rulebook import ClaimType
from factcheck.values.coverage import TOLERANCES

NEVER = "never"
CLAIM_TYPES: tuple[str, ...] = get_args(ClaimType)


class BadValue(FactcheckError):  # caught and given a place where the file is read
    """A value that a key cannot hold; says what it can."""


class Key(NamedTuple):
    """One key; `read` turns the value in the file, found in a folder, into what is meant, or raises."""

    default: Any
    about: str
    read: Callable[[Any, Path], Any]


def one_of(kind: str, known: Callable[[], tuple[str, ...]]) -> Callable[[Any, Path], str]:
    """A reader for one of several names."""

    def read(value: Any, folder: Path) -> str:
        if not isinstance(value, str):
            raise BadValue(f"{value!r} is no {kind}. Write one of {', '.join(known())} in quotation marks.")
        if value not in known():
            raise UnknownName(kind, value, known())
        return value

    return read


def _folders(value: Any, folder: Path) -> tuple[Path, ...]:
    given = [value] if isinstance(value, str) else value
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise BadValue(f'{value!r} is no list of folders. Write rules = ["my-rules"].')
    found = tuple(folder / one for one in given)
    for one in found:
        if not one.is_dir():
            raise BadValue(f"there is no folder {one.as_posix()}. Create it, or mend the path.")
    return found


def _names(value: Any, folder: Path) -> tuple[str, ...]:
    given = [value] if isinstance(value, str) else value
    if not isinstance(given, list) or not all(isinstance(one, str) and one for one in given):
        raise BadValue(f'{value!r} is no name of a pipeline. Write model = ["de_core_news_lg"].')
    return tuple(str(folder / one) if (folder / one).is_dir() else one for one in given)


def _file(value: Any, folder: Path) -> Path:
    if not isinstance(value, str) or not value:
        raise BadValue(f"{value!r} is no path. Write it in quotation marks.")
    return folder / value


def _existing_file(value: Any, folder: Path) -> Path:
    found = _file(value, folder)
    if not found.is_file():
        raise BadValue(f"there is no file {found.as_posix()}. Create it, or mend the path.")
    return found


def _version(value: Any, folder: Path) -> int:
    return int(value)  # looked at before every other key


def severity_names() -> tuple[str, ...]:
    """What `fail-on` may be."""
    return (*SEVERITIES, NEVER)


def severity(value: Any) -> str:
    """One severity of a finding."""
    if value not in SEVERITIES:
        raise UnknownName("severity", str(value), SEVERITIES)
    return str(value)


def tolerance(value: Any) -> float:
    """One tolerance: a number from 0 on."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        raise BadValue(f"{value!r} is no tolerance. Write a number from 0 on, such as 0.1 for ten per cent.")
    return float(value)


KEYS: Mapping[str, Key] = {
    "version": Key(1, "The version of this file's format.", _version),
    "extend": Key(None, "Another file of this kind, whose values hold where this one is silent.", _existing_file),
    "fail-on": Key("medium", "From which severity on the exit status is 1.", one_of("severity", severity_names)),
    "format": Key(
        None, "The format of the report, unless the output file names one.", one_of("format", lambda: FORMATS)
    ),
    "language": Key("en", "The language of the explanations.", one_of("language of the explanations", languages)),
    "model": Key((), "Trained spaCy pipelines, by name or folder, that may sharpen names and subjects.", _names),
    "rules": Key((), "Folders of rules added to the bundled ones; a rule there replaces the bundled one.", _folders),
    "waivers": Key(None, "The file of waivers; else the nearest factcheck-waivers.toml above the articles.", _file),
}


class Table(NamedTuple):
    """A table of own values by name, or by claim type and name."""

    about: str
    kind: str
    names: Callable[[], tuple[str, ...]]
    read: Callable[[Any], Any]


TABLES: Mapping[str, Table] = {
    "severity": Table("Severities by rule of judgement or reason.", "rule of judgement", judgements, severity),
    "tolerance": Table("How far hedged and rounded values reach.", "tolerance", lambda: TOLERANCES, tolerance),
}
