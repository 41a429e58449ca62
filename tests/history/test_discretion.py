"""What a calendar says of what not everyone may read."""

from __future__ import annotations

import pytest

from govtool.history.deadlines import deadlines
from govtool.history.discretion import Discretion
from govtool.history.sittings import sittings
from govtool.workspace import AsOf
from tests.support import day
from tests.support import workspace

MARK = ", exempt: {paragraph: 3}"


def _texts(board: str = "", meeting: str = "", paper: str = "") -> str:
    return f"""\
programme: {{id: example, title: Bridges, boards: [{{id: EX-B1, title: Cabinet{board}}}]}}
meetings: [{{id: EX-MT1, title: December, board: EX-B1, on: 7 Dec 2026, papers: EX-P1{meeting}}}]
paper: {{id: EX-P1, title: The bridge, report: cabinet, body: Cabinet, meeting: 7 Dec 2026, private: {{agreed_by: Chair of scrutiny, reasons: x}}{paper}}}
"""


def _of(mark: str) -> str:
    return f", exempt: {{paragraph: 3, fields: {mark}}}"


@pytest.mark.parametrize(
    ("text", "body", "on", "title"),
    [
        (_texts(), "Cabinet", day("2026-12-07"), "The bridge"),
        (_texts(meeting=MARK), "", None, "The bridge"),
        (_texts(meeting=_of("on")), "", None, "The bridge"),  # a body's day can be counted from what is due by when
        (_texts(meeting=_of("board")), "", day("2026-12-07"), "The bridge"),
        (_texts(board=MARK), "", day("2026-12-07"), "The bridge"),
        (_texts(paper=MARK), "Cabinet", day("2026-12-07"), "(exempt)"),
        (_texts(paper=_of("title")), "Cabinet", day("2026-12-07"), "(exempt)"),
    ],
)
def test_what_may_be_told(text: str, body: str, on: object, title: str) -> None:
    found = workspace(text)
    (sitting,) = sittings(found)
    told = Discretion(found)
    assert (told.body(sitting), told.day(sitting), told.title(sitting.papers[0])) == (body, on, title)


@pytest.mark.parametrize(("mark", "told"), [("", True), (MARK, False), (_of("private"), False), (_of("title"), True)])
def test_who_agreed_that_a_private_paper_cannot_wait_is_told_of_an_open_paper_only(mark: str, told: bool) -> None:
    found = workspace(_texts(paper=mark))
    due, _ = deadlines(found, AsOf(today=day("2026-11-20")))
    discretion = Discretion(found)
    said = " ".join(discretion.recorded(each) for each in due)
    assert ("Chair of scrutiny" in said) is told


@pytest.mark.parametrize(
    ("listed", "paper", "apart"),
    [
        (True, _of("meeting"), False),  # the meeting says openly that it takes the paper
        (False, "", False),
        (False, _of("title"), False),
        (False, _of("meeting"), True),
        (False, _of("body"), True),
        (False, MARK, True),
    ],
)
def test_a_paper_stands_apart_where_only_what_is_kept_back_says_which_meeting_takes_it(
    listed: bool, paper: str, apart: bool
) -> None:
    text = _texts(paper=paper)
    found = workspace(text if listed else text.replace(", papers: EX-P1", ""))
    discretion = Discretion(found)
    due, _ = discretion.apart(*deadlines(found, AsOf(today=day("2026-11-20"))))
    of_the_meeting = [each for each in due if each.sitting.meeting]
    of_the_paper = [each for each in due if any(one.id == "EX-P1" for one in each.papers)]
    assert of_the_meeting
    assert of_the_paper
    assert all(discretion.body(each.sitting) == "Cabinet" for each in of_the_meeting)
    assert {discretion.body(each.sitting) for each in of_the_paper} == ({""} if apart else {"Cabinet"})


def test_a_meeting_that_keeps_back_its_papers_is_told_without_them() -> None:
    found = workspace(_texts(meeting=_of("papers")))
    due, _ = Discretion(found).apart(*deadlines(found, AsOf(today=day("2026-11-20"))))
    assert [each.papers for each in due if each.sitting.meeting and each.step.sort == "meeting"] == [()]
