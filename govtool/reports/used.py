"""What a paper uses: the records whose problems stand on it."""

from __future__ import annotations

from govtool.records.paper import Paper
from govtool.records.paper import cited
from govtool.slices import shown_by
from govtool.workspace import Workspace


def records_used(workspace: Workspace, paper: Paper) -> set[str]:
    """The ids of what a paper shows: itself, the records of its slices, what they name, and their programmes."""
    used = {paper.id, *cited(paper)}
    for record in shown_by(paper, workspace):
        named = {link.target for link in workspace.outward.get(record.id, ()) if link.field in ("actions", "metrics")}
        used |= {record.id, workspace.programme_of(record).id} | named
    return used
