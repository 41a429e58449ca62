"""What a paper uses: the records whose problems stand on it."""

from __future__ import annotations

from govtool.records.paper import cited
from govtool.reports.basis import Basis
from govtool.reports.views import records_shown
from govtool.reports.withheld import everything_withheld
from govtool.slices import slices_of


def used_by(basis: Basis) -> set[str]:
    """The ids of what the part of a paper that is made uses: of an exempt one, the paper and what the open one withholds."""
    if basis.only_exempt:
        return {basis.paper.id, *(each.record for each in everything_withheld(basis))}
    return _used(basis)


def _used(basis: Basis) -> set[str]:
    """The paper itself, the records of its slices, those whose changes it tells, what they name, and their programmes."""
    workspace = basis.workspace
    used = {basis.paper.id, *cited(basis.paper)}
    shown = {record.id: record for each in slices_of(basis.paper, workspace) for record in records_shown(each, basis)}
    for record in shown.values():
        named = {link.target for link in workspace.outward.get(record.id, ()) if link.field in ("actions", "metrics")}
        used |= {record.id, workspace.programme_of(record).id} | named
    return used
