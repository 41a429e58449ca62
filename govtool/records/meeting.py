"""Meetings of boards."""

from __future__ import annotations

from typing import Annotated
from typing import ClassVar

from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.when import When


class Meeting(Record, frozen=True, kw_only=True):
    """A meeting of a board, held or to come."""

    kind: ClassVar[str] = "meeting"
    plural: ClassVar[str] = "meetings"

    board: Annotated[str, "The board that meets.", To("board")]
    on: Annotated[When | None, "The day."] = None
    papers: Annotated[tuple[str, ...], "The papers that it takes.", To("paper")] = ()
