"""RSK015 and RSK023: risks that were closed, and risks that were accepted."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.rules.risk_wording import has_an_issue
from govtool.lint.scores import open_actions
from govtool.lint.scores import serves_another
from govtool.nodes import Mapping
from govtool.nodes import is_written
from govtool.problems import Level
from govtool.records.risk import Risk
from govtool.records.when import When
from govtool.sentences import listed


@rule("RSK015", on=Risk, level=Level.WARNING)
def risk_closed_untidily(risk: Risk, context: Context) -> Iterator[Found]:
    """A closed risk has no closing date or no reason, or something about it goes on.

    A risk leaves the paper when it is closed. Without a reason nobody knows whether it went away or was only taken off
    the list; and an action of its own that is still open is no longer chased by anybody.

    Mend: Give the day, and the reason under closed_because:; complete or supersede its actions, or open it again.

    Source: Orange Book 2023, Part I, D (risk reporting); usual practice of programme offices.

    Bad:
        plans:
          - id: EX-P1
            title: Winter plan
            actions: [{id: EX-A1, title: Sign a bridging contract, status: under way}]
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            closed: 2026-10-30  # problem
          - id: EX-2
            title: Staff cannot be recruited in time
            closed: 2026-10-30
            closed_because: Every post is filled
            actions: [EX-A1]  # problem

    Good:
        plans:
          - id: EX-P1
            title: Winter plan
            actions: [{id: EX-A1, title: Fill every post, completed: 2026-10-23}]
        risks:
          - id: EX-2
            title: Staff cannot be recruited in time
            closed: 2026-10-30
            closed_because: Every post is filled
            actions: [EX-A1]
    """
    if risk.closed is None or not risk.closed_by(context.as_of):
        return
    if risk.closed.state != "dated":
        yield Found(risk.at("closed"), f"it is closed, and the day is given as {risk.closed}")
    if risk.lacks("closed_because") and not has_an_issue(risk, context):
        message = f"it was closed {risk.closed}, and no reason is given"
        yield Found(risk.at("closed"), message, together="closed without a reason")
    yield from _out_of_order(risk, risk.closed)
    pending = [each.id for each in open_actions(risk, context) if not serves_another(each, risk, context)]
    if pending:
        verb = "is" if len(pending) == 1 else "are"
        yield Found(risk.at("actions"), f"it was closed {risk.closed}, and {listed(pending)} {verb} still open")


def _out_of_order(risk: Risk, closed: When) -> Iterator[Found]:
    """Dates that cannot be: closed before it was raised, or assessed after it was closed."""
    if risk.raised and closed.wholly_before(risk.raised):
        message = f"it was closed {closed}, before it was raised {risk.raised}"
        yield Found(risk.at("closed"), message, level=Level.ERROR, remedy="Correct the wrong one of the two dates.")
    for number, each in enumerate(risk.assessments):
        if closed.wholly_before(each.on):
            message = f"it was assessed on {each.on}, after it was closed {closed}"
            remedy = "Open it again by removing closed:, or correct the date."
            yield Found(risk.at("assessments", number, "on"), message, remedy=remedy)


@rule("RSK023", on=Risk, level=Level.WARNING)
def acceptance_that_has_ended(risk: Risk, context: Context) -> Iterator[Found]:
    """A risk is tolerated on an acceptance that has ended, or that never ends.

    Whoever accepted it did so for a time and for reasons of that time. After it, the council carries the risk without
    anybody having agreed; without an end the reasons are never asked about again, which is a note.

    Mend: Have it accepted again with a new end, or treat it.

    Source: Orange Book 2023, Part I, A and D (risk appetite, risk treatment); usual practice of audit committees.

    Bad:
        risks:
          - id: EX-1
            title: Fees rise within the year
            response: tolerate
            acceptance: {by: Programme Board, because: The reserve covers it, until: 2026-09-30}  # problem
          - id: EX-2
            title: The rules come late
            response: tolerate
            acceptance: {by: Programme Board, because: The date is the government's}  # problem

    Good:
        risks:
          - id: EX-1
            title: Fees rise within the year
            response: tolerate
            acceptance: {by: Programme Board, because: The reserve covers it, until: 2027-03-31}
    """
    acceptance = risk.acceptance
    if acceptance is None or risk.response not in (None, "tolerate") or risk.closed_by(context.as_of):
        return
    until = acceptance.until
    if until and until.passed(context.as_of):
        message = f"{acceptance.by} accepted it until {until}, which has passed"
        yield Found(risk.at("acceptance", "until"), message)
    elif until.latest is None if until else not _writes_an_end(risk):
        day = f" on {acceptance.on}" if acceptance.on else ""
        message = f"{acceptance.by} accepted it{day} with no end date"
        yield Found(
            risk.at("acceptance"),
            message,
            together="accepted with no end date",
            remedy="Add until: to its acceptance.",
            level=Level.INFO,
        )


def _writes_an_end(risk: Risk) -> bool:
    """Whether an end is written, though it could not be read."""
    node = risk.origin.node.values.get("acceptance")
    return isinstance(node, Mapping) and is_written(node.values.get("until"))
