"""Text → values: every quantity, date and duration, as the range of what it could be."""

from factcheck.values.base import (
    VALUE_CLASSES,
    Date,
    FoundValue,
    Granularity,
    Modifier,
    Number,
    Real,
    Text,
    Value,
    ValueClass,
)

__all__ = [
    "VALUE_CLASSES", "Date", "FoundValue", "Granularity", "Modifier", "Number", "Real", "Text", "Value", "ValueClass",
]  # fmt: skip
