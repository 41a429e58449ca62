"""Which changes everyone may read of."""

from __future__ import annotations

import pytest

from govtool.history.changes import changes
from govtool.history.open_changes import marked
from govtool.history.open_changes import open_to_all
from govtool.history.span import Span
from govtool.open_view import open_view
from tests.support import day
from tests.support import workspace

SPAN = Span(day("2026-11-01"), day("2026-11-30"))


def _text(risk: str = "", board: str = "") -> str:
    return f"""\
programme: {{id: example, title: Ferries, boards: [{{id: NB-B1, title: Harbour commission{board}}}]}}
risks:
  - id: NB-1
    title: The boat is late
    review: 20 Nov 2026
    escalations: [{{on: 10 Nov 2026, to: NB-B1}}]
{risk}"""


@pytest.mark.parametrize(
    ("text", "exempt"),
    [
        (_text(), []),
        (_text(risk="    exempt: {paragraph: 3}\n"), ["escalated", "newly overdue"]),
        (_text(risk="    exempt: {paragraph: 3, fields: title}\n"), ["escalated", "newly overdue"]),
        (_text(risk="    exempt: {paragraph: 3, fields: review}\n"), ["newly overdue"]),
        (_text(risk="    exempt: {paragraph: 3, fields: category}\n"), []),
        (_text(board=", exempt: {paragraph: 3}"), ["escalated"]),  # the words name the board, which is another record
    ],
)
def test_what_is_told_otherwise_in_the_open_is_exempt(text: str, exempt: list[str]) -> None:
    whole = workspace(text)
    found = marked(changes(whole, SPAN), changes(open_view(whole), SPAN))
    assert [each.change.sort for each in found] == ["escalated", "newly overdue"]
    assert [each.change.sort for each in found if each.exempt] == exempt


def test_where_nothing_is_kept_back_everyone_may_read_everything() -> None:
    found = changes(workspace(_text()), SPAN)
    assert [(each.change, each.exempt) for each in open_to_all(found)] == [(each, False) for each in found]
