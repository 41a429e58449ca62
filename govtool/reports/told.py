"""What records say of themselves by a day: the last report, the dates that were agreed, why they were missed, and the evidence."""

from __future__ import annotations

import datetime

from govtool.history.promises import Promise
from govtool.history.span import Span
from govtool.records.dated import latest_by
from govtool.records.evidence import Evidence
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.when import When
from govtool.reports.basis import Basis
from govtool.reports.wording import day
from govtool.reports.wording import missing

NO_PERIOD = "The paper names no period with dates, so what happened in it cannot be told."
NO_REASON = "No reason recorded"


def period_words(span: Span) -> str:
    """The days that a paper looks back on: `1 April 2026 to 30 September 2026`."""
    return f"{day(span.since + datetime.timedelta(days=1))} to {day(span.until)}"


def reported(record: Action | Recommendation, on: datetime.date) -> str:
    """The last report of on or before a day, with its date; that there is none."""
    last = latest_by(record.progress, on)
    return f"{last.text} ({last.on})" if last else missing(record, "progress", nothing="Nothing reported")


def due_words(record: Action | Recommendation, on: datetime.date) -> str:
    """A due date as first agreed, and the one agreed by a day where it moved: `30 Nov 2026, now 29 Jan 2027`."""
    first, now = record.due, record.due_at(on)
    if first is None or now is None or same_day(first, now):
        return str(now or first or missing(record, "due", "revised", "revisions"))
    return f"{first}, now {now}"


def why_late(record: Promise, on: datetime.date) -> str:
    """The reason on record that something was not done in time: that of its last new date, else its last report."""
    if isinstance(record, Milestone):
        forecast = latest_by(record.forecasts, on)
        return (forecast and forecast.because) or missing(record, "forecasts", nothing=NO_REASON)
    moved = latest_by(record.revisions, on)
    if moved and moved.because:
        return moved.because
    last = latest_by(record.progress, on)
    nothing = missing(record, "revisions", "progress", nothing=NO_REASON)
    return f"Last report: {last.text} ({last.on})" if last else nothing


def evidence_of(record: Record, basis: Basis, on: datetime.date) -> list[Evidence]:
    """The evidence that shows a record, as far as it was there by a day; what has no date counts as there."""
    sources = (link.source for link in basis.workspace.inward.get(record.id, ()) if link.field == "shows")
    found = (basis.workspace.records[each] for each in sources)
    return [each for each in found if isinstance(each, Evidence) and not later(each.dated, on)]


def evidence_words(record: Record, basis: Basis, on: datetime.date) -> str:
    """The evidence for a record and who checked each piece of it."""
    return "; ".join(_evidence(each, on) for each in evidence_of(record, basis, on)) or "None recorded"


def _evidence(evidence: Evidence, on: datetime.date) -> str:
    if not evidence.verified_by or later(evidence.verified, on):
        return f"{evidence.title}, not yet verified"
    when = f" on {evidence.verified}" if evidence.verified else ""
    return f"{evidence.title}, verified by {evidence.verified_by}{when}"


def same_day(one: When, other: When) -> bool:
    """Whether two dates allow the same last day; where one has none, whether they are written alike."""
    return one.latest == other.latest if one.latest and other.latest else one.text == other.text


def later(when: When | None, on: datetime.date) -> bool:
    """Whether something is surely later than a day."""
    return when is not None and when.earliest is not None and when.earliest > on
