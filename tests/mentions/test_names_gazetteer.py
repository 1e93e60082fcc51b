"""The gazetteer's extract: kept, read back, and made anew where it cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.mentions.names import gazetteer as module
from factcheck.mentions.names.gazetteer import gazetteer


def test_a_kept_extract_is_read_back(tmp_path: Path) -> None:
    module._write(tmp_path / "new" / "names.json", {"surnames": "Kwertz"})
    assert module._read(tmp_path / "new" / "names.json") == {"surnames": "Kwertz"}
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["names.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b"\xff\xfe"])
def test_a_damaged_extract_counts_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "names.json").write_bytes(content)
    assert module._read(tmp_path / "names.json") is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    module._write(tmp_path / "file" / "names.json", {"surnames": "Kwertz"})
    assert module._read(tmp_path / "file" / "names.json") is None


def test_every_sovereign_capital_is_a_city_of_its_country() -> None:
    places = gazetteer()
    countries = module.city_countries()
    assert len(places.capitals) > 190
    assert all(countries[city] == code for code, city in places.capitals.items())


def test_the_largest_city_of_a_name_is_meant() -> None:
    number = gazetteer().names["Cambridge"]
    assert gazetteer().city(number).country == "GB"
