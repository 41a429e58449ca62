"""DEC001, DEC002 and ACT007: decisions, what they were taken on, and what is done before they may be carried out."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from govtool.history.decided import changed_since
from govtool.history.meetings import decided_on
from govtool.history.notice import call_in_until
from govtool.history.notice import is_executive
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.decision import Decision
from govtool.records.meeting import Meeting
from govtool.records.plan import Action
from govtool.records.when import When


@rule("DEC001", on=Decision, level=Level.WARNING)
def decision_that_cannot_be_dated(decision: Decision, context: Context) -> Iterator[Found]:
    """A decision has no date, or takes effect before it was taken or while members may still call it in.

    Whether something was lawful, in time or already decided turns on that day. What is done before the call-in has run
    out may have to be undone.

    Mend: Name the meeting: with its day, or give on:; set effective: to the day after the call-in has run out. By default
    that is 5 working days after the decision: call_in_days: in the programme's thresholds.

    Source: Local Government Act 2000, section 9F (call-in), and councils' constitutions; seen in published papers.

    Bad:
        programme:
          id: example
          title: An invented programme
          boards: [{id: EX-B1, title: Cabinet}]
        meetings:
          - {id: EX-MT1, title: October Cabinet, board: EX-B1, on: 5 Oct 2026}
        decisions:
          - {id: EX-DC1, title: The contract may be signed, meeting: EX-MT1, effective: 7 Oct 2026}  # problem
          - {id: EX-DC2, title: The plan is approved, by: Director of Adult Social Care}  # problem

    Good:
        programme:
          id: example
          title: An invented programme
          boards: [{id: EX-B1, title: Cabinet}]
        meetings:
          - {id: EX-MT1, title: October Cabinet, board: EX-B1, on: 5 Oct 2026}
        decisions:
          - {id: EX-DC1, title: The contract may be signed, meeting: EX-MT1, effective: 13 Oct 2026}
          - {id: EX-DC2, title: The plan is approved, by: Director of Adult Social Care, on: 1 Oct 2026}
    """
    taken = taken_on(decision, context)
    if taken is None or taken.state == "unknown":
        if not decision.origin.writes("on") and (decision.lacks("meeting") or _meeting(decision, context)):
            message = "no date is recorded for it, nor a meeting that has one"
            yield Found(decision.at(), message, together=message)
    elif decision.effective and decision.effective.wholly_before(taken):
        message = f'it takes effect "{decision.effective}", before it was taken on {taken}'
        yield Found(decision.at("effective"), message, level=Level.ERROR)
    elif decision.effective and decision.effective.earliest:
        end = _call_in_ends(decision, context)
        if end and decision.effective.earliest <= end:
            message = f"it takes effect {decision.effective}, and members may call it in until {_said(end)}"
            yield Found(decision.at("effective"), message)


@rule("DEC002", on=Decision, level=Level.WARNING)
def decision_on_what_has_changed(decision: Decision, context: Context) -> Iterator[Found]:
    """A record that a decision is about no longer says what it said when the decision was taken.

    What was approved is the record as the body saw it: its wording, its score, its answer, its date, its amounts. A risk
    that was accepted at 8 and has gone to 16 since was never accepted at 16, and whoever relies on the minute is mistaken.

    Mend: Take it to the body again and record what it decides; a later decision about the record ends the matter. Where
    only the words were improved, have the body's chair confirm that it stands, and record that.

    Source: Usual practice of sign-off: it is of the state that was looked at; asked for by clerks and auditors.

    Bad:
        risks:
          - id: EX-1
            title: Fees rise within the year
            assessments:
              - {on: 1 Oct 2026, residual: {likelihood: 2, impact: 4}}
              - {on: 3 Nov 2026, residual: {likelihood: 4, impact: 4}, because: Two homes gave notice}
        decisions:
          - id: EX-DC1
            title: The risk is accepted for the winter
            by: Cabinet
            on: 5 Oct 2026
            about: EX-1
            as_decided:
              - {record: EX-1, wording: d64221c8, score: 5c616e2c}  # problem

    Good:
        risks:
          - id: EX-1
            title: Fees rise within the year
            assessments:
              - {on: 1 Oct 2026, residual: {likelihood: 2, impact: 4}}
        decisions:
          - id: EX-DC1
            title: The risk is accepted for the winter
            by: Cabinet
            on: 5 Oct 2026
            about: EX-1
            as_decided:
              - {record: EX-1, wording: d64221c8, score: 5c616e2c}
    """
    if not decision.as_decided:
        return
    taken = decided_on(decision, context.workspace)
    for each in changed_since(decision, context.workspace, context.as_of):
        message = f"it was decided on {taken}; of {each.record.id}, {each.words}"
        together = "it was decided on what has changed since"
        yield Found(decision.at("as_decided", each.place, each.matter), message, together=together)


@rule("ACT007", on=Decision, level=Level.WARNING)
def action_before_its_decision(decision: Decision, context: Context) -> Iterator[Found]:
    """An action starts before the decision about it may be carried out.

    A contract that is signed while members may still call the decision in makes the call-in an empty form, and can make
    the contract void.

    Mend: Start the action after the call-in has run out, or record the decision that allowed an earlier start.

    Source: Asked for by clerks; Local Government Act 2000, section 9F (call-in), and councils' constitutions.

    Bad:
        decisions:
          - id: EX-DC1
            title: The bridging contract may be signed
            by: Cabinet
            on: 5 Oct 2026
            effective: 13 Oct 2026
            about: EX-A1
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A1
                title: Sign the bridging contract
                start: 6 Oct 2026  # problem

    Good:
        decisions:
          - id: EX-DC1
            title: The bridging contract may be signed
            by: Cabinet
            on: 5 Oct 2026
            effective: 13 Oct 2026
            about: EX-A1
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A1
                title: Sign the bridging contract
                start: 13 Oct 2026
    """
    if not decision.about:
        return
    taken = taken_on(decision, context)
    first = decision.effective.earliest if decision.effective else None
    call_in = None if first else _call_in_ends(decision, context)
    for action in context.workspace.linked(decision, "about"):
        if not isinstance(action, Action) or action.start is None or action.start.latest is None:
            continue
        if taken is None or action.start.wholly_before(taken):
            continue  # a decision about what had long begun
        if first and action.start.latest < first:
            message = f"it starts {action.start}; {decision.id} about it takes effect {decision.effective}"
            yield Found(action.at("start"), message, record=action.id)
        elif call_in and action.start.latest <= call_in:
            message = f"it starts {action.start}; members may call {decision.id} about it in until {_said(call_in)}"
            yield Found(action.at("start"), message, record=action.id)


def taken_on(decision: Decision, context: Context) -> When | None:
    """When it was taken: the day of its meeting, else its own."""
    meeting = _meeting(decision, context)
    return (meeting.on if meeting else None) or decision.on


def _meeting(decision: Decision, context: Context) -> Meeting | None:
    record = context.workspace.records.get(decision.meeting) if decision.meeting else None
    return record if isinstance(record, Meeting) else None


def _call_in_ends(decision: Decision, context: Context) -> datetime.date | None:
    """The last day on which members may call it in; None where they may not or the day is not known."""
    taken, meeting = taken_on(decision, context), _meeting(decision, context)
    board = context.workspace.records.get(meeting.board) if meeting else None
    by = board.title if board else decision.by
    if taken is None or not taken.exact or taken.latest is None or not is_executive(by):
        return None
    return call_in_until(taken.latest, context.programme.thresholds)


def _said(day: datetime.date) -> str:
    return f"{day.day} {day:%B} {day.year}"
