"""Recommendations: what peer challenge, inspection, audit or scrutiny ask of the council."""

from __future__ import annotations

import datetime
from typing import Annotated
from typing import ClassVar
from typing import Literal

from govtool.records.dated import latest_by
from govtool.records.part import Part
from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.when import When

Answer = Literal["accepted", "partly accepted", "rejected"]
Status = Literal["not started", "under way", "complete", "embedded", "superseded"]
STAGES: tuple[Status, ...] = ("not started", "under way", "complete", "embedded")
"""The way from an answer to a change that lasts."""

DONE: tuple[Status, ...] = ("complete", "embedded", "superseded")
"""The statuses after which nothing more is due."""


class Progress(Part, frozen=True, kw_only=True):
    """What had been done by a day."""

    on: Annotated[When, "The day it was reported."]
    text: Annotated[str, "What had been done."]
    by: Annotated[str, "The role that reported it."] = ""


class Revision(Part, frozen=True, kw_only=True):
    """A new date for something that is to be done, as it was agreed on a day."""

    on: Annotated[When, "The day it was agreed."]
    due: Annotated[When, "When it should be done since."]
    because: Annotated[str, "Why it moved."] = ""
    by: Annotated[str, "The role that agreed it."] = ""


class Recommendation(Record, frozen=True, kw_only=True):
    """What others ask the council to do."""

    kind: ClassVar[str] = "recommendation"
    plural: ClassVar[str] = "recommendations"

    reference: Annotated[str, "Its number in the source."] = ""
    made_by: Annotated[str, "The body that made it."] = ""
    made: Annotated[When | None, "When it was made."] = None
    detail: Annotated[str, "What it says beyond its title."] = ""
    response: Annotated[Answer | None, "The council's answer."] = None
    because: Annotated[str, "Why it was answered so."] = ""
    owner: Annotated[tuple[str, ...], "The one role that answers for it."] = ()
    due: Annotated[When | None, "When it should be done, as first agreed."] = None
    revisions: Annotated[tuple[Revision, ...], "The dated revisions: each time that its date moved, and why."] = ()
    status: Annotated[Status | None, "How far it has come."] = None
    actions: Annotated[tuple[str, ...], "What is done about it.", To("action")] = ()
    progress: Annotated[tuple[Progress, ...], "What was reported, dated."] = ()

    def due_at(self, on: datetime.date) -> When | None:
        """When it should be done, as agreed by a day."""
        latest = latest_by(self.revisions, on)
        return latest.due if latest else self.due
