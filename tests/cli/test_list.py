"""`govtool list`, `matrix`, `evidence` and `init`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.support import office
from tests.cli.support import run

SCORING = """\
programme:
  id: example
  title: An invented programme
  prefix: EX
  scoring:
    likelihood: {levels: 3, words: [Rare, Possible, Likely]}
    impact: {levels: 3}
    bands: {red: 6, amber: 3}
"""
RISKS = """\
risks:
  - {id: EX-1, title: Demand, owner: Head of Care, residual: {likelihood: 3, impact: 2}, review: 1 Nov 2026}
  - {id: EX-2, title: "=Supply", residual: {likelihood: 1, impact: 2}, source: {document: EX-D1}}
  - {id: EX-3, title: Staff, printed: {residual: {rag: AMBER}}}
  - {id: EX-4, title: Ended, closed: 1 Oct 2026, residual: {likelihood: 1, impact: 1}}
documents: [{id: EX-D1, title: Winter plan}]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return office(tmp_path, programme=SCORING, risks=RISKS)


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        ([], ["EX-1", "EX-2", "EX-3", "EX-4"]),
        (["--owner-missing"], ["EX-2", "EX-3", "EX-4"]),
        (["--overdue"], ["EX-1"]),
        (["--rag", "red"], ["EX-1"]),
        (["--rag", "AMBER"], ["EX-3"]),
        (["--source", "EX-D1"], ["EX-2"]),
        (["--rag", "RED", "--owner-missing"], []),
        (["--programme", "example"], ["EX-1", "EX-2", "EX-3", "EX-4"]),
    ],
)
def test_filters(root: Path, arguments: list[str], ids: list[str]) -> None:
    done = run("-C", root, "list", "risks", "--as-of", "2026-11-22", "--format", "json", *arguments)
    assert done.code == 0
    assert [record["id"] for record in json.loads(done.out)] == ids


def test_the_table(root: Path) -> None:
    lines = run("-C", root, "list", "risks", "--as-of", "2026-11-22").out.splitlines()
    assert lines[0].split() == ["id", "title", "owner", "score", "RAG", "review"]
    assert lines[2].split() == [
        "EX-1",
        "Demand",
        "Head",
        "of",
        "Care",
        "6",
        "residual",
        "RED",
        "1",
        "Nov",
        "2026",
        "OVERDUE",
    ]
    assert lines[-1] == "4 risks"


def test_a_csv_that_a_spreadsheet_opens_and_takes_for_no_formula(root: Path) -> None:
    text = run("-C", root, "list", "risks", "--format", "csv").out
    assert text[0] == "\N{ZERO WIDTH NO-BREAK SPACE}"
    rows = list(csv.reader(io.StringIO(text[1:])))
    assert rows[0][:2] == ["id", "title"]
    assert rows[2][1] == "'=Supply"


def test_nothing_to_list_is_said(root: Path) -> None:
    assert run("-C", root, "list", "milestones").out == "No milestones.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["list", "risk"], "there is no register risk; did you mean risks?"),
        (["list", "risks", "--programme", "exmple"], "there is no programme exmple; did you mean example?"),
        (["list", "risks", "--rag", "blue"], "blue"),
    ],
)
def test_wrong_usage(root: Path, arguments: list[str], said: str) -> None:
    done = run("-C", root, *arguments)
    assert done.code == 2
    assert said in done.err


def test_the_matrix_has_the_open_risks_in_its_cells(root: Path) -> None:
    text = run("-C", root, "matrix", "--as-of", "2026-11-22").out
    assert "An invented programme: 2 of 3 risks, position at 22 November 2026" in text
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines() if line.startswith("|")]
    assert rows[0] == ["likelihood \\ impact", "1", "2", "3"]
    assert rows[1] == ["3 Likely", "3 AMBER", "6 RED", "9 RED"]
    assert rows[2] == ["", "", "EX-1", ""]
    assert ["1 Rare", "1 GREEN", "2 GREEN", "3 AMBER"] in rows


def test_a_matrix_without_a_scale_says_so_and_risks_off_it_are_named(tmp_path: Path) -> None:
    risks = "risks: [{id: EX-1, title: Demand, inherent: {likelihood: 0, impact: 2}}, {id: EX-2, title: Staff, inherent: {likelihood: 2, impact: 1}}]"
    text = run("-C", office(tmp_path, risks=risks), "matrix", "--stage", "inherent").out
    assert "No scale is declared; the matrix is drawn up to the highest levels used." in text
    assert "Off the scale: EX-1" in text


def test_a_matrix_of_nothing(tmp_path: Path) -> None:
    assert run("-C", office(tmp_path), "matrix").out == "No risk is scored.\n"


def test_the_evidence_index(tmp_path: Path) -> None:
    text = """\
statements:
  - {id: EX-S1, title: Some shortfalls, says: finding, quality_statement: 8, score: 2}
  - {id: EX-S2, title: No lessons, says: shortfall, quality_statement: 8}
evidence:
  - {id: EX-E1, title: Board minutes, quality_statement: 8, category: processes}
"""
    lines = run("-C", office(tmp_path, all=text), "evidence").out.splitlines()
    start = lines.index("8 Governance, management and sustainability")
    assert lines[start + 1 : start + 6] == [
        "    score 2  EX-S1",
        "    evidence: processes",
        "        EX-E1  Board minutes",
        "    shortfall",
        "        EX-S2  No lessons",
    ]
    assert lines[1] == "    nothing held"


def test_init_writes_a_workspace_without_errors_and_never_over_another(tmp_path: Path) -> None:
    done = run("init", tmp_path / "office")
    assert done.code == 0
    assert "restricted/" in done.out
    lint = run("-C", tmp_path / "office", "lint", "--as-of", "2026-11-22")
    assert (lint.code, lint.out.count("\n")) == (0, 3)  # the assumed matrix and the unfinished paper
    assert run("-C", tmp_path / "office", "report", "cabinet", "--format", "html", "-o", tmp_path).code == 0
    again = run("init", tmp_path / "office")
    assert again.code == 2
    assert "is there already; nothing was written." in again.err


def test_init_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = run("init", tmp_path / "file")
    assert done.code == 2
    assert "cannot be written" in done.err


def test_milestones_stand_under_their_headings_in_date_order(tmp_path: Path) -> None:
    text = """\
milestones:
  - {id: EX-M1, title: Doors open, group: Housing, baseline: Autumn 2027}
  - {id: EX-M2, title: Grant agreed, group: Money, baseline: TBC}
  - {id: EX-M3, title: Tender out, group: Housing, baseline: Jan 2027, forecast: 8 Mar 2027}
  - {id: EX-M4, title: Site found, group: Housing, baseline: Oct 2026, actual: 3 Nov 2026}
"""
    root = office(tmp_path, milestones=text)
    lines = [
        " ".join(line.split())
        for line in run("-C", root, "list", "milestones", "--as-of", "2026-11-22").out.splitlines()
    ]
    assert lines[2:] == [
        "EX-M4 Housing Site found 3 Nov 2026 reached Oct 2026",
        "EX-M3 Tender out 8 Mar 2027 Jan 2027",
        "EX-M1 Doors open Autumn 2027",
        "EX-M2 Money Grant agreed TBC",
        "4 milestones",
    ]


def test_fields_that_the_council_added_are_columns(tmp_path: Path) -> None:
    settings = "programme: {id: example, title: Bridges, fields: [{on: risks, name: insured, type: yes or no}]}\n"
    risks = "risks: [{id: EX-1, title: Beds, insured: yes}, {id: EX-2, title: Staff}]\n"
    out = run("-C", office(tmp_path, programme=settings, risks=risks), "list", "risks").out
    assert [line.split() for line in out.splitlines()][::2] == [
        ["id", "title", "insured"],
        ["EX-1", "Beds", "yes"],
        ["2", "risks"],
    ]


def test_what_is_exempt_is_marked_and_of_what_fields(tmp_path: Path) -> None:
    root = office(
        tmp_path,
        risks="risks:\n"
        "  - {id: EX-1, title: Demand, cause: Winter, exempt: {paragraph: 3, fields: cause, public_interest: Bids}}\n"
        "  - {id: EX-2, title: Supply, exempt: {paragraph: 3, public_interest: Bids}}\n",
    )
    rows = list(csv.reader(io.StringIO(run("-C", root, "list", "risks", "--format", "csv").out)))
    assert [row[-1] for row in rows] == ["not for all", "exempt: cause", "exempt"]


def test_a_risk_that_was_raised_after_the_day_asked_about_is_neither_listed_nor_drawn(tmp_path: Path) -> None:
    risks = (
        "risks:\n"
        "  - {id: EX-1, title: Demand, raised: 30 Sept 2026, residual: {likelihood: 3, impact: 2}}\n"
        "  - {id: EX-2, title: Supply, raised: 12 Oct 2026, residual: {likelihood: 1, impact: 2}}\n"
    )
    root = office(tmp_path, programme=SCORING, risks=risks)
    for command in (["list", "risks"], ["matrix"]):
        before = run("-C", root, *command, "--as-of", "30 Sep 2026").out
        after = run("-C", root, *command, "--as-of", "12 Oct 2026").out
        assert ("EX-1" in before, "EX-2" in before) == (True, False)
        assert ("EX-1" in after, "EX-2" in after) == (True, True)
