"""Outcomes and what measures them: from where, to where, by what date, and whether that is on track."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from govtool.records.metric import Metric
from govtool.records.metric import Reading
from govtool.records.slice import Slice
from govtool.records.statement import Statement
from govtool.reports import counts
from govtool.reports.basis import Basis
from govtool.reports.counts import of_all
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.series import Series
from govtool.reports.series import number
from govtool.reports.series import series_of
from govtool.reports.series import trend
from govtool.reports.wording import joined
from govtool.reports.wording import missing
from govtool.reports.wording import yes_no

_OUTCOMES = columns(("Ref", 10, "id"), ("Outcome", 44, "text"), ("Measured by", 28, "text"), ("Owner", 18, "text"))
_MEASURES = columns(
    ("Metric", 23, "text"),
    ("Baseline", 9, "text"),
    ("At the start", 11, "text"),
    ("Latest", 11, "text"),
    ("Target", 8, "text"),
    ("Trend", 12, "text"),
    ("On track", 9, "text"),
    ("Owner", 17, "text"),
)
NO_MEASURE = "No measure recorded"


def outcomes(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Each outcome with its measures, then each measure against its baseline, its target and the period's start."""
    records = basis.records(shown)
    promised = [each for each in records if isinstance(each, Statement)]
    metrics = [each for each in records if isinstance(each, Metric)]
    if promised:
        yield from of_all(_measured(promised, basis), basis)
        rows = [_outcome(each, basis) for each in promised]
        yield table(shown.caption or "Outcomes promised", _OUTCOMES, rows, origin(promised, basis))
    if metrics:
        rows = [_measure(each, basis) for metric in metrics for each in series_of(metric, basis.on(metric))]
        yield table("Metrics against baseline and target", _MEASURES, rows, origin(metrics, basis))
    if not records:
        yield Block(said="No outcome and no measure is recorded.")


def _measured(promised: Sequence[Statement], basis: Basis) -> str:
    count, kept_back = counts.measured(promised, basis)
    if kept_back:
        return f"{count} of the {len(promised)} promised {'has' if count == 1 else 'have'} a measure; of {kept_back} it is withheld."
    if not count:
        return (
            f"No measure is recorded for any of the {len(promised)} outcomes."
            if len(promised) > 1
            else NO_MEASURE + "."
        )
    if len(promised) == 1:
        return "The one outcome has a measure."
    return f"{count} of {len(promised)} outcomes {'has' if count == 1 else 'have'} a measure."


def _outcome(record: Statement, basis: Basis) -> Row:
    metrics = [each.title for each in basis.workspace.linked(record, "metrics")]
    return [
        record.id,
        record.title,
        joined(metrics, record.measure or missing(record, "metrics", nothing=NO_MEASURE)),
        joined(record.owner, missing(record, "owner")),
    ]


def _measure(series: Series, basis: Basis) -> Row:
    metric, latest, start = series.metric, series.latest, series.before(basis.since)
    title = f"{metric.title}, {series.area}" if series.area else metric.title
    return [
        f"{title} ({series.unit})" if series.unit else title,
        _baseline(series),
        _held(start, metric),
        _held(latest, metric),
        _target(latest, metric),
        trend(series, start),
        yes_no(series.on_track) or missing(metric, "readings", "polarity", "tolerance", nothing="Not known"),
        joined(metric.owner, missing(metric, "owner")),
    ]


def _baseline(series: Series) -> str:
    """Where a metric stood at first, which is in its own unit: beside results in another it would mislead."""
    metric = series.metric
    if metric.baseline is None or series.unit != metric.unit:
        return missing(metric, "baseline", nothing="Not held")
    return number(metric.baseline)


def _held(reading: Reading | None, metric: Metric) -> str:
    """A result with its data date."""
    if reading is None or reading.actual is None:
        return missing(metric, "readings", nothing="Not held")
    return f"{number(reading.actual)} ({reading.period})"


def _target(latest: Reading | None, metric: Metric) -> str:
    if latest is None or latest.target is None:
        return missing(metric, "readings", nothing="Not set")
    return number(latest.target)
