"""The docs do what they say: every command and snippet of a page runs in turn, and what is shown is what comes out."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck import cli
from factcheck.cli.app import FOUND, OK

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
_FENCED = re.compile(r"^```([\w{}-]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
_ACTIVATES = ". .venv/bin/activate"


def _name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


each_page = pytest.mark.parametrize("page", PAGES, ids=_name)


class Reader:
    """Somebody who follows a page, in a folder that looks like a fresh clone with a few articles in it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch, self._capsys = monkeypatch, capsys
        self._printed = ""
        for name in ("stories", "desk"):
            shutil.copytree(ROOT / "fixtures" / name, folder / "fixtures" / name)
        (folder / "rules").symlink_to(ROOT / "rules")
        shutil.copytree(ROOT / "fixtures" / "stories" / "harbour-fire", folder / "my-articles")
        monkeypatch.chdir(folder)

    def sh(self, block: str) -> None:
        """Every line is a command that must go well, `factcheck` perhaps with findings."""
        self._printed = ""
        for line in block.splitlines():
            words = shlex.split(line, comments=True)
            if line == _ACTIVATES or not words:
                continue
            getattr(self, f"_{Path(words[0]).name}")(*words[1:])

    def _make(self, target: str) -> None:
        assert target in TARGETS

    def _cd(self, folder: str) -> None:
        self._monkeypatch.chdir(folder)

    def _factcheck(self, *arguments: str) -> None:
        self._capsys.readouterr()
        status = cli.main(arguments)
        out, error = self._capsys.readouterr()
        assert status in (OK, FOUND), (arguments, error)
        self._printed += out

    def text(self, block: str) -> None:
        """Every line stands in what the commands before it printed, however that was wrapped; … is anything."""
        printed = " ".join(self._printed.split())
        for line in block.splitlines():
            for part in line.split("…"):
                assert " ".join(part.split()) in printed, line

    def python(self, block: str) -> None:
        exec(compile(block, "snippet", "exec"), {"__name__": "snippet"})

    def yaml(self, block: str) -> None:
        first = block.splitlines()[0]
        path = Path(first.removeprefix("# ")) if first.startswith("# ") else Path("my-articles") / "one.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block, encoding="utf-8")

    def toml(self, block: str) -> None:
        """Kept where no other command of the page trips over it, unless it is complete in itself."""
        if block.startswith("# factcheck.toml") and "house-rules" not in block:
            Path("factcheck.toml").write_text(block, encoding="utf-8")


class Block(NamedTuple):
    language: str
    text: str


def _blocks(page: Path) -> list[Block]:
    return [Block(*found) for found in _FENCED.findall(page.read_text(encoding="utf-8"))]


@each_page
def test_a_reader_who_follows_a_page_gets_what_it_shows(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reader = Reader(tmp_path, monkeypatch, capsys)
    for block in _blocks(page):
        if block.language and not block.language.startswith("{"):
            getattr(reader, block.language)(block.text)


@each_page
def test_no_command_stands_where_it_is_not_tried(page: Path) -> None:
    text = _FENCED.sub("", page.read_text(encoding="utf-8"))
    assert re.findall(r"^(?: {4}|\t)(?:\$ )?(?:factcheck|make|\.venv)\b.*$", text, re.MULTILINE) == []


def _anchors(page: Path) -> set[str]:
    headings = _HEADING.findall(page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    for link in _LINK.findall(_FENCED.sub("", page.read_text(encoding="utf-8"))):
        target, _, anchor = link.partition("#")
        if "://" in target:
            continue
        path = (page.parent / target) if target else page
        assert path.exists(), link
        assert not anchor or anchor in _anchors(path), link
