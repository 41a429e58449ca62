"""Benefits: what a programme is expected to be worth, and to whom."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated
from typing import ClassVar

from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.when import When


class Benefit(Record, frozen=True, kw_only=True):
    """A gain that somebody is to have from the programme."""

    kind: ClassVar[str] = "benefit"
    plural: ClassVar[str] = "benefits"

    to: Annotated[str, "Who gains."] = ""
    amount: Annotated[Decimal | None, "How much is expected, in its unit."] = None
    unit: Annotated[str, "The unit: £, £m, days."] = ""
    by: Annotated[When | None, "By when."] = None
    basis: Annotated[str, "How the amount was arrived at."] = ""
    realised: Annotated[Decimal | None, "How much has come, in its unit."] = None
    realised_at: Annotated[When | None, "The date of that."] = None
    owner: Annotated[tuple[str, ...], "The one role that answers for it."] = ()
    schemes: Annotated[tuple[str, ...], "The schemes that bring it.", To("scheme")] = ()
    metrics: Annotated[tuple[str, ...], "What measures it.", To("metric")] = ()
