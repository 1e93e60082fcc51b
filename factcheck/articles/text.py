"""Plain text, with optional YAML front matter → Article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from factcheck.articles.base import Found
from factcheck.articles.content import decode
from factcheck.articles.record import FIELDS, article_from
from factcheck.articles.source import Source
from factcheck.errors import ArticleError

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LINE_ENDS = re.compile("\r\n?")


def read_text(source: Source) -> Iterator[Found]:
    """The one article of a `.txt` or `.md` file. Its text is the whole file after the front matter."""
    text = _LINE_ENDS.sub("\n", decode(source.content(), source.name))
    fields, body = _front_matter(text, source.name)
    for name in FIELDS["text"]:
        if name in fields:
            raise ArticleError(source.name, f"front matter: {name} does not belong here. Write the text below the ---.")
    record = {**fields, "text": body.strip("\n")}
    article = article_from(record, source.name, id=source.id, path=source.article_path)
    above = len(text) - len(body.lstrip("\n"))
    yield source.name, article.model_copy(update={"line": text.count("\n", 0, above) + 1})


def _front_matter(text: str, name: str) -> tuple[dict[str, Any], str]:
    """The fields above the text, and the text. A `---` that nothing closes, or without any fields, is text."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        return {}, text
    try:
        # BaseLoader: every value stays the text it is, so that dates and `no` are not converted
        fields = yaml.load(found["yaml"], Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise _broken(error, name) from error
    if not isinstance(fields, dict):
        return ({}, text) if found["yaml"].strip() else ({}, text[found.end() :])
    return {key: value for key, value in fields.items() if value != ""}, text[found.end() :]


def _broken(error: yaml.YAMLError, name: str) -> ArticleError:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "cannot be read"
    line = f":{mark.line + 2}" if mark else ""  # one for the opening ---, one because marks count from 0
    return ArticleError(
        f"{name}{line}", f"front matter is not YAML: {problem}. Put a value that holds a colon in quotation marks."
    )
