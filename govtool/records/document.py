"""Documents: what records were transcribed from, with the sections that a `source:` may name."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field
from typing import Annotated
from typing import ClassVar

from govtool.records.record import Record
from govtool.records.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Record):
    """A published document."""

    kind: ClassVar[str] = "document"
    plural: ClassVar[str] = "documents"

    published_by: Annotated[str, "The body that published it."] = ""
    published: Annotated[When | None, "When."] = None
    sections: Annotated[dict[str, str], "Its sections: number and heading."] = field(default_factory=dict)
