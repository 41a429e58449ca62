"""Rows for spreadsheets: as RFC 4180 has them, and no cell a formula."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.exchange.sheet import as_csv
from govtool.exchange.sheet import as_meant
from govtool.exchange.sheet import harmless


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+44 20 7946 0000", "'+44 20 7946 0000"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("'=1+1", "''=1+1"),
        ("-5", "-5"),
        ("-12.50", "-12.50"),
        ("'Home First' model", "'Home First' model"),
        ("Demand = supply", "Demand = supply"),
        ("", ""),
    ],
)
def test_what_a_spreadsheet_would_carry_out_gets_an_apostrophe(cell: str, shown: str) -> None:
    assert harmless(cell) == shown
    assert as_meant(shown) == cell


@given(st.text(alphabet="'=+-@\t\r\n15.a", max_size=6))
def test_every_cell_comes_back_as_it_was_and_none_is_a_formula(cell: str) -> None:
    shown = harmless(cell)
    assert as_meant(shown) == cell
    assert not shown.startswith(("=", "+", "@", "\t", "\r", "\n"))
    if shown.startswith("-"):
        float(shown)


@given(st.lists(st.lists(st.text(alphabet='",\r\n;a\u00e9', max_size=5), min_size=2, max_size=2), max_size=4))
def test_rows_are_read_back_by_any_reader_of_csv(rows: list[list[str]]) -> None:
    text = as_csv(["id", "title"], rows)
    assert text.startswith("\ufeffid,title\r\n")
    read = list(csv.reader(io.StringIO(text[1:], newline="")))
    assert [[as_meant(cell) for cell in row] for row in read[1:]] == rows
