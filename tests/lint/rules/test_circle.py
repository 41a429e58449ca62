"""REF006: records that wait for each other in a circle."""

from __future__ import annotations

import pytest

from govtool.lint.circles import strongly_connected
from govtool.lint.run import lint
from govtool.workspace import AsOf
from tests.lint.rules.test_milestone_dates import milestones
from tests.support import day
from tests.support import found
from tests.support import messages
from tests.support import places
from tests.support import workspace_of


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        (["after: NB-M1"], ["NB-M1 waits for itself"]),
        (["after: NB-M2", "after: NB-M1"], ["NB-M1 and NB-M2 wait for each other in a circle"]),
        (["after: NB-M2", "group: A"], []),
        (["group: A", "after: NB-M1", "after: [NB-M1, NB-M2]", "after: [NB-M3, NB-M1]"], []),
        (
            ["after: NB-M4", "after: NB-M2", "after: [NB-M1, NB-M2]", "after: NB-M3"],
            ["NB-M1, NB-M3 and NB-M4 wait for each other in a circle", "NB-M2 waits for itself"],
        ),
    ],
)
def test_circles(fields: list[str], wanted: list[str]) -> None:
    assert messages(found(milestones(*fields), "REF006")) == wanted


def test_a_long_circle_is_not_spelt_out() -> None:
    fields = [f"after: NB-M{number or 30}" for number in range(30)]
    (problem,) = found(milestones(*fields), "REF006")
    ids = ", ".join(f"NB-M{number}" for number in range(1, 9))
    assert problem.message == f"{ids} and 22 more wait for each other in a circle"
    assert places([problem]) == [(2, 39)]


def test_dependencies_may_be_part_of_a_circle() -> None:
    text = "dependencies: [{id: NB-1, title: A, holds_up: NB-2}, {id: NB-2, title: B, holds_up: NB-1}]\n"
    (problem,) = found(text, "REF006")
    assert problem.message == "NB-1 and NB-2 wait for each other in a circle"
    assert places([problem]) == [(1, 47)]


def test_a_circle_over_two_programmes_is_told_once() -> None:
    files = {
        "registers/north/milestones.yaml": "milestones: [{id: N-1, title: A, after: S-1}]\n",
        "registers/south/milestones.yaml": "milestones: [{id: S-1, title: A, after: N-1}]\n",
    }
    problems = [each for each in lint(workspace_of(files), AsOf(today=day("2026-11-22"))) if each.code == "REF006"]
    assert [problem.location.path for problem in problems] == ["registers/north/milestones.yaml"]


def test_groups_come_after_those_that_they_lead_to() -> None:
    edges = {"a": ["b", "e"], "b": ["c"], "c": ["d"], "d": ["b"], "e": ["d", "a"]}
    assert [sorted(group) for group in strongly_connected(edges)] == [["b", "c", "d"], ["a", "e"]]
    assert strongly_connected({}) == []
    assert strongly_connected({"a": ["b"]}) == [["b"], ["a"]]


@pytest.mark.parametrize(("count", "named", "rest"), [(8, 7, "NB-M8"), (9, 8, "NB-M9"), (10, 8, "2 more")])
def test_how_many_of_a_circle_are_named(count: int, named: int, rest: str) -> None:
    (problem,) = found(milestones(*[f"after: NB-M{number or count}" for number in range(count)]), "REF006")
    ids = ", ".join(f"NB-M{number}" for number in range(1, named + 1))
    assert problem.message == f"{ids} and {rest} wait for each other in a circle"


def test_circles_of_two_programmes_are_each_told() -> None:
    files = {
        f"registers/{name}/milestones.yaml": f"milestones: [{{id: {name}-1, title: A, after: {name}-1}}]\n"
        for name in ("north", "south")
    }
    problems = [each for each in lint(workspace_of(files), AsOf(today=day("2026-11-22"))) if each.code == "REF006"]
    assert messages(problems) == ["north-1 waits for itself", "south-1 waits for itself"]
