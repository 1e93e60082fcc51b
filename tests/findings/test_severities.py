"""Own severities and tolerances: for all claims or one type, from Python as from a configuration."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck import Article
from factcheck.errors import UnknownName
from factcheck.findings.severities import judgements, with_severities
from factcheck.rulebook import load_rules
from factcheck.values import Number
from factcheck.values.compare import compare
from factcheck.values.coverage import tolerances, tolerances_of

ABOUT, MORE = Number(low=100, high=100, modifier="about", unit="EUR"), Number(low=115, high=115, unit="EUR")
ARTICLES = (
    Article(id="a", text="The fire cost about 100 million euros, the county said.", language="en", source="A"),
    Article(id="b", text="The fire cost 115 million euros, the county said.", language="en", source="B"),
)


def _judged(**own: object) -> list[tuple[str, str]]:
    report = factcheck.check(ARTICLES, rules=load_rules(**own))  # type: ignore[arg-type]
    return [(finding.rule, finding.severity) for finding in report.findings]


def test_a_severity_is_set_by_the_rule_of_judgement() -> None:
    ((rule, severity),) = _judged()
    other = "low" if severity != "low" else "info"
    assert _judged(severities={rule: other}) == [(rule, other)]
    assert _judged(severities={"money": {rule: other}}) == [(rule, other)]
    assert _judged(severities={"casualties": {rule: other}}) == [(rule, severity)]


def test_the_severity_of_a_type_comes_before_that_for_all() -> None:
    ((rule, _),) = _judged()
    assert _judged(severities={rule: "low", "money": {rule: "info"}}) == [(rule, "info")]


def test_a_tolerance_changes_the_judgement_of_its_type_only() -> None:
    ((rule, _),) = _judged()
    assert [name for name, _ in _judged(tolerances={"money": {"about": 0.2}})] != [rule]
    assert [name for name, _ in _judged(tolerances={"casualties": {"about": 0.2}})] == [rule]


def test_a_tolerance_holds_no_longer_than_it_should() -> None:
    before = tolerances()
    with tolerances_of(load_rules(tolerances={"about": 0.2})):
        assert compare(ABOUT, MORE).relation != "disjoint"
    assert compare(ABOUT, MORE).relation == "disjoint"
    assert tolerances() is before


def test_a_folder_of_rules_may_bring_its_own_tolerances(tmp_path: Path) -> None:
    from factcheck.rulebook import bundled_rules

    text = (bundled_rules() / "comparison.yaml").read_text(encoding="utf-8")
    assert "about: 0.10" in text
    (tmp_path / "comparison.yaml").write_text(text.replace("about: 0.10", "about: 0.20"), encoding="utf-8")
    with tolerances_of(load_rules(tmp_path)):
        assert compare(ABOUT, MORE).relation != "disjoint"


@pytest.mark.parametrize("own", [{"rouding": "low"}, {"rounding": "lo"}])
def test_unknown_names_are_refused(own: dict[str, str]) -> None:
    with pytest.raises(UnknownName) as raised:
        with_severities((), (), load_rules(severities=own))
    assert raised.value.closest in ("rounding", "low")


def test_an_unknown_tolerance_is_refused() -> None:
    with pytest.raises(UnknownName), tolerances_of(load_rules(tolerances={"abuot": 1})):
        pass


def test_rules_and_reasons_can_be_named() -> None:
    assert {"rival_spread", "estimate_spread", "quote_variant"} <= set(judgements())
