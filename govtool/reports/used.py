"""What a paper uses: the records whose problems stand on it."""

from __future__ import annotations

from govtool.records.paper import Paper
from govtool.records.paper import cited
from govtool.reports.basis import Basis
from govtool.reports.withheld import everything_withheld
from govtool.slices import shown_by
from govtool.workspace import Workspace


def records_used(workspace: Workspace, paper: Paper) -> set[str]:
    """The ids of what a paper shows: itself, the records of its slices, what they name, and their programmes."""
    used = {paper.id, *cited(paper)}
    for record in shown_by(paper, workspace):
        named = {link.target for link in workspace.outward.get(record.id, ()) if link.field in ("actions", "metrics")}
        used |= {record.id, workspace.programme_of(record).id} | named
    return used


def used_by(basis: Basis) -> set[str]:
    """The ids of what the part of a paper that is made uses: of an exempt one, the paper and what the open one withholds."""
    if basis.only_exempt:
        return {basis.paper.id, *(each.record for each in everything_withheld(basis))}
    return records_used(basis.workspace, basis.paper)
