"""Issues over time."""

from __future__ import annotations

import pytest

from govtool.records.issue import Issue
from tests.support import day
from tests.support import workspace


@pytest.mark.parametrize(
    ("fields", "open_on"),
    [
        ("", True),  # nobody says when: it was there, and is
        ("raised: 24 Nov 2026", True),
        ("raised: 25 Nov 2026", False),
        ("raised: 1 Nov 2026, closed: 24 Nov 2026", False),
        ("raised: 1 Nov 2026, closed: 25 Nov 2026", True),
        ("raised: 1 Nov 2026, closed: TBC", False),  # settled, on a day that nobody has written down
    ],
)
def test_whether_it_was_open_on_a_day(fields: str, open_on: bool) -> None:
    (issue,) = workspace(f"issues: [{{id: EX-1, title: Lock is jammed, {fields}}}]\n").every(Issue)
    assert issue.open_on(day("2026-11-24")) is open_on
