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
from factcheck.values.dates import years_ago
from factcheck.values.find import find_values

__all__ = [
    "VALUE_CLASSES", "Date", "FoundValue", "Granularity", "Modifier", "Number", "Real", "Text", "Value", "ValueClass",
    "find_values", "years_ago",
]  # fmt: skip
