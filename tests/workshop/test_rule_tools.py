"""The tools for those who write rules: list, show, test, validate, new, schema."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from factcheck import cli
from factcheck.errors import FactcheckError, UnknownName
from factcheck.rulebook import ClaimRules, bundled_rules, load_rules, read_file
from factcheck.rulebook.files import load_yaml
from factcheck.workshop import (
    KINDS,
    check,
    entries,
    entry_at,
    problems_in,
    published,
    run,
    schema_of,
    skeleton,
    written,
)

RULES = load_rules()
OWN = """\
claim: count
words:
  buoy: [Boje, Bojen]
rules:
  - name: buoys
    about: how many buoys were laid out
    patterns: ["value:<number> noun:<buoy>"]
    gives: {object: buoy}
    rank: 9
    examples:
      - text: "Ausgelegt wurden [14 Bojen]."
      - text: "Es fehlen [drei Bojen]."
    non_examples:
      - text: "Die Boje 14 ist neu."
        because: it is a name
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "count.yaml").write_text(OWN, encoding="utf-8")
    return tmp_path


def _edit(folder: Path, old: str, new: str) -> None:
    assert old in OWN
    (folder / "de" / "count.yaml").write_text(OWN.replace(old, new), encoding="utf-8")


def test_addresses_are_listed_once_and_own_rules_replace(own: Path) -> None:
    known = [entry.address for entry in entries(load_rules(own))]
    assert len(known) == len(set(known))
    assert "de/count/buoys" in known
    assert {entry.address for entry in entries(RULES)} < set(known)


def test_an_own_rule_takes_the_place_of_the_bundled_one(own: Path) -> None:
    name = next(entry.rule.name for entry in entries(RULES) if entry.address.startswith("de/count/"))
    _edit(own, "name: buoys", f"name: {name}")
    assert entry_at(load_rules(own), f"de/count/{name}").rule.about == "how many buoys were laid out"


def test_an_unknown_address_names_the_nearest() -> None:
    with pytest.raises(UnknownName) as raised:
        entry_at(RULES, "en/money/anny")
    assert raised.value.closest == "en/money/any"


def test_a_rule_that_is_shown_reads_back_as_itself() -> None:
    for entry in entries(RULES):
        (content,) = yaml.safe_load(written(entry.rule))
        assert type(entry.rule).model_validate(content).about == entry.rule.about


def test_examples_hold_or_say_what_was_found_instead(own: Path) -> None:
    rules = load_rules(own)
    assert list(run(rules, [entry_at(rules, "de/count/buoys")])) == [None, None, None]
    _edit(own, "[14 Bojen]", "14 [Bojen]")
    (failure, *rest) = run(rules, [entry_at(rules, "de/count/buoys")])
    assert rest == [None, None]
    assert failure is not None
    assert (failure.kind, failure.number) == ("examples", 1)
    assert failure.problem == "must be found as marked; found: de/count/buoys [14 Bojen]"


def test_a_non_example_that_is_found_and_a_gap_that_is_closed_fail(own: Path) -> None:
    rules = load_rules(own)
    entry = entry_at(rules, "de/count/buoys")
    example = entry.rule.examples[0]
    assert check(rules, entry, "known_gaps", example) == "this gap is closed: make it an example"
    sentence = entry.rule.non_examples[0].model_copy(update={"text": example.plain()})
    assert "must not be found" in (check(rules, entry, "non_examples", sentence) or "")


def test_an_example_gives_what_it_says(own: Path) -> None:
    rules = load_rules(own)
    entry = entry_at(rules, "de/count/buoys")
    wrong = entry.rule.examples[0].model_copy(update={"gives": {"low": 15}})
    assert check(rules, entry, "examples", wrong) == "must give {'low': 15}; gives {'low': 14}"


def test_the_bundled_rules_are_sound() -> None:
    assert problems_in(bundled_rules()) == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "words"),
    [
        ("patterns:", "paterns:", 7, 5, "unknown key 'paterns'. Did you mean 'patterns'?"),
        ("    about:", "    abuot:", 6, 5, "unknown key 'abuot'. Did you mean 'about'?"),
        ("<buoy>", "<bouy>", 5, 11, "unknown word class 'bouy'. Did you mean 'buoy'?"),
        ("noun:<buoy>", "noun:(<buoy>", 5, 11, "cannot read"),
        ("noun:<buoy>", "noun:$bouys", 5, 11, "unknown macro $bouys."),
        ("    rank: 9", "    frames: [nothing]", 5, 11, "unknown frame 'nothing'."),
        ("[drei Bojen]", "drei Bojen", 5, 11, "example 2: nothing is marked."),
        ("[drei Bojen]", "[drei Bojen", 5, 11, "example 2: the brackets do not match."),
        ("claim: count", "claim: cuont", 1, 1, "Did you mean 'count'?"),
        ("claim: count", "claim: money", 1, 0, "claim is 'money'. Write claim: count."),
        ("rules:", "rules: [", 5, 3, "is not YAML"),
    ],
)
def test_a_problem_has_file_line_column_and_remedy(
    own: Path, old: str, new: str, line: int, column: int, words: str
) -> None:
    _edit(own, old, new)
    found = problems_in(own)
    assert any(words in str(one) and (one.line, one.column) == (line, column) for one in found), found
    assert {one.path for one in found} == {(own / "de" / "count.yaml").as_posix()}


def test_a_name_given_twice_is_a_problem(own: Path) -> None:
    text = OWN + OWN[OWN.index("  - name") :]
    (own / "de" / "count.yaml").write_text(text, encoding="utf-8")
    assert ["the name is given twice." in str(one) for one in problems_in(own)] == [True]


def test_a_file_that_nobody_reads_names_the_nearest(own: Path) -> None:
    (own / "de" / "count.yaml").rename(own / "de" / "cuont.yaml")
    (problem,) = problems_in(own)
    assert str(problem).endswith("cuont.yaml is no rule file that is read. Did you mean 'count.yaml'?")


def test_a_language_without_its_file_is_a_problem(own: Path) -> None:
    (own / "de").rename(own / "dd")
    assert ["there is no such language" in str(one) for one in problems_in(own)] == [True]


def test_a_folder_without_rules_is_a_problem(tmp_path: Path) -> None:
    assert ["holds no rule file" in str(one) for one in problems_in(tmp_path)] == [True]


@pytest.mark.parametrize("type", ["casualties", "count", "money", "event_date"])
def test_a_skeleton_is_a_valid_rule_file(tmp_path: Path, type: str) -> None:
    path = tmp_path / "en" / f"{type}.yaml"
    path.parent.mkdir()
    path.write_text(skeleton(RULES, "en", type, "my-rule"), encoding="utf-8")
    assert read_file(path, ClaimRules).rules[0].name == "my-rule"
    assert problems_in(tmp_path) == ()


@pytest.mark.parametrize(
    ("language", "type", "name"), [("fr", "money", "x"), ("en", "monye", "x"), ("en", "money", "X Y")]
)
def test_a_skeleton_of_nothing_is_refused(language: str, type: str, name: str) -> None:
    with pytest.raises(FactcheckError):
        skeleton(RULES, language, type, name)


@pytest.mark.parametrize("kind", KINDS)
def test_the_bundled_files_keep_to_the_schema(kind: str) -> None:
    schema = schema_of(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    for language in RULES.languages:
        name = {"claim": "money.yaml", "context": "context.yaml", "language": "language.yaml"}[kind]
        content = load_yaml((bundled_rules() / language / name).read_text(encoding="utf-8"))
        jsonschema.validate(content, schema)


@pytest.mark.parametrize(("name", "content"), [pytest.param(*one, id=one[0]) for one in published()])
def test_the_published_schemas_are_those_of_the_models(name: str, content: str) -> None:
    path = bundled_rules() / "schema" / name
    assert content == path.read_text(encoding="utf-8"), "run: python -m tests.workshop.renew"


def test_the_commands_work_on_an_own_folder(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = own.as_posix()
    assert cli.main(["rules", "list", "de/count/buoys", "--rules", folder, "--isolated"]) == 0
    assert capsys.readouterr().out == "de/count/buoys     2+ 1- 0?  how many buoys were laid out\n"
    assert cli.main(["rules", "show", "de/count/buoys", "--rules", folder, "--isolated"]) == 0
    assert capsys.readouterr().out.startswith(f"# de/count/buoys in {folder}/de/count.yaml:5\n- name: buoys\n")
    assert cli.main(["rules", "test", "de/count/buoys", "--rules", folder, "--isolated"]) == 0
    assert capsys.readouterr().err == "1 rule, 3 examples, 0 failed\n"
    assert cli.main(["rules", "validate", folder]) == 0


def test_a_failing_example_is_status_one_with_its_place(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _edit(own, "[14 Bojen]", "14 [Bojen]")
    assert cli.main(["rules", "test", "de/count/buoys", "--rules", own.as_posix(), "--isolated"]) == 1
    out, error = capsys.readouterr()
    assert out.startswith(f"{own.as_posix()}/de/count.yaml:5: de/count/buoys examples-1: must be found as marked;")
    assert error == "1 rule, 3 examples, 1 failed\n"


def test_wrong_rules_are_status_two_one_line_each(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _edit(own, "patterns:", "paterns:")
    assert cli.main(["rules", "validate", own.as_posix()]) == 2
    assert f"{own.as_posix()}/de/count.yaml:7:5 buoys: unknown key 'paterns'." in capsys.readouterr().err


def test_the_schema_is_printed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rules", "schema", "context"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "factcheck rules: context"
