"""How long before a meeting each notice is due. Every expected day was looked up in a calendar."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.history.notice import agenda_by
from govtool.history.notice import call_in_until
from govtool.history.notice import cleared_by
from govtool.history.notice import drafted_by
from govtool.history.notice import in_private
from govtool.history.notice import is_executive
from govtool.history.notice import notice_by
from govtool.history.notice import partly_private
from govtool.history.notice import second_notice_by
from govtool.records.paper import Paper
from govtool.records.thresholds import Thresholds
from tests.support import day
from tests.support import workspace

USUAL = Thresholds()
DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2090, 12, 31))


def test_what_a_cabinet_of_monday_7_december_2026_asks_for() -> None:
    meeting = day("2026-12-07")
    assert notice_by(meeting, USUAL) == day("2026-11-08")
    assert second_notice_by(meeting) == agenda_by(meeting, USUAL) == day("2026-11-27")
    assert cleared_by(meeting, USUAL) == day("2026-11-20")
    assert drafted_by(meeting, USUAL) == day("2026-11-13")
    assert call_in_until(meeting, USUAL) == day("2026-12-14")


def test_bank_holidays_lie_between() -> None:
    meeting = day("2027-01-06")  # a Wednesday; closed on 25 and 28 December and on 1 January
    assert agenda_by(meeting, USUAL) == day("2026-12-24")
    assert call_in_until(day("2026-12-21"), USUAL) == day("2026-12-30")


def test_the_lengths_are_the_programmes_but_for_the_second_private_notice() -> None:
    meeting, none = day("2026-12-07"), Thresholds(key_decision_days=0, agenda_days=0, clearance_days=0, draft_days=0)
    assert notice_by(meeting, none) == day("2026-12-06")
    assert agenda_by(meeting, none) == cleared_by(meeting, none) == drafted_by(meeting, none) == day("2026-12-04")
    assert second_notice_by(meeting) == day("2026-11-27")


@given(DAYS, DAYS)
def test_what_a_later_meeting_asks_for_is_never_due_earlier(one: datetime.date, other: datetime.date) -> None:
    first, last = sorted((one, other))
    assert second_notice_by(first) <= second_notice_by(last)
    for by in (notice_by, agenda_by, cleared_by, drafted_by, call_in_until):
        assert by(first, USUAL) <= by(last, USUAL)


@given(DAYS)
def test_a_paper_is_drafted_then_cleared_then_sent_out_then_taken(meeting: datetime.date) -> None:
    assert drafted_by(meeting, USUAL) < cleared_by(meeting, USUAL) < agenda_by(meeting, USUAL) < meeting
    assert meeting < call_in_until(meeting, USUAL)


@pytest.mark.parametrize(
    "body", ["Cabinet", "the cabinet", "Executive Committee", "Leader", "Cabinet Member for Roads"]
)
def test_who_decides_for_the_executive(body: str) -> None:
    assert is_executive(body)


@pytest.mark.parametrize("body", ["", "Health and Wellbeing Board", "Executive Director of Roads", "Cabinet Office"])
def test_who_does_not(body: str) -> None:
    assert not is_executive(body)


@pytest.mark.parametrize(
    ("fields", "whole", "part"),
    [
        ("open_report: yes", False, False),
        ("open_report: no", True, False),
        ("private: {first_notice: 2 Oct 2026}", True, False),
        ("exempt: {paragraph: 3}", True, False),
        ("sections: [{section: finance, passages: [{text: Dear, exempt: {paragraph: 3}}, Cheap]}]", False, True),
        ("appendices: [{heading: Bids, exempt: {paragraph: 3}}]", False, True),
    ],
)
def test_what_is_taken_without_the_public(fields: str, whole: bool, part: bool) -> None:
    (paper,) = workspace(f"papers: [{{id: NB-P1, title: Bridge, report: cabinet, {fields}}}]\n").every(Paper)
    assert (in_private(paper), partly_private(paper)) == (whole, part)
