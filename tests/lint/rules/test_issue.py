"""ISS001: issues that nobody settles."""

from __future__ import annotations

import pytest

from tests.lint.rules.test_action_dates import plan
from tests.support import found
from tests.support import messages


@pytest.mark.parametrize(
    ("fields", "more", "wanted"),
    [
        ("effect: Noise", "", ["no owner or action is recorded"]),
        ("owner: TBC, actions: NB-A1", "", ["no owner is recorded"]),
        ("owner: Head of Highways", "", ["no action is recorded"]),
        ("owner: Head of Highways, resolution: It is to be lived with", "", []),
        ("owner: Head of Highways, actions: NB-A1", plan("due: Dec 2026"), []),
        ("closed: 2 Nov 2026", "", ["it is closed, and nothing says how it was settled"]),
        ("closed: 2 Nov 2026, resolution: Mended", "", []),
        (
            "closed: 2 Nov 2026, resolution: Mended, actions: [NB-A1, NB-A2]",
            plan("due: Dec 2026", "status: complete"),
            ["it is closed, and NB-A1 is not done"],
        ),
        (
            "closed: 2 Nov 2026, actions: [NB-A1, NB-A2]",
            plan("due: Dec 2026", "status: under way"),
            ["it is closed, and NB-A1 and NB-A2 are not done", "it is closed, and nothing says how it was settled"],
        ),
    ],
)
def test_what_an_issue_lacks(fields: str, more: str, wanted: list[str]) -> None:
    assert messages(found(f"issues: [{{id: NB-I1, title: Bridge shut, {fields}}}]\n{more}", "ISS001")) == wanted
