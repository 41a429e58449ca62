"""Nothing exempt is in the open agenda of a review, whatever field of whatever record it stands in.

The law is that of the papers: two workspaces that differ only in what is exempt give the same open agenda.
"""

from __future__ import annotations

import pytest

from govtool.history.occasion import Occasion
from govtool.history.occasion import weekly_occasion
from govtool.open_view import open_view
from govtool.reports.agenda_parts import officers_agenda
from govtool.reports.agenda_parts import open_agenda
from govtool.reports.parts import Report
from govtool.workspace import Workspace
from tests.reports.canaries import MADE
from tests.reports.canaries import Plain
from tests.reports.canaries import Turn
from tests.reports.canaries import registers
from tests.reports.test_leaks import MARK
from tests.reports.test_leaks import _all_of
from tests.reports.test_leaks import _fields
from tests.reports.test_leaks import _first
from tests.reports.test_leaks import _second
from tests.support import day
from tests.support import workspace


def _occasion(view: Workspace) -> Occasion:
    return weekly_occasion(view.programmes["example"], day("2026-06-30"), view, day("2026-03-01"))


def _agenda(turn: Turn, marks: dict[str, Plain], part: str = "open") -> Report:
    loaded = workspace(registers(turn, marks).replace('"cadence": "', '"cadence": "weekly '))
    assert loaded.problems == []
    opened = open_view(loaded)
    return open_agenda(_occasion, opened) if part == "open" else officers_agenda(_occasion, loaded, opened)


@pytest.mark.parametrize("of", _fields(), ids=lambda of: " ".join(of.values())[:40])
def test_an_exempt_field_changes_nothing_in_the_open_agenda(of: dict[str, str]) -> None:
    marks = {kind: MARK | {"fields": [name]} for kind, name in of.items()}
    assert _agenda(_first, marks) == _agenda(_second(of), marks)


@pytest.mark.parametrize("kind", [*(kind.kind for kind in MADE), "board"])
def test_an_exempt_record_changes_nothing_in_the_open_agenda(kind: str) -> None:
    inside = {"plan": ("action",), "scheme": ("action",)}.get(kind, ())
    assert _agenda(_first, {kind: MARK}) == _agenda(_all_of(kind, *inside), {kind: MARK})


def test_the_same_change_without_a_mark_is_seen_and_marked_for_officers() -> None:
    plain, seen, told = _agenda(_first, {}), 0, 0
    assert plain.marking == ""
    for of in _fields():
        other = _agenda(_second(of), {})
        marks = {kind: MARK | {"fields": [name]} for kind, name in of.items()}
        shown, opened = _agenda(_second(of), marks, "all"), _agenda(_second(of), marks)
        seen += other != plain
        told += shown.marking != ""
        # officers see what they would see without the mark, and the mark wherever that is more than everyone may read
        assert _rows(shown) == _rows(other)
        assert shown.marking or _rows(shown) <= _rows(opened)
    assert min(seen, told) > 10


def _rows(report: Report) -> set[tuple[str, ...]]:
    """The rows of an agenda, without the marks on them."""
    tables = [block.table for section in report.sections for block in section.blocks if block.table]
    return {
        tuple(cell.text.removeprefix("EXEMPT, paragraph 3: ") for cell in row) for table in tables for row in table.rows
    }
