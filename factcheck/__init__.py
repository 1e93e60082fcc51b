"""Finds where several accounts of one story agree, where they differ, and what kind of difference that is.

The names below are the library. They are loaded when first used, so that `factcheck --help` starts at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck import engines
    from factcheck.articles import Article, read_articles
    from factcheck.errors import ArticleError, FactcheckError, MissingExtra, RuleError, UnknownName
    from factcheck.findings import judge
    from factcheck.matches import match_claims
    from factcheck.pipeline import check, find_claims
    from factcheck.reports import Report, write_report
    from factcheck.rulebook import load_rules
    from factcheck.values import find_values

__version__ = "0.1.0"

__all__ = [
    "Article",
    "ArticleError",
    "FactcheckError",
    "MissingExtra",
    "Report",
    "RuleError",
    "UnknownName",
    "__version__",
    "check",
    "engines",
    "find_claims",
    "find_values",
    "judge",
    "load_rules",
    "match_claims",
    "read_articles",
    "write_report",
]

_HOME = {
    "Article": "articles",
    "ArticleError": "errors",
    "FactcheckError": "errors",
    "MissingExtra": "errors",
    "Report": "reports",
    "RuleError": "errors",
    "UnknownName": "errors",
    "check": "pipeline",
    "find_claims": "pipeline",
    "find_values": "values",
    "judge": "findings",
    "load_rules": "rulebook",
    "match_claims": "matches",
    "read_articles": "articles",
    "write_report": "reports",
}


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(f"factcheck.{_HOME[name]}"), name)
    if name == "engines":
        return import_module("factcheck.engines")
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")


def __dir__() -> list[str]:
    return list(__all__)
