"""A day at the desk, end to end, in both languages: a draft with planted mistakes, waivers, expiry, a baseline."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck import cli

DESK = Path(__file__).resolve().parent.parent / "fixtures" / "desk"


class Story(NamedTuple):
    language: str
    draft: str
    planted: tuple[tuple[str, str], ...]  # where in the draft, and what must be said of it
    transposed: tuple[str, str]  # the wrong figure, and another wrong one


STORIES = (
    Story(
        "en",
        "draft.md",
        (
            ("8:1", "high update/stale_figure"),
            ("8:71", "medium conflict/date_conflict"),
            ("8:114", "high conflict/value_conflict"),
            ("10:1", "high discrepancy/lost_hedge"),
            ("12:1", "high conflict/quote_mismatch"),
        ),
        ("1,830", "1,820"),
    ),
    Story(
        "de",
        "entwurf.md",
        (
            ("8:1", "high update/stale_figure"),
            ("8:46", "medium conflict/date_conflict"),
            ("8:136", "high conflict/value_conflict"),
            ("10:1", "high discrepancy/lost_hedge"),
            ("12:1", "high conflict/quote_mismatch"),
        ),
        ("1.830", "1.820"),
    ),
)


class Desk:
    """A copy of a story in a folder of its own, and the commands run in it."""

    def __init__(self, story: Story, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.story = story
        self.draft = folder / story.draft
        self._capsys = capsys

    def run(self, *arguments: str) -> tuple[int, str]:
        """The exit status and the output."""
        self._capsys.readouterr()
        command, *rest = arguments
        options = ["--draft", self.story.draft, "--language", self.story.language]
        status = cli.main([command, *rest[:1], ".", *options, *rest[1:]])
        return status, self._capsys.readouterr().out

    def check(self, *options: str) -> tuple[int, list[str]]:
        status, out = self.run("check", "--format=concise", *options)
        return status, out.splitlines()

    def waive_all(self, *options: str) -> None:
        for line in self.check()[1]:
            if re.search(r": (medium|high) ", line):
                assert self.run("waive", _id(line), "--reason", "agreed with the desk", *options)[0] == 0

    def write(self, old: str, new: str) -> None:
        text = self.draft.read_text(encoding="utf-8")
        assert old in text
        self.draft.write_text(text.replace(old, new), encoding="utf-8")


def _id(line: str) -> str:
    return re.findall(r"\[(f-[0-9a-f]+(?:-\d+)?)\]", line)[0]


@pytest.fixture(params=STORIES, ids=[story.language for story in STORIES])
def desk(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    folder = tmp_path / "desk"
    shutil.copytree(DESK / request.param.language, folder)
    monkeypatch.chdir(folder)
    return Desk(request.param, folder, capsys)


def test_the_planted_mistakes_are_found_where_they_stand(desk: Desk) -> None:
    status, lines = desk.check()
    assert status == 1
    for place, kind in desk.story.planted:
        assert [line for line in lines if line.startswith(f"{desk.story.draft}:{place}: {kind} ")], (place, lines)


def test_waived_findings_stay_in_the_report_and_no_longer_count(desk: Desk) -> None:
    desk.waive_all()
    status, lines = desk.check()
    assert status == 0
    marked = [line for line in lines if "agreed with the desk" in line]
    assert {kind for _, kind in desk.story.planted} <= {" ".join(line.split()[1:3]) for line in marked}


def test_a_waiver_survives_edits_elsewhere_and_ends_with_its_value(desk: Desk) -> None:
    desk.waive_all()
    desk.draft.write_text(desk.draft.read_text(encoding="utf-8") + "\nTilda Renn lives in Corva.\n", encoding="utf-8")
    assert desk.check()[0] == 0
    desk.write(*desk.story.transposed)
    status, lines = desk.check()
    assert status == 1
    open_ones = [line for line in lines if re.search(r": (medium|high) ", line) and "agreed" not in line]
    assert ["conflict/value_conflict" in line for line in open_ones] == [True]


def test_a_waiver_expires_by_the_date_given_not_by_the_clock(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.waive_all("--expires", "2031-05-31")
    assert desk.check()[0] == 0  # the latest article is of 7 May
    assert desk.check("--today", "2031-05-31")[0] == 0
    status, lines = desk.check("--today", "2031-06-01")
    assert status == 1
    assert not [line for line in lines if "agreed" in line]


def test_an_expired_waiver_is_listed_with_its_line(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.run("waive", _id(desk.check()[1][0]), "--reason", "agreed", "--expires", "2031-05-31")
    cli.main(["check", ".", "--draft", desk.story.draft, "--today", "2031-06-01", "--format", "json"])
    captured = capsys.readouterr()
    assert re.search(r"factcheck-waivers\.toml:\d+: waiver of f-\w+ expired on 2031-05-31\.", captured.err)
    report = json.loads(captured.out)
    assert [one["state"] for one in report["waivers"]] == ["expired"]
    assert not [finding for finding in report["findings"] if finding["waived"]]


def test_with_a_baseline_only_what_is_new_counts_and_it_comes_first(desk: Desk) -> None:
    assert desk.check("--write-baseline", "known.json")[0] == 0
    assert desk.check("--baseline", "known.json")[0] == 0
    desk.write("240", "420")
    status, lines = desk.check("--baseline", "known.json")
    assert status == 1
    assert "420" in lines[0]


def test_a_baseline_among_the_articles_is_none_of_them(desk: Desk) -> None:
    desk.check("--write-baseline", "known.json")
    _, report = desk.run("check", "--baseline=known.json", "--format=json")
    assert json.loads(report)["skipped"] == []


def test_a_broken_file_of_waivers_hides_no_finding(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.waive_all()
    path = desk.draft.parent / "factcheck-waivers.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("reason =", "raeson =", 1), encoding="utf-8")
    assert cli.main(["check", ".", "--draft", desk.story.draft]) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert re.search(r"factcheck-waivers\.toml:\d+: unknown key 'raeson'\. Did you mean 'reason'\?", error)


def test_a_finding_is_explained_from_article_to_verdict(desk: Desk) -> None:
    line = next(line for line in desk.check()[1] if "value_conflict" in line)
    status, text = desk.run("explain", _id(line))
    assert status == 0
    for part in (f"{desk.story.language}/measurement/any", f"rules/{desk.story.language}/measurement.yaml:",
                 "value_conflict", f"{desk.story.draft}:", desk.story.transposed[0]):  # fmt: skip
        assert part in text


def test_a_claim_is_explained_by_its_id(desk: Desk) -> None:
    status, text = desk.run("explain", f"{desk.story.draft}#1")
    assert status == 0
    assert f"{desk.story.language}/" in text
