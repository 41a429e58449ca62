"""RSK020 and RSK021: whether the actions of a risk lower it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.scores import actions_of
from govtool.lint.scores import assessed
from govtool.lint.scores import number
from govtool.lint.scores import open_actions
from govtool.lint.scores import place_of
from govtool.lint.scores import serves_another
from govtool.problems import Level
from govtool.records.plan import Action
from govtool.records.risk import Risk
from govtool.sentences import listed


@rule("RSK020", on=Risk, level=Level.WARNING)
def action_that_moved_nothing(risk: Risk, context: Context) -> Iterator[Found]:
    """All actions of a risk are complete, and its score has never moved or was not looked at again.

    Either the actions did not work and others are needed, or they did and the score is out of date. A board that sees
    neither pays for work without knowing what it bought.

    Mend: Score the risk again, and say what the actions achieved; if it has not moved, plan others or tolerate it.

    Source: Orange Book 2023, Part I, D (risk monitoring); asked for by those who assess councils. An assessment may follow
    31 days after the last action (thresholds: grace_days).

    Bad:
        plans:
          - id: EX-P1
            title: Winter plan
            actions: [{id: EX-A1, title: Sign a bridging contract, completed: 2026-09-30}]
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            actions: [EX-A1]
            target: {likelihood: 2, impact: 4}
            assessments:
              - {on: 2026-08-03, residual: {likelihood: 4, impact: 4}}
              - {on: 2026-11-02, residual: {likelihood: 4, impact: 4}}  # problem

    Good:
        plans:
          - id: EX-P1
            title: Winter plan
            actions: [{id: EX-A1, title: Sign a bridging contract, completed: 2026-09-30}]
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            actions: [EX-A1]
            target: {likelihood: 2, impact: 4}
            assessments:
              - {on: 2026-08-03, residual: {likelihood: 4, impact: 4}}
              - {on: 2026-11-02, residual: {likelihood: 2, impact: 4}}
    """
    if not risk.actions or not risk.assessments or risk.response == "tolerate" or risk.closed_by(context.as_of):
        return
    actions, known = actions_of(risk, context), assessed(risk, context.as_of)
    if not (actions and known) or not all(each.done_by(context.as_of) for each in actions):
        return
    residual, target = number(risk, "residual", context), number(risk, "target", context)
    last, assessment = known[-1][1].on.latest, known[-1][1]
    if residual is None or last is None or (target is not None and residual <= target):
        return
    finished = _finished(actions)
    who = f"{listed([each.id for each in actions])} {'is' if len(actions) == 1 else 'are'} complete"
    if finished is None or finished <= last:
        if len(known) > 1 and all(each.residual == assessment.residual for _, each in known):
            message = f"{who}, and the score has been {residual} in all {len(known)} assessments"
            yield Found(place_of(risk, "residual", context), message)
    elif (context.as_of - finished).days > context.programme.thresholds.grace_days:
        message = f"{who}, and the risk was last assessed before that, on {assessment.on}"
        yield Found(place_of(risk, "residual", context), message, remedy="Score the risk again.")


def _finished(actions: list[Action]) -> datetime.date | None:
    """The day on which the last of the actions was completed; None where it is not known of every one."""
    days = [each.completed.latest if each.completed else None for each in actions]
    known = [day for day in days if day]
    return max(known) if known and len(known) == len(days) else None


@rule("RSK021", on=Risk, level=Level.WARNING)
def target_reached_before_its_actions(risk: Risk, context: Context) -> Iterator[Found]:
    """The target is no lower than the residual score, though actions are still open.

    The target is what the actions are for. If it is reached already, nobody can say what they will change; if they
    will lower the risk, the target was never set.

    Mend: Set the target that the actions are to reach, or end the actions and tolerate what is left.

    Source: Orange Book 2023, Annex 5 (target risk); asked for by those who assess councils.

    Bad:
        plans:
          - id: EX-P1
            title: Winter plan
            actions: [{id: EX-A1, title: Sign a bridging contract, status: under way}]
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            actions: [EX-A1]
            residual: {likelihood: 3, impact: 4}
            target: {likelihood: 3, impact: 4}  # problem

    Good:
        plans:
          - id: EX-P1
            title: Winter plan
            actions: [{id: EX-A1, title: Sign a bridging contract, status: under way}]
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            actions: [EX-A1]
            residual: {likelihood: 3, impact: 4}
            target: {likelihood: 2, impact: 4}
    """
    if not risk.actions or risk.target is None or risk.response == "tolerate" or risk.closed_by(context.as_of):
        return
    residual = number(risk, "residual", context)
    if residual is None or number(risk, "target", context) != residual:  # one above it is RSK005's
        return
    pending = [each.id for each in open_actions(risk, context) if not serves_another(each, risk, context)]
    if pending:
        message = (
            f"the target {residual} is the present score, and {listed(pending)} {'is' if len(pending) == 1 else 'are'}"
            " still open"
        )
        yield Found(risk.at("target"), message)
