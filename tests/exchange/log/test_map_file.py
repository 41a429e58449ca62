"""A map kept in a file says the same when it is read again, and what is wrong in it is said with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.exchange.log.bring import table_by
from govtool.exchange.log.map_file import MapFile
from govtool.exchange.log.map_file import read_map
from govtool.exchange.log.map_file import written
from govtool.exchange.log.mapping import means
from govtool.exchange.log.mapping import propose
from govtool.exchange.log.sorting import table_in
from govtool.exchange.reading.cells import Book
from govtool.exchange.reading.package import RefusedError
from govtool.source import SourceFile
from tests.exchange.log.support import FILE
from tests.exchange.log.support import sheet_of

HEADER = ("Ref", "Risk", "Wer?", "L", "I")
MAP = """\
into: risks
columns:
  - {column: A, heading: Ref, field: id}
  - {column: B, heading: Risk, field: title}
  - {column: C, heading: "Wer?", field: owner}
  - {column: D, heading: L, field: ""}
"""


def read(text: str) -> MapFile:
    return read_map(SourceFile("log.map.yaml", text.encode()))


def refusal(text: str) -> str:
    with pytest.raises(RefusedError) as caught:
        read(text)
    return str(caught.value)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), min_size=3, max_size=8))
def test_a_proposed_map_reads_back_as_itself(extra: list[str]) -> None:
    headings = ("Ref", "Risk", "Owner", *extra)
    sheet = sheet_of(headings, tuple("x" for _ in headings), title='Log "A": 1')
    table = table_in(sheet, means("risks"))
    assert table is not None
    again = read(written(propose(table, "risks"), table))
    assert again.sheet == 'Log "A": 1'
    fields = [(each.heading, each.field) for each in again.entries]
    assert fields == [
        (each.column.heading, each.field) for each in propose(table, "risks").choices if each.column.heading
    ]


def test_a_map_gives_headings_their_fields_wherever_the_header_is() -> None:
    sheet = sheet_of(("Liste",), HEADER, ("R1", "Flood", "Head", 4, 4))
    found = table_by(Book(file=FILE, sheets=(sheet,)), read(MAP))
    assert found.table.header.rows == (2,)
    assert found.mapping.used == {1: "id", 2: "title", 3: "owner"}
    assert [each.why for each in found.mapping.left_out] == ["the map leaves it out", "the map does not name it"]


def test_a_column_that_moved_is_found_by_its_heading() -> None:
    sheet = sheet_of(("Risk", "Ref", "L", "Wer?"), ("Flood", "R1", 4, "Head"))
    assert table_by(Book(file=FILE, sheets=(sheet,)), read(MAP)).mapping.used == {1: "title", 2: "id", 4: "owner"}


def test_a_column_that_is_gone_is_named_with_its_line() -> None:
    sheet = sheet_of(("Ref", "Risk", "L"), ("R1", "Flood", 4))
    with pytest.raises(
        RefusedError, match=r"^log\.map\.yaml:5: no column of the sheet is headed 'Wer\?'; it has A \"Ref\""
    ):
        table_by(Book(file=FILE, sheets=(sheet,)), read(MAP))


def test_a_sheet_that_was_renamed_is_found_by_its_columns() -> None:
    sheet = sheet_of(HEADER, ("R1", "Flood", "Head", 4, 4), title="June")
    found = table_by(Book(file=FILE, sheets=(sheet_of(("Key",), title="Key"), sheet)), read('sheet: "May"\n' + MAP))
    assert found.table.sheet.title == "June"


def test_two_columns_of_one_heading_are_told_apart_by_their_letters() -> None:
    sheet = sheet_of(("Risk", "L", "L"), ("Flood", 4, 3))
    text = "into: risks\ncolumns:\n- {column: A, heading: Risk, field: title}\n- {column: C, heading: L, field: residual.likelihood}\n"
    assert table_by(Book(file=FILE, sheets=(sheet,)), read(text)).mapping.used == {1: "title", 3: "residual.likelihood"}
    with pytest.raises(RefusedError, match="more than one column of the sheet is headed 'L'"):
        table_by(Book(file=FILE, sheets=(sheet,)), read(text.replace("column: C", "column: F")))


def test_no_sheet_has_the_title_of_the_map() -> None:
    sheet = sheet_of(("Name", "Room"), ("A", "B"))
    with pytest.raises(RefusedError, match=r"no sheet of log\.xlsx has a column headed Risk, which is the title"):
        table_by(Book(file=FILE, sheets=(sheet,)), read(MAP))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "log.map.yaml is no map"),
        ("- a", "log.map.yaml is no map"),
        ("into: [", "log.map.yaml:2: a value is missing here"),
        ("into: rocks\ncolumns: []", "log.map.yaml:1: into is 'rocks'; write one of risks, actions, milestones or"),
        ("columns: []", "into is ''; write one of"),
        ("into: risks", "log.map.yaml:1: columns: needs a list of columns"),
        ("into: risks\ncolumns: 3", "log.map.yaml:2: columns: needs a list of columns"),
        ("into: risks\ncolumns: [A]", "log.map.yaml:2: a column needs its heading and field"),
        (
            "into: risks\ncolumns:\n- {heading: Risk, field: titel}",
            "log.map.yaml:3: risks have no field 'titel'; write one of",
        ),
        (
            "into: risks\ncolumns:\n- {heading: [a], field: title}",
            "log.map.yaml:3: heading is a list, where a text is needed",
        ),
        ("into: risks\ncolumns:\n- {heading: Ref, field: id}", "log.map.yaml:3: no column is the title"),
        (
            "into: risks\ncolumns:\n- {heading: A, field: title}\n- {heading: B, field: title}",
            "log.map.yaml:4: the column on line 3 is title already",
        ),
    ],
)
def test_what_is_wrong_in_a_map_is_said_with_its_line(text: str, message: str) -> None:
    said = refusal(text)
    assert message in said
    assert said.endswith(".")
