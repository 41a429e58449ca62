"""What is due before each coming meeting, and after it. Every expected day was looked up in a calendar."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.history.deadlines import deadlines
from govtool.workspace import AsOf
from tests.support import day
from tests.support import workspace

BOARDS = """\
programme:
  id: example
  title: Bridges
  boards: [{id: NB-B1, title: Cabinet}, {id: NB-B2, title: Works Board}]
"""
CABINET = "meetings: [{id: NB-MT1, title: December, board: NB-B1, on: 7 Dec 2026}]\n"
ON = "2026-11-24"


def _paper(fields: str = "", meeting: str = "7 Dec 2026", body: str = "Cabinet", report: str = "cabinet") -> str:
    head = f"id: NB-P1, title: Bridge, profile: current, report: {report}, body: {body}, meeting: {meeting}"
    return f"papers: [{{{head}{f', {fields}' if fields else ''}}}]\n"


def _found(text: str, on: str = ON) -> list[tuple[str, str, str, str]]:
    found, _ = deadlines(workspace(BOARDS + text), AsOf(today=day(on)))
    return [(each.step.sort, str(each.on), each.state, each.recorded) for each in found]


def test_a_key_decision_in_private_from_its_first_notice_to_its_call_in() -> None:
    private = "private: {first_notice: 6 Nov 2026}"
    cleared = "sign_offs: [{matter: finance, on: 19 Nov 2026}]"
    given_fields = f"key_decision: yes, notice: 9 Nov 2026, agenda: 27 Nov 2026, open_report: no, {private}, {cleared}"
    assert _found(CABINET + _paper(given_fields)) == [
        ("notice of key decision", "2026-11-08", "done late", "9 Nov 2026"),
        ("first private notice", "2026-11-08", "done", "6 Nov 2026"),
        ("draft", "2026-11-13", "done", "text of 19 Nov 2026"),
        ("clearance", "2026-11-20", "past", "finance 19 Nov 2026; legal not yet"),
        ("second private notice", "2026-11-27", "to come", ""),
        ("despatch", "2026-11-27", "to come", "planned for 27 Nov 2026"),
        ("meeting", "2026-12-07", "to come", ""),
        ("end of call-in", "2026-12-14", "to come", ""),
    ]


def test_the_day_itself_is_today_and_what_was_done_on_it_is_done() -> None:
    states = {sort: state for sort, _, state, _ in _found(CABINET + _paper("agenda: 27 Nov 2026"), on="2026-11-27")}
    assert (states["despatch"], states["clearance"]) == ("done", "past")
    states = {sort: state for sort, _, state, _ in _found(CABINET + _paper(), on="2026-11-27")}
    assert states["despatch"] == "today"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("key_decision: yes, urgency: general exception", "general exception was used"),
        ("open_report: no, private: {agreed_by: Chair of Scrutiny}", "Chair of Scrutiny agreed that it cannot wait"),
    ],
)
def test_a_notice_that_was_excused_is_not_needed(fields: str, said: str) -> None:
    excused = [each for each in _found(_paper(fields)) if "notice" in each[0]]
    assert {each[2:] for each in excused} == {("not needed", said)}


def test_a_board_that_is_no_executive_has_no_notices_and_no_call_in() -> None:
    text = _paper("key_decision: yes, open_report: no", body="Works Board", report="hwb")
    assert [sort for sort, *_ in _found(text)] == ["draft", "clearance", "despatch", "meeting"]


def test_a_decision_that_cannot_be_called_in_has_no_call_in() -> None:
    assert [sort for sort, *_ in _found(_paper("call_in: no"))] == ["draft", "clearance", "despatch", "meeting"]


def test_a_cabinet_for_which_no_paper_is_recorded_is_counted_back_from_all_the_same() -> None:
    sorts = [sort for sort, *_ in _found(CABINET)]
    assert sorts == ["notice of key decision", "draft", "despatch", "meeting", "end of call-in"]


def test_a_board_to_which_no_paper_goes_only_meets() -> None:
    assert _found("meetings: [{id: NB-MT2, title: Works, board: NB-B2, on: 24 Nov 2026}]\n") == [
        ("meeting", "2026-11-24", "today", "")
    ]


def test_of_a_meeting_that_is_over_only_a_call_in_that_runs_is_told() -> None:
    assert _found(CABINET + _paper(), on="2026-12-14") == [("end of call-in", "2026-12-14", "today", "")]
    assert _found(CABINET + _paper(), on="2026-12-15") == []


@pytest.mark.parametrize(
    ("text", "counted", "uncounted"),
    [
        ("meetings: [{id: NB-MT1, title: January, board: NB-B1, on: Jan 2027}]\n", 0, 1),
        ("meetings: [{id: NB-MT1, title: TBC, board: NB-B1, on: TBC}]\n", 0, 1),
        ("meetings: [{id: NB-MT1, title: No day, board: NB-B1}]\n", 0, 1),
        ("meetings: [{id: NB-MT1, title: Over, board: NB-B1, on: Oct 2026}]\n", 0, 0),
        ("papers: [{id: NB-P1, title: Bridge, report: cabinet, body: Cabinet}]\n", 0, 1),
        ("papers: [{id: NB-P1, title: Briefing, report: member}]\n", 0, 0),
        ("", 0, 0),
    ],
)
def test_a_meeting_without_its_day_cannot_be_counted_back_from(text: str, counted: int, uncounted: int) -> None:
    found, unknown = deadlines(workspace(BOARDS + text), AsOf(today=day(ON)))
    assert (len(found), len(unknown)) == (counted, uncounted)


def test_the_lengths_are_those_of_the_papers_programme() -> None:
    longer = BOARDS + "  thresholds: {agenda_days: 7}\n"
    found, _ = deadlines(workspace(longer + _paper()), AsOf(today=day(ON)))
    (despatch,) = (each for each in found if each.step.sort == "despatch")
    assert (str(despatch.on), despatch.step.setting) == ("2026-11-25", "agenda_days: 7")


def test_only_the_meetings_of_the_programmes_named() -> None:
    loaded = workspace(BOARDS + CABINET)
    assert deadlines(loaded, AsOf(today=day(ON)), ["other"]) == ([], [])
    assert deadlines(loaded, AsOf(today=day(ON)), ["example"])[0]


@settings(max_examples=30)
@given(st.dates(datetime.date(2026, 1, 5), datetime.date(2030, 12, 31)), st.integers(1, 60))
def test_the_deadlines_of_a_later_meeting_are_never_earlier(first: datetime.date, more: int) -> None:
    later = first + datetime.timedelta(days=more)
    by_meeting = [
        dict(each[:2] for each in _found(_paper("key_decision: yes", str(on)), "2026-01-01")) for on in (first, later)
    ]
    assert by_meeting[0].keys() == by_meeting[1].keys()
    assert all(by_meeting[0][sort] <= by_meeting[1][sort] for sort in by_meeting[0])


@given(st.dates(datetime.date(2026, 1, 1), datetime.date(2027, 1, 31)))
def test_they_are_in_the_order_of_their_dates(on: datetime.date) -> None:
    dates = [each[1] for each in _found(CABINET + _paper("key_decision: yes"), str(on))]
    assert dates == sorted(dates)
