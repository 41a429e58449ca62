"""Every keyed number outside the tables is held by the record that `places.csv` names, or rightly by none."""

from __future__ import annotations

import pytest

from govtool.records.figure import Figure
from tests.papers.agreement import holds
from tests.papers.agreement import same_area
from tests.papers.agreement import same_period
from tests.papers.agreement import same_unit
from tests.papers.keyed import keyed
from tests.papers.keyed import loaded
from tests.papers.places import Place
from tests.papers.places import loose
from tests.papers.places import places

FILES = [
    "bhr_conditions",
    "bhr_metric_claims",
    "bhr_other",
    "cqc",
    "lga",
    "mps_demand",
    "mps_other",
    "mps_payments",
    "mps_priorities",
    "wla",
]

REASONS = {
    "words": "printed as words, which the register says in its own",
    "counted": "the paper prints a list; the reader counted it, or judged where its items end",
    "page": "a number of a page or section, or a cross-reference",
    "background": "an age, a year or a form of words in the narrative that no board would track",
    "table": "compared cell by cell in a test of its own",
}

TABLES = ("MPS-F-A", "MPS-F-DP", "MPS-F-EX", "MPS-F-ST", "MPS-F-PL", "MPS-F-E", "MPS-F-S", "BHR-FG-NEA-")
"""What the ids of the figures of tables begin with."""

ELSEWHERE = {"BHR-FG-DFG-1", "BHR-FG-DFG-2", "WLA-N30"}
"""Figures that another test compares: the national grant, and the number of options."""


def every(held: bool) -> list[Place]:
    return [place for file in FILES for place in places(file) if bool(place.held) == held]


@pytest.mark.parametrize("file", FILES)
def test_every_row_has_its_place(file: str) -> None:
    listed = [each["where"] for each in keyed("places") if each["file"] == file]
    assert listed == [row["where"] for row in loose(file)]


@pytest.mark.parametrize("place", every(held=True), ids=lambda place: str(place.row["where"]))
def test_a_record_holds_what_is_printed(place: Place) -> None:
    assert holds(place), place.held
    assert same_area(place), place.held
    assert same_period(place), place.held
    assert same_unit(place), place.held


@pytest.mark.parametrize("place", every(held=False), ids=lambda place: str(place.row["where"]))
def test_what_no_record_holds_has_a_reason(place: Place) -> None:
    assert place.why_not in REASONS


def test_each_figure_has_a_keyed_row() -> None:
    """No number is made up."""
    named = {each.id for place in every(held=True) if place.field in ("", "value") for each in place.held}
    ids = {each.id for each in loaded().every(Figure)} - ELSEWHERE
    assert sorted(name for name in ids - named if not name.startswith(TABLES)) == []
