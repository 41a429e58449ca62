"""Which meeting takes a paper."""

from __future__ import annotations

import pytest

from govtool.history.meetings import last_meeting
from govtool.history.meetings import meeting_of
from govtool.history.meetings import next_meeting
from govtool.records.paper import Paper
from tests.support import day
from tests.support import workspace

BOARDS = """\
programme:
  id: example
  title: An invented programme
  boards: [{id: EX-B1, title: Cabinet}, {id: EX-B2, title: Scrutiny}]
"""


@pytest.mark.parametrize(
    ("first", "second", "taken_by"),
    [
        ("on: 2 Nov 2026", "on: 7 Dec 2026", "EX-MT2"),  # its body's on its day
        ("on: 2 Nov 2026", "on: 14 Dec 2026", None),
        ("on: 2 Nov 2026, papers: EX-P1", "on: 7 Dec 2026", "EX-MT1"),  # the one that lists it
        ("on: 2 Nov 2026, papers: EX-P1", "on: 7 Dec 2026, papers: EX-P1", "EX-MT2"),  # it was put off
        ("on: 2 Nov 2026, papers: EX-P1", "on: 14 Dec 2026, papers: EX-P1", "EX-MT1"),
    ],
)
def test_the_meeting_that_takes_a_paper(first: str, second: str, taken_by: str | None) -> None:
    text = f"""\
meetings:
  - {{id: EX-MT0, title: Scrutiny, board: EX-B2, on: 7 Dec 2026}}
  - {{id: EX-MT1, title: November, board: EX-B1, {first}}}
  - {{id: EX-MT2, title: December, board: EX-B1, {second}}}
papers: [{{id: EX-P1, title: Winter plan, report: cabinet, body: Cabinet, meeting: 7 Dec 2026}}]
"""
    loaded = workspace(BOARDS + text)
    (paper,) = loaded.every(Paper)
    meeting = meeting_of(paper, loaded)
    assert (meeting and meeting.id) == taken_by


@pytest.mark.parametrize(
    ("on", "known"), [("7 Dec 2026", True), ("Dec 2026", False), ("w/c 7 Dec 2026", False), ("TBC", False)]
)
def test_a_meeting_without_an_exact_day_is_neither_before_nor_after(on: str, known: bool) -> None:
    loaded = workspace(BOARDS + f"meetings: [{{id: EX-MT1, title: December, board: EX-B1, on: {on}}}]\n")
    assert bool(next_meeting("EX-B1", day("2026-11-01"), loaded)) is known
    assert bool(last_meeting("EX-B1", day("2027-02-01"), loaded)) is known
