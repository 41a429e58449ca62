"""DEP001: what must come from elsewhere, and does not come in time."""

from __future__ import annotations

import pytest

from tests.lint.rules.test_action_dates import plan
from tests.lint.rules.test_milestone_dates import milestones
from tests.support import found
from tests.support import messages


@pytest.mark.parametrize(
    ("fields", "more", "message"),
    [
        ("needed: 20 Nov 2026", "", "it was needed 20 Nov 2026, 2 days ago, and is not recorded as met"),
        ("expected: Oct 2026", "", "it was expected Oct 2026, 22 days ago, and is not recorded as met"),
        ("needed: 20 Nov 2026, met: 19 Nov 2026", "", ""),
        ("needed: 20 Nov 2026, met: last week", "", ""),
        ("needed: 1 Dec 2026, expected: Jan 2027", "", 'it is expected "Jan 2027", after it is needed, "1 Dec 2026"'),
        ("needed: Jan 2027, expected: 31 Jan 2027", "", ""),
        ("needed: TBC, expected: TBC", "", ""),
        ("on: Rail company", "", ""),
        (
            "expected: Feb 2027, holds_up: NB-M1",
            milestones("baseline: 15 Jan 2027"),
            'it is expected "Feb 2027", and NB-M1, which waits for it, is due "15 Jan 2027"',
        ),
        (
            "needed: Feb 2027, holds_up: NB-A1",
            plan("due: 15 Jan 2027"),
            'it is needed "Feb 2027", and NB-A1, which waits for it, is due "15 Jan 2027"',
        ),
        ("expected: Feb 2027, holds_up: NB-M1", milestones("baseline: 15 Jan 2026, actual: 15 Jan 2026"), ""),
        ("expected: Feb 2027, holds_up: NB-A1", plan("due: 15 Jan 2027, status: complete"), ""),
        ("expected: Feb 2027, holds_up: NB-M1", milestones("baseline: Feb 2027"), ""),
        ("expected: Feb 2027, holds_up: NB-P1", plan("due: 15 Jan 2027"), ""),
    ],
)
def test_what_comes_too_late(fields: str, more: str, message: str) -> None:
    text = f"dependencies: [{{id: NB-DP1, title: Line closed, {fields}}}]\n{more}"
    assert messages(found(text, "DEP001")) == ([message] if message else [])
