"""Laws of the linter: nothing is found where nothing is wrong, and one fault gives exactly its problems."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from tests.lint.clean import DAY
from tests.lint.clean import Data
from tests.lint.clean import clean
from tests.lint.clean import written
from tests.support import problems

Fault = Callable[[Data, int], object]
"""Puts one fault into the registers, at the record of a number, counted from 0."""


def _codes(data: Data) -> set[tuple[str, str | None]]:
    return {(problem.code, problem.record) for problem in problems(written(data), DAY)}


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10**6), st.integers(1, 12))
def test_nothing_is_found_where_nothing_is_wrong(seed: int, size: int) -> None:
    assert _codes(clean(seed, size)) == set()


def _first_row(data: Data) -> list[int]:
    cells: list[int] = data["funding"][0]["rows"][0]["cells"]
    return cells


FAULTS: dict[str, tuple[Fault, set[tuple[str, str]]]] = {
    "a risk loses its owner": (lambda data, at: data["risks"][at].pop("owner"), {("RSK007", "BR-{n}")}),
    "two own it": (
        lambda data, at: data["risks"][at].update(owner=["Bridge Engineer", "Head of Rivers"]),
        {("RSK007", "BR-{n}")},
    ),
    "it is not answered": (lambda data, at: data["risks"][at].pop("response"), {("RSK010", "BR-{n}")}),
    "its review has passed": (lambda data, at: data["risks"][at].update(review="3 Nov 2026"), {("RSK011", "BR-{n}")}),
    "it has no target": (lambda data, at: data["risks"][at].pop("target"), {("RSK004", "BR-{n}")}),
    "controls raise it": (lambda data, at: data["risks"][at]["inherent"].update(likelihood=1), {("RSK005", "BR-{n}")}),
    "it is off the scale": (lambda data, at: data["risks"][at]["inherent"].update(impact=6), {("RSK002", "BR-{n}")}),
    "a field is misspelt": (lambda data, at: data["risks"][at].update(catgory="works"), {("FLD001", "BR-{n}")}),
    "a date is none": (lambda data, at: data["risks"][at].update(raised="soon"), {("FLD005", "BR-{n}")}),
    "it names an action that is not there": (
        lambda data, at: data["risks"][at].update(actions=[f"BR-A{at + 1}", "BR-A99"]),
        {("REF003", "BR-{n}")},
    ),
    "it names a record of another kind": (
        lambda data, at: data["risks"][at].update(actions=[f"BR-A{at + 1}", "BR-P1"]),
        {("REF004", "BR-{n}")},
    ),
    "an action has no owner": (lambda data, at: data["plans"][0]["actions"][at].pop("owner"), {("ACT001", "BR-A{n}")}),
    "a recommendation has no response": (
        lambda data, at: data["recommendations"][at].pop("response"),
        {("REC001", "BR-R{n}")},
    ),
    "a source's section is not there": (
        lambda data, at: data["recommendations"][at]["source"].update(section="9"),
        {("REF001", "BR-R{n}")},
    ),
    "an amount is wrong": (
        lambda data, at: _first_row(data).__setitem__(0, _first_row(data)[0] + 50),
        {("FIN001", "BR-F1")},
    ),
    "a cell is missing": (lambda data, at: _first_row(data).pop(), {("FIN007", "BR-F1")}),
    "a closed day": (
        lambda data, at: data["milestones"].append(
            {"id": "BR-MS99", "title": "Return submitted", "baseline": "25 Dec 2026"}
        ),
        {("MIL004", "BR-MS99")},
    ),
}


@pytest.mark.parametrize("name", FAULTS)
@settings(deadline=None, max_examples=5)
@given(st.integers(0, 10**6), st.integers(1, 6), st.integers(0, 5))
def test_one_fault_gives_exactly_its_problems(name: str, seed: int, size: int, at: int) -> None:
    put, wanted = FAULTS[name]
    data = clean(seed, size)
    put(data, at % size)
    assert _codes(data) == {(code, record.format(n=at % size + 1)) for code, record in wanted}


@settings(deadline=None, max_examples=20)
@given(
    st.integers(0, 10**6), st.permutations(["risks", "milestones", "metrics", "recommendations", "schemes", "plans"])
)
def test_the_order_of_registers_changes_nothing(seed: int, order: list[str]) -> None:
    data = clean(seed)
    data["risks"][0].pop("owner")
    turned = {"programme": data["programme"]} | {name: data[name] for name in order} | data
    assert _codes(turned) == _codes(data)
