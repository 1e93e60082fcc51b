"""An agreement's claims → flags that ride along: another source, a lost hedge, one origin behind several articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.claims import AnyClaim
from factcheck.findings.authority import is_same_source
from factcheck.findings.base import Flag, FlagReason, Severity
from factcheck.findings.messages import Messages
from factcheck.matches.figures import are_transposed
from factcheck.matches.judgement import Judging
from factcheck.values import Date, Number, Text

_TWO_NOUGHTS = re.compile(r"\d[.,]00(?!\d)")
_THOUSAND = 1000


def agreement_flags(claims: Sequence[AnyClaim], origins: int, tables: Judging, messages: Messages) -> tuple[Flag, ...]:
    """Everything the reader should see beside an agreement, most serious first as the tables list them."""
    found = [*_attribution(claims, tables), *_modality(claims, tables), *_hedges(claims), *_origins(claims, origins)]
    return tuple(_flag(reason, name, details, tables, messages) for reason, name, details in found)


_OF_RULES: dict[str, tuple[FlagReason, str]] = {
    "name_variant": ("name_mismatch", "spelling"),
    "label_variant": ("label_mismatch", "label"),
}


def rule_flags(rule: str, tables: Judging, messages: Messages) -> tuple[Flag, ...]:
    """What an agreement's own rule says the reader should see."""
    if rule not in _OF_RULES:
        return ()
    reason, name = _OF_RULES[rule]
    return (_flag(reason, name, {}, tables, messages),)


Found = tuple[FlagReason, str, dict[str, str]]


def _flag(reason: FlagReason, name: str, details: dict[str, str], tables: Judging, messages: Messages) -> Flag:
    return Flag(reason=reason, severity=severity_named(tables.flags[name]), note=messages.flags[name].format(**details))


def severity_named(name: str) -> Severity:
    """The severity of that name."""
    return _SEVERITIES[name]


_SEVERITIES: dict[str, Severity] = {"none": "none", "info": "info", "low": "low", "medium": "medium", "high": "high"}


def _attribution(claims: Sequence[AnyClaim], tables: Judging) -> Iterable[Found]:
    named = {claim.attribution.key: claim.attribution for claim in claims if claim.attribution}
    detail = {"detail": ", ".join(sorted({item.source for item in named.values()}))}
    sources = [named[key] for key in sorted(named)]
    if len(sources) > 1:
        same = all(is_same_source(one, other, tables) for one in sources for other in sources)
        yield "attribution_mismatch", "attribution_more_exact" if same else "attribution_differs", detail
    elif sources and any(claim.attribution is None for claim in claims):
        yield "attribution_mismatch", "attribution_missing", detail


def _modality(claims: Sequence[AnyClaim], tables: Judging) -> Iterable[Found]:
    if len({claim.modality for claim in claims}) > 1:
        yield "modality_mismatch", "modality", {}


def _hedges(claims: Sequence[AnyClaim]) -> Iterable[Found]:
    if len({claim.value.modifier for claim in claims if isinstance(claim.value, Number)}) > 1:
        yield "hedge_mismatch", "hedge", {}


def _origins(claims: Sequence[AnyClaim], origins: int) -> Iterable[Found]:
    articles = len({claim.article for claim in claims})
    if articles > 1 and origins == 1:
        yield "shared_origin", "origin", {"articles": str(articles), "origins": str(origins)}


def is_transposed(first: Number | Date | Text, second: Number | Date | Text) -> bool:
    """Whether two figures differ only by two swapped digits."""
    if not isinstance(first, Number) or not isinstance(second, Number) or first.low is None or second.low is None:
        return False
    return are_transposed(first.low, second.low, first.unit)


def lacks_a_nought(first: AnyClaim, second: AnyClaim) -> bool:
    """Whether a figure with two noughts behind its point ("200.00 members") would be the other one with a third."""
    one, other = first.value, second.value
    if not isinstance(one, Number) or not isinstance(other, Number) or first.type == "money":
        return False
    sizes = sorted(float(value.low or value.high or 0) for value in (one, other))
    return sizes[1] == _THOUSAND * sizes[0] and any(_TWO_NOUGHTS.search(claim.quote) for claim in (first, second))
