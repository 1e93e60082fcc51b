"""Text → file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.reports import write_whole


def test_what_stood_there_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("old and longer")
    write_whole(path, "neu: ü\n")
    assert path.read_bytes() == "neu: ü\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_line_ends_are_written_as_given(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", "a\r\nb\n")
    assert (tmp_path / "a").read_bytes() == b"a\r\nb\n"


def test_a_failure_leaves_the_old_file_and_no_rest(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "half \ud800")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "missing" / "report.txt", "text")


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path, "text")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    link.symlink_to(real)
    write_whole(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_permissions_are_those_of_the_old_file_or_of_any_new_one(tmp_path: Path) -> None:
    old, plain = tmp_path / "old", tmp_path / "plain"
    old.write_text("")
    os.chmod(old, 0o640)
    plain.write_text("")
    write_whole(old, "x")
    write_whole(tmp_path / "new", "x")
    assert old.stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "new").stat().st_mode == plain.stat().st_mode


def test_a_device_is_written_through() -> None:
    write_whole("/dev/null", "text")
    assert not Path("/dev/null").is_file()
