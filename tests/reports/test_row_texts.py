"""What the rows of tables tell of a record, word for word."""

from __future__ import annotations

import pytest

from govtool.reports.row_texts import own_rows
from govtool.reports.row_texts import tells
from tests.support import workspace

RISK = workspace(
    "risks: [{id: EX-1, title: It snows, owner: Head of Roads, controls: [Grit, Salt], review: 1 Dec 2026, "
    "residual: {likelihood: 2, impact: 3}}]\n"
).records["EX-1"]


def test_a_row_is_a_records_own_where_a_cell_is_its_id_or_title() -> None:
    rows = [["EX-1", "Snow"], ["EX-11", "It snows"], ["EX-12", "It snows again"]]
    assert own_rows(RISK, rows) == ["EX-1\nSnow", "EX-11\nIt snows"]


@pytest.mark.parametrize(
    ("row", "name", "told"),
    [
        ("EX-1\nGrit\nSalt", "controls", True),
        ("EX-1\nGrit", "controls", False),
        ("EX-1\nGritty\nSalt", "controls", False),
        ("Head of Roads\nNext review 1 Dec 2026", "review", True),
        ("Head of Roads\nNext review 11 Dec 2026", "review", False),
        ("2 × 3 = 6", "residual", False),
    ],
)
def test_a_row_tells_a_field_where_it_has_every_word_of_it(row: str, name: str, told: bool) -> None:
    assert tells([row], RISK, name) is told
