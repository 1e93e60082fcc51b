"""Rules + their own examples → what fails: every example runs against all rules of its language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from factcheck.articles import Article
from factcheck.languages import make_doc
from factcheck.mentions import Mention, find_mentions
from factcheck.pipeline import find_claims
from factcheck.rulebook import Example, NonExample, Rulebook
from factcheck.workshop.listing import Entry

KINDS = ("examples", "non_examples", "known_gaps")
Sentence = Example | NonExample


class Failure(NamedTuple):
    """An example that does not hold: which one of which rule, and what was found instead."""

    entry: Entry
    kind: str
    number: int
    text: str
    problem: str


def article_of(language: str, sentence: Sentence) -> Article:
    """The sentence as an article."""
    text = sentence.plain() if isinstance(sentence, Example) else sentence.text
    return Article.model_validate({"id": "x", "text": text, "language": language, "published": sentence.published})


def run(rules: Rulebook, chosen: Iterable[Entry]) -> Iterator[Failure | None]:
    """One item for each example of the rules, in their order: its failure, or None where it holds."""
    for entry in chosen:
        for kind in KINDS:
            for number, sentence in enumerate(getattr(entry.rule, kind), start=1):
                problem = check(rules, entry, kind, sentence)
                yield Failure(entry, kind, number, sentence.text, problem) if problem else None


def check(rules: Rulebook, entry: Entry, kind: str, sentence: Sentence) -> str | None:
    """What is wrong with one example, None where it holds; known gaps of cues are not looked at."""
    return _CHECKS[kind, entry.is_context](rules, entry, sentence)


def failure_of(rules: Rulebook, entry: Entry, kind: str, number: int) -> str | None:
    """The same by the number of the example, from 1."""
    return check(rules, entry, kind, getattr(entry.rule, kind)[number - 1])


def _claims(rules: Rulebook, entry: Entry, sentence: Sentence) -> tuple[list[tuple[int, int]], str]:
    """Where the rule finds claims, and what all rules found, for the message."""
    claims = find_claims([article_of(entry.language, sentence)], rules=rules)
    said = ", ".join(f"{claim.rule} [{claim.quote}]" for claim in claims) or "nothing"
    return [(claim.start, claim.end) for claim in claims if claim.rule == entry.address], said


def _claim_example(rules: Rulebook, entry: Entry, sentence: Sentence) -> str | None:
    if not isinstance(sentence, Example):
        return None
    claims = find_claims([article_of(entry.language, sentence)], rules=rules)
    found = [claim for claim in claims if claim.rule == entry.address]
    if [(claim.start, claim.end) for claim in found] != list(sentence.spans()):
        said = ", ".join(f"{claim.rule} [{claim.quote}]" for claim in claims) or "nothing"
        return f"must be found as marked; found: {said}"
    for claim in found:
        shown = claim.model_dump(mode="json")
        given = {key: shown.get(key, shown["value"].get(key)) for key in sentence.gives}
        if given != sentence.gives:
            return f"must give {sentence.gives}; gives {given}"
    return None


def _claim_non_example(rules: Rulebook, entry: Entry, sentence: Sentence) -> str | None:
    found, said = _claims(rules, entry, sentence)
    return f"must not be found by this rule; found: {said}" if found else None


def _claim_gap(rules: Rulebook, entry: Entry, sentence: Sentence) -> str | None:
    found, _ = _claims(rules, entry, sentence)
    is_closed = isinstance(sentence, Example) and found == list(sentence.spans())
    return "this gap is closed: make it an example" if is_closed else None


def _cues(rules: Rulebook, entry: Entry, sentence: Sentence) -> tuple[list[Mention], list[tuple[int, int]]]:
    doc = make_doc(article_of(entry.language, sentence), entry.language, rules)
    cues = [cue for cue in find_mentions(doc, rules).text.cues if cue.rule.address == entry.address]
    return cues, [doc.text.span(cue.first, cue.last) for cue in cues]


def _cue_example(rules: Rulebook, entry: Entry, sentence: Sentence) -> str | None:
    cues, found = _cues(rules, entry, sentence)
    if not cues:
        return "the cue is not found"
    spans = sentence.spans() if isinstance(sentence, Example) else ()
    missed = [span for span in spans if not any(start < span[1] and end > span[0] for start, end in found)]
    return "the cue is found elsewhere, not where it is marked" if missed else None


def _cue_non_example(rules: Rulebook, entry: Entry, sentence: Sentence) -> str | None:
    cues, _ = _cues(rules, entry, sentence)
    return "the cue must not be found" if cues else None


def _nothing(rules: Rulebook, entry: Entry, sentence: Sentence) -> str | None:
    return None


Check = Callable[[Rulebook, Entry, Sentence], str | None]
_CHECKS: dict[tuple[str, bool], Check] = {  # kind of example, whether of a cue
    ("examples", False): _claim_example,
    ("non_examples", False): _claim_non_example,
    ("known_gaps", False): _claim_gap,
    ("examples", True): _cue_example,
    ("non_examples", True): _cue_non_example,
    ("known_gaps", True): _nothing,
}
