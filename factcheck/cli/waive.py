"""`factcheck waive`: a finding → an entry in the file of waivers."""

from __future__ import annotations

from typing import Annotated

from factcheck.cli import options
from factcheck.cli.app import CallError
from factcheck.cli.calls import day_of, inputs_of, settings_of, shown_path, traced, waivers_path
from factcheck.cli.output import say, write

Reason = Annotated[str, options.option("--reason", "TEXT", "Why it is accepted; reports show it.")]
Expires = Annotated[
    str | None, options.option("--expires", "DATE", "The last day on which that holds, as 2026-12-31; else for good.")
]


def waive(
    finding: options.Finding,
    articles: options.Articles,
    reason: Reason,
    expires: Expires = None,
    draft: options.Draft = None,
    waivers: options.Waivers = None,
    rules: options.Rules = None,
    model: options.Model = None,
    language: options.Language = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    quiet: options.Quiet = False,
) -> None:
    """Accept a finding: it stays in the report, marked with the reason, and no longer counts.

    Name the articles as for check. The waiver stands in factcheck-waivers.toml next to them. It survives edits
    elsewhere in the articles, and ends where one of the waived values changes.
    """
    from factcheck.waivers import WAIVERS_NAME, Waivers, new_waiver, read_waivers  # noqa: PLC0415  # heavy

    day = day_of(expires, "--expires")
    if not reason.strip():
        raise CallError("--reason is empty. Say why this finding is accepted.")
    settings = settings_of(config, isolated, rules=rules or None, model=model or None, language=language)
    inputs = inputs_of(articles, draft, settings, quiet)
    path = shown_path(waivers_path(inputs, waivers) or inputs.folder() / WAIVERS_NAME)
    kept = read_waivers(path) if path.exists() else Waivers(path)
    text = new_waiver(traced(inputs, quiet).report, finding, kept, reason=reason.strip(), expires=day)
    write(text, path, "--waivers")
    if not quiet:
        say(f"{path.as_posix()}: {finding} is waived{f' until {day}' if day else ''}.")
