"""factcheck.toml and [tool.factcheck]: which file counts, what it may say, where each value comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import cli
from factcheck.config import find_file, read_settings
from factcheck.errors import FileError


def _write(folder: Path, text: str, name: str = "factcheck.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_upwards_counts(tmp_path: Path) -> None:
    far, near = _write(tmp_path, ""), _write(tmp_path / "a" / "b", "")
    assert find_file(tmp_path / "a" / "b" / "c") == near
    assert find_file(tmp_path / "a") == far


def test_a_pyproject_counts_only_with_our_section(tmp_path: Path) -> None:
    _write(tmp_path / "a", "[tool.other]\n", "pyproject.toml")
    assert find_file(tmp_path / "a") is None
    path = _write(tmp_path / "a", '[tool.factcheck]\nfail-on = "low"\n', "pyproject.toml")
    assert find_file(tmp_path / "a") == path
    assert read_settings(path).get("fail-on") == "low"


def test_in_one_folder_factcheck_toml_comes_first(tmp_path: Path) -> None:
    _write(tmp_path, "[tool.factcheck]\n", "pyproject.toml")
    path = _write(tmp_path, "")
    assert find_file(tmp_path) == path


def test_without_a_file_the_defaults_hold() -> None:
    settings = read_settings(None)
    assert settings.get("fail-on") == "medium"
    assert {setting.origin for setting in settings.keys.values()} == {"default"}


def test_every_value_knows_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = _write(
        tmp_path, '# mine\nfail-on = "high"\n\n[severity.money]\nrounding = "low"\n[tolerance]\nabout = 0.2\n'
    )
    settings = read_settings(path)
    assert settings.keys["fail-on"].origin == "factcheck.toml:2"
    assert settings.own["severity", "money", "rounding"].origin == "factcheck.toml:5"
    assert settings.own["tolerance", "about"].origin == "factcheck.toml:7"
    assert settings.table("severity") == {"money": {"rounding": "low"}}


def test_the_call_comes_before_the_file(tmp_path: Path) -> None:
    settings = read_settings(_write(tmp_path, 'fail-on = "high"\nlanguage = "de"\n'))
    assert settings.with_call(fail_on="low", language=None).get("fail-on") == "low"
    assert settings.with_call(fail_on="low", language=None).get("language") == "de"


def test_paths_are_relative_to_the_file_that_names_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "project" / "house").mkdir(parents=True)
    path = _write(tmp_path / "project", 'rules = ["house"]\nwaivers = "w.toml"\n')
    monkeypatch.chdir(tmp_path)
    settings = read_settings(path)
    assert settings.get("rules") == (tmp_path / "project" / "house",)
    assert settings.get("waivers") == tmp_path / "project" / "w.toml"


def test_a_file_may_extend_another_and_comes_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "words").mkdir()
    _write(
        tmp_path / "house",
        'fail-on = "high"\nlanguage = "de"\nrules = ["words"]\n[tolerance]\nabout = 0.2\nalmost = 0.3\n',
        "base.toml",
    )
    path = _write(tmp_path / "desk", 'extend = "../house/base.toml"\nfail-on = "low"\n[tolerance]\nabout = 0.1\n')
    monkeypatch.chdir(tmp_path)
    settings = read_settings(path)
    assert (settings.get("fail-on"), settings.get("language")) == ("low", "de")
    assert [folder.resolve() for folder in settings.get("rules")] == [tmp_path / "house" / "words"]
    assert settings.table("tolerance") == {"about": 0.1, "almost": 0.3}
    assert settings.keys["fail-on"].origin == "desk/factcheck.toml:2"
    assert settings.keys["language"].origin.endswith("house/base.toml:2")


def test_files_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    _write(tmp_path, 'extend = "factcheck.toml"\n', "base.toml")
    path = _write(tmp_path, '# ours\nextend = "base.toml"\n')
    with pytest.raises(FileError, match="extends this file in turn") as raised:
        read_settings(path)
    assert raised.value.line == 1
    assert "base.toml" in raised.value.path


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('extend = "nowhere.toml"', 1, "extend: there is no file "),
        ("\nextend = 3", 2, "extend: 3 is no path."),
        ('fail_on = "high"', 1, "unknown key 'fail_on'. Did you mean 'fail-on'?"),
        ('\nfail-on = "hihg"', 2, "fail-on: unknown severity 'hihg'. Did you mean 'high'?"),
        ("fail-on = 3", 1, "fail-on: 3 is no severity."),
        ('format = "pdf"', 1, "format: unknown format 'pdf'. Known: concise, csv,"),
        ('language = "fr"', 1, "unknown language of the explanations 'fr'. Known: de, en."),
        ('rules = ["nowhere"]', 1, "rules: there is no folder "),
        ("rules = 3", 1, 'Write rules = ["my-rules"].'),
        ("waivers = 1", 1, "waivers: 1 is no path."),
        ('[severity]\nrouding = "low"', 2, "unknown rule of judgement 'rouding'. Did you mean 'rounding'?"),
        ('[severity]\nrounding = "lo"', 2, "severity.rounding: unknown severity 'lo'. Did you mean 'low'?"),
        ('[severity.monye]\nrounding = "low"', 2, "unknown claim type 'monye'. Did you mean 'money'?"),
        ('severity = "low"', 1, "severity is no table. Write [severity]."),
        ("[tolerance]\nabuot = 0.2", 2, "unknown tolerance 'abuot'. Did you mean 'about'?"),
        ("[tolerance]\nabout = -1", 2, "tolerance.about: -1 is no tolerance."),
        ("[tolerance]\nabout = true", 2, "tolerance.about: True is no tolerance."),
        ("version = 2", 1, "is of version 2; this factcheck reads up to 1. Update factcheck"),
        ('version = "1"', 1, "version is '1', no number"),
        ("a = 1\nb =", 2, "is not TOML: "),
    ],
)
def test_what_is_wrong_is_named_with_place_and_remedy(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(FileError) as raised:
        read_settings(_write(tmp_path, text))
    assert raised.value.line == line
    assert words in str(raised.value)


def test_lines_are_found_in_pyproject_too(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n\n[tool.factcheck.severity]\nrouding = "low"\n'
    with pytest.raises(FileError) as raised:
        read_settings(_write(tmp_path, text, "pyproject.toml"))
    assert raised.value.line == 5


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "factcheck.toml"
    path.write_bytes(b'language = "\xff"')
    with pytest.raises(FileError, match="is not UTF-8"):
        read_settings(path)


def test_the_command_shows_every_value_with_its_origin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    _write(tmp_path, 'language = "de"\n[tolerance]\nabout = 0.2\n')
    assert cli.main(["config"]) == 0
    lines = {line.split()[0]: line.split("#")[-1].strip() for line in capsys.readouterr().out.splitlines()}
    assert (lines["language"], lines["fail-on"], lines["tolerance.about"]) == (
        "factcheck.toml:1", "default", "factcheck.toml:3",
    )  # fmt: skip


def test_isolated_looks_for_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    _write(tmp_path, "nonsense")
    assert cli.main(["config"]) == 2
    assert capsys.readouterr().err.startswith("factcheck: factcheck.toml:1:")
    assert cli.main(["config", "--isolated"]) == 0
    assert cli.main(["config", "--isolated", "--config", "factcheck.toml"]) == 2
