"""What is told of one thing in other words is compared: by women and men, soldiers and men, rivals who count."""

from __future__ import annotations

import pytest

import factcheck


def findings(language: str, *texts: str, published: str = "2026-05-04T12:00:00+02:00") -> set[str]:
    articles = [
        factcheck.Article(id=f"a{n}", text=text, language=language, published=published) for n, text in enumerate(texts)
    ]
    return {finding.rule for finding in factcheck.check(articles).findings}


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "de",
            "Bei dem Brand in Holmstett mussten 340 Anwohner ihre Wohnungen verlassen.",
            "In Holmstett mussten wegen des Brandes 340 Anwohnerinnen und Anwohner ihre Wohnungen verlassen.",
        ),
        (
            "en",
            "Thirteen men are still trapped in the Torvik mine.",
            "In the Torvik mine 13 miners are still trapped.",
        ),
        (
            "de",
            "Im Bergwerk Torvik sind noch 13 Männer eingeschlossen.",
            "Noch immer sind im Bergwerk Torvik 13 Menschen eingeschlossen.",
        ),
    ],
)
def test_one_group_is_one_group_under_another_name(language: str, one: str, other: str) -> None:
    assert findings(language, one, other) & {"same_value", "rounding"}


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "en",
            "Police said about 6,000 people took part in the march through Holmstett.",
            "Organisers said 15,000 demonstrators took part in the march through Holmstett.",
        ),
        (
            "de",
            "Die Polizei sprach von 6.000 Teilnehmern der Demonstration in Holmstett.",
            "An der Demonstration in Holmstett beteiligten sich laut Veranstalter 15.000 Menschen.",
        ),
    ],
)
def test_police_and_organisers_count_one_crowd(language: str, one: str, other: str) -> None:
    assert findings(language, one, other) == {"rival_spread"}


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "en",
            "The army said no civilians were killed in the raid on Torvik.",
            "Doctors in Torvik said 43 people were killed in the raid.",
        ),
        (
            "de",
            "Bei dem Angriff auf Torvik wurde nach Angaben der Armee niemand getötet.",
            "Ärzte in Torvik sprachen nach dem Angriff von 43 Toten.",
        ),
    ],
)
def test_who_denies_every_death_disputes_the_toll(language: str, one: str, other: str) -> None:
    assert findings(language, one, other) == {"disputed_polarity"}


def test_women_among_the_dead_are_a_part_of_them_and_so_are_men_beside_them() -> None:
    one = "In Torvik 26 people were killed, among them nine men and six women."
    assert not findings("en", one, "Nine men and seven women were killed in Torvik.") & {"temporal_update"}


def test_a_count_since_long_ago_is_no_toll_of_one_raid() -> None:
    one = "The raid on Torvik on Monday killed 14 people."
    other = "Raids have killed 1,230 people in Torvik since January 2025."
    assert not findings("en", one, other)


def test_evacuees_who_may_return_are_those_who_had_to_leave() -> None:
    one = "In Holmstett 340 people had to leave their homes because of the fire."
    other = "The 360 people evacuated because of the fire in Holmstett were allowed to return."
    assert findings("en", one, other)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "en",
            "At least 17 migrants drowned off Torvik on Sunday.",
            "This year 1,100 migrants have drowned off Torvik.",
        ),
        (
            "de",
            "Vor Torvik sind am Sonntag mindestens 17 Migranten ertrunken.",
            "In diesem Jahr sind vor Torvik 1.100 Migranten ertrunken.",
        ),
        (
            "de",
            "Etwa 6.500 Menschen wurden in Holmstett wegen des Hochwassers in Sicherheit gebracht.",
            "Rund 2.000 der 6.480 Evakuierten durften in ihre Wohnungen in Holmstett zurück.",
        ),
    ],
)
def test_a_year_is_no_day_and_some_are_not_all(language: str, one: str, other: str) -> None:
    assert not findings(language, one, other) & {"value_conflict", "rough_conflict", "temporal_update", "bound"}
