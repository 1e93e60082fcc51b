"""Article text → text that shows what it holds: control characters and direction overrides become visible."""

from __future__ import annotations

_KEPT = "\t\n"
_WORD = 24  # characters from which a word is cut rather than left out
_DIRECTION = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_VISIBLE: dict[int, str] = {
    **{code: f"[U+{code:04X}]" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in _KEPT},
    **{ord(char): f"[U+{ord(char):04X}]" for char in _DIRECTION},
    **dict.fromkeys((0x0D, 0x85, 0x2028, 0x2029), "\n"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}


def visible(text: str) -> str:
    """The text with nothing in it that hides, reorders or drives a terminal; line breaks become `\\n`.

    >>> visible("a\\u202eb\\x1b[2J")
    'a[U+202E]b[U+001B][2J'
    """
    return text.replace("\r\n", "\n").translate(_VISIBLE)


def one_line(text: str) -> str:
    """The visible text with every run of white space as one space."""
    return " ".join(visible(text).split())


def shorten(text: str, room: int, *, at_end: bool = True) -> str:
    """At most `room` characters, with an ellipsis where something was left out; `at_end=False` keeps the end.

    A word is cut only where it is long itself.

    >>> shorten("one two three", 9)
    'one two…'
    """
    if len(text) <= room:
        return text
    if not at_end:
        kept = text[len(text) - room + 1 :]
        first, space, rest = kept.partition(" ")
        return "…" + (rest if space and len(first) < _WORD else kept).lstrip()
    kept = text[: room - 1]
    rest, space, last = kept.rpartition(" ")
    return (rest if space and text[room - 1] != " " and len(last) < _WORD else kept).rstrip() + "…"
