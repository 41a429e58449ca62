"""Whether something is late, as strictly as the position date is known."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from govtool.lint.rule import Context
from govtool.records.dated import Dated
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.when import When
from govtool.workspace import Workspace


def overdue(when: When | None, context: Context) -> bool:
    """Whether the latest day that a date allows has passed.

    A programme whose reporting date is only known as a month or year is judged as kindly as that allows: what fell due
    within the month or year may still have been to come.
    """
    return when is not None and when.passed(_surely(context))


def days_late(when: When, context: Context) -> str:
    """How long ago the latest day was: `12 days ago`."""
    assert when.latest is not None
    days = (context.as_of - when.latest).days
    return f"{days} {'day' if days == 1 else 'days'} ago"


def _surely(context: Context) -> datetime.date:
    """The day that the position date is not before."""
    reporting = context.programme.reporting_date
    if reporting and reporting.earliest and reporting.latest == context.as_of and context.programme.status != "live":
        return reporting.earliest
    return context.as_of


def looks_back(context: Context) -> bool:
    """Whether a programme is judged as of a day after which it has gone on: it holds reports of later days."""
    last = context.once(_last_reports).get(context.programme.origin.programme)
    return last is not None and last > context.as_of


def _last_reports(workspace: Workspace) -> dict[str, datetime.date]:
    """The last day on which anything was assessed or reported, by programme."""
    last: dict[str, datetime.date] = {}
    entries: list[tuple[Record, Iterable[Dated]]] = [(each, each.assessments) for each in workspace.every(Risk)]
    entries += [(each, each.progress) for each in workspace.every(Action)]
    entries += [(each, each.progress) for each in workspace.every(Recommendation)]
    for record, dated in entries:
        for each in dated:
            if each.on.latest:
                name = record.origin.programme
                last[name] = max(last.get(name, each.on.latest), each.on.latest)
    return last
