"""REC007: recommendations that are said to be carried out."""

from __future__ import annotations

import pytest

from tests.lint.rules.test_action_dates import plan
from tests.support import found
from tests.support import messages

SHOWN = "evidence: [{id: NB-E1, title: Survey, shows: NB-R1}]\n"


@pytest.mark.parametrize(
    ("fields", "more", "wanted"),
    [
        ("status: embedded", "", ["its status is embedded, and no evidence shows it"]),
        ("status: complete", SHOWN, []),
        ("status: complete, actions: NB-A1", plan("status: complete") + SHOWN.replace("NB-R1", "NB-A1"), []),
        (
            "status: complete, actions: NB-A1",
            plan("status: under way") + SHOWN,
            ["its status is complete, and NB-A1 is not done"],
        ),
        (
            "status: complete, actions: [NB-A1, NB-A2]",
            plan("status: under way", "due: Dec 2026") + SHOWN,
            ["its status is complete, and NB-A1 and NB-A2 are not done"],
        ),
        ("status: under way", "", []),
        ("status: superseded", "", []),
    ],
)
def test_what_shows_it(fields: str, more: str, wanted: list[str]) -> None:
    assert messages(found(f"recommendations: [{{id: NB-R1, title: R, {fields}}}]\n{more}", "REC007")) == wanted
