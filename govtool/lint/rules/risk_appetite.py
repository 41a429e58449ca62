"""RSK012: risks above what the programme tolerates."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.history.limits import above_limit
from govtool.history.limits import printed_red
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.scores import number
from govtool.lint.scores import open_actions
from govtool.lint.scores import place_of
from govtool.problems import Level
from govtool.records.owner import is_unknown
from govtool.records.plan import Action
from govtool.records.risk import Risk
from govtool.sentences import listed
from govtool.source import Location

NOT_FOR_LIVING_WITH = ("averse", "minimal")
"""The appetites under which a risk is kept as low as can be; the other three allow that some is carried."""


@rule("RSK012", on=Risk, level=Level.WARNING)
def risk_above_tolerance(risk: Risk, context: Context) -> Iterator[Found]:
    """A risk is RED or above tolerance, and nobody is to lower it by a date, or no board is named that it goes to.

    Oversight is only robust if what is beyond the limit leads to an action, an owner and a board that hears of it. The
    limit is the programme's tolerance for the risk's category; where it declares none, the lowest RED score. To
    tolerate a risk is an answer too, but not above GREEN where the appetite for its category is averse or minimal.

    Mend: Add an action with an owner and a date; say in programme.yaml at which score (escalates_at) each board takes a
    risk; or have the appetite changed openly.

    Source: CQC local authority assessments, governance; HM Treasury and Government Finance Function, Risk appetite
    guidance note (appetite is what is sought, tolerance the limit).

    Bad:
        programme:
          id: example
          title: An invented programme
          scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
          tolerance: {workforce: 9}
          appetite: {safety: averse}
          boards: [{id: EX-B1, title: Programme Board, escalates_at: 12}]
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            residual: {likelihood: 4, impact: 4}  # problem
          - id: EX-2
            title: Staff cannot be recruited in time
            category: workforce
            residual: {likelihood: 4, impact: 3}  # problem
          - id: EX-3
            title: A pendant alarm does not ring through
            category: safety
            residual: {likelihood: 2, impact: 5}
            response: tolerate  # problem
            acceptance: {by: Programme Board, because: New pendants are dear, until: 2027-03-31}

    Good:
        programme:
          id: example
          title: An invented programme
          scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
          boards: [{id: EX-B1, title: Programme Board, escalates_at: 12}]
        plans:
          - id: EX-P1
            title: Winter plan
            actions: [{id: EX-A1, title: Sign a contract, owner: Head of Commissioning, due: 2026-12-18}]
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            residual: {likelihood: 4, impact: 4}
            actions: [EX-A1]
    """
    if risk.closed_by(context.as_of):
        return
    above = _above(risk, context)
    if above and not (risk.response == "tolerate" and risk.acceptance):
        fact, place = above
        for lacking in (_without_action(risk, context), _without_board(risk, context)):
            if lacking:
                yield Found(place, f"it is {fact}, and {lacking}", together=f"RED or above tolerance, and {lacking}")
    yield from _against_the_appetite(risk, context)


def _above(risk: Risk, context: Context) -> tuple[str, Location] | None:
    """In what way a risk is beyond the limit, and where that is written."""
    value = number(risk, "residual", context)
    if value is None:
        return ("printed RED", risk.at("printed", "residual", "rag")) if printed_red(risk) else None
    above = above_limit(value, risk.category, context.programme)
    if not above:
        return None
    return above, place_of(risk, "residual", context)


def _without_action(risk: Risk, context: Context) -> str:
    """What is lacking of an open action with an owner and a date; nothing where there is one, or a dangling id."""
    pending = open_actions(risk, context)
    if any(_can_be_chased(each, context) for each in pending):
        return ""
    if pending:
        names = listed([each.id for each in pending])
        return f"its open {'action has' if len(pending) == 1 else 'actions have'} no owner or no due date ({names})"
    if len(context.workspace.linked(risk, "actions")) < len(risk.actions):
        return ""
    return (
        "no action with an owner and a due date is named"
        if not risk.actions
        else f"{listed(risk.actions)} left nothing open to lower it"
    )


def _can_be_chased(action: Action, context: Context) -> bool:
    due = action.due_at(context.as_of)
    owned = bool(action.owner) and not any(is_unknown(each) for each in action.owner)
    return owned and due is not None and due.state != "unknown"


def _without_board(risk: Risk, context: Context) -> str:
    """That no board takes a risk of this score; nothing where the programme has no boards yet to speak of."""
    value, boards = number(risk, "residual", context), context.programme.boards
    if value is None or context.programme.scoring is None or not boards:
        return ""
    levels = [board.escalates_at for board in boards if board.escalates_at is not None]
    if not levels:
        return "no board says from which score a risk comes to it"
    return "" if min(levels) <= value else f"boards take risks from {min(levels)} only"


def _against_the_appetite(risk: Risk, context: Context) -> Iterator[Found]:
    """A risk that is tolerated above GREEN, where the programme has said that it would not live with such risks."""
    appetite = context.programme.appetite.get(risk.category)
    if (
        risk.response != "tolerate"
        or appetite not in NOT_FOR_LIVING_WITH
        or risk.category in context.programme.tolerance
    ):
        return
    band, value = (
        risk.band_at("residual", context.as_of, context.programme.scoring),
        number(risk, "residual", context),
    )
    if band in ("AMBER", "RED"):
        message = f"it is tolerated at {value} ({band}), and the appetite for {risk.category} risks is {appetite}"
        remedy = "Treat it, or have the appetite for its category changed."
        yield Found(risk.at("response"), message, remedy=remedy)
