"""Claims, verdicts, alerts and silence on gold clusters of articles: python -m bench.clusters [--show] [FILE ...]."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain, combinations, product
from pathlib import Path
from typing import Any

import factcheck
from bench.gold import GOLD, kind, same_value
from bench.pairs import ALERTS, ORDER, share

CLUSTERS = GOLD / "clusters"
FINEST, CALENDAR = 1e-6, 0.02  # months and years have no fixed length
FIGURES = {
    "precision": ("hit", "found"),
    "recall": ("hit", "gold"),
    "verdicts": ("right", "pairs"),
    "alert_precision": ("justified", "raised"),
    "alert_recall": ("caught", "due"),
    "alert_recall_high": ("caught_high", "due_high"),
    "silence": ("silent", "traps"),
}
Data = dict[str, Any]
Pair = frozenset[str]


def checked(cluster: Data) -> Data:
    """The report on a cluster, as JSON; in draft mode the article `draft` is checked against the rest."""
    fields = ("id", "text", "title", "source", "published", "language")
    articles = [factcheck.Article(**{field: one[field] for field in fields}) for one in cluster["articles"]]
    draft = next((one for one in articles if cluster["mode"] == "draft" and one.id == "draft"), None)
    report = factcheck.check([one for one in articles if one is not draft], draft=draft)
    return report.model_dump(mode="json")


def same(gold: Data, found: Data) -> bool:
    """Whether a found claim states the gold value, in the gold currency."""
    value, other = gold["value"], found["value"]
    if "low" not in value or value["modifier"] == "vague":
        return same_value(value, other)
    slack = CALENDAR if gold["type"] == "duration" else FINEST
    return value.get("currency") in (None, other.get("unit")) and all(
        _close(value[key], other.get(key), slack) for key in ("low", "high")
    )


def _close(gold: float | None, found: float | None, slack: float) -> bool:
    if gold is None or found is None:
        return gold is found
    return abs(gold - found) <= slack * max(1.0, abs(gold))


def matched(cluster: Data, found: list[Data]) -> Iterator[tuple[Data, Data | None]]:
    """Every gold claim with the found claim of its value at its place, of its type if there is one; each used once."""
    texts = {article["id"]: article["text"] for article in cluster["articles"]}
    free = list(found)
    for gold in cluster["claims"]:
        start = -1
        for _ in range(gold.get("nth", 1)):
            start = texts[gold["article"]].index(gold["quote"], start + 1)
        end = start + len(gold["quote"])
        here = [one for one in free if one["article"] == gold["article"] and one["start"] < end and one["end"] > start]
        hits = sorted((one for one in here if same(gold, one)), key=lambda one: kind(one) != kind(gold))
        if hits:
            free.remove(hits[0])
        yield gold, next(iter(hits), None)


def sides(finding: Data) -> list[Pair]:
    """The pairs of claims that a finding judges: across its sides, or within the one side of an agreement."""
    if len(finding["sides"]) == 1:
        return [frozenset(two) for two in combinations(finding["sides"][0], 2)]
    return [frozenset(two) for one, other in combinations(finding["sides"], 2) for two in product(one, other)]


def judgements(report: Data) -> dict[Pair, Data]:
    """The strongest finding on each pair of claims."""
    strongest: dict[Pair, Data] = {}
    for finding in sorted(report["findings"], key=lambda one: ORDER.index(one["verdict"]), reverse=True):
        for two in sides(finding):
            strongest.setdefault(two, finding)
    return strongest


def claim_counts(links: list[tuple[Data, Data | None]], found: list[Data]) -> Iterator[tuple[str, Counter[str]]]:
    """Gold, found and hit claims, and those found with the right value only, by type."""
    for one in found:
        yield kind(one), Counter(found=1)
    for gold, link in links:
        yield kind(gold), Counter(gold=1, hit=link is not None and kind(link) == kind(gold), valued=link is not None)


def pair_counts(cluster: Data, report: Data, names: dict[str, str], show: bool) -> Iterator[tuple[str, Counter[str]]]:
    """Right verdicts, due and caught alerts, by verdict and reason; alerts raised, and the justified ones."""
    judged, justified = judgements(report), set()
    for gold in cluster["pairs"]:
        for two in combinations(gold["claims"], 2):
            pair = frozenset(names.get(claim, f"?{claim}") for claim in two)
            finding = judged.get(pair, {"verdict": "nothing", "severity": "none"})
            due, stopped, high = gold["severity"] in ALERTS, finding["severity"] in ALERTS, gold["severity"] == "high"
            right = finding["verdict"] == gold["verdict"]
            if due:
                justified.add(pair)
            count = Counter(pairs=1, right=right, due=due, caught=due and stopped)
            yield f"{gold['verdict']}/{gold['reason']}", count + Counter(due_high=high, caught_high=high and stopped)
            if show and not right:
                print("verdict", cluster["id"], *two, gold["verdict"], gold["reason"], "but", finding["verdict"])
    for finding in report["findings"]:
        if finding["severity"] in ALERTS:
            yield "alerts", Counter(raised=1, justified=not justified.isdisjoint(sides(finding)))


def trap_counts(cluster: Data, report: Data, names: dict[str, str], show: bool) -> Iterator[tuple[str, Counter[str]]]:
    """Traps, and those on which the report is silent."""
    judged = judgements(report)
    for trap in cluster["traps"]:
        finding = judged.get(frozenset(names.get(claim, f"?{claim}") for claim in trap))
        yield "traps", Counter(traps=1, silent=finding is None)
        if show and finding:
            print("trap", cluster["id"], *trap, finding["verdict"], finding["reason"])


def score(path: Path, *, show: bool = False) -> dict[str, Counter[str]]:
    """Per claim type, judgement, `traps` and `alerts` (and `all`) the counts of one cluster."""
    cluster = json.loads(path.read_text(encoding="utf-8"))
    report = checked(cluster)
    found = [claim for claim in report["claims"] if claim.get("part", "text") == "text"]
    links = list(matched(cluster, found))
    names = {gold["id"]: one["id"] for gold, one in links if one}
    counts: dict[str, Counter[str]] = {"all": Counter()}
    for name, count in chain(
        claim_counts(links, found),
        pair_counts(cluster, report, names, show),
        trap_counts(cluster, report, names, show),
    ):
        counts["all"].update(count)
        counts.setdefault(name, Counter()).update(count)
    return counts


def figures(count: Counter[str]) -> dict[str, float]:
    """The shares that the floors are about."""
    return {name: share(count, part, whole) for name, (part, whole) in FIGURES.items()}


def line(name: str, count: Counter[str]) -> str:
    """One line of figures."""
    shares = " ".join(f"{share:>{len(title)}.3f}" for title, share in figures(count).items())
    return f"{name:26} {shares}"


def main(arguments: list[str]) -> None:
    """Print the figures of each cluster and of all, then the recall of each type and the verdicts of each category."""
    files = [Path(name) for name in arguments if not name.startswith("-")] or sorted(CLUSTERS.glob("*.json"))
    total: dict[str, Counter[str]] = {}
    print(f"{'cluster':26} {' '.join(FIGURES)}")
    for path in files:
        counts = score(path, show="--show" in arguments)
        print(line(path.stem, counts["all"]))
        for name, count in counts.items():
            total.setdefault(name, Counter()).update(count)
    print(line("all", total["all"]))
    for name, count in sorted(total.items()):
        if name != "all" and (count["gold"] or count["pairs"]):
            part, whole = ("right", "pairs") if count["pairs"] else ("hit", "gold")
            print(f"    {name:34} {count[part]:3} of {count[whole]:3}")


if __name__ == "__main__":
    main(sys.argv[1:])
