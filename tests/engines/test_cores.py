"""Work is shared between cores: the results, their order and the errors are those of one core."""

from __future__ import annotations

import os

import pytest

from factcheck.engines import cores
from factcheck.errors import ArticleError, FactcheckError, RuleError, RuleProblem, UnknownName

NEEDS_FORK = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork a process")


@pytest.fixture(params=[1, 2, 3], ids=lambda number: f"{number} cores")
def number(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(request.param)), raising=False)
    return int(request.param)


@pytest.mark.parametrize("length", [0, 1, 2, 5, 24, 25, 26, 60])
def test_the_results_come_in_the_order_of_the_items(number: int, length: int) -> None:
    engine = cores(kind=lambda item: item % 3)
    assert list(engine(lambda item: (number, item * item), range(length))) == [(number, n * n) for n in range(length)]


@NEEDS_FORK
@pytest.mark.usefixtures("number")
def test_of_a_few_items_those_of_one_kind_are_done_in_one_process() -> None:
    items = ["de 1", "en 1", "de 2", "en 2", "fr 1"]
    done = list(cores(kind=lambda item: item[:2])(lambda item: (item[:2], os.getpid()), items))
    assert len(set(done)) == 3  # a language never met two processes


@NEEDS_FORK
@pytest.mark.parametrize("length", [2, 40])
def test_every_core_takes_part(monkeypatch: pytest.MonkeyPatch, length: int) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    done = list(cores(kind=lambda item: item)(lambda _: os.getpid(), range(length)))
    assert len(set(done)) == 2
    assert os.getpid() == done[0]


@pytest.mark.usefixtures("number")
def test_an_error_is_raised_as_it_was() -> None:
    def refuse(item: int) -> int:
        if item == 3:
            raise RuleError([RuleProblem("rules/de", 4, "fire", "no such class.")])
        return item

    results = cores(kind=lambda item: item)(refuse, range(5))
    with pytest.raises(RuleError) as raised:
        list(results)
    assert raised.value.problems == (RuleProblem("rules/de", 4, "fire", "no such class."),)


@pytest.mark.usefixtures("number")
def test_an_error_that_is_a_result_is_what_it_was() -> None:
    errors: list[FactcheckError] = [ArticleError("a", "is empty."), UnknownName("format", "jsn", ["json", "csv"])]
    for length in (2, 40):
        results = list(cores(kind=lambda item: item)(lambda item: errors[item % 2], range(length)))
        assert [(type(one), str(one), vars(one)) for one in results[-2:]] == [
            (type(one), str(one), vars(one)) for one in errors
        ]
