"""Growth, shares and anniversaries within one sentence: what does not compute, and what rounding and hedges allow."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.findings import Finding

WRONG = [
    ("en", "Sales rose 12 percent to $1.5 billion from $1.2 billion a year earlier."),
    ("en", "Arrests fell by a fifth, from 1,250 to 900."),
    ("en", "Profits doubled to 80 million euros from 30 million euros."),
    ("en", "Profits doubled from 30 million euros to 80 million euros."),
    ("en", "Of the 300 members, 150, or two thirds, voted for the plan."),
    ("en", "Some 45 of the 60 houses, or 60 percent, were damaged."),
    ("en", "The jobless rate rose from 4.1 to 4.6 percent, an increase of 0.8 percentage points."),
    ("en", "The number of cases rose from 40 to 50, up 20 percent."),
    ("de", "Die Zahl der Fälle stieg von 40 auf 50, ein Plus von 20 Prozent."),
    ("de", "Der Umsatz stieg um 12 Prozent auf 1,5 Milliarden Euro nach 1,2 Milliarden Euro im Vorjahr."),
    ("de", "Die Zahl sank um ein Fünftel von 1.250 auf 900."),
    ("de", "Von den 300 Mitgliedern stimmten 150, also zwei Drittel, für den Plan."),
    ("de", "45 von 60 Häusern, das sind 60 Prozent, wurden beschädigt."),
    ("de", "Der Gewinn verdoppelte sich von 30 auf 80 Millionen Euro."),
    ("de", "Die Quote stieg von 4,1 auf 4,6 Prozent, also um 0,8 Prozentpunkte."),
    ("en", "The town marked the 40th anniversary of the 1975 treaty on Monday."),
    ("de", "Zum 30. Jahrestag des Abkommens von 1980 kamen viele."),
]

RIGHT = [
    ("en", "Sales rose 25 percent to $1.5 billion from $1.2 billion a year earlier."),
    ("en", "Arrests fell by nearly a third, from 1,250 to 900."),
    ("en", "Profits more than doubled from 30 million euros to 80 million euros."),
    ("en", "Of the 300 members, 202, or two thirds, voted for the plan."),
    ("en", "Some 36 of the 60 houses, or 60 percent, were damaged."),
    ("en", "The rate rose from 4.1 to 4.6 percent, an increase of 0.5 percentage points."),
    ("en", "The jump from 40 to 50 cases, up 25 percent, worried doctors."),
    ("de", "Die Zahl der Fälle stieg von 40 auf 50, ein Plus von 25 Prozent."),
    ("de", "Der Umsatz stieg um gut 20 Prozent auf 1,5 Milliarden Euro nach 1,2 Milliarden Euro im Vorjahr."),
    ("de", "Die Zahl sank um mehr als ein Viertel von 1.250 auf 900."),
    ("de", "Von den 300 Mitgliedern stimmten 202, also gut zwei Drittel, für den Plan."),
    ("de", "Der Gewinn verdoppelte sich von 40 auf 80 Millionen Euro."),
    ("de", "Die Quote stieg von 4,1 auf 4,6 Prozent, also um 12 Prozent."),
    ("en", "The town marked the 50th anniversary of the 1976 treaty."),
    ("en", "Shares fell 3 percent and sales rose from 40 to 50 million euros."),
    ("de", "Er ging von 1990 auf 1995 zurück, um 3 Prozent."),
    ("en", "The temperature rose from 20 to 30 degrees, while 5 percent stayed home."),
]


def found(text: str, language: str, *, reader: str = "en") -> tuple[Finding, ...]:
    article = factcheck.Article(id="a", text=text, language=language, published="2026-04-01T00:00:00+00:00")
    return factcheck.check([article], language=reader).findings


@pytest.mark.parametrize(("language", "text"), WRONG)
def test_figures_of_one_sentence_that_do_not_compute_are_a_conflict(language: str, text: str) -> None:
    (finding,) = found(text, language)
    assert (finding.verdict, finding.reason, finding.severity) == ("conflict", "arithmetic", "high")


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_what_computes_after_rounding_and_hedges_is_left_alone(language: str, text: str) -> None:
    assert found(text, language) == ()


def test_the_explanation_names_what_it_should_be_in_the_language_of_the_reader() -> None:
    text = "Die Zahl der Fälle stieg von 40 auf 50, ein Plus von 20 Prozent."
    assert "25 %" in found(text, "de")[0].explanation
    assert found(text, "de", reader="de")[0].explanation.endswith("nicht um das Genannte.")


def test_sums_of_a_drafts_sources_are_not_its_editors_business() -> None:
    wrong = factcheck.Article(id="s", text="The number of cases rose from 40 to 50, up 20 percent.", language="en")
    draft = factcheck.Article(id="d", text="Many cases were counted.", language="en")
    assert factcheck.check([wrong], draft=draft).findings == ()
    assert [f.rule for f in factcheck.check([draft], draft=wrong).findings] == ["wrong_growth"]
