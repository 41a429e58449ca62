"""Known problems: what the linter finds and a programme has accepted for a time."""

from __future__ import annotations

from typing import Annotated

from govtool.records.part import Part
from govtool.records.record import To
from govtool.records.when import When


class KnownProblem(Part, frozen=True, kw_only=True):
    """Problems of one rule on some records that a role has accepted, why, and until when."""

    code: Annotated[str, "The rule's code: RSK004."]
    records: Annotated[tuple[str, ...], "The records on which it stands.", To()]
    reason: Annotated[str, "Why it is accepted."]
    role: Annotated[str, "The role that accepted it."]
    until: Annotated[When, "The last day on which it is accepted."]
