"""The action tracker of the same invented council, of which there is a copy as text."""

from __future__ import annotations

import datetime

from tests.samples.books import Book
from tests.samples.books import Fault
from tests.samples.books import Formula
from tests.samples.books import Sheet
from tests.samples.books import Value

_HEADER: tuple[Value, ...] = (
    "No.",
    "Action",
    "Lead",
    "Start",
    "Due",
    "Days",
    "% done",
    "BRAG",
    "Update",
    "Cost",
    "Risk",
)
_OT = "Head of Occupational Therapy"


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


_ROWS: dict[str, tuple[Value, ...]] = {
    "A1": ("Invented for trying govtool",),
    "A2": ("Falls and Frailty Programme – action tracker",),
    "A4": _HEADER,
    "A5": ("A1", "Open a second falls clinic at the leisure centre", _OT, _day("2026-09-01"), _day("2027-01-29"), Formula("=E5-D5", 150), 0.5, None, "Lease signed; café moves out in December", "£12,500", "R01"),
    "A6": ("A2", "Find halls for two classes", "Head of Commissioning", 46300, "ASAP", None, "50%", "Amber", "Hall owner’s answer awaited", "£1,200", "R02"),
    "A7": ("A3 ", "Replace the faulty pendant alarms", _OT, _day("2026-11-03"), "18.12.26", None, "Half", None, "– supplier rung", "nil", "R03"),
    "A8": ("A4", "Raise awareness of falls", "All", "Sept 25", "Ongoing", None, 0.1, "Green", "As A3", "tbc", None),
    "A9": _HEADER,
    "A10": ("A5", "List of people who came home after a fall", "Programme Manager/Ward Sisters", _day("2026-11-12"), "31/04/2027", None, 0.2, "Amber", "Four wards\u200b send it", 0, "R06"),
    "A11": ("A6", "Letters to pharmacies", "TBC", _day("2026-10-05"), "Q2", Formula("=E11-D11", "#VALUE!"), 0, "Red", "@ contracts team to draft", 300, "R05"),
    "A12": ("A3", "Permit for the mobile clinic", "Programme\u00a0Manager", _day("2026-10-12"), 46374, Formula("=E12-D12", None), 1, "Blue", "=done= permit came", 90, "#REF!"),
    "A13": ("Total", None, None, None, None, None, Formula("=COUNT(G5:G12)", 5), None, None, Formula("=SUM(J5:J12)", 390)),
    "A14": ("A7", "Second joiner for grab rails", "Head of Housing", _day("2026-11-16"), _day("2027-05-03"), Formula("=E14-D14", 168), 0, "Green", "+ advert out", "£900", Formula("=#REF!", "#REF!")),
    "A16": ("Actions open: 9",),
}  # fmt: skip

_FAULTS = (
    Fault("Actions!A1", "title row over the header", "the header is in row 4"),
    Fault("Actions!A1", "merged cells", "A1:K1"),
    Fault("Actions!A9", "header repeated", "the header of row 4 again"),
    Fault("Actions!H5", "colour without a word", "green"),
    Fault("Actions!H7", "colour without a word", "red"),
    Fault("Actions!G6", "number as text", "`50%`; the cell above holds 0.5"),
    Fault("Actions!J5", "number as text", "`£12,500`, which the sum leaves out"),
    Fault("Actions!G7", "word among levels", "`Half`"),
    Fault("Actions!E5", "real date", "29 January 2027"),
    Fault("Actions!D6", "date as a serial number", "46300, which is 5 October 2026"),
    Fault("Actions!E12", "date as a serial number", "46374, which is 18 December 2026"),
    Fault("Actions!E7", "date as text", "`18.12.26`"),
    Fault("Actions!E10", "impossible date", "`31/04/2027`"),
    Fault("Actions!E6", "vague date", "`ASAP`"),
    Fault("Actions!E8", "vague date", "`Ongoing`"),
    Fault("Actions!E11", "vague date", "`Q2`"),
    Fault("Actions!D8", "vague date", "`Sept 25`"),
    Fault("Actions!F11", "formula that gives an error", "`#VALUE!`: a date is subtracted from `Q2`"),
    Fault("Actions!K12", "error cell", "`#REF!`"),
    Fault("Actions!K14", "formula that gives an error", "`=#REF!`: the sheet it led to was deleted"),
    Fault("Actions!A7", "id with a space after it", "`A3` and a space"),
    Fault("Actions!A12", "id used twice", "A3, which is also in A7"),
    Fault("Actions!I8", "as another row", "`As A3`"),
    Fault("Actions!C11", "owner not known", "`TBC`"),
    Fault("Actions!C10", "two owners", "`Programme Manager/Ward Sisters`"),
    Fault("Actions!A8", "hidden row", "A4"),
    Fault("Actions!J5", "hidden column", "costs"),
    Fault("Sheet2!A1", "hidden sheet", "names of leads"),
    Fault("Actions!C5", "private note", "a comment about the owner"),
    Fault("Actions!A13", "total inside the data", "one action stands below it"),
    Fault("Actions!A16", "footer whose count disagrees", "9, where 8 actions stand in the sheet"),
    Fault("Actions!I10", "zero-width space", "after `wards`; `?` in the copy as text"),
    Fault("Actions!C12", "no-break space", "in `Programme Manager`"),
    Fault("Actions!F5", "formula with its result", "150"),
    Fault("Actions!F12", "formula without its result", "`=E12-D12`, never recalculated"),
    Fault("Actions!I11", "text that begins like a formula", "`@ contracts team to draft`"),
    Fault("Actions!I12", "text that begins like a formula", "`=done= permit came`"),
    Fault("Actions!I14", "text that begins like a formula", "`+ advert out`"),
)

BOOK = Book(
    name="action-tracker-thornmere.xlsx",
    sheets=(
        Sheet(
            title="Actions",
            rows=_ROWS,
            headers=(4, 9),
            merged=("A1:K1",),
            fills={"H5": "green", "H6": "amber", "H7": "red", "H12": "blue"},
            notes={"C5": "Asked twice for a date. To be raised in her one-to-one."},
            hidden_rows=(8,),
            hidden_columns=("J",),
        ),
        Sheet(title="Sheet2", state="hidden", rows={"A1": ("Head of Housing",), "A2": (_OT,)}),
    ),
    faults=_FAULTS,
)
