"""Dependencies: what must come from elsewhere."""

from __future__ import annotations

from typing import Annotated
from typing import ClassVar

from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.when import When


class Dependency(Record, frozen=True, kw_only=True):
    """Something that the programme waits for and does not control."""

    kind: ClassVar[str] = "dependency"
    plural: ClassVar[str] = "dependencies"

    on: Annotated[str, "Who or what it depends on."] = ""
    needed: Annotated[When | None, "By when it is needed."] = None
    expected: Annotated[When | None, "When it is expected."] = None
    met: Annotated[When | None, "When it came."] = None
    owner: Annotated[tuple[str, ...], "The one role that answers for it."] = ()
    holds_up: Annotated[tuple[str, ...], "The records that wait for it.", To()] = ()
