"""The schemes of bhr-ibcf-2017: Appendix 3, the grid that opens it, and what 11.9 says they contribute to."""

from __future__ import annotations

import pytest

from govtool.records.scheme import Scheme
from tests.papers.keyed import Row
from tests.papers.keyed import keyed
from tests.papers.keyed import loaded
from tests.papers.keyed import plain
from tests.papers.keyed import record

LETTERS = {"BD": "B&D", "H": "H", "R": "R"}

METRICS = {
    "Non Elective Admissions": "BHR-M1",
    "Permanent admissions to residential care": "BHR-M2",
    "Reablement": "BHR-M3",
    "Delayed Transfers of Care": "BHR-M4",
}

TYPES = {
    "prevention": "BD5 H1 R4",
    "prevention and managing demand": "BD5 H1 R4",
    "localities": "BD4 H2 R2",
    "dementia and end of life care": "BD3",
    "carers": "BD7 R6",
    "equipment, assistive technologies and digital solutions": "BD6 R5",
    "market development": "BD2 H4 R7",
    "mental health": "BD1",
    "dfg": "H5 R5",
    "integrated community front door": "H3",
    "intermediate care": "",
}
"""The schemes that are of a type that 11.9 names; where the type is not clearly a scheme of that borough, none."""

RENAMED = {
    "Equipment, Assistive & Digital Solutions": "Equipment and Assistive Technology",
    "Prevention and Early Intervention": "Prevention & Early Intervention",
    "Equipment, Assistive Technology, DFG": "Equipment, Assistive Technology & DFG",
    "Dementia & Carers": "Dementia and Carers",
    "Dementia & End of life": "Dementia and End of Life Care",
    "DFG": "Disabled Facilities Grants",
}
"""What the grid calls a scheme, and what its own heading does."""

WITHOUT_A_TEXT = {
    ("Barking & Dagenham", "Home First"),
    ("Barking & Dagenham", "Intermediate Care"),
    ("Barking & Dagenham", "JAD"),
    ("Barking & Dagenham", "DFG"),
    ("Havering", "Home First"),
    ("Havering", "Intermediate Care"),
    ("Havering", "JAD"),
    ("Havering", "Carer / Respite Services"),
    ("Havering", "Telecare"),
    ("Havering", "Placement Budget support"),
    ("Redbridge", "Intermediate Care"),
}
"""What stands in the grid only: Appendix 3 has no scheme of that name for the borough, so no register has one."""


def scheme(reference: str) -> Scheme:
    held = record(f"BHR-{reference.replace(' ', '')}")
    assert isinstance(held, Scheme)
    return held


def theme(text: str) -> str:
    """A theme without its number, in one spelling: the paper has & and and, Protecting and Protection."""
    text = plain(text).split(":")[-1].lstrip("1234. ").replace("&", " and ").replace("protection", "protecting")
    return " ".join(text.split())


@pytest.mark.parametrize("row", keyed("bhr_schemes"), ids=lambda row: str(row["reference"]))
def test_a_scheme(row: Row) -> None:
    held = scheme(row["reference"])
    assert held.reference == row["reference"]
    assert (held.title, held.area) == (row["title"], row["borough"])
    assert theme(held.theme) == theme(row["theme_as_headed"])


@pytest.mark.parametrize("row", keyed("bhr_schemes"), ids=lambda row: str(row["reference"]))
def test_the_lists_of_a_scheme_are_whole(row: Row) -> None:
    held = scheme(row["reference"])
    for column, items in (("objectives", held.objectives), ("we_will", held.actions), ("outcomes", held.outcomes)):
        if row[column]:
            assert len(items) in {int(row[column]), int(row[column]) + one_more(row, column)}


def one_more(row: Row, column: str) -> int:
    """One line of "We will" that has lost its dash, as the note says."""
    return int(column == "we_will" and 'one more "We will" line' in row["note"])


def test_the_number_of_schemes() -> None:
    assert len(loaded().every(Scheme, ["bhr"])) == len(keyed("bhr_schemes")) == 21


def contributing(row: Row) -> list[str]:
    """The schemes of a row of 11.9: those of its type whose borough is printed beside it."""
    boroughs = row["boroughs"].replace(" ", "").split(",")
    schemes = TYPES[plain(row["scheme"])].split()
    return [f"BHR-{each}" for each in schemes if LETTERS[each.rstrip("0123456789")] in boroughs]


def test_what_each_scheme_contributes_to() -> None:
    held = {(metric, each.id) for each in loaded().every(Scheme, ["bhr"]) for metric in each.metrics}
    rows = keyed("bhr_contributions")
    assert held == {(METRICS[row["metric"]], each) for row in rows for each in contributing(row)}
    assert len(rows) == 24


@pytest.mark.parametrize("row", keyed("bhr_theme_grid"), ids=lambda row: str(row["where"]))
def test_a_cell_of_the_grid(row: Row) -> None:
    name, area = row["scheme"], row["borough"]
    titles = {name, RENAMED.get(name, name)}
    found = [each for each in loaded().every(Scheme, ["bhr"]) if each.area == area and each.title in titles]
    if (area, name) in WITHOUT_A_TEXT:
        assert not found
    else:
        assert [theme(each.theme) for each in found] == [theme(row["theme"])]
