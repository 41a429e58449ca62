"""What may come down again. The boards and their levels are those of the tests of escalation."""

from __future__ import annotations

import pytest

from govtool.history.coming_down import Down
from govtool.history.coming_down import may_come_down
from govtool.history.span import Span
from tests.history.test_escalation import SETTINGS
from tests.history.test_escalation import at
from tests.support import day
from tests.support import workspace


def down(text: str, since: str, until: str) -> list[Down]:
    return may_come_down(workspace(SETTINGS + text), ["example"], Span(day(since), day(until)))


def test_what_fell_since_the_last_review_may_come_down_from_where_it_was_taken() -> None:
    text = at(("1 Oct 2026", 4), ("18 Nov 2026", 2), more=", escalations: [{on: 5 Oct 2026, to: BR-B2}]")
    text = text.replace("impact: 2}}", "impact: 2}, because: It was propped}")
    (found,) = down(text, "2026-11-17", "2026-11-22")
    assert (found.board.id, found.now.number, found.since, found.because) == (
        "BR-B2",
        8,
        day("2026-11-18"),
        "It was propped",
    )
    assert down(text, "2026-11-18", "2026-11-22") == []  # last time it was seen


@pytest.mark.parametrize(
    "text",
    [
        at(("1 Oct 2026", 4), ("18 Nov 2026", 2)),  # nobody was told
        at(("18 Nov 2026", 2), more=", escalations: [{on: 5 Oct 2026, to: BR-B2}]"),  # it never stood so high
        at(("1 Oct 2026", 4), ("18 Nov 2026", 3), more=", escalations: [{on: 5 Oct 2026, to: BR-B2}]"),  # it still does
        at(("1 Oct 2026", 4), ("18 Nov 2026", 2), more=", closed: 19 Nov 2026, escalations: [{on: 5 Oct 2026, to: BR-B2}]"),
        at(("1 Oct 2026", 4), ("18 Nov 2026", 2), more=", escalations: [{on: 19 Nov 2026, to: BR-B2}]"),
        at(("1 Oct 2026", 4), ("5 Nov 2026", 9), ("18 Nov 2026", 2), more=", escalations: [{on: 5 Oct 2026, to: BR-B2}]"),  # off the matrix
    ],
)  # fmt: skip
def test_what_may_not_come_down(text: str) -> None:
    assert down(text, "2026-11-17", "2026-11-22") == []
