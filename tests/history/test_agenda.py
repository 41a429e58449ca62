"""An agenda as a list of items: by heading, and by record."""

from __future__ import annotations

from govtool.history.agenda import HEADINGS
from govtool.history.agenda import Review
from govtool.history.changes import changes
from govtool.history.occasion import weekly_occasion
from govtool.records.plan import Action
from govtool.records.risk import Risk
from tests.history.agendas import SETTINGS
from tests.history.agendas import action
from tests.history.agendas import agenda
from tests.history.agendas import scores
from tests.support import day
from tests.support import workspace


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


def test_what_changed_is_asked_for_by_its_sort_and_kind() -> None:
    loaded = workspace(
        SETTINGS
        + scores(("2 Nov 2026", 2), ("19 Nov 2026", 3), more=", closed: 20 Nov 2026")
        + action("due: 30 Nov 2026, completed: 20 Nov 2026")
    )
    occasion = weekly_occasion(loaded.programmes["example"], day("2026-11-24"), loaded)
    review = Review(workspace=loaded, occasion=occasion, changes=tuple(changes(loaded, occasion.span)))
    assert [each.record.id for each in review.changed("closed", Risk, Action)] == ["BR-1", "BR-A1"]
    assert [each.record.id for each in review.changed("closed", Action)] == ["BR-A1"]
    assert [each.record.id for each in review.changed("up", Risk)] == ["BR-1"]
    assert review.changed("down", Risk) == []
