"""What tests of reports share: a text becomes a report, or what one slice of its registers gives."""

from __future__ import annotations

import datetime

from govtool.lint.run import lint
from govtool.records.paper import Paper
from govtool.records.slice import Slice
from govtool.records.slice import SliceKind
from govtool.reports.basis import Basis
from govtool.reports.build import build
from govtool.reports.clearance import standing
from govtool.reports.parts import Block
from govtool.reports.parts import Report
from govtool.reports.parts import Table
from govtool.reports.shows import show
from govtool.reports.used import used_by
from govtool.reports.views import open_basis
from govtool.workspace import AsOf
from govtool.workspace import Workspace
from tests.support import day
from tests.support import workspace

TODAY = AsOf(day("2026-11-22"))
SCORED = """\
programme:
  id: example
  title: An invented programme
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
"""
"""The settings of a programme with a matrix of five by five."""


def basis(loaded: Workspace, as_of: AsOf = TODAY) -> Basis:
    """What the only paper of a workspace is made on."""
    (paper,) = loaded.every(Paper)
    return open_basis(loaded, paper, as_of, {})


def report(text: str, as_of: AsOf = TODAY) -> Report:
    """The report of the only paper of a text, with the problems that stand."""
    loaded = workspace(text)
    made = basis(loaded, as_of)
    return build(made, standing(lint(loaded, as_of), used_by(made), {"example"}))


def shown(
    what: Slice | SliceKind, text: str, on: str | datetime.date = "2026-11-22", paper: str = "report: member"
) -> list[Block]:
    """What a slice gives on a paper of its own, which has the fields `paper` besides."""
    own = f"papers: [{{id: EX-PAPER, title: A paper, {paper}}}]\n"
    made = basis(workspace(text, own), AsOf(on if isinstance(on, datetime.date) else day(on)))
    return list(show(Slice(of=what) if isinstance(what, str) else what, made))


def tables(what: Slice | SliceKind, text: str, on: str = "2026-11-22", paper: str = "report: member") -> list[Table]:
    """The tables among what a slice gives."""
    return [block.table for block in shown(what, text, on, paper) if block.table]


def rows(what: Slice | SliceKind, text: str, on: str = "2026-11-22", paper: str = "report: member") -> list[list[str]]:
    """The texts of the only table that a slice gives; none where it gives no table."""
    found = tables(what, text, on, paper)
    assert len(found) <= 1
    return [[cell.text for cell in row] for table in found for row in table.rows]
