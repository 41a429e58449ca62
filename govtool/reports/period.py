"""Whether anything at all is dated in the period that a paper reports on."""

from __future__ import annotations

from govtool.history.changes import changes
from govtool.reports.basis import Basis
from govtool.reports.told import period_words


def silence(basis: Basis) -> str:
    """A sentence that nothing is dated in the paper's period; empty where something is, or the paper names none."""
    paper, span = basis.paper, basis.span
    if span is None or paper.period is None:
        return ""
    if changes(basis.workspace, span, paper.programmes or (paper.origin.programme,)):
        return ""
    return f"The registers hold nothing that is dated in {paper.period} ({period_words(span)})."
