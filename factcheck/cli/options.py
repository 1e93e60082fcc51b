"""The arguments and options of the commands, each with the words of its help."""

from __future__ import annotations

from typing import Annotated, Any

import typer


def option(names: str, metavar: str, help: str) -> Any:
    """An option that takes a value."""
    return typer.Option(*names.split(), metavar=metavar, help=help)


_ARTICLES = "Files (.txt, .md, .html, .json, .jsonl), folders, globs, or - for standard input."
Articles = Annotated[list[str], typer.Argument(metavar="ARTICLE", help=_ARTICLES, show_default=False)]
FindingOrClaim = Annotated[
    str,
    typer.Argument(
        metavar="FINDING", help="The id of a finding (f-…) or claim, as reports show it.", show_default=False
    ),
]
Finding = Annotated[
    str, typer.Argument(metavar="FINDING", help="The id of a finding (f-…), as reports show it.", show_default=False)
]
Draft = Annotated[str | None, option("--draft", "FILE", "Check this article against the others.")]
Output = Annotated[str | None, option("--output -o", "FILE", "Write to this file; without it, standard output.")]
Format = Annotated[
    str | None,
    option("--format -f", "FORMAT", "text, concise, json, markdown, html, csv; else by suffix, else text."),
]
ClaimFormat = Annotated[str | None, option("--format -f", "FORMAT", "text, json, jsonl, csv; else by suffix.")]
FailOn = Annotated[
    str | None,
    option("--fail-on", "SEVERITY", "Exit 1 from: none, info, low, medium, high, never. Without it: medium."),
]
Language = Annotated[str | None, option("--language", "de|en", "Language of the explanations. Without it: en.")]
Rules = Annotated[
    list[str] | None,
    option("--rules", "DIR", "A folder with rules to add; a rule of the same address replaces. May be repeated."),
]
Model = Annotated[
    list[str] | None,
    option("--model", "NAME", "An installed trained spaCy pipeline, or its folder, to sharpen names. May be repeated."),
]
Waivers = Annotated[
    str | None,
    option("--waivers", "FILE", "The file of waivers; else the nearest factcheck-waivers.toml above the articles."),
]
Today = Annotated[
    str | None, option("--today", "DATE", "The day by which waivers expire, as 2026-12-31; else the latest article's.")
]
Baseline = Annotated[
    str | None, option("--baseline", "FILE", "Findings that this file has are known: they do not count.")
]
WriteBaseline = Annotated[
    str | None, option("--write-baseline", "FILE", "Keep all findings in this file as known; none counts in this call.")
]
Config = Annotated[
    str | None,
    option("--config", "FILE", "This configuration; else the nearest factcheck.toml or pyproject.toml upwards."),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Look for no configuration.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no messages but errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say which configuration, rules and waivers were used.")]
