"""The first noun: an article, and a quoted piece of one."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from factcheck.base import Noun

Part = Literal["title", "text"]


def _moment(value: Any) -> Any:
    """A ten-character string is a day without a time; everything else is left to pydantic."""
    if isinstance(value, str) and len(value.strip()) == 10:
        return date.fromisoformat(value.strip())
    return value


Moment = Annotated[datetime | date, BeforeValidator(_moment)]


class Article(Noun):
    """One account of a story. Only `id` and `text` are required; `language` is an ISO 639-1 code."""

    id: str = Field(min_length=1)
    text: str
    title: str = ""
    source: str | None = None
    published: Moment | None = None
    language: str | None = None
    path: str | None = None

    def part(self, name: Part) -> str:
        """The title or the text."""
        return self.title if name == "title" else self.text


class Passage(Noun):
    """A quoted piece of an article: half-open code-point offsets into the part named."""

    article: str
    part: Part
    start: int
    end: int
    text: str
