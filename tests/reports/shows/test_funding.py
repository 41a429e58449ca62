"""Tables of money in papers."""

from __future__ import annotations

from govtool.records.slice import Slice
from tests.reports.support import shown
from tests.reports.support import tables

TABLE = """\
funding:
  - id: EX-FN1
    title: The fund by source
    columns:
      - {heading: NHS, year: 2025/26}
      - {heading: Total, kind: total, year: 2025/26}
      - {heading: NHS, year: 2026/27}
      - {heading: Council, year: 2026/27}
      - {heading: Total, kind: total, year: 2026/27}
    rows:
      - {label: Care, cells: [1200, 1200, 1300, ~, 1300]}
      - {label: Beds, cells: [-100, -100, 50, 60, 110]}
      - {label: Total, kind: total, cells: [1100, 1101, 1350, 60, 1430]}
"""


def test_columns_of_several_years_are_shown_a_year_at_a_time() -> None:
    first, second = tables("funding", TABLE)
    assert first.caption == "The fund by source, 2025/26 (EX-FN1, £000)"
    assert [column.heading for column in second.columns] == ["Row", "NHS", "Council", "Total"]
    assert [[cell.text for cell in row] for row in first.rows] == [
        ["Care", "1,200", "1,200"],
        ["Beds", "−100", "−100"],
        ["Total", "1,100", "1,101"],
    ]
    assert [cell.text for cell in second.rows[0]] == ["Care", "1,300", "–", "1,300"]


def test_money_stands_on_the_right_and_totals_stand_out() -> None:
    last = tables("funding", TABLE)[0].rows[-1]
    assert [cell.style for cell in last] == ["text total", "number total", "number total"]


def test_a_dash_is_explained_where_there_is_one() -> None:
    assert [
        table.note.endswith("A dash stands where no amount is recorded.") for table in tables("funding", TABLE)
    ] == [
        False,
        True,
    ]


def test_totals_that_do_not_add_up_are_named() -> None:
    # down: 1,100; 1,101 for 1,100, which rounding explains; 1,350; 60; 1,430 for 1,410.
    # along: 1,200; -100; 1,101 for 1,100 as it stands under NHS; 1,300; 110; 1,430 for 1,410.
    said = shown("funding", TABLE)[-1].said
    assert said == (
        "2 of the 11 totals of EX-FN1 do not add up: "
        "Total, Total, 2026/27: printed 1,430, comes to 1,410; Total, Total, 2026/27: printed 1,430, comes to 1,410."
    )


def test_totals_that_add_up() -> None:
    text = "funding: [{id: EX-FN1, title: Fund, columns: [NHS], rows: [{label: A, cells: [1]}, {label: B, cells: [2]}, "
    assert shown("funding", text + "{label: Total, kind: total, cells: [3]}]}]\n")[-1].said == (
        "The total of EX-FN1 adds up."
    )
    assert shown("funding", text + "{label: Total, kind: total, cells: [4]}]}]\n")[-1].said == (
        "The total of EX-FN1 adds up, within rounding."
    )
    assert shown("funding", text + "]}]\n")[-1].said == "EX-FN1 prints no totals."


def test_what_the_papers_text_shows_is_not_shown_again() -> None:
    two = TABLE + "  - {id: EX-FN2, title: Beds, columns: [NHS], rows: [{label: A, cells: [1]}]}\n"
    paper = "report: hwb, sections: [{section: detail, passages: [{table: {of: funding, records: [EX-FN1]}}]}]"
    said, table, totals = shown("funding", two, paper=paper)
    assert said.said == "In the text above, and not repeated here: The fund by source (EX-FN1)."
    assert table.table
    assert table.table.caption == "Beds (EX-FN2, £000)"
    assert totals.said == "EX-FN2 prints no totals."
    assert len(tables(Slice(of="funding", records=("EX-FN1",)), two, paper=paper)) == 2


def test_one_total_that_does_not_add_up_is_told_as_one() -> None:
    text = """\
funding:
  - id: EX-FN1
    title: Fund
    unit: £
    columns: [{heading: Plan}]
    rows: [{label: Care, cells: [100]}, {label: Total, kind: total, cells: [90]}]
"""
    said = shown("funding", text)[-1].said
    assert said == "The one total of EX-FN1 does not add up: Total, Plan: printed 90, comes to 100."
