"""The HTML report in a real browser: `make browser`; skipped where Chromium or Playwright is missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.reports import html, write_report
from tests.reports.samples import draft_report, hostile_report, source_report

REPORTS = {"en": source_report("en"), "de": source_report("de"), "draft": draft_report(), "hostile": hostile_report()}
BIT_BY_BIT = {f"{name}, built bit by bit": report for name, report in REPORTS.items()}  # as large reports are
ALL = {**REPORTS, **BIT_BY_BIT}
pytestmark = pytest.mark.browser
PHONE, TABLET, DESKTOP = 390, 820, 1280


class Opened:
    """A report opened from disk, with everything the page asked for and complained about."""

    def __init__(self, page: Any, path: Path) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(path.as_uri())

    def shown(self) -> list[str]:
        """The ids of the cards that the filters leave."""
        return list(self.page.eval_on_selector_all(".card:not([hidden])", "cards => cards.map(card => card.id)"))


@pytest.fixture
def open_report(browser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    pages = []

    def opened(name: str, width: int = DESKTOP, scheme: str = "light", script: bool = True) -> Opened:
        if name in BIT_BY_BIT:
            monkeypatch.setattr(html, "LARGE_FROM", 0)
        write_report(ALL[name], tmp_path / f"{name}.html")
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script
        )
        pages.append(context)
        return Opened(context.new_page(), tmp_path / f"{name}.html")

    yield opened
    for context in pages:
        context.close()


@pytest.mark.parametrize("name", ALL)
def test_no_request_leaves_the_page_and_nothing_complains(open_report: Any, name: str) -> None:
    opened = open_report(name)
    assert len(opened.requests) == 1
    assert opened.complaints == []


@pytest.mark.parametrize("name", ["hostile", "hostile, built bit by bit"])
def test_hostile_text_runs_nothing(open_report: Any, name: str) -> None:
    opened = open_report(name)
    opened.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert opened.page.locator("main").inner_text().count("<img src=x") > 0
    assert opened.page.evaluate("window.pwned") is None
    assert opened.page.locator("main img, main script, main iframe").count() == 0
    assert opened.complaints == []


@pytest.mark.parametrize("name", ALL)
def test_the_page_never_scrolls_sideways(open_report: Any, name: str) -> None:
    page = open_report(name).page
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    for width in (PHONE, TABLET, DESKTOP):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", ["en", "en, built bit by bit"])
@pytest.mark.parametrize(
    ("field", "value", "left"),
    [
        ("severity", "medium", ["finding-f-troops"]),
        ("type", "quotation", ["finding-f-words"]),
        ("source", "Askholm Gazette", ["looters", "meeting", "toll", "road"]),
        ("text", "POLICE arrested", ["finding-f-looters"]),
        ("text", "nothing like this", []),
    ],
)
def test_the_filters_leave_what_matches(open_report: Any, name: str, field: str, value: str, left: list[str]) -> None:
    opened = open_report(name)
    element = opened.page.locator(f"#filter-{field}")
    if field == "text":
        element.fill(value)
    else:
        element.select_option(**{"label" if field == "source" else "value": value})
    opened.page.wait_for_function("n => document.querySelectorAll('.card:not([hidden])').length === n", arg=len(left))
    assert all(any(shown.endswith(name) for shown in opened.shown()) for name in left)
    assert opened.page.locator("#none-shown").is_visible() == (not left)


def test_resetting_the_filters_shows_everything_again(open_report: Any) -> None:
    opened = open_report("en")
    opened.page.select_option("#filter-severity", "medium")
    opened.page.wait_for_function("() => document.querySelectorAll('.card:not([hidden])').length === 1")
    opened.page.click("button[type=reset]")
    opened.page.wait_for_function("() => document.querySelectorAll('.card:not([hidden])').length === 8")


@pytest.mark.parametrize("name", ["en", "en, built bit by bit"])
def test_a_passage_is_followed_to_its_article_and_back(open_report: Any, name: str) -> None:
    page = open_report(name).page
    page.locator("#finding-f-looters a[href='#passage-g1']").click()
    back = page.locator("#passage-g1 ~ a.back[href='#finding-f-looters']").first
    back.wait_for(state="visible")
    assert page.locator("mark#passage-g1:target").count() == 1
    back.click()
    page.wait_for_function("() => document.activeElement.id === 'finding-f-looters'")


def test_an_address_with_a_passage_opens_its_article(open_report: Any) -> None:
    page = open_report("en, built bit by bit").page
    page.goto("about:blank")
    page.go_back()
    address = page.url
    page.goto("about:blank")
    page.goto(address + "#passage-g1")
    page.locator("mark#passage-g1:target").wait_for(state="visible")


def test_a_link_to_a_finding_opens_it(open_report: Any) -> None:
    opened = open_report("en")
    opened.page.goto(opened.page.url + "#finding-f-damage")
    assert opened.page.locator("#finding-f-damage").is_visible()


def test_the_keyboard_alone_reaches_the_findings(open_report: Any) -> None:
    page = open_report("en").page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "finding-f-looters" or page.evaluate(
        "document.activeElement.classList.contains('card')"
    )
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement === document.querySelector('.card')")


def test_the_keyboard_alone_filters_and_follows_a_passage(open_report: Any) -> None:
    opened = open_report("en")
    page = opened.page
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "filter-text":
            break
    page.keyboard.type("looters")
    page.wait_for_function("() => document.querySelectorAll('.card:not([hidden])').length === 1")
    for _ in range(20):
        page.keyboard.press("Tab")
        if "passage-g1" in (page.evaluate("document.activeElement.getAttribute('href')") or ""):
            break
    page.keyboard.press("Enter")
    page.locator("mark#passage-g1:target").wait_for(state="visible")
    assert page.evaluate("getComputedStyle(document.querySelector('#passage-g1')).outlineStyle") == "solid"


def test_dark_is_dark_and_light_is_light(open_report: Any) -> None:
    grounds = {
        scheme: open_report("en", scheme=scheme).page.evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    }
    shades = {scheme: int(ground.removeprefix("rgb(").split(",")[0]) for scheme, ground in grounds.items()}
    assert shades["light"] > 200 > 60 > shades["dark"]


def test_without_script_everything_can_be_read_and_no_dead_filter_is_shown(open_report: Any) -> None:
    page = open_report("en", script=False).page
    assert page.locator(".card").count() == 8
    assert not page.locator("#filters").is_visible()


@pytest.mark.parametrize("name", ["en", "en, built bit by bit"])
def test_on_paper_the_sentences_are_there_and_the_filters_are_not(open_report: Any, name: str) -> None:
    page = open_report(name).page
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("[data-later]:empty").count() == 0
    assert len(page.pdf()) > 10_000
    assert not page.locator("#filters").is_visible()
    assert page.locator("#finding-f-looters mark").first.is_visible()


def test_a_draft_shows_its_states_beside_the_text(open_report: Any) -> None:
    page = open_report("draft").page
    passage, note = (page.locator(selector).first.bounding_box() for selector in (".passage", ".state"))
    assert note["x"] > passage["x"] + passage["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [*REPORTS, "en, built bit by bit"])
def test_an_accessibility_engine_finds_nothing_serious(open_report: Any, name: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="pip install 'factcheck[browser]'")
    opened = open_report(name, PHONE, scheme)
    opened.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = axe.Axe().run(opened.page).response["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []
