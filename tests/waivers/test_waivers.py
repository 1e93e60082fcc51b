"""Waivers and baselines on reports made by hand."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FileError, UnknownName
from factcheck.findings import Finding
from factcheck.reports import Report
from factcheck.waivers import (
    Statement,
    Waiver,
    Waivers,
    baseline_text,
    counting,
    find_waivers,
    latest_day,
    new_waiver,
    read_baseline,
    read_waivers,
    with_baseline,
    with_waivers,
)
from factcheck.waivers.file import entry_text
from tests.reports.samples import source_report

REPORT = source_report()
CONFLICT = next(finding for finding in REPORT.findings if finding.verdict == "conflict")


def _waived(tmp_path: Path, finding: Finding = CONFLICT, expires: date | None = None) -> Waivers:
    path = tmp_path / "factcheck-waivers.toml"
    known = read_waivers(path) if path.exists() else Waivers(path)
    path.write_text(new_waiver(REPORT, finding.id, known, reason="agreed", expires=expires), encoding="utf-8")
    return read_waivers(path)


def _changed(report: Report, id: str, **value: object) -> Report:
    claims = [
        claim.model_copy(update={"value": claim.value.model_copy(update=value)}) if claim.id == id else claim
        for claim in report.claims
    ]
    return report.model_copy(update={"claims": tuple(claims)})


def _state(report: Report) -> list[str]:
    return [use.state for use in report.waivers]


def test_a_waiver_marks_its_finding_and_no_other(tmp_path: Path) -> None:
    report = with_waivers(REPORT, _waived(tmp_path))
    assert [finding.id for finding in report.findings if finding.waived] == [CONFLICT.id]
    assert CONFLICT.id not in [finding.id for finding in counting(report.findings)]
    assert _state(report) == ["used"]


@pytest.mark.parametrize("finding", REPORT.findings, ids=[one.id for one in REPORT.findings])
def test_every_finding_can_be_waived(tmp_path: Path, finding: Finding) -> None:
    report = with_waivers(REPORT, _waived(tmp_path, finding))
    assert finding.id in [one.id for one in report.findings if one.waived]


def test_a_waiver_survives_another_place_and_wording(tmp_path: Path) -> None:
    moved = [claim.model_copy(update={"start": 0, "end": 1, "sentence": "Anders."}) for claim in REPORT.claims]
    findings = [finding.model_copy(update={"id": f"f-{n}"}) for n, finding in enumerate(REPORT.findings)]
    report = REPORT.model_copy(update={"claims": tuple(moved), "findings": tuple(findings)})
    assert _state(with_waivers(report, _waived(tmp_path))) == ["used"]


def test_a_waiver_ends_with_a_value(tmp_path: Path) -> None:
    waivers = _waived(tmp_path)
    for id in (id for side in CONFLICT.sides for id in side):
        value = REPORT.claim(id).value
        changed = {"low": 999_999} if hasattr(value, "low") else {"earliest": "1999-01-01"}
        report = with_waivers(_changed(REPORT, id, **changed), waivers)
        assert _state(report) == ["unused"]
        assert not [finding for finding in report.findings if finding.waived]


def test_a_waiver_ends_with_its_rule(tmp_path: Path) -> None:
    waivers = _waived(tmp_path)
    other = [finding.model_copy(update={"rule": "something_else"}) for finding in REPORT.findings]
    assert _state(with_waivers(REPORT.model_copy(update={"findings": tuple(other)}), waivers)) == ["unused"]


def test_a_waiver_ends_where_no_article_is_left_that_said_so(tmp_path: Path) -> None:
    waivers = _waived(tmp_path)
    elsewhere = [claim.model_copy(update={"article": f"other-{claim.article}"}) for claim in REPORT.claims]
    assert _state(with_waivers(REPORT.model_copy(update={"claims": tuple(elsewhere)}), waivers)) == ["unused"]


def test_a_waiver_survives_another_source_that_says_the_same_in_other_words(tmp_path: Path) -> None:
    waivers = _waived(tmp_path)
    claim = REPORT.claim(CONFLICT.sides[0][0])
    about = claim.about.model_copy(update={"head": "other", "actions": ("other",)})
    more = claim.model_copy(update={"id": "more#1", "article": "more", "about": about})
    sides = ((*CONFLICT.sides[0], more.id), *CONFLICT.sides[1:])
    findings = [one.model_copy(update={"sides": sides}) if one is CONFLICT else one for one in REPORT.findings]
    report = REPORT.model_copy(update={"claims": (*REPORT.claims, more), "findings": tuple(findings)})
    assert _state(with_waivers(report, waivers)) == ["used"]


def test_the_same_values_of_something_else_are_another_finding(tmp_path: Path) -> None:
    waivers = _waived(tmp_path)
    sides = tuple(tuple(one.model_copy(update={"of": "else"}) for one in side) for side in waivers.entries[0].sides)
    other = Waivers(waivers.path, (waivers.entries[0].model_copy(update={"sides": sides}),), waivers.lines)
    assert _state(with_waivers(REPORT, other)) == ["unused"]


def test_the_day_of_the_latest_article_decides_where_none_is_given(tmp_path: Path) -> None:
    assert latest_day(REPORT) == date(2031, 3, 16)
    assert _state(with_waivers(REPORT, _waived(tmp_path, expires=date(2031, 3, 16)))) == ["used"]
    assert _state(with_waivers(REPORT, _waived(tmp_path, expires=date(2031, 3, 15)))) == ["expired"]


def test_the_day_given_decides(tmp_path: Path) -> None:
    waivers = _waived(tmp_path, expires=date(2031, 3, 20))
    assert _state(with_waivers(REPORT, waivers, date(2031, 3, 20))) == ["used"]
    assert _state(with_waivers(REPORT, waivers, date(2031, 3, 21))) == ["expired"]


def test_without_any_date_a_waiver_that_expires_hides_nothing(tmp_path: Path) -> None:
    undated = [article.model_copy(update={"published": None}) for article in REPORT.articles]
    report = with_waivers(REPORT.model_copy(update={"articles": tuple(undated)}), _waived(tmp_path, expires=date.max))
    assert _state(report) == ["undated"]
    assert not [finding for finding in report.findings if finding.waived]


def test_waiving_again_replaces_and_leaves_the_rest_of_the_file(tmp_path: Path) -> None:
    other = next(finding for finding in REPORT.findings if finding.rule != CONFLICT.rule or finding != CONFLICT)
    _waived(tmp_path, other)
    path = tmp_path / "factcheck-waivers.toml"
    path.write_text("# the desk's own\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    _waived(tmp_path, CONFLICT, date(2031, 1, 1))
    waivers = _waived(tmp_path, CONFLICT, date(2032, 1, 1))
    assert [one.expires for one in waivers.entries] == [None, date(2032, 1, 1)]
    assert waivers.text.startswith("# the desk's own\n")


def test_an_unknown_finding_is_refused_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(UnknownName) as raised:
        new_waiver(REPORT, CONFLICT.id[:-1], Waivers(tmp_path / "w.toml"), reason="x", expires=None)
    assert raised.value.closest == CONFLICT.id


def test_the_nearest_file_upwards_is_found(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    _waived(tmp_path)
    assert find_waivers(tmp_path / "a" / "b") == tmp_path.resolve() / "factcheck-waivers.toml"


@given(reason=st.text(min_size=1).filter(str.strip), value=st.text())
def test_whatever_a_waiver_holds_is_read_back(reason: str, value: str) -> None:
    sides = ((Statement(article="a\n]\"'", type="quotation", of=value, value=value),),)
    waiver = Waiver(finding="f-1", rule="quote_mismatch", sides=sides, reason=reason, expires=date(2031, 1, 2))
    text = entry_text(waiver)
    (read,) = tomllib.loads(text)["waiver"]
    expected = waiver.model_dump(mode="python")
    clean = reason.encode("utf-8", "replace").decode("utf-8")
    assert (read["reason"], read["expires"]) == (clean, expected["expires"])
    assert read["sides"][0][0]["article"] == "a\n]\"'"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("version = 9", 1, "is of version 9; this factcheck reads up to 1."),
        ("[[waivre]]", 1, "unknown key 'waivre'. Did you mean 'waiver'?"),
        ("waiver = 3", 1, "waiver is no list. Write [[waiver]] above each."),
        ('[[waiver]]\nreason = "x"\nfinding = "f"\nrule = "r"', 1, "sides is missing."),
        ('\n[[waiver]]\nraeson = "x"', 3, "unknown key 'raeson'. Did you mean 'reason'?"),
        ('[[waiver]]\nreason = " "\nfinding = "f"\nrule = "r"\nsides = [[{article="a", type="t", value="v"}]]', 2,
         "reason is empty. Say why"),
        ('[[waiver]]\nreason = "x"\nexpires = "soon"\nfinding = "f"\nrule = "r"\n'
         'sides = [[{article="a", type="t", value="v"}]]', 3, "expires: "),
        ('[[waiver]]\nreason = "x', 2, "is not TOML: "),
    ],
)  # fmt: skip
def test_a_broken_file_is_named_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = tmp_path / "factcheck-waivers.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileError) as raised:
        read_waivers(path)
    assert raised.value.line == line
    assert words in str(raised.value)


def test_a_baseline_knows_its_findings_again(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_text(baseline_text(REPORT, path), encoding="utf-8")
    assert counting(with_baseline(REPORT, read_baseline(path)).findings) == ()
    id = CONFLICT.sides[0][0]
    value = REPORT.claim(id).value
    changed = {"low": 999_999} if hasattr(value, "low") else {"earliest": "1999-01-01"}
    new = counting(with_baseline(_changed(REPORT, id, **changed), read_baseline(path)).findings)
    assert CONFLICT.id in [finding.id for finding in new]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "there is no such baseline. Write it first: --write-baseline."),
        ("{", "is not JSON"),
        ("[]", "Write it anew"),
        ('{"version": 2, "findings": []}', "is of version 2; this factcheck reads up to 1."),
        ('{"version": 1, "findings": [{}]}', "findings.0.finding: Field required."),
    ],
)
def test_a_baseline_that_cannot_be_used_is_refused(tmp_path: Path, text: str | None, words: str) -> None:
    path = tmp_path / "known.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(FileError) as raised:
        read_baseline(path)
    assert words in str(raised.value)
