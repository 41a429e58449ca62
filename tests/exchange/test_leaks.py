"""Nothing exempt goes out in an open part, whatever field of whatever record it stands in.

The law that is tested: two workspaces that differ only in what is exempt give the same open files. So that it can fail,
the same change without the mark is shown to change them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from govtool.exchange.calendar.events import calendar
from govtool.exchange.calendar.ics import as_ics
from govtool.exchange.copy.whole import whole
from govtool.exchange.flat import flat
from govtool.exchange.owners.base import base_rows
from govtool.exchange.owners.by_owner import by_owner
from govtool.exchange.owners.guide import guide
from govtool.exchange.owners.tables import tables as sheets
from govtool.exchange.sheet import as_csv
from govtool.open_view import open_view
from govtool.records.fields import may_be_exempt
from govtool.records.kinds import PLURALS
from govtool.records.paper import Paper
from govtool.records.plan import Action
from govtool.records.programme import Board
from govtool.records.record import Record
from govtool.workspace import AsOf
from govtool.workspace import Workspace
from tests.exchange.copy.test_whole import back
from tests.exchange.copy.test_whole import everything
from tests.reports.canaries import MADE
from tests.reports.canaries import Plain
from tests.reports.canaries import Turn
from tests.reports.canaries import registers
from tests.support import day
from tests.support import workspace

MARK: dict[str, Plain] = {"paragraph": 3, "public_interest": "Talks go on"}
SORTS: list[type[Record]] = [*MADE, Action, Board, Paper]


def files(turn: Turn, marks: dict[str, Plain], on: str = "2026-06-30") -> list[str]:
    """Every file of the open part: all registers, a table of each kind, a calendar, what owners' workbooks hold."""
    loaded = workspace(registers(turn, marks))
    assert loaded.problems == []
    view = open_view(loaded)
    tables = (as_csv(*flat(kind, view, view.programmes)) for kind in PLURALS.values())
    events = calendar(view, AsOf(day(on)), view.programmes).events
    return [json.dumps(whole(loaded, opened=view)), *tables, as_ics("N", events), *_workbooks(view, AsOf(day(on)))]


def _workbooks(view: Workspace, as_of: AsOf) -> Iterator[str]:
    """What stands in the workbooks of owners, and for whom each is: cells, the hidden sheet, fingerprints, the guide."""
    kinds = [kind for kind in PLURALS.values() if kind.kind not in ("programme", "paper")]
    records: list[Record] = [record for kind in kinds for record in view.every(kind)]
    for owner, own in by_owner(records).items():
        made = sheets(kinds, own, view, as_of)
        names = [f"{each.kind.plural} {each.programme.id}" for each in made]
        yield repr((owner, list(base_rows(made, names, owner)), list(guide(made, owner))))
        yield repr([row.fingerprint for each in made for row in each.rows])


def first(kind: str, field: str) -> int:
    """Every field has the first of its values."""
    return 0


def second(of: dict[str, str]) -> Turn:
    """One field of each kind that is named has the other."""
    return lambda kind, field: int(of.get(kind) == field)


def fields() -> list[dict[str, str]]:
    """One field of every kind at a time, until each has had its turn."""
    listed = {kind.kind: may_be_exempt(kind) for kind in SORTS}
    most = max(map(len, listed.values()))
    return [{kind: names[place] for kind, names in listed.items() if place < len(names)} for place in range(most)]


@pytest.mark.parametrize("of", fields(), ids=lambda of: " ".join(of.values())[:40])
def test_an_exempt_field_changes_nothing_in_the_open_files(of: dict[str, str]) -> None:
    marks = {kind: MARK | {"fields": [name]} for kind, name in of.items()}
    assert files(first, marks) == files(second(of), marks)


@pytest.mark.parametrize("kind", [kind.kind for kind in SORTS])
def test_an_exempt_record_changes_nothing_in_the_open_files(kind: str) -> None:
    inside = {"plan": ("action",), "scheme": ("action",), "paper": ("passage", "section", "appendix")}.get(kind, ())

    def turned(each: str, field: str) -> int:
        return int(each in (kind, *inside))

    assert files(first, {kind: MARK}) == files(turned, {kind: MARK})


@pytest.mark.parametrize("on", ["2026-05-15", "2026-08-01"])
def test_at_any_position_date(on: str) -> None:
    """Between the dates that the two turns give, so that one of them has it closed or not yet raised."""
    for of in fields():
        marks = {kind: MARK | {"fields": [name]} for kind, name in of.items()}
        assert files(first, marks, on)[-1] == files(second(of), marks, on)[-1]


def test_the_same_change_without_a_mark_is_seen() -> None:
    plain = files(first, {})
    seen = [sum(one != other for one, other in zip(plain, files(second(of), {}), strict=True)) for of in fields()]
    assert min(seen) > 0
    dates = sum(files(second(of), {})[-1] != plain[-1] for of in fields())
    assert dates > 10


def test_every_field_of_every_kind_comes_back_from_an_export() -> None:
    before = workspace(registers(first))
    assert everything(back(whole(before))) == everything(before)
