"""`factcheck rules ...`: the rules for those who write them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options
from factcheck.cli.app import FOUND, OK
from factcheck.cli.calls import rulebook_of, settings_of
from factcheck.cli.output import counted, deliver, refuse_file, say, show
from factcheck.errors import RuleError, RuleProblem

if TYPE_CHECKING:
    from factcheck.rulebook import Rulebook
    from factcheck.workshop import Entry

app = typer.Typer(short_help="List, show, try and check rules.", no_args_is_help=False, rich_markup_mode=None)
Address = Annotated[str, typer.Argument(metavar="ADDRESS", help="A rule, such as en/money/any.", show_default=False)]
Addresses = Annotated[
    list[str] | None,
    typer.Argument(metavar="ADDRESS", help="Rules, or how their addresses begin (de, en/money).", show_default=False),
]
Folder = Annotated[
    str | None, typer.Argument(metavar="DIR", help="A folder of rules; else the bundled ones.", show_default=False)
]


@app.callback()
def _about() -> None:
    """The rules: what there is, whether they do what their examples say, and what a new one looks like."""


def _rulebook(rules: list[str] | None, config: str | None, isolated: bool) -> Rulebook:
    return rulebook_of(settings_of(config, isolated, rules=rules or None))


def _chosen(rulebook: Rulebook, addresses: list[str] | None) -> list[Entry]:
    """The rules of the addresses, or of what addresses begin with; all where none is named."""
    from factcheck.workshop import entries, entry_at  # noqa: PLC0415  # heavy

    found = list(entries(rulebook))
    if not addresses:
        return found
    starts = {entry.address.rsplit("/", n)[0] for entry in found for n in (1, 2)}
    exact = {entry_at(rulebook, address).address for address in addresses if address.rstrip("/") not in starts}
    begun = tuple(address.rstrip("/") + "/" for address in addresses)
    return [entry for entry in found if entry.address in exact or entry.address.startswith(begun)]


@app.command(name="list", short_help="One line for each rule.")
def list_(
    addresses: Addresses = None,
    rules: options.Rules = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """One line for each rule: address, what it is about, how many examples (+), non-examples (-) and known gaps (?)."""
    lines = []
    for entry in _chosen(_rulebook(rules, config, isolated), addresses):
        rule = entry.rule
        counts = f"{len(rule.examples)}+ {len(rule.non_examples)}- {len(rule.known_gaps)}?"
        lines.append((entry.address, counts, rule.about))
    wide = max((len(address) for address, _, _ in lines), default=0)
    show("\n".join(f"{address:<{wide}}  {counts:>11}  {about}" for address, counts, about in lines))


@app.command(name="show", short_help="One rule as it stands in its file.")
def show_rule(
    address: Address,
    rules: options.Rules = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """One rule as YAML, with the file and line where it stands."""
    from factcheck.workshop import entry_at, written  # noqa: PLC0415  # heavy

    entry = entry_at(_rulebook(rules, config, isolated), address)
    show(f"# {entry.address} in {entry.place()}\n{written(entry.rule)}")


@app.command(name="test", short_help="Run the examples of rules.")
def try_examples(
    addresses: Addresses = None,
    rules: options.Rules = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    quiet: options.Quiet = False,
) -> None:
    """Run examples, non-examples and known gaps against all rules of their language; exit 1 where one fails."""
    from factcheck.workshop import run  # noqa: PLC0415  # heavy

    rulebook = _rulebook(rules, config, isolated)
    chosen = _chosen(rulebook, addresses)
    results = list(run(rulebook, chosen))
    failures = [failure for failure in results if failure]
    for failure in failures:
        name = f"{failure.entry.address} {failure.kind}-{failure.number}"
        show(f"{failure.entry.place()}: {name}: {failure.problem}\n    {failure.text}")
    if not quiet:
        say(f"{counted(len(chosen), 'rule')}, {counted(len(results), 'example')}, {len(failures)} failed")
    raise typer.Exit(FOUND if failures else OK)


@app.command(short_help="Check rule files.")
def validate(folder: Folder = None, quiet: options.Quiet = False) -> None:
    """Check every rule file of a folder; each problem with file, line, column and what to write instead."""
    from factcheck.rulebook import bundled_rules  # noqa: PLC0415  # heavy
    from factcheck.workshop import problems_in  # noqa: PLC0415  # heavy

    root = Path(folder) if folder else bundled_rules()
    if not root.is_dir():
        raise RuleError([RuleProblem(root.as_posix(), 0, "", "is no folder.", "Name a folder that holds de/ or en/.")])
    problems = problems_in(root)
    if problems:
        raise RuleError(problems)
    if not quiet:
        say(f"{root.as_posix()}: nothing wrong")


@app.command(short_help="Print a rule to fill in.")
def new(
    language: Annotated[str, typer.Argument(metavar="LANGUAGE", help="The folder of the language: de, en.")],
    type: Annotated[str, typer.Argument(metavar="TYPE", help="The claim type: casualties, money, ...")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name of the rule, such as dead-on-roads.")],
    output: options.Output = None,
    rules: options.Rules = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """Print a rule file with one rule to fill in."""
    from factcheck.workshop import skeleton  # noqa: PLC0415  # heavy

    refuse_file(output)
    deliver(skeleton(_rulebook(rules, config, isolated), language, type, name), output)


@app.command(short_help="Print the JSON Schema of rule files.")
def schema(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="claim, context or language.")] = "claim",
    output: options.Output = None,
) -> None:
    """Print the JSON Schema by which an editor completes and checks rule files."""
    from factcheck.workshop import schema_of  # noqa: PLC0415  # heavy

    refuse_file(output)
    deliver(json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n", output)
