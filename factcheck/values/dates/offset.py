"""Expression → ISO 8601 duration: how far from the article's own day it lies, where the text counts the units."""

from __future__ import annotations

from factcheck.values.dates.calendar import finer
from factcheck.values.dates.expression import Expression

_DESIGNATORS = {
    "second": ("T", 1, "S"), "minute": ("T", 1, "M"), "hour": ("T", 1, "H"), "day": ("", 1, "D"), "week": ("", 1, "W"),
    "month": ("", 1, "M"), "quarter": ("", 3, "M"), "half": ("", 6, "M"), "year": ("", 1, "Y"), "decade": ("", 10, "Y"),
    "century": ("", 100, "Y"),
}  # fmt: skip
_FINER_TIMES = {"hour": ("minute", 60), "minute": ("second", 60)}


def offset_of(e: Expression) -> str | None:
    """`-P3D` for three days ago, `P2W` for in two weeks; None for what is not counted from the article's day."""
    if e.kind != "shift" or not e.counted or not e.number or e.part or e.daypart or e.shade:
        return None
    return iso_offset(e.number, e.unit or "day")


def iso_offset(count: float, unit: str) -> str | None:
    """A signed count of units as an ISO 8601 duration; a broken count in the next smaller unit."""
    if count != int(count):
        smaller, factor = _FINER_TIMES.get(unit, (None, 1))
        unit, count = (smaller, round(count * factor)) if smaller else finer(unit, count)
    if unit not in _DESIGNATORS:
        return None
    time, factor, letter = _DESIGNATORS[unit]
    return f"{'-' if count < 0 else ''}P{time}{abs(int(count)) * factor}{letter}"
