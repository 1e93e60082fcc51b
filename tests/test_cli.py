import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import factcheck
from factcheck import cli
from factcheck.articles import Skipped
from factcheck.errors import ArticleError, RuleError, RuleProblem

HEAVY = ("spacy", "trafilatura", "rich", "pydantic", "simplemma", "babel", "jinja2", "lxml", "yaml")


class Seen:
    """What the command handed to the library, and what it gets back."""

    def __init__(self):
        self.articles = self.draft = self.rules = self.language = None
        self.severities = ()
        self.skipped = ()
        self.error = None

    def trace(self, articles, *, draft=None, rules=None, engine=None, language="en", models=()):
        self.articles, self.draft, self.rules, self.language = articles, draft, rules, language
        if self.error is not None:
            raise self.error
        findings = tuple(SimpleNamespace(severity=one, waived=None, known=False) for one in self.severities)
        skipped = (*articles.skipped, *self.skipped)
        lost = {one.article for one in skipped}
        read = tuple(one for one in (*articles, *([draft] if draft else [])) if one.id not in lost)
        return SimpleNamespace(report=SimpleNamespace(articles=read, findings=findings, skipped=skipped))

    def find_claims(self, articles, *, rules=None, models=()):
        for article in articles:
            problem = next((one.problem for one in self.skipped if one.article == article.id), None)
            if problem is not None:
                raise ArticleError(article.id, problem)
        return ("a claim",)


@pytest.fixture
def seen(monkeypatch):
    """The library with small fakes for its stages; reading, rules and writing are real."""
    from factcheck import pipeline, reports

    fake = Seen()
    monkeypatch.setattr(pipeline, "trace", fake.trace)
    monkeypatch.setattr(factcheck, "find_claims", fake.find_claims, raising=False)
    monkeypatch.setattr(reports, "render", lambda report, format, *, colour=False: f"{format} report\n")
    monkeypatch.setattr(reports, "render_claims", lambda claims, articles, format: f"{format} claims: {len(claims)}\n")
    return fake


@pytest.fixture
def story(tmp_path, monkeypatch):
    """A folder with two articles and a draft."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wires").mkdir()
    (tmp_path / "wires" / "a.txt").write_text("Zwölf Boote halfen.", encoding="utf-8")
    (tmp_path / "wires" / "b.txt").write_text("Dreizehn Boote halfen.", encoding="utf-8")
    (tmp_path / "draft.md").write_text("Etwa zwölf Boote halfen.", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("severities", "fail_on", "status"),
    [
        ((), "medium", 0),
        (("none", "info", "low"), "medium", 0),
        (("low", "medium"), "medium", 1),
        (("medium",), "high", 0),
        (("high",), "medium", 1),
        (("none",), "none", 1),
        (("high",), "never", 0),
    ],
)
def test_the_exit_status_says_whether_something_reaches_the_severity(seen, story, severities, fail_on, status):
    seen.severities = severities
    assert cli.main(["check", "wires", "--fail-on", fail_on]) == status


def test_medium_is_the_severity_where_none_is_named(seen, story):
    seen.severities = ("medium",)
    assert cli.main(["check", "wires"]) == 1


def test_the_report_goes_to_standard_output_as_text(seen, story, capsys):
    cli.main(["check", "wires"])
    assert capsys.readouterr() == ("text report\n", "")


@pytest.mark.parametrize(
    ("options", "format"),
    [
        (["--output", "r.html"], "html"),
        (["--output", "r.htm"], "html"),
        (["--output", "r.json"], "json"),
        (["--output", "r.md"], "markdown"),
        (["--output", "r.csv"], "csv"),
        (["--output", "r.txt"], "text"),
        (["--output", "report"], "text"),
        (["--output", "r.html", "--format", "json"], "json"),
    ],
)
def test_the_suffix_of_the_output_names_the_format_unless_one_is_given(seen, story, options, format):
    assert cli.main(["check", "wires", *options]) == 0
    assert (story / options[1]).read_text(encoding="utf-8") == f"{format} report\n"


def test_with_an_output_standard_output_stays_empty(seen, story, capsys):
    cli.main(["check", "wires", "--output", "r.html"])
    assert capsys.readouterr() == ("", "r.html: 2 articles, 0 findings, 0 of them medium or above\n")


@pytest.mark.parametrize("name", ["report.txt", "report.html", "report.json"])
def test_the_report_of_the_last_call_is_no_source_of_the_next(seen, story, name):
    for _ in range(2):
        assert cli.main(["check", ".", "--output", name]) == 0
    assert {one.id for one in seen.articles} == {"draft.md", "wires/a.txt", "wires/b.txt"}
    assert not seen.articles.skipped


def test_quiet_says_nothing(seen, story, capsys):
    cli.main(["check", "wires", "nowhere.txt", "--quiet", "--output", "r.html"])
    assert capsys.readouterr() == ("", "")


def test_the_draft_is_checked_against_the_sources(seen, story):
    cli.main(["check", "wires", "--draft", "draft.md"])
    assert [article.id for article in seen.articles] == ["wires/a.txt", "wires/b.txt"]
    assert seen.draft.id == "draft.md"


def test_a_draft_among_the_sources_is_not_its_own_source(seen, story):
    cli.main(["check", ".", "--draft", "draft.md"])
    assert [article.id for article in seen.articles] == ["wires/a.txt", "wires/b.txt"]


def test_own_rules_and_the_language_are_handed_on(seen, story):
    (story / "rules").mkdir()
    cli.main(["check", "wires", "--rules", "rules", "--language", "de"])
    assert Path("rules") in seen.rules.roots
    assert seen.language == "de"


def test_explanations_are_english_unless_asked_otherwise(seen, story):
    cli.main(["check", "wires"])
    assert seen.language == "en"


def test_what_was_skipped_is_named_and_the_rest_checked(seen, story, capsys):
    assert cli.main(["check", "wires", "nowhere.txt"]) == 0
    assert capsys.readouterr().err == "skipped nowhere.txt: does not exist. Check the path.\n"
    assert len(seen.articles) == 2


def test_what_the_library_skips_later_is_named_too(seen, story, capsys):
    seen.skipped = (Skipped(article="wires/a.txt", problem="is in no language that has rules."),)
    assert cli.main(["check", "wires"]) == 0
    assert capsys.readouterr().err == "skipped wires/a.txt: is in no language that has rules.\n"


@pytest.mark.parametrize("command", ["check", "extract"])
def test_no_readable_article_is_status_three(seen, story, capsys, command):
    assert cli.main([command, "nowhere.txt", "*.xml"]) == 3
    assert capsys.readouterr().err.splitlines() == [
        "skipped *.xml: matches no article. Check the pattern.",
        "skipped nowhere.txt: does not exist. Check the path.",
        "factcheck: no article could be read.",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "wires", "--format", "jsn"], "unknown format 'jsn'. Did you mean 'json'?"),
        (["check", "wires", "--format", "pdf"],
         "unknown format 'pdf'. Known: concise, csv, html, json, markdown, text."),
        (["extract", "wires", "--format", "html"], "unknown format 'html'. Known: csv, json, jsonl, text."),
        (["check", "wires", "--fail-on", "hihg"], "unknown severity 'hihg'. Did you mean 'high'?"),
        (["check", "wires", "--output", "r.jsom"], "unknown suffix of --output '.jsom'. Did you mean '.json'?"),
        (["check", "wires", "--output", "wires"], "--output wires is a folder. Name a file in it."),
        (
            ["check", "wires", "--output", "no/r.html"],
            "--output no/r.html: there is no folder no. Create it first.",
        ),
        (["check", "wires", "--language", "fr"], "unknown language of the explanations 'fr'. Known: de, en."),
        (["check", "wires", "--rules", "no"], "no is no folder. Name a folder that holds de/ or en/."),
        (["check", "wires", "--draft", "no.md"], "--draft no.md: does not exist. Check the path."),
        (["check", "wires", "--draft", "wires"], "--draft wires holds 2 articles. Name a file with one."),
        (["check", "draft.md", "--draft", "draft.md"],
         "--draft is the only article. Name the sources to check it against."),
    ],
)  # fmt: skip
def test_a_wrong_call_is_one_line_with_the_remedy_and_status_two(seen, story, capsys, arguments, message):
    assert cli.main(arguments) == 2
    assert capsys.readouterr() == ("", f"factcheck: {message}\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], ["command", "Try factcheck --help."]),
        (["chek", "a.txt"], ["'chek'", "'check'", "Try factcheck --help."]),
        (["check"], ["ARTICLE", "Try factcheck check --help."]),
        (["check", "wires", "--format"], ["--format", "requires an argument", "--help."]),
        (["check", "wires", "--fromat", "json"], ["--fromat", "--format", "Try factcheck check --help."]),
    ],
)
def test_a_misspelt_call_is_one_line_with_the_way_to_help_and_status_two(seen, story, capsys, arguments, words):
    assert cli.main(arguments) == 2
    out, error = capsys.readouterr()
    assert (out, error.count("\n")) == ("", 1)
    assert [word for word in words if word not in error] == []


def test_a_draft_and_a_source_with_one_id_are_a_wrong_call(seen, story, capsys):
    (story / "draft.md").write_text("---\nid: wires/a.txt\n---\nZwölf Boote.", encoding="utf-8")
    assert cli.main(["check", "wires", "--draft", "draft.md"]) == 2
    assert "Give it an id of its own." in capsys.readouterr().err


def test_a_wrong_rule_is_status_two_with_its_place(seen, story, capsys):
    seen.error = RuleError([RuleProblem("rules/en/money.yaml", 14, "price", "unknown key 'exmples'.")])
    assert cli.main(["check", "wires"]) == 2
    assert capsys.readouterr().err == "factcheck: rules/en/money.yaml:14 price: unknown key 'exmples'.\n"


def test_a_mistake_of_the_program_is_not_mistaken_for_a_finding(seen, story, capsys):
    seen.error = ZeroDivisionError("oops")
    assert cli.main(["check", "wires"]) == 70
    assert "ZeroDivisionError: oops" in capsys.readouterr().err


def test_an_interruption_leaves_no_trace(seen, story, capsys):
    seen.error = KeyboardInterrupt()
    assert cli.main(["check", "wires", "--output", "r.html"]) == 130
    assert sorted(path.name for path in story.iterdir()) == ["draft.md", "wires"]


def test_a_failed_write_leaves_what_was_there(seen, story, monkeypatch, capsys):
    def fail(*_args, **_options):
        raise OSError(28, "No space left on device")

    (story / "r.html").write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "replace", fail)
    assert cli.main(["check", "wires", "--output", "r.html"]) == 2
    assert capsys.readouterr().err == "factcheck: --output r.html cannot be written: No space left on device.\n"
    assert (story / "r.html").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in story.iterdir()) == ["draft.md", "r.html", "wires"]


@pytest.mark.parametrize(
    ("options", "format"), [([], "text"), (["--format", "jsonl"], "jsonl"), (["--output", "c.jsonl"], "jsonl")]
)
def test_extract_writes_the_claims(seen, story, capsys, options, format):
    assert cli.main(["extract", "wires", *options]) == 0
    written = (story / "c.jsonl").read_text(encoding="utf-8") if "--output" in options else capsys.readouterr().out
    assert written == f"{format} claims: 2\n"


def test_extract_passes_over_an_article_that_cannot_be_read(seen, story, capsys):
    seen.skipped = (Skipped(article="wires/a.txt", problem="is in no language that has rules."),)
    assert cli.main(["extract", "wires"]) == 0
    assert capsys.readouterr() == (
        "text claims: 1\n",
        "skipped wires/a.txt: is in no language that has rules.\n",
    )


@pytest.mark.parametrize("command", ["check", "extract"])
def test_no_article_left_after_reading_is_status_three(seen, story, command):
    seen.skipped = (Skipped(article="wires/a.txt", problem="is Dutch."), Skipped(article="wires/b.txt", problem="too."))
    assert cli.main([command, "wires", "--output", "r.json"]) == 3
    assert not (story / "r.json").exists()


def test_a_draft_that_cannot_be_checked_is_a_wrong_call(seen, story, capsys):
    seen.skipped = (Skipped(article="draft.md", problem="is Dutch."),)
    assert cli.main(["check", "wires", "--draft", "draft.md", "--quiet"]) == 2
    assert capsys.readouterr().err == "factcheck: --draft draft.md: is Dutch.\n"


@pytest.mark.parametrize("command", [[], ["check"], ["extract"]])
def test_help_is_status_zero(capsys, command):
    assert cli.main([*command, "--help"]) == 0
    assert "Usage: factcheck" in capsys.readouterr().out


def test_the_help_of_check_names_every_option_of_the_contract(capsys):
    cli.main(["check", "--help"])
    shown = capsys.readouterr().out
    assert [option for option in ("--draft", "--format", "--output", "--fail-on") if option not in shown] == []


def test_the_version_is_that_of_the_package(capsys):
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"factcheck {factcheck.__version__}\n"


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_import_nothing_heavy(option):
    code = (
        "import sys; from factcheck.cli import main; main([sys.argv[1]]);"
        "print(sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, option], capture_output=True, text=True, check=True)
    assert [name for name in HEAVY if f"'{name}'" in done.stderr] == []


def test_a_reader_that_stops_early_is_no_error():
    code = (
        "import os; from factcheck import cli; read, write = os.pipe(); os.close(read); os.dup2(write, 1);"
        "raise SystemExit(cli.main(['--version']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_python_m_runs_the_command():
    done = subprocess.run([sys.executable, "-m", "factcheck", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("factcheck ")


def test_verbose_says_what_the_call_rested_on(seen, story, capsys):
    (story / "factcheck.toml").write_text('language = "de"\n', encoding="utf-8")
    assert cli.main(["check", "wires", "--verbose"]) == 0
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "configuration: factcheck.toml"
    assert said[1].startswith("rules: ")
    assert said[2:] == ["waivers: none"]


def test_the_configuration_holds_and_the_call_comes_before_it(seen, story):
    (story / "factcheck.toml").write_text('language = "de"\nfail-on = "high"\nformat = "json"\n', encoding="utf-8")
    seen.severities = ("medium",)
    assert cli.main(["check", "wires"]) == 0
    assert seen.language == "de"
    assert cli.main(["check", "wires", "--fail-on", "medium", "--language", "en"]) == 1
    assert seen.language == "en"
    assert cli.main(["check", "wires", "--isolated"]) == 1


def test_the_configured_format_gives_way_to_the_suffix_and_the_call(seen, story, capsys):
    (story / "factcheck.toml").write_text('format = "json"\n', encoding="utf-8")
    cli.main(["check", "wires"])
    cli.main(["check", "wires", "--format", "concise"])
    cli.main(["check", "wires", "--output", "r.md"])
    assert capsys.readouterr().out == "json report\nconcise report\n"
    assert (story / "r.md").read_text(encoding="utf-8") == "markdown report\n"


def test_configured_rules_severities_and_tolerances_are_handed_on(seen, story):
    (story / "house").mkdir()
    (story / "factcheck.toml").write_text(
        'rules = ["house"]\n[severity.money]\nrounding = "low"\n[tolerance]\nabout = 0.2\n', encoding="utf-8"
    )
    cli.main(["check", "wires"])
    assert seen.rules.roots[-1] == story / "house"
    assert seen.rules.severities == (("money", "rounding", "low"),)
    assert seen.rules.tolerances == (("", "about", 0.2),)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "wires", "--quiet", "--verbose"], "--quiet and --verbose exclude each other. Leave one out."),
        (["check", "wires", "--today", "soon"], "--today 'soon' is no day. Write it as 2026-12-31."),
        (["check", "wires", "--baseline", "no.json"],
         "no.json: there is no such baseline. Write it first: --write-baseline."),
        (["check", "wires", "--write-baseline", "no/b.json"],
         "--write-baseline no/b.json: there is no folder no. Create it first."),
        (["check", "wires", "--waivers", "no.toml"],
         "no.toml: cannot be read: No such file or directory. Check the path."),
        (["check", "wires", "--config", "no.toml"],
         "no.toml: cannot be read: No such file or directory. Check the path."),
        (["waive", "f-1", "wires", "--reason", " "], "--reason is empty. Say why this finding is accepted."),
        (["waive", "f-1", "wires", "--reason", "x", "--expires", "3 May"],
         "--expires '3 May' is no day. Write it as 2026-12-31."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_before_the_work(seen, story, capsys, arguments, message):
    assert cli.main(arguments) == 2
    assert capsys.readouterr().err == f"factcheck: {message}\n"
    assert seen.articles is None


@pytest.mark.parametrize("command", ["check", "waive", "explain", "config", "extract", "rules"])
def test_every_command_answers_for_help(capsys, command):
    assert cli.main([command, "--help"]) == 0
    assert f"Usage: factcheck {command}" in capsys.readouterr().out


def test_colours_are_for_terminals_that_want_them(monkeypatch):
    from factcheck.cli import output

    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert output.is_coloured(None)
    assert not output.is_coloured("r.txt")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not output.is_coloured(None)


def test_progress_is_shown_on_terminals_only_and_changes_no_result(monkeypatch, capsys):
    from factcheck.cli import output

    with output.progress("Checking", 9, False, map) as engine:
        assert list(engine(abs, range(-9, 0))) == [*range(9, 0, -1)]
    assert capsys.readouterr() == ("", "")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with output.progress("Checking", 9, False, map) as engine:
        assert list(engine(abs, range(-9, 0))) == [*range(9, 0, -1)]
    shown = capsys.readouterr()
    assert (shown.out, "Checking" in shown.err) == ("", True)


def test_a_pipeline_that_is_not_there_is_a_wrong_call(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("At least 12 people were killed in the fire, police said.", encoding="utf-8")
    assert cli.main(["check", "a.txt", "a.txt", "--model", "no_such_pipeline"]) == 2
    assert "no_such_pipeline" in capsys.readouterr().err
