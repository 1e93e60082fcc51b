"""Report → text for the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence

from factcheck.reports.base import Report
from factcheck.reports.claim_view import ClaimView
from factcheck.reports.view import GROUPS, Difference, FindingView, View, is_accepted, view_of
from factcheck.reports.visible import one_line, shorten

WIDTH = 100
MAX_SINGLE = 200  # claims of one source only are listed up to here; all are in the other formats
Paint = Callable[[str, str], str]  # the name of a style and a text → the text in it
STYLES = {
    "strong": "1", "faint": "2", "value": "1;4", "high": "1;31", "medium": "1;33", "low": "36", "info": "36",
    "none": "32", "gone": "31", "new": "32",
}  # fmt: skip


def write(report: Report) -> str:
    """Plain text: nothing rests on colour."""
    return _write(view_of(report), lambda _style, text: text)


def write_coloured(report: Report) -> str:
    """The same with the colours of a terminal."""
    return _write(view_of(report), lambda style, text: f"\x1b[{STYLES[style]}m{text}\x1b[0m" if text else "")


def _write(view: View, paint: Paint) -> str:
    blocks = [_head(view, paint)]
    if view.report.mode == "draft":
        blocks.append(_draft(view, paint))
    for group in GROUPS:
        if view.groups[group]:
            blocks.append(_title(view.words.say(group), len(view.groups[group]), paint))
            blocks += [_finding(number, found, view, paint) for number, found in enumerate(view.groups[group], 1)]
    blocks += [_timelines(view, paint)]
    blocks += [_uncompared("single", view.single, view, paint), _uncompared("left", view.left, view, paint)]
    blocks += [_listed("waivers_title", view.idle_waivers(), view, paint), _skipped(view, paint)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _head(view: View, paint: Paint) -> str:
    name = view.words.say("report_draft" if view.report.mode == "draft" else "report")
    lines = [paint("strong", name), *_wrap(" · ".join(view.heading()))]
    if view.left_out():
        lines += _wrap(f"{view.words.say('left_out')}: {', '.join(view.left_out())}")
    resolve = view.to_resolve()
    lines += [paint("strong", f"{view.words.say('to_resolve')}: {', '.join(resolve)}")] if resolve else []
    return "\n".join(lines if resolve else [*lines, *_wrap(view.all_clear())])


def _title(title: str, number: int, paint: Paint) -> str:
    shown = f"{title} ({number})"
    return paint("strong", shown) + "\n" + "─" * len(shown)


def _finding(number: int, found: FindingView, view: View, paint: Paint) -> str:
    finding, words = found.finding, view.words
    weight = words.say("accepted") if is_accepted(finding) else words.severities[finding.severity]
    severity = paint(finding.severity, weight.upper())
    indent = " " * (len(str(number)) + 2)
    head = f"{number}. {severity} · {words.verdicts[finding.verdict]} · {words.reasons[finding.reason]}"
    lines = [head, *(paint("strong", line) for line in _wrap(found.label, indent))]
    lines += _wrap(found.explanation, indent)
    for side in found.sides:
        for claim in side.claims:
            mark = side.letter if len(found.sides) > 1 else "•"
            lines += _claim(f"{indent}{mark} ", claim, paint)
    lines += [_difference(difference, indent, paint) for difference in found.differences]
    for note in found.notes:
        lines += _wrap(f"! {note}", indent)
    if finding.verdict == "agree":
        lines.append(f"{indent}{found.backing}")
    return "\n".join([*lines, indent + paint("faint", f"[{one_line(finding.id)}]")])


def _claim(lead: str, claim: ClaimView, paint: Paint) -> list[str]:
    indent = " " * len(lead)
    first = f"{shorten(claim.source, 40)}, {claim.published}: {shorten(claim.value, 200)}"
    lines = _wrap(first, indent, lead)
    sentence = _wrap(f"{claim.before}[{claim.quote}]{claim.after}", indent + "  ")
    lines += _mark(sentence, paint)
    return lines + (_wrap(" · ".join(claim.details), indent + "  ") if claim.details else [])


def _mark(lines: Sequence[str], paint: Paint) -> list[str]:
    """The value's brackets and what they hold in its style, line by line."""
    marked, inside = [], False
    for line in lines:
        start = line.find("[") if not inside else len(line) - len(line.lstrip())
        end = line.rfind("]") + 1
        if start < 0 and not inside:
            marked.append(line)
            continue
        inside = end == 0
        stop = len(line) if inside else end
        marked.append(line[:start] + paint("value", line[start:stop]) + line[stop:])
    return marked


def _difference(difference: Difference, indent: str, paint: Paint) -> str:
    signs = {"same": ("", ""), "gone": ("[-", "-]"), "new": ("{+", "+}")}
    shown = ""
    for stretch in difference.stretches:
        left, right = signs[stretch.kind]
        text = f"{left}{stretch.text}{right}"
        shown += text if stretch.kind == "same" else paint(stretch.kind, text)
    return f"{indent}{difference.letters[0]} → {difference.letters[1]}: {shown}"


def _draft(view: View, paint: Paint) -> str:
    lines = [_title(view.words.say("draft_title"), len(view.report.draft), paint)]
    if not view.report.draft:
        return "\n".join([*lines, view.words.say("draft_clear")])
    lines += _wrap(" · ".join(view.states()))
    for passage in view.report.draft:
        claim = view.claims[passage.claim]
        style = "none" if passage.state == "supported" else "high"
        lines.append(f"• {paint(style, view.words.states[passage.state].upper())}")
        lines += _mark(_wrap(f"{claim.before}[{claim.quote}]{claim.after}", "  "), paint)
        for id in passage.sources:
            lines += _claim("    ‹ ", view.claims[id], paint)
    return "\n".join(lines)


def _timelines(view: View, paint: Paint) -> str:
    """The series one after the other, each value on a line of its own."""
    if not view.timelines:
        return ""
    title = _title(view.words.say("timelines_title"), len(view.timelines), paint)
    lines = [title, *_wrap(view.words.say("timelines_note"))]
    for timeline in view.timelines:
        lines += _wrap(f"{timeline.label}: {timeline.movement}", "  ", "• ")
        for point in timeline.points:
            mark = "→" if point.is_current else "·"
            said = f"{point.when}: {shorten(point.value, 200)} ({shorten(', '.join(point.sources), 80)})"
            lines += _wrap(said, "    ", f"  {mark} ")
        lines += _wrap(timeline.note, "  ")
    return "\n".join(lines)


def _uncompared(name: str, claims: Sequence[ClaimView], view: View, paint: Paint) -> str:
    if not claims:
        return ""
    lines = [_title(view.words.say(f"{name}_title"), len(claims), paint), *_wrap(view.words.say(f"{name}_note"))]
    for claim in claims[:MAX_SINGLE]:
        before, after = shorten(claim.before, 40, at_end=False), shorten(claim.after, 40)
        why = f" ({view.why_left_out(claim.claim.missing)})" if claim.claim.missing else ""
        lines += _mark(_wrap(f"{shorten(claim.source, 30)}: {before}[{claim.quote}]{after}{why}", "  ", "• "), paint)
    rest = len(claims) - MAX_SINGLE
    return "\n".join([*lines, f"… (+{view.words.number(rest)})"] if rest > 0 else lines)


def _skipped(view: View, paint: Paint) -> str:
    skipped = [f"{one_line(one.article)}: {one_line(one.problem)}" for one in view.report.skipped]
    return _listed("skipped_title", skipped, view, paint)


def _listed(title: str, items: Sequence[str], view: View, paint: Paint) -> str:
    if not items:
        return ""
    lines = [_title(view.words.say(title), len(items), paint)]
    return "\n".join([*lines, *(line for item in items for line in _wrap(item, "  ", "• "))])


def _wrap(text: str, indent: str = "", lead: str | None = None) -> list[str]:
    first = indent if lead is None else lead
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=indent, break_on_hyphens=False)
