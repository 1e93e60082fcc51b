"""JSON: one article, or a list of them → Articles."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.articles.base import Found
from factcheck.articles.content import OWN_REPORT, decode
from factcheck.articles.record import article_or_error, parse_json
from factcheck.articles.source import Source
from factcheck.errors import ArticleError


def read_json(source: Source) -> Iterator[Found]:
    """The article of a `.json` file, or each of its list (also under the key `articles`); `#2` is the second entry."""
    content = parse_json(decode(source.content(), source.name), source.name)
    if isinstance(content, dict) and str(content.get("schema", "")).startswith("factcheck-report/"):
        raise ArticleError(source.name, OWN_REPORT)
    if isinstance(content, dict) and isinstance(content.get("articles"), list):
        content = content["articles"]
    if not isinstance(content, list):
        yield source.name, article_or_error(content, source.name, id=source.id, path=source.article_path)
        return
    if not content:
        raise ArticleError(source.name, "is an empty list. Give it some articles, or leave it out.")
    for number, record in enumerate(content, start=1):
        where = f"{source.name}#{number}"
        yield where, article_or_error(record, where, id=f"{source.id}#{number}", path=source.article_path)
