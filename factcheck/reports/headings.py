"""Fact and sides → the line a finding is known by: what it is about, and the words that stand against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from babel import Locale

from factcheck.mentions.names.schema import LanguageNames
from factcheck.reports.interface import Interface
from factcheck.reports.visible import one_line, shorten
from factcheck.rulebook import bundled_rules, read_file

MAX_QUOTES, ROOM = 3, 48
_KEY = re.compile(r"^[a-z][a-z_]*$")  # the key of a concept: no word of the reader's language
_NAMED = re.compile(r"^(\w+):(\S+)$")  # country:FI, person:ida-brandt


def heading(label: str, quotes: Iterable[str], words: Interface) -> str:
    """`Finland: “240 drones” / “420 drones”`; the label's keys in words, each wording once."""
    about = ", ".join(dict.fromkeys(shown for part in one_line(label).split(" · ") if (shown := _part(part, words))))
    distinct = list(dict.fromkeys(words.say("quoted", words=shorten(one_line(quote), ROOM)) for quote in quotes))
    said = " / ".join(distinct[:MAX_QUOTES]) + (" / …" if len(distinct) > MAX_QUOTES else "")
    return ": ".join(part for part in (shorten(about, 160), said) if part)


def name_words(key: str, words: Interface) -> str:
    """A canonical name as people write it: `country:FI` is Finland; what is no key stays as it is."""
    named = _NAMED.match(key)
    if not named:
        return one_line(key)
    if named[1] == "country":
        return str(Locale(words.language).territories.get(named[2], named[2]))
    return _aliases(words.language).get(key) or named[2].replace("-", " ").title()


@cache
def _aliases(language: str) -> dict[str, str]:
    """For each key the first name that the language's own rules give it, where that stands there as it is."""
    path = bundled_rules() / language / "names.yaml"
    known = read_file(path, LanguageNames).aliases if path.is_file() else {}
    return {key: names[0] for key, names in known.items() if "~" not in names[0]}


def _part(part: str, words: Interface) -> str:
    outcomes: dict[str, str] = {str(key): text for key, text in words.outcomes.items()}
    if part in outcomes:
        return outcomes[part]
    return "" if _KEY.match(part) or part.startswith("role:") else name_words(part, words)
