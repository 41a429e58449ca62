"""FIN001, FIN002 and FIN007: tables of money."""

from __future__ import annotations

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places

BUDGET = """\
funding:
  - id: BR-F1
    title: Bridges
    savings: positive
    columns: [North, South, {heading: All, kind: total}]
    rows:
      - {label: Now, kind: opening, cells: [1000, 2000, 3000]}
      - {label: Savings, kind: movement, cells: [100, ~, 60]}
      - {label: Growth, kind: movement, cells: [~, 40, ~]}
      - {label: Then, kind: closing, cells: [900, 2040, 2940]}
"""


def test_a_total_shows_its_arithmetic() -> None:
    text = "funding: [{id: BR-F1, title: Bridges, columns: [N, {heading: All, kind: total}], rows: [{label: Steel, cells: [2792, 2340]}]}]"
    assert messages(found(text, "FIN001")) == ["Steel, All: 2,792, printed 2,340"]


def test_many_amounts_are_counted_and_not_written_out() -> None:
    cells = "".join("1000, " for _ in range(9))
    columns = "".join("N, " for _ in range(9))
    text = f"funding: [{{id: BR-F1, title: Bridges, columns: [{columns}{{heading: All, kind: total}}], rows: [{{label: Steel, cells: [{cells}9100]}}]}}]"
    assert messages(found(text, "FIN001")) == ["Steel, All: the 9 amounts come to 9,000, printed 9,100"]


def test_a_total_that_nets_all_the_movements_is_a_note() -> None:
    (problem,) = found(BUDGET, "FIN001")
    assert problem.level is Level.INFO
    assert problem.message == "Savings, All is what all the movements come to, not Savings alone: 100 - 40 = 60"
    assert places([problem]) == [(8, 58)]
    assert found(BUDGET, "FIN002") == []


def test_a_movement_with_the_wrong_sign_is_told_of() -> None:
    text = BUDGET.replace("[~, 40, ~]", "[~, 40, ~]").replace("[900, 2040, 2940]", "[900, 1960, 2940]")
    assert messages(found(text, "FIN002")) == [
        "Then, South: 2,000 + 40 = 2,040, printed 1,960; with the movement the other way round it would be right"
    ]


def test_a_balance_that_no_sign_explains() -> None:
    text = BUDGET.replace("[900, 2040, 2940]", "[800, 2040, 2940]")
    assert messages(found(text, "FIN002")) == ["Then, North: 1,000 - 100 = 900, printed 800"]


def test_a_row_that_lacks_a_cell() -> None:
    text = BUDGET.replace("[~, 40, ~]", "[~, 40]")
    assert messages(found(text, "FIN007")) == ["Growth has 2 cells, and the table 3 columns"]
