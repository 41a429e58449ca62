"""An office's own log taken into the registers from the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.support import office
from tests.cli.support import run
from tests.cli.terminal import session
from tests.exchange.log.support import workbook
from tests.samples.make_spreadsheets import FOLDER

HEADER = ("Ref", "Risk", "Owner", "Likelihood (current)", "Impact (current)", "Review")
ROWS = (HEADER, ("R1", "Flood", "Head of Roads", 4, 3, "30/11/2026"), ("R2", "Fire", "TBC", 2, 3, "ASAP"))
WRITTEN = """\
risks:
  - id: R1
    title: Flood
    owner: Head of Roads
    residual: {likelihood: 4, impact: 3}
    review: 30 Nov 2026
  - id: R2
    title: Fire
    owner: TBC
    residual: {likelihood: 2, impact: 3}
    note: "Review: ASAP"
"""


def risks(root: Path) -> Path:
    return root / "registers/example/risks.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return office(tmp_path / "office")


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return workbook(tmp_path, *ROWS)


def test_what_cannot_be_used_is_listed_and_the_records_are_written(root: Path, log: Path) -> None:
    done = run("-C", root, "import", "xlsx", log, "--into", "risks", "--yes")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("log.xlsx:Risks!F2: info XLS025 R1: 30/11/2026 is a text; it was read as 30 Nov 2026\n")
    assert 'log.xlsx:Risks!F3: warning XLS023 R2: "ASAP" names no day, nor a span of days\n' in done.out
    assert '2 risks are taken in from log.xlsx, sheet "Risks".' in done.out
    assert risks(root).read_text() == WRITTEN


def test_a_dry_run_shows_the_lines_and_writes_nothing(root: Path, log: Path) -> None:
    done = run("-C", root, "import", "xlsx", log, "--into", "risks", "--dry-run")
    assert done.code == 0
    assert "+  - id: R1\n+    title: Flood\n" in done.out
    assert "Nothing was written, as --dry-run asks; else: 2 risks are taken in from log.xlsx" in done.out
    assert not risks(root).exists()
    assert not log.with_suffix(".map.yaml").exists()


def test_a_person_is_asked_once(root: Path, log: Path) -> None:
    done = session(["-C", root, "import", "xlsx", log, "--into", "risks"], ("Write this? [Y/n]: ", "y\n"))
    assert done.code == 0
    assert risks(root).read_text() == WRITTEN


def test_a_person_may_say_no(root: Path, log: Path) -> None:
    done = session(["-C", root, "import", "xlsx", log, "--into", "risks"], ("Write this? [Y/n]: ", "n\n"))
    assert (done.code, "nothing was written" in done.screen) == (2, True)
    assert not risks(root).exists()
    assert not log.with_suffix(".map.yaml").exists()


def test_nobody_can_be_asked_where_there_is_no_terminal(root: Path, log: Path) -> None:
    done = run("-C", root, "import", "xlsx", log, "--into", "risks")
    assert (done.code, "say --yes" in done.err) == (2, True)
    assert not risks(root).exists()


def test_the_map_is_kept_beside_the_log_and_used_the_next_time(root: Path, log: Path) -> None:
    run("-C", root, "import", "xlsx", log, "--into", "risks", "--yes")
    kept = log.with_suffix(".map.yaml")
    assert "  - {column: F, heading: Review, field: review}\n" in kept.read_text()
    kept.write_text(kept.read_text().replace("field: review", 'field: ""'))
    risks(root).unlink()
    done = run("-C", root, "import", "xlsx", log, "--into", "risks", "--yes")
    assert f"The columns were read as {kept} says." in done.out
    assert 'XLS010 column F "Review" is left out, with 2 values: the map leaves it out' in done.out
    assert "review" not in risks(root).read_text()


def test_a_map_may_be_given(root: Path, log: Path, tmp_path: Path) -> None:
    given = tmp_path / "ours.yaml"
    given.write_text(
        "into: risks\ncolumns:\n  - {column: A, heading: Ref, field: id}\n  - {column: B, heading: Risk, field: title}\n"
    )
    done = run("-C", root, "import", "xlsx", log, "--into", "risks", "--map", given, "--yes")
    assert done.code == 0
    assert risks(root).read_text() == "risks:\n  - id: R1\n    title: Flood\n  - id: R2\n    title: Fire\n"
    assert not log.with_suffix(".map.yaml").exists()
    wrong = run("-C", root, "import", "xlsx", log, "--into", "actions", "--map", given, "--yes")
    assert (wrong.code, "is a map of risks, not of actions" in wrong.err) == (2, True)
    gone = run("-C", root, "import", "xlsx", log, "--into", "risks", "--map", tmp_path / "none.yaml")
    assert (gone.code, "cannot be read" in gone.err) == (2, True)


def test_a_second_time_nothing_changes(root: Path, log: Path) -> None:
    run("-C", root, "import", "xlsx", log, "--into", "risks", "--yes")
    done = run("-C", root, "import", "xlsx", log, "--into", "risks", "--yes")
    assert done.code == 0
    assert "2 risks: 0 new, 0 changed and 2 as they are" in done.out
    assert done.out.endswith("Nothing changes.\n")
    assert risks(root).read_text() == WRITTEN


def test_a_log_that_moved_on_changes_its_records_and_adds_new_ones(root: Path, log: Path, tmp_path: Path) -> None:
    run("-C", root, "import", "xlsx", log, "--into", "risks", "--yes")
    (tmp_path / "later").mkdir()
    later = workbook(
        tmp_path / "later",
        HEADER,
        ("R1", "Flood", "Head of Roads", 5, 3, "31/03/2027"),
        ROWS[2],
        ("R3", "Ice", "Head of Roads", 1, 1, ""),
    )
    done = run("-C", root, "import", "xlsx", later, "--into", "risks", "--on", "24 Nov 2026", "--yes")
    assert done.code == 0
    assert "3 risks: 1 new, 1 changed and 1 as they are" in done.out
    assert (
        risks(root).read_text()
        == WRITTEN.replace(
            "    review: 30 Nov 2026\n",
            "    assessments:\n      - {on: 24 Nov 2026, residual: {likelihood: 5, impact: 3}}\n    review: 31 Mar 2027\n",
        )
        + "  - id: R3\n    title: Ice\n    owner: Head of Roads\n    residual: {likelihood: 1, impact: 1}\n"
    )


def test_what_others_wrote_meanwhile_is_kept(root: Path, log: Path) -> None:
    risks(root).write_text("risks:\n  - {id: EX-1, title: Ice}\n")

    def theirs() -> str:
        risks(root).write_text("risks:\n  - {id: EX-1, title: Snow}\n")
        return "y\n"

    done = session(["-C", root, "import", "xlsx", log, "--into", "risks"], ("Write this? [Y/n]: ", theirs))
    assert done.code == 2
    assert "EX-1 changed (title)" in " ".join(done.screen.split())
    assert risks(root).read_text() == "risks:\n  - {id: EX-1, title: Snow}\n"
    assert not log.with_suffix(".map.yaml").exists()


def test_a_sheet_is_named_where_two_hold_such_a_table(root: Path, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    log = workbook(tmp_path, *ROWS, title="May")
    book = load_workbook(log)
    book.copy_worksheet(book.worksheets[0]).title = "June"
    book.save(log)
    done = run("-C", root, "import", "xlsx", log, "--into", "risks", "--yes")
    assert (done.code, 'hold such a table: "May", "June"; say which with --sheet' in done.err) == (2, True)
    assert run("-C", root, "import", "xlsx", log, "--into", "risks", "--sheet", "june", "--yes").code == 0
    wrong = run("-C", root, "import", "xlsx", log, "--into", "risks", "--sheet", "July")
    assert wrong.err == 'govtool: log.xlsx has no sheet "July"; it has "May" and "June".\n'


def test_the_programme_is_asked_for_where_there_are_several(root: Path, log: Path) -> None:
    shutil.copytree(root / "registers/example", root / "registers/other")
    settings = root / "registers/other/programme.yaml"
    settings.write_text(settings.read_text().replace("example", "other").replace("EX", "OT"))
    done = run("-C", root, "import", "xlsx", log, "--into", "risks", "--yes")
    assert (done.code, "say for which programme with --programme" in done.err) == (2, True)
    assert run("-C", root, "import", "xlsx", log, "--into", "risks", "--programme", "other", "--yes").code == 0
    assert (root / "registers/other/risks.yaml").read_text() == WRITTEN


def test_many_problems_of_one_sort_are_counted_unless_all_are_asked_for(root: Path, tmp_path: Path) -> None:
    log = workbook(tmp_path, HEADER, *((f"R{n}", "Flood", "Head", 4, 3, "ASAP") for n in range(20)))
    done = run("-C", root, "import", "xlsx", log, "--into", "risks", "--dry-run")
    assert done.out.count("XLS023") == 9
    assert "And more: 12 XLS023. --each lists them.\n" in done.out
    each = run("-C", root, "import", "xlsx", log, "--into", "risks", "--dry-run", "--each")
    assert each.out.count("XLS023") == 20


def test_no_map_is_kept_where_it_would_be_taken_for_a_register(root: Path) -> None:
    log = workbook(root / "registers/example", *ROWS)
    done = run("-C", root, "import", "xlsx", log, "--into", "risks", "--yes")
    assert (done.code, "no map is kept" in done.out) == (0, True)
    assert not log.with_suffix(".map.yaml").exists()


def test_a_terminal_is_never_given_what_it_would_obey(root: Path, tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_text("Ref,Risk,Owner,\x1b[2JSecret\nR1,Flood,\x1b]0;title\x07,x\n")
    given = tmp_path / "ours.yaml"
    given.write_text("into: risks\ncolumns:\n  - {heading: Risk, field: title}\n  - {heading: Cause, field: cause}\n")
    refused = session(["-C", root, "import", "csv", tmp_path / "log.csv", "--into", "risks", "--map", given])
    shown = session(["-C", root, "import", "csv", tmp_path / "log.csv", "--into", "risks", "--dry-run"])
    assert (refused.code, shown.code) == (2, 0)
    for screen in (refused.screen, shown.screen):
        assert "\x1b" not in screen
        assert "[2JSecret" in screen


def test_a_map_that_cannot_be_kept_is_said_and_the_records_stand(root: Path, log: Path) -> None:
    log.with_suffix(".map.yaml").mkdir()
    done = run("-C", root, "import", "xlsx", log, "--into", "risks", "--yes")
    assert done.code == 0
    assert "The records are written, but not which column is which field: " in done.err
    assert risks(root).read_text() == WRITTEN


def test_a_hidden_sheet_is_read_where_it_is_asked_for(root: Path, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    log = workbook(tmp_path, ("Key",), title="Key")
    book = load_workbook(log)
    for row in ROWS:
        book.worksheets[0].append(row)
    book.create_sheet("Front")
    book.worksheets[0].sheet_state = "hidden"
    book.active = 1
    book.save(log)
    assert run("-C", root, "import", "xlsx", log, "--into", "risks", "--yes").code == 2
    done = run("-C", root, "import", "xlsx", log, "--into", "risks", "--sheet", "Key", "--yes")
    assert (done.code, 'XLS008 the sheet "Key" is hidden; it was read' in done.out) == (0, True)


def test_a_text_table(root: Path, tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_bytes("No;Action;Lead;Due\r\nA1;Café für alle;Head of Roads;30/11/2026\r\n".encode("cp1252"))
    done = run("-C", root, "import", "csv", log, "--into", "actions", "--yes")
    assert done.code == 0
    assert "log.csv!A1: info XLS035 it is not UTF-8" in done.out
    assert (root / "registers/example/plans.yaml").read_text(encoding="utf-8") == (
        "plans:\n  - id: EX-P1\n    title: log\n    actions:\n      - id: A1\n        title: Café für alle\n"
        "        owner: Head of Roads\n        due: 30 Nov 2026\n"
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            b"nothing",
            "log.xlsx is not a workbook, or is damaged; open it in Excel and save it as an Excel workbook (.xlsx).",
        ),
        (bytes.fromhex("d0cf11e0a1b11ae1"), "is in the format of Excel before 2007 (.xls)"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(content: bytes, sentence: str, root: Path, tmp_path: Path) -> None:
    (tmp_path / "log.xlsx").write_bytes(content)
    done = run("-C", root, "import", "xlsx", tmp_path / "log.xlsx", "--into", "risks")
    assert (done.code, done.out) == (2, "")
    assert sentence in done.err
    assert done.err.count("\n") == 1


def test_a_workbook_without_such_a_table(root: Path, tmp_path: Path) -> None:
    log = workbook(tmp_path, ("Name", "Telephone"), ("A", "B"))
    done = run("-C", root, "import", "xlsx", log, "--into", "risks")
    assert done.code == 2
    assert "has no row of headings that govtool knows in any sheet that is shown, such as Ref, Risk, Owner" in done.err


def test_each_sample_is_taken_in_and_lints(root: Path, tmp_path: Path) -> None:
    for name, kind in (
        ("risk-log-thornmere.xlsx", "risks"),
        ("risk-register-fellbeck-trust.xlsx", "risks"),
        ("action-tracker-thornmere.xlsx", "actions"),
    ):
        shutil.copy(FOLDER / name, tmp_path)
        done = run("-C", root, "import", "xlsx", tmp_path / name, "--into", kind, "--yes")
        assert (done.code, done.err) == (0, ""), done.err
    linted = run("-C", root, "lint", "--select", "YML,FLD,REF", "--fail-on", "info")
    assert (linted.code, linted.out) == (0, "No problems.\n")


def test_the_ids_of_a_second_log_get_a_prefix_which_its_map_keeps(root: Path, log: Path) -> None:
    risks(root).write_text("risks:\n  - {id: R1, title: Ice}\n")
    done = run("-C", root, "import", "xlsx", log, "--into", "risks", "--prefix", "NORTH-", "--yes")
    assert done.code == 0
    assert "  - {id: NORTH-R1, title: Flood, owner: Head of Roads" in risks(root).read_text()
    assert "printed: {reference: R1}" in risks(root).read_text()
    assert "prefix: NORTH-\n" in log.with_suffix(".map.yaml").read_text()
    again = run("-C", root, "import", "xlsx", log, "--into", "risks", "--yes")
    assert "2 risks: 0 new, 0 changed and 2 as they are" in again.out


def test_a_prefix_that_no_id_may_have(root: Path, log: Path) -> None:
    done = run("-C", root, "import", "xlsx", log, "--into", "risks", "--prefix", "a b")
    assert (done.code, "a b cannot begin an id" in done.err) == (2, True)
