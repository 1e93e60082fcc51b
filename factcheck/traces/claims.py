"""Claim → ClaimTrace: the rule that made it, what its pattern captured, and the cues around it."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.articles import Article
from factcheck.claims import AnyClaim
from factcheck.languages import make_doc
from factcheck.mentions import Mention, PartMentions, find_mentions, rule_set
from factcheck.rulebook import Rulebook, shown_path
from factcheck.rulebook.files import place_of_rule


class Source(NamedTuple):
    """A rule: its address, what it is about, and where it stands; both empty where no file holds it."""

    address: str
    about: str = ""
    place: str = ""


class ClaimTrace(NamedTuple):
    """How a claim came about; `captures` are names with passages, `cues` kinds with passages and their rules."""

    claim: AnyClaim
    rule: Source
    captures: tuple[tuple[str, str], ...]
    cues: tuple[tuple[str, str, Source], ...]


def trace_claim(claim: AnyClaim, article: Article, rules: Rulebook) -> ClaimTrace:
    """The claim's trace, by reading its article once more."""
    mentions = find_mentions(make_doc(article, claim.language, rules), rules)
    part = mentions.title if claim.part == "title" else mentions.text
    mention = _mention(claim, part)
    captures = sorted(mention.groups.items(), key=lambda item: item[1]) if mention else ()
    return ClaimTrace(
        claim,
        source_of(claim.rule, rules),
        tuple((name, part.doc.quote(*span)) for name, span in captures if span[0] < span[1]),
        tuple(_cues(claim, part, rules)),
    )


def _mention(claim: AnyClaim, part: PartMentions) -> Mention | None:
    """The hit that made the claim: the tightest of its rule that captures the value, else one in its sentence."""
    own = [one for one in part.claims if one.rule.address == claim.rule]
    around = [one for one in own if _touches(part, (one.first, one.last), claim.sentence_start, claim.sentence_end)]
    hits = [one for one in around if _touches(part, _anchor(one), claim.start, claim.end)]
    return min(hits, key=lambda one: one.last - one.first, default=None)


def _anchor(mention: Mention) -> tuple[int, int]:
    return mention.groups.get("value") or mention.groups.get("noun") or (mention.first, mention.last)


def _touches(part: PartMentions, span: tuple[int, int], start: int, end: int) -> bool:
    first, last = part.doc.span(*span)
    return first < end and last > start


def _cues(claim: AnyClaim, part: PartMentions, rules: Rulebook) -> list[tuple[str, str, Source]]:
    """The cues in the claim's sentence, each once, in the order of the text."""
    found: dict[tuple[str, str], Source] = {}
    for cue in sorted(part.cues, key=lambda one: (one.first, one.last)):
        if cue.rule.kind != "ignore" and _touches(
            part, (cue.first, cue.last), claim.sentence_start, claim.sentence_end
        ):
            found.setdefault((cue.rule.kind, part.doc.quote(cue.first, cue.last)), source_of(cue.rule.address, rules))
    return [(kind, text, source) for (kind, text), source in found.items()]


def source_of(address: str, rules: Rulebook) -> Source:
    """The rule of an address with its file and line."""
    language, name, rule = address.split("/", 2)
    known = rule_set(rules, language)
    about = next((one.rule.about for one in (*known.claims, *known.context) if one.address == address), "")
    for path in reversed(rules.paths(language, f"{name}.yaml")):
        line, _ = place_of_rule(path, rule)
        if line:
            return Source(address, about, f"{shown_path(path)}:{line}")
    return Source(address, about)
