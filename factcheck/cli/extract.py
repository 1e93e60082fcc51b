"""`factcheck extract`: articles → their claims, not compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import factcheck
from factcheck.cli import options
from factcheck.cli.calls import engine_for, read, refuse_unread, rulebook_of, settings_of, warn
from factcheck.cli.check import format_of
from factcheck.cli.output import deliver, progress, refuse_file
from factcheck.errors import ArticleError

if TYPE_CHECKING:
    from factcheck.articles import Article, Articles
    from factcheck.claims import AnyClaim
    from factcheck.engines import Engine
    from factcheck.rulebook import Rulebook

    ClaimsOfOne = tuple[Article, tuple[AnyClaim, ...]]


def extract(
    articles: options.Articles,
    format: options.ClaimFormat = None,
    output: options.Output = None,
    rules: options.Rules = None,
    model: options.Model = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    quiet: options.Quiet = False,
) -> None:
    """List the claims of articles without comparing them."""
    from factcheck import reports  # noqa: PLC0415  # heavy

    settings = settings_of(config, isolated, rules=rules or None, model=model or None)
    chosen = format_of(format, output, reports.CLAIM_FORMATS, {**reports.SUFFIXES, ".jsonl": "jsonl"})
    refuse_file(output)
    rulebook = rulebook_of(settings)
    sources = read(articles, quiet, own=[output])
    with progress("Reading", len(sources), quiet, engine_for(rulebook)) as engine:
        found, skipped = _claims(sources, partial(_of_one, rules=rulebook, models=settings.get("model")), engine)
    warn(skipped, quiet)
    refuse_unread({article.id for article, _ in found}, None, skipped)
    claims = [claim for _, own in found for claim in own]
    deliver(reports.render_claims(claims, [article for article, _ in found], chosen), output)


def _claims(
    articles: Articles, read_one: Callable[[Article], ClaimsOfOne | ArticleError], engine: Engine
) -> tuple[list[ClaimsOfOne], list[ArticleError]]:
    """The claims of each article, and the errors of those that cannot be read."""
    read, skipped = [], []
    for result in engine(read_one, articles):
        if isinstance(result, ArticleError):
            skipped.append(result)
        else:
            read.append(result)
    return read, skipped


def _of_one(article: Article, *, rules: Rulebook, models: Sequence[str]) -> ClaimsOfOne | ArticleError:
    try:
        return article, factcheck.find_claims([article], rules=rules, models=models)
    except ArticleError as error:
        return error
