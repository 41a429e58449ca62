"""MTG001: papers on another day than the meeting that takes them."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found

BOARDS = """\
programme:
  id: example
  title: An invented programme
  boards: [{id: NB-B1, title: Executive}, {id: NB-B2, title: Panel}]
"""


def _text(day: str, *meetings: str) -> str:
    lines = [f"  - {{id: NB-G{number}, title: A meeting, {each}}}" for number, each in enumerate(meetings, 1)]
    paper = f"papers: [{{id: NB-P1, title: Works, report: cabinet, body: executive, {day}}}]"
    return "\n".join([BOARDS + "meetings:", *lines, paper]) + "\n"


def test_a_meeting_of_its_body_contradicts_its_day() -> None:
    (problem,) = found(_text("meeting: 1 Jul 2026", "board: NB-B1, on: 8 Jul 2026, papers: NB-P1"), "MTG001")
    assert problem.message == '"1 Jul 2026" is not the day of NB-G1 ("8 Jul 2026"), which lists the paper'
    assert (problem.level, problem.record) == (Level.ERROR, "NB-P1")


def test_where_only_another_body_lists_it_the_paper_may_go_there_first() -> None:
    (problem,) = found(_text("meeting: 1 Jul 2026", "board: NB-B2, on: 8 Jun 2026, papers: NB-P1"), "MTG001")
    assert problem.level is Level.WARNING


def test_of_several_that_list_it_the_one_of_its_own_body_is_named() -> None:
    panel, own = "board: NB-B2, on: 8 Jun 2026, papers: NB-P1", "board: NB-B1, on: 8 Jul 2026, papers: NB-P1"
    (problem,) = found(_text("meeting: 1 Jul 2026", panel, own), "MTG001")
    assert "NB-G2" in problem.message


@pytest.mark.parametrize(
    ("day", "meetings"),
    [
        ("meeting: 8 Jul 2026", ["board: NB-B1, on: 8 Jul 2026, papers: NB-P1"]),
        ("meeting: Jul 2026", ["board: NB-B1, on: 8 Jul 2026, papers: NB-P1"]),
        ("meeting: 8 Jul 2026", ["board: NB-B1, papers: NB-P1"]),
        ("version: 1", ["board: NB-B1, on: 8 Jul 2026, papers: NB-P1"]),
        ("meeting: 8 Jul 2026", ["board: NB-B1, on: 1 Jul 2026"]),
        # it was put off from one meeting to the next
        (
            "meeting: 8 Jul 2026",
            ["board: NB-B1, on: 1 Jul 2026, papers: NB-P1", "board: NB-B1, on: 8 Jul 2026, papers: NB-P1"],
        ),
    ],
)
def test_what_may_be_right_is_fine(day: str, meetings: list[str]) -> None:
    assert found(_text(day, *meetings), "MTG001") == []
