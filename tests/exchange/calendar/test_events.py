"""What is due when, as the entries of a calendar."""

from __future__ import annotations

from govtool.exchange.calendar.events import calendar
from govtool.exchange.calendar.events import roles
from govtool.exchange.calendar.ics import Event
from govtool.open_view import open_view
from govtool.workspace import AsOf
from govtool.workspace import Workspace
from tests.support import day
from tests.support import workspace
from tests.support import workspace_of

ON = AsOf(day("2026-11-22"))


def events(loaded: Workspace, owner: str | None = None) -> dict[str, Event]:
    """The entries of a workspace by what they are known by."""
    found = calendar(loaded, ON, loaded.programmes, owner).events
    named = {each.uid.removesuffix("@govtool"): each for each in found}
    assert len(named) == len(found)
    return named


def test_a_milestone_stands_on_its_day_and_says_what_moved() -> None:
    (event,) = events(
        workspace("""\
            programme: {id: example, title: Bridges}
            milestones:
              - id: EX-M1
                title: Doors open
                owner: [Head of Care, Head of Money]
                baseline: 30 Oct 2026
                forecasts: [{on: 1 Nov 2026, expected: 9 Dec 2026, because: The lift is late}]
        """)
    ).values()
    assert event == Event(
        uid="EX-M1.milestone@govtool",
        first=day("2026-12-09"),
        last=day("2026-12-09"),
        title="Milestone: Doors open (EX-M1)",
        text="Owner: Head of Care and Head of Money.\n"
        'First due 30 Oct 2026. Expected 9 Dec 2026, as said on 1 Nov 2026. The reason given: "The lift is late".\n'
        "Bridges, position at 22 Nov 2026.",
        category="Milestone",
        stamp=day("2026-11-22"),
    )


def test_a_date_that_names_no_day_stands_on_its_last_and_says_so() -> None:
    found = events(
        workspace("""\
            milestones:
              - {id: EX-M1, title: A, baseline: Q4 2026/27}
              - {id: EX-M2, title: B, baseline: by end March 2027}
              - {id: EX-M3, title: C, baseline: Jan 2027}
              - {id: EX-M4, title: D, baseline: w/c 4 Jan 2027}
        """)
    )
    shown = {name: (each.first.isoformat(), each.last.isoformat(), each.title) for name, each in found.items()}
    assert shown == {
        "EX-M1.milestone": ("2027-03-31", "2027-03-31", "Milestone: A (EX-M1), Q4 2026/27"),
        "EX-M2.milestone": ("2027-03-31", "2027-03-31", "Milestone: B (EX-M2)"),
        "EX-M3.milestone": ("2027-01-31", "2027-01-31", "Milestone: C (EX-M3), Jan 2027"),
        "EX-M4.milestone": ("2027-01-10", "2027-01-10", "Milestone: D (EX-M4), w/c 4 Jan 2027"),
    }
    said = {name: each.text.splitlines()[1] for name, each in found.items()}
    assert said["EX-M1.milestone"] == (
        "The register says Q4 2026/27 (Jan 2027 - Mar 2027), which names no day: it is entered on the last."
    )
    assert said["EX-M3.milestone"] == "The register says Jan 2027, which names no day: it is entered on the last."
    assert "names no day" not in found["EX-M2.milestone"].text


def test_what_has_no_last_day_has_no_entry_and_is_named() -> None:
    loaded = workspace("""\
        risks: [{id: EX-1, title: A, review: TBC}, {id: EX-2, title: B, review: ongoing, closed: 1 Oct 2026}]
        milestones: [{id: EX-M1, title: C, baseline: from April 2027}]
        meetings: [{id: EX-MT1, title: Board, board: EX-B1, on: TBC}, {id: EX-MT2, title: Board, board: EX-B1}]
    """)
    found = calendar(loaded, ON, loaded.programmes)
    assert found.events == []
    assert found.undated == ["EX-M1", "EX-1", "EX-MT1", "EX-MT2"]


def test_what_is_over_is_told_of_for_a_month_and_what_is_late_for_ever() -> None:
    found = events(
        workspace("""\
            milestones:
              - {id: EX-M1, title: A, baseline: 21 Oct 2026, actual: 20 Oct 2026}
              - {id: EX-M2, title: B, baseline: 22 Oct 2026, actual: 20 Oct 2026}
              - {id: EX-M3, title: C, baseline: 9 Dec 2026, actual: 20 Oct 2026}
              - {id: EX-M4, title: D, baseline: 9 Dec 2016}
            meetings:
              - {id: EX-MT1, title: Board 1, board: EX-B1, on: 21 Oct 2026}
              - {id: EX-MT2, title: Board 2, board: EX-B1, on: 22 Oct 2026}
        """)
    )
    assert {name: (each.over, each.title) for name, each in found.items()} == {
        "EX-M2.milestone": (True, "Reached: Milestone: B (EX-M2)"),
        "EX-M3.milestone": (True, "Reached: Milestone: C (EX-M3)"),
        "EX-M4.milestone": (False, "Milestone: D (EX-M4)"),
        "EX-MT2.meeting": (False, "Board 2 (EX-MT2)"),
    }


MEETINGS = """\
programme: {id: example, title: Bridges, boards: [{id: EX-B1, title: Cabinet}]}
meetings:
  - {id: EX-MT1, title: Cabinet December, board: EX-B1, on: 9 - 10 Dec 2026}
  - {id: EX-MT2, title: Cabinet January, board: EX-B1, on: 13 Jan 2027, papers: EX-P1}
  - {id: EX-MT3, title: Cabinet spring, board: EX-B1, on: March 2027}
papers:
  - {id: EX-P1, title: The new bridge, report: cabinet, body: Cabinet, author: Head of Roads, key_decision: yes, notice: 1 Nov 2026}
  - {id: EX-P2, title: The old bridge, report: hwb, body: Health Board, meeting: 20 Jan 2027, accountable_director: Director}
"""


def test_meetings_last_as_long_as_they_are_recorded_to() -> None:
    found = events(workspace(MEETINGS.replace("9 - 10 Dec 2026", "9 Dec 2026 - 10 Dec 2026")))
    shown = {
        name: (each.first.isoformat(), each.last.isoformat(), each.title)
        for name, each in found.items()
        if name.endswith(".meeting")
    }
    assert shown == {
        "EX-MT1.meeting": ("2026-12-09", "2026-12-10", "Cabinet December (EX-MT1)"),
        "EX-MT2.meeting": ("2027-01-13", "2027-01-13", "Cabinet January (EX-MT2)"),
        "EX-MT3.meeting": ("2027-03-31", "2027-03-31", "Cabinet spring (EX-MT3), March 2027"),
        "EX-P2.meeting": ("2027-01-20", "2027-01-20", "Health Board meets (EX-P2)"),
    }
    assert found["EX-MT2.meeting"].text == (
        "Cabinet meets.\nPapers: EX-P1 The new bridge.\nThe time of day is not recorded.\nBridges, position at 22 Nov 2026."
    )


def test_what_is_counted_back_from_a_meeting() -> None:
    found = events(workspace(MEETINGS))
    notice = found["EX-P1.notice-of-key-decision"]
    # 28 clear days before 13 January: the notice is out on 15 December
    assert (notice.first, notice.over) == (day("2026-12-15"), True)
    assert notice.title == "Done: Notice of the key decision: EX-P1 for Cabinet, 13 Jan 2027"
    assert notice.text == (
        "EX-P1: The new bridge\n"
        "The rule: 28 clear days before the meeting (SI 2012/2089, reg. 9); the setting key_decision_days: 28.\n"
        "Recorded: 1 Nov 2026.\n"
        "Bridges, position at 22 Nov 2026."
    )
    # five clear working days before the meeting
    assert found["EX-P1.despatch"].first == day("2027-01-05")
    # five working days after it
    assert found["EX-MT2.end-of-call-in"].first == day("2027-01-20")
    assert found["EX-P2.despatch"].first == day("2027-01-12")


def test_a_role_has_what_it_owns_and_the_papers_that_it_writes() -> None:
    loaded = workspace(
        MEETINGS,
        "risks: [{id: EX-1, title: A, review: 1 Dec 2026, owner: Head of Roads}, {id: EX-2, title: B, review: 1 Dec 2026}]",
    )
    found = events(loaded, "head of  roads")
    assert set(found) == {
        *("EX-1.review", "EX-MT2.meeting", "EX-MT2.end-of-call-in", "EX-P1.despatch", "EX-P1.draft"),
        *("EX-P1.clearance", "EX-P1.notice-of-key-decision"),
    }
    assert set(events(loaded, "Director")) >= {"EX-P2.meeting", "EX-P2.despatch"}
    assert roles(loaded, loaded.programmes) == ["Director", "Head of Roads"]


HIDDEN = {
    "registers/example/programme.yaml": "programme: {id: example, title: Bridges, boards: [{id: EX-B1, title: Cabinet}]}\n",
    "registers/example/all.yaml": """\
milestones:
  - {id: EX-M1, title: The secret sale, baseline: 9 Dec 2026, exempt: {paragraph: 3}}
  - {id: EX-M2, title: The secret name, baseline: 9 Dec 2026, exempt: {paragraph: 3, fields: title}}
  - {id: EX-M3, title: Plain, baseline: 9 Dec 2026, forecast: 10 Dec 2026, exempt: {paragraph: 3, fields: baseline}}
  - {id: EX-M5, title: Undated, baseline: TBC}
  - {id: EX-M4, title: Plain too, baseline: 11 Dec 2026, owner: The secret role, exempt: {paragraph: 3, fields: owner}}
papers:
  - {id: EX-P1, title: The secret paper, report: cabinet, body: Cabinet, meeting: 13 Jan 2027, exempt: {paragraph: 3, fields: title}}
  - {id: EX-P2, title: The secret plan, report: cabinet, body: Cabinet, meeting: 20 Jan 2027, exempt: {paragraph: 3}}
""",
    "restricted/example/risks.yaml": "risks: [{id: EX-9, title: The secret inquiry, review: 9 Dec 2026}]\n",
}


def test_an_open_calendar_has_nothing_that_is_exempt_or_restricted() -> None:
    opened = open_view(workspace_of(HIDDEN))
    assert calendar(opened, ON, opened.programmes).undated == ["EX-M5"]
    found = events(opened)
    assert "secret" not in repr(found)
    assert not any(name.startswith(("EX-M1", "EX-M3", "EX-9", "EX-P2")) for name in found)
    assert found["EX-M2.milestone"].title == "Milestone: Withheld under paragraph 3 (EX-M2)"
    assert not any(each.private for each in found.values())


def test_the_whole_calendar_marks_what_not_everyone_may_read() -> None:
    found = events(workspace_of({name: text.replace("TBC", "2 Dec 2026") for name, text in HIDDEN.items()}))
    assert not found.pop("EX-M5.milestone").private
    assert found["EX-M1.milestone"].title == "Milestone: The secret sale (EX-M1) [exempt]"
    assert found["EX-9.review"].title == "Risk review: The secret inquiry (EX-9) [restricted]"
    assert found["EX-P2.despatch"].title.endswith("EX-P2 for Cabinet, 20 Jan 2027 [exempt]")
    assert all(each.private for each in found.values())
