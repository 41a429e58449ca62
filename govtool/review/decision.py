"""A decision that a body or a role took, with what it was taken on."""

from __future__ import annotations

import datetime
import random
from collections.abc import Mapping
from typing import Any

from govtool.history.decided import kept_of
from govtool.records.decision import Decision
from govtool.records.meeting import Meeting
from govtool.records.record import Record
from govtool.records.when import written
from govtool.registers.editing.edits import EditError
from govtool.review.deed import Deed
from govtool.review.new import exempt_notes
from govtool.review.new import new_record
from govtool.review.notes import unknown_roles
from govtool.workspace import Workspace


def record(
    programme: str,
    workspace: Workspace,
    values: Mapping[str, Any],
    *,
    on: datetime.date,
    chance: random.Random | None = None,
) -> Deed:
    """A new decision; `values` are its fields by name: title, meeting or by, reasons, rejected, interests, about.

    It keeps a fingerprint of what the records that it is about said on the day of its meeting, else on its own day, `on`. One
    about what is restricted stands beside that, and about what is exempt is exempt: so does its fingerprint, from which
    the few scores that there are could be guessed. Raises EditError where neither a meeting nor who took it is given, a
    record that it is about is not there, or the meeting is still to come.
    """
    meeting = _meeting(values, workspace)
    if meeting is None and not values.get("by"):
        raise EditError("say which meeting took the decision, or by which role it was taken.")
    about = _about(values, workspace)
    held = meeting.on.latest if meeting and meeting.on and meeting.on.exact else None
    if meeting and held and held > on:
        raise EditError(
            f"{meeting.id} is on {written(held, held)}, which is still to come; it has decided nothing yet."
        )
    dated = {} if held else {"on": on}
    kept = {"as_decided": kept_of([each.id for each in about], workspace, held or on)}
    record_id, write = new_record(Decision, programme, workspace, {**values, **dated, **kept}, chance, about=about)
    notes = (*exempt_notes(record_id, about), *unknown_roles(programme, workspace, values.get("by") or ""))
    return Deed(f"{record_id} is a new decision: {values['title']}", (write,), made=record_id, notes=notes)


def _meeting(values: Mapping[str, Any], workspace: Workspace) -> Meeting | None:
    """The meeting that took it; None where none is named. Raises EditError where there is no such meeting."""
    name = values.get("meeting")
    meeting = workspace.records.get(name or "")
    if name and not isinstance(meeting, Meeting):
        raise EditError(f"there is no meeting {name}.")
    return meeting if isinstance(meeting, Meeting) else None


def _about(values: Mapping[str, Any], workspace: Workspace) -> list[Record]:
    """The records that it is about. Raises EditError where one is not there."""
    ids = values.get("about") or ()
    for each in ids:
        if each not in workspace.records:
            raise EditError(f"there is no record {each} that the decision could be about.")
    return [workspace.records[each] for each in ids]
