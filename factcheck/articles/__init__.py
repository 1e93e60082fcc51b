"""Files → Articles."""

from factcheck.articles.base import Article, Moment, Part, Passage

__all__ = ["Article", "Moment", "Part", "Passage"]
