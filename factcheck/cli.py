"""The command line: words of a call → a report, an exit status. The only place that prints or exits.

`--help` and `--version` must answer at once: so everything heavy (spaCy, the stages, rich) is imported inside the
commands, and `factcheck` itself loads what it exports when it is asked for.
"""

from __future__ import annotations

import contextlib
import os
import sys
import traceback
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import factcheck
from factcheck.errors import ArticleError, FactcheckError, UnknownName

if TYPE_CHECKING:
    from factcheck.articles import Article, Articles, Skipped
    from factcheck.claims import AnyClaim
    from factcheck.reports import Report
    from factcheck.rulebook import Rulebook

    ClaimsOfOne = tuple[Article, tuple[AnyClaim, ...]]
OK, FOUND, WRONG_CALL, NOTHING_READ, CRASHED, INTERRUPTED = 0, 1, 2, 3, 70, 130
NEVER = "never"
_USAGE_ERROR: type[Exception] = typer.BadParameter.__bases__[0]  # typer has its own click or uses the installed one


class CallError(FactcheckError):
    """A call that cannot be carried out as it stands."""


class NothingReadError(FactcheckError):
    """None of the articles could be read."""


def _option(names: str, metavar: str, help: str) -> Any:
    return typer.Option(*names.split(), metavar=metavar, help=help)


app = typer.Typer(
    name="factcheck",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    epilog="Exit status: 0 nothing at or above --fail-on, 1 something is, 2 the call or a rule is wrong, "
    "3 no article could be read.",
)
_ARTICLES = "Files (.txt, .md, .html, .json, .jsonl), folders, globs, or - for standard input."
ArticlesArgument = Annotated[list[str], typer.Argument(metavar="ARTICLE", help=_ARTICLES, show_default=False)]
DraftOption = Annotated[str | None, _option("--draft", "FILE", "Check this article against the others.")]
OutputOption = Annotated[str | None, _option("--output -o", "FILE", "Write to this file; without it, standard output.")]
FormatOption = Annotated[
    str | None, _option("--format -f", "FORMAT", "text, json, markdown, html, csv; else by suffix.")
]
ClaimFormatOption = Annotated[str | None, _option("--format -f", "FORMAT", "text, json, jsonl, csv; else by suffix.")]
FailOnOption = Annotated[str, _option("--fail-on", "SEVERITY", "Exit 1 from: none, info, low, medium, high, never.")]
LanguageOption = Annotated[str, _option("--language", "de|en", "Language of the explanations.")]
RulesOption = Annotated[list[str] | None, _option("--rules", "DIR", "A folder with rules to add; may be repeated.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no messages but errors.")]


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
    _say(f"factcheck: {message}")
    return status


def _say(message: str) -> None:
    print(message, file=sys.stderr)  # noqa: T201  # the one place that prints


def _show_version(wanted: bool) -> None:
    if wanted:
        _print(f"factcheck {version('factcheck')}")
        raise typer.Exit


@app.callback()
def _options(
    show_version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Finds where several accounts of one story agree, where they differ, and what kind of difference that is."""


@app.command(short_help="Compare articles, or a draft with its sources.")
def check(
    articles: ArticlesArgument,
    draft: DraftOption = None,
    format: FormatOption = None,
    output: OutputOption = None,
    fail_on: FailOnOption = "medium",
    language: LanguageOption = "en",
    rules: RulesOption = None,
    quiet: QuietOption = False,
) -> None:
    """Check articles against each other, or a draft against its sources."""
    from factcheck import reports  # noqa: PLC0415  # heavy, see above

    severities = _failing(fail_on)
    chosen = _format(format, output, reports.FORMATS, reports.SUFFIXES)
    _refuse_output(output)
    _refuse_language(language)
    rulebook = factcheck.load_rules(*rules or ())
    checked = _read_draft(draft) if draft else None
    sources = _without(_read(articles, quiet), checked)
    with _progress(f"Checking {_counted(len(sources), 'article')}", quiet):
        report = factcheck.check(sources, draft=checked, rules=rulebook, language=language)
    _warn(set(report.skipped) - set(sources.skipped), quiet)
    _refuse_unread({article.id for article in report.articles}, checked, report.skipped)
    _deliver(reports.render(report, chosen, colour=_is_coloured(output)), output)
    failing = sum(finding.severity in severities for finding in report.findings)
    _summarise(report, failing, fail_on, output, quiet)
    raise typer.Exit(FOUND if failing else OK)


@app.command(short_help="List claims without comparing them.")
def extract(
    articles: ArticlesArgument,
    format: ClaimFormatOption = None,
    output: OutputOption = None,
    rules: RulesOption = None,
    quiet: QuietOption = False,
) -> None:
    """List the claims of articles without comparing them."""
    from factcheck import reports  # noqa: PLC0415  # heavy, see above

    chosen = _format(format, output, reports.CLAIM_FORMATS, {**reports.SUFFIXES, ".jsonl": "jsonl"})
    _refuse_output(output)
    rulebook = factcheck.load_rules(*rules or ())
    sources = _read(articles, quiet)
    with _progress(f"Reading {_counted(len(sources), 'article')}", quiet):
        read, skipped = _claims(sources, rulebook)
    _warn(skipped, quiet)
    _refuse_unread({article.id for article, _ in read}, None, skipped)
    claims = [claim for _, found in read for claim in found]
    _deliver(reports.render_claims(claims, [article for article, _ in read], chosen), output)


def _claims(articles: Articles, rules: Rulebook) -> tuple[list[ClaimsOfOne], list[ArticleError]]:
    """The claims of each article, and the errors of those that cannot be read."""
    read, skipped = [], []
    for article in articles:
        try:
            read.append((article, factcheck.find_claims([article], rules=rules)))
        except ArticleError as error:
            skipped.append(error)
    return read, skipped


def _refuse_unread(read: Collection[str], draft: Article | None, skipped: Iterable[Skipped | ArticleError]) -> None:
    """Nothing to report: no article is left, or not the one that was to be checked."""
    if not read:
        raise NothingReadError("no article could be read.")
    if draft is not None and draft.id not in read:
        problem = next((one.problem for one in skipped if one.article == draft.id), "could not be read.")
        raise CallError(f"--draft {draft.id}: {problem}")


def _failing(fail_on: str) -> frozenset[str]:
    """The severities that make the exit status 1."""
    from factcheck.findings.base import SEVERITIES  # noqa: PLC0415  # heavy, see above

    if fail_on == NEVER:
        return frozenset()
    if fail_on not in SEVERITIES:
        raise UnknownName("severity", fail_on, (*SEVERITIES, NEVER))
    return frozenset(SEVERITIES[SEVERITIES.index(fail_on) :])


def _format(format: str | None, output: str | None, known: Collection[str], suffixes: Mapping[str, str]) -> str:
    """The format asked for, else the one that the suffix of the output names, else text."""
    suffix = Path(output).suffix.lower() if output else ""
    if format is None and suffix and suffixes.get(suffix) not in known:
        usable = [suffix for suffix, name in suffixes.items() if name in known]
        raise UnknownName("suffix of --output", suffix, usable)
    chosen = format if format is not None else suffixes.get(suffix, "text")
    if chosen not in known:
        raise UnknownName("format", chosen, known)
    return chosen


def _refuse_output(output: str | None) -> None:
    """Say that a file cannot be written before the work, not after it."""
    if output and Path(output).is_dir():
        raise CallError(f"--output {output} is a folder. Name a file in it.")
    if output and not Path(output).absolute().parent.is_dir():
        raise CallError(f"--output {output}: there is no folder {Path(output).parent}. Create it first.")


def _refuse_language(language: str) -> None:
    from factcheck.reports.interface import languages  # noqa: PLC0415  # heavy, see above

    if language not in languages():
        raise UnknownName("language of the explanations", language, languages())


def _read(given: Sequence[str], quiet: bool) -> Articles:
    """The articles, with a message for each that was skipped. Raises NothingReadError where there are none."""
    articles = factcheck.read_articles(given)
    _warn(articles.skipped, quiet and len(articles) > 0)
    if not articles:
        raise NothingReadError("no article could be read.")
    return articles


def _read_draft(path: str) -> Article:
    drafts = factcheck.read_articles([path])
    if drafts.skipped:
        raise CallError(f"--draft {drafts.skipped[0]}")
    if len(drafts) > 1:
        raise CallError(f"--draft {path} holds {len(drafts)} articles. Name a file with one.")
    return drafts[0]


def _without(sources: Articles, draft: Article | None) -> Articles:
    """The sources without the draft, which a folder or glob may have brought along."""
    if draft is None:
        return sources
    others = tuple(source for source in sources if not _is_same_file(source, draft))
    if not others:
        raise CallError("--draft is the only article. Name the sources to check it against.")
    twin = next((source for source in others if source.id == draft.id), None)
    if twin is not None:
        raise CallError(f"--draft has the id {draft.id!r} that a source ({twin.path}) has. Give it an id of its own.")
    return type(sources)(others, sources.skipped)


def _is_same_file(article: Article, other: Article) -> bool:
    return bool(article.path and other.path and os.path.realpath(article.path) == os.path.realpath(other.path))


def _warn(skipped: Iterable[Skipped | ArticleError], quiet: bool) -> None:
    for one in () if quiet else sorted(skipped, key=str):
        _say(f"skipped {one.article}: {one.problem}")


def _progress(message: str, quiet: bool) -> contextlib.AbstractContextManager[object]:
    """A sign of life on a terminal, nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        return contextlib.nullcontext()
    from rich.console import Console  # noqa: PLC0415  # heavy, see above

    return Console(stderr=True).status(f"{message} …")


def _is_coloured(output: str | None) -> bool:
    return (
        output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def _deliver(text: str, output: str | None) -> None:
    """To standard output, or to a file that is written whole or not at all."""
    from factcheck.reports import write_whole  # noqa: PLC0415  # heavy, see above

    if output is None:
        _print(text)
        return
    try:
        write_whole(output, text)
    except OSError as error:
        raise CallError(f"--output {output} cannot be written: {error.strerror}.") from error


def _print(text: str) -> None:
    """The text as UTF-8, whatever the terminal's own encoding; a reader that has seen enough is no error."""
    try:
        sys.stdout.buffer.write(text.rstrip("\n").encode() + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it exits


def _summarise(report: Report, failing: int, fail_on: str, output: str | None, quiet: bool) -> None:
    if output is None or quiet:
        return
    reached = "" if fail_on == NEVER else f", {failing} of them {fail_on} or above"
    articles, findings = _counted(len(report.articles), "article"), _counted(len(report.findings), "finding")
    _say(f"{output}: {articles}, {findings}{reached}")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
