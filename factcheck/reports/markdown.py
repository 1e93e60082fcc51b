"""Report → Markdown, to paste into an issue or a content system."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.reports.base import Report
from factcheck.reports.claim_view import ClaimView
from factcheck.reports.view import GROUPS, Difference, FindingView, View, is_accepted, view_of
from factcheck.reports.visible import one_line, shorten

_SPECIAL = re.compile(r"[\\`*_{}\[\]#!|~<>&@$]")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "&#64;"}  # also keeps "@name" from calling anybody
_MARKS = {"same": ("", ""), "gone": ("~~", "~~"), "new": ("**", "**")}


def write(report: Report) -> str:
    """Headings, one table per finding; article text is escaped."""
    view = view_of(report)
    blocks = [_head(view)]
    if report.mode == "draft":
        blocks.append(_draft(view))
    for group in GROUPS:
        if view.groups[group]:
            blocks.append(f"## {view.words.say(group)} ({len(view.groups[group])})")
            blocks += [_finding(number, found, view) for number, found in enumerate(view.groups[group], 1)]
    blocks += [
        _timelines(view),
        _uncompared("single", view.single, view),
        _uncompared("left", view.left, view),
        _waivers(view),
        _skipped(view),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def escape(text: str) -> str:
    """Text that Markdown and HTML show as it is, on one line.

    >>> escape("*a* <b> | @c")
    '\\\\*a\\\\* &lt;b&gt; \\\\| &#64;c'
    """
    return _SPECIAL.sub(lambda char: _ENTITIES.get(char[0], "\\" + char[0]), one_line(text))


def _head(view: View) -> str:
    name = view.words.say("report_draft" if view.report.mode == "draft" else "report")
    lines = [f"# {name}", "", " · ".join(view.heading())]
    if view.left_out():
        lines += ["", f"{view.words.say('left_out')}: {escape(', '.join(view.left_out()))}"]
    resolve = ", ".join(view.to_resolve())
    return "\n".join([*lines, "", f"**{view.words.say('to_resolve')}: {resolve}**" if resolve else view.all_clear()])


def _finding(number: int, found: FindingView, view: View) -> str:
    finding, words = found.finding, view.words
    weight = words.say("accepted") if is_accepted(finding) else words.severities[finding.severity]
    parts = [
        f"### {number}. {escape(shorten(found.label, 200))}",
        f"**{words.verdicts[finding.verdict]} · {weight}** – {words.reasons[finding.reason]}",
        _guard(escape(found.explanation)),
        _table(found, view),
        *(_difference(difference) for difference in found.differences),
        "\n".join(f"- {escape(note)}" for note in found.notes),
        found.backing if finding.verdict == "agree" else "",
        f"`{one_line(finding.id).replace('`', '')}`",
    ]
    return "\n\n".join(part for part in parts if part)


def _table(found: FindingView, view: View) -> str:
    names = [view.words.say(name) for name in ("source", "means", "context", "details")]
    rows = [f"|   | {' | '.join(names)} |", "|---|---|---|---|---|"]
    for side in found.sides:
        for claim in side.claims:
            letter = side.letter if len(found.sides) > 1 else "•"
            source = f"{escape(shorten(claim.source, 60))}, {escape(claim.published)}"
            details = escape("; ".join(claim.details))
            rows.append(f"| {letter} | {source} | {escape(claim.value)} | {_sentence(claim)} | {details} |")
    return "\n".join(rows)


def _sentence(claim: ClaimView) -> str:
    return f"{_pad(claim.before)}**{escape(claim.quote)}**{_pad(claim.after)}"


def _pad(text: str) -> str:
    """Escaped, with the space at either end that separates it from the value."""
    left, right = " " * text.startswith(" "), " " * (text.endswith(" ") and bool(text.strip()))
    return f"{left}{escape(text)}{right}"


def _difference(difference: Difference) -> str:
    shown = ""
    for stretch in difference.stretches:
        left, right = _MARKS[stretch.kind]
        core = escape(stretch.text)
        before = " " * stretch.text[:1].isspace()
        after = " " * (stretch.text[-1:].isspace() and bool(core))
        shown += f"{before}{left}{core}{right}{after}" if core else before
    return f"{difference.letters[0]} → {difference.letters[1]}: {shown}"


def _draft(view: View) -> str:
    lines = [f"## {view.words.say('draft_title')} ({len(view.report.draft)})", ""]
    if not view.report.draft:
        return "\n".join([*lines, view.words.say("draft_clear")])
    for passage in view.report.draft:
        lines.append(f"- **{view.words.states[passage.state]}**: {_sentence(view.claims[passage.claim])}")
        for id in passage.sources:
            claim = view.claims[id]
            lines.append(f"  - {escape(shorten(claim.source, 60))}: {_sentence(claim)}")
    return "\n".join(lines)


def _timelines(view: View) -> str:
    if not view.timelines:
        return ""
    lines = [f"## {view.words.say('timelines_title')} ({len(view.timelines)})", "", view.words.say("timelines_note")]
    for timeline in view.timelines:
        lines += ["", f"**{escape(shorten(timeline.label, 200))}**: {timeline.movement}", ""]
        for point in timeline.points:
            sources = escape(shorten(", ".join(point.sources), 80))
            value = escape(shorten(point.value, 200))
            lines.append(f"- {escape(point.when)}: {f'**{value}**' if point.is_current else value} ({sources})")
        lines += ["", escape(timeline.note)]
    return "\n".join(lines)


def _uncompared(name: str, claims: Sequence[ClaimView], view: View) -> str:
    if not claims:
        return ""
    lines = [f"## {view.words.say(f'{name}_title')} ({len(claims)})", "", view.words.say(f"{name}_note"), ""]
    for claim in claims:
        why = f" ({escape(view.why_left_out(claim.claim.missing))})" if claim.claim.missing else ""
        lines.append(f"- {escape(shorten(claim.source, 60))}: {_sentence(claim)}{why}")
    return "\n".join(lines)


def _waivers(view: View) -> str:
    idle = view.idle_waivers()
    if not idle:
        return ""
    return "\n".join([f"## {view.words.say('waivers_title')} ({len(idle)})", "", *(f"- {escape(one)}" for one in idle)])


def _skipped(view: View) -> str:
    if not view.report.skipped:
        return ""
    lines = [f"## {view.words.say('skipped_title')} ({len(view.report.skipped)})", ""]
    return "\n".join([*lines, *(f"- {escape(one.article)}: {escape(one.problem)}" for one in view.report.skipped)])


def _guard(line: str) -> str:
    """A line that starts like a list or a heading shows as text."""
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-+=])", r"\\\1", line))
