"""A decision that a body or a role took, with what it was taken on."""

from __future__ import annotations

import datetime
import random
from collections.abc import Mapping
from typing import Any

from govtool.history.decided import kept_of
from govtool.records.decision import Decision
from govtool.records.meeting import Meeting
from govtool.registers.editing.edits import EditError
from govtool.review.deed import Deed
from govtool.review.deed import new_record
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

    It keeps a fingerprint of what the records that it is about said on the day of its meeting, else on its own day.
    Raises EditError where neither a meeting nor who took it is given, or a record that it is about is not there.
    """
    meeting = workspace.records.get(values.get("meeting") or "")
    if values.get("meeting") and not isinstance(meeting, Meeting):
        raise EditError(f"there is no meeting {values['meeting']}.")
    if not values.get("meeting") and not values.get("by"):
        raise EditError("say which meeting took the decision, or by which role it was taken.")
    for each in values.get("about") or ():
        if each not in workspace.records:
            raise EditError(f"there is no record {each} that the decision could be about.")
    held = meeting.on.latest if isinstance(meeting, Meeting) and meeting.on else None
    dated = {} if meeting else {"on": on}
    kept = {"as_decided": kept_of(values.get("about") or (), workspace, held or on)}
    record_id, write = new_record(Decision, programme, workspace, {**values, **dated, **kept}, chance)
    return Deed(f"{record_id} is a new decision: {values['title']}", (write,), made=record_id)
