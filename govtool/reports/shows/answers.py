"""What people said and what came of it: "you said, we did".

What they said is taken from the statements that name a voice of their own in `by:`. An inspector's or a peer team's own
findings have no such voice, and stand elsewhere; the slice says which sorts of statement count, so that praise, which
asks for nothing, may be left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.dated import latest_by
from govtool.records.evidence import Evidence
from govtool.records.plan import Action
from govtool.records.slice import Slice
from govtool.records.statement import Statement
from govtool.reports.basis import Basis
from govtool.reports.gaps import untold
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.told import later
from govtool.reports.wording import joined
from govtool.reports.wording import missing

NOT_FELT = "No evidence from people's experience is recorded."
_SAID = columns(("Who said it", 20, "text"), ("You said", 38, "text"), ("We did", 42, "text"))
_SHOWN = columns(("Evidence", 40, "text"), ("Dated", 14, "text"), ("What it shows", 46, "text"))


def answers(shown: Slice, basis: Basis) -> Iterator[Block]:
    """What people said and what was done about it; then the evidence that their experience gives."""
    records = basis.records(shown)
    said = [each for each in records if isinstance(each, Statement) and each.by]
    if said:
        yield table("You said, we did", _SAID, [_row(each, basis) for each in said], origin(said, basis))
    else:
        yield Block(said="What residents, carers, staff or partners said is not recorded under their own voice.")
    felt = [each for each in records if isinstance(each, Evidence) and _is_felt(each, basis)]
    if felt:
        yield table(
            "Evidence from people's experience", _SHOWN, [_felt(each, basis) for each in felt], origin(felt, basis)
        )
    else:
        kept = (each for each in records if isinstance(each, Evidence))
        yield Block(said=untold(kept, "category", nothing=NOT_FELT))


def _row(statement: Statement, basis: Basis) -> Row:
    actions = [each for each in basis.workspace.linked(statement, "actions") if isinstance(each, Action)]
    return [
        statement.by,
        statement.title,
        joined([_did(each, basis) for each in actions], missing(statement, "actions", nothing="No answer recorded")),
    ]


def _did(action: Action, basis: Basis) -> str:
    last = latest_by(action.progress, basis.on(action))
    return (
        f"{action.title}: {last.text} ({last.on})"
        if last
        else f"{action.title}: {missing(action, 'progress', nothing='nothing reported yet')}"
    )


def _is_felt(evidence: Evidence, basis: Basis) -> bool:
    return evidence.category == "people's experience" and not later(evidence.dated, basis.on(evidence))


def _felt(evidence: Evidence, basis: Basis) -> Row:
    named = [each.title for each in basis.workspace.linked(evidence, "shows")]
    return [
        evidence.title,
        str(evidence.dated or missing(evidence, "dated")),
        joined(named, missing(evidence, "shows")),
    ]
