"""Small claims built by hand: one sentence each, its keys simply its longer words."""

from __future__ import annotations

import re
from typing import Any

from pydantic import TypeAdapter

from factcheck.claims import AnyClaim, Attribution
from factcheck.values import Date, Number, Text

_CLAIM: TypeAdapter[AnyClaim] = TypeAdapter(AnyClaim)
_DAY = "2031-05-04T12:00:00+00:00"


def number(low: float | None, modifier: str = "exact", *, high: float | None = -1, unit: str | None = None) -> Number:
    return Number(low=low, high=low if high == -1 else high, modifier=modifier, unit=unit)  # type: ignore[arg-type]


def at_least(low: float) -> Number:
    return number(low, "at_least", high=None)


def day(text: str, last: str | None = None, *, inferred: bool = False, granularity: str = "day") -> Date:
    return Date(earliest=text, latest=last or text, granularity=granularity, inferred=inferred)  # type: ignore[arg-type]


def by(source: str, kind: str = "other") -> Attribution:
    return Attribution(source=source, key=source.lower(), kind=kind)  # type: ignore[arg-type]


def claim(id: str, sentence: str, value: Number | Date | Text, type: str = "casualties", **fields: Any) -> AnyClaim:
    """A claim whose quote stands in [brackets] in the sentence; the article's id is the first letter of the claim's."""
    start, end = sentence.index("["), sentence.index("]") - 1
    plain = sentence.replace("[", "").replace("]", "")
    words = re.findall(r"(?<!^)\b[^\W\d]{4,}", re.sub(r"\[.*\]", "", sentence))
    about: dict[str, Any] = {"head": "person", "terms": sorted({word for word in words if word.islower()})}
    about["places"] = sorted({f"city:{word.lower()}" for word in words if word.istitle()})
    about |= fields.pop("about", {})
    given: dict[str, Any] = {
        "id": id, "article": id[0], "part": "text", "type": type, "start": start, "end": end, "quote": plain[start:end],
        "sentence": plain, "sentence_start": 0, "sentence_end": len(plain), "rule": "en/test", "language": "en",
        "source": f"Source {id[0].upper()}", "published": _DAY, "value": value, "about": about,
    }  # fmt: skip
    if type == "casualties":
        given["outcome"] = "killed"
    if type == "count":
        given["object"] = about["head"]
    return _CLAIM.validate_python(given | fields)
