"""A report over 200 articles and more than 5,000 claims in a real browser: `make browser`."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.reports import write_report
from tests.reports.large import large_report

pytestmark = pytest.mark.browser
TRIES = 3  # the best counts: other work on the machine is not the page's
FILTERING = """([field, value]) => new Promise(done => {
  const shown = document.getElementById("shown"), begun = performance.now();
  new MutationObserver((_, self) => {
    self.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
  }).observe(shown, { childList: true });
  const element = document.getElementById("filter-" + field);
  element.value = value;
  element.dispatchEvent(new Event("input", { bubbles: true }));
})"""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "report.html"
    report = large_report()
    assert len(report.articles) == 200
    assert len(report.claims) >= 5_000
    write_report(report, path)
    return path


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_it_is_under_ten_megabytes(large: Path) -> None:
    assert large.stat().st_size < 10_000_000


def test_it_opens_in_under_two_seconds(page: Any, large: Path) -> None:
    times = []
    for _ in range(TRIES):
        page.goto("about:blank")
        begun = time.perf_counter()
        page.goto(large.as_uri())
        page.locator(".card").first.wait_for(state="visible")
        times.append(time.perf_counter() - begun)
    assert min(times) < 2


@pytest.mark.parametrize(
    ("field", "values"),
    [("severity", ["high", "", "low"]), ("text", ["looters", "harbour wire", "million"]), ("source", ["0", "1", "2"])],
)
def test_filtering_makes_no_visible_pause(page: Any, large: Path, field: str, values: list[str]) -> None:
    page.goto(large.as_uri())
    page.locator(f"#filter-{field}").focus()
    assert min(page.evaluate(FILTERING, [field, value]) for value in values) < 250  # milliseconds


def test_what_is_scrolled_to_is_there(page: Any, large: Path) -> None:
    page.goto(large.as_uri())
    card = page.locator(".card").nth(700)
    card.scroll_into_view_if_needed()
    card.locator("table tr").first.wait_for(state="visible")


def test_a_passage_far_away_is_followed_and_back(page: Any, large: Path) -> None:
    page.goto(large.as_uri())
    page.fill("#filter-text", "looters")
    page.wait_for_function("() => document.querySelectorAll('.card:not([hidden])').length === 250")
    page.locator(".card:not([hidden]) a[href^='#passage-g1']").first.click()
    page.locator("mark:target").wait_for(state="visible")
    page.locator("mark:target ~ a.back").first.click()
    page.wait_for_function("() => document.activeElement.classList.contains('card')")
