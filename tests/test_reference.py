"""The reference is complete: every command, option, format, exit status and key stands in it, and its samples hold."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import typer
from pydantic import BaseModel

from factcheck import cli
from factcheck.claims import AnyClaim, Modality
from factcheck.claims.base import About, Attribution
from factcheck.cli.app import STATUSES
from factcheck.config import KEYS, TABLES, read_settings
from factcheck.config.keys import CLAIM_TYPES
from factcheck.findings import Point, Timeline
from factcheck.findings.base import VERDICTS, Finding, Flag, Reason, Waived
from factcheck.matches import Fact
from factcheck.reports import (
    CLAIM_FORMATS,
    FORMATS,
    SUFFIXES,
    ArticleSummary,
    Coverage,
    DraftPassage,
    DraftState,
    Report,
    Skipped,
)  # fmt: skip
from factcheck.reports.base import WaiverUse
from factcheck.values import Date, Number, Text
from factcheck.values.base import Granularity, Modifier
from factcheck.values.coverage import TOLERANCES, read_tolerances
from factcheck.waivers import Statement, Waiver, read_waivers

ROOT = Path(__file__).resolve().parent.parent
CLI = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
REPORT = (ROOT / "docs" / "reference" / "report.md").read_text(encoding="utf-8")
COMPARING = (ROOT / "docs" / "comparing.md").read_text(encoding="utf-8")
DRAFT = (ROOT / "docs" / "checking-a-draft.md").read_text(encoding="utf-8")
CONFIGURATION = (ROOT / "docs" / "reference" / "configuration.md").read_text(encoding="utf-8")


def _commands(command: Any, path: str = "factcheck") -> Iterator[tuple[str, Any]]:
    for name, one in sorted(getattr(command, "commands", {}).items()):
        yield from _commands(one, f"{path} {name}")
    if not getattr(command, "commands", {}):
        yield path, command


COMMANDS = dict(_commands(typer.main.get_command(cli.app)))


def _section(path: str) -> str:
    found = re.search(rf"^## {re.escape(path)}\n(.*?)(?=^## |\Z)", CLI, re.MULTILINE | re.DOTALL)
    assert found, f"no section ## {path} in docs/reference/cli.md"
    return found[1]


@pytest.mark.parametrize("path", COMMANDS)
def test_every_option_of_a_command_stands_in_its_section_and_no_other(path: str) -> None:
    options = {name for one in COMMANDS[path].params for name in (*one.opts, *one.secondary_opts) if name[:1] == "-"}
    named = set(re.findall(r"^\| (.*?) \| ", _section(path), re.MULTILINE))
    shown = {name for cell in named for name in re.findall(r"`(--?[a-z-]+)", cell)}
    assert shown == options - {"--help"}


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_option_and_argument_has_words_of_help(path: str) -> None:
    command = COMMANDS[path]
    assert command.help
    assert [one.name for one in command.params if not one.help] == []


def test_every_exit_status_is_documented() -> None:
    section = re.search(r"^## Exit status\n(.*?)^## ", CLI, re.MULTILINE | re.DOTALL)
    assert section
    assert set(map(int, re.findall(r"^\| (\d+) \|", section[1], re.MULTILINE))) == set(STATUSES)


def test_every_format_and_suffix_is_documented() -> None:
    section = re.search(r"^## Formats\n(.*?)^## ", CLI, re.MULTILINE | re.DOTALL)
    assert section
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", section[1], re.MULTILINE))
    assert set(rows) == {*FORMATS, *CLAIM_FORMATS}
    for suffix, name in SUFFIXES.items():
        assert f"`{suffix}`" in rows[name]


@pytest.mark.parametrize("key", [*KEYS, *TABLES, *TOLERANCES])
def test_every_key_of_the_configuration_is_documented(key: str) -> None:
    assert re.search(rf"^\| `{key}` \|", CONFIGURATION, re.MULTILINE)


@pytest.mark.parametrize("type", CLAIM_TYPES)
def test_every_claim_type_is_named(type: str) -> None:
    assert f"`{type}`" in CONFIGURATION


@pytest.mark.parametrize("key", ["version", "waiver", *Waiver.model_fields])
def test_every_key_of_a_waiver_is_documented(key: str) -> None:
    assert re.search(rf"^\| `{key}` \|", CONFIGURATION, re.MULTILINE)


@pytest.mark.parametrize("key", Statement.model_fields)
def test_every_key_of_a_statement_is_named(key: str) -> None:
    assert f"`{key}`" in CONFIGURATION


NOUNS: tuple[type[BaseModel], ...] = (
    Report, ArticleSummary, Fact, Finding, Flag, Waived, Timeline, Point, DraftPassage, Skipped, WaiverUse, Coverage,
    *(get_args(get_args(AnyClaim)[0])), About, Attribution, Number, Date, Text,
)  # fmt: skip


@pytest.mark.parametrize(
    ("noun", "field"),
    [(noun, field.alias or name) for noun in NOUNS for name, field in noun.model_fields.items()],
)
def test_every_field_of_a_report_is_documented(noun: type[BaseModel], field: str) -> None:
    assert f"`{field}`" in REPORT


@pytest.mark.parametrize("noun", get_args(get_args(AnyClaim)[0]))
def test_every_type_of_claim_is_documented(noun: type[BaseModel]) -> None:
    assert f"`{noun.model_fields['type'].default}`" in REPORT


@pytest.mark.parametrize("name", [*get_args(Modality), *get_args(Modifier), *get_args(Granularity), *VERDICTS])
def test_every_name_that_a_field_may_hold_is_documented(name: str) -> None:
    assert f"`{name}`" in REPORT


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_reason_is_described(reason: str) -> None:
    assert re.search(rf"^\| `{reason}` \| .+ \| .+ \|$", COMPARING, re.MULTILINE)


@pytest.mark.parametrize("state", get_args(DraftState))
def test_every_state_of_a_passage_is_described(state: str) -> None:
    assert re.search(rf"^\| {state} \| .+ \|$", DRAFT, re.MULTILINE)


def test_the_documented_tolerances_are_the_defaults() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `([\d.]+)` \|", CONFIGURATION, re.MULTILINE)
    shown = {name: float(value) for name, value in rows if name in TOLERANCES}
    found = read_tolerances()
    rounding = {f"rounding_{key}": value for key, value in found.rounding.model_dump().items()}
    assert shown == {**found.covers.model_dump(), **rounding, **found.durations}


def _sample(name: str) -> str:
    return next(
        text for text in re.findall(r"```toml\n(.*?)```", CONFIGURATION, re.DOTALL) if text.startswith(f"# {name}")
    )


def test_the_sample_configuration_is_one(tmp_path: Path) -> None:
    (tmp_path / "house-rules").mkdir()
    (tmp_path / "factcheck.toml").write_text(_sample("factcheck.toml"), encoding="utf-8")
    settings = read_settings(tmp_path / "factcheck.toml")
    assert settings.table("severity") == {"estimate_spread": "medium", "money": {"value_conflict": "medium"}}


def test_the_sample_of_waivers_is_one(tmp_path: Path) -> None:
    text = _sample("factcheck-waivers.toml")
    (tmp_path / "factcheck-waivers.toml").write_text(text, encoding="utf-8")
    assert tomllib.loads(text)
    assert [one.rule for one in read_waivers(tmp_path / "factcheck-waivers.toml").entries] == ["value_conflict"]
