"""Hand-made reports: every group, verdict and kind of drawing, in German and English; all stories are invented."""

# ruff: noqa: E501  # one claim a line
from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from factcheck.claims import AnyClaim
from factcheck.findings import Finding, Flag, Point, Timeline
from factcheck.matches import Fact
from factcheck.reports import ArticleSummary, Coverage, DraftPassage, Report, Skipped

NORDPOST = ArticleSummary(
    id="nordpost",
    title="Mehrere Tausend Helfer am Deich von Askholm",
    source="Nordpost",
    published="2031-03-14T18:40:00+01:00",
    language="de",
    text=(
        "Nach dem Deichbruch bei Askholm sind mindestens 17 Menschen ums Leben gekommen, teilte die Feuerwehr mit. "
        "Mehrere Tausend Soldaten sichern die Ufer.\n\n"
        "Der Deich brach nach Angaben des Wasseramts am 12. März. Den Schaden bezifferte das Land auf rund "
        "240 Millionen Euro.\n\n"
        "„Wir werden jeden Meter Deich erneuern“, sagte Ministerin Ida Brandt. Die Sitzung des Krisenstabs dauerte "
        "drei Stunden. Am Freitag will Brandt Bürgermeister Holm treffen."
    ),
)
HARBOUR = ArticleSummary(
    id="harbour-wire",
    title="Dyke breach: 12,000 soldiers deployed",
    source="Harbour Wire",
    published="2031-03-15T09:05:00+00:00",
    language="en",
    text=(
        "The army has sent 12,000 soldiers to the flooded coast around Askholm, the defence ministry said.\n\n"
        "At least 23 people were killed, according to the fire service. The dyke broke on 13 March, residents said. "
        "Damage is put at about 240 million euros by the state government.\n\n"
        '"We will rebuild every metre of the dyke by winter," minister Ida Brandt said. '
        "Some 3,400 homes lost power."
    ),
)
KURIER = ArticleSummary(
    id="kurier",
    title="Zahl der Toten steigt auf 31",
    source="Küstenkurier",
    published="2031-03-16",
    language="de",
    text=(
        "Die Zahl der Toten nach dem Deichbruch ist auf 31 gestiegen, sagte ein Sprecher der Feuerwehr. "
        "Der Sachschaden liegt laut Land bei etwa 240 Millionen Euro.\n\n"
        "Gesperrt sind 45 Kilometer der Küstenstraße. Die Polizei nahm 14 Plünderer fest."
    ),
)
GAZETTE = ArticleSummary(
    id="gazette",
    title="",
    source="Askholm Gazette",
    published="2031-03-16T07:00:00+00:00",
    language="en",
    text=(
        "The fire service has counted 31 deaths. Police arrested 41 looters. The coastal road is closed "
        "for 28 miles. Brandt will meet mayor Holm on Friday."
    ),
)
DRAFT = ArticleSummary(
    id="entwurf.md",
    title="Flut in Askholm: 31 Tote, 12.000 Soldaten im Einsatz",
    language="de",
    path="entwurf.md",
    text=(
        "Bei der Flut in Askholm sind 17 Menschen ums Leben gekommen.\n\n"
        "240 Millionen Euro kostet der Schaden. Die Polizei nahm 14 Plünderer fest. "
        "„Wir werden den Deich bis zum Winter erneuern“, sagte Ministerin Ida Brandt.\n\n"
        "Gerettet wurden 512 Menschen. Der Deich brach am 11. März."
    ),
)
SKIPPED = (Skipped(article="wires/scan-0313.txt", problem="is binary, not text. Save the text of the page instead."),)
TIMELINES = (
    Timeline(
        fact="toll",
        movement="rising",
        points=(
            Point(at="2031-03-14T18:40:00+01:00", claims=("n1",)),
            Point(at="2031-03-15T09:05:00+00:00", claims=("h2",)),
            Point(at="2031-03-16", claims=("k0", "g0")),
        ),
        current=("k0", "g0"),
    ),
    Timeline(
        fact="looters",
        movement="contradictory",
        points=(
            Point(at="2031-03-16", claims=("k3",)),
            Point(at="2031-03-16T07:00:00+00:00", claims=("g1",)),
        ),
    ),
)
_CLAIM: TypeAdapter[AnyClaim] = TypeAdapter(AnyClaim)


def claim(id: str, article: ArticleSummary, quote: str, type: str, value: dict[str, Any], **more: Any) -> AnyClaim:
    """A claim at the first place where its quote stands in the text, else in the title."""
    part = "text" if quote in article.text else "title"
    whole = article.text if part == "text" else article.title
    start = whole.index(quote)
    first = max(
        (whole.rfind(mark, 0, start) + len(mark) for mark in (". ", "\n", "“ ") if mark in whole[:start]), default=0
    )
    last = min(
        (at + 1 for mark in (". ", ".\n") if (at := whole.find(mark, start + len(quote))) >= 0), default=len(whole)
    )
    return _CLAIM.validate_python(
        {
            "id": id, "article": article.id, "part": part, "type": type, "start": start, "end": start + len(quote),
            "quote": quote, "sentence": whole[first:last], "sentence_start": first, "sentence_end": last,
            "rule": f"{article.language}/{type}/sample", "language": article.language, "source": article.source,
            "published": article.published, "value": value, **more,
        }
    )  # fmt: skip


def number(
    low: float | None, high: float | None, modifier: str = "exact", unit: str | None = None, **more: Any
) -> dict[str, Any]:
    return {"kind": "number", "low": low, "high": high, "modifier": modifier, "unit": unit, **more}


def day(first: str, last: str | None = None, **more: Any) -> dict[str, Any]:
    return {"kind": "date", "earliest": first, "latest": last or first, "granularity": "day", **more}


def cited(source: str, kind: str = "rescue", **more: Any) -> dict[str, Any]:
    return {"attribution": {"source": source, "key": source.lower(), "kind": kind, **more}}


def source_claims() -> tuple[AnyClaim, ...]:
    """The claims of the four articles."""
    killed = {"outcome": "killed"}
    person = "person"
    return (
        claim("n0", NORDPOST, "Mehrere Tausend Helfer", "count", number(2000, 9999, "vague", person), object="Helfer"),
        claim("n1", NORDPOST, "mindestens 17 Menschen", "casualties", number(17, None, "at_least", person), **killed, **cited("die Feuerwehr")),
        claim("n2", NORDPOST, "Mehrere Tausend Soldaten", "troop_count", number(2000, 9999, "vague", person)),
        claim("n3", NORDPOST, "am 12. März", "event_date", day("2031-03-12"), **cited("Wasseramt", "government")),
        claim("n4", NORDPOST, "rund 240 Millionen Euro", "money", number(240_000_000, 240_000_000, "about", "EUR"), **cited("das Land", "government")),
        claim("n5", NORDPOST, "Wir werden jeden Meter Deich erneuern", "quotation", {"kind": "text", "text": "Wir werden jeden Meter Deich erneuern"}, speaker="Ida Brandt"),
        claim("n6", NORDPOST, "drei Stunden", "duration", number(10800, 10800, unit="second", granularity="hour")),
        claim("n7", NORDPOST, "Am Freitag", "meeting_date", day("2031-03-14", inferred=True, surface="Freitag"), participants=("brandt", "holm"), modality="planned"),
        claim("h0", HARBOUR, "12,000 soldiers deployed", "troop_count", number(12000, 12000, unit=person)),
        claim("h1", HARBOUR, "12,000 soldiers to", "troop_count", number(12000, 12000, unit=person), **cited("the defence ministry", "military")),
        claim("h2", HARBOUR, "At least 23 people", "casualties", number(23, None, "at_least", person), **killed, **cited("the fire service")),
        claim("h3", HARBOUR, "on 13 March", "event_date", day("2031-03-13"), **cited("residents", "witness")),
        claim("h4", HARBOUR, "about 240 million euros", "money", number(240_000_000, 240_000_000, "about", "EUR"), **cited("the state government", "government")),
        claim("h5", HARBOUR, "We will rebuild every metre of the dyke by winter,", "quotation", {"kind": "text", "text": "We will rebuild every metre of the dyke by winter"}, speaker="Ida Brandt"),
        claim("h6", HARBOUR, "Some 3,400 homes", "count", number(3400, 3400, "about"), object="home"),
        claim("k0", KURIER, "31", "casualties", number(31, 31, unit=person), **killed, as_of=day("2031-03-16"), **cited("ein Sprecher der Feuerwehr", carried_over=True)),
        claim("k1", KURIER, "etwa 240 Millionen Euro", "money", number(240_000_000, 240_000_000, "about", "EUR"), **cited("Land", "government")),
        claim("k2", KURIER, "45 Kilometer", "measurement", number(45, 45, unit="km")),
        claim("k3", KURIER, "14 Plünderer", "count", number(14, 14, unit=person), object="Plünderer", **cited("Die Polizei", "police")),
        claim("g0", GAZETTE, "31 deaths", "casualties", number(31, 31, unit=person), **killed, **cited("The fire service")),
        claim("g1", GAZETTE, "41 looters", "count", number(41, 41, unit=person), object="looter", **cited("Police", "police")),
        claim("g2", GAZETTE, "28 miles", "measurement", number(28, 28, unit="mi")),
        claim("g3", GAZETTE, "on Friday", "meeting_date", day("2031-03-21", inferred=True, surface="Friday"), participants=("brandt", "holm"), modality="planned"),
    )  # fmt: skip


SENTENCES = {
    "en": {
        "conflict": "14 (Küstenkurier) against 41 (Askholm Gazette): both name the police; the digits may be swapped.",
        "troops": "12,000 soldiers (Harbour Wire) is outside the usual reading of “several thousand” (Nordpost).",
        "date": "12 March (Nordpost) against 13 March (Harbour Wire): the dyke can have broken only once.",
        "quote": "The second wording adds “by winter”, a promise the first does not contain.",
        "toll": "The count rose from at least 17 to at least 23 and 31, as a toll does.",
        "meeting": "“Friday” means another day in each article, and no date decides which.",
        "damage": "All three give about 240 million euros.",
        "road": "45 kilometres and 28 miles are the same distance.",
    },
    "de": {
        "conflict": "14 (Küstenkurier) gegen 41 (Askholm Gazette): beide nennen die Polizei; vielleicht ein Zahlendreher.",
        "troops": "12.000 Soldaten (Harbour Wire) liegt außerhalb der üblichen Lesart von „mehrere Tausend“ (Nordpost).",
        "date": "12. März (Nordpost) gegen 13. März (Harbour Wire): Der Deich kann nur einmal gebrochen sein.",
        "quote": "Die zweite Fassung ergänzt „bis zum Winter“, eine Zusage, die die erste nicht enthält.",
        "toll": "Die Zahl stieg von mindestens 17 auf mindestens 23 und 31, wie es Opferzahlen tun.",
        "meeting": "„Freitag“ meint in jedem Artikel einen anderen Tag, und kein Datum entscheidet, welchen.",
        "damage": "Alle drei nennen etwa 240 Millionen Euro.",
        "road": "45 Kilometer und 28 Meilen sind dieselbe Strecke.",
    },
}


def source_report(language: str = "en") -> Report:
    """Four articles against each other."""
    said = SENTENCES[language]
    claims = source_claims()
    facts = (
        Fact(id="looters", type="count", label="looters arrested, Askholm", claims=("k3", "g1")),
        Fact(id="troops", type="troop_count", label="soldiers, dyke at Askholm", claims=("n2", "h0", "h1")),
        Fact(id="breach", type="event_date", label="dyke breach at Askholm", claims=("n3", "h3")),
        Fact(id="words", type="quotation", label="Ida Brandt on the dyke", claims=("n5", "h5")),
        Fact(id="toll", type="casualties", label="killed, dyke breach at Askholm", claims=("n1", "h2", "k0", "g0")),
        Fact(id="meeting", type="meeting_date", label="Brandt meets Holm", claims=("n7", "g3")),
        Fact(id="damage", type="money", label="damage, Askholm", claims=("n4", "h4", "k1")),
        Fact(id="road", type="measurement", label="coastal road closed", claims=("k2", "g2")),
    )
    transposed = Flag(reason="digit_transposition", severity="medium", note="14 / 41")
    origin = Flag(reason="shared_origin", severity="info", note="")
    findings = (
        finding("looters", "conflict", "value_conflict", "high", (("k3",), ("g1",)), said["conflict"], flags=(transposed,)),
        finding("troops", "discrepancy", "precision_difference", "medium", (("n2",), ("h0", "h1")), said["troops"], origins=2),
        finding("breach", "conflict", "date_conflict", "high", (("n3",), ("h3",)), said["date"], origins=2),
        finding("words", "conflict", "quote_mismatch", "high", (("n5",), ("h5",)), said["quote"]),
        finding("toll", "update", "temporal_update", "info", (("n1",), ("h2",), ("k0", "g0")), said["toll"]),
        finding("meeting", "unresolved", "date_conflict", "low", (("n7",), ("g3",)), said["meeting"]),
        finding("damage", "agree", "same_value", "none", (("n4", "h4", "k1"),), said["damage"], flags=(origin,)),
        finding("road", "agree", "rounding", "none", (("k2", "g2"),), said["road"], origins=2),
    )  # fmt: skip
    used = {id for one in findings for side in one.sides for id in side}
    coverage = Coverage(
        claims=len(claims) + 1, compared=len(used), single_source=len(claims) - len(used), left_out={"boilerplate": 1}
    )
    articles = (NORDPOST, HARBOUR, KURIER, GAZETTE)
    return Report(
        mode="sources", language=language, articles=articles, claims=claims, facts=facts, findings=findings,
        timelines=TIMELINES, skipped=SKIPPED, coverage=coverage,
    )  # fmt: skip


def finding(id: str, verdict: str, reason: str, severity: str, sides: Any, explanation: str, **more: Any) -> Finding:
    """A finding on the fact of the same name."""
    return Finding.model_validate(
        {"id": f"f-{id}", "fact": id, "verdict": verdict, "reason": reason, "severity": severity, "sides": sides,
         "explanation": explanation, **more}
    )  # fmt: skip


def draft_report(language: str = "de") -> Report:
    """A draft with mistakes of every kind against the four articles."""
    killed = {"outcome": "killed"}
    words = "Wir werden den Deich bis zum Winter erneuern"
    mine = (
        claim("d0", DRAFT, "31 Tote", "casualties", number(31, 31, unit="person"), **killed),
        claim("d1", DRAFT, "12.000 Soldaten", "troop_count", number(12000, 12000, unit="person")),
        claim("d2", DRAFT, "17 Menschen", "casualties", number(17, 17, unit="person"), **killed),
        claim("d3", DRAFT, "240 Millionen Euro", "money", number(240_000_000, 240_000_000, unit="EUR")),
        claim("d4", DRAFT, "14 Plünderer", "count", number(14, 14, unit="person"), object="Plünderer", **cited("Die Polizei", "police")),
        claim("d5", DRAFT, words, "quotation", {"kind": "text", "text": words}, speaker="Ida Brandt"),
        claim("d6", DRAFT, "512 Menschen", "casualties", number(512, 512, unit="person"), outcome="rescued"),
        claim("d7", DRAFT, "am 11. März", "event_date", day("2031-03-11")),
    )  # fmt: skip
    states = (
        DraftPassage(claim="d0", state="supported", sources=("k0", "g0")),
        DraftPassage(claim="d1", state="dropped_attribution", sources=("h1",)),
        DraftPassage(claim="d2", state="stale_figure", sources=("k0", "g0")),
        DraftPassage(claim="d3", state="lost_hedge", sources=("n4", "h4")),
        DraftPassage(claim="d4", state="contradicted", sources=("g1",)),
        DraftPassage(claim="d5", state="misquoted", sources=("n5",)),
        DraftPassage(claim="d6", state="unsupported"),
        DraftPassage(claim="d7", state="contradicted", sources=("n3", "h3")),
    )
    facts = (
        Fact(id="toll", type="casualties", label="Tote, Askholm", claims=("d2", "k0", "g0")),
        Fact(id="damage", type="money", label="Schaden, Askholm", claims=("d3", "n4", "h4")),
        Fact(id="breach", type="event_date", label="Deichbruch bei Askholm", claims=("d7", "n3", "h3")),
        Fact(id="words", type="quotation", label="Ida Brandt zum Deich", claims=("d5", "n5")),
        Fact(id="rescued", type="casualties", label="Gerettete, Askholm", claims=("d6",)),
    )
    findings = (
        finding("toll", "update", "stale_figure", "high", (("d2",), ("k0", "g0")), "Die Quellen nennen inzwischen 31 Tote."),
        finding("damage", "discrepancy", "lost_hedge", "high", (("d3",), ("n4", "h4")), "Die Quellen schreiben „rund“ und „about“."),
        finding("breach", "conflict", "date_conflict", "high", (("d7",), ("n3",), ("h3",)), "Keine Quelle nennt den 11. März."),
        finding("words", "conflict", "quote_mismatch", "high", (("d5",), ("n5",)), "Im Zitat steht „jeden Meter“, nicht „bis zum Winter“."),
        finding("rescued", "unresolved", "unsupported", "medium", (("d6",), ()), "Keine Quelle nennt Gerettete."),
    )  # fmt: skip
    sources = source_claims()
    return Report(
        mode="draft", language=language, articles=(DRAFT, NORDPOST, HARBOUR, KURIER, GAZETTE), claims=(*mine, *sources),
        facts=facts, findings=findings, draft=states, draft_article=DRAFT.id,
        coverage=Coverage(claims=len(mine) + len(sources), compared=7, single_source=1),
    )  # fmt: skip


def small_report(language: str = "en") -> Report:
    """Two findings of two articles: small enough to read as a golden file."""
    whole = source_report(language)
    kept = ("f-looters", "f-road")
    claims = tuple(one for one in whole.claims if one.id in ("k2", "k3", "g0", "g1", "g2"))
    return whole.model_copy(
        update={
            "articles": (KURIER, GAZETTE),
            "claims": claims,
            "facts": tuple(fact for fact in whole.facts if fact.id in ("looters", "road")),
            "findings": tuple(one for one in whole.findings if one.id in kept),
            "timelines": TIMELINES[1:],
            "coverage": Coverage(claims=5, compared=4, single_source=1),
        }
    )


HOSTILE = (
    "</script><script>window.pwned=1</script>", "<img src=x onerror=\"window.pwned=1\">", "\u202eevil\u202c\u2066x\u2069",
    "\x00\x07\x1b[31mred\x9b2J", "W" * 10_000, "👩‍🚒👨‍👩‍👧‍👦🏳️‍🌈", "مرحبا بالعالم ١٢٣ שלום", "{{ 7 * 7 }} {% raw %}", "=HYPERLINK(\"http://x\")",
    "' onmouseover='window.pwned=1", "]]><!--", "| **bold** [a](javascript:alert(1)) `x` @all",
)  # fmt: skip


def hostile_report() -> Report:
    """Every field that an article or its claims fill holds text that wants to be more than text."""
    text = " ".join(HOSTILE) + "\n\n12 " + HOSTILE[0] + " and 15 " + HOSTILE[2]
    articles = tuple(
        ArticleSummary(
            id=f'a{n}"><b>{HOSTILE[n]}', title=HOSTILE[n] + " title", source=HOSTILE[n], language="en", text=text
        )
        for n in (0, 1, 2)
    )
    evil = {
        "attribution": {"source": HOSTILE[1], "key": "x", "via": HOSTILE[2]},
        "as_of": {**day("x"), "earliest": None, "latest": None, "surface": HOSTILE[0]},
    }
    claims = tuple(
        claim(f"c{n} '\"<&#", article, quote, "count", number(value, value), object=HOSTILE[0], **evil)
        for n, (article, quote, value) in enumerate(zip(articles, (f"12 {HOSTILE[0]}", f"15 {HOSTILE[2]}", HOSTILE[4]), (12, 15, 15), strict=True))
    )  # fmt: skip
    said = " ".join(HOSTILE)
    speeches = tuple(
        claim(f"q{n}", articles[n], HOSTILE[n], "quotation", {"kind": "text", "text": HOSTILE[n]}, speaker=HOSTILE[n])
        for n in (0, 1)
    )
    fact = Fact(id="f<x>", type="count", label=said, claims=tuple(one.id for one in claims))
    speech = Fact(id="speech", type="quotation", label=HOSTILE[2], claims=("q0", "q1"))
    flag = Flag(reason="name_mismatch", severity="info", note=HOSTILE[0])
    sides = ((claims[0].id,), (claims[1].id, claims[2].id))
    findings = (
        Finding(id="x\"'<>&", fact=fact.id, verdict="conflict", reason="value_conflict", severity="high", sides=sides, explanation=said, flags=(flag,)),
        Finding(id="speech", fact="speech", verdict="conflict", reason="quote_mismatch", severity="high", sides=(("q0",), ("q1",)), explanation=HOSTILE[1]),
    )  # fmt: skip
    return Report(
        mode="sources", articles=articles, claims=(*claims, *speeches), facts=(fact, speech), findings=findings,
        skipped=tuple(Skipped(article=text, problem=text) for text in HOSTILE),
        coverage=Coverage(claims=5, compared=5, single_source=0, left_out={HOSTILE[0]: 1}),
    )  # fmt: skip
