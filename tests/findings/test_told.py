"""A short sentence against a longer one that tells the same: what each test finds, and what must stay silent."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.findings import Finding

DAY = "2031-05-04T12:00:00+00:00"


def judged(a: str, b: str, language: str) -> tuple[Finding, ...]:
    articles = [factcheck.Article(id=id, text=t, language=language, published=DAY) for id, t in (("a", a), ("b", b))]
    return factcheck.check(articles).findings


def alerts(a: str, b: str, language: str) -> list[str]:
    return [finding.rule for finding in judged(a, b, language) if finding.severity in ("medium", "high")]


CONTRADICTED = [
    ("en", "The mill owner Jan Brandt, who lives in Oslo, bought Lundvik for 5 million euros in the autumn.",
     "Lundvik bought Jan Brandt for 5 million euros.", "role_swap"),
    ("de", "Ida Brandt besiegte im Finale von Oslo nach langem Kampf Vera Lund mit 6:4.",
     "Vera Lund besiegte Ida Brandt mit 6:4.", "role_swap"),
    ("en", "Ida Brandt was beaten by Vera Lund, the holder of the cup, in the final in Oslo.",
     "Ida Brandt beat Vera Lund in the final.", "role_swap"),
    ("en", "At the end of the trial in Bergen, Jan Lund and Ole Dahl were fined 300 euros and 700 euros, respectively.",
     "Jan Lund was fined 700 euros.", "value_conflict"),
    ("de", "Jan Lund und Ole Dahl wurden am Ende zu drei beziehungsweise sieben Jahren Haft verurteilt.",
     "Jan Lund wurde zu sieben Jahren Haft verurteilt.", "value_conflict"),
    ("en", "The museum in Oslo, which has no roof, opened on 3 May 1990 with a concert.",
     "The museum in Oslo closed on 3 May 1990.", "polarity_conflict"),
    ("de", "Norwegen exportierte im vergangenen Jahr trotz allem Lachs für 40 Millionen Euro.",
     "Norwegen importierte Lachs für 40 Millionen Euro.", "polarity_conflict"),
    ("en", "After a long night the government of Norway did not sign the whaling treaty with Chile.",
     "The government of Norway signed the whaling treaty with Chile.", "polarity_conflict"),
    ("de", "Nach langer Nacht hat die Regierung von Norwegen das Walfangabkommen mit Chile nicht unterzeichnet.",
     "Die Regierung von Norwegen hat das Walfangabkommen mit Chile unterzeichnet.", "polarity_conflict"),
    ("en", "For Ida Brandt of Oslo it was the fifth silver medal of the winter.",
     "It was the fourth silver medal of the winter for Ida Brandt.", "ordinal_conflict"),
    ("en", "The peace treaty was signed in Oslo late on Friday by all sides.", "The peace treaty was signed in Bergen.",
     "location_conflict"),
    ("de", "Bürgermeister Jan Brandt hat am Samstag in Bergen das neue Bad eröffnet.",
     "Bürgermeister Ole Lund hat am Samstag in Bergen das neue Bad eröffnet.", "name_mismatch"),
    ("en", "Of the 60 guests, 14 were hurt when the terrace of the hotel in Bergen collapsed.",
     "60 guests were hurt when the terrace of the hotel in Bergen collapsed.", "value_conflict"),
    ("de", "Von den 60 Gästen wurden 14 verletzt, als die Terrasse des Hotels in Bergen einstürzte.",
     "60 Gäste wurden verletzt, als die Terrasse des Hotels in Bergen einstürzte.", "value_conflict"),
    ("de", "Die Regierung beschloss das Gesetz am 2. März; das Referendum ist für den 9. Juni vorgesehen.",
     "Das Referendum findet am 2. März statt.", "date_conflict"),
    ("en", "The cave was discovered by Jan Brandt, who worked for Ole Lund.", "Ole Lund discovered the cave.",
     "name_mismatch"),
    ("en", "The cave near Bergen was discovered in 1956 by two boys.", "The cave near Bergen was discovered in 1965.",
     "date_conflict"),
    ("en", "The ratings of Mrs. Brandt are above 60 percent, while those of her husband are below 30 percent.",
     "The ratings of Mr. Brandt are above 60 percent.", "name_mismatch"),
    ("en", "An audit found mould in 30 of the jars it opened, according to Ida Brandt.",
     "Ida Brandt found mould in 30 of the jars it opened.", "name_mismatch"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "a", "b", "rule"), CONTRADICTED, ids=[f"{c[3]}-{c[0]}" for c in CONTRADICTED])
@pytest.mark.parametrize("turned", [False, True])
def test_a_short_sentence_is_held_against_a_longer_one(
    language: str, a: str, b: str, rule: str, *, turned: bool
) -> None:
    assert rule in (alerts(b, a, language) if turned else alerts(a, b, language))


SILENT = [
    pytest.param("en", "Ida Brandt beat Vera Lund in the final.", "Vera Lund was beaten by Ida Brandt.", id="passive"),
    pytest.param("de", "Ida Brandt besiegte Vera Lund.", "Vera Lund wurde von Ida Brandt besiegt.", id="Passiv"),
    pytest.param("de", "Den Meister Jan Lund besiegte Ole Dahl.", "Ole Dahl besiegte Jan Lund.", id="Objekt vorn"),
    pytest.param("en", "Norway criticised Chile.", "Chile, which has no whalers, criticised Norway.", id="both may"),
    pytest.param("en", "Ida Brandt beat Vera Lund in Oslo.", "Two years ago Vera Lund beat Ida Brandt in Oslo.",
                 id="an earlier time"),
    pytest.param("en", "The museum opened on 3 May 1990 and closed in 2004.", "The museum closed in 2004.",
                 id="each its own date"),
    pytest.param("en", "Norway, which did not sign the fish pact, signed the whaling treaty with Chile.",
                 "Norway signed the whaling treaty with Chile.", id="denied in another clause"),
    pytest.param("de", "Norwegen exportierte Lachs und importierte Holz für 40 Millionen Euro.",
                 "Norwegen importierte Holz für 40 Millionen Euro.", id="zwei Taten"),
    pytest.param("en", "Norway published its election law on 2 March, before the vote, which is set for 9 June.",
                 "The election takes place on 9 June.", id="part of a compound"),
    pytest.param("en", "Jan Lund and Ole Dahl owe 300 euros and 700 euros, respectively.", "Ole Dahl owes 700 euros.",
                 id="its own in the list"),
    pytest.param("en", "Of the 60 guests, 14 were hurt in Bergen.", "14 guests were hurt in Bergen.", id="the part"),
    pytest.param("en", "Parliament rejected the fishing bill on Friday.", "Parliament approved the budget on Friday.",
                 id="two bills"),
    pytest.param("en", "Ida Brandt won the race in 2019.", "Ida Brandt won the race in 2022.", id="more than once"),
    pytest.param("en", "Nine of the 30 members of the council left.", "The 30-member council meets.", id="a size"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "a", "b"), SILENT)
def test_what_a_longer_sentence_says_too_is_left_alone(language: str, a: str, b: str) -> None:
    assert alerts(a, b, language) == []
    assert alerts(b, a, language) == []
