"""What a paper uses: the records whose problems stand on it."""

from __future__ import annotations

from govtool.beside import beside
from govtool.records.paper import cited
from govtool.reports.basis import Basis
from govtool.reports.views import records_shown
from govtool.reports.withheld import everything_withheld
from govtool.slices import slices_of
from govtool.slices import terms_of


def used_by(basis: Basis) -> set[str]:
    """The ids of what the part of a paper that is made uses: of an exempt one, the paper and what the open one withholds."""
    if basis.only_exempt:
        return {basis.paper.id, *(each.record for each in everything_withheld(basis))}
    return _used(basis)


def _used(basis: Basis) -> set[str]:
    """The paper itself, what it cites, shows and explains, what is printed beside that, and the programmes of what it shows."""
    paper, workspace = basis.paper, basis.workspace
    shown = {record.id: record for each in slices_of(paper, workspace) for record in records_shown(each, basis)}
    programmes = {workspace.programme_of(record).id for record in shown.values()}
    besides = {record.id for record in (*beside(shown.values(), workspace), *terms_of(paper, workspace))}
    return {paper.id, *cited(paper), *shown} | programmes | besides
