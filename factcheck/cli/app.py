"""What every command shares: the application, the exit statuses, the errors of a call."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated

import typer

from factcheck.cli.output import show
from factcheck.errors import FactcheckError

OK, FOUND, WRONG_CALL, NOTHING_READ, CRASHED, INTERRUPTED = 0, 1, 2, 3, 70, 130
STATUSES = {
    OK: "Nothing at or above --fail-on; or the command did what it was asked.",
    FOUND: "Something at or above --fail-on; or a rule failed its examples.",
    WRONG_CALL: "The call, the configuration, a rule, a waiver or a baseline is wrong.",
    NOTHING_READ: "No article could be read.",
    CRASHED: "A mistake in factcheck itself.",
    INTERRUPTED: "Interrupted.",
}


class CallError(FactcheckError):
    """A call that cannot be carried out as it stands."""


class NothingReadError(FactcheckError):
    """None of the articles could be read."""


app = typer.Typer(
    name="factcheck",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    epilog="Exit status: 0 nothing at or above --fail-on, 1 something is, 2 the call, the configuration or a rule is "
    "wrong, 3 no article could be read.",
)


def _show_version(wanted: bool) -> None:
    if wanted:
        show(f"factcheck {version('factcheck')}")
        raise typer.Exit


@app.callback()
def _options(
    show_version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Finds where several accounts of one story agree, where they differ, and what kind of difference that is."""
