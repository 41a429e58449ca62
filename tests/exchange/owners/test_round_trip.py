"""The law of the round trip: what was not changed asks for nothing, and one changed cell changes that, and nothing else."""

from __future__ import annotations

import io
import subprocess
from functools import lru_cache
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck
from hypothesis import assume
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.exchange.owners.book import sheet_names
from govtool.exchange.owners.book import workbook
from govtool.exchange.owners.columns import Column
from govtool.exchange.owners.saying import same
from govtool.exchange.owners.sheet import HEADER
from govtool.exchange.owners.tables import Table
from govtool.exchange.reading.cells import letters
from govtool.folder import load_workspace
from govtool.records.serialise import to_data
from govtool.registers.editing.apply import apply
from govtool.workspace import Workspace
from govtool.workspace import link
from tests.exchange.owners.support import ON
from tests.exchange.owners.support import back
from tests.exchange.owners.support import edits
from tests.exchange.owners.support import out
from tests.needs import needs_calc

ROOT = Path(__file__).parents[3]
WORKSPACES = [ROOT, *sorted(each for each in (ROOT / "samples").iterdir() if (each / "registers").is_dir())]


@pytest.mark.parametrize("root", WORKSPACES, ids=lambda each: each.name)
def test_what_nobody_changed_asks_for_nothing(root: Path, tmp_path: Path) -> None:
    """Every register of every workspace, whatever it holds."""
    found = load_workspace(root)
    merged = back(workbook(out(found)), found, tmp_path)
    assert (merged.edits, merged.conflicts, merged.remarks, merged.already) == ([], [], [], [])


@needs_calc
@pytest.mark.slow
def test_nor_does_what_a_spreadsheet_program_opened_and_saved(tmp_path: Path) -> None:
    """LibreOffice writes every cell, date and formula anew in its own way."""
    found = load_workspace(ROOT / "samples/riverside")
    (tmp_path / "sent.xlsx").write_bytes(workbook(out(found)))
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = [
        "soffice",
        home,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        str(tmp_path / "saved"),
    ]
    subprocess.run([*command, str(tmp_path / "sent.xlsx")], check=True, capture_output=True, timeout=120)
    merged = back((tmp_path / "saved/sent.xlsx").read_bytes(), found, tmp_path)
    assert (merged.edits, merged.conflicts, merged.remarks, merged.already) == ([], [], [], [])


@lru_cache(maxsize=1)
def _sample() -> tuple[Workspace, list[Table], bytes]:
    found = load_workspace(ROOT / "samples/riverside")
    made = out(found, "risks", "actions", "milestones", "recommendations", "issues", "dependencies")
    return found, made, workbook(made)


WORDS = (
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=40).map(str.strip).filter(bool)
)


@st.composite
def _cells(draw: st.DrawFn) -> tuple[int, int, int, str]:
    """A cell that may be changed, as the place of its table, its record and its column; and what is written into it."""
    _, made, _ = _sample()
    number = draw(st.integers(0, len(made) - 1))
    table = made[number]
    row = draw(st.integers(0, len(table.rows) - 1))
    places = [at for at, each in enumerate(table.columns) if each.open and at not in table.rows[row].closed]
    at = draw(st.sampled_from(places))
    return number, row, at, draw(_value(table, table.columns[at]))


def _value(table: Table, column: Column) -> st.SearchStrategy[str]:
    if column.words:
        return st.sampled_from(column.words)
    if column.sort == "level":
        return st.integers(1, 5).map(str)
    if column.sort == "date":
        return st.one_of(
            st.dates(min_value=ON).map(lambda each: f"{each:%d/%m/%Y}"), st.just("TBC"), st.just("Q4 2026/27")
        )
    return WORDS


@given(_cells())
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_one_changed_cell_changes_its_record_as_it_says_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, chosen: tuple[int, int, int, str]
) -> None:
    number, row, at, text = chosen
    found, made, content = _sample()
    table = made[number]
    column, record, before = table.columns[at], table.rows[row].record, table.rows[row].cells[at]
    assume(not same(before, text, column.sort))
    cell = f"{letters(at + 1)}{row + HEADER + 2}"
    sheet = sheet_names(made)[number]
    merged = back(_written(content, sheet, cell, text), found, tmp_path_factory.mktemp("back"))
    if column.is_reason:
        assert (edits(merged), len(merged.remarks)) == ([], 1)  # it says why something moves, and nothing does
        return
    assert (len(edits(merged)), merged.conflicts, merged.remarks) == (1, [], [])

    register = found.register_of(record)
    edited = apply(register, edits(merged), table.programme.fields)
    now = link({**found.registers, register.file.path: edited.after}.values(), found.shelf)
    others = [
        each for each in found.records.values() if each.id != record.id and record not in getattr(each, "actions", ())
    ]
    assert [to_data(now.records[each.id]) for each in others] == [to_data(each) for each in others]
    says = column.says(now.records[record.id], table.programme, ON)
    assert same(says, text, column.sort) or (column.part in ("because", "text") and says == "")
    fields = {name for name, value in to_data(now.records[record.id]).items() if to_data(record).get(name) != value}
    assert fields == {column.entry or column.path[0]}


def _written(content: bytes, sheet: str, cell: str, text: str) -> bytes:
    """The workbook with a text in a cell, which its program takes for a text and for no formula."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    book[sheet][cell].value = text
    book[sheet][cell].data_type = "s"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
