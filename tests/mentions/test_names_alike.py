"""Keys: which are one name, and what lies where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.mentions.names import contains, country_of, same_name, similar
from factcheck.mentions.names.schema import bundled_names

ONE = [
    ("kowalskyj", "kovalsky"),
    ("kowalskyj", "kovalskyy"),
    ("selenin", "zelenin"),
    ("gorbatschow", "gorbachev"),
    ("schukow", "zhukov"),
    ("jelzin", "yeltsin"),
    ("medwedew", "medvedev"),
    ("netanjahu", "netanyahu"),
    ("chamenei", "khamenei"),
    ("muller", "mueller"),
    ("meier", "meyer"),
    ("dschabarow", "dzhabarov"),
    ("paschinjan", "pashinyan"),
    ("schmidt", "schmitt"),
    ("fischer", "fisher"),
]
TWO = [
    ("merkel", "merten"),
    ("iran", "irak"),
    ("niger", "nigeria"),
    ("slowakei", "slowenien"),
    ("muller", "moller"),
    ("bauer", "baumer"),
    ("weber", "wegner"),
    ("hansen", "hanson"),
    ("lutin", "rutin"),
    ("schulte", "schulz"),
    ("ling", "lind"),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_two_spellings_are_one_name(a: str, b: str) -> None:
    assert same_name(f"person:{a}", f"name:{b}")
    assert similar(f"person:{a}", f"person:{b}") >= bundled_names().same_from


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_names_stay_two(a: str, b: str) -> None:
    assert not same_name(f"person:{a}", f"person:{b}")


def test_the_threshold_lies_between_what_is_one_and_what_is_two() -> None:
    closest = max(similar(f"name:{a}", f"name:{b}") for a, b in TWO if a[0] == b[0])
    farthest = min(similar(f"name:{a}", f"name:{b}") for a, b in ONE)
    assert closest < bundled_names().same_from <= farthest


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("person:wolodymyr-kwertzenko", "person:volodymyr-kvertsenko", True),
        ("person:kwertz", "person:erika-kwertz", True),
        ("person:e-kwertz", "person:erika-kwertz", True),
        ("person:paul-kwertz", "person:erika-kwertz", False),
        ("person:kwon-dae-il", "person:kwon-daeil", True),
        ("country:NE", "country:NG", False),
        ("country:IR", "name:irak", False),
        ("city:kyiv", "city:kyoto", False),
        ("role:military", "role:military:NO", True),
        ("role:military:SE", "role:military:NO", False),
        ("org:kwertz", "person:kwertz", False),
    ],
)
def test_names_are_compared_by_what_they_are(a: str, b: str, same: bool) -> None:
    assert same_name(a, b) is same_name(b, a) is same


@given(
    a=st.from_regex(r"[a-z]{1,9}(-[a-z]{1,9})?", fullmatch=True),
    b=st.from_regex(r"[a-z]{1,9}(-[a-z]{1,9})?", fullmatch=True),
)
def test_sameness_is_symmetric_and_reflexive(a: str, b: str) -> None:
    assert same_name(f"person:{a}", f"person:{b}") == same_name(f"person:{b}", f"person:{a}")
    assert same_name(f"person:{a}", f"person:{a}")


@pytest.mark.parametrize(
    ("key", "country"),
    [
        ("country:IS", "IS"),
        ("city:reykjavik", "IS"),
        ("role:military:NO", "NO"),
        ("region:bavaria", "DE"),
        ("region:kaluga", "RU"),
        ("place:kremlin", "RU"),
        ("org:un", None),
        ("person:kwertz", None),
    ],
)
def test_a_key_tells_its_country(key: str, country: str | None) -> None:
    assert country_of(key) == country


@pytest.mark.parametrize(
    ("outer", "inner", "is_inside"),
    [
        ("country:IS", "city:reykjavik", True),
        ("country:NO", "city:reykjavik", False),
        ("place:europe", "country:IS", True),
        ("place:europe", "city:reykjavik", True),
        ("region:kaluga", "city:kaluga", True),
        ("country:DE", "region:bavaria", True),
        ("city:reykjavik", "country:IS", False),
        ("country:IS", "country:IS", False),
    ],
)
def test_a_country_contains_its_places(outer: str, inner: str, is_inside: bool) -> None:
    assert contains(outer, inner) is is_inside
