"""What stands beside the first token of a match: a pattern may be left out only where it has no match."""

from __future__ import annotations

import pytest
from hypothesis import given

from factcheck.patterns import Pattern
from tests.patterns.test_reach import LEXICON, patterns, texts


def fits(text: str, before: str, after: str) -> bool:
    """Whether the pattern may begin between two words; none stands at the edge of a text."""
    return Pattern(text, LEXICON).fits(*(LEXICON.code(word) if word else "\0" for word in (before, after)))


@given(patterns(), texts)
def test_it_fits_wherever_it_matches(text: str, words: list[str]) -> None:
    pattern, codes = Pattern(text, LEXICON), LEXICON.codes(words)
    around = f"\0{codes}\0"
    for at in range(len(codes)):
        assert pattern.match(codes, at) is None or pattern.fits(around[at], around[at + 2])


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("a b", "", "c"),
        ("a b", "", ""),
        ("(a|c)? b c", "", "a"),
        ("(?<= c|d) a", "b", "c"),
        ("(?<= c (d|e)) a", "", "b"),
        ("((?<= c) a | (?<= d) b)", "e", "c"),
        ("a (?= c|d)", "", "b"),
        ("a{2,} b", "", "c"),
        ("<pair> b", "", "a"),
    ],
)
def test_it_is_left_out_where_a_neighbour_shows_that_it_has_no_match(text: str, before: str, after: str) -> None:
    assert not fits(text, before, after)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("a", "", ""),
        ("a b?", "d", "c"),
        ("a (?! b)", "", ""),
        ("(a (?= c)) c", "", "c"),
        ("(?<! c) a", "", ""),
        ("((?<= c) a | b)", "e", "d"),
        ("<pair>", "", ""),
    ],
)
def test_it_is_kept_where_nothing_speaks_against_it(text: str, before: str, after: str) -> None:
    assert fits(text, before, after)
