"""An agenda as a list of items: by heading, and by record."""

from __future__ import annotations

from govtool.history.agenda import HEADINGS
from tests.history.agendas import action
from tests.history.agendas import agenda
from tests.history.agendas import scores


def test_a_record_is_walked_once_with_all_that_is_said_of_it() -> None:
    found = agenda(scores(("2 Nov 2026", 4), more=", review: 20 Nov 2026") + action("due: 30 Nov 2026")).by_record()
    assert [(record.id, [item.heading for item in items]) for record, items in found] == [
        ("BR-A1", ["arising"]),
        ("BR-1", ["beyond", "overdue", "escalate"]),
    ]


def test_every_item_is_under_one_heading_and_of_one_record() -> None:
    found = agenda(scores(("2 Nov 2026", 4), more=", review: 20 Nov 2026") + action("due: 30 Nov 2026"))
    assert sorted(map(id, found.items)) == sorted(id(each) for heading in HEADINGS for each in found.under(heading))
    assert sorted(map(id, found.items)) == sorted(id(each) for _, items in found.by_record() for each in items)
