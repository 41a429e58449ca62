"""MET008 and SCH001: outcomes that nothing measures, and claims that a scheme does not list."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.metric import Metric
from govtool.records.scheme import Scheme
from govtool.records.statement import Statement
from govtool.sentences import listed
from govtool.workspace import Workspace


@rule("MET008", on=Statement, level=Level.WARNING)
def outcome_that_nothing_measures(statement: Statement, context: Context) -> Iterator[Found]:
    """An outcome has no metric or measure, no baseline, no target or no owner.

    A board can hold nobody to account for it: without a measure, where it stood and where it is to be, nobody can tell
    whether it came about, and without an owner nobody has to.

    Mend: Link the metric that shows it, with a baseline and a target, and name the one role that answers for it.

    Source: Seen in published papers; an inspection found no culture of performance indicators.

    Bad:
        statements:
          - {id: EX-S1, title: Residents go home sooner, says: outcome}  # problem

    Good:
        statements:
          - {id: EX-S1, title: Residents go home sooner, says: outcome, owner: Head of Reablement, metrics: EX-M1}
        metrics:
          - id: EX-M1
            title: Days of delay
            baseline: 2.2
            readings: [{period: Q2 2026/27, target: 1.8, actual: 1.7}]
    """
    if statement.says != "outcome":
        return
    metrics = [each for each in context.workspace.linked(statement, "metrics") if isinstance(each, Metric)]
    missing = list(_missing(statement, metrics))
    if missing:
        yield Found(
            statement.at(),
            f"no {listed(missing, 'or')}",
            together="an outcome has no metric, baseline, target or owner",
        )


def _missing(statement: Statement, metrics: list[Metric]) -> Iterator[str]:
    """What nobody could hold to account for an outcome without."""
    if not statement.measure:  # which says in words where it is to be
        if not statement.metrics:
            yield "metric"
        if not any(
            metric.baseline is not None or any(each.actual is not None for each in metric.readings)
            for metric in metrics
        ):
            yield "baseline"
        if not any(each.target is not None for metric in metrics for each in metric.readings):
            yield "target"
    if not statement.owner and not any(metric.owner for metric in metrics):
        yield "owner"


def _with_contributions(workspace: Workspace) -> set[str]:
    """The programmes in which schemes list the metrics that they move."""
    return {scheme.origin.programme for scheme in workspace.every(Scheme) if scheme.metrics}


@rule("SCH001", on=Statement, level=Level.INFO)
def claim_that_its_scheme_does_not_list(statement: Statement, context: Context) -> Iterator[Found]:
    """A scheme is said to move a metric that is not among the scheme's own.

    The plan promises in one place what its table of contributions leaves out in another, and when the metric is missed
    nobody asks that scheme. Programmes none of whose schemes lists a metric are let be.

    Mend: Add the metric to the scheme, or take it out of the statement.

    Source: Seen in published papers.

    Bad:
        metrics:
          - {id: EX-M1, title: Days of delay}
        schemes:
          - {id: EX-C1, title: Crisis team}
          - {id: EX-C2, title: Home from hospital, metrics: [EX-M1]}
        statements:
          - {id: EX-S1, title: The crisis team brings down delays, says: claim, scheme: EX-C1, metrics: [EX-M1]}  # problem

    Good:
        metrics:
          - {id: EX-M1, title: Days of delay}
        schemes:
          - {id: EX-C1, title: Crisis team, metrics: [EX-M1]}
        statements:
          - {id: EX-S1, title: The crisis team brings down delays, says: claim, scheme: EX-C1, metrics: [EX-M1]}
    """
    if not statement.scheme or not statement.metrics or statement.says not in ("claim", "outcome", "achievement"):
        return
    scheme = context.workspace.records.get(statement.scheme)
    if isinstance(scheme, Scheme) and scheme.origin.programme in context.once(_with_contributions):
        unlisted = [each for each in statement.metrics if each not in scheme.metrics]
        if unlisted:
            message = f"{scheme.id} is said to move {listed(unlisted)}, and does not list {'it' if len(unlisted) == 1 else 'them'}"
            together = "a scheme is said to move a metric that is not among its own"
            yield Found(statement.at("metrics"), message, together=together)
