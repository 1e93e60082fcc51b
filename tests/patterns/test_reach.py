"""Where a pattern can end, asked without searching: nothing is missed, and little is promised that does not come."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.patterns import BREAK, Coded, Holding, Lexicon, Pattern, PatternError, Sieve

WORDS = ("a", "b", "c", "d", "e")
LEXICON = Lexicon({"vowel": ["a", "e"], "pair": ["a b", "c", "c d e"], **{f"={word}": [word] for word in WORDS}})
ATOMS = (*WORDS, "_", "<vowel>", "<!vowel>", "<pair>", "<vowel|pair>")
LOOKS = ("(?= a)", "(?! <vowel>)", "(?<! b)", "(?<= <vowel>)")


def patterns() -> st.SearchStrategy[str]:
    atoms = st.sampled_from(ATOMS)
    extended = st.recursive(
        atoms,
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"({' '.join(parts)})"),
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({'|'.join(parts)})"),
            st.tuples(inner, st.sampled_from(("?", "*", "+", "{0,2}", "{2}", "{1,3}?"))).map(
                lambda pair: f"({pair[0]}){pair[1]}"
            ),
        ),
        max_leaves=6,
    )
    looks = st.sampled_from(("", *LOOKS))
    return st.tuples(looks, atoms, extended, looks).map(lambda parts: " ".join(filter(None, parts)))


texts = st.lists(st.sampled_from(WORDS), max_size=12)


def ends(pattern: Pattern, codes: str) -> set[int]:
    """By brute force: every place where some match ends, whatever is preferred."""
    regex = pattern.written
    whole = [
        (start, end)
        for start in range(len(codes) + 1)
        for end in range(start, len(codes) + 1)
        if re.compile(f"{regex}(?<=\\A[\\s\\S]{{{end}}})").match(codes, start)
    ]
    return {end for _, end in whole}


def bits(number: int) -> set[int]:
    return {place for place in range(number.bit_length()) if number >> place & 1}


@given(patterns(), texts)
def test_it_reaches_exactly_where_matches_end(text: str, words: list[str]) -> None:
    pattern, codes = Pattern(text, LEXICON), LEXICON.codes(words)
    reached = pattern.reach((1 << len(codes) + 1) - 1, Holding(codes))
    assert bits(reached) == ends(pattern, codes)


def test_a_look_at_several_tokens_is_taken_to_hold() -> None:
    pattern, codes = Pattern("a (?! b c)", LEXICON), LEXICON.codes(["a", "b", "c"])
    assert pattern.search(codes) is None
    assert bits(pattern.reach(0b111, Holding(codes))) == {1}


@given(patterns())
def test_a_match_begins_with_one_of_the_first_characters(text: str) -> None:
    pattern, codes = Pattern(text, LEXICON), LEXICON.codes(WORDS)
    assert all(codes[one.start()] in pattern.firsts for one in pattern.regex.finditer(codes))


@pytest.mark.parametrize("text", ["a?", "(a|b*)", "(a b?)?"])
def test_a_pattern_that_can_be_empty_has_no_first_characters(text: str) -> None:
    with pytest.raises(PatternError, match="nothing at all"):
        _ = Pattern(text, LEXICON).firsts


@given(st.lists(patterns(), min_size=1, max_size=4), texts)
def test_the_sieve_lets_every_pattern_through_that_matches(written: list[str], words: list[str]) -> None:
    numbered = [(10 * number, Pattern(text, LEXICON)) for number, text in enumerate(written)]
    codes = LEXICON.codes([*words, BREAK])
    passing = Sieve(numbered).passing(codes)
    assert len(passing) == len(set(passing))
    assert {number for number, pattern in numbered if pattern.regex.search(codes)} <= set(passing)


CROSSING = Lexicon({"stop": ["."], **{f"={word}": [word] for word in WORDS}})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a b", False), ("a (?= <break>)", False), ("a <break>", False), ("(<stop|break>) a", False),
        ("a (?! b|<break>)", False), ("(?<! <!break>) a", False), ("a (<stop>|<break>)? b", True),
        ("a <break> b", True), ("a (?= <break> b)", True), ("(?<= b <break>) a", True), ("(a|<break>){2} b", True),
    ],
)  # fmt: skip
def test_a_pattern_crosses_sentences_where_it_goes_on_behind_a_break(text: str, *, expected: bool) -> None:
    assert Pattern(text, CROSSING).crosses_sentences is expected


@given(patterns(), texts)
def test_a_match_tried_at_a_place_is_the_match(text: str, words: list[str]) -> None:
    pattern, codes = Pattern(text, LEXICON), LEXICON.codes(words)
    for start in range(len(codes) + 1):
        assert pattern.match_at(Coded(codes), start) == pattern.match(codes, start)
