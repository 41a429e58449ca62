"""REC001: recommendations without answer."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import places


def _recommendation(fields: str) -> str:
    return f"recommendations:\n  - {{id: NB-R1, title: Inspect the bridge{fields}}}\n"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("", "no response, status or action is recorded"),
        (", response: accepted", "no status or action is recorded"),
        (", response: accepted, status: under way", "no action is recorded"),
        (", status: embedded, actions: [NB-A1]", "no response is recorded"),
        (", response: rejected", "no status is recorded"),
        (", response: partly accepted, status: complete", "no action is recorded"),
    ],
)
def test_what_a_recommendation_lacks(fields: str, message: str) -> None:
    (problem,) = found(_recommendation(fields), "REC001")
    assert (problem.message, problem.together, problem.level) == (message, message, Level.WARNING)
    assert (problem.record, places([problem])) == ("NB-R1", [(2, 5)])


@pytest.mark.parametrize(
    "fields",
    [
        ", response: accepted, status: under way, actions: NB-A1",
        ", response: rejected, status: superseded",
        ", response: Rejected, status: not started",
        ", response: perhaps, status: soon, actions: {id: x}",
    ],
)
def test_a_recommendation_that_was_answered(fields: str) -> None:
    assert found(_recommendation(fields), "REC001") == []


def test_a_list_with_nothing_in_it_is_no_action() -> None:
    assert len(found(_recommendation(", response: accepted, status: complete, actions: []"), "REC001")) == 1
