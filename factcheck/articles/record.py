"""Fields of any origin (JSON, front matter, page metadata) → Article."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

from babel import Locale

from factcheck.articles.base import Article, Moment
from factcheck.articles.content import clean
from factcheck.errors import ArticleError, closest

# The names of Article first, then those of schema.org NewsArticle, of ninjs and of common feeds.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "@id", "identifier", "uri", "url"),
    "text": ("text", "body", "articleBody", "body_text", "content"),
    "title": ("title", "headline"),
    "source": ("source", "publisher", "provider", "site_name"),
    "published": ("published", "datePublished", "date", "published_at", "versioncreated"),
    "language": ("language", "inLanguage", "lang"),
}
_SPACE_BEFORE_OFFSET = re.compile(r" (?=[+-]\d\d:?\d\d$)")
_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?")


def article_from(record: Mapping[str, Any], where: str, *, id: str | None = None, path: str | None = None) -> Article:
    """The article that `record` describes. `where` names it in errors, `id` is its id where it has none of its own."""
    text = _words(record, "text", where)
    if text is None:
        near = next((key for key in map(str, record) if closest(key, FIELDS["text"])), None)
        hint = f" Did you mean 'text' where it says {near!r}?" if near else ""
        raise ArticleError(where, f"has no field 'text'.{hint or ' Give it one that holds the whole article.'}")
    if not text.strip():
        raise ArticleError(where, "has no text. Give it some, or leave it out.")
    return Article(
        id=(_words(record, "id", where) or "").strip() or id or where,
        text=text,
        title=" ".join((_words(record, "title", where) or "").split()),
        source=(_words(record, "source", where) or "").strip() or None,
        published=moment(_words(record, "published", where), where),
        language=language(_words(record, "language", where), where),
        path=path,
    )


def _words(record: Mapping[str, Any], field: str, where: str) -> str | None:
    """The field as text, under the first of its names that the record has. A number may be an id, nothing else."""
    name = next((name for name in FIELDS[field] if record.get(name) is not None), None)
    if name is None:
        return None
    value = record[name]
    if field == "source":
        value = _name_of(value)
    if field == "id" and type(value) is int:
        value = str(value)
    if not isinstance(value, str):
        raise ArticleError(where, f"{name} is {_kind(value)}, not text. Put it in quotation marks.")
    return clean(value)


def _name_of(publisher: Any) -> Any:
    """The name of a schema.org organisation, or of the first of several."""
    if isinstance(publisher, list) and publisher:
        publisher = publisher[0]
    return publisher.get("name", publisher) if isinstance(publisher, dict) else publisher


def _kind(value: Any) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), type(value).__name__)


def moment(text: str | None, where: str) -> Moment | None:
    """A day or a moment from its ISO 8601 or mail-header form."""
    if text is None or not text.strip():
        return None
    found = parse_moment(text)
    if found is None:
        hint = "Write 2025-09-04 or 2025-09-04T18:00+02:00."
        raise ArticleError(where, f"published: {text.strip()!r} is no date. {hint}")
    return found


def parse_moment(text: str) -> Moment | None:
    """A day or a moment, None where the text is neither."""
    text = _SPACE_BEFORE_OFFSET.sub("", text.strip())
    for parse in (date.fromisoformat if len(text) <= 10 else datetime.fromisoformat, parsedate_to_datetime):
        try:
            return parse(text)
        except (ValueError, TypeError, OverflowError):
            continue
    return None


def language(text: str | None, where: str) -> str | None:
    """The ISO 639-1 code of a language tag such as `de`, `de-AT` or `EN_us`."""
    if text is None or not text.strip():
        return None
    found = parse_language(text)
    if found is None:
        near = _language_names().get(text.strip().lower())
        hint = f"Did you mean {near!r}?" if near else "Write an ISO 639-1 code, such as de or en."
        raise ArticleError(where, f"unknown language {text.strip()!r}. {hint}")
    return found


@cache
def parse_language(text: str) -> str | None:
    """The language code of a tag, None where there is no such language."""
    tag = _CODE.fullmatch(text.strip())
    code = tag[1].lower() if tag else ""
    return code if code in Locale("en").languages else None


@cache
def _language_names() -> dict[str, str]:
    """The names of the languages, in English and in German → their codes."""
    return {name.lower(): code for known in ("de", "en") for code, name in Locale(known).languages.items()}


def parse_json(text: str, where: str, *, line: int = 0) -> Any:
    """What the JSON text holds; `line` is the line of the file where it stands, 0 for a whole file."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = where if line else f"{where}:{error.lineno}"
        raise ArticleError(place, f"is not JSON: {error.msg} (column {error.colno}). Mend or remove it.") from error
    except (RecursionError, ValueError) as error:
        raise ArticleError(where, "is not JSON that can be read: nested too deeply or too long a number.") from error


def article_or_error(record: Any, where: str, *, id: str, path: str | None) -> Article | ArticleError:
    """One record of several as an article, or the error that it is."""
    if not isinstance(record, dict):
        return ArticleError(where, 'is no object. Write {"id": "...", "text": "..."}.')
    try:
        return article_from(record, where, id=id, path=path)
    except ArticleError as error:
        return error
