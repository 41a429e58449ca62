"""What is said of a sheet's layout."""

from __future__ import annotations

from govtool.exchange.reading.cells import Area
from govtool.problems import Level
from tests.exchange.log.support import brought_in
from tests.exchange.log.support import cell
from tests.exchange.log.support import said

HEADER = ("Ref", "Risk", "Likelihood", "Impact", "RAG")


def test_a_rag_that_only_a_rule_colours_is_told_once_a_column() -> None:
    rows = (
        HEADER,
        ("R1", "Flood", 4, 4, "RED"),
        ("R2", "Fire", 3, 4),
        ("R3", "Wind", 2, 2, cell(fill="00B050")),
        ("R4", "Rain", 2, 2),
    )
    told = [each for each in brought_in(*rows, ruled=(Area(2, 5, 4, 5),)).problems if each.code == "XLS041"]
    assert [(str(each.location), each.message) for each in told] == [
        ("log.xlsx:Risks!E3", "1 cell has no word, and rules colour this column; what colour they give is not read")
    ]


def test_rules_that_colour_words_and_scores_are_no_matter() -> None:
    rows = (HEADER, ("R1", "Flood", 4, 4, "RED"), ("R2", "Fire", 3, 4, "AMBER"))
    assert "XLS041" not in dict(said(brought_in(*rows, ruled=(Area(2, 3, 3, 5),))))


def test_a_heading_that_says_closed_is_grave_for_the_rows_under_it_are_read_as_open() -> None:
    rows = (HEADER, ("R1", "Flood", 4, 4, "RED"), ("CLOSED RISKS",), ("R2", "Fire", 2, 2, "GREEN"))
    (told,) = (each for each in brought_in(*rows).problems if each.code == "XLS004")
    assert (told.level, str(told.location)) == (Level.WARNING, "log.xlsx:Risks!A3")
    assert "the rows under it are read as open" in told.message


def test_a_row_that_has_only_a_number_is_no_heading() -> None:
    rows = (HEADER, ("R1", "Flood", 4, 4, "RED"), ("R2",), ("R3", "Fire", 2, 2, "GREEN"))
    (told,) = (each for each in brought_in(*rows).problems if each.code == "XLS004")
    assert told.message == 'row 3 has only "R2", so it is passed over'


def test_one_heading_over_several_columns_is_that_of_the_first() -> None:
    rows = (("Ref", "Risk", "Residual score"), ("R1", "Flood", 12, 16))
    brought = brought_in(*rows, ("R2", "Fire", 6, 6), ("R3", "Wind", 4, 4), merged=(Area(1, 3, 1, 4),))
    (told,) = (each for each in brought.problems if each.code == "XLS002")
    assert (str(told.location), told.level) == ("log.xlsx:Risks!C1", Level.WARNING)
    assert told.message == "C1:D1 are merged into one heading, which was taken for the first of these columns alone"
    assert ("XLS010", "D1") in said(brought)
