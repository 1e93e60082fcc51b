"""Words → classes → patterns: the one small engine that reads every rule.

A `Lexicon` gives each token one character that stands for the set of word classes the token belongs to. A text becomes
a string of such characters, one per token, and a pattern becomes an ordinary regular expression over that string. So
any number of words costs nothing, a match is a range of tokens, and the matcher is Python's own.
"""

from factcheck.patterns.coded import Coded
from factcheck.patterns.lexicon import BREAK, SHAPES, Lexicon, literal_class
from factcheck.patterns.pattern import Match, Pattern, PatternError, literals
from factcheck.patterns.reach import Holding
from factcheck.patterns.sieve import Sieve
from factcheck.patterns.words import Entry, WordList

__all__ = [
    "BREAK",
    "SHAPES",
    "Coded",
    "Entry",
    "Holding",
    "Lexicon",
    "Match",
    "Pattern",
    "PatternError",
    "Sieve",
    "WordList",
    "literal_class",
    "literals",
]
