"""What holds for every show."""

from __future__ import annotations

from typing import get_args

import pytest

from govtool.records.slice import Slice
from govtool.records.slice import SliceKind
from govtool.reports.shows import SHOWS
from govtool.slice_kinds import TAKES
from tests.reports.support import shown
from tests.reports.support import tables


def test_every_kind_of_slice_has_its_show() -> None:
    assert set(SHOWS) == set(TAKES) == set(get_args(SliceKind))


@pytest.mark.parametrize("of", get_args(SliceKind))
def test_columns_fill_the_page(of: SliceKind) -> None:
    for table in tables(of, "documents: []\n"):
        assert sum(column.share for column in table.columns) == 100


@pytest.mark.parametrize("of", get_args(SliceKind))
def test_that_there_is_nothing_to_show_is_said(of: SliceKind) -> None:
    blocks = shown(of, "documents: []\n")
    assert blocks
    assert all(block.said or block.heading or (block.table and block.table.note) for block in blocks)


def test_a_slice_may_name_its_records() -> None:
    text = "milestones: [{id: EX-M1, title: One}, {id: EX-M2, title: Two}]\n"
    (table,) = tables(Slice(of="milestones", records=("EX-M2",)), text)
    assert [row[0].text for row in table.rows] == ["EX-M2"]
