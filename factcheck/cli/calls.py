"""Words of a call + configuration → what the library needs: settings, articles, draft, rules, waivers."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import factcheck
from factcheck.cli.app import CallError, NothingReadError
from factcheck.cli.output import progress, say
from factcheck.errors import ArticleError

if TYPE_CHECKING:
    from factcheck.articles import Article, Articles, Skipped
    from factcheck.config import Settings
    from factcheck.engines import Engine
    from factcheck.pipeline import Trace
    from factcheck.rulebook import Rulebook
    from factcheck.waivers import Waivers

_PLACE = re.compile(r"[:#]\d+$")  # of a problem within a file


def settings_of(config: str | None, isolated: bool, **given: Any) -> Settings:
    """What holds: the call before the configuration before the defaults."""
    from factcheck.config import KEYS, find_file, read_settings  # noqa: PLC0415  # heavy

    if isolated and config:
        raise CallError("--config and --isolated exclude each other. Leave one out.")
    path = Path(config) if config else None if isolated else find_file(Path.cwd())
    settings = read_settings(path).with_call(**given)
    for name in ("fail-on", "language"):
        KEYS[name].read(settings.get(name), Path.cwd())
    return settings


def rulebook_of(settings: Settings) -> Rulebook:
    """The bundled rules with the user's own folders, severities and tolerances."""
    return factcheck.load_rules(
        *settings.get("rules"), severities=settings.table("severity"), tolerances=settings.table("tolerance")
    )


@dataclass(frozen=True)
class Inputs:
    """What one call works on."""

    sources: Articles
    draft: Article | None
    rules: Rulebook
    settings: Settings

    def folder(self) -> Path:
        """Where waivers are looked for first: the draft's folder, else the one that holds all articles."""
        paths = [self.draft.path] if self.draft else [article.path for article in self.sources]
        folders = {Path(path).resolve().parent for path in paths if path}
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()


def inputs_of(
    articles: Sequence[str], draft: str | None, settings: Settings, quiet: bool, *, own: Iterable[str | None] = ()
) -> Inputs:
    """The rules and the articles, but for the call's own files; what cannot be read is said."""
    rules = rulebook_of(settings)
    checked = _read_draft(draft) if draft else None
    return Inputs(_without(read(articles, quiet, own=own), checked), checked, rules, settings)


def traced(inputs: Inputs, quiet: bool) -> Trace:
    """The report over the inputs and the matches behind it."""
    from factcheck.pipeline import trace  # noqa: PLC0415  # heavy

    total = len(inputs.sources) + (inputs.draft is not None)
    with progress("Checking", total, quiet, engine_for(inputs.rules)) as engine:
        found = trace(
            inputs.sources,
            draft=inputs.draft,
            rules=inputs.rules,
            engine=engine,
            language=inputs.settings.get("language"),
            models=inputs.settings.get("model"),
        )
    warn(set(found.report.skipped) - set(inputs.sources.skipped), quiet)
    refuse_unread({article.id for article in found.report.articles}, inputs.draft, found.report.skipped)
    return found


def engine_for(rules: Rulebook) -> Engine:
    """Every core; the articles of one language together, since it is languages that must be got ready."""
    from factcheck.engines import cores  # noqa: PLC0415  # heavy
    from factcheck.pipeline import language_of  # noqa: PLC0415  # heavy

    return cores(partial(language_of, known=rules.languages))


def waivers_path(inputs: Inputs, given: str | None) -> Path | None:
    """The file of waivers: named by the call or the configuration, else the nearest above the articles."""
    from factcheck.waivers import find_waivers  # noqa: PLC0415  # heavy

    named = Path(given) if given else inputs.settings.get("waivers")
    return named if named else find_waivers(inputs.folder())


def waivers_of(inputs: Inputs, given: str | None) -> Waivers | None:
    """The waivers that hold for the inputs; None where there is no file."""
    from factcheck.waivers import read_waivers  # noqa: PLC0415  # heavy

    path = waivers_path(inputs, given)
    return read_waivers(shown_path(path)) if path else None


def shown_path(path: Path) -> Path:
    """The path as people see it: from here, where it is below."""
    here = Path.cwd().resolve()
    whole = path.resolve()
    return whole.relative_to(here) if whole.is_relative_to(here) else path


def day_of(text: str | None, option: str) -> date | None:
    """A day written as 2026-12-31."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise CallError(f"{option} {text!r} is no day. Write it as 2026-12-31.") from error


def refuse_noise(quiet: bool, verbose: bool) -> None:
    """Nobody can be silent and talkative."""
    if quiet and verbose:
        raise CallError("--quiet and --verbose exclude each other. Leave one out.")


def refuse_unread(read: Collection[str], draft: Article | None, skipped: Iterable[Skipped | ArticleError]) -> None:
    """Nothing to report: no article is left, or not the one that was to be checked."""
    if not read:
        raise NothingReadError("no article could be read.")
    if draft is not None and draft.id not in read:
        problem = next((one.problem for one in skipped if one.article == draft.id), "could not be read.")
        raise CallError(f"--draft {draft.id}: {problem}")


def read(given: Sequence[str], quiet: bool, *, own: Iterable[str | None] = ()) -> Articles:
    """The articles, with a message for each that was skipped. Raises NothingReadError where there are none.

    `own` are the files that the call itself reads and writes: none is an article, though they may stand among them.
    """
    articles = _but(factcheck.read_articles(given), {os.path.abspath(path) for path in own if path})
    warn(articles.skipped, quiet and len(articles) > 0)
    if not articles:
        raise NothingReadError("no article could be read.")
    return articles


def _but(articles: Articles, own: Collection[str]) -> Articles:
    """All articles, and all that could not be read, but for these files."""
    kept = tuple(one for one in articles if not one.path or os.path.abspath(one.path) not in own)
    skipped = tuple(one for one in articles.skipped if _PLACE.sub("", os.path.abspath(one.article)) not in own)
    return type(articles)(kept, skipped)


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


def warn(skipped: Iterable[Skipped | ArticleError], quiet: bool) -> None:
    """What was skipped, and why."""
    for one in () if quiet else sorted(skipped, key=str):
        say(f"skipped {one.article}: {one.problem}")
