"""The risk log of an invented council: scores as formulas, two tiers of headings, colours that say what words do not."""

from __future__ import annotations

import datetime

from tests.samples.books import Book
from tests.samples.books import Fault
from tests.samples.books import Formula
from tests.samples.books import Sheet
from tests.samples.books import Value

_LOG = "Risk log "
_HEADER: tuple[Value, ...] = (
    "Ref",
    "Risk",
    "Cause",
    "Owner",
    "Controls",
    "L",
    "I",
    "Score",
    "L",
    "I",
    "Score",
    "RAG",
    "Review",
    "Raised",
    "Legal advice",
)
_LIBRARY = "Library rooms are booked until March"
_OT = "Head of Occupational Therapy"


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def _product(cells: str, cached: float | str | None) -> Formula:
    first, second = cells.split("x")
    return Formula(f"={first}*{second}", cached)


_ROWS: dict[str, tuple[Value, ...]] = {
    "A1": ("Invented for trying govtool",),
    "A2": ("Thornmere Borough Council – Falls and Frailty Programme – Risk log",),
    "A3": ("Last updated Sept 25",),
    "F5": ("Before controls", None, None, "With controls"),
    "A6": _HEADER,
    "A7": ("R01", "People wait too long for a falls assessment", "One therapist in five posts is vacant", _OT, "Urgent referrals are seen within two days", 4, 4, _product("F7xG7", 16), 3, 4, _product("I7xJ7", 12), "Amber", _day("2026-12-14"), _day("2026-04-20"), None),
    "A8": ("R02 ", "Two classes close for want of a hall", "Halls put up their rents", "Head of Commissioning", _LIBRARY, "4 - Likely", 4, 12, 4, 4, 16, "Amber", _day("2026-12-07"), 46112, None),
    "A9": ("R03", "A faulty batch of pendant alarms does not ring", "One supplier", "Director of Adult Social Care", "Every pendant is tested", 3, 5, _product("F9xG9", 15), 2, 5, _product("I9xJ9", 10), None, "30/11/2026", _day("2026-09-01"), "Claim against the supplier; do not share"),
    "A10": ("R04", "Care home staff leave before they are trained", "Pay", "Head of Workforce", "Training in the first week", 3.5, "Major", "Medium", 3, 3, _product("I10xJ10", 9), "Amber", 46397, "Q2", None),
    "A11": ("R05", "The falls grant is spent early", "Rents", "TBC", "Partners share an overspend", 2, 3, _product("F11xG11", 6), 2, 2, _product("I11xJ11", 4), "Green", "31/04/2027", "Sept 25", None),
    "A12": ("R06", "Hospital and council count falls differently", "Two systems", "Head of Commissioning / Head of Finance", "One data dictionary", 4, 2, _product("F12xG12", 8), 3, 2, _product("I12xJ12", 6), "Green", "ASAP", _day("2026-05-11"), None),
    "A13": ("Total", None, None, None, None, None, None, Formula("=SUM(H7:H12)", 57), None, None, Formula("=SUM(K7:K12)", 57)),
    "A14": ("Carried over from 2025",),
    "A15": _HEADER,
    "A16": ("R07", "A cold January fills the falls clinic", "Weather, and flu", _OT, "Overflow clinic on Saturdays", 3, 3, _product("F16xG16", 9), 3, 3, _product("I16xJ16", 9), "Amber", "Ongoing", _day("2025-10-06"), None),
    "A17": ("R08", "Flu keeps therapists at home", None, _OT, "As R07", 3, 3, _product("F17xG17", 9), 2, 3, _product("I17xJ17", 6), "Green", _day("2026-12-15"), _day("2025-10-06"), None),
    "A18": ("R09", "The mobile clinic has no parking permit", "Road works", "Programme Manager", "A permit for each visit", 2, 2, _product("F18xG18", 4), 1, 2, _product("I18xJ18", 2), "Green", _day("2026-12-15"), _day("2025-10-13"), None),
    "A19": ("R05", "Pharmacies stop reviewing sedatives", "Contract", "Head of Commissioning", "Letters to every pharmacy", 3, 3, _product("F19xG19", 9), 2, 3, _product("I19xJ19", 6), "Green", _day("2027-01-18"), _day("2025-11-03"), None),
    "A20": ("R11", "Referrals from ambulance crews go to a closed mailbox", "New mail system", "Programme Manager", "The old address answers", 3, 4, "#REF!", 2, 4, Formula("=I20*#REF!", "#REF!"), "Green", _day("2027-01-18"), _day("2025-11-03"), None),
    "A21": ("R12", "Volunteers\u200b drop out", "Fuel costs", "Head of\u00a0Workforce", "Expenses within a week", 3, 3, _product("F21xG21", 9), 2, 3, _product("I21xJ21", 6), "Green", _day("2027-01-18"), _day("2025-11-03"), None),
    "A22": ("R13", "=URGENT= grab rails wait for a joiner", "- see R05", "@ Head of Housing", "+ second joiner from May", 3, 2, _product("F22xG22", None), 2, 2, _product("I22xJ22", None), "Green", _day("2027-01-18"), _day("2025-11-03"), None),
    "A24": ("Number of risks: 15",),
    "A25": ("Green is 1 to 7, amber 8 to 14, red 15 and above",),
}  # fmt: skip

_FAULTS = (
    Fault("Risk log !A1", "sheet name with a space after it", "the sheet is called `Risk log` and a space"),
    Fault("Risk log !A1", "title row over the header", "the header is in row 6"),
    Fault("Risk log !F5", "merged cells", "F5:H5, a heading over three headings"),
    Fault("Risk log !C16", "merged cells", "C16:C17, one cause for two risks"),
    Fault("Risk log !A14", "merged cells", "A14:O14, a heading inside the data"),
    Fault("Risk log !A15", "header repeated", "the header of row 6 again"),
    Fault("Risk log !L9", "colour without a word", "amber"),
    Fault("Risk log !F8", "level with its word", "`4 - Likely`"),
    Fault("Risk log !H8", "score typed over its formula", "12, where 4 x 4 is 16"),
    Fault("Risk log !F10", "decimal among levels", "3.5"),
    Fault("Risk log !G10", "word among levels", "`Major`"),
    Fault("Risk log !H10", "word among levels", "`Medium`"),
    Fault("Risk log !M7", "real date", "14 December 2026"),
    Fault("Risk log !M9", "date as text", "`30/11/2026`"),
    Fault("Risk log !M10", "date as a serial number", "46397, which is 10 January 2027"),
    Fault("Risk log !N8", "date as a serial number", "46112, which is 31 March 2026"),
    Fault("Risk log !M11", "impossible date", "`31/04/2027`"),
    Fault("Risk log !M12", "vague date", "`ASAP`"),
    Fault("Risk log !M16", "vague date", "`Ongoing`"),
    Fault("Risk log !N10", "vague date", "`Q2`"),
    Fault("Risk log !N11", "vague date", "`Sept 25`: a day of this year, or September 2025"),
    Fault("Risk log !H20", "error cell", "`#REF!`"),
    Fault("Risk log !K20", "formula that gives an error", "`=I20*#REF!`"),
    Fault("Risk log !A8", "id with a space after it", "`R02` and a space"),
    Fault("Risk log !A19", "id used twice", "R05, which is also in A11"),
    Fault("Risk log !E17", "as another row", "`As R07`"),
    Fault("Risk log !D11", "owner not known", "`TBC`"),
    Fault("Risk log !D12", "two owners", "`Head of Commissioning / Head of Finance`"),
    Fault("Risk log !A18", "hidden row", "R09"),
    Fault("Risk log !O9", "hidden column", "legal advice"),
    Fault("Lists!A1", "hidden sheet", "the words of the drop-down lists"),
    Fault("Old scores!A1", "hidden sheet", "last year's scores; it cannot be shown from the menu"),
    Fault("Risk log !D16", "private note", "a comment about the owner"),
    Fault("Risk log !A13", "total inside the data", "a sum of scores, which means nothing"),
    Fault("Risk log !A24", "footer whose count disagrees", "15, where 13 risks stand in the sheet"),
    Fault("Risk log !B21", "zero-width space", "after `Volunteers`"),
    Fault("Risk log !D21", "no-break space", "in `Head of Workforce`"),
    Fault("Risk log !H7", "formula with its result", "16"),
    Fault("Risk log !H22", "formula without its result", "`=F22*G22`, never recalculated"),
    Fault("Risk log !B22", "text that begins like a formula", "`=URGENT= ...`"),
    Fault("Risk log !C22", "text that begins like a formula", "`- see R05`"),
    Fault("Risk log !D22", "text that begins like a formula", "`@ Head of Housing`"),
    Fault("Risk log !E22", "text that begins like a formula", "`+ second joiner from May`"),
)

BOOK = Book(
    name="risk-log-thornmere.xlsx",
    sheets=(
        Sheet(
            title=_LOG,
            rows=_ROWS,
            headers=(5, 6, 15),
            merged=("A1:O1", "A2:O2", "F5:H5", "I5:K5", "A14:O14", "C16:C17"),
            fills={"L7": "amber", "L8": "amber", "L9": "amber", "L10": "amber", "L11": "green", "L12": "green"},
            notes={"D16": "Off sick since October; do not tell the partners yet."},
            hidden_rows=(18,),
            hidden_columns=("O",),
        ),
        Sheet(title="Lists", state="hidden", rows={"A1": ("Red",), "A2": ("Amber",), "A3": ("Green",)}),
        Sheet(title="Old scores", state="veryHidden", rows={"A1": ("R01", 20), "A2": ("R02", 12)}),
    ),
    faults=_FAULTS,
)
