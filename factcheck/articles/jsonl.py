"""JSON Lines: every line an article → Articles."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from factcheck.articles.base import Found
from factcheck.articles.content import decode
from factcheck.articles.record import article_or_error, parse_json
from factcheck.articles.source import Source
from factcheck.errors import ArticleError


def read_jsonl(source: Source) -> Iterator[Found]:
    """One article per line, read line by line, so that an archive may be of any size. A bad line spoils no other."""
    for number, line in source.lines():
        if isinstance(line, ArticleError):
            yield line.article, line
            continue
        if number == 1 and line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise ArticleError(source.name, "is in UTF-16. Save it as UTF-8.")
        where = f"{source.name}:{number}"
        try:
            record = parse_json(decode(line, where), where, line=number)
        except ArticleError as error:
            yield error.article, error
            continue
        yield where, article_or_error(record, where, id=where, path=source.article_path)
