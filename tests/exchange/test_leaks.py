"""Nothing exempt goes out in an open part, whatever field of whatever record it stands in.

The law that is tested: two workspaces that differ only in what is exempt give the same open files. So that it can fail,
the same change without the mark is shown to change them.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections import Counter
from collections.abc import Container

import pytest

from govtool.cli.export_xlsx import SHEETS as IN_WORKBOOKS
from govtool.exchange.calendar.events import calendar
from govtool.exchange.calendar.ics import as_ics
from govtool.exchange.copy.whole import whole
from govtool.exchange.flat import flat
from govtool.exchange.owners.base import base_rows
from govtool.exchange.owners.book import sheet_names
from govtool.exchange.owners.book import workbook
from govtool.exchange.owners.by_owner import by_owner
from govtool.exchange.owners.by_owner import still_open
from govtool.exchange.owners.guide import guide
from govtool.exchange.owners.tables import Table
from govtool.exchange.owners.tables import tables
from govtool.exchange.sheet import as_csv
from govtool.history.promises import ENDS
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
KINDS = [*IN_WORKBOOKS.values()]
SORTS: list[type[Record]] = [*MADE, Action, Board, Paper]


def files(turn: Turn, marks: dict[str, Plain], on: str = "2026-06-30", *, ended: bool = True) -> dict[str, str]:
    """Every file of the open part by its name: all registers, a table of each kind, a calendar, workbooks.

    Where it is not `ended`, no record says that it is done with, so that owners are asked about all of them.
    """
    text = registers(turn, marks)
    loaded = workspace(text if ended else json.dumps(without(ENDS, json.loads(text))))
    assert loaded.problems == []
    view, position = open_view(loaded), AsOf(day(on))
    flats = {f"{kind.plural}.csv": as_csv(*flat(kind, view, view.programmes)) for kind in PLURALS.values()}
    events = calendar(view, position, view.programmes).events
    data = json.dumps(whole(loaded, opened=view))
    return {"all.json": data, **flats, "calendar.ics": as_ics("N", events), **workbooks(view, position)}


def workbooks(view: Workspace, position: AsOf) -> dict[str, str]:
    """The workbook of all registers; and what those of the owners are made of, each called after its owner."""
    every = [record for kind in KINDS for record in view.every(kind, view.programmes)]
    still = [each for each in every if still_open(each, position.of(view.programme_of(each)))]
    owned = {owner: said_of(tables(KINDS, own, view, position), owner) for owner, own in by_owner(still).items()}
    return {f"{owner}.xlsx": said for owner, said in owned.items()} | {
        "registers.xlsx": unzipped(workbook(tables(KINDS, every, view, position)))
    }


def said_of(made: list[Table], owner: str) -> str:
    """What a workbook says, before it is one: its guide, its cells and which of them are closed, its fingerprints."""
    rows = [
        (each.record.id, each.cells, sorted(each.closed), each.fingerprint) for table in made for each in table.rows
    ]
    return json.dumps([sheet_names(made), [*guide(made, owner)], [*base_rows(made, sheet_names(made), owner)], rows])


def unzipped(content: bytes) -> str:
    """All that a workbook says, in whatever sheet, hidden or not, and what is said of it."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return "\n".join(f"{name}\n{book.read(name).decode()}" for name in book.namelist())


def without(names: Container[str], data: Plain) -> Plain:
    """Data without the fields of some names, however deep."""
    if isinstance(data, dict):
        return {name: without(names, each) for name, each in data.items() if name not in names}
    return [without(names, each) for each in data] if isinstance(data, list) else data


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


@pytest.mark.parametrize("ended", [True, False])
@pytest.mark.parametrize("kind", [kind.kind for kind in SORTS])
def test_an_exempt_record_changes_nothing_in_the_open_files(kind: str, *, ended: bool) -> None:
    inside = {"plan": ("action",), "scheme": ("action",), "paper": ("passage", "section", "appendix")}.get(kind, ())

    def turned(each: str, field: str) -> int:
        return int(each in (kind, *inside))

    assert files(first, {kind: MARK}, ended=ended) == files(turned, {kind: MARK}, ended=ended)


@pytest.mark.parametrize("on", ["2026-05-15", "2026-08-01"])
def test_at_any_position_date(on: str) -> None:
    """Between the dates that the two turns give, so that one of them has it closed or not yet raised."""
    for of in fields():
        marks = {kind: MARK | {"fields": [name]} for kind, name in of.items()}
        assert files(first, marks, on) == files(second(of), marks, on)


def test_of_what_is_still_open() -> None:
    for of in fields():
        marks = {kind: MARK | {"fields": [name]} for kind, name in of.items() if name not in ENDS}
        assert files(first, marks, ended=False) == files(second(of), marks, ended=False)


def test_the_same_change_without_a_mark_is_seen() -> None:
    plain = files(first, {})
    seen = [changed(plain, files(second(of), {})) for of in fields()]
    assert all(seen)
    times = Counter(name for names in seen for name in names)
    assert times["calendar.ics"] > 10
    assert times["registers.xlsx"] > 20
    plain, owned = files(first, {}, ended=False), {kind.kind: "owner" for kind in SORTS}
    names = changed(plain, files(second(owned), {}, ended=False))
    assert len([name for name in names if name in plain and name.endswith(".xlsx")]) > 5
    assert len([name for name in names if name not in plain]) > 5


def changed(one: dict[str, str], other: dict[str, str]) -> set[str]:
    """The names of the files that differ, or that only one has."""
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


def test_every_field_of_every_kind_comes_back_from_an_export() -> None:
    before = workspace(registers(first))
    assert everything(back(whole(before))) == everything(before)
