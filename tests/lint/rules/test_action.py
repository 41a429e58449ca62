"""ACT001: actions that nobody can be asked about."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import places

WHOLE = {"owner": "Head of Highways", "due": "30 Nov 2018", "success_measure": "No day of closure without a diversion"}


def _action(**changes: str | None) -> str:
    fields = "".join(f", {name}: {value}" for name, value in {**WHOLE, **changes}.items() if value is not None)
    return f"plans:\n  - id: NB-P1\n    title: Works\n    actions:\n      - {{id: NB-A1, title: Sign it{fields}}}\n"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"owner": None}, "no owner is recorded"),
        ({"owner": "TBC"}, "no owner is recorded"),
        ({"owner": "[Head of Highways, to be confirmed]"}, "no owner is recorded"),
        ({"due": None}, "no due date is recorded"),
        ({"success_measure": None}, "no success measure is recorded"),
        ({"owner": None, "due": ""}, "no owner or due date is recorded"),
        (
            {"owner": None, "due": None, "success_measure": None},
            "no owner, due date or success measure is recorded",
        ),
    ],
)
def test_what_an_action_lacks(changes: dict[str, str | None], message: str) -> None:
    (problem,) = found(_action(**changes), "ACT001")
    assert (problem.message, problem.together) == (message, message)
    assert (problem.record, problem.level, places([problem])) == ("NB-A1", Level.WARNING, [(5, 9)])


@pytest.mark.parametrize(
    "changes",
    [{}, {"due": "ongoing"}, {"due": "TBC"}, {"due": "soon"}, {"owner": "{role: x}"}, {"status": "complete"}],
)
def test_an_action_that_says_enough_or_is_told_of_elsewhere(changes: dict[str, str]) -> None:
    assert found(_action(**changes), "ACT001") == []


def test_a_list_with_nothing_in_it_names_nobody() -> None:
    assert len(found(_action(owner="[]"), "ACT001")) == 1


def test_an_action_with_a_later_date_only_is_told_of_elsewhere() -> None:
    assert found(_action(due=None, revised="4 Dec 2018"), "ACT001") == []


@pytest.mark.parametrize(
    "measure",
    [
        "Strategy written",
        "The asset management strategy is agreed and published",
        "Policy agreed by Cabinet",
        "Report published by March 2027",
        "Training delivered.",
        "Publication of the winter plan",
        "Terms of reference signed off",
        "New lone-working procedure in place",
    ],
)
def test_a_measure_that_is_something_produced(measure: str) -> None:
    (problem,) = found(_action(success_measure=measure), "ACT009")
    assert problem.level is Level.INFO


@pytest.mark.parametrize(
    "measure",
    [
        "No day of closure without a diversion",
        "Nine in ten plans are agreed within ten days",
        "Fewer complaints once the policy is agreed",
        "Policy agreed and complaints fall by half",
        "Internal audit gives the register substantial assurance",
        "People are seen within two days",
        "All six bodies have signed before the present agreement ends",
        "90% of care plans reviewed",
        "Every young person has a plan in place by 18",
    ],
)
def test_a_measure_that_is_a_result(measure: str) -> None:
    assert found(_action(success_measure=f'"{measure}"'), "ACT009") == []


@pytest.mark.parametrize(("letters", "wrong"), [(132, True), (133, False)])
def test_a_long_measure_says_more_than_that_something_is_written(letters: int, wrong: bool) -> None:
    measure = "x" * letters + " strategy written"  # 149 characters, and 150
    assert bool(found(_action(success_measure=measure), "ACT009")) is wrong
