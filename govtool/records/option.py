"""Options that a paper weighs."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated
from typing import ClassVar

from govtool.records.record import Record
from govtool.records.record import To


class Option(Record, frozen=True, kw_only=True):
    """One of the ways forward that a body may choose."""

    kind: ClassVar[str] = "option"
    plural: ClassVar[str] = "options"

    reference: Annotated[str, "Its letter or number in the source."] = ""
    about: Annotated[tuple[str, ...], "The records that it would change.", To()] = ()
    advantages: Annotated[tuple[str, ...], "What speaks for it."] = ()
    disadvantages: Annotated[tuple[str, ...], "What speaks against it."] = ()
    cost: Annotated[Decimal | None, "What it costs, in pounds."] = None
    recommended: Annotated[bool | None, "Whether officers recommend it."] = None
