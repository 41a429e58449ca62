"""Decisions that a body took."""

from __future__ import annotations

from typing import Annotated
from typing import ClassVar

from govtool.records.part import Part
from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.when import When


class AsDecided(Part, frozen=True, kw_only=True):
    """What a record said when something was decided about it: a short fingerprint of each matter that counts."""

    record: Annotated[str, "The record that was decided about.", To()]
    wording: Annotated[str, "Of what it is called and of the words that describe it."] = ""
    score: Annotated[str, "Of its inherent, residual and target scores."] = ""
    answer: Annotated[str, "Of its response, and of its being tolerated."] = ""
    dates: Annotated[str, "Of when it is due."] = ""
    numbers: Annotated[str, "Of its amounts and targets."] = ""


class Decision(Record, frozen=True, kw_only=True):
    """What a body decided."""

    kind: ClassVar[str] = "decision"
    plural: ClassVar[str] = "decisions"

    meeting: Annotated[str, "The meeting that took it.", To("meeting")] = ""
    by: Annotated[str, "The body or role that took it, where no meeting is recorded."] = ""
    on: Annotated[When | None, "When, where no meeting is recorded."] = None
    reasons: Annotated[str, "Why."] = ""
    rejected: Annotated[tuple[str, ...], "The alternatives that were rejected."] = ()
    interests: Annotated[str, "The interests that were declared."] = ""
    about: Annotated[tuple[str, ...], "The records that it is about.", To()] = ()
    as_decided: Annotated[tuple[AsDecided, ...], "What those records said then: govtool fills it in."] = ()
    effective: Annotated[When | None, "From when it may be carried out, after call-in."] = None
