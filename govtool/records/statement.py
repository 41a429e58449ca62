"""Statements: what a source document says that a board tracks and that is none of the other kinds."""

from __future__ import annotations

from typing import Annotated
from typing import ClassVar
from typing import Literal

from govtool.records.record import Record
from govtool.records.record import To

Says = Literal[
    "finding",
    "shortfall",
    "strength",
    "area for improvement",
    "area for consideration",
    "outcome",
    "question",
    "achievement",
    "claim",
    "implication",
    "fundamental risk",
    "principle",
    "priority",
    "intention",
]


class Statement(Record, frozen=True, kw_only=True):
    """One thing that a document says, in our own words."""

    kind: ClassVar[str] = "statement"
    plural: ClassVar[str] = "statements"

    says: Annotated[Says, "What sort of statement it is."]
    detail: Annotated[str, "What it says beyond its title."] = ""
    quality_statement: Annotated[int | None, "The CQC quality statement that it is about, 1 to 9."] = None
    score: Annotated[int | None, "The CQC's score for the quality statement, 1 to 4."] = None
    owner: Annotated[tuple[str, ...], "The one role that answers for it."] = ()
    actions: Annotated[tuple[str, ...], "What is done about it.", To("action")] = ()
    metrics: Annotated[tuple[str, ...], "What measures it.", To("metric")] = ()
    risks: Annotated[tuple[str, ...], "The rows of the risk log that answer it.", To("risk")] = ()
    scheme: Annotated[str, "The scheme that it belongs to.", To("scheme")] = ""
