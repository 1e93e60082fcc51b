"""Tokens → dates: days, months, years, weekdays, ranges and times of day in running text."""

from factcheck.values.dates.dating import years_ago
from factcheck.values.dates.find import Dating, Told, find_dates, told_dates
from factcheck.values.dates.grammar import DateGrammar, build, pattern_texts, word_classes

__all__ = [
    "DateGrammar", "Dating", "Told", "build", "find_dates", "pattern_texts", "told_dates", "word_classes", "years_ago",
]  # fmt: skip
