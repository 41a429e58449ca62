"""The list of appendices."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.outline import Heading
from govtool.outline import appendices_of
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import columns
from govtool.reports.grid import table
from govtool.reports.parts import Block

_LIST = columns(("Appendix", 20, "id"), ("Title", 80, "text"))


def appendices(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Every appendix by its letter."""
    rows = [[each.number, each.title] for each in appendices_here(basis)]
    if rows:
        yield table(shown.caption or "Appendices", _LIST, rows)
    else:
        yield Block(said="This report has no appendices.")


def appendices_here(basis: Basis) -> list[Heading]:
    """The appendices of the paper that a report is made of."""
    profile = basis.workspace.shelf.profile(basis.paper.profile_name)
    return list(appendices_of(basis.paper, profile, basis.workspace)) if profile else []
