"""A table in a text file: whatever program and language of Windows wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.exchange.reading import text_table
from govtool.exchange.reading.package import RefusedError
from govtool.exchange.reading.text_table import read_text_table
from govtool.source import LARGEST_FILE

TEXT = "Ref,Risk,Owner\r\nR1,Café shuts – £5,Head of Care\r\n"


def shown(content: bytes, folder: Path) -> tuple[list[list[str]], tuple[str, ...]]:
    path = folder / "log.csv"
    path.write_bytes(content)
    book = read_text_table(path, "log.csv")
    (sheet,) = book.sheets
    return [[cell.shown for cell in row.values()] for row in sheet.rows.values()], book.said


ROWS = [["Ref", "Risk", "Owner"], ["R1", "Café shuts – £5", "Head of Care"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings(encoding: str, tmp_path: Path) -> None:
    rows, said = shown(TEXT.encode(encoding), tmp_path)
    assert rows == ROWS if encoding != "utf-16-le" else rows[1] == ROWS[1]
    assert bool(said) is (encoding == "cp1252")


def test_utf_16_without_a_mark_is_told_by_its_zeros(tmp_path: Path) -> None:
    rows, _ = shown((TEXT * 20).encode("utf-16-le"), tmp_path)
    assert rows[:2] == ROWS


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends(delimiter: str, ending: str, tmp_path: Path) -> None:
    rows, said = shown(TEXT.replace(",", delimiter).replace("\r\n", ending).encode(), tmp_path)
    assert rows == ROWS
    assert said == (
        {";": ("its values are parted by semicolons",), "\t": ("its values are parted by tabs",)}.get(delimiter, ())
    )


def test_commas_inside_values_do_not_outvote_semicolons(tmp_path: Path) -> None:
    rows, _ = shown(b"Ref;Risk\nR1;a, b, c\nR2;d, e\n", tmp_path)
    assert rows == [["Ref", "Risk"], ["R1", "a, b, c"], ["R2", "d, e"]]


def test_a_value_may_have_lines_quotes_and_commas(tmp_path: Path) -> None:
    rows, _ = shown(b'Ref,Risk\nR1,"one,\ntwo ""three"""\nR2,four\n', tmp_path)
    assert rows[1:] == [["R1", 'one,\ntwo "three"'], ["R2", "four"]]


def test_empty_rows_keep_their_number(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("Ref,Risk\n\n,,\nR1,Flood\n", encoding="utf-8")
    (sheet,) = read_text_table(path, "log.csv").sheets
    assert list(sheet.rows) == [1, 4]
    assert str(sheet.at(4, 2)) == "log.csv!B4"


def test_an_empty_file_has_no_rows(tmp_path: Path) -> None:
    assert shown(b"", tmp_path) == ([], ())


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!"])
def test_an_error_that_was_saved_as_text_is_one(error: str, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text(f"Ref,Risk\nR1,{error}\n", encoding="utf-8")
    assert read_text_table(path, "log.csv").sheets[0].cell(2, 2).error


@pytest.mark.parametrize("content", [b"PK\x03\x04more", bytes.fromhex("d0cf11e0a1b11ae1") + b"x", b"%PDF-1.7"])
def test_what_is_another_sort_of_file_is_refused(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=r"^log\.csv is no text file, though it may be called one; .*\.$"):
        shown(content, tmp_path)


def test_zeros_in_a_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="is no text file; save the sheet as CSV UTF-8"):
        shown(b"Ref,Risk\nR1,a\x00b\n", tmp_path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="no such file"):
        read_text_table(tmp_path / "log.csv", "log.csv")


def test_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RefusedError, match="a quotation mark may not be closed"):
        shown(b'Ref,Risk\nR1,"' + b"x" * text_table.LONGEST_VALUE + b"\n", tmp_path)
    with pytest.raises(RefusedError, match="is larger than 16 MB"):
        shown(b"x" * (LARGEST_FILE + 1), tmp_path)
    monkeypatch.setattr(text_table, "MOST_CELLS", 10)
    with pytest.raises(RefusedError, match="more than 10 values"):
        shown(b"a,b\n" * 6, tmp_path)
