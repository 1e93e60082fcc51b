"""The first nouns: an article, a quoted piece of one, and what could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Literal, overload

from pydantic import BeforeValidator, Field

from factcheck.base import Noun
from factcheck.errors import ArticleError

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
    line: int | None = None  # of the file at `path`, on which the text begins

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


Found = tuple[str, Article | ArticleError]  # where it is, and what is there


class Skipped(Noun):
    """One article that could not be read, and why. `article` names the file, with the line where there is one."""

    article: str
    problem: str

    def __str__(self) -> str:
        return f"{self.article}: {self.problem}"


@dataclass(frozen=True)
class Articles(Sequence[Article]):
    """The articles that were read, in the order given, and what was skipped on the way."""

    items: tuple[Article, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, index: int) -> Article: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Article, ...]: ...
    def __getitem__(self, index: int | slice) -> Article | tuple[Article, ...]:
        return self.items[index]
