"""Precision and recall of claim extraction on the gold texts: python -m bench.gold [--show] [FILE ...]."""

from __future__ import annotations

import difflib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import factcheck

GOLD = Path(__file__).resolve().parent.parent / "fixtures" / "gold"


def kind(claim: dict[str, Any]) -> str:
    """The claim type, with the outcome for casualties."""
    return f"{claim['type']}/{claim['outcome']}" if claim["type"] == "casualties" else str(claim["type"])


def same_value(gold: dict[str, Any], found: dict[str, Any]) -> bool:
    """Whether the found value is the gold one: the same words, days, or bounds (months and years within 2 %)."""
    if "text" in gold:
        return difflib.SequenceMatcher(None, gold["text"].lower(), str(found.get("text", "")).lower()).ratio() >= 0.85
    if "earliest" in gold:
        return all(str(found.get(key, ""))[:10] == str(gold[key])[:10] for key in ("earliest", "latest"))
    if gold.get("modifier") == "vague":
        return found.get("modifier") == "vague"
    return all(_close(gold[key], found.get(key)) for key in ("low", "high"))


def _close(gold: float | None, found: float | None) -> bool:
    if gold is None or found is None:
        return gold is None and found is None
    return abs(gold - found) <= 0.02 * max(1.0, abs(gold)) if gold > 86_400 * 27 else abs(gold - found) < 1e-6


def score(path: Path, *, show: bool = False) -> dict[str, Counter[str]]:
    """Per claim type (and `all`): hit, found and gold counts of one file of gold sentences."""
    counts: dict[str, Counter[str]] = {"all": Counter()}
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        article = factcheck.Article(
            id=entry["id"], text=entry["text"], language=entry["language"], published=entry.get("published")
        )
        found = [claim.model_dump(mode="json") for claim in factcheck.find_claims([article])]
        free = list(found)
        for gold in entry["claims"]:
            start = -1
            for _ in range(gold.get("nth", 1)):
                start = entry["text"].index(gold["quote"], start + 1)
            end = start + len(gold["quote"])
            hit = next(
                (
                    one
                    for one in free
                    if one["start"] < end
                    and one["end"] > start
                    and kind(one) == kind(gold)
                    and same_value(gold["value"], one["value"])
                ),
                None,
            )
            if hit:
                free.remove(hit)
            elif show:
                print("missed", entry["id"], kind(gold), repr(gold["quote"]), gold["value"], "\n    ", entry["text"])
            for name in ("all", kind(gold)):
                counts.setdefault(name, Counter()).update(gold=1, hit=bool(hit))
        for one in found:
            for name in ("all", kind(one)):
                counts.setdefault(name, Counter()).update(found=1)
        if show:
            for one in free:
                print("spurious", entry["id"], kind(one), repr(one["quote"]), "\n    ", entry["text"])
    return counts


def main(arguments: list[str]) -> None:
    """Print one table per file, and one per language over all of several files."""
    files = [Path(name) for name in arguments if not name.startswith("-")] or sorted(GOLD.glob("*.*.jsonl"))
    whole: dict[str, dict[str, Counter[str]]] = {}
    for path in files:
        counts = score(path, show="--show" in arguments)
        _print(path.name, counts)
        for name, count in counts.items():
            whole.setdefault(path.name.split(".")[-2], {}).setdefault(name, Counter()).update(count)
    for language, counts in sorted(whole.items()) if len(files) > len(whole) else ():
        _print(f"all of them, {language}", counts)


def _print(title: str, counts: dict[str, Counter[str]]) -> None:
    print(f"{title}\n{'type':28}{'precision':>10}{'recall':>8}{'gold':>6}")
    for name, count in sorted(counts.items()):
        precision = count["hit"] / count["found"] if count["found"] else 1.0
        recall = count["hit"] / count["gold"] if count["gold"] else 1.0
        print(f"{name:28}{precision:10.3f}{recall:8.3f}{count['gold']:6}")


if __name__ == "__main__":
    main(sys.argv[1:])
