"""The laws, on every bundled story: what must hold whatever the rules say."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import factcheck

STORIES = Path(__file__).resolve().parent.parent / "fixtures" / "stories"
NAMES = sorted(path.stem for path in STORIES.glob("*.json"))
UNRELATED = factcheck.Article(
    id="unrelated",
    language="en",
    published="2019-03-02T08:00:00+00:00",
    source="Gardener's Weekly",
    text="The orchard society planted 45 pear trees on Saturday. Its treasurer said they cost 900 pounds.",
)


def _articles(name: str) -> list[factcheck.Article]:
    return list(factcheck.read_articles([str(STORIES / name)]))


@pytest.fixture(scope="module", params=NAMES)
def story(request: pytest.FixtureRequest) -> list[factcheck.Article]:
    return _articles(request.param)


def test_every_article_of_a_story_is_read(story: list[factcheck.Article]) -> None:
    assert len(story) == 3
    assert len({article.id for article in story}) == 3


def test_passages_quote_their_article(story: list[factcheck.Article]) -> None:
    parts = {(article.id, part): article.part(part) for article in story for part in ("title", "text")}
    for claim in factcheck.find_claims(story):
        text = parts[claim.article, claim.part]
        assert text[claim.start : claim.end] == claim.quote
        assert text[claim.sentence_start : claim.sentence_end] == claim.sentence
        assert claim.sentence_start <= claim.start < claim.end <= claim.sentence_end or claim.type == "quotation"


def test_the_order_of_the_articles_does_not_matter(story: list[factcheck.Article]) -> None:
    shuffled = random.Random(7).sample(story, len(story))
    expected, found = factcheck.check(story), factcheck.check(shuffled)
    assert _core(found) == _core(expected)


def test_an_unrelated_article_changes_no_finding(story: list[factcheck.Article]) -> None:
    assert _core(factcheck.check([*story, UNRELATED])) == _core(factcheck.check(story))


def test_identical_articles_raise_nothing(story: list[factcheck.Article]) -> None:
    twin = story[0].model_copy(update={"id": "twin"})
    findings = factcheck.check([story[0], twin]).findings
    across = [f for f in findings if len({id.rpartition("#")[0] for side in f.sides for id in side}) == 2]
    assert {finding.verdict for finding in across} <= {"agree"}
    assert not [finding for finding in across if finding.severity in ("medium", "high")]


def test_a_report_survives_json(story: list[factcheck.Article]) -> None:
    report = factcheck.check(story)
    assert factcheck.Report.model_validate(report.model_dump(mode="json")) == report


def test_the_same_input_gives_the_same_bytes(story: list[factcheck.Article]) -> None:
    assert factcheck.check(story).model_dump_json() == factcheck.check(story).model_dump_json()


def test_every_engine_gives_the_same_report() -> None:
    story = _articles("harbour-fire")
    spread = factcheck.check(story, engine=factcheck.engines.processes(workers=2))
    assert spread.model_dump_json() == factcheck.check(story).model_dump_json()


def _core(report: factcheck.Report) -> set[tuple[str, str, str, frozenset[frozenset[str]]]]:
    return {
        (finding.verdict, finding.reason, finding.severity, frozenset(frozenset(side) for side in finding.sides))
        for finding in report.findings
    }
