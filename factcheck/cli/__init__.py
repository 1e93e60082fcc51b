"""The command line: words of a call → a report, an exit status. The only place that prints or exits.

`--help` and `--version` must answer at once: so everything heavy (spaCy, the stages, rich) is imported inside the
commands, and `factcheck` itself loads what it exports when it is asked for.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from typing import NoReturn

import typer

from factcheck.cli import check, config, explain, extract, rules, waive
from factcheck.cli.app import CRASHED, INTERRUPTED, NOTHING_READ, OK, WRONG_CALL, NothingReadError, app
from factcheck.cli.output import say
from factcheck.cli.quick import hurry, leave
from factcheck.errors import FactcheckError

__all__ = ["app", "main", "run"]

app.command(short_help="Compare articles, or a draft with its sources.")(check.check)
app.command(short_help="List claims without comparing them.")(extract.extract)
app.command(short_help="Say how a finding or a claim came about.")(explain.explain)
app.command(short_help="Accept a finding, with a reason and perhaps a last day.")(waive.waive)
app.command(name="config", short_help="Show what is configured, and where.")(config.config)
app.add_typer(rules.app, name="rules")
_USAGE_ERROR: type[Exception] = typer.BadParameter.__bases__[0]  # typer has its own click or uses the installed one


def run() -> NoReturn:
    """One call as a process of its own."""
    hurry()
    leave(main())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one call and give its exit status; `arguments` are those of the process unless given."""
    command = typer.main.get_command(app)
    try:
        status = command.main(arguments, prog_name="factcheck", standalone_mode=False)
        return status if isinstance(status, int) else OK
    except _USAGE_ERROR as error:
        return _fail(_usage(error), WRONG_CALL)
    except FactcheckError as error:
        return _fail(str(error), NOTHING_READ if isinstance(error, NothingReadError) else WRONG_CALL)
    except (typer.Abort, KeyboardInterrupt):
        return _fail("interrupted; nothing was written.", INTERRUPTED)
    except Exception:  # noqa: BLE001  # Python's own status for a crash is 1, which here means "found something"
        traceback.print_exc()
        return _fail("this is a mistake in factcheck itself. Please report it with the lines above.", CRASHED)


def _usage(error: Exception) -> str:
    message: Callable[[], str] = getattr(error, "format_message", error.__str__)
    command = getattr(getattr(error, "ctx", None), "command_path", "factcheck")
    return f"{' '.join(message().split())} Try {command} --help."


def _fail(message: str, status: int) -> int:
    say(f"factcheck: {message}")
    return status
