"""Evidence: a document and section that shows something was done, and who checked it."""

from __future__ import annotations

from typing import Annotated
from typing import ClassVar
from typing import Literal

from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.when import When

Category = Literal["people's experience", "feedback from staff and leaders", "feedback from partners", "processes"]
"""The CQC's evidence categories for local authority assessments."""


class Evidence(Record, frozen=True, kw_only=True):
    """What shows that something is as a record says."""

    kind: ClassVar[str] = "evidence"
    plural: ClassVar[str] = "evidence"

    shows: Annotated[tuple[str, ...], "The records that it supports.", To()] = ()
    category: Annotated[Category | None, "The CQC's category of evidence."] = None
    quality_statement: Annotated[int | None, "The CQC quality statement that it is about, 1 to 9."] = None
    dated: Annotated[When | None, "The date of the evidence itself."] = None
    verified_by: Annotated[str, "The role that checked it."] = ""
    verified: Annotated[When | None, "When it was checked."] = None
