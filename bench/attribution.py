"""Share of gold claims that cite the same source and are as sure: python -m bench.attribution [--show] [PATH ...]

The gold of clusters names sources in English whatever the article's language, that of passages in their own. A source
counts as the same when rapidfuzz finds the wording alike, or when both come to a common language-neutral key (police,
coast guard, a name). A PATH is a folder of clusters in the gold format or a file of gold passages (default: passages
and bulletins of fixtures/gold). The modality is measured over what a gold claim may be marked with and an asserted one
may not: planned, estimated, alleged, denied.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

import factcheck
from bench.gold import GOLD, kind, same_value
from factcheck.languages import make_doc
from factcheck.mentions import find_mentions
from factcheck.rulebook import load_rules

ALIKE = 75  # of 100
MARKED = frozenset({"planned", "estimated", "alleged", "denied"})


@cache
def keys_of(phrase: str) -> frozenset[str]:
    """The concept and name keys of an English phrase."""
    found = find_mentions(
        make_doc(factcheck.Article(id="x", text=phrase, language="en"), "en", load_rules()), load_rules()
    )
    return frozenset({key for _, _, key in found.text.concepts} | {span.name.key for span in found.text.names})


def same_source(gold: str, attribution: dict[str, Any]) -> bool:
    """Whether the claim's attribution names the gold source."""
    found = attribution["source"]
    if max(fuzz.token_set_ratio(gold.lower(), found.lower()), fuzz.partial_ratio(gold.lower(), found.lower())) >= ALIKE:
        return True
    return bool(keys_of(gold) & set(attribution["key"].split("+")))


def gold_of(path: Path) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Every article of a folder of clusters or a file of passages, with its gold claims."""
    if path.is_dir():
        for file in sorted(path.glob("*.json")):
            cluster = json.loads(file.read_text(encoding="utf-8"))
            for article in cluster["articles"]:
                yield article, [claim for claim in cluster["claims"] if claim["article"] == article["id"]]
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        yield entry, entry["claims"]


def pairs_of(path: Path) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Every gold claim that was found, with the language and the claim found."""
    for article, gold_claims in gold_of(path):
        fields = {
            key: article[key] for key in ("id", "text", "title", "source", "published", "language") if key in article
        }
        found = [claim.model_dump(mode="json") for claim in factcheck.find_claims([factcheck.Article(**fields)])]
        for gold in gold_claims:
            claim = _claim_of(gold, article["text"], found)
            if claim is not None:
                yield article["language"], gold, claim


def _claim_of(gold: dict[str, Any], text: str, found: list[dict[str, Any]]) -> dict[str, Any] | None:
    start = -1
    for _ in range(gold.get("nth", 1)):
        start = text.index(gold["quote"], start + 1)
    end = start + len(gold["quote"])
    near = (one for one in found if one["part"] == "text" and one["start"] < end and one["end"] > start)
    return next((one for one in near if kind(one) == kind(gold) and same_value(gold["value"], one["value"])), None)


def measure(path: Path, *, show: bool = False) -> dict[str, Counter[str]]:
    """Per language: gold claims with a source, those citing the same or any, claims citing one in vain, modality."""
    counts: dict[str, Counter[str]] = {"de": Counter(), "en": Counter()}
    for language, gold, claim in pairs_of(path):
        cited, wanted = claim["attribution"], gold.get("attribution")
        hit = bool(wanted and cited and same_source(wanted, cited))
        sure, marked = (
            gold.get("modality", "asserted"),
            claim["modality"] if claim["modality"] in MARKED else "asserted",
        )
        counts[language].update(
            gold=bool(wanted), cited=bool(wanted and cited), hit=hit, stray=bool(cited) and not wanted
        )
        counts[language].update(
            marked=sure in MARKED, found=marked in MARKED, same=sure in MARKED and sure == claim["modality"]
        )
        if show and not hit and (wanted or cited):
            print(
                "source",
                repr(wanted),
                "found",
                cited and cited["source"],
                "for",
                claim["quote"],
                "in",
                claim["sentence"],
            )
        if show and sure != marked and {sure, marked} & MARKED:
            print("modality", sure, "found", claim["modality"], "for", claim["quote"], "in", claim["sentence"])
    return counts


def main(arguments: list[str]) -> None:
    """Print the shares."""
    paths = [Path(name) for name in arguments if not name.startswith("-")] or [
        *sorted(GOLD.glob("passages.*.jsonl")),
        *sorted(GOLD.glob("bulletins.*.jsonl")),
    ]
    for path in paths:
        for language, count in measure(path, show="--show" in arguments).items():
            if count:
                print(f"{path.name} {language}: {_told(count)}")


def _told(count: Counter[str]) -> str:
    share = count["hit"] / max(1, count["gold"])
    sources = f"{count['hit']} of {count['gold']} cite the same source ({share:.3f}), {count['cited']} any"
    marks = f"{count['same']} of {count['marked']} marked alike, {count['found']} marked at all"
    return f"{sources}, {count['stray']} where the gold cites none; {marks}"


if __name__ == "__main__":
    main(sys.argv[1:])
