"""Matching and judging grow near linearly with the number of articles, a toll that many of them state included."""

from __future__ import annotations

from time import process_time

from factcheck.claims import AnyClaim
from factcheck.findings import judge
from factcheck.matches import match_claims
from findings.samples import claim, number

_PER_STORY = 4  # articles that tell one story
_TOLL = 60  # claims of one toll


def _article(n: int, place: str, dead: int) -> list[AnyClaim]:
    about = {"places": [f"city:{place}"], "topic": [f"city:{place}", "fire"]}
    toll = claim("x1", f"The fire in {place.title()} killed [{dead}] people.", number(dead), about=about)
    hall = {"head": "hall", "places": [f"city:{place}"]}
    size = claim("x2", f"In {place.title()} [{n % 7 + 2}] halls burnt.", number(n % 7 + 2), "count", about=hall)
    return [
        one.model_copy(update={"id": f"a{n}#{k}", "article": f"a{n}", "source": f"Paper {n}"})
        for k, one in enumerate((toll, size))
    ]


def _stories(articles: int) -> list[AnyClaim]:
    """Stories of four articles each, and one that sixty articles tell."""
    many = [one for n in range(_TOLL) for one in _article(n, "torvik", 12 + n % 3)]
    rest = [one for n in range(_TOLL, articles) for one in _article(n, f"town{n // _PER_STORY}", n % 40 + 3)]
    return [*many, *rest]


def _seconds_per_claim(articles: int) -> float:
    claims = _stories(articles)
    start = process_time()
    judge(match_claims(claims))
    return (process_time() - start) / len(claims)


def test_time_per_claim_hardly_grows_with_the_number_of_articles() -> None:
    _seconds_per_claim(80)
    assert _seconds_per_claim(800) <= 2 * _seconds_per_claim(200)
