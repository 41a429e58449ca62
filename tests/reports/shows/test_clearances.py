"""Who cleared a paper, by role, and by name where the contact file has it."""

from __future__ import annotations

import dataclasses

from govtool.records.slice import Slice
from govtool.registers.contacts import read_contacts
from govtool.reports.shows.clearances import clearances
from govtool.reports.shows.clearances import cleared
from govtool.source import SourceFile
from tests.reports.support import basis
from tests.reports.support import rows
from tests.reports.support import shown
from tests.support import workspace

SIGNED = """\
report: cabinet
    sign_offs:
      - {matter: Section 151, role: Head of Finance, on: 20 Nov 2026, version: "2"}
      - {matter: procurement, role: Head of Procurement}
"""
CONTACTS = b"contacts: {Head of Finance: {name: A. Person, email: a.person@council.example}}\n"


def _paper(fields: str) -> str:
    return f"papers:\n  - id: EX-P1\n    title: A paper\n    {fields}"


def test_names_come_from_the_contact_file_and_else_are_not_stated() -> None:
    contacts, problems = read_contacts(SourceFile("contacts.yaml", CONTACTS))
    assert problems == []
    made = dataclasses.replace(basis(workspace(_paper(SIGNED))), contacts=contacts)
    (block,) = clearances(Slice(of="clearances"), made)
    assert block.table
    assert [[cell.text for cell in row] for row in block.table.rows] == [
        ["Finance", "Head of Finance", "A. Person", "20 Nov 2026", "2"],
        ["Legal", "Not stated", "Not stated", "Not stated", "Not stated"],
        ["Procurement", "Head of Procurement", "Not stated", "Not stated", "Not stated"],
    ]


def test_the_line_under_an_implication() -> None:
    contacts, _ = read_contacts(SourceFile("contacts.yaml", CONTACTS))
    made = dataclasses.replace(basis(workspace(_paper(SIGNED))), contacts=contacts)
    assert cleared("finance", made) == "Finance cleared by Head of Finance, A. Person, 20 Nov 2026, version 2."
    assert cleared("legal", made) == "Clearance of legal: not stated."
    assert (
        cleared("procurement", made)
        == "Procurement cleared by Head of Procurement, name not stated, date not stated, version not stated."
    )


def test_no_clearance_at_all_is_one_sentence() -> None:
    (block,) = shown("clearances", "documents: []\n", paper="report: cabinet")
    assert block.said == "Clearances: not stated."
    assert rows("clearances", "documents: []\n", paper="report: cabinet") == []
