"""Recommendations: what peer challenge, inspection, audit or scrutiny ask of the council."""

from __future__ import annotations

from typing import Annotated
from typing import ClassVar
from typing import Literal

from govtool.records.part import Part
from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.when import When

Answer = Literal["accepted", "partly accepted", "rejected"]
Status = Literal["not started", "under way", "complete", "embedded", "superseded"]


class Progress(Part, frozen=True, kw_only=True):
    """What had been done by a day."""

    on: Annotated[When, "The day it was reported."]
    text: Annotated[str, "What had been done."]
    by: Annotated[str, "The role that reported it."] = ""


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
    due: Annotated[When | None, "When it should be done."] = None
    status: Annotated[Status | None, "How far it has come."] = None
    actions: Annotated[tuple[str, ...], "What is done about it.", To("action")] = ()
    progress: Annotated[tuple[Progress, ...], "What was reported, dated."] = ()
