"""FIN001, FIN002 and FIN007: tables of money."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("cells", "said"), [("[]", "0 cells"), ("[4]", "1 cell"), ("[4, 5]", "2 cells"), ("[4, 5, 9, 9]", "4 cells")]
)
def test_the_cells_of_a_row_are_counted(cells: str, said: str) -> None:
    text = BUDGET.replace("[~, 40, ~]", cells)
    assert messages(found(text, "FIN007")) == [f"Growth has {said}, and the table 3 columns"]


@pytest.mark.parametrize(("closing", "turned"), [(1943, False), (1942, True), (1938, True), (1937, False)])
def test_movements_the_other_way_round_may_miss_by_rounding(closing: int, turned: bool) -> None:
    text = f"""\
funding:
  - id: BR-F1
    title: Bridges
    columns: [North]
    rows:
      - {{label: Now, kind: opening, cells: [2000]}}
      - {{label: Steel, kind: movement, cells: [40]}}
      - {{label: Stone, kind: movement, cells: [20]}}
      - {{label: Then, kind: closing, cells: [{closing}]}}
"""
    (message,) = messages(found(text, "FIN002"))  # 1,940, and half a unit for each of four amounts
    assert ("the other way round" in message) is turned


@pytest.mark.parametrize(
    ("printed", "level"), [(59, Level.INFO), (61, Level.INFO), (62, Level.ERROR), (58, Level.ERROR)]
)
def test_a_net_total_may_miss_by_rounding(printed: int, level: Level) -> None:
    text = BUDGET.replace("[100, ~, 60]", f"[100, ~, {printed}]")
    assert [problem.level for problem in found(text, "FIN001")] == [level]


def test_a_movement_with_a_total_of_its_own_is_not_netted() -> None:
    repairs = "      - {label: Repairs, kind: movement, cells: [10, ~, 10]}\n      - {label: Then,"
    text = BUDGET.replace("      - {label: Then,", repairs)
    (problem,) = found(text, "FIN001")
    assert problem.message == "Savings, All is what all the movements come to, not Savings alone: 100 - 40 = 60"


def test_a_total_of_the_wrong_sign_with_nothing_to_net_is_wrong() -> None:
    text = BUDGET.replace("[100, ~, 60]", "[100, ~, -100]").replace("[~, 40, ~]", "[~, ~, ~]")
    assert Level.INFO not in [problem.level for problem in found(text, "FIN001")]
    assert next(problem.location.line for problem in found(text, "FIN001")) == 8
