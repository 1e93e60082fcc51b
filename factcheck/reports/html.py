"""Report → HTML: one self-contained file that loads nothing and runs no text of an article."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from factcheck.findings.base import SEVERITIES
from factcheck.reports.base import Report
from factcheck.reports.drawing import draw
from factcheck.reports.fragments import Fragments
from factcheck.reports.passages import article_views, findings_of_claims
from factcheck.reports.view import GROUPS, View, view_of
from factcheck.reports.visible import one_line, shorten, visible

TEMPLATES = Path(__file__).parent / "templates"
OPEN_ARTICLES = 3  # with more than these the articles are folded at first
LARGE_FROM = 2_000  # statements in findings and articles, from which the page builds what it shows bit by bit


def write(report: Report) -> str:
    """The whole page; what a browser may run is named by its hash, so nothing else runs."""
    view = view_of(report)
    style, script = _asset("report.css"), _asset("report.js")
    return _environment().get_template("report.html.j2").render(
        view=view,
        report=report,
        words=view.words,
        articles=article_views(view),
        findings_of=findings_of_claims(view.groups.values()),
        state_of={passage.claim: passage.state for passage in report.draft},
        groups=GROUPS,
        open_articles=len(report.articles) <= OPEN_ARTICLES,
        kept=Fragments() if statements(view) >= LARGE_FROM else None,
        once=_remember(),
        names_of=lambda ids: tuple(dict.fromkeys(view.claims[id].source for id in ids)),
        style=Markup(style),
        script=Markup(script),
        policy=_policy(style, script),
        **_choices(view),
    )  # fmt: skip


def _remember() -> Callable[..., str]:
    """A way for templates to render once what stands in many places of one page."""
    known: dict[str, str] = {}

    def once(key: str, macro: Callable[..., str], *given: object) -> str:
        if key not in known:
            known[key] = macro(*given)
        return known[key]

    return once


def statements(view: View) -> int:
    """How many sentences the page shows: those of every finding, and every claim once more in its article."""
    return len(view.claims) + sum(len(found.claims) for name in GROUPS for found in view.groups[name])


def _choices(view: View) -> dict[str, object]:
    """What the filters offer, and every finding's number."""
    findings = [found for name in GROUPS for found in view.groups[name]]
    severities = {found.finding.severity for found in findings}
    return {
        "numbers": {found.anchor: number for number, found in enumerate(findings, 1)},
        "severities": [severity for severity in reversed(SEVERITIES) if severity in severities],
        "types": sorted({found.type for found in findings}),
        "sources": sorted({source for found in findings for source in found.sources}),
    }


def _policy(style: str, script: str) -> str:
    allowed = f"style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


@cache
def _asset(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(visible=visible, one_line=one_line, shorten=shorten)
    environment.globals["draw"] = draw
    return environment
