"""Lessons: what was learnt, and what is done differently since."""

from __future__ import annotations

from typing import Annotated
from typing import ClassVar

from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.when import When


class Lesson(Record, frozen=True, kw_only=True):
    """Something that was learnt from what went well or badly."""

    kind: ClassVar[str] = "lesson"
    plural: ClassVar[str] = "lessons"

    learnt: Annotated[When | None, "When."] = None
    happened: Annotated[str, "What happened."] = ""
    differently: Annotated[str, "What is done differently since."] = ""
    owner: Annotated[tuple[str, ...], "The one role that answers for it."] = ()
    of: Annotated[tuple[str, ...], "The records that it was learnt from.", To()] = ()
    applied: Annotated[tuple[str, ...], "The records in which it is applied.", To()] = ()
