"""Whether anything at all is dated in the period that a paper reports on."""

from __future__ import annotations

from govtool.history.changes import Span
from govtool.history.changes import changes
from govtool.records.evidence import Evidence
from govtool.records.metric import Metric
from govtool.reports.basis import Basis
from govtool.reports.told import period_words


def silence(basis: Basis) -> str:
    """A sentence that nothing is dated in the paper's period; empty where something is, or the paper names none."""
    span = basis.span
    if span is None or basis.paper.period is None or _is_told(basis, span):
        return ""
    return f"The registers hold nothing that is dated in {basis.paper.period} ({period_words(span)})."


def _is_told(basis: Basis, span: Span) -> bool:
    workspace, programmes = basis.workspace, basis.paper.programmes or (basis.paper.origin.programme,)
    readings = (each for metric in workspace.every(Metric, programmes) for each in metric.readings)
    return (
        any(changes(workspace, span, programmes))
        or any(span.holds(each.period) and each.actual is not None for each in readings)
        or any(span.holds(each.dated) for each in workspace.every(Evidence, programmes))
    )
