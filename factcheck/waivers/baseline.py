"""A report's findings ↔ a baseline file: what was found before, so that only what is new counts."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from factcheck.base import Noun
from factcheck.errors import FileError
from factcheck.reports import Report
from factcheck.waivers.base import Accepted, accepted, reader

VERSION = 1
_REMEDY = "Write it anew with --write-baseline."


class _File(Noun):
    version: int
    findings: tuple[Accepted, ...]


@dataclass(frozen=True)
class Baseline:
    """The findings of an earlier report, and the folder that the paths of its articles are relative to."""

    folder: Path
    findings: tuple[Accepted, ...] = ()


def baseline_text(report: Report, path: Path) -> str:
    """All findings of a report as the file at `path` keeps them."""
    read = reader(report, path.resolve().parent)
    kept = sorted((accepted(finding, read) for finding in report.findings), key=lambda one: (one.rule, one.finding))
    content = _File(version=VERSION, findings=tuple(kept)).model_dump(mode="json")
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def read_baseline(path: Path) -> Baseline:
    """The baseline of a file. Raises FileError where it is missing, broken or from a newer version."""
    name = path.as_posix()
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise FileError(name, "there is no such baseline. Write it first: --write-baseline.") from error
    except OSError as error:
        raise FileError(name, f"cannot be read: {error.strerror}. Check the path.") from error
    except json.JSONDecodeError as error:
        raise FileError(name, f"is not JSON: {error.msg}. {_REMEDY}", line=error.lineno, column=error.colno) from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise FileError(name, f"is no baseline. {_REMEDY}") from error
    return Baseline(path.resolve().parent, _file(content, name).findings)


def _file(content: Any, name: str) -> _File:
    version = content.get("version") if isinstance(content, dict) else None
    if type(version) is int and version > VERSION:
        raise FileError(name, f"is of version {version}; this factcheck reads up to {VERSION}. Update factcheck.")
    try:
        return _File.model_validate(content)
    except ValidationError as error:
        one = error.errors()[0]
        raise FileError(name, f"{'.'.join(map(str, one['loc']))}: {one['msg']}. {_REMEDY}") from error
