"""The risk register of an invented NHS partner: consequence before likelihood, and an export that was edited by hand."""

from __future__ import annotations

import datetime

from tests.samples.books import Book
from tests.samples.books import Fault
from tests.samples.books import Formula
from tests.samples.books import Sheet
from tests.samples.books import Value

_HEADER: tuple[Value, ...] = (
    "ID",
    "Opened",
    "Division",
    "Description of risk",
    "Controls in place",
    "Gaps in controls",
    "Consequence (initial)",
    "Likelihood (initial)",
    "Rating (initial)",
    "Consequence (current)",
    "Likelihood (current)",
    "Rating (current)",
    "Rating (target)",
    "Handler",
    "Next review",
    "Risk level",
)
_NURSING = "Deputy Director of Nursing"


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def _product(cells: str, cached: float | str | None) -> Formula:
    first, second = cells.split("x")
    return Formula(f"={first}*{second}", cached)


_ROWS: dict[str, tuple[Value, ...]] = {
    "A1": ("FELLBECK COMMUNITY NHS TRUST",),
    "A2": ("Invented for trying govtool",),
    "A3": ("Extract of 12/11/2026, community services only. Consequence x likelihood.",),
    "A5": _HEADER,
    "A6": ("CR-101", _day("2026-05-18"), "Community Services", "Patients fall on wards at night", "Sensors on twelve beds", "Forty beds have none", 4, 4, _product("G6xH6", 16), 4, 3, _product("J6xK6", 12), 8, _NURSING, _day("2026-12-14"), None),
    "A7": ("CR-102", 46113, None, "Patients go home without a falls assessment", "Ward checklist", "Weekends", "4 - Major", "4 - Likely", "16 (High)", "4 - Major", "3 - Possible", "15 (High)", "8 (Moderate)", _NURSING, "14.12.26", None),
    "A8": ("CR-103", _day("2026-06-08"), None, "The frailty nurse post stays vacant", "Agency cover", "Cost", 3, 2.5, 7.5, 3, "Possible", "Moderate", 4, "Head of Workforce", 46374, None),
    "A9": ("CR-104\u00a0", _day("2026-06-22"), None, "Walking frames are not returned", "Amnesty week", "No store", 2, 4, _product("G9xH9", 8), 2, 3, _product("J9xK9", 6), 4, "Head of Therapies", "Q2", None),
    "A10": _HEADER,
    "A11": ("CR-105", _day("2026-07-06"), "Therapies", "Therapy notes are not shared with the council", "Letters", "Letters take a week", 3, 4, _product("G11xH11", 12), 3, 3, _product("J11xK11", 9), 6, "Vacant – TBC", _day("2026-12-21"), None),
    "A12": ("CR-106", _day("2026-07-06"), None, "Referrals are lost between the two systems", "As CR-105", None, 3, 4, _product("G12xH12", 12), 3, 2, _product("J12xK12", 6), 6, "Head of Therapies", "Ongoing", None),
    "A13": ("Sub-total Therapies: 2 risks", None, None, None, None, None, None, None, None, None, None, Formula("=SUM(L11:L12)", 15)),
    "A14": ("CR-107", _day("2026-08-03"), None, "Equipment is tested late", "A list by month", "Two sites missing", 4, 2, _product("G14xH14", 8), 4, 2, _product("J14xK14", 8), 4, "Deputy Director of Nursing & Head of Therapies", "31 April 2027", None),
    "A15": ("CR-107", "Sept 25", None, "Exercise classes have no first aider", "Staff carry a phone", None, 3, 2, _product("G15xH15", 6), 3, 1, _product("J15xK15", 3), 3, "Head of Therapies", "ASAP", None),
    "A16": ("CR-108", _day("2026-09-07"), None, "The on-call rota\u200b has gaps", "Bank staff", None, "#REF!", 3, Formula("=VLOOKUP(A16,#REF!,2,0)", "#REF!"), 3, 3, _product("J16xK16", None), 6, "Head of\u00a0Workforce", _day("2027-01-11"), None),
    "A17": ("CR-109", _day("2026-09-07"), None, "+ new: ambulances wait at the day unit", "= see CR-101", "- none known", 3, 3, _product("G17xH17", 9), 3, 3, _product("J17xK17", 9), 6, "@therapies lead", _day("2027-01-11"), None),
    "A19": ("Total number of risks: 12",),
}  # fmt: skip

_FAULTS = (
    Fault("Risks Nov 26!A1", "title row over the header", "the header is in row 5"),
    Fault("Risks Nov 26!C6", "merged cells", "C6:C9, one division for four risks"),
    Fault("Risks Nov 26!A10", "header repeated", "the header of row 5 again, from a page break"),
    Fault("Risks Nov 26!P6", "colour without a word", "amber"),
    Fault("Risks Nov 26!P7", "colour without a word", "red"),
    Fault("Risks Nov 26!H7", "level with its word", "`4 - Likely`"),
    Fault("Risks Nov 26!G7", "level with its word", "`4 - Major`"),
    Fault("Risks Nov 26!I7", "score with its word", "`16 (High)`"),
    Fault("Risks Nov 26!L7", "score typed over its formula", "`15 (High)`, where 4 x 3 is 12"),
    Fault("Risks Nov 26!H8", "decimal among levels", "2.5"),
    Fault("Risks Nov 26!K8", "word among levels", "`Possible`"),
    Fault("Risks Nov 26!L8", "word among levels", "`Moderate`"),
    Fault("Risks Nov 26!B6", "real date", "18 May 2026"),
    Fault("Risks Nov 26!B7", "date as a serial number", "46113, which is 1 April 2026"),
    Fault("Risks Nov 26!O8", "date as a serial number", "46374, which is 18 December 2026"),
    Fault("Risks Nov 26!O7", "date as text", "`14.12.26`"),
    Fault("Risks Nov 26!O14", "impossible date", "`31 April 2027`"),
    Fault("Risks Nov 26!O9", "vague date", "`Q2`"),
    Fault("Risks Nov 26!O12", "vague date", "`Ongoing`"),
    Fault("Risks Nov 26!O15", "vague date", "`ASAP`"),
    Fault("Risks Nov 26!B15", "vague date", "`Sept 25`"),
    Fault("Risks Nov 26!G16", "error cell", "`#REF!`"),
    Fault("Risks Nov 26!I16", "formula that gives an error", "a look-up in a range that was deleted"),
    Fault("Risks Nov 26!A9", "id with a space after it", "`CR-104` and a no-break space"),
    Fault("Risks Nov 26!A9", "no-break space", "after `CR-104`"),
    Fault("Risks Nov 26!A15", "id used twice", "CR-107, which is also in A14"),
    Fault("Risks Nov 26!E12", "as another row", "`As CR-105`"),
    Fault("Risks Nov 26!N11", "owner not known", "`Vacant – TBC`"),
    Fault("Risks Nov 26!N14", "two owners", "`Deputy Director of Nursing & Head of Therapies`"),
    Fault("Risks Nov 26!A11", "hidden row", "CR-105, to which row 12 refers"),
    Fault("Risks Nov 26!F6", "hidden column", "gaps in controls"),
    Fault("Export!A1", "hidden sheet", "the export before it was edited"),
    Fault("Risks Nov 26!N6", "private note", "a comment about another person"),
    Fault("Risks Nov 26!A13", "total inside the data", "a sum for one division"),
    Fault("Risks Nov 26!A19", "footer whose count disagrees", "12, where 10 risks stand in the sheet"),
    Fault("Risks Nov 26!D16", "zero-width space", "after `rota`"),
    Fault("Risks Nov 26!N16", "no-break space", "in `Head of Workforce`"),
    Fault("Risks Nov 26!I6", "formula with its result", "16"),
    Fault("Risks Nov 26!L16", "formula without its result", "`=J16*K16`, never recalculated"),
    Fault("Risks Nov 26!D17", "text that begins like a formula", "`+ new: ...`"),
    Fault("Risks Nov 26!E17", "text that begins like a formula", "`= see CR-101`"),
    Fault("Risks Nov 26!F17", "text that begins like a formula", "`- none known`"),
    Fault("Risks Nov 26!N17", "text that begins like a formula", "`@therapies lead`"),
)

BOOK = Book(
    name="risk-register-fellbeck-trust.xlsx",
    sheets=(
        Sheet(
            title="Matrix",
            rows={
                "A1": ("Invented for trying govtool",),
                "A2": ("Consequence / likelihood", 1, 2, 3, 4, 5),
                **{f"A{level + 2}": (level, *(level * other for other in range(1, 6))) for level in range(1, 6)},
            },
            headers=(2,),
        ),
        Sheet(
            title="Risks Nov 26",
            rows=_ROWS,
            headers=(5, 10),
            merged=("A1:P1", "C6:C9"),
            fills={"P6": "amber", "P7": "red", "P8": "amber", "P9": "green", "P11": "amber", "P12": "green"},
            notes={"N6": "She leaves in January; her successor has not been told of this risk."},
            hidden_rows=(11,),
            hidden_columns=("F",),
        ),
        Sheet(title="Export", state="hidden", rows={"A1": ("CR-101", "CR-102", "CR-103")}),
    ),
    faults=_FAULTS,
)
