"""A value and its unit → the value in the base unit of its dimension, for comparing."""

from __future__ import annotations

from functools import lru_cache

from factcheck.rulebook import load_rules
from factcheck.values.vocabulary import UnitsFile, read_units


@lru_cache(maxsize=1)
def bundled_units() -> UnitsFile:
    """The units that ship with the package."""
    return read_units(load_rules())


def dimension(unit: str | None, units: UnitsFile | None = None) -> str:
    """What a unit measures: `length`, `people`, `duration`, `money`; empty for a bare number or an unknown unit."""
    table = units or bundled_units()
    if unit is None:
        return ""
    if unit == "second":
        return "duration"
    if unit in table.units:
        return table.units[unit].dimension
    return "money" if unit in table.currency_codes else ""


def to_base(value: float, unit: str | None, units: UnitsFile | None = None) -> float:
    """The value in the base unit of its dimension: metres, kilograms, litres, degrees Celsius; money stays as it is."""
    scale = (units or bundled_units()).units.get(unit or "")
    return value if scale is None else value * scale.factor + scale.offset
