"""What an owner changed is what comes back, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.exchange.owners.base import NoBaseError
from govtool.exchange.owners.returned import base_of
from govtool.exchange.reading.cells import Book
from govtool.open_view import open_view
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import Remove
from govtool.registers.editing.edits import SetField
from tests.exchange.owners.support import BY
from tests.exchange.owners.support import ON
from tests.exchange.owners.support import SETTINGS
from tests.exchange.owners.support import TEXT
from tests.exchange.owners.support import back
from tests.exchange.owners.support import changed
from tests.exchange.owners.support import edits
from tests.exchange.owners.support import of_sheet
from tests.exchange.owners.support import out
from tests.exchange.owners.support import place
from tests.exchange.owners.support import remarks
from tests.exchange.owners.support import sent
from tests.support import day
from tests.support import workspace


def answer(tmp_path: Path, plural: str, heading: str, value: object, row: int = 0) -> tuple[list[Edit], list[str]]:
    """The edits, and the remarks, that one changed cell comes to."""
    found = workspace(TEXT)
    made = out(found, plural)
    cell = place(of_sheet(made, plural), heading, row)
    merged = back(changed(sent(found, plural), {(plural.capitalize(), cell): value}), found, tmp_path)
    return edits(merged), remarks(merged)


def test_a_workbook_that_nobody_changed_asks_for_nothing(tmp_path: Path) -> None:
    found = workspace(TEXT)
    merged = back(sent(found), found, tmp_path)
    assert (merged.edits, merged.conflicts, merged.remarks) == ([], [], [])


def test_nor_does_one_that_another_program_saved(tmp_path: Path) -> None:
    found = workspace(TEXT)
    merged = back(changed(sent(found), {}), found, tmp_path)
    assert (merged.edits, merged.conflicts, merged.remarks) == ([], [], [])


def entry(**values: object) -> dict[str, object]:
    """An entry of the day on which the workbook comes back, by the role that takes it in."""
    return {"on": ON, "by": BY, **values}


@pytest.mark.parametrize(
    ("plural", "heading", "value", "edit"),
    [
        ("risks", "Title", "Bridge closes in winter", SetField("EX-1", ("title",), "Bridge closes in winter")),
        ("risks", "Cause", None, Remove("EX-1", ("cause",))),
        ("risks", "Controls", "A barrier\n\n A sign", SetField("EX-1", ("controls",), ["A barrier", "A sign"])),
        ("risks", "Controls", "A barrier", SetField("EX-1", ("controls",), "A barrier")),
        ("risks", "Owner", "Works Manager\nEngineer", SetField("EX-1", ("owner",), ["Works Manager", "Engineer"])),
        ("risks", "Response", "Tolerate", SetField("EX-1", ("response",), "tolerate")),
        ("risks", "Inherent impact", 5, SetField("EX-1", ("inherent", "impact"), 5)),
        ("risks", "Inherent impact", "5 - Severe", SetField("EX-1", ("inherent", "impact"), 5)),
        ("risks", "Review", "w/c 4 Jan 2027", SetField("EX-1", ("review",), "w/c 4 Jan 2027")),
        ("risks", "Review", day("2027-01-04"), SetField("EX-1", ("review",), "4 Jan 2027")),
        ("risks", "Insured", "no", SetField("EX-1", ("insured",), "no")),
        ("risks", "Premium", 1300.25, SetField("EX-1", ("premium",), "1300.25")),
        (
            "risks",
            "Residual likelihood",
            4,
            AddEntry("EX-1", ("assessments",), entry(residual={"likelihood": 4, "impact": 4}, because="")),
        ),
        ("actions", "Status", "under way", SetField("EX-A1", ("status",), "under way")),
        ("actions", "Progress since", "It holds", AddEntry("EX-A1", ("progress",), entry(text="It holds"))),
        ("actions", "Due", "Jan 2027", AddEntry("EX-A1", ("revisions",), entry(due="Jan 2027", because=""))),
        (
            "milestones",
            "Expected",
            "29 Jan 2027",
            AddEntry("EX-MS1", ("forecasts",), entry(expected="29 Jan 2027", because="")),
        ),
        ("milestones", "Actual", "20 Nov 2026", SetField("EX-MS1", ("actual",), "20 Nov 2026")),
    ],
)
def test_one_cell_is_one_edit(plural: str, heading: str, value: object, edit: Edit, tmp_path: Path) -> None:
    assert answer(tmp_path, plural, heading, value) == ([edit], [])


@pytest.mark.parametrize(
    ("plural", "heading", "value", "said"),
    [
        ("risks", "Title", None, "Title of EX-1: it may not be empty"),
        ("risks", "Id", "EX-9", "EX-9 was not in this sheet when it left; what is new is added with govtool risk add"),
        ("risks", "Actions", "EX-A2", "Actions of EX-1 is locked and was changed to EX-A2; that was not taken"),
        ("risks", "Response", "watch", "Response of EX-1: watch is none of treat, tolerate, transfer, terminate"),
        ("risks", "Review", "31 Apr 2027", "Review of EX-1: 31 Apr 2027 is no date: the calendar has no such day"),
        ("risks", "Review", "soon", "Review of EX-1: soon is no date; write a day such as 4 Jan 2027, or Jan 2027"),
        ("risks", "Inherent impact", 6, "Inherent impact of EX-1: 6 is not on the scale, which goes from 1 to 5"),
        ("risks", "Inherent impact", 2.5, "Inherent impact of EX-1: 2.5 is no level"),
        ("risks", "Inherent impact", None, "Inherent impact of EX-1: a score needs both levels"),
        (
            "risks",
            "Residual impact",
            "high",
            "Residual impact of EX-1: high is no level; choose its number from the list",
        ),
        ("risks", "Premium", "a lot", "Premium of EX-1: a lot is no number"),
        ("risks", "Premium", "=1+1", "Premium of EX-1 holds =1+1; write the value itself"),
        ("risks", "Inherent impact", "nan", "Inherent impact of EX-1: nan is no level"),
        ("risks", "Premium", "1e99999999", "Premium of EX-1: 1e99999999 is no number"),
        (
            "risks",
            "Residual score",
            3,
            "Residual score of EX-1 is computed, and was typed over with 3; that was not taken",
        ),
        ("risks", "RAG", "GREEN", "RAG of EX-1 is computed, and was typed over with GREEN; that was not taken"),
        (
            "risks",
            "Why the score moves",
            "Late",
            "Why the score moves of EX-1: it says why a score moves, and no level was",
        ),
        (
            "actions",
            "Due",
            None,
            "Due of EX-A1: a date that was agreed is not taken out; write TBC where it is open again",
        ),
        (
            "actions",
            "Why the date moves",
            "Late",
            "Why the date moves of EX-A1: it says why a date moves, and no date was",
        ),
    ],
)
def test_what_cannot_be_taken_is_told_at_its_cell(
    plural: str, heading: str, value: object, said: str, tmp_path: Path
) -> None:
    found, (told, *_) = answer(tmp_path, plural, heading, value)
    made = of_sheet(out(workspace(TEXT), plural), plural)
    assert found == []
    assert told.startswith(f"back.xlsx:{plural.capitalize()}!{place(made, heading)}: {said}")


def test_two_cells_of_one_score_are_one_assessment(tmp_path: Path) -> None:
    found = workspace(TEXT)
    (table,) = out(found, "risks")
    cells = {
        ("Risks", place(table, "Residual likelihood")): 2,
        ("Risks", place(table, "Residual impact")): 5,
        ("Risks", place(table, "Why the score moves")): "A prop is in",
    }
    merged = back(changed(sent(found, "risks"), cells), found, tmp_path)
    scored = {"likelihood": 2, "impact": 5}
    assert edits(merged) == [AddEntry("EX-1", ("assessments",), entry(residual=scored, because="A prop is in"))]


def test_a_first_score_needs_both_levels(tmp_path: Path) -> None:
    assert answer(tmp_path, "risks", "Residual impact", 4, row=1)[1] == [
        "back.xlsx:Risks!O4: Residual impact of EX-2: a score needs its likelihood too"
    ]


def test_a_fault_in_one_cell_does_not_lose_the_others_of_its_record(tmp_path: Path) -> None:
    found = workspace(TEXT)
    (table,) = out(found, "risks")
    cells = {("Risks", place(table, "Title")): "Another", ("Risks", place(table, "Review")): "soon"}
    merged = back(changed(sent(found, "risks"), cells), found, tmp_path)
    assert edits(merged) == [SetField("EX-1", ("title",), "Another")]
    assert len(merged.remarks) == 1


def test_a_workbook_that_no_export_made_is_none() -> None:
    with pytest.raises(NoBaseError):
        base_of(Book(file="log.xlsx", sheets=()))


def test_a_row_whose_grey_cells_are_those_of_another_record_is_not_read(tmp_path: Path) -> None:
    """Somebody has sorted the ids by themselves, so that every white cell would go to the wrong record."""
    text = (
        SETTINGS
        + """\
risks:
  - {id: EX-1, title: One, raised: 1 Oct 2026, threatens: EX-9, partner: Trust}
  - {id: EX-2, title: Two, raised: 2 Oct 2026, threatens: EX-8, partner: Board}
"""
    )
    found = workspace(text)
    swapped = {("Risks", "A3"): "EX-2", ("Risks", "A4"): "EX-1", ("Risks", "B3"): "Three", ("Risks", "B4"): "Four"}
    merged = back(changed(sent(found, "risks"), swapped), found, tmp_path)
    assert edits(merged) == []
    assert remarks(merged) == [
        "back.xlsx:Risks!A3: the grey cells beside EX-2 are those of another record; nothing of this row was read",
        "back.xlsx:Risks!A4: the grey cells beside EX-1 are those of another record; nothing of this row was read",
    ]


def test_what_is_withheld_in_a_workbook_is_neither_taken_nor_told(tmp_path: Path) -> None:
    found = workspace(
        TEXT.replace(
            "    owner: Works Manager\n", "    owner: Works Manager\n    exempt: {paragraph: 3, fields: cause}\n"
        )
    )
    opened = open_view(found)
    cell = place(of_sheet(out(opened, "risks"), "risks"), "Cause")
    merged = back(changed(sent(opened, "risks"), {("Risks", cell): "A guess"}), found, tmp_path)
    assert (edits(merged), merged.conflicts) == ([], [])
    assert remarks(merged) == [
        f"back.xlsx:Risks!{cell}: Cause of EX-1 is withheld in this workbook, so what it says was not taken"
    ]


def test_a_list_whose_entries_go_over_lines_is_locked_and_stays_so(tmp_path: Path) -> None:
    found = workspace(TEXT.replace("controls: [A daily look, A barrier]", 'controls: ["A daily\\nlook", A barrier]'))
    (table,) = out(found, "risks")
    cell = place(table, "Controls")
    merged = back(changed(sent(found, "risks"), {("Risks", cell): "A sign"}), found, tmp_path)
    assert edits(merged) == []
    assert "Controls of EX-1 is locked and was changed to A sign" in remarks(merged)[0]
