"""RSK017 and RSK019: what the next risk review should have before it."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.history.cadence import silence
from govtool.history.limits import looked_at_too_late
from govtool.history.limits import soon
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.programme import Programme
from govtool.records.risk import Risk
from govtool.sentences import listed


@rule("RSK017", on=Risk, level=Level.INFO)
def risk_soon_to_happen(risk: Risk, context: Context) -> Iterator[Found]:
    """A risk may happen soon.

    What may happen next month belongs on this week's agenda whatever its score: after that there is nothing left to do
    but to bear it. Soon is within 31 days (thresholds: proximity_days).

    Mend: Take it at the next risk review, and ask whether its controls are in place and its actions will be done in time.

    Source: Proximity is a field of its own in published council risk registers; usual practice of programme offices.

    Bad:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            proximity: Dec 2026  # problem

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            proximity: Mar 2027
    """
    if when := soon(risk, context.as_of, context.programme.thresholds.proximity_days):
        said = "; ".join(filter(None, [f"it may happen {when}", looked_at_too_late(risk)]))
        yield Found(risk.at("proximity"), said, together="risks that may happen soon, for the next review")


@rule("RSK019", on=Programme, level=Level.WARNING)
def register_not_reviewed(programme: Programme, context: Context) -> Iterator[Found]:
    """Risks of a register have not been looked at for longer than the programme's cadence allows.

    A risk register that is brought to a board without having been read again tells it what somebody thought last
    season. A risk counts as looked at on the day of its latest assessment, or of the register's review as a whole; before
    either, on the day it was raised.

    Mend: Ask the owners that are named; then date the assessments, or the register's review under register: reviewed.

    Source: CQC local authority assessments, governance; published policies that set a cadence by band.

    Bad:
        programme:
          id: example
          title: An invented programme
          scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
          review_days: {red: 31}
        register:
          reviewed: 2026-09-30  # problem
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            owner: Head of Commissioning
            assessments: [{on: 2026-09-07, residual: {likelihood: 4, impact: 4}}]

    Good:
        programme:
          id: example
          title: An invented programme
          scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
          review_days: {red: 31}
        register:
          reviewed: 2026-11-09
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            owner: Head of Commissioning
            assessments: [{on: 2026-09-07, residual: {likelihood: 4, impact: 4}}]
    """
    if programme.review_days is None:
        return
    for register in context.workspace.registers_of(programme):
        risks = [each for each in register.records if isinstance(each, Risk) and each.open_on(context.as_of)]
        late = [each for each in risks if silence(each, context.workspace, context.as_of)]
        if late:
            count = f"{len(late)} of {len(risks)} open risks {'has' if len(late) == 1 else 'have'}"
            message = f"{count} not been looked at within the programme's cadence: ask {_owners(late)}"
            place = register.header_at("reviewed") if register.header.reviewed else late[0].at()
            yield Found(place, message)


def _owners(risks: list[Risk]) -> str:
    """The owners, each with the risks to be asked about: `Head of Finance (EX-2 and EX-3)`."""
    by_owner: dict[str, list[str]] = {}
    for risk in risks:
        by_owner.setdefault(listed(risk.owner) or "whoever owns", []).append(risk.id)
    return "; ".join(f"{owner} ({listed(ids)})" for owner, ids in by_owner.items())
