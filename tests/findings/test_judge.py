"""Each category of judgement on the smallest pair of claims that shows it, and the laws that hold for all."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claims import AnyClaim, Attribution
from factcheck.findings import Finding, judge
from factcheck.matches import match_claims
from factcheck.values import Date, Text
from findings.samples import at_least, by, claim, day, number

DEAD = "The fire in the Torvik mill killed [{}] people."
LATER = "2031-05-05T12:00:00+00:00"


def toll(id: str, value: Any, **fields: Any) -> AnyClaim:
    return claim(id, DEAD.format(value.low or value.high), value, **fields)


def money(id: str, amount: float, unit: str) -> AnyClaim:
    about = {"head": "cost"}
    return claim(id, f"The new bridge in Torvik costs [{amount:g}].", number(amount, unit=unit), "money", about=about)


def share(id: str, amount: float, unit: str, **fields: Any) -> AnyClaim:
    about = {"head": "rent"}
    sentence = f"Rents in Torvik changed by [{amount:g}] in spring."
    return claim(id, sentence, number(amount, unit=unit), "percentage", about=about, **fields)


def opened(id: str, value: Any, **fields: Any) -> AnyClaim:
    about = {"head": None, "actions": ["open"]}
    return claim(
        id, "The Torvik bridge was opened on [that day] by the mayor.", value, "event_date", about=about, **fields
    )


def lasted(id: str, hours: float, **fields: Any) -> AnyClaim:
    about = {"head": "talk"}
    sentence = "The talks in Torvik between both mayors lasted [some time]."
    return claim(id, sentence, number(hours * 3600, unit="second"), "duration", about=about, **fields)


def said(id: str, words: str, speaker: str | None = "ada brun", **fields: Any) -> AnyClaim:
    return claim(id, f"[“{words}”], the mayor said.", Text(text=words), "quotation", speaker=speaker, **fields)


def judged(*claims: AnyClaim, draft: str | None = None) -> tuple[Finding, ...]:
    return judge(match_claims(claims, draft=draft))


CASES = [
    pytest.param([toll("a1", number(12)), toll("b1", number(12))], "agree", "same_value", "none", id="same_value"),
    pytest.param(
        [toll("a1", number(1987)), toll("b1", number(2000, "about"))], "agree", "rounding", "none", id="rounding"
    ),
    pytest.param([toll("a1", at_least(30)), toll("b1", number(34))], "compatible", "bound", "low", id="bound"),
    pytest.param(
        [toll("a1", number(37)), toll("b1", number(24, "vague", high=99))],
        "compatible", "precision_difference", "low", id="precision_difference",
    ),
    pytest.param(
        [toll("a1", number(15000)), toll("b1", number(2000, "vague", high=9999))],
        "discrepancy", "precision_difference", "medium", id="outside_band",
    ),
    pytest.param(
        [toll("a1", number(50), attribution=by("the clinic", "medical")),
         toll("b1", number(40), attribution=by("the fire brigade", "rescue"))],
        "discrepancy", "estimate_spread", "low", id="estimate_spread",
    ),
    pytest.param(
        [toll("a1", number(50), attribution=by("the clinic", "medical")),
         toll("b1", number(160), attribution=by("the fire brigade", "rescue"))],
        "discrepancy", "estimate_spread", "medium", id="estimate_spread-by-a-factor-of-three",
    ),
    pytest.param(
        [toll("a1", number(50), attribution=by("the army", "military")),
         toll("b1", number(40), attribution=by("the front", "party"))],
        "discrepancy", "estimate_spread", "medium", id="estimate_spread-between-parties",
    ),
    pytest.param(
        [toll("a1", number(14)), toll("b1", number(17))], "conflict", "value_conflict", "high", id="value_conflict"
    ),
    pytest.param(
        [toll("a1", number(1200, "about")), toll("b1", number(1700, "about"))],
        "conflict", "value_conflict", "medium", id="value_conflict-of-estimates",
    ),
    pytest.param(
        [money("a1", 2.4e6, "EUR"), money("b1", 2.4e9, "EUR")], "conflict", "unit_mismatch", "high", id="unit_mismatch"
    ),
    pytest.param(
        [money("a1", 3e6, "EUR"), money("b1", 3e6, "USD")],
        "conflict", "unit_mismatch", "high", id="unit_mismatch-currency",
    ),
    pytest.param(
        [share("a1", 5, "percent"), share("b1", 5, "percentage_point")],
        "conflict", "unit_mismatch", "medium", id="unit_mismatch-points",
    ),
    pytest.param(
        [toll("a1", number(12)), toll("b1", number(31), published=LATER)],
        "update", "temporal_update", "info", id="temporal_update",
    ),
    pytest.param(
        [toll("a1", at_least(12)), toll("b1", number(31), published=LATER)],
        "update", "temporal_update", "info", id="temporal_update-after-a-bound",
    ),
    pytest.param(
        [toll("a1", number(31)), toll("b1", number(12), published=LATER)],
        "update", "downward_revision", "medium", id="downward_revision",
    ),
    pytest.param(
        [toll("a1", number(31), outcome="missing"), toll("b1", number(12), outcome="missing", published=LATER)],
        "update", "temporal_update", "info", id="temporal_update-of-a-stock",
    ),
    pytest.param(
        [opened("a1", day("2031-05-02")), opened("b1", day("2031-05-03"))],
        "conflict", "date_conflict", "high", id="date_conflict",
    ),
    pytest.param(
        [opened("a1", day("2031-05-02", inferred=True)), opened("b1", day("2031-05-03"))],
        "conflict", "date_conflict", "medium", id="date_conflict-inferred",
    ),
    pytest.param(
        [opened("a1", day("2031-05-01", "2031-05-31", granularity="month")), opened("b1", day("2031-05-03"))],
        "compatible", "granularity", "none", id="granularity",
    ),
    pytest.param(
        [lasted("a1", 2.5), lasted("b1", 1)], "conflict", "duration_conflict", "medium", id="duration_conflict"
    ),
    pytest.param([lasted("a1", 2.5), lasted("b1", 2.5)], "agree", "same_value", "none", id="same_value-duration"),
    pytest.param(
        [lasted("a1", 2, modality="planned"), lasted("b1", 3)],
        "unresolved", "modality_mismatch", "low", id="modality_mismatch",
    ),
    pytest.param(
        [toll("a1", number(0), polarity="negative"), toll("b1", number(2))],
        "conflict", "polarity_conflict", "high", id="polarity_conflict",
    ),
    pytest.param(
        [share("a1", 6.1, "percent", trend="up"), share("b1", 6.1, "percent", trend="down")],
        "conflict", "trend_conflict", "high", id="trend_conflict",
    ),
    pytest.param(
        [said("a1", "We will never sell the old harbour to anyone"),
         said("b1", "We will never sell the old harbour to anyone", "per holm")],
        "conflict", "quote_speaker", "high", id="quote_speaker",
    ),
    pytest.param(
        [said("a1", "We will not sell the old harbour to anyone"),
         said("b1", "We will sell the old harbour to anyone")],
        "conflict", "quote_mismatch", "high", id="quote_mismatch",
    ),
    pytest.param(
        [said("a1", "We will never forget the sacrifices of our people"),
         said("b1", "We will never forget the sacrifice of our people")],
        "compatible", "quote_mismatch", "low", id="quote_mismatch-small-change",
    ),
    pytest.param(
        [said("a1", "We got this wrong, we are sorry, and we will put it right"), said("b1", "we will put it right")],
        "compatible", "quote_mismatch", "low", id="quote_mismatch-shortened",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("claims", "verdict", "reason", "severity"), CASES)
def test_two_claims_get_the_verdict_of_their_category(
    claims: list[AnyClaim], verdict: str, reason: str, severity: str
) -> None:
    found = judged(*claims)
    assert [(f.verdict, f.reason, f.severity) for f in found] == [(verdict, reason, severity)]
    assert {id for side in found[0].sides for id in side} == {"a1", "b1"}
    assert len(found[0].sides) == (1 if verdict == "agree" else 2)


@pytest.mark.parametrize(("claims", "verdict", "reason", "severity"), CASES)
def test_the_order_of_the_articles_does_not_matter(
    claims: list[AnyClaim], verdict: str, reason: str, severity: str
) -> None:
    assert judged(*claims) == judged(*reversed(claims))


@pytest.mark.parametrize(("claims", "verdict", "reason", "severity"), CASES)
@pytest.mark.parametrize("language", ["de", "en"])
def test_an_explanation_names_both_values_and_both_sources(
    claims: list[AnyClaim], verdict: str, reason: str, severity: str, language: str
) -> None:
    explanation = judge(match_claims(claims), language=language)[0].explanation
    for one in claims:
        assert one.quote in explanation
        assert str(one.source) in explanation


@pytest.mark.parametrize(("claims", "verdict", "reason", "severity"), CASES)
def test_identical_articles_raise_no_alert(claims: list[AnyClaim], verdict: str, reason: str, severity: str) -> None:
    first = claims[0]
    copy = first.model_copy(update={"id": "z1", "article": "z"})
    assert {f.verdict for f in judged(first, copy)} <= {"agree"}


@pytest.mark.parametrize(("claims", "verdict", "reason", "severity"), CASES)
def test_an_unrelated_article_changes_no_finding(
    claims: list[AnyClaim], verdict: str, reason: str, severity: str
) -> None:
    other = claim(
        "q1", "A storm off Kjolvik sank a trawler and drowned [3] sailors.", number(3), about={"head": "sailor"}
    )
    assert judged(*claims, other) == judged(*claims)


DRAFTS = [
    pytest.param(toll("d1", number(2017)), [toll("a1", number(2000, "about"))], "unsupported_precision", id="sharper"),
    pytest.param(toll("d1", number(30)), [toll("a1", at_least(30))], "lost_hedge", id="lost-hedge"),
    pytest.param(
        toll("d1", number(12), published="2031-05-06"),
        [toll("a1", number(12)), toll("b1", number(31), published=LATER)],
        "stale_figure", id="stale",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "sources", "reason"), DRAFTS)
def test_a_draft_is_held_to_its_sources(draft: AnyClaim, sources: list[AnyClaim], reason: str) -> None:
    alerts = [f for f in judged(draft, *sources, draft="d") if f.severity == "high"]
    assert [f.reason for f in alerts] == [reason]


def test_forty_reports_of_one_toll_are_one_finding_on_one_origin() -> None:
    claims = [toll(f"{chr(0x4E00 + n)}1", number(12)) for n in range(40)]
    found = judged(*claims)
    assert len(found) == 1
    assert len(found[0].sides[0]) == 40
    assert found[0].origins == 1


@pytest.mark.parametrize(
    ("keys", "origins"),
    [
        (("country:XA+estimate", "intelligence-service+role:intelligence:XA"), 1),
        (("role:government", "government+role:government:XA"), 1),
        (("country:XA+estimate", "intelligence-service+role:intelligence:XB"), 2),
        (("role:military:XA", "role:intelligence:XA"), 2),
        (("coast-guard", "clinic"), 2),
    ],
)
def test_all_that_say_the_same_are_one_agreement_on_as_many_origins_as_sources(
    keys: tuple[str, str], origins: int
) -> None:
    cited = [Attribution(source=key, key=key) for key in keys]
    plain = claim("b2", "In Torvik [2000] people were killed by the fire in a mill.", number(2000))
    other = claim("b1", "In Torvik [2000] people died when the mill caught fire.", number(2000), attribution=cited[1])
    (finding,) = judged(toll("a1", number(2000), attribution=cited[0]), other, plain)
    assert (finding.verdict, finding.sides, finding.origins) == ("agree", (("a1", "b1", "b2"),), origins)


def test_a_rising_series_is_one_finding_with_a_side_for_each_value() -> None:
    claims = [
        toll(f"{letter}1", number(value), published=f"2031-05-0{value}")
        for letter, value in zip("abc", (4, 5, 9), strict=True)
    ]
    found = judged(*claims)
    assert [(f.verdict, f.sides) for f in found] == [("update", (("a1",), ("b1",), ("c1",)))]


def test_swapped_digits_are_named_as_such() -> None:
    found = judged(toll("a1", number(3500)), toll("b1", number(5300)))
    assert [flag.reason for flag in found[0].flags] == ["digit_transposition"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 40), st.integers(1, 3), st.booleans()), min_size=2, max_size=6), st.randoms())
def test_findings_do_not_depend_on_the_order_of_the_claims(drawn: list[tuple[int, int, bool]], random: Any) -> None:
    claims = [
        toll(f"{chr(97 + n)}1", at_least(value) if bound else number(value), published=f"2031-05-0{date}")
        for n, (value, date, bound) in enumerate(drawn)
    ]
    shuffled = list(claims)
    random.shuffle(shuffled)
    assert judged(*claims) == judged(*shuffled)


SUMS = [
    pytest.param("The ferry carried [65] people", "made up of [53] passengers", "and [14] crew", True, id="wrong"),
    pytest.param("The ferry carried [67] people", "made up of [53] passengers", "and [14] crew", False, id="right"),
    pytest.param("The ferry carried [65] people", "after [53] lorries", "and [14] cars had left", False, id="no-parts"),
]


@pytest.mark.parametrize(("whole", "first", "second", "is_wrong"), SUMS)
def test_parts_must_add_up_to_the_whole(whole: str, first: str, second: str, is_wrong: bool) -> None:
    pieces = (whole, f"{whole}, {first}", f"{whole}, {first} {second}")
    plain = pieces[-1].replace("[", "").replace("]", "")
    found = []
    for n, text in enumerate(pieces):
        figure = text[text.rindex("[") + 1 : text.rindex("]")]
        start = len(text[: text.rindex("[")].replace("[", "").replace("]", ""))
        one = claim(f"a{n}", f"[{figure}]", number(int(figure)), "count")
        place = {"start": start, "end": start + len(figure), "sentence": plain, "sentence_end": len(plain)}
        found.append(one.model_copy(update=place))
    assert [f.reason for f in judged(*found)] == (["arithmetic"] if is_wrong else [])


@pytest.mark.parametrize(("children", "is_wrong"), [(15, True), (3, False), (90, False)])
def test_a_part_may_not_exceed_its_whole(children: int, is_wrong: bool) -> None:
    part = toll("b1", number(children), about={"head": "person", "qualifiers": ["child"]})
    assert [f.reason for f in judged(toll("a1", number(12)), part)] == (["scope_mismatch"] if is_wrong else [])


def test_two_articles_that_both_cite_rival_figures_do_not_disagree() -> None:
    claims = [
        toll(
            f"{letter}{n}",
            number(value),
            attribution=by(source, kind),
            sentence_start=n * 200,
            sentence_end=n * 200 + 80,
        )
        for letter in "ab"
        for n, (value, source, kind) in enumerate(((50, "the army", "military"), (40, "the front", "party")))
    ]
    assert {f.verdict for f in judged(*claims)} == {"agree"}


@pytest.mark.parametrize(
    ("sentence", "is_conflict"),
    [
        ("The Torvik bridge was not opened on [that day] by the mayor.", True),
        (
            "Apart from the Torvik bridge of [that day], nothing built by the northern railway company ever failed.",
            False,
        ),
    ],
)
def test_a_negation_denies_only_a_sentence_that_is_otherwise_the_same(sentence: str, is_conflict: bool) -> None:
    about = {"head": None, "actions": ["open"]}
    denial = claim("b1", sentence, day("2031-05-02"), "event_date", about=about, polarity="negative")
    findings = judged(opened("a1", day("2031-05-02")), denial)
    assert ("polarity_conflict" in {finding.reason for finding in findings}) is is_conflict


@pytest.mark.parametrize(
    ("outcome", "verdict"),
    [pytest.param("missing", "update", id="missing"), pytest.param("killed", "conflict", id="dead")],
)
def test_of_the_missing_none_may_be_left_later(outcome: str, verdict: str) -> None:
    earlier = toll("a1", number(4), outcome=outcome, published="2031-05-04T08:00:00+00:00")
    later = toll("b1", number(0), outcome=outcome, polarity="negative", published="2031-05-05T08:00:00+00:00")
    (finding,) = judged(earlier, later)
    assert finding.verdict == verdict


def test_an_explanation_names_a_file_without_its_folder() -> None:
    one, other = toll("a1", number(14), source=None, article="wires/harbour.txt"), toll("b1", number(17))
    (finding,) = judged(one, other)
    assert "(harbour)" in finding.explanation
    assert "wires/" not in finding.explanation


def arrests(id: str, value: int, published: str, **about: Any) -> AnyClaim:
    fields = {"window": about.pop("window")} if "window" in about else {}
    return claim(
        id, f"Guards at the Torvik mill caught [{value}] foxes.", number(value), "count",
        published=published, about={"head": "fox", **about}, **fields,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("about", "reason"),
    [
        ({}, "value_conflict"),
        ({"window": day("2031-05-03", "2031-05-04")}, "value_conflict"),
        ({"window": day("2031-01-01", "2031-12-31")}, "temporal_update"),
        ({"terms": ["catch", "guard", "so-far"]}, "temporal_update"),
    ],
    ids=["no period", "a night", "this year", "so far"],
)
def test_a_count_grows_only_in_a_period_that_is_not_over(about: dict[str, Any], reason: str) -> None:
    one, other = arrests("a1", 4, "2031-05-04T08:00:00+00:00", **about), arrests("b1", 5, "2031-05-04T18:00:00+00:00")
    assert [finding.reason for finding in judged(one, other)] == [reason]


@pytest.mark.parametrize(("named", "is_alert"), [("org:holm", False), ("org:brun", True), (None, False)])
def test_articles_that_share_no_name_need_more_for_an_alert(named: str | None, is_alert: bool) -> None:
    about = {"head": "window", "places": [], "terms": []}
    one = claim("a1", "It broke [14] windows.", number(14), "count", about={**about, "names": ["org:brun"]})
    names = [named] if named else []
    other = claim("b1", "[16] windows of the mill went.", number(16), "count", about={**about, "names": names})
    assert bool(judged(one, other)) is is_alert


@pytest.mark.parametrize(("terms", "reasons"), [(["mill"], ["value_conflict"]), ([], [])])
def test_articles_without_names_need_a_word_in_common_for_an_alert(terms: list[str], reasons: list[str]) -> None:
    about = {"head": "window", "places": [], "terms": terms}
    one = claim("a1", "It broke [14] windows.", number(14), "count", about=about)
    other = claim("b1", "[16] windows of the mill went.", number(16), "count", about=about)
    assert [finding.reason for finding in judged(one, other)] == reasons


@pytest.mark.parametrize(
    ("figure", "verdict", "reason"),
    [
        (14, "discrepancy", "precision_difference"),
        (3, "conflict", "value_conflict"),
        (30, "compatible", "precision_difference"),
        (200, "discrepancy", "precision_difference"),
        (200_000, "discrepancy", "precision_difference"),
    ],
)
def test_a_figure_may_miss_a_vague_word_a_little_but_not_by_far(figure: int, verdict: str, reason: str) -> None:
    found = judged(toll("a1", number(figure)), toll("b1", number(24, "vague", high=99)))
    assert [(one.verdict, one.reason) for one in found] == [(verdict, reason)]


@pytest.mark.parametrize(
    ("actions", "begin", "reasons"),
    [
        (["open", "start"], "2031-05-02", ["date_conflict"]),
        (["open", "start"], "2031-05-01", ["same_value"]),
        (["open"], "2031-05-02", ["bound"]),
    ],
    ids=["began later", "began that day", "was on"],
)
def test_what_is_on_since_one_day_did_not_begin_on_a_later_one(
    actions: list[str], begin: str, reasons: list[str]
) -> None:
    since = Date(earliest="2031-05-01", latest="2031-05-01", granularity="day", bound="since")
    about = {"head": None, "actions": actions}
    begun = claim("b1", "The Torvik bridge was opened on [that day] by the mayor.", day(begin), "event_date",
                  about=about)  # fmt: skip
    assert [finding.reason for finding in judged(opened("a1", since), begun)] == reasons


def test_organisers_and_police_do_not_update_each_other() -> None:
    one = arrests("a1", 900, "2031-05-04T08:00:00+00:00", terms=["so-far", "visitor"])
    other = arrests("b1", 4000, "2031-05-04T18:00:00+00:00", terms=["so-far", "visitor"])
    crowd = [
        claim_.model_copy(update={"attribution": by(*source)})
        for claim_, source in ((one, ("the police", "police")), (other, ("the fair", "organiser")))
    ]
    assert [finding.reason for finding in judged(*crowd)] == ["estimate_spread"]


def test_a_figure_far_beyond_a_bound_contradicts_it() -> None:
    found = judged(toll("a1", number(2_100)), toll("b1", number(100, "more_than", high=None)))
    assert [one.verdict for one in found] == ["conflict"]


@pytest.mark.parametrize(
    ("published", "window", "reasons"),
    [
        ("2031-05-20T12:00:00+00:00", None, ["value_conflict"]),
        ("2031-09-20T12:00:00+00:00", None, []),
        ("2031-09-20T12:00:00+00:00", day("2031-05-01", "2031-05-03"), ["value_conflict"]),
    ],
    ids=["weeks", "months", "months, but dated"],
)
def test_figures_reported_months_apart_are_of_two_events_unless_dated(
    published: str, window: Date | None, reasons: list[str]
) -> None:
    about = {"head": "window", "terms": ["mill"]}
    one = claim("a1", "The storm broke [14] windows in Torvik.", number(14), "count", about=about, window=window)
    other = claim("b1", "The storm broke [16] windows in Torvik.", number(16), "count", about=about, window=window)
    later = other.model_copy(update={"published": datetime.fromisoformat(published)})
    assert [finding.reason for finding in judged(one, later)] == reasons


def test_a_correction_may_come_months_later() -> None:
    about = {"head": "window", "terms": ["mill"]}
    one = claim("a1", "The storm broke [16] windows in Torvik.", number(16), "count", about=about)
    other = claim("b1", "The storm broke [14] windows in Torvik.", number(14), "count", about=about, is_revision=True)
    later = other.model_copy(update={"published": datetime.fromisoformat("2031-09-20T12:00:00+00:00")})
    assert [finding.verdict for finding in judged(one, later)] == ["update"]


def test_a_day_is_a_part_of_all_that_was_counted_since_january() -> None:
    since = Date(earliest="2031-01-01", latest="2031-01-01", granularity="day", bound="since")
    on_a_day = arrests("a1", 40, "2031-05-04T08:00:00+00:00", window=day("2031-05-03"), terms=["catch", "guard"])
    in_all = arrests("b1", 610, "2031-05-04T08:00:00+00:00", window=since, terms=["catch", "guard"])
    assert judged(on_a_day, in_all) == ()
