"""Lexicon → where a quantity may begin although its first word is mostly no number: `a`, `ein`, `for`, `seit`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.patterns import BREAK, Lexicon

_ONE_OF_THEM = ("dozen", "denominator", "scale", "half", "unit")  # a good dozen, eine knappe Million


def start_with_licence(lexicon: Lexicon) -> re.Pattern[str]:
    """At an article a quantity begins only where something follows that can be counted with it."""
    either = f"{_characters(lexicon, ['either'])}{_characters(lexicon, ['cardinal'])}"
    sample = f"{_characters(lexicon, ['sample'])}{_characters(lexicon, ['cardinal', 'integer'])}"
    hyphen = f"{_characters(lexicon, ['hyphen'])}?"
    tens = f"{hyphen}{_characters(lexicon, ['and_word'])}{hyphen}{_characters(lexicon, ['cardinal'])}"
    lasting = f"{_characters(lexicon, ['lasting'])}(?={_characters(lexicon, ['times'])})"
    follows = _characters(lexicon, ("cardinal", "scale", "dozen", "half", "denominator", "digits", "unit"))
    singly = f"[^{lexicon.code(BREAK)}]{{0,2}}{_characters(lexicon, ['singly'])}"
    spans = "".join(_characters(lexicon, names) for names in (["times"], ["hyphen"], ["long_word"]))
    spans += f"|{_characters(lexicon, ['times'])}(?={_characters(lexicon, ['lasting_after'])})"
    whole = f"{_characters(lexicon, ['whole'])}(?={_characters(lexicon, ['single_time'])})"
    hedged = "".join(_characters(lexicon, names) for names in (["hedging"], _ONE_OF_THEM))
    licences = f"{follows}|{either}|{singly}|{hedged}|{sample}|{tens}"
    return re.compile(f"{_characters(lexicon, ['article'])}(?={licences})|{lasting}|{spans}|{whole}")


def _characters(lexicon: Lexicon, names: Iterable[str]) -> str:
    codes: set[str] = set()
    for name in names:
        codes |= lexicon.codes_with([name])
    return f"[{''.join(sorted(codes))}]" if codes else "(?!)"
