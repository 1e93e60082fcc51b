"""Trace + the id of a finding or claim → plain text: what was read, why it was compared, how it was judged."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from factcheck.articles import Article
from factcheck.claims import AnyClaim
from factcheck.errors import UnknownName
from factcheck.findings import Finding
from factcheck.matches import Match, read_judgement
from factcheck.matches.base import WALL
from factcheck.matches.figures import compared
from factcheck.pipeline import Trace
from factcheck.reports.claim_view import view_claim
from factcheck.reports.concise import position
from factcheck.reports.interface import Interface, interface
from factcheck.reports.view import accepted_words, is_accepted
from factcheck.reports.visible import one_line, shorten
from factcheck.rulebook import Rulebook
from factcheck.traces.claims import trace_claim
from factcheck.traces.words import Words, words_in

WIDTH = 100
_WIDE = 13  # of the column of labels
_MOST_PAIRS = 6


class Explained(NamedTuple):
    """What an explanation is made from."""

    trace: Trace
    articles: Mapping[str, Article]
    rules: Rulebook
    language: str

    @property
    def words(self) -> Words:
        """The words of the explanation."""
        return words_in(self.language)

    @property
    def interface(self) -> Interface:
        """The words of reports."""
        return interface(self.language)

    def claim(self, id: str) -> AnyClaim:
        """The claim of an id."""
        return self.trace.report.claim(id)


def explain(id: str, about: Explained) -> str:
    """The text for a finding or a claim. Raises UnknownName with the nearest id."""
    report = about.trace.report
    finding = next((one for one in report.findings if one.id == id), None)
    if finding is not None:
        return "\n".join(_finding(finding, about)) + "\n"
    if any(claim.id == id for claim in report.claims):
        return "\n".join(_claim(about.claim(id), about)) + "\n"
    known = [one.id for one in (report.claims if "#" in id else report.findings)]
    raise UnknownName("claim" if "#" in id else "finding", id, known)


def _finding(finding: Finding, about: Explained) -> Iterator[str]:
    shown, words = about.interface, about.words
    reason = shown.reasons[finding.reason]
    verdict, severity = shown.verdicts[finding.verdict], shown.severities[finding.severity]
    yield words.say("finding", id=finding.id, verdict=verdict, severity=severity, reason=reason)
    yield from _wrapped(one_line(finding.explanation), "  ")
    yield from ("", words.say("read"))
    for letter, side in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", finding.sides, strict=False):
        if len(finding.sides) > 1:
            yield f"  {words.say('side', letter=letter)}"
        for id in side:
            yield from _read(about.claim(id), about)
    yield from ("", words.say("compared"))
    yield from _pairs(_direct(finding, about.trace.matches.matches), about) or [f"  {words.say('no_pair')}"]
    yield from ("", words.say("judged"))
    yield from _judged(finding, about)


def _read(claim: AnyClaim, about: Explained) -> Iterator[str]:
    """One claim: where it stands, what made it, what it means."""
    words, shown = about.words, about.interface
    report = about.trace.report
    article = next((one for one in report.articles if one.id == claim.article), None)
    view = view_claim(claim, article, shown, report.draft_article)
    trace = trace_claim(claim, about.articles[claim.article], about.rules)
    yield f"  {one_line(claim.id)}  {view.source}, {position(claim, article)}"
    yield from _wrapped(f"{view.before}[{view.quote}]{view.after}", "      ")
    rule = trace.rule
    if rule.place:
        yield from _row(words.say("made_by"), f"{rule.address} ({rule.place}): {rule.about}")
    else:
        yield from _row(
            words.say("made_by"),
            f"{rule.address}: {words.say('statement' if claim.type == 'statement' else 'quotation')}",
        )
    captured = ", ".join(f"{words.captures.get(name, name)} “{one_line(text)}”" for name, text in trace.captures)
    yield from _row(words.say("captured"), captured)
    yield from _row(words.say("means"), view.value)
    yield from _row(words.say("about"), _subject(claim))
    yield from _row(words.say("said"), "; ".join(view.details))
    for kind, text, source in trace.cues:
        yield from _row(words.say("cue"), f"{words.cues.get(kind, kind)}: “{one_line(text)}” ({source.address})")
    yield from _row(words.say("carried"), _carried(claim, words))
    yield from _row(words.say("missing"), shown.left_out.get(claim.missing, claim.missing) if claim.missing else "")


def _subject(claim: AnyClaim) -> str:
    keys = (claim.about.head, *claim.about.qualifiers, *claim.about.actions, *claim.about.names, *claim.about.places)
    return one_line(", ".join(dict.fromkeys(key for key in keys if key)))


def _carried(claim: AnyClaim, words: Words) -> str:
    names = [*claim.carried, *(["attribution"] if claim.attribution and claim.attribution.carried_over else [])]
    fields = ", ".join(words.carried.get(name, name) for name in names)
    return words.say("from_before", fields=fields) if fields else ""


def _direct(finding: Finding, matches: Iterable[Match]) -> list[Match]:
    """The matches between the sides, or within the one side of an agreement; the strongest first."""
    home = {id: n for n, side in enumerate(finding.sides) for id in side}
    inside = [one for one in matches if one.first in home and one.second in home and one.relation != "apart"]
    across = [one for one in inside if len(finding.sides) == 1 or home[one.first] != home[one.second]]
    return sorted(across or inside, key=lambda one: (-one.score, one.first, one.second))[:_MOST_PAIRS]


def _pairs(matches: Iterable[Match], about: Explained) -> list[str]:
    """Each pair with every reason for and against it, the weightiest first."""
    words, lines = about.words, []
    same = read_judgement(about.rules).matching.same
    for match in matches:
        score, relation = f"{match.score:+.2f}", words.relations[match.relation]
        first, second = one_line(match.first), one_line(match.second)
        lines.append(f"  {words.say('pair', first=first, second=second, relation=relation, score=score, same=same)}")
        for one in sorted(match.evidence, key=lambda one: (-abs(one.weight), one.feature)):
            weight = "  ✗  " if one.weight <= WALL else f"{one.weight:+5.2f}"
            detail = f": {shorten(one_line(one.detail), 100)}" if one.detail and one.feature != "type" else ""
            lines += _wrapped(f"{words.features.get(one.feature, one.feature)}{detail}", " " * 13, f"      {weight}  ")
    return lines


def _judged(finding: Finding, about: Explained) -> Iterator[str]:
    words, shown = about.words, about.interface
    entry = read_judgement(about.rules).judging.reasons.get(finding.rule)
    values = [about.claim(side[0]) for side in finding.sides]
    if len(values) == 1:
        values = [about.claim(id) for id in dict.fromkeys((finding.sides[0][0], finding.sides[0][-1]))]
    for one, other in combinations(values[:4], 2):
        relation = words.values[compared(one.value, other.value).relation] if one.value.kind != "text" else "–"
        first, second = (f"“{shorten(one_line(claim.quote), 60)}”" for claim in (one, other))
        if one.value.kind != "text":
            yield from _wrapped(words.say("values", first=first, second=second, relation=relation), "    ", "  ")
    if entry is not None:
        verdict, severity = entry.verdict, entry.severity
        yield f"  {words.say('rule', rule=finding.rule, verdict=verdict, severity=severity)}"
        if severity != finding.severity:
            yield f"  {words.say('own_severity', severity=finding.severity)}"
    if is_accepted(finding):
        yield from _wrapped(words.say("waived", note=accepted_words(finding, shown)), "    ", "  ")


def _claim(claim: AnyClaim, about: Explained) -> Iterator[str]:
    words, trace = about.words, about.trace
    yield words.say("claim", id=one_line(claim.id))
    yield from ("", words.say("read"), *_read(claim, about))
    yield from ("", words.say("compared"))
    own = [one for one in trace.matches.matches if claim.id in (one.first, one.second)]
    yield from _pairs(own, about) or [f"  {words.say('no_match')}"]
    for fact in trace.matches.facts:
        others = [one_line(id) for id in fact.claims if id != claim.id]
        if claim.id in fact.claims and others:
            said = words.say("fact", id=fact.id, label=one_line(fact.label), claims=", ".join(others))
            yield from _wrapped(said, "    ", "  ")
    yield from ("", words.say("judged"))
    found = [one for one in trace.report.findings if any(claim.id in side for side in one.sides)]
    named = ", ".join(f"{one.id} ({about.interface.reasons[one.reason]})" for one in found)
    yield from _wrapped(words.say("findings", findings=named) if named else words.say("no_finding"), "    ", "  ")
    if not found and any(one.relation == "same" for one in own):
        yield from _wrapped(words.say("weak", least=read_judgement(about.rules).judging.alert_match), "    ", "  ")


def _row(label: str, text: str) -> list[str]:
    indent = " " * (6 + _WIDE)
    return _wrapped(text, indent, f"      {label:<{_WIDE}}") if text else []


def _wrapped(text: str, indent: str, lead: str | None = None) -> list[str]:
    first = indent if lead is None else lead
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=indent, break_on_hyphens=False)
