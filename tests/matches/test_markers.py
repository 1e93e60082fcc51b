"""What marks one figure as another thing keeps two alike figures apart."""

from __future__ import annotations

import pytest

import factcheck

PAIRS = [
    (
        "en",
        "Prosecutors demanded eleven years in prison for the banker.",
        "The banker was sentenced to eleven years in prison.",
    ),
    ("en", "The airline will cut 700 jobs worldwide.", "The airline will cut 700 jobs in Norway."),
    ("de", "Der Verband fordert 4.000 neue Wohnungen.", "Die Stadt baut 4.000 neue Wohnungen."),
    ("en", "The council asks for 400 new buses.", "The council runs 300 buses."),
    ("en", "Troops said 20 attackers were killed in the raid.", "Rebels said 20 soldiers were killed in the raid."),
]


@pytest.mark.parametrize(("language", "one", "other"), PAIRS)
def test_figures_about_other_things_are_not_compared(language: str, one: str, other: str) -> None:
    articles = [
        factcheck.Article(id=id, text=text, language=language, published="2026-05-04T12:00:00+02:00")
        for id, text in (("one", one), ("other", other))
    ]
    assert factcheck.check(articles).findings == ()


def test_the_same_mark_on_both_sides_keeps_nothing_apart() -> None:
    articles = [
        factcheck.Article(id=id, text=text, language="en", published="2026-05-04T12:00:00+02:00")
        for id, text in (
            ("one", "Prosecutors demanded eleven years in prison for the banker Ada Muster."),
            ("other", "Prosecutors demanded 13 years in prison for the banker Ada Muster."),
        )
    ]
    assert [finding.verdict for finding in factcheck.check(articles).findings] == ["conflict"]


ALIKE = [
    (
        "en",
        "The floods in Lower Austria claimed five lives.",
        "Five people were killed by the floods in Lower Austria.",
    ),
    (
        "en",
        "Some 4,000 people marched through Graz to demand cheaper rents.",
        "About 4,000 people took part in the march through Graz.",
    ),
    ("de", "Der Konzern Muster baut weltweit 700 Stellen ab.", "Der Konzern Muster streicht 700 Stellen."),
    ("en", "Police in Graz made 14 arrests at the march.", "At the march in Graz, 14 people were arrested."),
]


@pytest.mark.parametrize(("language", "one", "other"), ALIKE)
def test_who_wishes_and_how_far_it_reaches_may_be_left_out(language: str, one: str, other: str) -> None:
    articles = [
        factcheck.Article(id=id, text=text, language=language, published="2026-05-04T12:00:00+02:00")
        for id, text in (("one", one), ("other", other))
    ]
    assert [finding.verdict for finding in factcheck.check(articles).findings] == ["agree"]
