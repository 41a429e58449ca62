"""The meetings of a board, the one that takes a paper, and who decided when."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.history.meetings import decided_by
from govtool.history.meetings import decided_on
from govtool.history.meetings import last_meeting
from govtool.history.meetings import meeting_before
from govtool.history.meetings import meeting_of
from govtool.history.meetings import next_meeting
from govtool.records.decision import Decision
from govtool.records.meeting import Meeting
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


@pytest.mark.parametrize(
    ("fields", "by", "on"),
    [
        ("meeting: EX-MT1", "Cabinet", "7 Dec 2026"),
        ("meeting: EX-MT1, by: Leader, on: 8 Dec 2026", "Cabinet", "8 Dec 2026"),  # its own day goes first
        ("by: Leader, on: 8 Dec 2026", "Leader", "8 Dec 2026"),
        ("meeting: EX-MT2, by: Leader", "Leader", None),  # a meeting of no known board, on no day
        ("note: Nobody knows", "", None),
    ],
)
def test_who_took_a_decision_and_when(fields: str, by: str, on: str | None) -> None:
    loaded = workspace(
        BOARDS
        + "meetings: [{id: EX-MT1, title: December, board: EX-B1, on: 7 Dec 2026}, {id: EX-MT2, title: Talks}]\n"
        + f"decisions: [{{id: EX-D1, title: To build, {fields}}}]\n"
    )
    (decision,) = loaded.every(Decision)
    when = decided_on(decision, loaded)
    assert (decided_by(decision, loaded), when and str(when)) == (by, on)


DAYS = st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))


def _meetings(days: list[datetime.date]) -> str:
    each = [f"  - {{id: EX-MT{number}, title: M, board: EX-B1, on: {on}}}\n" for number, on in enumerate(days)]
    other = "  - {id: EX-MT99, title: M, board: EX-B2, on: 2026-06-15}\n"
    return BOARDS + "meetings:\n" + other + "".join(each)


@given(st.lists(DAYS, max_size=4), DAYS)
def test_the_meetings_about_a_day_are_the_nearest_of_that_board(days: list[datetime.date], on: datetime.date) -> None:
    loaded = workspace(_meetings(days))
    last, following = last_meeting("EX-B1", on, loaded), next_meeting("EX-B1", on, loaded)
    assert (last and last.on and last.on.latest) == max((each for each in days if each < on), default=None)
    assert (following and following.on and following.on.latest) == min(
        (each for each in days if each >= on), default=None
    )


@given(st.lists(DAYS, min_size=1, max_size=4, unique=True))
def test_going_back_from_meeting_to_meeting_comes_to_each_once(days: list[datetime.date]) -> None:
    loaded = workspace(_meetings(days))
    meeting: Meeting | None = last_meeting("EX-B1", datetime.date(2027, 1, 1), loaded)
    walked = []
    while meeting:
        walked.append(meeting.on and meeting.on.latest)
        meeting = meeting_before(meeting, loaded)
    assert walked == sorted(days, reverse=True)


@pytest.mark.parametrize(
    ("held", "goes", "taken"),
    [
        ("31 Dec 2026", "31 Dec 2026", True),
        ("Dec 2026", "31 Dec 2026", False),  # it may be on any day of December
        ("31 Dec 2026", "Dec 2026", False),
        ("Dec 2026", "December 2026", True),
        ("TBC", "TBC", False),
    ],
)
def test_a_meeting_in_a_month_is_not_that_of_its_last_day(held: str, goes: str, taken: bool) -> None:
    text = f"""\
meetings: [{{id: EX-MT1, title: December, board: EX-B1, on: {held}}}]
papers: [{{id: EX-P1, title: Winter plan, report: cabinet, body: Cabinet, meeting: {goes}}}]
"""
    loaded = workspace(BOARDS + text)
    (paper,) = loaded.every(Paper)
    assert bool(meeting_of(paper, loaded)) is taken
