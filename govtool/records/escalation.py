"""Escalations: when a risk or an issue was taken to a board."""

from __future__ import annotations

from typing import Annotated

from govtool.records.part import Part
from govtool.records.record import To
from govtool.records.when import When


class Escalation(Part, frozen=True, kw_only=True):
    """A risk or an issue taken to a board that has to know of it."""

    on: Annotated[When, "The day it was taken there."]
    to: Annotated[str, "The board that it was taken to.", To("board")]
    by: Annotated[str, "The role that took it."] = ""
    because: Annotated[str, "Why, where no rule of the programme's says so."] = ""
