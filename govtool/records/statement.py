"""Statements: what a source document says that a board tracks and that is none of the other kinds."""

from __future__ import annotations

from typing import Annotated
from typing import ClassVar
from typing import Literal

from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.when import When

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
    by: Annotated[str, "Who says it, where the document has several voices."] = ""
    area: Annotated[str, "The borough or area that it is about."] = ""
    group: Annotated[str, "The heading or question that it stands under."] = ""
    framework: Annotated[str, "The framework that it answers to: bcf-2017-19, hicm."] = ""
    part: Annotated[str, "The condition, change or part of that framework."] = ""
    level: Annotated[str, "The level reached, as printed."] = ""
    verdict: Annotated[str, "The few words of judgement printed in it: performed well, slightly above."] = ""
    due: Annotated[When | None, "By when something is to be done about it."] = None
    measure: Annotated[str, "How anybody will know."] = ""
    figures: Annotated[tuple[str, ...], "The figures that it quotes.", To("figure")] = ()
    quality_statement: Annotated[int | None, "The CQC quality statement that it is about, 1 to 9."] = None
    score: Annotated[int | None, "The CQC's score for the quality statement, 1 to 4."] = None
    owner: Annotated[tuple[str, ...], "The one role that answers for it."] = ()
    actions: Annotated[tuple[str, ...], "What is done about it.", To("action")] = ()
    metrics: Annotated[tuple[str, ...], "What measures it.", To("metric")] = ()
    risks: Annotated[tuple[str, ...], "The rows of the risk log that answer it.", To("risk")] = ()
    scheme: Annotated[str, "The scheme that it belongs to.", To("scheme")] = ""
