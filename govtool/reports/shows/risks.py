"""The risk log: what may happen, what is in place, what is to come, how it scores and how that has moved."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from govtool.history.movement import Movement
from govtool.records.risk import Risk
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.gaps import gap
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import shared
from govtool.reports.grid import table
from govtool.reports.moving import movements
from govtool.reports.moving import open_risks
from govtool.reports.moving import since_when
from govtool.reports.parts import Block
from govtool.reports.shows.risk_columns import COLUMNS
from govtool.reports.shows.risk_columns import can_move
from govtool.reports.wording import NOT_RECORDED

SCORES_WITHHELD = "Scores are withheld, so movement is not shown."
STILL = "No earlier scores are recorded, so movement is not shown."
_CLOSED = columns(("Ref", 10, "id"), ("Risk", 40, "text"), ("Closed", 20, "text"), ("Why", 30, "text"))


def risks(shown: Slice, basis: Basis) -> Iterator[Block]:
    """The risks that are open on the position date, each with its scores, RAG and movement; then those closed since."""
    found = open_risks(shown, basis)
    caption = shown.caption or "Risk log"
    if found:
        yield _log(found, caption, basis)
    else:
        nothing = gap(basis.every(Risk, shown), "raised", "closed", nothing="no open risk is recorded").lower()
        yield Block(said=f"{caption}: {nothing}.")
    yield from _closed([each for each in movements(shown, basis) if each.sort == "closed"], basis)


def _log(found: Sequence[Risk], caption: str, basis: Basis) -> Block:
    used = [each for each in COLUMNS if each.where(found, basis)]
    rows = [[each.says(risk, basis) for each in used] for risk in found]
    still = SCORES_WITHHELD if gap(found, "residual", "assessments", nothing="") else STILL
    movement = f"Movement {since_when(basis)}." if can_move(found, basis) else still
    head = columns(*shared([(each.heading, each.weight, each.style) for each in used]))
    return table(caption, head, rows, f"{origin(found, basis)} {movement}")


def _closed(found: Sequence[Movement], basis: Basis) -> Iterator[Block]:
    if found:
        note = origin([each.risk for each in found], basis)
        yield table(f"Risks closed {basis.since_words}", _CLOSED, map(_farewell, found), note)


def _farewell(found: Movement) -> Row:
    risk = found.risk
    return [risk.id, risk.title, str(risk.closed), risk.closed_because or NOT_RECORDED]
