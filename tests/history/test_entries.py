"""What a calendar has of a record."""

from __future__ import annotations

import pytest

from govtool.history.entries import entries
from govtool.open_view import open_view
from tests.support import day
from tests.support import workspace

ON = day("2026-11-22")


def of(text: str) -> list[tuple[str, str, str]]:
    """The entries of the records of a text: matter, date, and why it is over."""
    loaded = workspace(text)
    found = (each for record in loaded.records.values() for each in entries(record, ON))
    return [(each.matter, str(each.when), each.over) for each in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("risks: [{id: A, title: T, review: 1 Dec 2026}]", [("review", "1 Dec 2026", "")]),
        ("risks: [{id: A, title: T, review: 1 Dec 2026, closed: 1 Nov 2026}]", [("review", "1 Dec 2026", "Closed")]),
        ("risks: [{id: A, title: T, review: 1 Dec 2026, closed: 1 Dec 2026}]", [("review", "1 Dec 2026", "")]),
        ("risks: [{id: A, title: T, review: 1 Dec 2026, raised: 30 Nov 2026}]", []),
        ("risks: [{id: A, title: T}]", []),
        (
            "risks: [{id: A, title: T, review: TBC, acceptance: {by: B, because: C, until: Mar 2027}}]",
            [("review", "TBC", ""), ("acceptance", "Mar 2027", "")],
        ),
        ("milestones: [{id: A, title: T, baseline: Oct 2026}]", [("milestone", "Oct 2026", "")]),
        (
            "milestones: [{id: A, title: T, baseline: Oct 2026, forecasts: [{on: 1 Nov 2026, expected: 9 Dec 2026}, {on: 1 Dec 2026, expected: 2027}]}]",
            [("milestone", "9 Dec 2026", "")],
        ),
        (
            "milestones: [{id: A, title: T, baseline: Oct 2026, actual: 3 Nov 2026}]",
            [("milestone", "Oct 2026", "Reached")],
        ),
        ("milestones: [{id: A, title: T, baseline: Dec 2026, status: On track}]", [("milestone", "Dec 2026", "")]),
        (
            "recommendations: [{id: A, title: T, due: Dec 2026, status: complete}, {id: B, title: T, due: Dec 2026, response: rejected}]",
            [("recommendation", "Dec 2026", "Done"), ("recommendation", "Dec 2026", "Rejected")],
        ),
        (
            "plans: [{id: P, title: T, actions: [{id: A, title: T, due: Dec 2026, status: superseded}, {id: B, title: T, due: ongoing, review: 5 Jan 2027}]}]",
            [("action", "Dec 2026", "Superseded"), ("action", "5 Jan 2027", "")],
        ),
        (
            "plans: [{id: P, title: T, actions: [{id: A, title: T, due: ongoing, review: 5 Jan 2027, status: complete}]}]",
            [("action", "5 Jan 2027", "Done")],
        ),
        (
            "dependencies: [{id: A, title: T, needed: Dec 2026}, {id: B, title: T, needed: Dec 2026, met: 1 Nov 2026}]",
            [("dependency", "Dec 2026", ""), ("dependency", "Dec 2026", "Met")],
        ),
        (
            "benefits: [{id: A, title: T, by: Mar 2027}, {id: B, title: T, by: Mar 2027, realised: 4}]",
            [("benefit", "Mar 2027", ""), ("benefit", "Mar 2027", "Realised")],
        ),
    ],
)
def test_the_dates_of_a_record_and_whether_they_still_count(text: str, found: list[tuple[str, str, str]]) -> None:
    assert of(text) == found


def test_where_it_is_withheld_whether_something_is_done_there_is_no_entry() -> None:
    text = "milestones: [{id: A, title: T, baseline: Dec 2026, actual: 1 Nov 2026, exempt: {paragraph: 3, fields: actual}}]"
    (record,) = open_view(workspace(text)).records.values()
    assert list(entries(record, ON)) == []
