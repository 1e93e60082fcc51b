"""The gold files under fixtures/ are well formed: quotes are in their texts, values are consistent, dates fit.

Nothing here runs the checker; it guards the data that other tests measure it with.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date, datetime, timedelta
from itertools import combinations, pairwise
from pathlib import Path

import pytest
import yaml

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
GOLD = FIXTURES / "gold"
CLUSTERS = sorted((GOLD / "clusters").glob("*.json"))
STORIES = sorted(p.with_suffix("") for p in (FIXTURES / "stories").glob("*.json"))

TYPES = {
    "troop_count",
    "casualties",
    "count",
    "money",
    "percentage",
    "measurement",
    "duration",
    "meeting_date",
    "event_date",
    "quotation",
}
OUTCOMES = {"killed", "wounded", "casualties", "missing", "captured", "displaced", "rescued", "affected"}
MODIFIERS = {"exact", "about", "almost", "just_over", "at_least", "more_than", "at_most", "less_than", "range", "vague"}
MODALITIES = {"asserted", "reported", "estimated", "planned", "alleged", "denied"}
VERDICTS = {"agree", "compatible", "update", "unresolved", "discrepancy", "conflict"}
WITHIN_ONE_ARTICLE = {"arithmetic", "internal_inconsistency"}
SEVERITIES = {"none", "info", "low", "medium", "high"}
REASONS = {
    "same_value",
    "rounding",
    "granularity",
    "bound",
    "precision_difference",
    "estimate_spread",
    "value_conflict",
    "unit_mismatch",
    "definition_mismatch",
    "scope_mismatch",
    "temporal_update",
    "downward_revision",
    "date_conflict",
    "duration_conflict",
    "sequence_conflict",
    "location_conflict",
    "name_mismatch",
    "role_mismatch",
    "quote_mismatch",
    "quote_speaker",
    "polarity_conflict",
    "trend_conflict",
    "ordinal_conflict",
    "attribution_mismatch",
    "modality_mismatch",
    "shared_origin",
    "internal_inconsistency",
    "arithmetic",
    "unsupported",
    "unsupported_precision",
    "lost_hedge",
    "stale_figure",
    "false_match",
}
CLAIM_FIELDS = {
    "id",
    "article",
    "type",
    "quote",
    "nth",
    "value",
    "outcome",
    "object",
    "subject",
    "speaker",
    "attribution",
    "modality",
    "participants",
}
DAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "montag"),
            ("tuesday", "dienstag"),
            ("wednesday", "mittwoch"),
            ("thursday", "donnerstag"),
            ("friday", "freitag"),
            ("saturday", "samstag"),
            ("sunday", "sonntag"),
        )
    )
    for name in names
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "januar"),
            ("february", "februar"),
            ("march", "märz"),
            ("april",),
            ("may", "mai"),
            ("june", "juni"),
            ("july", "juli"),
            ("august",),
            ("september",),
            ("october", "oktober"),
            ("november",),
            ("december", "dezember"),
        ),
        1,
    )
    for name in names
}
RELATIVE = {"today": 0, "heute": 0, "yesterday": -1, "gestern": -1, "vorgestern": -2}
QUOTATION_MARKS = '"“”„»«‘’'


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def check_numbers(claim: dict) -> None:
    value, quote = claim["value"], claim["quote"]
    low, high, modifier = value["low"], value["high"], value["modifier"]
    assert modifier in MODIFIERS
    assert set(value) <= {"low", "high", "modifier", "currency", "unit"}
    assert (low is None) == (modifier in {"at_most", "less_than"})
    assert (high is None) == (modifier in {"at_least", "more_than"})
    if modifier in {"range", "vague"}:
        assert low < high
    elif low is not None and high is not None:
        assert low == high
    assert ("currency" in value) == (claim["type"] == "money")
    if claim["type"] == "money":
        assert re.fullmatch("[A-Z]{3}", value["currency"])
    if claim["type"] == "measurement":
        assert value["unit"]
    elif "unit" in value:
        assert (claim["type"], value["unit"]) == ("percentage", "percentage_point")
    if claim["type"] != "duration" and modifier != "vague" and "basis point" not in quote:
        ageless = re.sub(r"\d+-(?:[Jj]ährig|year-old)\w*", "", quote)
        digits = [re.sub(r"\D", "", run).strip("0") for run in re.findall(r"\d[\d.,]*", ageless)]
        stated = {str(bound).replace(".", "").strip("0") for bound in (low, high) if bound is not None}
        # "8 Pfund 40", "85 pence" and "58 von 71" say one number in two runs or in a smaller coin
        assert not digits or digits[0] in stated or "".join(digits) in stated, (quote, value)


def check_dates(claim: dict, published: date) -> None:
    value, quote = claim["value"], claim["quote"]
    earliest, latest = (date.fromisoformat(value[key][:10]) for key in ("earliest", "latest"))
    assert set(value) == {"earliest", "latest"}
    assert earliest <= latest
    words = re.findall(r"\w+", quote.lower())
    for word in words:
        for name, number in DAYS.items():
            if word.startswith(name) and word not in MONTHS:
                covered = {(earliest + timedelta(i)).weekday() for i in range((latest - earliest).days + 1)}
                assert number in covered, (quote, value)
                assert (latest - earliest).days <= 3, (quote, value)
        if word in RELATIVE:
            assert earliest == latest == published + timedelta(RELATIVE[word]), (quote, value)
        if word in MONTHS:
            assert earliest.month <= MONTHS[word] <= latest.month, (quote, value)
        if re.fullmatch("(1[89]|20)[0-9]{2}", word):
            assert earliest.year <= int(word) <= latest.year, (quote, value)
    day = re.search(r"\b(\d{1,2})(?:\.| (?=[A-Z]))|[A-Z]\w+ (\d{1,2})\b", quote)
    if day and any(word in MONTHS for word in words):
        assert int(day[1] or day[2]) in {earliest.day, latest.day}, (quote, value)
    # what is plainly told as future or past must lie there
    if "modality" in claim and claim["modality"] == "planned":
        assert latest >= published, (quote, value)


def check_claim(claim: dict, text: str, published: date) -> None:
    assert set(claim) <= CLAIM_FIELDS, set(claim) - CLAIM_FIELDS
    assert claim["type"] in TYPES
    assert text.count(claim["quote"]) >= claim.get("nth", 1) >= 1, claim["quote"]
    assert claim["quote"] == claim["quote"].strip() != ""
    assert claim.get("modality", "asserted") in MODALITIES
    assert ("outcome" in claim) == (claim["type"] == "casualties")
    assert claim.get("outcome", "killed") in OUTCOMES
    assert ("object" in claim) == (claim["type"] == "count")
    assert ("speaker" in claim) == (claim["type"] == "quotation")
    if claim["type"] == "quotation":
        assert claim["quote"][0] in QUOTATION_MARKS
        assert claim["quote"][-1] in QUOTATION_MARKS
        assert claim["value"] == {"text": claim["value"]["text"]}
        assert claim["value"]["text"] in claim["quote"]
        assert claim["value"]["text"][0] not in QUOTATION_MARKS
        assert claim["value"]["text"][-1] not in ",. "
    elif claim["type"] in {"meeting_date", "event_date"}:
        check_dates(claim, published)
    else:
        check_numbers(claim)


def locate(text: str, claim: dict) -> tuple[int, int]:
    start = -1
    for _ in range(claim.get("nth", 1)):
        start = text.index(claim["quote"], start + 1)
    return start, start + len(claim["quote"])


def check_claims(claims: list[dict], text: str, published: str) -> None:
    moment = datetime.fromisoformat(published)
    assert moment.tzinfo is not None
    for claim in claims:
        check_claim(claim, text, moment.date())
    spans = sorted(locate(text, claim) for claim in claims)
    assert all(a[1] <= b[0] for a, b in pairwise(spans)), "claims overlap"


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    ("name", "least", "without_claims"), [("sentences", 160, 25), ("passages", 130, 8), ("bulletins", 55, 2)]
)
def test_sentences(name, language, least, without_claims):
    entries = lines(GOLD / f"{name}.{language}.jsonl")
    assert len(entries) >= least
    assert len({e["id"] for e in entries}) == len({e["text"] for e in entries}) == len(entries)
    for entry in entries:
        assert set(entry) == {"id", "language", "published", "text", "claims"}, entry["id"]
        assert entry["language"] == language
        assert entry["id"].startswith(language + "-")
        check_claims(entry["claims"], entry["text"], entry["published"])
    assert sum(not e["claims"] for e in entries) >= without_claims
    claims = [c for e in entries for c in e["claims"]]
    assert {c["type"] for c in claims} == TYPES
    if name == "sentences":
        assert {c["outcome"] for c in claims if "outcome" in c} == OUTCOMES
        assert {c["value"]["modifier"] for c in claims if "modifier" in c["value"]} == MODIFIERS


def check_judgement(judgement: dict) -> None:
    assert judgement["reason"] in REASONS
    assert judgement["severity"] in SEVERITIES
    assert judgement["why"]


PAIR_FIELDS = {"id", "language_a", "language_b", "published_a", "published_b", "a", "b"} | {
    "type",
    "verdict",
    "reason",
    "severity",
    "why",
}


def check_pair(pair: dict) -> None:
    assert set(pair) - {"mode"} == PAIR_FIELDS, pair["id"]
    check_judgement(pair)
    assert pair["verdict"] in VERDICTS | {"not_comparable"}
    assert pair["type"] in TYPES
    assert pair.get("mode", "draft") in {"draft", "single_article"}
    group = pair["language_a"] if pair["language_a"] == pair["language_b"] else "mixed"
    assert pair["id"].startswith(group + "-")
    assert pair["a"] != pair["b"]
    if pair["verdict"] == "not_comparable" and pair["reason"] != "unsupported":
        assert pair["severity"] == "none"
    dated = [pair[k] for k in ("published_a", "published_b") if pair[k] is not None]
    assert all(datetime.fromisoformat(one).tzinfo for one in dated)
    assert len(dated) == 2 or pair["verdict"] == "unresolved"


def test_pairs():
    pairs = lines(GOLD / "pairs.jsonl")
    assert len({p["id"] for p in pairs}) == len(pairs) == 120
    assert Counter(p["id"].split("-")[0] for p in pairs) == {"de": 40, "en": 40, "mixed": 40}
    for pair in pairs:
        check_pair(pair)
    assert {p["reason"] for p in pairs} >= REASONS
    assert sum(p["verdict"] == "not_comparable" for p in pairs) >= 40


@pytest.mark.parametrize("group", ["de", "en", "mixed"])
def test_pairs_of_passages(group):
    pairs = lines(GOLD / f"pairs-{group}.jsonl")
    assert len({p["id"] for p in pairs}) == len({(p["a"], p["b"]) for p in pairs}) == len(pairs) == 60
    for pair in pairs:
        check_pair(pair)
        assert pair["id"].startswith(group + "-")
    assert {p["verdict"] for p in pairs} == VERDICTS | {"not_comparable"}
    assert sum(p["verdict"] == "not_comparable" for p in pairs) >= 15


def read_story(folder: Path) -> tuple[dict, dict[str, str]]:
    story = json.loads(folder.with_suffix(".json").read_text(encoding="utf-8"))
    texts = {}
    assert {a["id"] for a in story["articles"]} == {p.stem for p in folder.glob("*.txt")}
    for article in story["articles"]:
        _, front, text = (folder / f"{article['id']}.txt").read_text(encoding="utf-8").split("---\n", 2)
        meta = yaml.safe_load(front)
        assert {**meta, "id": article["id"]} == article
        texts[article["id"]] = text.strip()
    return story, texts


@pytest.mark.parametrize("folder", STORIES, ids=lambda p: p.name)
def test_story(folder):
    story, texts = read_story(folder)
    assert set(story) == {"id", "mode", "articles", "claims", "pairs", "traps"}
    assert story["id"] == folder.name
    draft = story["mode"] == "draft"
    assert draft == folder.name.startswith("draft-") == ("draft" in texts)
    assert len(texts) == 3
    claims = {c["id"]: c for c in story["claims"]}
    assert len(claims) == len(story["claims"])
    for article in story["articles"]:
        text = texts[article["id"]]
        assert 150 <= len(text.split()) <= 300, article["id"]
        check_claims([c for c in story["claims"] if c["article"] == article["id"]], text, article["published"])
    judged = set()
    for pair in story["pairs"]:
        check_judgement(pair)
        assert pair["verdict"] in VERDICTS
        owners = [claims[i]["article"] for i in pair["claims"]]
        if pair["reason"] not in {"internal_inconsistency", "arithmetic"}:
            assert len(set(owners)) == len(owners) == 2
            assert len({claims[i]["type"] for i in pair["claims"]}) == 1
        if draft:
            assert "draft" in owners
        for two in combinations(sorted(pair["claims"]), 2):
            assert two not in judged
            judged.add(two)
    for trap in story["traps"]:
        assert tuple(sorted(trap)) not in judged
        assert len({claims[i]["article"] for i in trap}) == 2
    assert len(story["traps"]) >= 3


@pytest.mark.parametrize("path", CLUSTERS, ids=lambda p: p.stem)
def test_cluster(path):
    cluster = json.loads(path.read_text(encoding="utf-8"))
    assert set(cluster) == {"id", "mode", "articles", "claims", "pairs", "traps"}
    assert cluster["id"] == path.stem
    texts = {a["id"]: a["text"] for a in cluster["articles"]}
    draft = cluster["mode"] == "draft"
    assert draft == ("draft" in texts) == path.stem.startswith("dr-")
    claims = {c["id"]: c for c in cluster["claims"]}
    assert len(claims) == len(cluster["claims"])
    for article in cluster["articles"]:
        mine = [c for c in cluster["claims"] if c["article"] == article["id"]]
        assert 120 <= len(article["text"].split()) <= 300, article["id"]
        check_claims(mine, article["text"], article["published"])
    judged = [frozenset(p["claims"]) for p in cluster["pairs"]] + [frozenset(t) for t in cluster["traps"]]
    assert len(set(judged)) == len(judged)
    within = [frozenset(p["claims"]) for p in cluster["pairs"] if p["reason"] in WITHIN_ONE_ARTICLE]
    for two in judged:
        owners = {claims[i]["article"] for i in two}
        assert two in within or len(owners) == len(two) == 2
        assert "draft" in owners or not draft
    for pair in cluster["pairs"]:
        check_judgement(pair)
        assert pair["verdict"] in VERDICTS
        if pair["reason"] in WITHIN_ONE_ARTICLE:
            continue
        assert len({(claims[i]["type"], claims[i].get("outcome")) for i in pair["claims"]}) == 1, pair
    assert len(cluster["traps"]) >= 8


def test_there_are_clusters_of_every_kind():
    assert Counter(p.stem.split("-")[0] for p in CLUSTERS) == {"de": 14, "en": 13, "mx": 4, "dr": 7}


def test_stories_show_every_kind():
    assert len(STORIES) >= 4
    for folder in STORIES:
        pairs = json.loads(folder.with_suffix(".json").read_text(encoding="utf-8"))["pairs"]
        verdicts, reasons = Counter(p["verdict"] for p in pairs), {p["reason"] for p in pairs}
        assert verdicts["agree"]
        assert verdicts["conflict"] >= 2
        assert verdicts["discrepancy"]
        assert verdicts["update"]
        if folder.name.startswith("draft-"):
            assert {"lost_hedge", "quote_mismatch", "stale_figure", "date_conflict", "value_conflict"} <= reasons
        else:
            assert {"temporal_update", "granularity"} <= reasons
            assert any("shared_origin" in p.get("flags", ()) for p in pairs)
