"""What stands in a workbook is what comes out as plain data: values, what they show, and what is hidden around them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import PatternFill

from govtool.exchange.reading.cells import Area
from govtool.exchange.reading.cells import Cell
from govtool.exchange.reading.cells import Sheet
from govtool.exchange.reading.cells import letters
from govtool.exchange.reading.cells import position
from govtool.exchange.reading.workbook import read_workbook
from tests.exchange.log.support import FILE
from tests.exchange.log.support import packed
from tests.exchange.log.support import parts_of
from tests.exchange.log.support import workbook

DAY = datetime.date(2026, 11, 30)


def only(path: Path) -> Sheet:
    (sheet,) = read_workbook(path, path.name).sheets
    return sheet


def row(cells: str, folder: Path, settings: str = "") -> list[Cell]:
    sheet = only(packed(folder, parts_of(f"<sheetData><row>{cells}</row></sheetData>", settings=settings)))
    return list(sheet.rows.get(1, {}).values())


@pytest.mark.parametrize(
    ("value", "read", "shown"),
    [
        ("Head of Finance", "Head of Finance", "Head of Finance"),
        (4, 4.0, "4"),
        (2.5, 2.5, "2.5"),
        (0, 0.0, "0"),
        (1e15, 1e15, "1000000000000000"),
        (True, True, "yes"),
        (False, False, "no"),
        (DAY, DAY, "30 Nov 2026"),
        (datetime.datetime(2026, 11, 30, 9, 30), DAY, "30 Nov 2026"),  # noqa: DTZ001  # sheets know no time zones
        ("Llŷn & <Gwynedd>", "Llŷn & <Gwynedd>", "Llŷn & <Gwynedd>"),
        ("two\nlines", "two\nlines", "two\nlines"),
    ],
)
def test_values_come_out_as_what_they_are(value: object, read: object, shown: str, tmp_path: Path) -> None:
    cell = only(workbook(tmp_path, [value])).cell(1, 1)
    assert (cell.value, type(cell.value), cell.shown) == (read, type(read), shown)


def test_a_formula_has_its_result_beside_it_or_none(tmp_path: Path) -> None:
    cells = (
        "<c><f>A1*B1</f><v>12</v></c><c><f>A1&amp;B1</f></c><c><f>1/0</f></c>"
        '<c t="e"><f>D1</f><v>#REF!</v></c><c t="str"><f>E1</f><v>High</v></c><c><f t="shared" si="0"/><v>3</v></c>'
    )
    read = [(each.formula, each.value, each.error) for each in row(cells, tmp_path)]
    assert read == [
        ("=A1*B1", 12.0, False),
        ("=A1&B1", None, False),
        ("=1/0", None, False),
        ("=D1", "#REF!", True),
        ("=E1", "High", False),
        ("=", 3.0, False),
    ]


def test_cells_may_stand_without_their_places(tmp_path: Path) -> None:
    cells = row('<c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c>', tmp_path)
    assert [each.name for each in cells] == ["A1", "D1", "E1"]


def test_texts_in_runs_are_one_text_without_hints_on_pronouncing(tmp_path: Path) -> None:
    runs = "<is><r><t>Head </t></r><r><rPr/><t>of Care</t></r><rPh><t>hedo</t></rPh></is>"
    assert row(f'<c t="inlineStr">{runs}</c>', tmp_path)[0].value == "Head of Care"
    assert row('<c t="inlineStr"><is><t>a_x000D_b_x005F_</t></is></c>', tmp_path)[0].value == "a\rb_"


def test_texts_that_cells_share(tmp_path: Path) -> None:
    parts = parts_of(
        '<sheetData><row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row></sheetData>'
    )
    related = parts["xl/_rels/workbook.xml.rels"].replace(
        "</", '<Relationship Type="x/sharedStrings" Target="t.xml"/></'
    )
    runs = "<r><t>Head </t></r><r><t>of Care</t></r>"
    parts |= {"xl/_rels/workbook.xml.rels": related, "xl/t.xml": f"<sst><si><t>Ref</t></si><si>{runs}</si></sst>"}
    cells = only(packed(tmp_path, parts)).rows[1].values()
    assert [each.value for each in cells] == ["Head of Care", "Ref", "Head of Care"]


def test_a_day_may_be_written_as_text_of_its_own_sort(tmp_path: Path) -> None:
    assert row('<c t="d"><v>2026-11-30T00:00:00</v></c>', tmp_path)[0].value == DAY


@pytest.mark.parametrize("number", ["0.5", "-3", "9999999"])
def test_a_number_in_the_format_of_a_date_that_is_no_day_stays_a_number(number: str, tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet["A1"] = float(number)
    sheet["A1"].number_format = "dd/mm/yyyy"
    made.save(tmp_path / FILE)
    assert only(tmp_path / FILE).cell(1, 1).value == float(number)


def test_a_workbook_of_a_mac_counts_days_from_1904(tmp_path: Path) -> None:
    made = Workbook()
    made.epoch = datetime.datetime(1904, 1, 1)  # noqa: DTZ001  # as openpyxl names it
    sheet = made.active
    assert sheet is not None
    sheet["A1"] = DAY
    made.save(tmp_path / FILE)
    assert only(tmp_path / FILE).cell(1, 1).value == DAY


@pytest.mark.parametrize(
    ("fill", "read"),
    [
        (PatternFill("solid", start_color="FFFFC000"), "FFC000"),
        (PatternFill("solid", start_color="00FF0000"), "FF0000"),
        (PatternFill("lightGrid", start_color="FFFFC000"), ""),
        (PatternFill(), ""),
    ],
)
def test_a_colour_behind_a_cell(fill: PatternFill, read: str, tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet["B2"].fill = fill
    sheet["A1"] = "Ref"
    made.save(tmp_path / FILE)
    assert only(tmp_path / FILE).cell(2, 2).fill == read


def _coloured(colour: str, tmp_path: Path) -> str:
    styles = (
        "<styleSheet><fills><fill/><fill/><fill><patternFill patternType='solid'>"
        f"<fgColor {colour}/></patternFill></fill></fills><cellXfs><xf/><xf fillId='2' numFmtId='0'/></cellXfs></styleSheet>"
    )
    dark = "".join(f"<a{n}><srgbClr val='{n}0{n}0{n}0'/></a{n}>" for n in range(4, 10))
    scheme = f"<dk1><sysClr lastClr='000000'/></dk1><lt1><srgbClr val='FFFFFF'/></lt1><dk2/><lt2/>{dark}"
    parts = parts_of('<sheetData><row><c s="1"/></row></sheetData>')
    related = parts["xl/_rels/workbook.xml.rels"].replace("</", '<Relationship Type="x/theme" Target="theme.xml"/></')
    parts |= {
        "xl/styles.xml": styles,
        "xl/theme.xml": f"<theme><clrScheme>{scheme}</clrScheme></theme>",
        "xl/_rels/workbook.xml.rels": related,
    }
    return only(packed(tmp_path, parts)).cell(1, 1).fill


@pytest.mark.parametrize(
    ("colour", "read"),
    [
        ("theme='0'", "FFFFFF"),  # in a theme the dark colour stands first, cells count the light one first
        ("theme='1'", "000000"),
        ("theme='4'", "404040"),
        ("theme='1' tint='0.5'", "808080"),
        ("theme='0' tint='-0.5'", "808080"),
        ("theme='3'", ""),
        ("theme='99'", ""),
        ("indexed='10'", "FF0000"),
        ("indexed='99'", ""),
        ("auto='1'", ""),
    ],
)
def test_a_colour_may_be_that_of_a_theme_or_a_number(colour: str, read: str, tmp_path: Path) -> None:
    assert _coloured(colour, tmp_path) == read


def test_where_rules_colour_cells(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    rule = Rule(type="cellIs", operator="greaterThan", formula=["14"])
    sheet.conditional_formatting.add("C2:C9 E2", rule)
    made.save(tmp_path / FILE)
    assert only(tmp_path / FILE).ruled == (Area(2, 3, 9, 3), Area(2, 5, 2, 5))


@pytest.mark.parametrize(
    ("code", "on", "value"),
    [
        ("mmm-yy", datetime.date(2026, 11, 1), "Nov 2026"),
        ("[$-809]mmmm\\ yyyy;@", datetime.date(2026, 11, 1), "Nov 2026"),
        ("mmm-yy", datetime.date(2026, 11, 15), datetime.date(2026, 11, 15)),
        ("dd/mm/yyyy", datetime.date(2026, 11, 1), datetime.date(2026, 11, 1)),
        ("[$-F800]dddd, mmmm dd, yyyy", datetime.date(2026, 11, 1), datetime.date(2026, 11, 1)),
    ],
)
def test_a_day_that_is_shown_as_a_month_is_that_month(
    code: str, on: datetime.date, value: object, tmp_path: Path
) -> None:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet["A1"].value = on
    sheet["A1"].number_format = code
    made.save(tmp_path / FILE)
    assert only(tmp_path / FILE).cell(1, 1).value == value


def test_of_a_thread_of_comments_its_words_are_read(tmp_path: Path) -> None:
    """Excel writes a thread once more as an ordinary comment, behind a paragraph for programs that know no threads."""
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    before = "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment.\n\nComment:\n"
    sheet["A1"].comment = Comment(f"{before}    Who owns it?\nReply:\n    Nobody yet.", "tc={0}")
    sheet["A2"].comment = Comment("[Threaded comment] is a strange word.", "A colleague")
    made.save(tmp_path / FILE)
    back = only(tmp_path / FILE)
    assert back.cell(1, 1).comment == "Who owns it?\nReply:\n    Nobody yet."
    assert back.cell(2, 1).comment == "[Threaded comment] is a strange word."


def test_what_is_hidden_merged_and_said_in_comments(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(["Ref", "Risk", "Score", "Advice"])
    sheet.append(["R1", "Flood", 4, "Private"])
    sheet.merge_cells("A5:C6")
    sheet.row_dimensions[2].hidden = True
    sheet.row_dimensions[9].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet["B2"].comment = Comment("Ask her again.", "A colleague")
    sheet["B8"].comment = Comment("On an empty cell.", "A colleague")
    made.create_sheet("Lists").sheet_state = "hidden"
    made.create_sheet("Old").sheet_state = "veryHidden"
    made.save(tmp_path / FILE)
    book = read_workbook(tmp_path / FILE, FILE)
    first = book.sheets[0]
    assert [each.state for each in book.sheets] == ["visible", "hidden", "veryHidden"]
    assert first.hidden_rows == {2}  # of rows without anything in them nothing is kept
    assert [first.hides_column(column) for column in (3, 4, 5)] == [False, True, False]
    assert first.merged == (Area(5, 1, 6, 3),)
    assert first.merged[0].name == "A5:C6"
    assert first.cell(2, 2).comment == "Ask her again."
    assert first.cell(2, 2).value == "Flood"
    assert (first.cell(8, 2).comment, first.cell(8, 2).filled) == ("On an empty cell.", False)


def test_a_sheet_that_is_no_table_of_cells_is_passed_over(tmp_path: Path) -> None:
    made = Workbook()
    made.create_chartsheet("Picture")
    made.save(tmp_path / FILE)
    assert [each.title for each in read_workbook(tmp_path / FILE, FILE).sheets] == ["Sheet"]


@given(st.integers(1, 16384), st.integers(1, 1_048_576))
def test_a_cells_name_reads_back_as_its_place(column: int, number: int) -> None:
    assert position(f"{letters(column)}{number}") == (number, column)


@pytest.mark.parametrize("name", ["", "A", "1", "a1", "A1B", "AAAA1", "Ä1", "A-1"])
def test_what_names_no_cell_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"names no column|invalid literal"):
        position(name)


def test_a_cell_as_a_place_of_problems() -> None:
    assert str(Sheet(file="a.xlsx", title="Risk log ").at(14, 3)) == "a.xlsx:Risk log !C14"
    assert str(Sheet(file="a.csv", title="").at(14, 28)) == "a.csv!AB14"
