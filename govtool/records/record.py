"""What every record has: an id, a title, and where it is written.

A record is a frozen struct. A field is declared once, with its type, its help text and, where it holds ids, the
kinds that they may be of:

    owner: Annotated[tuple[str, ...], "The one role that answers for it."] = ()
    actions: Annotated[tuple[str, ...], "What will lower it.", To("action")] = ()

The readers, the README and the messages are all made from that declaration.
"""

from __future__ import annotations

from typing import Annotated
from typing import Any
from typing import ClassVar

import msgspec

from govtool.nodes import Mapping
from govtool.nodes import Node
from govtool.nodes import find
from govtool.nodes import is_written
from govtool.records.exempt import Exempt
from govtool.records.part import Part
from govtool.source import Location
from govtool.source import SourceFile


class To:
    """Says that a field holds ids, and of which kinds; of any kind where none is named."""

    __slots__ = ("kinds",)

    def __init__(self, *kinds: str) -> None:
        self.kinds = kinds


class Origin:
    """Where a record is written.

    It is no part of what the record says, so any two are equal: a record that was moved is the same record.
    """

    __slots__ = ("file", "node", "programme")

    def __init__(self, file: SourceFile, programme: str, node: Mapping) -> None:
        self.file = file
        self.programme = programme
        """The id of the programme in whose folder the file lies."""
        self.node = node

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Origin)

    def __hash__(self) -> int:
        return hash(Origin)

    def __repr__(self) -> str:
        return str(self.at())

    def at(self, *steps: str | int) -> Location:
        """The place of a field, or of a value inside one; of what lacks it where it is absent."""
        return place(self.file, self.node, *steps)

    def writes(self, name: str) -> bool:
        """Whether the record has the field written, readable or not."""
        return is_written(self.node.values.get(name))


def place(file: SourceFile, node: Node, *steps: str | int) -> Location:
    """A place inside a value as a location, counted from 1."""
    mark = find(node, *steps)
    return Location(file.path, mark.line + 1, mark.column + 1)


class Source(Part, frozen=True, kw_only=True):
    """The document that a record was transcribed from."""

    document: Annotated[str, "The document's id.", To("document")]
    section: Annotated[str, "The section, as the document numbers it."] = ""

    def __str__(self) -> str:
        return f"{self.document} §{self.section}" if self.section else self.document


class Record(Part, frozen=True, kw_only=True):
    """One entry of a register."""

    kind: ClassVar[str]
    """Its word in messages: `risk`."""
    plural: ClassVar[str]
    """The register's name: `risks`."""

    id: Annotated[str, "Unique in the workspace; never reused."]
    origin: Origin
    title: Annotated[str, "What it is, in one line."]
    source: Annotated[Source | None, "Where it was transcribed from; else that of its register."] = None
    note: Annotated[str, "What a reader should know that no other field holds."] = ""
    exempt: Annotated[Exempt | None, "Why the public may not read it."] = None
    own: dict[str, Any] = msgspec.field(default_factory=dict)
    """The fields that the programme has added to its kind, by name: a text, number, date, or yes or no."""
    withheld: tuple[str, ...] = ()
    """In the open view, the fields that it leaves out because they are exempt."""
    unnamed: tuple[str, ...] = ()
    """In a view without some records, the fields that named one of them."""

    never_exempt: ClassVar[tuple[str, ...]] = ()
    """Fields that say how the record is read, and not what it tells: they cannot be kept back by themselves."""

    def at(self, *steps: str | int) -> Location:
        """Where the record, or a value inside it, is written."""
        return self.origin.at(*steps)

    def lacks(self, name: str) -> bool:
        """Whether a field was left out. False for one that is written but could not be read: it has its problem."""
        return not getattr(self, name) and not self.origin.writes(name)

    @property
    def kept_back(self) -> bool:
        """Whether the public may read nothing of it."""
        return self.exempt is not None and not self.exempt.fields

    def withholds(self, *names: str) -> bool:
        """Whether this view of the record leaves any of some fields out, so that nothing can be said of what they say."""
        return any(name in self.withheld for name in names)
