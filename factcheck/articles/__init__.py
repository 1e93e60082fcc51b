"""Files → Articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from factcheck.articles.base import Article, Articles, Found, Moment, Part, Passage, Skipped
from factcheck.articles.html import read_html
from factcheck.articles.json import read_json
from factcheck.articles.jsonl import read_jsonl
from factcheck.articles.source import MAX_BYTES, Source, find_sources
from factcheck.articles.text import read_text
from factcheck.errors import ArticleError

__all__ = ["READERS", "Article", "Articles", "Found", "Moment", "Part", "Passage", "Reader", "Skipped", "read_articles"]

Reader = Callable[[Source], Iterable[Found]]

READERS: Mapping[str, Reader] = {
    ".htm": read_html,
    ".html": read_html,
    ".json": read_json,
    ".jsonl": read_jsonl,
    ".md": read_text,
    ".txt": read_text,
}


def read_articles(
    sources: str | Path | Iterable[str | Path], *, strict: bool = False, max_bytes: int = MAX_BYTES
) -> Articles:
    """The articles of files, folders, globs and `-` (standard input), in that order; folders and globs are sorted.

    What cannot be read is in `skipped` of the result; with `strict` it raises ArticleError. `max_bytes` is the limit
    of one article.
    """
    given = [sources] if isinstance(sources, str | Path) else list(sources)
    read: dict[str, tuple[Article, str]] = {}
    skipped: list[Skipped] = []
    for place, found in _read_all(given, max_bytes):
        problem = _twice(found, place, read) if isinstance(found, Article) else found
        if problem is not None and strict:
            raise problem
        if problem is not None:
            skipped.append(Skipped(article=problem.article, problem=problem.problem))
        elif isinstance(found, Article):
            read[found.id] = (found, place)
    return Articles(tuple(article for article, _ in read.values()), tuple(skipped))


def _read_all(given: Iterable[str | Path], max_bytes: int) -> Iterator[Found]:
    """Every article with the place it came from; a file that is named twice is read once."""
    seen: set[str] = set()
    for one in given:
        for source in find_sources(one, READERS, max_bytes):
            if isinstance(source, ArticleError):
                yield source.article, source
            elif source.name not in seen:
                seen.add(source.name)
                yield from _read(source)


def _read(source: Source) -> Iterator[Found]:
    try:
        yield from _reader(source)(source)
    except ArticleError as error:
        yield error.article, error


def _reader(source: Source) -> Reader:
    """The reader of the suffix; what comes from standard input is told by how it begins."""
    if source.raw is None:
        return READERS.get(source.suffix, read_text)
    start = source.raw.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"["):
        return read_json
    if start.startswith(b"{"):
        return read_jsonl if _is_lines(start) else read_json
    return read_html if start[:15].lower().startswith((b"<!doctype html", b"<html")) else read_text


def _is_lines(start: bytes) -> bool:
    """Whether the first line is an object of its own, so that every line is one."""
    return start.splitlines()[0].rstrip().endswith(b"}")


def _twice(article: Article, place: str, read: Mapping[str, tuple[Article, str]]) -> ArticleError | None:
    """The error of a second article with the same id; None for the first."""
    if article.id not in read:
        return None
    other = read[article.id][1]
    return ArticleError(place, f"has the id {article.id!r} that an article of {other} has. Give it an id of its own.")
