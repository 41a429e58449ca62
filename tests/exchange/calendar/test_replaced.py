"""What a meeting's entries are known by stays the same while its papers come; what is no longer due is cancelled."""

from __future__ import annotations

import pytest

from govtool.exchange.calendar.ics import Event
from tests.exchange.calendar.test_events import events
from tests.support import day
from tests.support import workspace

MEETING = """\
programme: {id: example, title: Bridges, boards: [{id: EX-B1, title: Cabinet}]}
meetings: [{id: EX-MT1, title: Cabinet January, board: EX-B1, on: 13 Jan 2027}]
"""
PAPERS = (
    "papers: [{id: EX-P1, title: The new bridge, report: cabinet, body: Cabinet, meeting: 13 Jan 2027}]",
    "papers: [{id: EX-P2, title: The old bridge, report: cabinet, body: Cabinet, meeting: 13 Jan 2027}]",
)
OF_THE_MEETING = ("EX-MT1.meeting", "EX-MT1.end-of-call-in")
PLACEHOLDERS = ("EX-MT1.despatch", "EX-MT1.draft", "EX-MT1.notice-of-key-decision")


def with_papers(number: int) -> dict[str, Event]:
    return events(workspace(MEETING, *PAPERS[:number]))


def live(found: dict[str, Event]) -> set[str]:
    return {name for name, each in found.items() if not each.over}


def test_a_meeting_without_papers_has_what_any_paper_would_need() -> None:
    assert live(with_papers(0)) == {*OF_THE_MEETING, *PLACEHOLDERS}


@pytest.mark.parametrize("number", [1, 2])
def test_with_papers_nothing_of_before_is_left_as_it_was(number: int) -> None:
    before, found = with_papers(number - 1), with_papers(number)
    assert set(before) <= set(found)
    assert live(found).isdisjoint(PLACEHOLDERS)
    assert live(found) >= {*OF_THE_MEETING, *(f"EX-P{each}.draft" for each in range(1, number + 1))}


def test_a_cancelled_placeholder_says_where_to_look() -> None:
    draft = with_papers(1)["EX-MT1.draft"]
    assert draft.title.startswith("Now by paper: The draft is ready: Cabinet, 13 Jan 2027")
    assert "Recorded: each paper has an entry of its own." in draft.text
    assert draft.first == with_papers(0)["EX-MT1.draft"].first


def test_call_in_is_cancelled_where_no_paper_can_be_called_in() -> None:
    """Of a sitting that only a paper tells of as well: it keeps the paper's name."""
    one = PAPERS[0].replace("}]", ", call_in: no, author: Head of Roads}]")
    for written, name in (((MEETING, one), "EX-MT1"), ((one,), "EX-P1")):
        found = events(workspace(*written), "Head of Roads")[f"{name}.end-of-call-in"]
        assert (
            found.title
            == "Not needed: Last day on which members may call its decisions in: EX-P1 for Cabinet, 13 Jan 2027"
        )
    two = events(workspace(MEETING, one, PAPERS[1]))["EX-MT1.end-of-call-in"]
    assert (two.over, two.title.split(": ")[1]) == (False, "EX-P2 for Cabinet, 13 Jan 2027")


def test_a_placeholder_tells_no_more_of_an_exempt_paper_than_its_mark() -> None:
    paper = PAPERS[0].replace("}]", ", exempt: {paragraph: 3}}]")
    draft = events(workspace(MEETING, paper))["EX-MT1.draft"]
    assert draft.private
    assert draft.title.endswith("[exempt]")


@pytest.mark.parametrize("number", [1, 2])
def test_once_a_meeting_is_recorded_the_entries_known_by_a_paper_are_cancelled(number: int) -> None:
    before = events(workspace(MEETING.partition("meetings:")[0], *PAPERS[:number]))
    after = with_papers(number)
    assert live(before) >= {"EX-P1.meeting", "EX-P1.end-of-call-in"}
    assert set(before) <= set(after)
    assert live(after).isdisjoint({"EX-P1.meeting", "EX-P1.end-of-call-in"})
    assert live(after) >= {"EX-MT1.meeting", "EX-MT1.end-of-call-in"}
    gone = after["EX-P1.meeting"]
    assert gone.title == "Now by meeting: Cabinet meets (EX-P1)"
    assert gone.text.startswith("Recorded: the meeting has an entry of its own.")
    assert gone.first == before["EX-P1.meeting"].first
    assert after["EX-P1.end-of-call-in"].title.startswith("Now by meeting: Last day on which members may call")


def test_a_meeting_that_no_paper_told_of_cancels_nothing() -> None:
    assert all(name.startswith("EX-MT1.") for name in with_papers(0))


def test_an_entry_known_by_a_paper_is_cancelled_on_the_day_that_the_paper_gave() -> None:
    moved = MEETING.replace("on: 13 Jan 2027", "on: 6 Jan 2027, papers: EX-P1")
    gone = events(workspace(moved, PAPERS[0]))["EX-P1.meeting"]
    assert (gone.over, gone.first, gone.last) == (True, day("2027-01-13"), day("2027-01-13"))
