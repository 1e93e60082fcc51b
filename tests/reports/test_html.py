"""Report → HTML: what can be seen without a browser."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from factcheck.reports import Report, render
from factcheck.reports import html as html_report
from tests.reports.samples import draft_report, hostile_report, source_report

REPORTS = {"en": source_report("en"), "de": source_report("de"), "draft": draft_report(), "hostile": hostile_report()}
VOID = {"meta", "input", "br"}


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.open: list[str] = []
        self.problems: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.problems.append(tag)


@pytest.fixture(params=REPORTS)
def page(request: pytest.FixtureRequest) -> Page:
    return Page(render(REPORTS[request.param], "html"))


def rebuilt(text: str) -> str:
    """A page built bit by bit, with every part in its place."""
    data = re.search(r'<script type="application/json" id="later">(.*?)</script>\n', text, re.DOTALL)
    assert data is not None
    kept = json.loads(data[1])

    def part(found: re.Match[str]) -> str:
        return "".join(kept["pieces"][piece] for piece in kept["parts"][int(found[1])])

    return re.sub(r'<div data-later="(\d+)"></div>', part, text.replace(data[0], ""))


@pytest.mark.parametrize("name", REPORTS)
def test_a_page_built_bit_by_bit_holds_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = render(REPORTS[name], "html")
    monkeypatch.setattr(html_report, "LARGE_FROM", 0)
    large = render(REPORTS[name], "html")
    assert large.count("<script") == large.count("</script>") == 2
    same = re.sub(r"<noscript>.*?</noscript>", "", rebuilt(large)).replace(' class="many"', "")
    assert "".join(same.split()) == "".join(whole.split())


def test_every_element_that_is_opened_is_closed(page: Page) -> None:
    assert (page.problems, page.open) == ([], [])


def test_nothing_is_loaded_and_nothing_runs_but_the_one_script(page: Page) -> None:
    assert page.tags.count("script") == 1
    assert not {"img", "iframe", "object", "embed", "link", "base", "audio", "video"} & set(page.tags)
    assert not [one for one in page.attributes if one[1] == "src" or one[1].startswith("on") or one[1] == "style"]
    assert all(value.startswith("#") for _, name, value in page.attributes if name == "href")


def test_ids_are_unique_and_every_link_has_its_target(page: Page) -> None:
    ids = [value for _, name, value in page.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    assert {value[1:] for _, name, value in page.attributes if name == "href"} <= set(ids)
    assert {id for _, name, value in page.attributes if name == "aria-labelledby" for id in value.split()} <= set(ids)


def test_every_field_has_a_label_and_every_landmark_is_there(page: Page) -> None:
    assert {"header", "nav", "main", "footer", "h1"} <= set(page.tags)
    assert page.tags.count("label") == page.tags.count("select") + page.tags.count("input")


@pytest.mark.parametrize("name", REPORTS)
def test_the_policy_names_the_script_and_nothing_remote(name: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', render(REPORTS[name], "html"))
    assert policy is not None
    assert "default-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]
    assert "http" not in policy[1]


def test_findings_stand_in_the_order_of_their_severity() -> None:
    found = re.findall(r'<article class="card (\w+)"', render(REPORTS["en"], "html"))
    assert found == ["high", "high", "high", "medium", "low", "info", "none", "none"]


def test_a_passage_is_linked_both_ways() -> None:
    html = render(REPORTS["en"], "html")
    assert '<a href="#passage-g1"' in html
    assert re.search(
        r'<mark id="passage-g1" class="high">41 looters</mark><a class="back" href="#finding-f-looters"', html
    )


def test_the_words_of_an_article_are_text() -> None:
    html = render(REPORTS["hostile"], "html")
    assert "&lt;img src=x" in html
    assert "{{ 7 * 7 }}" in html
    assert "[U+202E]evil" in html


@pytest.mark.parametrize(("language", "word"), [("de", "Widerspruch"), ("en", "Contradiction")])
def test_the_reader_chooses_the_language(language: str, word: str) -> None:
    html = render(REPORTS[language], "html")
    assert f'<html lang="{language}">' in html
    assert word in html


def test_a_quotation_in_one_language_is_compared_word_by_word() -> None:
    html = render(REPORTS["draft"], "html")
    assert "<del" in html
    assert "<ins" in html


def test_what_a_source_supports_is_folded_behind_its_name() -> None:
    html = render(REPORTS["draft"], "html")
    found = re.search(r'<span class="badge state-supported">.*?<summary class="quiet">(.*?)</summary>', html, re.DOTALL)
    assert found is not None
    assert "<bdi>" in found[1]


def test_a_report_of_nothing_says_so() -> None:
    report: Report = REPORTS["en"].model_copy(
        update={"articles": (), "claims": (), "facts": (), "findings": (), "skipped": ()}
    )
    nothing = report.model_copy(update={"coverage": report.coverage.model_copy(update={"compared": 0})})
    assert "nothing was compared" in render(nothing, "html")
