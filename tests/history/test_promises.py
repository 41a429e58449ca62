"""Promises: whose day was agreed, and may have moved or passed."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies

from govtool.history.promises import Promise
from govtool.history.promises import agreed
from govtool.history.promises import due_at
from govtool.history.promises import first_due
from govtool.history.promises import missed_in
from govtool.history.promises import settled
from govtool.history.span import Span
from govtool.open_view import open_view
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from tests.support import day
from tests.support import workspace

H1 = Span(day("2026-03-31"), day("2026-09-30"))


def action(fields: str) -> Action:
    return workspace(f"plans: [{{id: EX-P1, title: Plan, actions: [{{id: EX-A1, title: Do it, {fields}}}]}}]\n").every(
        Action
    )[0]


def milestone(fields: str) -> Milestone:
    return workspace(f"milestones: [{{id: EX-M1, title: There, {fields}}}]\n").every(Milestone)[0]


def recommendation(fields: str) -> Recommendation:
    return workspace(f"recommendations: [{{id: EX-R1, title: Do it, {fields}}}]\n").every(Recommendation)[0]


@pytest.mark.parametrize(
    ("record", "missed"),
    [
        (action("due: 31 Mar 2026"), None),  # the day before the period
        (action("due: 1 Apr 2026"), "1 Apr 2026"),
        (action("due: 30 Sep 2026"), "30 Sep 2026"),  # its last day
        (action("due: 1 Oct 2026"), None),
        (action("due: 30 Jun 2026, completed: 30 Sep 2026"), None),  # late, but done
        (action("due: 30 Jun 2026, completed: 1 Oct 2026"), "30 Jun 2026"),
        (action("due: 30 Jun 2026, status: complete"), None),
        (action("due: 30 Jun 2026, revised: 31 Aug 2026"), "31 Aug 2026"),
        (action("due: 30 Jun 2026, revisions: [{on: 1 Jun 2026, due: 31 Dec 2026}]"), "30 Jun 2026"),
        (action("due: 31 Dec 2025, revisions: [{on: 1 Oct 2026, due: 1 Sep 2026}]"), None),  # not agreed by then
        (action("note: it has no date"), None),
        (action("due: TBC"), None),
        (milestone("baseline: 30 Jun 2026"), "30 Jun 2026"),
        (milestone("baseline: 30 Jun 2026, forecasts: [{on: 1 May 2026, expected: Nov 2026}]"), "30 Jun 2026"),
        (milestone("baseline: 30 Jun 2026, actual: 12 Jul 2026"), None),
        (milestone("baseline: 30 Jun 2026, status: in hand"), None),  # a source's own word is not judged
        (recommendation("due: 30 Jun 2026, status: under way"), "30 Jun 2026"),
        (recommendation("due: 30 Jun 2026, status: embedded"), None),
    ],
)
def test_what_was_missed_in_a_half_year(record: Promise, missed: str | None) -> None:
    found = missed_in(record, H1, ended=True)
    assert (found and str(found)) == missed


def test_a_day_that_is_not_over_is_not_missed() -> None:
    assert missed_in(action("due: 30 Sep 2026"), H1, ended=False) is None


def test_nobody_can_say_that_what_may_be_done_was_missed() -> None:
    exempt = "exempt: {paragraph: 3, fields: [completed], public_interest: It would harm}"
    text = f"plans: [{{id: EX-P1, title: Plan, actions: [{{id: EX-A1, title: Do it, due: 30 Jun 2026, {exempt}, completed: 1 Jul 2026}}]}}]\n"
    (opened,) = open_view(workspace(text)).every(Action)
    assert missed_in(opened, H1, ended=True) is None


REVISIONS = "[{on: 1 May 2026, due: Aug 2026}, {on: 1 Jul 2026, due: Nov 2026}]"
FORECASTS = REVISIONS.replace("due", "expected")


@pytest.mark.parametrize(
    ("record", "first", "now", "every"),
    [
        (action("due: Jun 2026"), "Jun 2026", "Jun 2026", ["Jun 2026"]),
        (action(f"due: Jun 2026, revisions: {REVISIONS}"), "Jun 2026", "Aug 2026", ["Jun 2026", "Aug 2026"]),
        (action("due: Jun 2026, revised: Aug 2026"), "Jun 2026", "Aug 2026", ["Jun 2026", "Aug 2026"]),
        (milestone(f"baseline: Jun 2026, forecasts: {FORECASTS}"), "Jun 2026", "Aug 2026", ["Jun 2026", "Aug 2026"]),
        (milestone("baseline: Jun 2026, forecast: Aug 2026"), "Jun 2026", "Aug 2026", ["Jun 2026", "Aug 2026"]),
        (milestone("baseline: Jun 2026, actual: 2 May 2026"), "Jun 2026", "Jun 2026", ["Jun 2026"]),  # what was agreed
        (recommendation(f"due: Jun 2026, revisions: {REVISIONS}"), "Jun 2026", "Aug 2026", ["Jun 2026", "Aug 2026"]),
        (recommendation("note: it has no date"), None, None, []),
    ],
)  # fmt: skip
def test_what_was_agreed_by_a_day(record: Promise, first: str | None, now: str | None, every: list[str]) -> None:
    on = day("2026-06-30")  # before the second new date was agreed
    began, due = first_due(record), due_at(record, on)
    assert (began and str(began), due and str(due)) == (first, now)
    assert [*dict.fromkeys(str(each) for each in agreed(record, on))] == every


@pytest.mark.parametrize(
    ("record", "over"),
    [
        (action("due: 1 May 2026"), False),
        (action("completed: 30 Jun 2026"), True),
        (action("completed: 1 Jul 2026, status: complete"), False),  # done later, as its date says
        (action("status: complete"), True),
        (action("status: under way"), False),
        (milestone("actual: 30 Jun 2026"), True),
        (milestone("actual: 1 Jul 2026"), False),
        (milestone("status: in hand"), True),
        (recommendation("status: superseded"), True),
        (recommendation("status: not started"), False),
    ],
)
def test_when_nothing_more_is_to_be_chased(record: Promise, over: bool) -> None:
    assert settled(record, day("2026-06-30")) is over


DAYS = strategies.dates(datetime.date(2026, 1, 1), datetime.date(2027, 12, 31))


@given(due=DAYS, cuts=strategies.lists(DAYS, min_size=3, max_size=3, unique=True))
def test_what_is_never_done_was_missed_in_one_of_two_adjoining_periods(
    due: datetime.date, cuts: list[datetime.date]
) -> None:
    start, middle, end = sorted(cuts)
    record = action(f"due: {due.isoformat()}")
    whole = missed_in(record, Span(start, end), ended=True)
    halves = [missed_in(record, Span(*each), ended=True) for each in ((start, middle), (middle, end))]
    assert sum(each is not None for each in halves) == (whole is not None)
