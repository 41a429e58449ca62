"""What records say of themselves by a day."""

from __future__ import annotations

import pytest

from govtool.history.promises import Promise
from govtool.open_view import open_view
from govtool.records.plan import Action
from govtool.reports.told import due_words
from govtool.reports.told import why_late
from tests.history.test_promises import H1
from tests.history.test_promises import action
from tests.history.test_promises import milestone
from tests.history.test_promises import recommendation
from tests.support import workspace


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (action("revisions: [{on: 1 Jun 2026, due: Dec 2026, because: Two people left}]"), "Two people left"),
        (action("revisions: [{on: 1 Oct 2026, due: Dec 2026, because: Later}]"), "No reason recorded"),
        (action("progress: [{on: 2 Jun 2026, text: Half done}]"), "Last report: Half done (2 Jun 2026)"),
        (milestone("forecasts: [{on: 1 Jun 2026, expected: Dec 2026, because: No site}]"), "No site"),
        (milestone("baseline: 30 Jun 2026"), "No reason recorded"),
        (recommendation("note: x"), "No reason recorded"),
    ],
)
def test_why_something_is_late(record: Promise, why: str) -> None:
    assert why_late(record, H1.until) == why


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ("due: 26 Feb 2027", "26 Feb 2027"),
        ("due: 26 Feb 2027, revised: 26 February 2027", "26 February 2027"),
        ("due: 26 Feb 2027, revised: 27 Feb 2027", "26 Feb 2027, now 27 Feb 2027"),
        ("due: 26 Feb 2027, revised: 25 Feb 2027", "26 Feb 2027, now 25 Feb 2027"),
        ("due: 26 Feb 2027, revised: TBC", "26 Feb 2027, now TBC"),
        ("due: TBC, revised: TBC", "TBC"),
    ],
)
def test_a_date_that_is_only_written_in_another_way_has_not_moved(fields: str, words: str) -> None:
    text = f"plans: [{{id: EX-P1, title: Plan, actions: [{{id: EX-A1, title: Do it, {fields}}}]}}]\n"
    (made,) = workspace(text).every(Action)
    assert due_words(made, H1.until) == words


def test_a_reason_that_is_exempt_is_withheld_and_not_unrecorded() -> None:
    exempt = "exempt: {paragraph: 3, fields: [revisions], public_interest: It would harm}"
    moved = "revisions: [{on: 1 Jun 2026, due: Dec 2026, because: Talks go on}]"
    text = f"plans: [{{id: EX-P1, title: Plan, actions: [{{id: EX-A1, title: Do it, due: Jun 2026, {moved}, {exempt}}}]}}]\n"
    (opened,) = open_view(workspace(text)).every(Action)
    assert why_late(opened, H1.until) == "Withheld"
