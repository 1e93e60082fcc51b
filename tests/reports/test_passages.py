"""Articles and claims → marked text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.passages import article_views, cut
from factcheck.reports.view import view_of
from tests.reports.samples import HARBOUR, claim, draft_report, number, source_report

TEXT = "0123456789" * 3
spans = st.lists(st.tuples(st.integers(0, 29), st.integers(1, 10)), max_size=6)


def claims(places: list[tuple[int, int]]) -> list:  # type: ignore[type-arg]
    one = claim("c", HARBOUR, "Some 3,400 homes", "count", number(1, 1), object="home")
    return [
        one.model_copy(update={"id": f"c{n}", "start": start, "end": min(30, start + length)})
        for n, (start, length) in enumerate(places)
    ]


@given(spans)
def test_the_pieces_are_the_text_however_claims_overlap(places: list[tuple[int, int]]) -> None:
    assert "".join(piece.text for piece in cut(TEXT, claims(places))) == TEXT


@given(spans)
def test_every_claim_begins_and_ends_once_and_covers_its_passage(places: list[tuple[int, int]]) -> None:
    pieces = cut(TEXT, claims(places))
    for one in claims(places):
        assert sum(one.id in piece.begins for piece in pieces) == 1
        assert sum(one.id in piece.ends for piece in pieces) == 1
        assert "".join(piece.text for piece in pieces if one.id in piece.inside) == TEXT[one.start : one.end]


def test_every_claim_is_marked_in_its_article() -> None:
    view = view_of(source_report())
    begun = {
        id
        for article in article_views(view)
        for paragraph in (article.title, *article.paragraphs)
        for piece in paragraph.pieces
        for id in piece.begins
    }
    assert begun == set(view.claims)


def test_every_state_of_a_draft_stands_beside_its_paragraph() -> None:
    report = draft_report()
    draft = next(one for one in article_views(view_of(report)) if one.article.id == report.draft_article)
    noted = [note.claim for paragraph in (draft.title, *draft.paragraphs) for note in paragraph.notes]
    assert noted == [passage.claim for passage in report.draft]
