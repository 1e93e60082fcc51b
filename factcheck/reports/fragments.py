"""Parts of a large page → one table in which every piece stands once; the page builds a part when it is looked at."""

from __future__ import annotations

import json
import re

from markupsafe import Markup

_SEAM = "\x1f"  # no text of an article holds it: control characters are shown by name
_BEGINS = ("<tr", "<bdi>", "</tbody>", '<a class="back"', "<text", "<line", "<circle", "<rect", '<a href="#finding-')
_ENDS = ("</a>",)
_RUNS_ON = re.compile(r"\n\s+")


class Fragments:
    """HTML kept as text: what occurs in many findings, such as the row of a claim, is written once."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._parts: list[list[int]] = []

    def add(self, html: str) -> int:
        """The number under which the page finds this part again."""
        self._parts.append([self._places.setdefault(piece, len(self._places)) for piece in _pieces(html)])
        return len(self._parts) - 1

    def as_json(self) -> Markup:
        """Everything for a data block of the page; nothing in it ends the block."""
        text = json.dumps(
            {"pieces": list(self._places), "parts": self._parts}, ensure_ascii=False, separators=(",", ":")
        )
        return Markup(re.sub(r"<(?=!--|/?script)", r"\\u003c", text, flags=re.IGNORECASE))


def _pieces(html: str) -> list[str]:
    """The text cut where the same piece may stand elsewhere; put together they are the text again."""
    text = _RUNS_ON.sub("\n", str(html))
    for mark in _BEGINS:
        text = text.replace(mark, _SEAM + mark)
    for mark in _ENDS:
        text = text.replace(mark, mark + _SEAM)
    return [piece for piece in text.split(_SEAM) if piece]
