"""Two sentences that are equal but for one slot: each rule on its smallest pair, and what must stay silent."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.findings import Finding

DAY, NEXT_DAY, NEXT_MONTH = "2031-05-04", "2031-05-05", "2031-06-05"


def judged(a: str, b: str, language: str, days: tuple[str, str] = (DAY, DAY), **options: str) -> tuple[Finding, ...]:
    articles = [
        factcheck.Article(id=id, text=text, language=language, published=f"{day}T12:00:00+00:00")
        for id, text, day in (("a", a, days[0]), ("b", b, days[1]))
    ]
    return factcheck.check(articles, **options).findings  # type: ignore[arg-type]


DIFFERENT = [
    ("en", "The mayor spoke before the concert.", "The mayor spoke after the concert.", "sequence_conflict"),
    ("de", "Die Bürgermeisterin redete vor dem Konzert.", "Die Bürgermeisterin redete nach dem Konzert.",
     "sequence_conflict"),
    ("en", "They talked after the concert.", "They talked on the sidelines of the concert.", "sequence_near"),
    ("en", "The ministers met in Oslo.", "The ministers met in Bergen.", "location_conflict"),
    ("de", "Die Minister trafen sich in Oslo.", "Die Minister trafen sich in Bergen.", "location_conflict"),
    ("en", "The ministers met in Oslo.", "The ministers met in Norway.", "place_nested"),
    ("en", "It was his second visit.", "It was his fifth visit.", "ordinal_conflict"),
    ("de", "Es war ihr erster Besuch in Oslo.", "Es war ihr dritter Besuch in Oslo.", "ordinal_conflict"),
    ("en", "The company confirmed the takeover.", "The company denied the takeover.", "polarity_conflict"),
    ("en", "The bridge is safe, the mayor said.", "The bridge is not safe, the mayor said.", "polarity_conflict"),
    ("de", "Die Brücke ist sicher, sagte Jan Lund.", "Die Brücke ist nicht sicher, sagte Jan Lund.",
     "polarity_conflict"),
    ("en", "Rents in Bergen rose sharply.", "Rents in Bergen fell sharply.", "trend_conflict"),
    ("de", "Die Mieten in Bergen stiegen deutlich.", "Die Mieten in Bergen sanken deutlich.", "trend_conflict"),
    ("en", "Finance Minister Ida Brandt came to Oslo.", "Interior Minister Ida Brandt came to Oslo.", "role_mismatch"),
    ("de", "Finanzminister Jan Brandt kam nach Oslo.", "Innenminister Jan Brandt kam nach Oslo.", "role_mismatch"),
    ("en", "Deputy Prime Minister Ida Brandt came to Oslo.", "Prime Minister Ida Brandt came to Oslo.",
     "role_mismatch"),
    ("en", "Norway invaded Denmark.", "Denmark invaded Norway.", "role_swap"),
    ("de", "Norwegen verklagt Dänemark.", "Dänemark verklagt Norwegen.", "role_swap"),
    ("en", "The barn burned down because of lightning.", "The barn burned down because of a candle.", "cause_conflict"),
    ("de", "Das Konzert fiel wegen Regen aus.", "Das Konzert fiel wegen Stromausfall aus.", "cause_conflict"),
    ("en", "Ida Brandt-Lund opened the bridge.", "Ida Brandt Lund opened the bridge.", "name_variant"),
    ("en", "Ida Brandt opened the bridge.", "Vera Brandt opened the bridge.", "name_mismatch"),
    ("de", "Machthaber Jan Brandt kam nach Oslo.", "Präsident Jan Brandt kam nach Oslo.", "label_variant"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "a", "b", "rule"), DIFFERENT, ids=[f"{c[3]}-{c[0]}" for c in DIFFERENT])
def test_two_sentences_equal_but_for_one_slot_are_judged_by_what_fills_it(
    language: str, a: str, b: str, rule: str
) -> None:
    assert [finding.rule for finding in judged(a, b, language)] == [rule]


@pytest.mark.parametrize(("language", "a", "b", "rule"), DIFFERENT[:8])
def test_the_order_of_the_articles_does_not_matter(language: str, a: str, b: str, rule: str) -> None:
    assert [f.rule for f in judged(b, a, language)] == [rule]


SILENT = [
    pytest.param("en", "The ministers met in Oslo.", "The ministers met in Oslo.", id="the same"),
    pytest.param("en", "Many people live in Oslo.", "Many people live in Bergen.", id="no event that has one venue"),
    pytest.param("en", "The storm hit Oslo.", "The storm hit Bergen.", id="a storm hits many places"),
    pytest.param("de", "Der Sturm traf Oslo.", "Der Sturm traf Bergen.", id="ein Sturm trifft viele Orte"),
    pytest.param("en", "She went to Oslo after an hour.", "She went to Oslo before an hour.", id="a length of time"),
    pytest.param("en", "It was the third week of talks.", "It was the fourth week of talks.", id="one after the other"),
    pytest.param("en", "The mayor of Oslo resigned.", "The bishop of Oslo resigned.", id="two persons"),
    pytest.param("en", "Ida Brandt opened the bridge.", "Jan Lund opened the bridge.", id="two may open it"),
    pytest.param("en", "Norway met Denmark.", "Denmark met Norway.", id="done to each other"),
    pytest.param("en", "Minister Ida Brandt left.", "Finance Minister Ida Brandt left.", id="said more exactly"),
    pytest.param("de", "Er kam nicht nur wegen ihr.", "Er kam nur wegen ihr.", id="nicht nur verneint nichts"),
    pytest.param("en", "Will Ida Brandt come before noon?", "Will Ida Brandt come after noon?", id="questions"),
]


@pytest.mark.parametrize(("language", "a", "b"), SILENT)
def test_what_may_be_true_of_both_is_left_alone(language: str, a: str, b: str) -> None:
    assert [finding for finding in judged(a, b, language) if finding.verdict != "agree"] == []


def test_the_same_words_weeks_apart_may_be_about_two_events() -> None:
    a, b = "The ministers met in Oslo.", "The ministers met in Bergen."
    assert [f.rule for f in judged(a, b, "en", (DAY, NEXT_DAY))] == ["location_conflict"]
    assert judged(a, b, "en", (DAY, NEXT_MONTH)) == ()


def test_sentences_of_one_article_are_not_held_against_each_other() -> None:
    text = "The mayor spoke before the concert. The mayor spoke after the concert."
    assert factcheck.check([factcheck.Article(id="a", text=text, language="en")]).findings == ()


def test_articles_that_say_the_same_stand_on_one_side() -> None:
    texts = {"a": "The ministers met in Oslo.", "b": "The ministers met in Bergen.", "c": "The ministers met in Oslo."}
    articles = [factcheck.Article(id=id, text=text, language="en") for id, text in texts.items()]
    report = factcheck.check(articles)
    article = {claim.id: claim.article for claim in report.claims}
    [finding] = report.findings
    assert [[article[id] for id in side] for side in finding.sides] == [["a", "c"], ["b"]]


def test_a_statement_is_a_claim_only_where_it_stands_in_a_finding() -> None:
    article = factcheck.Article(id="a", text="The ministers met in Oslo.", language="en")
    assert factcheck.find_claims([article]) == ()
    assert factcheck.check([article]).claims == ()


def test_its_words_are_a_passage_of_the_article() -> None:
    texts = {"a": "It rained. The ministers met in Oslo for talks.", "b": "The ministers met in Bergen for talks."}
    report = factcheck.check([factcheck.Article(id=id, text=text, language="en") for id, text in texts.items()])
    spoken = [claim for claim in report.claims if claim.type == "statement"]
    assert [claim.quote for claim in spoken] == ["met in Oslo for talks", "met in Bergen for talks"]
    assert all(texts[claim.article][claim.start : claim.end] == claim.quote for claim in spoken)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "“met in Oslo” (a) against “met in Bergen” (b): two places for one event."),
     ("de", "„met in Oslo“ (a) gegenüber „met in Bergen“ (b): zwei Orte für ein Ereignis.")],
)  # fmt: skip
def test_the_explanation_names_both_sides_in_the_readers_language(language: str, sentence: str) -> None:
    found = judged("The ministers met in Oslo.", "The ministers met in Bergen.", "en")
    assert found[0].verdict == "conflict"
    articles = [
        factcheck.Article(id=id, text=f"The ministers met in {city}.", language="en")
        for id, city in (("a", "Oslo"), ("b", "Bergen"))
    ]
    assert factcheck.check(articles, language=language).findings[0].explanation == sentence


def test_what_claims_say_already_is_not_said_twice() -> None:
    found = judged("Rents in Bergen rose to 6 percent.", "Rents in Bergen fell to 6 percent.", "en")
    assert [finding.rule for finding in found] == ["trend_conflict"]


MEETING = "Ida Brandt and Jan Lund met in Oslo on 3 May."


@pytest.mark.parametrize(
    ("language", "other", "rules"),
    [
        ("en", "The talks of Ida Brandt with Jan Lund were held in Bergen on 3 May.", ["location_conflict"]),
        ("de", "Das Treffen von Ida Brandt und Jan Lund am 3. Mai fand in Bergen statt.", ["location_conflict"]),
        ("en", "The talks of Ida Brandt with Jan Lund were held in Norway on 3 May.", []),
        ("en", "The talks of Ida Brandt with Jan Lund were held in Oslo on 3 May.", []),
        ("en", "The talks of Ida Brandt with Jan Lund were held in Bergen on 9 April.", []),
        ("en", "The talks of the mayors were held in Bergen on 3 May.", []),
    ],
    ids=["another town", "in German", "its country", "the same town", "another day", "others"],
)
def test_sentences_that_date_one_event_alike_are_asked_where_it_was(
    language: str, other: str, rules: list[str]
) -> None:
    articles = [
        factcheck.Article(id=id, text=text, language=own, published="2031-05-04")
        for id, text, own in (("a", MEETING, "en"), ("b", other, language))
    ]
    found = factcheck.check(articles).findings
    assert [finding.rule for finding in found if finding.reason == "location_conflict"] == rules


def test_sentences_that_date_one_event_alike_are_asked_the_how_manieth_it_was() -> None:
    texts = {
        "a": ("en", "It was the third meeting of Ida Brandt and Jan Lund, held on 3 May."),
        "b": ("de", "Das Treffen am 3. Mai war das vierte Treffen von Ida Brandt und Jan Lund."),
    }
    articles = [
        factcheck.Article(id=id, text=text, language=language, published="2031-05-04")
        for id, (language, text) in texts.items()
    ]
    assert "ordinal_conflict" in {finding.rule for finding in factcheck.check(articles).findings}
