"""A bundled story → the picture of its report in the README: `make picture`, with Debian's Chromium."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import factcheck

ROOT = Path(__file__).resolve().parent.parent
STORY = ROOT / "fixtures" / "stories" / "harbour-fire"
PICTURE = ROOT / "docs" / "report.png"
CHROMIUM = "/usr/bin/chromium"
SIZE = {"width": 960, "height": 1060}


def main() -> None:
    """Check the story, open the report in a browser of its own and keep what the window shows."""
    articles = [one.model_copy(update={"id": Path(one.id).name}) for one in factcheck.read_articles(STORY)]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "report.html"
        factcheck.write_report(factcheck.check(articles), path)
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport=SIZE, color_scheme="light")
        page.goto(path.as_uri())
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
