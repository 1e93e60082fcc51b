"""Report → what a reader is shown, in order: the same for the terminal, for Markdown and for the browser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.claims import AnyClaim, Quotation
from factcheck.findings.base import SEVERITIES, VERDICTS, Finding
from factcheck.reports.base import ArticleSummary, Report, WaiverUse
from factcheck.reports.claim_view import ClaimView, anchor, view_claim
from factcheck.reports.diff import Stretch, word_difference
from factcheck.reports.headings import heading
from factcheck.reports.interface import Interface, interface
from factcheck.reports.timeline_view import TimelineView, view_timeline
from factcheck.reports.visible import one_line, shorten

MAX_EXPLANATION = 1_000
GROUPS = ("resolve", "watch", "settled", "agreements")


@dataclass(frozen=True)
class SideView:
    """Claims that say the same, under one letter."""

    letter: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True)
class Difference:
    """How the quotation of one side differs from that of another."""

    letters: tuple[str, str]
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True)
class FindingView:
    """One finding as shown."""

    finding: Finding
    anchor: str
    label: str
    type: str
    explanation: str
    sides: tuple[SideView, ...]
    notes: tuple[str, ...]
    backing: str  # "4 articles, 1 origin"
    sources: tuple[str, ...]
    differences: tuple[Difference, ...]
    others: tuple[tuple[str, str], ...]  # anchor and reason of further findings on the same fact

    @property
    def claims(self) -> tuple[ClaimView, ...]:
        """The claims of all sides."""
        return tuple(claim for side in self.sides for claim in side.claims)


@dataclass(frozen=True)
class View:
    """The whole report as shown; `groups` maps each of GROUPS to its findings, most serious first."""

    report: Report
    words: Interface
    groups: Mapping[str, tuple[FindingView, ...]]
    timelines: tuple[TimelineView, ...]
    single: tuple[ClaimView, ...]
    left: tuple[ClaimView, ...]  # claims the text leaves open, each with the reason in `claim.missing`
    claims: Mapping[str, ClaimView]
    articles: Mapping[str, ArticleSummary]
    draft: str | None

    def heading(self) -> tuple[str, ...]:
        """What was covered, as short phrases."""
        coverage, words = self.report.coverage, self.words
        phrases = [
            words.count("articles", len(self.report.articles)),
            words.count("claims", coverage.claims),
            words.count("compared", coverage.compared),
            words.count("single_source", coverage.single_source),
        ]
        if coverage.left_out:
            phrases.append(words.count("left_out", sum(coverage.left_out.values())))
        return (*phrases, words.count("skipped", len(self.report.skipped)))

    def to_resolve(self) -> tuple[str, ...]:
        """How much there is to do, as short phrases; empty when there is nothing."""
        found = [view.finding.severity for view in self.groups["resolve"]]
        number = {"high": found.count("high"), "medium": found.count("medium")}
        number["minor"] = len(found) - sum(number.values())
        return tuple(self.words.count(kind, count) for kind, count in number.items() if count)

    def all_clear(self) -> str:
        """What an empty list of discrepancies does and does not mean."""
        coverage, words = self.report.coverage, self.words
        if not coverage.compared:
            return words.say("nothing_compared")
        numbers = {"compared": words.number(coverage.compared), "single": words.number(coverage.single_source)}
        return f"{words.say('nothing')} {words.say('nothing_note', **numbers)}"

    def left_out(self) -> tuple[str, ...]:
        """Why claims were left out, each reason with its number."""
        reasons = sorted(self.report.coverage.left_out.items())
        return tuple(f"{self.why_left_out(reason)}: {self.words.number(count)}" for reason, count in reasons)

    def why_left_out(self, reason: str) -> str:
        """The reason in words; one the interface does not know is shown as it is."""
        return self.words.left_out.get(reason, one_line(reason.replace("_", " ")))

    def idle_waivers(self) -> tuple[str, ...]:
        """The waivers that cover nothing, each with the reason for that."""
        labels = {"expired": "waiver_expired", "unused": "waiver_unused", "undated": "waiver_undated"}
        return tuple(
            f"{one_line(one.finding)}: {self._idle(one, labels[one.state])} {shorten(one_line(one.about), 200)}".strip()
            for one in self.report.waivers
            if one.state in labels
        )

    def _idle(self, use: WaiverUse, label: str) -> str:
        return self.words.say(label, reason=one_line(use.reason), date=use.expires.isoformat() if use.expires else "")

    def states(self) -> tuple[str, ...]:
        """How often each state of the draft's passages occurs, as short phrases."""
        found = [passage.state for passage in self.report.draft]
        return tuple(f"{name}: {found.count(state)}" for state, name in self.words.states.items() if state in found)


def view_of(report: Report, language: str | None = None) -> View:
    """The report as shown, in its own language or another."""
    words = interface(language or report.language)
    articles = {article.id: article for article in report.articles}
    draft = draft_article(report)
    claims = {claim.id: view_claim(claim, articles.get(claim.article), words, draft) for claim in report.claims}
    findings = sorted(_finding_views(report, claims, words, draft), key=_by_weight)
    groups = {name: tuple(view for view in findings if group_of(view.finding) == name) for name in GROUPS}
    used = {id for finding in report.findings for side in finding.sides for id in side}
    used |= {id for passage in report.draft for id in (passage.claim, *passage.sources)}
    rest = [claims[claim.id] for claim in report.claims if claim.id not in used]
    single = tuple(one for one in rest if not one.claim.missing)
    left = tuple(one for one in rest if one.claim.missing)
    labels = {fact.id: fact.label for fact in report.facts}
    series = tuple(
        view_timeline(one, labels[one.fact], claims, words) for one in report.timelines if one.fact in labels
    )
    return View(report, words, groups, series, single, left, claims, articles, draft)


def group_of(finding: Finding) -> str:
    """Whether a finding is to be resolved, to be watched, was accepted by somebody, or is an agreement."""
    if is_accepted(finding) and (finding.waived or finding.verdict != "agree"):
        return "settled"
    if finding.verdict in ("discrepancy", "conflict") or finding.severity in ("medium", "high"):
        return "resolve"
    return "agreements" if finding.verdict == "agree" else "watch"


def is_accepted(finding: Finding) -> bool:
    """Whether somebody has accepted it: it is waived, or in the baseline."""
    return finding.waived is not None or finding.known


def draft_article(report: Report) -> str | None:
    """The id of the draft: as the report names it, else the article its checked passages stand in."""
    if report.mode != "draft":
        return None
    if report.draft_article is not None or not report.draft:
        return report.draft_article
    return report.claim(report.draft[0].claim).article


def _finding_views(
    report: Report, claims: Mapping[str, ClaimView], words: Interface, draft: str | None
) -> list[FindingView]:
    facts = {fact.id: fact for fact in report.facts}
    siblings: dict[str, list[Finding]] = {}
    for finding in report.findings:
        siblings.setdefault(finding.fact, []).append(finding)
    views = []
    for finding in report.findings:
        fact = facts.get(finding.fact)
        sides = tuple(_side(index, side, claims) for index, side in enumerate(_draft_first(finding, claims, draft)))
        type_ = fact.type if fact else next(claim.claim.type for side in sides for claim in side.claims)
        others = [other for other in siblings[finding.fact] if other.id != finding.id]
        views.append(
            FindingView(
                finding=finding,
                anchor=anchor("finding", finding.id),
                label=heading(
                    fact.label if fact else "", [_said(side.claims[0].claim) for side in sides if side.claims], words
                ),
                type=type_,
                explanation=shorten(one_line(finding.explanation), MAX_EXPLANATION),
                sides=sides,
                notes=tuple(_notes(finding, words)),
                backing=_backing(finding, sides, words),
                sources=tuple(sorted({claim.source for side in sides for claim in side.claims})),
                differences=tuple(_differences(sides)),
                others=tuple((anchor("finding", other.id), words.reasons[other.reason]) for other in others),
            )
        )
    return views


def _draft_first(finding: Finding, claims: Mapping[str, ClaimView], draft: str | None) -> list[tuple[str, ...]]:
    """The sides as they stand, the draft's own before those of its sources."""
    return sorted(finding.sides, key=lambda side: all(claims[id].claim.article != draft for id in side))


def _said(claim: AnyClaim) -> str:
    return claim.value.text if isinstance(claim, Quotation) else claim.quote


def _notes(finding: Finding, words: Interface) -> Iterator[str]:
    """Who has accepted it, then the flags."""
    if is_accepted(finding):
        yield accepted_words(finding, words)
    yield from (_note(flag.reason, flag.note, words) for flag in finding.flags)


def accepted_words(finding: Finding, words: Interface) -> str:
    """That somebody has accepted the finding, why and until when."""
    if finding.waived is None:
        return words.say("known")
    reason, expires = one_line(finding.waived.reason), finding.waived.expires
    if expires is None:
        return words.say("waived", reason=reason)
    return words.say("waived_until", reason=reason, date=expires.isoformat())


def _note(reason: str, note: str, words: Interface) -> str:
    name = {str(key): text for key, text in words.flags.items()}[reason]
    return f"{name}: {one_line(note)}" if note.strip() else name


def _side(index: int, ids: tuple[str, ...], claims: Mapping[str, ClaimView]) -> SideView:
    return SideView(chr(65 + index) if index < 26 else str(index + 1), tuple(claims[id] for id in ids))


def _backing(finding: Finding, sides: tuple[SideView, ...], words: Interface) -> str:
    articles = {claim.claim.article for side in sides for claim in side.claims}
    return f"{words.count('articles', len(articles))}, {words.count('origins', finding.origins)}"


def _differences(sides: tuple[SideView, ...]) -> list[Difference]:
    """The first side's quotation against each other's in the same language, where the words differ."""
    quoted = [(side.letter, side.claims[0].claim) for side in sides if side.claims]
    said = [
        (letter, claim.language, one_line(claim.value.text)) for letter, claim in quoted if isinstance(claim, Quotation)
    ]
    return [
        Difference((said[0][0], letter), word_difference(said[0][2], text))
        for letter, language, text in said[1:]
        if text != said[0][2] and language == said[0][1]
    ]


def _by_weight(view: FindingView) -> tuple[int, int, str, str, str]:
    """Most serious first, then by kind and label: an order that no article's position changes."""
    finding = view.finding
    weight = -SEVERITIES.index(finding.severity), -VERDICTS.index(finding.verdict)
    return (*weight, view.type, view.label, finding.id)
