"""What cannot be decided on 24 November 2026, and what is said of it."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.records.issue import Issue
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.risk import Risk
from govtool.records.when import When
from govtool.records.when import read_when
from govtool.registers.editing.edits import EditError
from govtool.review.checks import check_first_time
from govtool.review.checks import check_moves
from govtool.review.checks import check_new_report
from govtool.review.checks import check_open
from govtool.review.checks import check_to_come
from govtool.review.checks import passed
from govtool.review.checks import shown_day
from tests.review.support import ON
from tests.support import day
from tests.support import workspace


def _when(text: str) -> When:
    found = read_when(text)
    assert found is not None
    return found


def _matter(fields: str, kind: str = "risk") -> Risk | Issue:
    found = workspace(f"{kind}s: [{{id: EX-1, title: It moves, {fields}}}]\n").records["EX-1"]
    assert isinstance(found, Risk | Issue)
    return found


@pytest.mark.parametrize(
    ("kind", "fields", "said"),
    [
        ("risk", "closed: 2 Nov 2026", "closed on 2 Nov 2026; raise a new risk, or take closed: out by hand."),
        ("issue", "closed: TBC", "closed on TBC; raise a new issue, or take closed: out by hand."),
        ("risk", "raised: 25 Nov 2026", "raised on 25 Nov 2026, after 24 Nov 2026."),
    ],
)
def test_what_is_closed_or_not_there_yet_is_refused(kind: str, fields: str, said: str) -> None:
    with pytest.raises(EditError) as raised:
        check_open(_matter(fields, kind), ON)
    assert str(raised.value) == f"EX-1 was {said}"


@pytest.mark.parametrize("fields", ["raised: 24 Nov 2026", "raised: TBC", "owner: Engineer"])
def test_what_is_open_is_not_refused(fields: str) -> None:
    check_open(_matter(fields), ON)


def test_the_very_same_may_be_reported_once_a_day() -> None:
    progress = "progress: [{on: 24 Nov 2026, text: Half done}, {on: 2 Nov 2026, text: Begun}]"
    action = workspace(f"plans: [{{id: EX-P1, title: P, actions: [{{id: EX-A1, title: A, {progress}}}]}}]\n").records[
        "EX-A1"
    ]
    assert isinstance(action, Action | Recommendation)
    with pytest.raises(EditError, match=r"^the same was reported on EX-A1 on 24 Nov 2026 already\.$"):
        check_new_report(action, " Half done ", ON)
    check_new_report(action, "Done", ON)
    check_new_report(action, "Begun", ON)  # so it was on another day


def test_the_same_may_be_recorded_once_a_day() -> None:
    risk = _matter("owner: Engineer")
    days = [_when("2 Nov 2026"), _when("24 Nov 2026")]
    with pytest.raises(EditError, match=r"^it is recorded already that EX-1 was taken to Cabinet on 24 Nov 2026\.$"):
        check_first_time(risk, ON, days, "taken to Cabinet")
    check_first_time(risk, ON, days[:1], "taken to Cabinet")


@pytest.mark.parametrize(
    ("when", "is_past"),
    [
        (day("2026-11-23"), True),
        (day("2026-11-24"), False),  # the day is not over
        (_when("Oct 2026"), True),
        (_when("Nov 2026"), False),  # nor is the month
        (_when("from Oct 2026"), False),
        (_when("TBC"), False),
        (None, False),
    ],
)
def test_a_date_has_passed_once_its_last_day_has(when: When | datetime.date | None, is_past: bool) -> None:
    assert passed(when, ON) is is_past
    if not is_past:
        check_to_come(when, ON, "another")


def test_a_date_to_come_that_has_passed_is_refused_in_its_own_words() -> None:
    with pytest.raises(EditError, match=r"^Oct 2026 has passed by 24 Nov 2026; give the day on which EX-A1 is due\.$"):
        check_to_come(_when("Oct 2026"), ON, "the day on which EX-A1 is due")
    with pytest.raises(EditError, match=r"^23 Nov 2026 has passed by 24 Nov 2026; give another\.$"):
        check_to_come(day("2026-11-23"), ON, "another")


def test_a_date_that_moves_needs_a_reason_and_the_present_one_is_none() -> None:
    with pytest.raises(EditError, match=r"^say why EX-A1 moves from Mar 2027 to May 2027\.$"):
        check_moves("EX-A1", _when("Mar 2027"), _when("May 2027"), "")
    with pytest.raises(EditError, match=r"^EX-A1 has the date 1 Mar 2027 already; give another\.$"):
        check_moves("EX-A1", _when("1 Mar 2027"), _when("2027-03-01"), "Frost")
    check_moves("EX-A1", _when("Mar 2027"), _when("May 2027"), "Frost")
    check_moves("EX-A1", None, _when("May 2027"), "")  # its first


def test_a_date_is_shown_as_it_was_given_or_as_registers_write_it() -> None:
    assert shown_day(_when("2026-11-24")) == "2026-11-24"
    assert shown_day(ON) == "24 Nov 2026"


@given(st.dates(), st.dates())
def test_of_two_days_at_most_one_has_passed_by_the_other(one: datetime.date, two: datetime.date) -> None:
    assert [passed(one, two), passed(two, one)].count(True) == (one != two)
