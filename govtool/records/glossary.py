"""The glossary: names of bodies and terms, as printed and as they are now."""

from __future__ import annotations

from typing import Annotated
from typing import ClassVar

from govtool.records.record import Record


class Term(Record, frozen=True, kw_only=True):
    """A name or an acronym, and what it stands for."""

    kind: ClassVar[str] = "term"
    plural: ClassVar[str] = "glossary"

    acronym: Annotated[str, "Its short form."] = ""
    meaning: Annotated[str, "What it is, in a sentence."] = ""
    also: Annotated[tuple[str, ...], "Other names under which the documents print it."] = ()
    now: Annotated[str, "What it is called today."] = ""
