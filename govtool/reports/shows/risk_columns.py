"""The columns of the risk log: what each says of a risk, and which logs have it."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass

from govtool.history.due import overdue
from govtool.records.exempt import WITHHELD
from govtool.records.plan import Action
from govtool.records.risk import Risk
from govtool.records.risk import Stage
from govtool.records.scoring import worth
from govtool.reports.basis import Basis
from govtool.reports.grid import rag_cell
from govtool.reports.moving import in_words
from govtool.reports.moving import moved
from govtool.reports.parts import Cell
from govtool.reports.wording import joined
from govtool.reports.wording import lines
from govtool.reports.wording import missing
from govtool.reports.wording import score

SCORES = {"residual": ("residual", "assessments")}
"""The fields that the score of a stage is taken from, where it is not the one of its name."""


def always(found: Sequence[Risk], basis: Basis) -> bool:
    """Of a column that every log has."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class LogColumn:
    """A column of the risk log."""

    heading: str
    weight: int
    """Its width beside the others': the page is shared out over the columns that the log has."""
    style: str = "text"
    says: Callable[[Risk, Basis], str | Cell]
    where: Callable[[Sequence[Risk], Basis], bool] = always
    """Whether a log of these risks has it: a column that would say nothing of any of them is left out."""


def described(risk: Risk, basis: Basis) -> str:
    """What may happen: its title, and its cause, event and effect where they are recorded."""
    parts = (("Cause", risk.cause), ("Event", risk.event), ("Effect", risk.effect))
    return "\n".join([risk.title, *(f"{name}: {text}" for name, text in parts if text)])


def done(risk: Risk, basis: Basis) -> str:
    """What is done about it."""
    return lines(risk.measures) or missing(risk, "controls", "mitigation")


def _all_in_place(found: Sequence[Risk], basis: Basis) -> bool:
    """Whether all that is done is known to be in place: sources often print mitigation without saying so."""
    return any(each.controls for each in found) and not any(each.mitigation for each in found)


def _some_not_in_place(found: Sequence[Risk], basis: Basis) -> bool:
    return not _all_in_place(found, basis)


def to_come(risk: Risk, basis: Basis) -> str:
    """Its actions with their dates; of a risk that is tolerated, by whom and until when."""
    said = [_action(each, basis) for each in basis.workspace.linked(risk, "actions") if isinstance(each, Action)]
    if held := risk.tolerated:
        until = f" until {held.until}" if held.until else ""
        said.append(f"Tolerated{until}, by {held.by}")
    return lines(said) or missing(risk, "actions", "acceptance", "response", nothing="None recorded")


def _action(action: Action, basis: Basis) -> str:
    on = basis.on(action)
    if action.done_by(on):
        return f"{action.title}: {f'done {action.completed}' if action.completed else action.status}"
    due = action.due_at(on)
    late = ", overdue" if overdue(action, on) else ""
    return f"{action.title}: due {due}{late}" if due else f"{action.title}: no date"


def _any_to_come(found: Sequence[Risk], basis: Basis) -> bool:
    return any(each.actions or each.tolerated for each in found)


def owner(risk: Risk, basis: Basis) -> str:
    """Who answers for it, and when it is looked at next, or should have been."""
    who = joined(risk.owner, missing(risk, "owner"))
    if risk.review is None:
        return who
    said = "Review was due" if risk.review.passed(basis.on(risk)) else "Next review"
    return f"{who}\n{said} {risk.review}"


def _score(stage: Stage) -> Callable[[Risk, Basis], str]:
    """The score of a stage: `4 x 4 = 16`, with a multiplication sign."""

    def say(risk: Risk, basis: Basis) -> str:
        value, scoring = risk.score_at(stage, basis.on(risk)), basis.workspace.programme_of(risk).scoring
        if value is None:
            return missing(risk, *SCORES.get(stage, (stage,)))
        number = worth(value, scoring)
        return score(value, value.product if number is None else number)

    return say


def _any_target(found: Sequence[Risk], basis: Basis) -> bool:
    return any(each.target for each in found)


def rag(risk: Risk, basis: Basis) -> Cell:
    """The residual RAG: of the score, where the programme has bands; else as printed, and said so."""
    band = risk.band_at("residual", basis.on(risk), basis.workspace.programme_of(risk).scoring)
    if band:
        return rag_cell(band, band)
    printed = risk.printed and risk.printed.residual and risk.printed.residual.rag
    return (
        rag_cell(printed, f"{printed} as printed")
        if printed
        else Cell(text=missing(risk, *SCORES["residual"], "printed"), style="rag")
    )


def movement(risk: Risk, basis: Basis) -> str:
    """`Up from 12`, `No change`, `New`."""
    return in_words(moved(risk, basis)) if not risk.withholds(*SCORES["residual"]) else WITHHELD


def can_move(found: Sequence[Risk], basis: Basis) -> bool:
    """Whether the movement of any of these risks is known."""
    return any(each and each.sort != "not known" for each in (moved(risk, basis) for risk in found))


inherent = _score("inherent")
"""The score before anything is done."""

COLUMNS = (
    LogColumn(heading="Ref", weight=8, style="id", says=lambda risk, _: risk.id),
    LogColumn(heading="Risk", weight=30, says=described),
    LogColumn(heading="Controls in place", weight=18, says=done, where=_all_in_place),
    LogColumn(heading="What is done about it", weight=24, says=done, where=_some_not_in_place),
    LogColumn(heading="Actions", weight=16, says=to_come, where=_any_to_come),
    LogColumn(heading="Owner", weight=17, says=owner),
    LogColumn(heading="Inherent score", weight=11, says=inherent),
    LogColumn(heading="Residual score", weight=11, says=_score("residual")),
    LogColumn(heading="Target score", weight=11, says=_score("target"), where=_any_target),
    LogColumn(heading="RAG", weight=10, style="rag", says=rag),
    LogColumn(heading="Movement", weight=11, says=movement, where=can_move),
)
"""From left to right."""
