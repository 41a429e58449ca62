"""What is decided about milestones, as lines of a register."""

from __future__ import annotations

import pytest

from govtool.records.milestone import Milestone
from govtool.records.when import When
from govtool.records.when import read_when
from govtool.registers.editing.edits import EditError
from govtool.review import milestone as deeds
from govtool.workspace import Workspace
from tests.review.support import ON
from tests.review.support import changed
from tests.support import workspace

TEXT = """\
milestones:
  - id: EX-MS1
    title: Bridge opens
    baseline: 30 Nov 2026
  - {id: EX-MS2, title: Ferry sold}
  - {id: EX-MS3, title: Plan agreed, actual: 3 Nov 2026}
"""


def one(found: Workspace, record_id: str) -> Milestone:
    milestone = found.records[record_id]
    assert isinstance(milestone, Milestone)
    return milestone


def when(text: str) -> When:
    found = read_when(text)
    assert found
    return found


def test_a_forecast_is_dated_and_the_baseline_stays() -> None:
    lines = changed(
        TEXT,
        lambda w: deeds.forecast(one(w, "EX-MS1"), w, when("Jan 2027"), on=ON, because="Steel is late", by="Engineer"),
    )
    assert lines == [
        "+    forecasts:",
        "+      - {on: 24 Nov 2026, expected: Jan 2027, because: Steel is late, by: Engineer}",
    ]


def test_the_first_date_of_all_is_the_baseline() -> None:
    lines = changed(TEXT, lambda w: deeds.forecast(one(w, "EX-MS2"), w, when("Q4 2026/27"), on=ON, because=""))
    assert lines == [
        "-  - {id: EX-MS2, title: Ferry sold}",
        "+  - {id: EX-MS2, title: Ferry sold, baseline: Q4 2026/27}",
    ]


def test_reached() -> None:
    assert changed(TEXT, lambda w: deeds.achieve(one(w, "EX-MS1"), w, on=ON)) == ["+    actual: 24 Nov 2026"]


def test_what_cannot_be_decided() -> None:
    found = workspace(TEXT)
    with pytest.raises(EditError, match=r"say why EX-MS1 moves from 30 Nov 2026 to Jan 2027\."):
        deeds.forecast(one(found, "EX-MS1"), found, when("Jan 2027"), on=ON, because="")
    with pytest.raises(EditError, match=r"EX-MS3 was reached on 3 Nov 2026\."):
        deeds.achieve(one(found, "EX-MS3"), found, on=ON)


def test_what_is_expected_is_said_beside_what_was() -> None:
    found = workspace(TEXT)
    deed = deeds.forecast(one(found, "EX-MS1"), found, when("Jan 2027"), on=ON, because="Steel is late")
    assert deed.said == "EX-MS1 is now expected Jan 2027 instead of 30 Nov 2026"


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        ("2026-11-30", "EX-MS1 has the date 30 Nov 2026 already; give another."),
        ("Oct 2026", "Oct 2026 has passed by 24 Nov 2026; give the day on which EX-MS1 is expected now."),
    ],
)
def test_a_date_that_is_none(expected: str, said: str) -> None:
    found = workspace(TEXT)
    with pytest.raises(EditError) as raised:
        deeds.forecast(one(found, "EX-MS1"), found, when(expected), on=ON, because="x")
    assert str(raised.value) == said
