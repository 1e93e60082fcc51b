"""Spellings → keys: readable, lower-case ASCII, the same for the same spelling in every language."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "þ": "th",
                          "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ə": "a", "Ə": "A"})  # fmt: skip
_GAPS = re.compile(r"[^a-z0-9]+")
_QUOTES = re.compile(r"['’‘`ʼ.]")


def ascii_of(text: str) -> str:
    """The text without its accents: Köln becomes Koln, Łódź becomes Lodz."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return plain.encode("ascii", "ignore").decode("ascii")


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """The text as the readable part of a key: "St. John's" becomes st-johns."""
    return _GAPS.sub("-", ascii_of(_QUOTES.sub("", text)).lower()).strip("-")


def key_of(kind: str, text: str) -> str:
    """The key of a name of this kind: person:ada-muster."""
    return f"{kind}:{slug(text)}"
