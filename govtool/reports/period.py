"""Whether anything at all is dated in the period that a paper reports on, and whether that has begun."""

from __future__ import annotations

from govtool.history.changes import changes
from govtool.reports.basis import Basis
from govtool.reports.told import period_words
from govtool.reports.wording import day


def silence(basis: Basis) -> str:
    """A sentence that nothing is dated in the paper's period, or that it has not begun or cannot be dated; else empty."""
    paper, span = basis.paper, basis.span
    if paper.period and not paper.period.closed:
        return f'The period "{paper.period}" has no first and last day that can be told; write it like H1 2026/27.'
    if span is None or paper.period is None:
        return ""
    if told := not_begun(basis):
        return told
    if changes(basis.workspace, span, paper.programmes or (paper.origin.programme,)):
        return ""
    return f"The registers hold nothing that is dated in {paper.period} ({period_words(span)})."


def not_begun(basis: Basis) -> str:
    """A sentence that the position date is no later than the day since which the paper looks back; else empty."""
    period, span = basis.paper.period, basis.span
    if span is None or span.until > span.since:
        return ""
    if period and period.earliest:
        return f"{period} has not begun at the position date, {day(basis.position)}, so nothing is dated in it."
    return (
        f"The position date, {day(basis.position)}, is no later than {day(span.since)}, when the body last met, "
        "so nothing has happened since then."
    )
