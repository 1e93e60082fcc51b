"""The whole flow on one screen: Articles → Claims → Matches → Findings → Report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import NamedTuple, TypeVar

from factcheck.articles import Article, Skipped
from factcheck.claims import AnyClaim, Sketches, claims_of, sketches_of
from factcheck.engines import Engine, serial
from factcheck.errors import ArticleError, RuleError, RuleProblem
from factcheck.findings import Finding, draft_states, judge, judge_statements, timelines, with_statements
from factcheck.languages import make_doc
from factcheck.languages.detect import detect_language
from factcheck.matches import Matches, match_claims
from factcheck.mentions import Mentions, find_mentions
from factcheck.patterns import PatternError
from factcheck.reports import ArticleSummary, Coverage, DraftPassage, Report
from factcheck.rulebook import Rulebook, load_rules

_bundled = lru_cache(maxsize=1)(load_rules)
Told = TypeVar("Told")


def find_claims(
    articles: Iterable[Article],
    *,
    rules: Rulebook | None = None,
    engine: Engine = serial,
    models: Iterable[str] = (),
) -> tuple[AnyClaim, ...]:
    """Every claim of every article. Raises ArticleError on the first that cannot be read.

    `models` are names or folders of trained spaCy pipelines, at most one for each language, that may sharpen names and
    subjects; without them nothing else is lost.
    """
    found: list[AnyClaim] = []
    for result in engine(partial(_read, claims_of, rules=rules or _bundled(), models=tuple(models)), articles):
        if isinstance(result, Skipped):
            raise ArticleError(result.article, result.problem)
        found.extend(result)
    return tuple(found)


def check(
    articles: Iterable[Article],
    *,
    draft: Article | None = None,
    rules: Rulebook | None = None,
    engine: Engine = serial,
    language: str = "en",
    models: Iterable[str] = (),
) -> Report:
    """Every article against every other, or a draft against its sources.

    `language` is that of the explanations, `models` as for `find_claims`. An article that cannot be read is skipped and
    said so; the rest is checked.
    """
    return trace(articles, draft=draft, rules=rules, engine=engine, language=language, models=models).report


class Trace(NamedTuple):
    """A report with the matches it rests on: why claims were compared, and why not."""

    report: Report
    matches: Matches


def trace(
    articles: Iterable[Article],
    *,
    draft: Article | None = None,
    rules: Rulebook | None = None,
    engine: Engine = serial,
    language: str = "en",
    models: Iterable[str] = (),
) -> Trace:
    """The report that `check` gives, with the matches behind it."""
    rulebook = rules or _bundled()
    batch = [*articles, *([draft] if draft else [])]
    skipped = list(getattr(articles, "skipped", ()))
    summaries: list[ArticleSummary] = []
    claims: list[AnyClaim] = []
    sketches: list[Sketches] = []
    for result in engine(partial(_read, _told, rules=rulebook, models=tuple(models)), _with_own_ids(batch, skipped)):
        if isinstance(result, Skipped):
            skipped.append(result)
        else:
            summaries.append(result[0])
            claims.extend(result[1])
            sketches.append(result[2])
    own = draft.id if draft else None
    matches = match_claims(tuple(claims), draft=own, rules=rulebook)
    findings = judge(matches, language=language, rules=rulebook)
    said = judge_statements(
        sketches, claims=matches.claims, findings=findings, draft=own, language=language, rules=rulebook
    )
    matches, findings = with_statements(matches, findings, said)
    series = timelines(matches, findings, rules=rulebook)
    report = _report(summaries, matches, findings, skipped, language)
    return Trace(report.model_copy(update={"timelines": series}), matches)


def _with_own_ids(articles: Iterable[Article], skipped: list[Skipped]) -> Iterable[Article]:
    """The articles without those whose id an earlier one has."""
    seen: set[str] = set()
    for article in articles:
        if article.id in seen:
            skipped.append(Skipped(article=article.id, problem="another article has the same id. Give each its own."))
        else:
            seen.add(article.id)
            yield article


def language_of(article: Article, known: tuple[str, ...]) -> str | None:
    """The language that the article names, else the one of the `known` that it is in."""
    return article.language or detect_language(f"{article.title}\n{article.text}", known)


def _read(
    told: Callable[[Mentions], Told], article: Article, *, rules: Rulebook, models: tuple[str, ...] = ()
) -> Told | Skipped:
    """What is `told` of one article. Whatever goes wrong with one article must not take the others down."""
    known = rules.languages
    language = language_of(article, known)
    if language is None or language not in known:
        problem = f"language {language!r} has no rules" if language else "its language is none that has rules"
        return Skipped(article=article.id, problem=f"{problem} ({', '.join(known)}). Name it: language: {known[0]}.")
    try:
        return told(find_mentions(make_doc(article, language, rules, models), rules))
    except PatternError as error:  # no fault of the article
        place = f"rules/{language}"
        raise RuleError([RuleProblem(place, 0, "", f"{error}.", "factcheck rules validate says where.")]) from error
    except (ValueError, LookupError, TypeError, RecursionError, OverflowError) as error:
        return Skipped(article=article.id, problem=f"could not be checked ({type(error).__name__}: {error}).")


def _told(mentions: Mentions) -> tuple[ArticleSummary, tuple[AnyClaim, ...], Sketches]:
    """The article as the report has it, its claims and its plain sentences."""
    shown = mentions.article.model_dump(include={"id", "title", "source", "published", "text", "path", "line"})
    return ArticleSummary(**shown, language=mentions.language), claims_of(mentions), sketches_of(mentions)


def _report(
    articles: list[ArticleSummary],
    matches: Matches,
    findings: tuple[Finding, ...],
    skipped: list[Skipped],
    language: str,
) -> Report:
    states: tuple[DraftPassage, ...] = ()
    if matches.draft is not None:
        states = tuple(
            DraftPassage(claim=claim, state=state, sources=sources)
            for claim, state, sources in draft_states(matches, findings)
        )
    return Report(
        mode="draft" if matches.draft is not None else "sources",
        language=language,
        articles=tuple(articles),
        claims=matches.claims,
        facts=matches.facts,
        findings=findings,
        draft=states,
        draft_article=matches.draft,
        skipped=tuple(skipped),
        coverage=_coverage(matches, findings),
    )


def _coverage(matches: Matches, findings: tuple[Finding, ...]) -> Coverage:
    compared = {claim for finding in findings for side in finding.sides for claim in side}
    open_ones = [claim for claim in matches.claims if claim.missing and claim.id not in compared]
    left_out: dict[str, int] = {}
    for claim in open_ones:
        left_out[str(claim.missing)] = left_out.get(str(claim.missing), 0) + 1
    return Coverage(
        claims=len(matches.claims),
        compared=len(compared),
        single_source=len(matches.claims) - len(compared) - len(open_ones),
        left_out=dict(sorted(left_out.items())),
    )
