"""`factcheck check`: articles against each other, or a draft against its sources → a report and an exit status."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from factcheck.cli import options
from factcheck.cli.app import FOUND, OK
from factcheck.cli.calls import (
    Inputs,
    day_of,
    inputs_of,
    refuse_noise,
    settings_of,
    shown_path,
    traced,
    waivers_of,
)
from factcheck.cli.output import counted, deliver, is_coloured, refuse_file, say, write
from factcheck.errors import UnknownName

if TYPE_CHECKING:
    from factcheck.findings import Finding
    from factcheck.reports import Report
    from factcheck.waivers import Baseline, Waivers

_IDLE = {
    "expired": "expired on {expires}",
    "unused": "covers nothing; remove it",
    "undated": "expires on {expires}, but no article has a date; name one with --today",
}


def check(
    articles: options.Articles,
    draft: options.Draft = None,
    format: options.Format = None,
    output: options.Output = None,
    fail_on: options.FailOn = None,
    language: options.Language = None,
    rules: options.Rules = None,
    model: options.Model = None,
    waivers: options.Waivers = None,
    today: options.Today = None,
    baseline: options.Baseline = None,
    write_baseline: options.WriteBaseline = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Check articles against each other, or a draft against its sources."""
    from factcheck import reports  # noqa: PLC0415  # heavy
    from factcheck import waivers as accepting  # noqa: PLC0415  # heavy

    refuse_noise(quiet, verbose)
    settings = settings_of(
        config, isolated, fail_on=fail_on, language=language, rules=rules or None, model=model or None
    )
    chosen = format_of(format, output, reports.FORMATS, reports.SUFFIXES, settings.get("format"))
    refuse_file(output)
    refuse_file(write_baseline, "--write-baseline")
    day = day_of(today, "--today")
    known = _baseline(baseline, write_baseline)
    inputs = inputs_of(articles, draft, settings, quiet, own=(output, baseline, write_baseline))
    waived = waivers_of(inputs, waivers)
    report = traced(inputs, quiet).report
    if waived is not None:
        report = accepting.with_waivers(report, waived, day)
    if write_baseline:
        write(accepting.baseline_text(report, Path(write_baseline)), write_baseline, "--write-baseline")
        known = accepting.read_baseline(Path(write_baseline))
    if known is not None:
        report = accepting.with_baseline(report, known)
    deliver(reports.render(report, chosen, colour=is_coloured(output)), output)
    failing = _failing(accepting.counting(report.findings), settings.get("fail-on"))
    if verbose:
        _tell(inputs, waived)
    if not quiet:
        _tell_idle(report, waived)
        _summarise(report, failing, settings.get("fail-on"), output)
    raise typer.Exit(FOUND if failing else OK)


def _baseline(read: str | None, written: str | None) -> Baseline | None:
    """The baseline to compare with; one that this call writes need not be there yet."""
    from factcheck.waivers import read_baseline  # noqa: PLC0415  # heavy

    if read is None or (read == written and not Path(read).exists()):
        return None
    return read_baseline(Path(read))


def _failing(findings: Collection[Finding], fail_on: str) -> int:
    """How many findings reach the severity that makes the exit status 1."""
    from factcheck.config import NEVER  # noqa: PLC0415  # heavy
    from factcheck.findings.base import SEVERITIES  # noqa: PLC0415  # heavy

    if fail_on == NEVER:
        return 0
    severities = SEVERITIES[SEVERITIES.index(fail_on) :]
    return sum(finding.severity in severities for finding in findings)


def format_of(
    format: str | None,
    output: str | None,
    known: Collection[str],
    suffixes: Mapping[str, str],
    configured: str | None = None,
) -> str:
    """The format asked for, else the one that the suffix of the output names, else the configured one, else text."""
    suffix = Path(output).suffix.lower() if output else ""
    if format is None and suffix and suffixes.get(suffix) not in known:
        usable = [suffix for suffix, name in suffixes.items() if name in known]
        raise UnknownName("suffix of --output", suffix, usable)
    chosen = format if format is not None else suffixes.get(suffix, configured or "text")
    if chosen not in known:
        raise UnknownName("format", chosen, known)
    return chosen


def _tell(inputs: Inputs, waived: Waivers | None) -> None:
    """What the call rested on."""
    path = inputs.settings.path
    say(f"configuration: {shown_path(path).as_posix() if path else 'none'}")
    say(f"rules: {', '.join(root.as_posix() for root in inputs.rules.roots)}")
    found = f"{waived.path.as_posix()} ({counted(len(waived.entries), 'waiver')})" if waived else "none"
    say(f"waivers: {found}")


def _tell_idle(report: Report, waived: Waivers | None) -> None:
    """The waivers that cover nothing, with their lines."""
    for line, use in zip(waived.lines if waived else (), report.waivers if waived else (), strict=True):
        if waived is not None and use.state in _IDLE:
            problem = _IDLE[use.state].format(expires=use.expires)
            say(f"{waived.path.as_posix()}:{line}: waiver of {use.finding} {problem}.")


def _summarise(report: Report, failing: int, fail_on: str, output: str | None) -> None:
    if output is None:
        return
    reached = "" if fail_on == "never" else f", {failing} of them {fail_on} or above"
    articles, findings = counted(len(report.articles), "article"), counted(len(report.findings), "finding")
    say(f"{output}: {articles}, {findings}{reached}")
