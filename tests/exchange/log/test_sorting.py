"""Where the header is, and what the rows around and inside the data are."""

from __future__ import annotations

from govtool.exchange.log.mapping import means
from govtool.exchange.log.mapping import propose
from govtool.exchange.log.sorting import table_in
from govtool.exchange.log.structure import of_table
from govtool.exchange.log.sums import sums
from govtool.exchange.log.table import Table
from govtool.exchange.reading.cells import Area
from govtool.exchange.reading.cells import Book
from govtool.exchange.reading.cells import Sheet
from tests.exchange.log.support import FILE
from tests.exchange.log.support import brought_in
from tests.exchange.log.support import cell
from tests.exchange.log.support import said
from tests.exchange.log.support import sheet_of

HEADER = ("Ref", "Risk", "Owner", "Likelihood", "Impact")


def table(*rows: object, kind: str = "risks", **more: object) -> Table:
    found = table_in(sheet_of(*rows, **more), means(kind))  # type: ignore[arg-type]
    assert found is not None
    return found


def test_the_header_is_found_under_titles() -> None:
    found = table(("Falls programme",), (), ("Risk log", "as of May"), HEADER, ("R1", "Flood", "Head", 4, 4))
    assert found.header.rows == (4,)
    assert found.sorts == {1: "above", 3: "above", 4: "header", 5: "record"}


def test_no_header_where_nothing_names_a_title_or_too_little_is_known() -> None:
    for rows in ([], [("Name", "Telephone", "Room")], [("Ref", "Owner", "Likelihood", "Impact")], [("Ref", "Risk")]):
        assert table_in(sheet_of(*rows), means("risks")) is None


def test_the_first_of_two_headers_is_the_header_and_the_other_is_passed_over() -> None:
    found = table(HEADER, ("R1", "Flood", "Head"), HEADER, ("R2", "Fire", "Head"))
    assert found.sorts == {1: "header", 2: "record", 3: "header", 4: "record"}


def test_two_rows_of_headings_merged_over_their_columns() -> None:
    over = Area(1, 4, 1, 5), Area(1, 6, 1, 7)
    found = table(
        ("", "", "", "Inherent", "", "Residual"),
        ("Ref", "Risk", "Owner", "L", "I", "L", "I"),
        ("R1", "Flood", "Head", 4, 4, 3, 3),
        merged=over,
    )
    assert found.header.rows == (1, 2)
    assert [each.heading for each in found.columns][3:] == ["Inherent L", "Inherent I", "Residual L", "Residual I"]
    fields = [each.field for each in propose(found, "risks").choices][3:]
    assert fields == ["inherent.likelihood", "inherent.impact", "residual.likelihood", "residual.impact"]


def test_headings_merged_downwards_over_both_rows() -> None:
    merged = (Area(1, 1, 2, 1), Area(1, 2, 2, 2), Area(1, 3, 2, 3), Area(1, 4, 1, 5))
    found = table(
        ("Ref", "Risk", "Owner", "Current"), ("", "", "", "L", "I"), ("R1", "Flood", "Head", 4, 4), merged=merged
    )
    assert found.header.rows == (1, 2)
    assert [each.heading for each in found.columns] == ["Ref", "Risk", "Owner", "Current L", "Current I"]


def test_a_stage_over_its_columns_that_is_not_merged_reaches_to_the_next() -> None:
    found = table(
        ("", "", "", "Gross", "", "Net"),
        ("Ref", "Risk", "Owner", "L", "I", "L", "I", "Review date"),
        ("R1", "Flood", "Head", 4, 4, 3, 3, "TBC"),
    )
    assert [each.heading for each in found.columns][3:] == ["Gross L", "Gross I", "Net L", "Net I", "Review date"]
    assert propose(found, "risks").used[8] == "review"


def test_a_lone_text_is_a_heading_inside_the_data_and_text_below_it() -> None:
    found = table(
        HEADER, ("R1", "Flood", "Head"), ("Closed risks",), ("R2", "Fire", "Head"), (), ("Kept by the office",)
    )
    assert found.sorts == {1: "header", 2: "record", 3: "heading", 4: "record", 6: "below"}


def test_totals() -> None:
    rows = [("Total", "", "", 8), ("Sub-total", "", "", 8), ("Grand total: ", "", "", 8), ("Average", "", "", 4)]
    found = table(HEADER, ("R1", "Flood", "Head"), *rows)
    assert [found.sorts[row] for row in (3, 4, 5, 6)] == ["total"] * 4


def test_a_risk_about_totals_is_a_risk() -> None:
    assert table(HEADER, ("R1", "Total failure", "Head")).sorts[2] == "record"


def test_a_column_without_a_heading_is_named() -> None:
    found = table(HEADER, ("R1", "Flood", "Head", 4, 4, "by the way"))
    assert found.columns[-1].name == "F (no heading)"
    problems = [each for each in of_table(found, propose(found, "risks")) if each.code == "XLS010"]
    assert [each.message for each in problems] == [
        "column F (no heading) is left out, with 1 value: no field is named like it"
    ]


def test_a_cell_merged_over_rows_counts_for_each() -> None:
    rows = (HEADER, ("R1", "Flood", "Head", 4, 4), ("R2", "Fire", "", 4, 4))
    brought = brought_in(*rows, merged=(Area(2, 3, 3, 3),))
    assert [each.fields["owner"] for each in brought.rows] == ["Head", "Head"]
    assert ("XLS002", "C2") in said(brought)


def test_areas_that_overlap_are_taken_once_and_cost_little() -> None:
    rows = (HEADER, *((f"R{n}", "Flood", "Head" if n == 1 else "", 4, 4) for n in range(1, 2001)))
    merged = tuple(Area(2 + n % 2, 3, 2001, 3) for n in range(20_000))
    assert {each.fields.get("owner") for each in brought_in(*rows, merged=merged).rows} == {"Head"}


def test_a_record_merged_over_several_rows_has_what_each_of_them_says() -> None:
    rows = (
        ("Ref", "Risk", "Controls", "Owner"),
        ("R1", "Flood", "Pumps", "Head of Estates"),
        ("", "", "Sandbags", "Head of Roads"),
        ("R2", "Fire", "Alarms", "Head"),
    )
    brought = brought_in(*rows, merged=(Area(2, 1, 3, 1), Area(2, 2, 3, 2)))
    first, second = brought.rows
    assert (first.id, first.numbers, first.fields["controls"]) == ("R1", (2, 3), ["Pumps", "Sandbags"])
    assert first.fields["owner"] == "Head of Estates"
    assert first.fields["note"] == "Owner: Head of Roads"
    assert ("XLS002", "D3") in said(brought)
    assert (second.id, second.numbers) == ("R2", (4,))


def test_areas_that_are_merged_sideways_in_the_data_are_named() -> None:
    rows = (HEADER, ("R1", "Flood", "Head", 4, ""))
    assert ("XLS002", "D2") in said(brought_in(*rows, merged=(Area(2, 4, 2, 5),)))


def test_what_is_hidden_is_named_and_read_where_it_has_a_field() -> None:
    rows = (HEADER, ("R1", "Flood", "Head", 4, 4), ("R2", "Fire", "Head", 4, 4))
    brought = brought_in(*rows, hidden_rows=frozenset({3}), hidden_columns=((3, 3),))
    assert {("XLS008", "A3"), ("XLS008", "C2")} <= set(said(brought))
    assert [each.fields["owner"] for each in brought.rows] == ["Head", "Head"]


def test_only_cells_with_a_colour_make_no_row() -> None:
    found = table(HEADER, ("R1", "Flood", "Head"), (cell(fill="FF0000"),) * 5)
    assert list(found.sorts) == [1, 2]


def test_rows_beyond_the_first_sixty_hold_no_header() -> None:
    assert table_in(sheet_of(*[(f"Line {n}",) for n in range(60)], HEADER), means("risks")) is None


def test_a_book_and_its_sheets_may_be_empty() -> None:
    assert table_in(Sheet(file=FILE, title="Risks"), means("risks")) is None
    assert Book(file=FILE, sheets=()).said == ()


def test_another_table_below_is_told_and_none_of_its_rows_is_a_record() -> None:
    rows = (
        ("Risks",),
        HEADER,
        ("R1", "Flood", "Head", 4, 4),
        ("Issues",),
        ("Ref", "Issue", "Owner", "Priority", "Action"),
        ("I1", "The lift is out", "Head", "High", "Call them"),
        ("Actions",),
        ("No", "Action", "Lead", "Due"),
        ("1", "Prop it", "Head", "TBC"),
        HEADER,
        ("R2", "Fire", "Head", 2, 4),
    )
    brought = brought_in(*rows)
    assert [row.id for row in brought.rows] == ["R1", "R2"]
    assert brought.found.table.rows_of("other") == [5, 6, 7, 8, 9]
    told = [each for each in brought.problems if each.code == "XLS039"]
    assert [(str(each.location), each.message) for each in told] == [
        (
            "log.xlsx:Risks!A5",
            'row 5 begins another table ("Ref", "Issue", "Owner", "Priority"), of 2 rows; it is not read',
        ),
        ("log.xlsx:Risks!A8", 'row 8 begins another table ("No", "Action", "Lead", "Due"), of 1 row; it is not read'),
    ]
    assert (
        dict(sums(brought))["Rows"]
        == "11 = 1 of titles + 2 of headings + 2 of risks + 1 of headings inside the data + 5 of another table"
    )


def test_another_table_above_is_told_too() -> None:
    rows = (("Ref", "Action", "Lead", "Due"), ("A1", "Prop it", "Head", "TBC"), HEADER, ("R1", "Flood", "Head", 4, 4))
    found = table(*rows)
    assert found.sorts == {1: "other", 2: "other", 3: "header", 4: "record"}


def test_a_record_whose_words_are_those_of_headings_is_a_record() -> None:
    """A register of everything has a column that says whether a row is a risk, and another that it is closed."""
    header = ("Type", *HEADER, "Status", "Accepted")
    rows = (
        ("Risk", "R1", "Flood at the depot", "Head", 4, 4, "Closed", "No"),
        ("Action", "A1", "Prop it", "Lead", "", "", "Completed", "No"),
    )
    assert table(header, *rows).sorts == {1: "header", 2: "record", 3: "record"}


def test_a_header_with_other_headings_among_its_own_begins_another_table() -> None:
    rows = (
        HEADER,
        ("R1", "Flood", "Head", 4, 4),
        ("Ref", "Risk", "Owner", "Due", "Status"),
        ("R2", "Fire", "Head", "TBC", "Open"),
    )
    assert table(*rows).sorts == {1: "header", 2: "record", 3: "other", 4: "other"}


def test_a_header_again_with_a_word_among_it_is_no_other_table() -> None:
    rows = (HEADER, ("R1", "Flood", "Head", 4, 4), (*HEADER[:4], "page 2"), ("R2", "Fire", "Head", 2, 4))
    assert table(*rows).sorts[3] == "header"
