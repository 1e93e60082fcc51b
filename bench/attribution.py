"""Share of gold claims whose claim cites the same source: python -m bench.attribution [--show] FOLDER

The gold names sources in English whatever the article's language. A source counts as the same when rapidfuzz finds
the wording alike, or when both come to a common language-neutral key (police, coast guard, a name). FOLDER holds
clusters in the gold format (default: ../shared/eval/clusters).
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

import factcheck
from bench.gold import kind, same_value
from factcheck.languages import make_doc
from factcheck.mentions import find_mentions
from factcheck.rulebook import load_rules

CLUSTERS = Path(__file__).resolve().parent.parent.parent / "shared" / "eval" / "clusters"
ALIKE = 75  # of 100


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


def measure(folder: Path, *, show: bool = False) -> dict[str, Counter[str]]:
    """Per language: gold claims with an attribution that were found, those with the same source, and with any."""
    counts: dict[str, Counter[str]] = {"de": Counter(), "en": Counter()}
    for path in sorted(folder.glob("*.json")):
        cluster = json.loads(path.read_text(encoding="utf-8"))
        for article in cluster["articles"]:
            fields = {key: article.get(key) for key in ("id", "text", "title", "source", "published", "language")}
            found = [claim.model_dump(mode="json") for claim in factcheck.find_claims([factcheck.Article(**fields)])]
            for gold in cluster["claims"]:
                if gold["article"] != article["id"] or not gold.get("attribution"):
                    continue
                claim = _claim_of(gold, article["text"], found)
                if claim is None:
                    continue
                cited = claim["attribution"]
                hit = bool(cited) and same_source(gold["attribution"], cited)
                counts[article["language"]].update(gold=1, cited=bool(cited), hit=hit)
                if show and not hit:
                    print(
                        path.stem,
                        repr(gold["attribution"]),
                        "found",
                        cited and cited["source"],
                        "in",
                        claim["sentence"],
                    )
    return counts


def _claim_of(gold: dict[str, Any], text: str, found: list[dict[str, Any]]) -> dict[str, Any] | None:
    start = -1
    for _ in range(gold.get("nth", 1)):
        start = text.index(gold["quote"], start + 1)
    end = start + len(gold["quote"])
    near = (one for one in found if one["part"] == "text" and one["start"] < end and one["end"] > start)
    return next((one for one in near if kind(one) == kind(gold) and same_value(gold["value"], one["value"])), None)


def main(arguments: list[str]) -> None:
    """Print the shares."""
    folder = next((Path(name) for name in arguments if not name.startswith("-")), CLUSTERS)
    for language, count in measure(folder, show="--show" in arguments).items():
        share = count["hit"] / count["gold"] if count["gold"] else 0.0
        told = f"{count['hit']} of {count['gold']} claims cite the same source ({share:.3f})"
        print(f"{language}: {told}, {count['cited']} cite any")


if __name__ == "__main__":
    main(sys.argv[1:])
