"""What rules ask about a risk's scores, assessments and actions, as they stood on the position date."""

from __future__ import annotations

import datetime

from govtool.lint.rule import Context
from govtool.records.plan import Action
from govtool.records.risk import Assessment
from govtool.records.risk import Risk
from govtool.records.risk import Stage
from govtool.records.scoring import worth
from govtool.source import Location
from govtool.workspace import Workspace


def number(risk: Risk, stage: Stage, context: Context) -> int | None:
    """The number of a stage's score; None where it is not scored, or off the matrix."""
    known = context.once(_known)
    if (risk.id, stage) not in known:
        score = risk.score_at(stage, context.as_of)
        known[risk.id, stage] = worth(score, context.programme.scoring) if score else None
    return known[risk.id, stage]


def _known(workspace: Workspace) -> dict[tuple[str, Stage], int | None]:
    """The numbers that were asked for in this run: a dozen rules ask for the same."""
    return {}


def place_of(risk: Risk, stage: Stage, context: Context) -> Location:
    """Where a stage's score is written: of the residual, in its assessment."""
    known = assessed(risk, context.as_of) if stage == "residual" else []
    return risk.at("assessments", known[-1][0], "residual") if known else risk.at(stage)


def assessed(risk: Risk, on: datetime.date) -> list[tuple[int, Assessment]]:
    """The assessments of by a day, the earliest first, each with its number in the record."""
    known = [(place, each) for place, each in enumerate(risk.assessments) if each.on.latest and each.on.latest <= on]
    return sorted(known, key=lambda pair: pair[1].on.latest or on) if len(known) > 1 else known


def actions_of(risk: Risk, context: Context) -> list[Action]:
    """The actions that a risk names."""
    if not risk.actions:
        return []
    return [each for each in context.workspace.linked(risk, "actions") if isinstance(each, Action)]


def open_actions(risk: Risk, context: Context) -> list[Action]:
    """The actions of a risk that are still to be done."""
    return [each for each in actions_of(risk, context) if not each.done_by(context.as_of)]


def serves_another(action: Action, risk: Risk, context: Context) -> bool:
    """Whether an action is also that of another open risk, of an issue, a recommendation or anything else."""
    links = context.workspace.inward.get(action.id, ())
    others = [context.workspace.records[link.source] for link in links if link.field == "actions"]
    return any(each.id != risk.id and not (isinstance(each, Risk) and each.closed_by(context.as_of)) for each in others)
