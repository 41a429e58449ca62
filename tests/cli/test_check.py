"""A stranger's first command: what is wrong in a log, on one page, and nothing written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import Workbook

from govtool.exchange.log.faults import FAULTS
from tests.cli.support import office
from tests.cli.support import run
from tests.exchange.log.support import workbook
from tests.samples.make_spreadsheets import FOLDER
from tests.samples.make_spreadsheets import files

HEADER = ("Ref", "Risk", "Owner", "Likelihood (current)", "Impact (current)", "Score", "RAG")
LOG = "risk-log-thornmere.xlsx"
NAMES = [name for name in files() if not name.endswith(".md")]


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_fits_on_a_page_and_every_sum_is_right(name: str, tmp_path: Path) -> None:
    done = run("-C", tmp_path, "check", FOLDER / name, "--as-of", "22 Nov 2026")
    assert (done.code, done.err) == (1, "")
    assert len(done.out.splitlines()) <= 60
    joined = re.sub(r"\n {5,}", " ", done.out)
    totals = re.findall(r"^(?:Rows|Columns|Scores|RAG) +(\d+) = (.*)$", joined, re.MULTILINE)
    assert len(totals) >= 2
    for total, parts in totals:
        assert int(total) == sum(int(part.split()[0]) for part in parts.split(" + ")), parts


def test_nothing_is_written(tmp_path: Path) -> None:
    log = workbook(tmp_path, HEADER, ("R1", "Flood", "Head", 4, 3, 12, "Amber"))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*")}
    assert run("-C", tmp_path, "check", log).code == 0
    assert {path: path.read_bytes() for path in tmp_path.rglob("*")} == before


def test_what_the_linter_finds_is_told_at_its_cell(tmp_path: Path) -> None:
    log = workbook(tmp_path, HEADER, ("R1", "Flood", "TBC", 4, 3, 15, "Amber"))
    done = run("-C", tmp_path, "check", log, "--each")
    assert done.code == 1
    assert "log.xlsx:Risks!F2: error RSK001 R1: the residual score is 4 x 3 = 12, printed 15\n" in done.out
    assert "log.xlsx:Risks!C2: warning RSK007 R1: the owner is TBC\n" in done.out
    assert "log.xlsx:Risks!A2: warning RSK011 R1: no review date is set\n" in done.out
    assert done.out.endswith("Nothing was written.\n")
    assert "yaml" not in done.out


def test_the_kind_is_told_by_the_headings_and_may_be_given(tmp_path: Path) -> None:
    log = workbook(tmp_path, ("Ref", "Description", "Owner", "Due date"), ("1", "Dig", "Head", "TBC"))
    assert 'sheet "Risks": read as actions, by its headings' in run("-C", tmp_path, "check", log).out
    done = run("-C", tmp_path, "check", log, "--into", "milestones")
    assert 'D "Due date" as baseline' in " ".join(done.out.split())


def test_a_map_that_was_kept_is_gone_by_and_said(tmp_path: Path) -> None:
    log = workbook(tmp_path, HEADER, ("R1", "Flood", "Head", 4, 3, 12, "Amber"))
    kept = log.with_suffix(".map.yaml")
    kept.write_text("into: risks\ncolumns:\n  - {heading: Risk, field: title}\n  - {heading: Ref, field: id}\n")
    done = run("-C", tmp_path, "check", log)
    assert f"read as risks, by {kept}. Nothing was written." in done.out
    assert "Columns  7 = 2 used + 5 left out" in done.out


def test_a_programme_s_matrix_judges_the_rags(tmp_path: Path) -> None:
    scoring = "{likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8, green: 1}}"
    root = office(tmp_path / "office")
    settings = f"programme: {{id: example, title: An invented programme, prefix: EX, scoring: {scoring}}}\n"
    (root / "registers/example/programme.yaml").write_text(settings)
    log = workbook(tmp_path, HEADER, ("R1", "Flood", "Head", 4, 3, 12, "Red"))
    alone = run("-C", tmp_path, "check", log, "--each")
    judged = run("-C", root, "check", log, "--each", "--programme", "example")
    assert "log.xlsx:Risks!G2: error RAG001 R1" not in alone.out
    assert "log.xlsx:Risks!G2: error RAG001 R1" in judged.out
    assert run("-C", root, "check", log, "--programme", "nowhere").code == 2


def test_how_the_log_is_kept_is_said(tmp_path: Path) -> None:
    log = workbook(tmp_path, HEADER, ("R1", "Flood", "Head", 4, 3, 12, "Amber"))
    there = run("-C", office(tmp_path / "office"), "check", log).out
    assert f"govtool import xlsx {log} --into risks --dry-run" in there
    assert "govtool init office" in run("-C", tmp_path, "check", log).out


def test_where_two_sheets_hold_a_table_the_fuller_is_taken_and_the_other_named(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    log = workbook(tmp_path, HEADER, ("R1", "Flood", "Head", 4, 3, 12, "Amber"))
    book = load_workbook(log)
    book.create_sheet("Short").append(["Ref", "Risk", "Owner"])
    book.save(log)
    done = run("-C", tmp_path, "check", log, "--each")
    assert 'log.xlsx:Short!A1: info XLS011 the sheet "Short" is not read' in done.out


def test_what_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    done = run("-C", tmp_path, "check", tmp_path / "none.xlsx")
    assert (done.code, done.out, done.err) == (2, "", "govtool: none.xlsx cannot be read: there is no such file.\n")


@pytest.mark.parametrize("code", FAULTS)
def test_every_sort_of_fault_is_explained(code: str) -> None:
    done = run("explain", code.lower())
    assert done.code == 0
    assert done.out.startswith(f"{code} {FAULTS[code].name} (")
    assert "What to do: " in done.out


def test_other_sheets_with_such_a_table_are_named(tmp_path: Path) -> None:
    made = Workbook()
    for title in ("September", "October"):
        sheet = made.create_sheet(title)
        for row in (("Ref", "Risk", "Owner"), ("R1", "Flood", "Head"), ("R2", "Fire", "Head")):
            sheet.append(row)
    made.save(tmp_path / "log.xlsx")
    done = run("check", tmp_path / "log.xlsx")
    assert 'Such a table stands in other sheets too, which were not checked: "October"; --sheet names one.' in done.out
    chosen = run("check", tmp_path / "log.xlsx", "--sheet", "October")
    assert 'not checked: "September"' in chosen.out
