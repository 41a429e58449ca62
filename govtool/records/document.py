"""Documents: what records were transcribed from, with the sections that a `source:` may name."""

from __future__ import annotations

from typing import Annotated
from typing import ClassVar

import msgspec

from govtool.records.record import Record
from govtool.records.when import When


class Document(Record, frozen=True, kw_only=True):
    """A published document."""

    kind: ClassVar[str] = "document"
    plural: ClassVar[str] = "documents"

    published_by: Annotated[str, "The body that published it."] = ""
    published: Annotated[When | None, "When."] = None
    sections: Annotated[dict[str, str], "Its sections: number and heading."] = msgspec.field(default_factory=dict)
