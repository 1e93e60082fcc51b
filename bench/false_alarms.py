"""Alerts on pairs of articles about different stories of one topic: python -m bench.false_alarms [--show]."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from factcheck import Article
from factcheck.claims import AnyClaim, Sketches, claims_of, sketches_of
from factcheck.findings import Finding, judge, judge_statements
from factcheck.languages import make_doc
from factcheck.matches import match_claims
from factcheck.mentions import find_mentions
from factcheck.rulebook import load_rules

ROOT = Path(__file__).resolve().parent.parent
ALERTS = ("medium", "high")
_FIELDS = ("id", "title", "text", "source", "published", "language")
_ALIKE = 2  # kinds of claims that two articles have in common when they are of one topic


class Piece(NamedTuple):
    """An article, the story it belongs to, its claims and its plain sentences."""

    story: str
    article: str
    language: str
    claims: tuple[AnyClaim, ...]
    sketches: Sketches


def stories(folder: Path) -> Iterator[Piece]:
    """The articles of every cluster file of a folder; a text may stand in a file of its own."""
    for path in sorted(folder.glob("*.json")):
        for entry in json.loads(path.read_text(encoding="utf-8"))["articles"]:
            own = path.with_suffix("") / f"{entry['id']}.txt"
            text = entry.get("text") or own.read_text(encoding="utf-8")
            yield _piece(path.stem, {**entry, "text": text})


def sentences(path: Path) -> Iterator[Piece]:
    """Gold sentences, each a story of its own."""
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        yield _piece(entry["id"], entry)


def _piece(story: str, entry: dict[str, Any]) -> Piece:
    fields = {name: entry[name] for name in _FIELDS if entry.get(name)} | {"id": f"{story}/{entry['id']}"}
    article = Article(**fields)
    language, rules = str(entry["language"]), load_rules()
    mentions = find_mentions(make_doc(article, language, rules), rules)
    return Piece(story, article.id, language, claims_of(mentions), sketches_of(mentions))


def kinds(piece: Piece) -> set[str]:
    """What an article states figures of: the outcome for casualties, what is counted, else the type."""
    return {
        getattr(c, "outcome", None) or (c.about.head if c.type == "count" else None) or c.type for c in piece.claims
    }


def related(pieces: Iterable[Piece], common: int) -> Iterator[tuple[Piece, Piece]]:
    """Pairs of articles of different stories that state figures of the same kinds: the ones easily mixed up."""
    for one, other in combinations(list(pieces), 2):
        if one.story != other.story and len(kinds(one) & kinds(other)) >= common:
            yield one, other


def alarms(one: Piece, other: Piece) -> list[Finding]:
    """The alerts between two articles."""
    claims = [*one.claims, *other.claims]
    owner = {claim.id: claim.article for claim in claims}
    found = judge(match_claims(claims))
    said = judge_statements([one.sketches, other.sketches], claims=claims, findings=found)
    owner |= {claim.id: claim.article for claim in said.claims}
    alerts = [finding for finding in (*found, *said.findings) if finding.severity in ALERTS]
    return [f for f in alerts if len({owner[claim] for side in f.sides for claim in side}) > 1]


def measure(pieces: Iterable[Piece], common: int = _ALIKE, *, show: bool = False) -> Counter[str]:
    """How many pairs there are, how many raise an alert, and how many alerts there are."""
    count: Counter[str] = Counter()
    for one, other in related(pieces, common):
        found = alarms(one, other)
        count.update(pairs=1, flagged=bool(found), alerts=len(found))
        if show:
            for finding in found:
                print(f"{one.article} {other.article} {finding.rule}: {finding.explanation}")
    return count


def main() -> None:
    """Print a line for each collection that is there."""
    shared = ROOT.parent / "shared" / "eval" / "clusters"
    show = "--show" in sys.argv[1:]
    collections = [("stories of the project", list(stories(ROOT / "fixtures" / "stories")), _ALIKE)]
    for path in sorted((ROOT / "fixtures" / "gold").glob("sentences.*.jsonl")):
        collections.append((f"gold sentences {path.stem.rpartition('.')[2]}", list(sentences(path)), 1))
    if shared.is_dir():
        collections.append(("development stories", list(stories(shared)), _ALIKE))
    print(f"{'collection':28} {'articles':>8} {'pairs':>7} {'flagged':>7} {'alerts per 100 pairs':>21}")
    for name, pieces, common in collections:
        count = measure(pieces, common, show=show)
        rate = 100 * count["alerts"] / max(1, count["pairs"])
        print(f"{name:28} {len(pieces):8} {count['pairs']:7} {count['flagged']:7} {rate:21.2f}")


if __name__ == "__main__":
    main()
