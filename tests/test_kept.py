"""What is kept in the cache folder: read back as it was, and made anew where it cannot be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck import kept
from factcheck.errors import RuleError
from factcheck.kept import keep, read_kept
from factcheck.rulebook import LanguageFile, read_file

CONTENT = {"surnames": "Kwertz"}


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    folder = tmp_path / "cache"
    monkeypatch.setattr(kept, "user_cache_path", lambda name: folder / name)
    return folder


def test_what_is_kept_is_read_back(tmp_path: Path) -> None:
    keep(tmp_path / "new" / "names.json", CONTENT)
    assert read_kept(tmp_path / "new" / "names.json", "surnames") == CONTENT
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["names.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b"\xff\xfe"])
def test_what_is_damaged_counts_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "names.json").write_bytes(content)
    assert read_kept(tmp_path / "names.json", "surnames") is None


@pytest.mark.parametrize("content", [CONTENT, {"surnames": "\ud800"}])
def test_what_cannot_be_written_is_no_error(tmp_path: Path, content: dict[str, str]) -> None:
    (tmp_path / "file").write_text("no folder")
    keep(tmp_path / "file" / "names.json", content)
    assert read_kept(tmp_path / "file" / "names.json", "surnames") is None


def _language(path: Path, name: str, more: str = "") -> str:
    path.write_text(f"name: {name}\nspacy: de\n{more}", encoding="utf-8")
    return read_file(path, LanguageFile).name


def test_a_rule_file_is_read_from_its_copy_until_it_changes(tmp_path: Path, cache: Path) -> None:
    path = tmp_path / "language.yaml"
    assert _language(path, "Eins") == "Eins"
    (copy,) = cache.rglob("language-*.json")
    copy.write_text(copy.read_text(encoding="utf-8").replace("Eins", "Kopie"), encoding="utf-8")
    assert read_file(path, LanguageFile).name == "Kopie"
    assert _language(path, "Zwei") == "Zwei"
    assert len(list(cache.rglob("*.json"))) == 1


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"content": {}}'])
def test_a_damaged_copy_is_passed_over(tmp_path: Path, cache: Path, damage: str) -> None:
    path = tmp_path / "language.yaml"
    _language(path, "Eins")
    (copy,) = cache.rglob("*.json")
    copy.write_text(damage, encoding="utf-8")
    assert read_file(path, LanguageFile).name == "Eins"
    assert json.loads(copy.read_text(encoding="utf-8"))["content"]["name"] == "Eins"


def test_an_error_names_its_place_in_the_file_though_read_from_a_copy(tmp_path: Path, cache: Path) -> None:
    for _ in range(2):
        with pytest.raises(RuleError, match=r"language\.yaml:3:1") as caught:
            _language(tmp_path / "language.yaml", "Eins", "worts: {}\n")
        assert "words" in str(caught.value)
        assert list(cache.rglob("*.json"))
