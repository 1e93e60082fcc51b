"""Verdicts on gold pairs of passages, by category: python -m bench.pairs [--show] [FILE ...]."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import factcheck

GOLD = Path(__file__).resolve().parent.parent / "fixtures" / "gold"
SILENT = "not_comparable"
ORDER = (SILENT, "agree", "compatible", "update", "unresolved", "discrepancy", "conflict")
ALERTS = ("medium", "high")


def passages(pair: dict[str, Any]) -> Iterator[factcheck.Article]:
    """The two sides of a pair, each an article of its own."""
    for side in ("a", "b"):
        yield factcheck.Article(
            id=side, text=pair[side], language=pair[f"language_{side}"], published=pair[f"published_{side}"]
        )


def judged(pair: dict[str, Any]) -> tuple[str, bool]:
    """The strongest verdict between the two sides, and whether any finding between them stops an editor."""
    one, other = passages(pair)
    draft = pair.get("mode") == "draft"
    report = factcheck.check([other], draft=one) if draft else factcheck.check([one, other])
    owner = {claim.id: claim.article for claim in report.claims}
    across = [f for f in report.findings if len({owner[claim] for claim in chain(*f.sides)}) > 1]
    return max((f.verdict for f in across), key=ORDER.index, default=SILENT), any(f.severity in ALERTS for f in across)


def score(path: Path, *, show: bool = False) -> dict[str, Counter[str]]:
    """Per gold verdict, gold reason and `all`: pairs, right verdicts, and alerts that are due, raised and both."""
    counts: dict[str, Counter[str]] = {"all": Counter()}
    for line in path.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        verdict, stopped = judged(pair)
        due, right = pair["severity"] in ALERTS, verdict == pair["verdict"]
        for name in ("all", pair["verdict"], f"{pair['verdict']}/{pair['reason']}"):
            count = counts.setdefault(name, Counter())
            count.update(pairs=1, right=right, due=due, raised=stopped, hit=due and stopped)
        if show and (not right or due != stopped):
            alarm = {(True, False): ", no alert", (False, True): ", false alert"}.get((due, stopped), "")
            print(f"{pair['id']} {pair['verdict']}/{pair['reason']}: {verdict}{alarm}\n  {pair['a']}\n  {pair['b']}")
    return counts


def share(count: Counter[str], part: str, whole: str) -> float:
    """A part of a whole; all of it where there is none."""
    return count[part] / count[whole] if count[whole] else 1.0


def main(arguments: list[str]) -> None:
    """Print a line for each file and, below it, one for each category."""
    files = [Path(name) for name in arguments if not name.startswith("-")] or sorted(GOLD.glob("pairs-*.jsonl"))
    for path in files:
        counts = score(path, show="--show" in arguments)
        whole, traps = counts["all"], counts.get(SILENT, Counter())
        print(f"{path.name}: verdicts {share(whole, 'right', 'pairs'):.3f} of {whole['pairs']}", end=", ")
        print(f"alerts precision {share(whole, 'hit', 'raised'):.3f} recall {share(whole, 'hit', 'due'):.3f}", end=", ")
        print(f"silent on {traps['right']} of {traps['pairs']} traps")
        for name, count in sorted(counts.items()):
            if "/" in name:
                print(f"    {name:40} {count['right']:2} of {count['pairs']:2}")


if __name__ == "__main__":
    main(sys.argv[1:])
