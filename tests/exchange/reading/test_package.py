"""What is no workbook, is locked, or was made to harm, is refused in one sentence, soon and without much memory."""

from __future__ import annotations

import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from govtool.exchange.reading import package
from govtool.exchange.reading import sheet_content
from govtool.exchange.reading import sheet_xml
from govtool.exchange.reading.package import RefusedError
from govtool.exchange.reading.workbook import read_workbook
from tests.exchange.log.support import FILE
from tests.exchange.log.support import packed
from tests.exchange.log.support import parts_of
from tests.exchange.log.support import relations
from tests.exchange.log.support import workbook

CELL = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c></row></sheetData>'
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def refusal(path: Path) -> str:
    with pytest.raises(RefusedError) as caught:
        read_workbook(path, path.name)
    sentence = str(caught.value)
    assert sentence.startswith(FILE)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path / FILE) == "log.xlsx cannot be read: there is no such file."


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert refusal(tmp_path / FILE) == "log.xlsx cannot be read: it is a folder; name the file in it."


@pytest.mark.parametrize("content", [b"", b"Ref,Risk\n", b"PK\x03\x04 and no more", b"\x00" * 5000])
def test_a_file_that_is_no_archive(content: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert "is not a workbook, or is damaged" in refusal(tmp_path / FILE)


def test_a_workbook_with_a_password(tmp_path: Path) -> None:
    names = "Root Entry".encode("utf-16-le") + bytes(44) + "EncryptedPackage".encode("utf-16-le")
    (tmp_path / FILE).write_bytes(OLE + bytes(504) + names)
    assert "protected with a password; take the password off" in refusal(tmp_path / FILE)


def test_a_workbook_of_excel_before_2007(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(OLE + bytes(504) + "Workbook".encode("utf-16-le"))
    assert "format of Excel before 2007 (.xls); open it in Excel and save it as .xlsx" in refusal(tmp_path / FILE)


def test_an_archive_whose_parts_are_locked(tmp_path: Path) -> None:
    path = packed(tmp_path, parts_of(CELL))
    content = bytearray(path.read_bytes())
    at = content.find(b"PK\x01\x02")
    content[at + 8] |= 1  # the flag of the first part: it is encrypted
    path.write_bytes(content)
    assert "protected with a password" in refusal(path)


def test_another_sort_of_archive(tmp_path: Path) -> None:
    assert "is not an Excel workbook" in refusal(packed(tmp_path, {"mimetype": "application/vnd.oasis.opendocument"}))
    word = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"}
    assert "is not an Excel workbook" in refusal(packed(tmp_path, word))


def test_a_binary_workbook(tmp_path: Path) -> None:
    parts = {"[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x"}
    assert "is a binary workbook; open it in Excel and save it as .xlsx" in refusal(packed(tmp_path, parts))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "_rels/.rels"])
def test_entities_are_refused_in_whatever_part_and_encoding(part: str, encoding: str, tmp_path: Path) -> None:
    bombs = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0" encoding="{encoding}"?>\n<!DOCTYPE x [<!ENTITY b0 "ha">{bombs}]><x>&b9;</x>'
    parts: dict[str, str | bytes] = {**parts_of(CELL), part: bomb.encode(encoding)}
    assert "declares entities in its XML" in refusal(packed(tmp_path, parts))


def test_a_file_outside_is_never_read_through_an_entity(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the secret")
    xxe = f'<!DOCTYPE x [<!ENTITY s SYSTEM "file://{tmp_path}/secret.txt">]><x>&s;</x>'
    assert "the secret" not in refusal(packed(tmp_path, parts_of(CELL) | {"xl/worksheets/sheet1.xml": xxe}))


def test_a_bomb_is_refused_by_the_size_that_it_would_have(tmp_path: Path) -> None:
    sheet = "<sheetData>" + " " * (package.LARGEST_PART + 1) + "</sheetData>"
    path = packed(tmp_path, parts_of(sheet))
    assert path.stat().st_size < 1_000_000
    assert "MB when unpacked, more than any log needs" in _in_little_memory(path)


def test_a_part_that_is_read_as_a_whole_may_be_less_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_TREE", 2000)
    assert "when unpacked" in refusal(packed(tmp_path, parts_of(CELL) | {"xl/styles.xml": f"<x>{' ' * 2000}</x>"}))


@pytest.mark.parametrize(
    ("bound", "sheet"),
    [
        ("MOST_ROWS", "<sheetData>" + "<row/>" * 20 + "</sheetData>"),
        ("MOST_COLUMNS", "<sheetData><row>" + "<c/>" * 20 + "</row></sheetData>"),
        ("MOST_COLUMNS", "<cols>" + '<col hidden="1"/>' * 20 + "</cols>"),
        ("MOST_AREAS", "<mergeCells>" + '<mergeCell ref="A1:A2"/>' * 20 + "</mergeCells>"),
    ],
)
def test_more_of_anything_than_a_sheet_can_have_is_damage(
    bound: str, sheet: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = packed(tmp_path, parts_of(sheet))
    read_workbook(path, FILE)
    for module in (sheet_xml, sheet_content):
        monkeypatch.setattr(module, bound, 10, raising=False)
    assert "is damaged" in refusal(path)


def test_several_parts_are_too_large_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_WHOLE", 1000)
    assert "when unpacked" in refusal(packed(tmp_path, parts_of(CELL)))


def test_a_part_that_is_larger_than_the_archive_says_is_damage(tmp_path: Path) -> None:
    path = packed(tmp_path, parts_of(CELL))
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    at = content.rfind(size.to_bytes(4, "little"))
    content[at : at + 4] = (10).to_bytes(4, "little")
    path.write_bytes(content)
    assert "is damaged" in refusal(path)


@pytest.mark.parametrize("cut", [200, 600, 1200])
def test_a_workbook_that_was_cut_off(cut: int, tmp_path: Path) -> None:
    path = workbook(tmp_path, ["Ref", "Risk"])
    path.write_bytes(path.read_bytes()[:-cut])
    assert "is damaged" in refusal(path)


@pytest.mark.parametrize(
    "sheet",
    [
        "<sheetData><row>",
        '<sheetData><row r="x"/></sheetData>',
        '<sheetData><row><c r="A0A"/></row></sheetData>',
        '<sheetData><row><c r="A1" t="s"><v>99</v></c></row></sheetData>',
        '<sheetData><row><c r="A1"><v>many</v></c></row></sheetData>',
        '<mergeCells><mergeCell ref="nowhere"/></mergeCells>',
        '<cols><col min="a" hidden="1"/></cols>',
    ],
)
def test_xml_that_makes_no_sense_is_damage(sheet: str, tmp_path: Path) -> None:
    assert "is damaged and cannot be read" in refusal(packed(tmp_path, parts_of(sheet)))


def test_a_part_that_is_named_and_not_there(tmp_path: Path) -> None:
    parts = parts_of(CELL)
    del parts["xl/worksheets/sheet1.xml"]
    assert "is damaged" in refusal(packed(tmp_path, parts))


def test_a_file_over_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_WORKBOOK", 1024 * 1024)
    (tmp_path / FILE).write_bytes(b"PK\x03\x04" + bytes(1024 * 1024))
    assert "is over 1 MB" in refusal(tmp_path / FILE)


def test_more_sheets_than_anybody_keeps(tmp_path: Path) -> None:
    parts = parts_of(CELL)
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace("<sheets>", "<sheets>" + "<sheet/>" * 200)
    assert "more than 200 sheets" in refusal(packed(tmp_path, parts))


def test_macros_and_other_workbooks_are_passed_over_and_said(tmp_path: Path) -> None:
    parts = parts_of(CELL) | {"xl/vbaProject.bin": "macro", "xl/externalLinks/externalLink1.xml": "<externalLink/>"}
    book = read_workbook(packed(tmp_path, parts), FILE)
    assert book.sheets[0].cell(1, 1).value == "Ref"
    assert [each.partition(";")[0] for each in book.said] == ["it holds macros", "it leads to other workbooks"]


def test_a_part_of_relations_that_is_not_there_names_none(tmp_path: Path) -> None:
    parts = parts_of(CELL)
    del parts["xl/_rels/workbook.xml.rels"]
    assert read_workbook(packed(tmp_path, parts), FILE).sheets == ()
    del parts["_rels/.rels"]
    assert read_workbook(packed(tmp_path, parts), FILE).sheets == ()  # its usual place is tried


def test_a_link_outside_the_archive_is_not_followed(tmp_path: Path) -> None:
    outside = relations(("worksheet", "file:///etc/passwd")).replace("Target=", 'TargetMode="External" Target=')
    parts = parts_of(CELL) | {"xl/_rels/workbook.xml.rels": outside}
    assert read_workbook(packed(tmp_path, parts), FILE).sheets == ()


def test_a_part_cannot_lead_out_of_the_archive(tmp_path: Path) -> None:
    parts = parts_of(CELL) | {"xl/_rels/workbook.xml.rels": relations(("worksheet", "../../../../etc/passwd"))}
    assert "is damaged" in refusal(packed(tmp_path, parts))


def _empty_rows(tmp_path: Path, number: int) -> Path:
    rows = "".join(f'<row r="{n}" ht="15" hidden="1"><c r="A{n}"/></row>' for n in range(2, number + 1))
    return packed(tmp_path, parts_of(CELL.replace("</sheetData>", f"{rows}</sheetData>")))


def test_empty_rows_cost_no_memory(tmp_path: Path) -> None:
    path = _empty_rows(tmp_path, 50_000)
    tracemalloc.start()
    (sheet,) = read_workbook(path, FILE).sheets
    _, peak = tracemalloc.get_traced_memory()
    assert list(sheet.rows) == [1]
    assert sheet.hidden_rows == frozenset()
    assert peak < 5 * 2**20


@pytest.mark.slow
def test_a_million_empty_rows_are_read_in_a_bounded_time(tmp_path: Path) -> None:
    path, started = _empty_rows(tmp_path, 1_000_000), time.process_time()
    (sheet,) = read_workbook(path, FILE).sheets
    assert list(sheet.rows) == [1]
    assert time.process_time() - started < 60


def test_more_cells_than_a_log_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_xml, "MOST_CELLS", 100)
    assert "more than 100 cells" in refusal(workbook(tmp_path, *([n, n] for n in range(60))))


def _in_little_memory(path: Path) -> str:
    tracemalloc.start()
    sentence = refusal(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20 * 2**20
    return sentence


@pytest.fixture(autouse=True)
def _nothing_is_traced() -> Iterator[None]:
    yield
    if tracemalloc.is_tracing():
        tracemalloc.stop()
