"""What records say of themselves by a day."""

from __future__ import annotations

import pytest

from govtool.history.promises import Promise
from govtool.open_view import open_view
from govtool.records.plan import Action
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


def test_a_reason_that_is_exempt_is_withheld_and_not_unrecorded() -> None:
    exempt = "exempt: {paragraph: 3, fields: [revisions], public_interest: It would harm}"
    moved = "revisions: [{on: 1 Jun 2026, due: Dec 2026, because: Talks go on}]"
    text = f"plans: [{{id: EX-P1, title: Plan, actions: [{{id: EX-A1, title: Do it, due: Jun 2026, {moved}, {exempt}}}]}}]\n"
    (opened,) = open_view(workspace(text)).every(Action)
    assert why_late(opened, H1.until) == "Withheld"
