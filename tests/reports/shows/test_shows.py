"""What holds for every show."""

from __future__ import annotations

import dataclasses
from typing import get_args

import pytest

from govtool.records.paper import Paper
from govtool.records.slice import Slice
from govtool.records.slice import SliceKind
from govtool.reports.shows import SHOWS
from govtool.reports.shows import show
from govtool.reports.views import open_basis
from govtool.slice_kinds import TAKES
from govtool.workspace import AsOf
from tests.reports.canaries import registers
from tests.reports.support import shown
from tests.reports.support import tables
from tests.support import day
from tests.support import workspace


def test_every_kind_of_slice_has_its_show() -> None:
    assert set(SHOWS) == set(TAKES) == set(get_args(SliceKind))


MORE = """\
statements:
  - {id: EX-S1, title: A plan is agreed, says: claim, framework: bcf-2017-19, part: "1"}
  - {id: EX-S2, title: Early planning, says: claim, framework: hicm, part: "1"}
  - {id: EX-S3, title: Is it safe?, says: question, group: Safety}
risks:
  - id: EX-1
    title: Demand
    assessments: [{on: 1 Sep 2026, residual: {likelihood: 4, impact: 4}}, {on: 8 Sep 2026, residual: {likelihood: 2, impact: 4}}]
milestones: [{id: EX-M1, title: Section 75 agreement signed, baseline: Dec 2026}]
plans: [{id: EX-P1, title: Plan}]
decisions: [{id: EX-DC1, title: Plan agreed, about: EX-P1}]
funding: [{id: EX-F1, title: Fund, columns: [{heading: Budget, kind: budget}, {heading: Spent, kind: spent}], rows: [{label: Care, cells: [1, 1]}]}]
glossary: [{id: EX-G1, title: Better Care Fund, acronym: BCF}]
"""
"""What the canaries, of which there is one of each kind, give no table for."""
WITHOUT_TABLE = {"asked", "purpose", "matrix", "timeline", "targets", "coverage"}
"""The slices that are sentences or pictures alone."""


@pytest.mark.parametrize("of", get_args(SliceKind))
def test_columns_fill_the_page(of: SliceKind) -> None:
    loaded = workspace(registers(lambda kind, field: 0), MORE)
    paper = loaded.records["CN-paper"]
    assert isinstance(paper, Paper)
    basis = dataclasses.replace(open_basis(loaded, paper, AsOf(day("2026-09-30")), {}), printed="BCF")
    found = [block.table for block in show(Slice(of=of, programmes=("example",)), basis) if block.table]
    assert bool(found) is (of not in WITHOUT_TABLE)
    for table in found:
        assert sum(column.share for column in table.columns) == 100
        assert {len(row) for row in table.rows} == {len(table.columns)}


@pytest.mark.parametrize("of", get_args(SliceKind))
def test_that_there_is_nothing_to_show_is_said(of: SliceKind) -> None:
    blocks = shown(of, "documents: []\n")
    assert blocks
    assert all(block.said or block.heading or (block.table and block.table.note) for block in blocks)


def test_a_slice_may_name_its_records() -> None:
    text = "milestones: [{id: EX-M1, title: One}, {id: EX-M2, title: Two}]\n"
    (table,) = tables(Slice(of="milestones", records=("EX-M2",)), text)
    assert [row[0].text for row in table.rows] == ["EX-M2"]
