"""`govtool export csv KIND`."""

from __future__ import annotations

import csv
import io
import subprocess
from pathlib import Path

import openpyxl
import pytest

from tests.cli.support import office
from tests.cli.support import run
from tests.needs import needs_calc

RISKS = """\
risks:
  - {id: EX-1, title: "=HYPERLINK(A1)", cause: "Caf\u00e9s; \\"cold\\", wet", note: "+44"}
  - {id: EX-2, title: Closure, exempt: {paragraph: 3, public_interest: Bids}}
"""
MEASURES = "metrics: [{id: EX-K1, title: Days, baseline: -12.5}]\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return office(tmp_path / "office", risks=RISKS, metrics=MEASURES)


def test_a_table_of_what_everyone_may_read(root: Path, tmp_path: Path) -> None:
    done = run("-C", root, "export", "csv", "risks", "-o", tmp_path)
    assert (done.code, done.out) == (0, f"{tmp_path}/risks.csv: 1 risk.\n")
    assert done.err == "govtool: left out, as not everyone may read it: 1 record; --part exempt has all.\n"
    content = (tmp_path / "risks.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfid,title,")
    assert b"\n" not in content.replace(b"\r\n", b"")
    (row,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert (row["title"], row["cause"], row["note"]) == ("'=HYPERLINK(A1)", 'Caf\u00e9s; "cold", wet', "'+44")


def test_the_whole_table(root: Path) -> None:
    done = run("-C", root, "export", "csv", "risks", "--part", "exempt")
    assert done.err == "govtool: not everyone may read this file: it has 1 record.\n"
    assert [row["id"] for row in csv.DictReader(io.StringIO(done.out[1:], newline=""))] == ["EX-1", "EX-2"]


def test_a_kind_that_there_is_not(root: Path) -> None:
    done = run("-C", root, "export", "csv", "risk")
    assert (done.code, done.err) == (2, "govtool: there is no register risk; did you mean risks?\n")


@pytest.mark.slow
@needs_calc
@pytest.mark.parametrize(
    ("kind", "column", "value"), [("risks", "title", "'=HYPERLINK(A1)"), ("metrics", "baseline", -12.5)]
)
def test_a_spreadsheet_program_opens_it_and_carries_nothing_out(
    root: Path, tmp_path: Path, kind: str, column: str, value: object
) -> None:
    run("-C", root, "export", "csv", kind, "-o", tmp_path)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(tmp_path),
        str(tmp_path / f"{kind}.csv"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    sheet = openpyxl.load_workbook(tmp_path / f"{kind}.xlsx").worksheets[0]
    head, first = list(sheet.iter_rows(min_row=1, max_row=2))
    cell = first[[each.value for each in head].index(column)]
    assert cell.value == value
    assert cell.data_type != "f"
