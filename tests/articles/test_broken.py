"""Every file of fixtures/broken/articles gives the messages that fixtures/broken/articles.yaml says."""

import os
from pathlib import Path

import pytest
import yaml

import factcheck
from factcheck.articles import read_articles
from factcheck.errors import ArticleError

BROKEN = Path(__file__).parents[2] / "fixtures" / "broken"
MESSAGES = yaml.safe_load((BROKEN / "articles.yaml").read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def _in_the_folder(monkeypatch):
    monkeypatch.chdir(BROKEN / "articles")


@pytest.mark.parametrize("name", sorted(MESSAGES))
def test_a_broken_article_is_skipped_with_its_message(name):
    assert {one.article: one.problem for one in read_articles(name).skipped} == MESSAGES[name]


@pytest.mark.parametrize("name", sorted(MESSAGES))
def test_strict_raises_the_first_message(name):
    article, problem = next(iter(MESSAGES[name].items()))
    with pytest.raises(ArticleError) as raised:
        read_articles(name, strict=True)
    assert (raised.value.article, raised.value.problem) == (article, problem)


def test_every_broken_file_is_in_the_table():
    assert {path.name for path in (BROKEN / "articles").iterdir()} <= set(MESSAGES)


def test_a_broken_line_does_not_spoil_the_others():
    assert [article.id for article in read_articles("lines.jsonl")] == ["good"]


def test_a_broken_file_does_not_spoil_the_others():
    names = ["empty.txt", "lines.jsonl", "nothing.txt"]
    assert [article.text for article in read_articles(names)] == ["Zwölf Boote halfen."]


def test_a_huge_file_is_skipped_unread(tmp_path):
    (tmp_path / "huge.txt").write_text("x" * 3_000_000, encoding="utf-8")
    articles = read_articles(tmp_path, max_bytes=2_000_000)
    assert articles.skipped[0].problem == "is 3.0 MB, more than the 2 MB of an article. Split it up."


def test_a_huge_line_spoils_no_other(tmp_path):
    (tmp_path / "some.jsonl").write_text('{"text": "' + "x" * 2000 + '"}\n{"text": "Zwölf Boote."}\n', encoding="utf-8")
    articles = read_articles(tmp_path, max_bytes=1000)
    assert [article.text for article in articles] == ["Zwölf Boote."]
    assert articles.skipped[0].article.endswith("some.jsonl:1")


@pytest.mark.parametrize("text", ["[" * 100_000, '{"text": ' + "9" * 5000 + "}"])
def test_json_that_breaks_parsers_is_skipped(tmp_path, text):
    (tmp_path / "deep.json").write_text(text, encoding="utf-8")
    articles = read_articles(tmp_path)
    assert len(articles) == 0
    assert "nested too deeply or too long a number" in articles.skipped[0].problem


@pytest.mark.parametrize("name", ["x" * 5000, "Zwölf Boote halfen bei der Suche. " * 40, "a\0b.txt", ""])
def test_what_can_be_no_path_is_skipped(name):
    articles = read_articles(name)
    assert len(articles) == 0
    assert len(articles.skipped) == 1


def test_a_file_name_that_is_no_text_is_shown_as_well_as_can_be(tmp_path):
    with open(os.fsencode(tmp_path) + b"/B\xf6rse.txt", "w") as file:
        file.write("Twelve boats helped.")
    (article,) = read_articles(tmp_path, strict=True)
    assert article.id.endswith("/B\ufffdrse.txt")
    assert article.text == "Twelve boats helped."


@pytest.mark.parametrize("format", ["html", "json"])
def test_a_report_among_the_articles_is_skipped(tmp_path, format):
    article = factcheck.Article(id="a", text="Twelve boats helped.", language="en")
    factcheck.write_report(factcheck.check([article]), tmp_path / f"report.{format}")
    articles = read_articles(tmp_path)
    assert len(articles) == 0
    assert articles.skipped[0].problem == "is a report of factcheck, not an article. Leave it out."
