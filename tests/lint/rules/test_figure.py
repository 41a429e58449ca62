"""MET006 and MET012: one value for one thing, and totals of figures."""

from __future__ import annotations

import pytest

from govtool.lint.run import lint
from govtool.workspace import AsOf
from tests.support import day
from tests.support import found
from tests.support import messages
from tests.support import places
from tests.support import workspace_of


def _figures(*figures: str) -> str:
    return "figures:\n" + "".join(f"  - {{id: NB-F{number}, {each}}}\n" for number, each in enumerate(figures, 1))


PAINTERS = "title: Painters at work, value: 41, unit: painters, period: 2018/19, area: East"


# MET006


@pytest.mark.parametrize(
    ("other", "wrong"),
    [
        ("title: painters  at work, value: 42, unit: Painters, period: 2018-19, area: east", True),
        ("title: Painters at work, value: 41, unit: painters, period: 2018/19, area: East", False),
        ("title: Painters at work, value: 42, unit: painters, period: 2018/19, area: West", False),
        ("title: Painters at work, value: 42, unit: painters, period: 2019/20, area: East", False),
        ("title: Painters at work, value: 42, unit: painters, period: 2018/19, area: East, group: Apprentices", False),
        ("title: Painters at work, value: 42, unit: tons, period: 2018/19, area: East", False),
        ("title: Painters at home, value: 42, unit: painters, period: 2018/19, area: East", False),
        ("title: Painters at work, unit: painters, period: 2018/19, area: East, printed: many", False),
    ],
)
def test_the_same_thing_twice(other: str, wrong: bool) -> None:
    problems = found(_figures(PAINTERS, other), "MET006")
    assert messages(problems) == (["42 here, and 41 in NB-F1"] if wrong else [])
    assert [problem.record for problem in problems] == (["NB-F2"] if wrong else [])


def test_both_places_are_named() -> None:
    sources = "documents: [{id: NB-D1, title: Plan, sections: {'2': Two, '3': Three}}]\n"
    first = PAINTERS + ", source: {document: NB-D1, section: 2}"
    second = PAINTERS.replace("41", "42") + ", source: {document: NB-D1, section: 3}"
    assert messages(found(sources + _figures(first, second), "MET006")) == [
        "42 in NB-D1 §3, and 41 in NB-F1 (NB-D1 §2)"
    ]


def test_pounds_are_pounds_in_any_thousands() -> None:
    first = "title: Paint, value: 30, unit: £000, printed: £30k"
    assert found(_figures(first, 'title: Paint, value: 30000, unit: £, printed: "£30,000"'), "MET006") == []
    assert len(found(_figures(first, "title: Paint, value: 30, unit: £"), "MET006")) == 1


def test_things_without_an_area_are_the_same_only_in_one_programme() -> None:
    text = "figures: [{id: %s-F1, title: Staff, value: %s}]\n"
    files = {"registers/nb/a.yaml": text % ("NB", 4), "registers/sb/a.yaml": text % ("SB", 5)}
    problems = lint(workspace_of(files), AsOf(today=day("2018-07-01")))
    assert [problem for problem in problems if problem.code == "MET006"] == []


METRIC = """\
metrics:
  - id: NB-K1
    title: Painting
    unit: spans
    readings: [{area: East, period: 2018/19, target: 40, actual: 36}, {area: West, period: 2018/19, actual: 12}]
"""


@pytest.mark.parametrize(
    ("value", "fields", "wrong"),
    [
        (36, "unit: spans, period: 2018-19, area: East", False),
        (40, "unit: spans, period: 2018-19, area: East", False),
        (37, "unit: spans, period: 2018-19, area: East", True),
        (36.4, "unit: spans, period: 2018-19, area: East", False),
        (36.5, "unit: spans, period: 2018-19, area: East", False),  # half a unit
        (36.6, "unit: spans, period: 2018-19, area: East", True),
        (0, "unit: spans, period: 2018-19, area: East", True),
        (12, "unit: spans, period: 2018-19, area: East", True),
        (37, "unit: spans, period: 2018-19, area: North", False),
        (37, "unit: spans, period: 2019-20, area: East", False),
        (37, "unit: tons, period: 2018-19, area: East", False),
        (37, "period: 2018-19, area: East", False),
        (37, "unit: spans, area: East", False),
    ],
)
def test_a_value_of_a_metric_is_held_against_its_readings(value: float, fields: str, wrong: bool) -> None:
    text = METRIC + _figures(f"title: Spans, metric: NB-K1, value: {value}, {fields}")
    assert messages(found(text, "MET006")) == ([f"{value} here, and 36 and 40 in NB-K1 for 2018-19"] if wrong else [])


# MET012


def _table(total: object, *parts: object, more: str = "") -> str:
    rows = [f"title: Spans, value: {part}, unit: spans, group: Crew {number}" for number, part in enumerate(parts)]
    return _figures(*rows, f"title: Spans, value: {total}, unit: spans, group: Total{more}")


def test_a_total_shows_its_arithmetic() -> None:
    problems = found(_table(50, 12, 30), "MET012")
    assert messages(problems) == ["12 + 30 = 42, printed 50"]
    assert places(problems) == [(4, 38)]


@pytest.mark.parametrize(
    ("total", "parts", "wrong"),
    [
        (42, (12, 30), False),
        (43, (12, 30), False),  # three numbers, each half a unit out
        (44, (12, 30), True),
        (4.3, (1.2, 3.0), False),
        (4.4, (1.2, 3.0), True),
        (13, (1, 2, 8), False),  # four numbers: two units
        (14, (1, 2, 8), True),
        (50, (1, -1), True),
        (0, (12, 30), True),
        (9, (1,), False),  # of one part nobody makes a total
        (9, (), False),
    ],
)
def test_rounding_of_each_part_is_let_pass(total: float, parts: tuple[float, ...], wrong: bool) -> None:
    assert bool(found(_table(total, *parts), "MET012")) is wrong


def test_many_groups_are_counted() -> None:
    assert messages(found(_table(80, *range(1, 11)), "MET012")) == ["the 10 groups come to 55, printed 80"]


def test_a_table_may_be_split_up_twice() -> None:
    assert found(_table(42, 12, 30, 20, 22), "MET012") == []
    assert len(found(_table(42, 12, 30, 20, 29), "MET012")) == 1


def test_shares_do_not_add_up() -> None:
    assert found(_table(50, 40, 60).replace("unit: spans", 'unit: "%"'), "MET012") == []


def test_other_tables_and_differences_are_no_parts() -> None:
    text = _table(42, 12, 30) + (
        "  - {id: NB-F8, title: Spans, value: 5, unit: spans, group: Variance}\n"
        "  - {id: NB-F9, title: Spans, value: 5, unit: spans, group: Crew 1, area: West}\n"
    )
    assert found(text, "MET012") == []


@pytest.mark.parametrize(
    ("first", "second", "wrong"),
    [
        ("2018/19", "April 2018 to March 2019", True),
        ("last year", "Last  year", True),
        ("last year", "this year", False),
    ],
)
def test_periods_are_the_same_by_their_days_else_by_their_words(first: str, second: str, wrong: bool) -> None:
    rows = [f"title: Spans, value: {value}, unit: spans, period: {each}" for value, each in ((4, first), (5, second))]
    assert bool(found(_figures(*rows), "MET006")) is wrong
