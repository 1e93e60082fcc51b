"""From article to verdict in words."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from factcheck.articles import Article
from factcheck.errors import UnknownName
from factcheck.matches import Relation, read_judgement
from factcheck.pipeline import trace
from factcheck.rulebook import load_rules
from factcheck.traces import Explained, explain
from factcheck.traces.words import FOLDER, words_in
from factcheck.values.compare import Relation as ValueRelation

RULES = load_rules()
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
ARTICLES = (
    Article(id="post", text="Bei dem Brand in Lohfurt wurden 14 Menschen verletzt, teilte die Feuerwehr mit.",
            source="Post", published="2031-02-03", language="de"),
    Article(id="kurier", text="Bei dem Brand in Lohfurt wurden 41 Menschen verletzt. Es brannte drei Stunden.",
            source="Kurier", published="2031-02-03", language="de"),
)  # fmt: skip


def _explained(language: str) -> Explained:
    found = trace(ARTICLES, rules=RULES, language=language)
    return Explained(found, {article.id: article for article in ARTICLES}, RULES, language)


def _conflict(about: Explained) -> str:
    return next(finding.id for finding in about.trace.report.findings if finding.verdict == "conflict")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_words_and_places(language: str) -> None:
    def keys(one: str) -> dict[tuple[str, str], list[str]]:
        content = words_in(one).model_dump()
        return {
            (part, key): sorted(re.findall(r"\{(\w+)\}", text))
            for part in content
            for key, text in content[part].items()
        }

    assert keys(language) == keys("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_of_a_match_has_its_words(language: str) -> None:
    words = words_in(language)
    assert set(read_judgement().matching.weights) <= set(words.features)
    assert set(get_args(Relation)) == set(words.relations)
    assert set(get_args(ValueRelation)) == set(words.values)


@pytest.mark.parametrize(
    ("language", "said"), [("en", "how alike the figures are"), ("de", "wie ähnlich die Zahlen sind")]
)
def test_a_finding_is_told_from_article_to_verdict(language: str, said: str) -> None:
    about = _explained(language)
    text = explain(_conflict(about), about)
    assert [text.index(f"\n{n}. ") for n in (1, 2, 3)] == sorted(text.index(f"\n{n}. ") for n in (1, 2, 3))
    places = ("rules/de/casualties.yaml:", "rules/judgement.yaml", "de/context/")
    for part in ("post#1", "kurier#1", "[14 Menschen]", "41 Menschen", *places):
        assert part in text, part
    assert said in text


def test_the_weights_shown_add_up_to_the_score() -> None:
    about = _explained("en")
    text = explain(_conflict(about), about)
    score = float(re.findall(r": one quantity, ([+-][\d.]+) points", text)[0])
    weights = [float(weight) for weight in re.findall(r"^ +([+-]\d+\.\d\d)  ", text, re.MULTILINE)]
    assert sum(weights) == pytest.approx(score, abs=0.06)


def test_a_claim_that_was_compared_with_nothing_says_so() -> None:
    about = _explained("en")
    id = next(claim.id for claim in about.trace.report.claims if claim.type == "duration")
    text = explain(id, about)
    assert "It is like no other claim, so it was compared with none." in text
    assert "It stands in no finding." in text


@pytest.mark.parametrize(("id", "kind"), [("f-0000000000", "finding"), ("post#9", "claim")])
def test_an_unknown_id_is_refused(id: str, kind: str) -> None:
    with pytest.raises(UnknownName) as raised:
        explain(id, _explained("en"))
    assert raised.value.kind == kind


def test_words_that_another_source_has_differently_are_explained_too() -> None:
    texts = {
        "a": "Die Minister trafen sich in Lohfurt vor der Wahl.",
        "b": "Die Minister trafen sich in Lohfurt nach der Wahl.",
    }
    articles = {id: Article(id=id, text=text, language="de") for id, text in texts.items()}
    found = trace(articles.values(), rules=RULES, language="de")
    [finding] = [one for one in found.report.findings if one.rule == "sequence_conflict"]
    said = explain(finding.id, Explained(found, articles, RULES, "de"))
    assert "[in Lohfurt vor der Wahl]" in said
    assert words_in("de").say("statement").split()[-1] in said
    assert "sequence_conflict" in said
