"""`govtool export xlsx` and what `govtool import xlsx` takes back of it, as a person runs them."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.support import office
from tests.cli.support import run

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
SETTINGS = """\
programme:
  id: example
  title: Bridges
  prefix: EX
  roles: [Works Manager, Engineer]
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8, green: 1}}
"""
RISKS = """\
risks:
  # the oldest
  - {id: EX-1, title: Bridge closes early, cause: The pier moves, owner: Works Manager, residual: {likelihood: 2, impact: 4}}
  - {id: EX-2, title: Ferry stops, owner: Engineer}
  - {id: EX-3, title: Quay floods, owner: Engineer, closed: 3 Nov 2026}
  - {id: EX-4, title: Lock jams}
  - {id: EX-5, title: A secret, owner: Engineer, exempt: {paragraph: 3}}
"""
PLANS = (
    "plans: [{id: EX-P1, title: Works, actions: [{id: EX-A1, title: Prop it, owner: Engineer, due: 30 Nov 2099}]}]\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return office(tmp_path, programme=SETTINGS, risks=RISKS, plans=PLANS)


def _risks(root: Path) -> str:
    return (root / "registers/example/risks.yaml").read_text(encoding="utf-8")


def _write(path: Path, **cells: object) -> None:
    """Write into cells of the sheet of risks, as its owner would."""
    book = openpyxl.load_workbook(path)
    for name, value in cells.items():
        book["Risks"][name].value = value
    book.save(path)


def _cell(path: Path, record: str, heading: str) -> str:
    """The name of a cell in the sheet of risks."""
    sheet = openpyxl.load_workbook(path)["Risks"]
    column = next(cell.column_letter for cell in sheet[2] if cell.value == heading)
    return f"{column}{next(row[0].row for row in sheet.iter_rows() if row[0].value == record)}"


def test_one_workbook_of_the_kinds_that_are_named(root: Path, tmp_path: Path) -> None:
    done = run("-C", root, "export", "xlsx", "risks", "actions", "-o", tmp_path / "all.xlsx")
    assert done.code == 0
    assert "left out, as not everyone may read it: 1 record" in done.err
    book = openpyxl.load_workbook(tmp_path / "all.xlsx")
    assert book.sheetnames == ["Guide", "Risks", "Actions", "govtool"]
    assert [row[0].value for row in book["Risks"].iter_rows(min_row=3)] == ["EX-1", "EX-2", "EX-3", "EX-4"]


def test_what_is_exempt_is_there_where_it_is_asked_for_and_marked(root: Path, tmp_path: Path) -> None:
    done = run("-C", root, "export", "xlsx", "risks", "--part", "exempt", "-o", tmp_path / "all.xlsx")
    assert done.code == 0
    sheet = openpyxl.load_workbook(tmp_path / "all.xlsx")["Risks"]
    assert ("EX-5", "EXEMPT") in [(row[0].value, row[-2].value) for row in sheet.iter_rows(min_row=3)]


def test_a_workbook_for_each_owner_of_what_is_still_open(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    done = run("-C", root, "export", "xlsx", "--by", "owner", "-o", folder)
    assert (done.code, done.out) == (0, "3 workbooks, for 4 records still open.\n")
    assert sorted(each.name for each in folder.iterdir()) == ["engineer.xlsx", "no-owner.xlsx", "works-manager.xlsx"]
    book = openpyxl.load_workbook(folder / "engineer.xlsx")
    assert [row[0].value for row in book["Risks"].iter_rows(min_row=3)] == ["EX-2"]
    assert [row[0].value for row in book["Actions"].iter_rows(min_row=3)] == ["EX-A1"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "say which registers to write, such as: govtool export xlsx risks actions."),
        (["rissks"], "there is no register rissks; did you mean risks?"),
        (["milestones"], "there is nothing to write: no milestones."),
        (
            ["risks", "--by", "owner", "-o", "nowhere"],
            "nowhere is no folder that exists; with --by owner make it first",
        ),
        (["risks", "-o", "risks.pdf"], "risks.pdf; give it a name that ends in .xlsx"),
    ],
)
def test_what_cannot_be_written(words: list[str], said: str, root: Path) -> None:
    done = run("-C", root, "export", "xlsx", *words)
    assert done.code == 2
    assert said in done.err


def test_what_came_back_is_shown_written_and_not_taken_twice(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "risks.xlsx"
    run("-C", root, "export", "xlsx", "risks", "-o", path)
    _write(path, **{_cell(path, "EX-1", "Cause"): "The pier sinks", _cell(path, "EX-2", "Review"): "soon"})
    done = run("-C", root, "import", "xlsx", path, "--yes")
    assert done.code == 0
    assert "  EX-1 Cause: The pier sinks instead of The pier moves\n" in done.out
    assert "Review of EX-2: soon is no date; write a day such as 4 Jan 2027, or Jan 2027" in done.out
    assert "1 workbook: 1 cell taken, 1 not taken." in done.out
    assert _risks(root) == RISKS.replace("The pier moves", "The pier sinks")
    again = run("-C", root, "import", "xlsx", path, "--yes")
    assert "0 cells taken, 1 not taken, 1 said already." in again.out
    assert again.out.endswith("Nothing changes.\n")


def test_what_the_linter_will_find_in_an_answer_is_told_before_it_is_written(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "risks.xlsx"
    run("-C", root, "export", "xlsx", "risks", "-o", path)
    _write(path, **{_cell(path, "EX-1", "Owner"): None})
    before = run("-C", root, "lint").out
    done = run("-C", root, "import", "xlsx", path, "--by", "Engineer", "--yes")
    told = done.out.partition("What govtool lint will find in it:\n")[2].partition("1 workbook:")[0]
    assert told == "  EX-1: warning RSK007 no owner is named\n"
    assert run("-C", root, "lint").out.count("RSK007") == before.count("RSK007") + 1


def test_a_dry_run_writes_nothing(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "risks.xlsx"
    run("-C", root, "export", "xlsx", "risks", "-o", path)
    _write(path, **{_cell(path, "EX-1", "Cause"): "The pier sinks"})
    done = run("-C", root, "import", "xlsx", path, "--dry-run")
    assert "+  - {id: EX-1, title: Bridge closes early, cause: The pier sinks" in done.out
    assert _risks(root) == RISKS


def test_a_folder_of_workbooks_is_taken_in_one_go_by_their_owners(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "back"
    folder.mkdir()
    run("-C", root, "export", "xlsx", "--by", "owner", "-o", folder)
    first, second = folder / "engineer.xlsx", folder / "works-manager.xlsx"
    _write(first, **{_cell(first, "EX-2", "Cause"): "No crew"})
    scores = {
        _cell(second, "EX-1", "Residual likelihood"): 4,
        _cell(second, "EX-1", "Why the score moves"): "It cracked",
    }
    _write(second, **scores)
    (folder / "notes.xlsx").write_bytes(b"no workbook")
    (folder / "~$engineer.xlsx").write_bytes(b"kept while it is open")
    done = run("-C", root, "import", "xlsx", folder, "--on", "24 Nov 2026", "--yes")
    assert done.code == 0
    assert "3 workbooks: 3 cells taken, 1 not taken." in done.out
    assert "notes.xlsx is no" in done.out
    assert "by: Works Manager, because: It cracked" in _risks(root)
    assert "cause: No crew" in _risks(root)


def test_two_owners_of_one_record_who_say_different_things(tmp_path: Path) -> None:
    risks = "risks: [{id: EX-1, title: Bridge closes, cause: The pier moves, owner: [Engineer, Works Manager]}]\n"
    root, folder = office(tmp_path, programme=SETTINGS, risks=risks), tmp_path / "back"
    folder.mkdir()
    run("-C", root, "export", "xlsx", "--by", "owner", "-o", folder)
    for name, says in (("engineer", "It sinks"), ("works-manager", "It cracks")):
        path = folder / f"{name}.xlsx"
        _write(path, **{_cell(path, "EX-1", "Cause"): says})
    done = run("-C", root, "import", "xlsx", folder, "--yes")
    assert _risks(root) == risks
    for name, says, other, others in (
        ("engineer", "It sinks", "works-manager", "It cracks"),
        ("works-manager", "It cracks", "engineer", "It sinks"),
    ):
        cell = _cell(folder / f"{name}.xlsx", "EX-1", "Cause")
        assert (
            f'{name}.xlsx:Risks!{cell}: Cause of EX-1 says "{says}", but {other}.xlsx:Risks!{cell} says "{others}"; '
            "neither was taken." in done.out
        )


def test_what_else_lies_in_a_folder_is_told(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "back"
    (folder / "late").mkdir(parents=True)
    run("-C", root, "export", "xlsx", "risks", "-o", folder / "risks.xlsx")
    (folder / "risks.xlsx").rename(folder / "risks.xlsm")
    (folder / "reply.msg").write_text("See attached.")
    (folder / "~$risks.xlsx").write_text("")
    done = run("-C", root, "import", "xlsx", folder)
    assert (
        "  late is a folder; nothing in it was read.\n  reply.msg is no .xlsx; it was not read.\n1 workbook" in done.out
    )


def test_answers_that_were_not_taken_in_are_not_written_over(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "risks.xlsx"
    run("-C", root, "export", "xlsx", "risks", "-o", path)
    assert run("-C", root, "export", "xlsx", "risks", "-o", path).code == 0
    _write(path, **{_cell(path, "EX-1", "Cause"): "The pier sinks"})
    before = path.read_bytes()
    done = run("-C", root, "export", "xlsx", "risks", "-o", path)
    assert (done.code, path.read_bytes()) == (2, before)
    assert (
        f"{path} holds answers that were not taken in: import it first, or write to another place with -o." in done.err
    )
    run("-C", root, "import", "xlsx", path, "--yes")
    assert run("-C", root, "export", "xlsx", "risks", "-o", path).code == 0


def test_a_register_that_cannot_be_read_is_told_before_its_records_are_missed(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "risks.xlsx"
    run("-C", root, "export", "xlsx", "risks", "-o", path)
    (root / "registers/example/risks.yaml").write_text("risks: [{id: 'EX-1}]\n")
    done = run("-C", root, "import", "xlsx", path, "--dry-run")
    assert "registers/example/risks.yaml:1" in done.err
    assert "what stands there is taken for missing" in done.err


def test_a_workbook_of_ones_own_needs_its_register(root: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.save(tmp_path / "log.xlsx")
    done = run("-C", root, "import", "xlsx", tmp_path / "log.xlsx")
    assert (done.code, done.err) == (
        2,
        "govtool: log.xlsx is no workbook that govtool export xlsx wrote; to take in a log of your own say --into.\n",
    )


def test_a_folder_without_any_is_told(root: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("-C", root, "import", "xlsx", tmp_path / "empty")
    assert done.code == 2
    assert "empty holds no workbook that govtool export xlsx wrote." in done.err


def test_the_commands_of_the_readme_run_one_after_the_other(root: Path, tmp_path: Path) -> None:
    section = README.partition("## Workbooks that owners fill in")[2].partition("```sh\n")[2].partition("```")[0]
    lines = [shlex.split(line.partition("  #")[0]) for line in section.splitlines()]
    assert len(lines) == 4
    (tmp_path / "for-owners").mkdir()
    for program, *words in lines[1:]:
        assert program == "govtool"
        placed = [str(tmp_path / word) if word in ("for-owners", "programme.xlsx") else word for word in words]
        done = run("-C", root, *placed)
        assert done.code == 0, f"{words}: {done.err}"


def test_owners_whose_names_would_make_one_file_have_one_each(tmp_path: Path) -> None:
    risks = "risks:\n" + "".join(
        f"  - {{id: EX-{number}, title: T{number}, owner: {owner}}}\n"
        for number, owner in enumerate(("Works Manager", "works  manager", "Works/Manager", "Engineer"))
    )
    root, folder = office(tmp_path, programme=SETTINGS, risks=risks), tmp_path / "out"
    folder.mkdir()
    run("-C", root, "export", "xlsx", "risks", "--by", "owner", "-o", folder)
    held = {
        each.name: [row[0].value for row in openpyxl.load_workbook(each)["Risks"].iter_rows(min_row=3)]
        for each in folder.iterdir()
    }
    assert held == {
        "engineer.xlsx": ["EX-3"],
        "works-manager.xlsx": ["EX-0", "EX-1"],  # one role, however it is written
        "works-manager-2.xlsx": ["EX-2"],
    }


def test_whose_owner_is_withheld_is_nobodys_in_the_open(tmp_path: Path) -> None:
    risks = "risks: [{id: EX-1, title: Bridge closes, owner: Engineer, exempt: {paragraph: 1, fields: owner}}]\n"
    root, folder = office(tmp_path, programme=SETTINGS, risks=risks), tmp_path / "out"
    folder.mkdir()
    run("-C", root, "export", "xlsx", "risks", "--by", "owner", "-o", folder)
    assert [each.name for each in folder.iterdir()] == ["no-owner.xlsx"]
    path = folder / "no-owner.xlsx"
    _write(path, **{_cell(path, "EX-1", "Residual likelihood"): 2, _cell(path, "EX-1", "Residual impact"): 2})
    done = run("-C", root, "import", "xlsx", path, "--on", "24 Nov 2026", "--yes")
    assert "assessments: [{on: 24 Nov 2026, residual: {likelihood: 2, impact: 2}}]" in _risks(root)
    assert "  why EX-1 has another score: no reason was given\n" in done.out
    assert "  who answered, for no role is named in the entries: --by names one\n" in done.out


def test_a_workbook_that_is_not_for_all_says_so_over_every_sheet(root: Path, tmp_path: Path) -> None:
    run("-C", root, "export", "xlsx", "risks", "--part", "exempt", "-o", tmp_path)
    sheet: Any = openpyxl.load_workbook(tmp_path / "risks-exempt.xlsx")["Risks"]
    assert sheet["A1"].value.startswith("NOT FOR PUBLICATION. Risks")
    assert "NOT FOR PUBLICATION" in sheet.oddHeader.center.text


@pytest.mark.parametrize("option", ["--into risks", "--sheet Risks", "--prefix X-", "--map none.yaml"])
def test_what_is_for_a_log_is_refused_for_what_came_back(option: str, root: Path, tmp_path: Path) -> None:
    run("-C", root, "export", "xlsx", "risks", "-o", tmp_path / "risks.xlsx")
    done = run("-C", root, "import", "xlsx", tmp_path / "risks.xlsx", *option.split())
    assert done.code == 2
    assert f"says what it holds; leave {option.split(maxsplit=1)[0]} out." in done.err


def test_a_text_table_has_a_command_of_its_own(root: Path, tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_text("Ref,Risk\n")
    done = run("-C", root, "import", "xlsx", tmp_path / "log.csv", "--into", "risks")
    assert (done.code, done.err) == (2, "govtool: log.csv is a table as text; take it in with govtool import csv.\n")


def test_an_answer_of_the_past_is_said_not_to_hold(tmp_path: Path) -> None:
    risks = "risks: [{id: EX-1, title: T, assessments: [{on: 2 Nov 2026, residual: *s}, {on: 17 Nov 2026, residual: *s}]}]\n"
    risks = risks.replace("*s", "{likelihood: 2, impact: 4}")
    root, path = office(tmp_path, programme=SETTINGS, risks=risks), tmp_path / "risks.xlsx"
    run("-C", root, "export", "xlsx", "risks", "-o", path)
    _write(path, **{_cell(path, "EX-1", "Residual likelihood"): 3})
    done = run("-C", root, "import", "xlsx", path, "--on", "10 Nov 2026", "--by", "Engineer", "--dry-run")
    assert "what holds of EX-1: an entry of 17 Nov 2026 is recorded, after 10 Nov 2026, and still holds" in done.out
