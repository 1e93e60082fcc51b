"""`factcheck explain`: the id of a finding or claim → how it came about."""

from __future__ import annotations

from factcheck.cli import options
from factcheck.cli.calls import day_of, inputs_of, settings_of, traced, waivers_of
from factcheck.cli.output import show


def explain(
    finding: options.FindingOrClaim,
    articles: options.Articles,
    draft: options.Draft = None,
    language: options.Language = None,
    rules: options.Rules = None,
    model: options.Model = None,
    waivers: options.Waivers = None,
    today: options.Today = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    quiet: options.Quiet = False,
) -> None:
    """Say how a finding came about: which rule made each claim, why they were compared, which rule judged them.

    Name the articles as for check. Instead of a finding, name a claim (article#number) to see what it was compared
    with, and what it was not.
    """
    from factcheck.traces import Explained  # noqa: PLC0415  # heavy
    from factcheck.traces import explain as explained  # noqa: PLC0415  # heavy
    from factcheck.waivers import with_waivers  # noqa: PLC0415  # heavy

    settings = settings_of(config, isolated, language=language, rules=rules or None, model=model or None)
    day = day_of(today, "--today")
    inputs = inputs_of(articles, draft, settings, quiet)
    waived = waivers_of(inputs, waivers)
    found = traced(inputs, quiet)
    if waived is not None:
        found = found._replace(report=with_waivers(found.report, waived, day))
    texts = {article.id: article for article in (*inputs.sources, *([inputs.draft] if inputs.draft else []))}
    show(explained(finding, Explained(found, texts, inputs.rules, settings.get("language"))))
