"""What is decided about milestones: expected on another day, or reached."""

from __future__ import annotations

import datetime

from govtool.records.milestone import Milestone
from govtool.records.when import When
from govtool.registers.editing.edits import EditError
from govtool.review.checks import check_moves
from govtool.review.checks import check_to_come
from govtool.review.deed import Deed
from govtool.review.deed import entry
from govtool.review.deed import fields
from govtool.review.notes import later_note
from govtool.review.notes import role_notes
from govtool.workspace import Workspace


def forecast(
    milestone: Milestone, workspace: Workspace, expected: When, *, on: datetime.date, because: str, by: str = ""
) -> Deed:
    """A dated forecast; the baseline stays. Of one without a date the forecast is its baseline.

    Raises EditError where the milestone is reached, the date has passed or is the present one, or one that moves has no
    reason.
    """
    _check_not_reached(milestone)
    check_to_come(expected, on, f"the day on which {milestone.id} is expected now")
    before = milestone.due_at(on)
    if milestone.baseline is None and before is None:
        return Deed(f"{milestone.id} is due {expected}", tuple(fields(milestone, workspace, {"baseline": expected})))
    check_moves(milestone.id, before, expected, because)
    values = {"on": on, "expected": expected, "because": because, "by": by}
    said = f"{milestone.id} is now expected {expected} instead of {before}"
    notes = (
        *later_note("a forecast", [each.on for each in milestone.forecasts], on),
        *role_notes(milestone, workspace, by),
    )
    return Deed(said, (entry(milestone, workspace, "forecasts", values),), notes=notes)


def achieve(milestone: Milestone, workspace: Workspace, *, on: datetime.date) -> Deed:
    """The milestone is reached on a day. Raises EditError where it is already."""
    _check_not_reached(milestone)
    return Deed(f"{milestone.id} is reached", tuple(fields(milestone, workspace, {"actual": on})))


def _check_not_reached(milestone: Milestone) -> None:
    if milestone.actual:
        raise EditError(f"{milestone.id} was reached on {milestone.actual}.")
