"""A register: one file of records, as loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from typing import NamedTuple

from govtool.nodes import Node
from govtool.problems import Problem
from govtool.records.known import KnownProblem
from govtool.records.part import Part
from govtool.records.record import Record
from govtool.records.record import Source
from govtool.records.record import place
from govtool.records.when import When
from govtool.source import Location
from govtool.source import SourceFile

RESTRICTED = "restricted"
"""The folder, beside registers/, of registers that not everyone may read. It is laid out alike; git does not keep it."""


class Reference(NamedTuple):
    """An id as it is written in a record."""

    record: str
    """The id of the record that it stands in."""
    field: str
    target: str
    kinds: tuple[str, ...]
    """The kinds that it may be of; any where there are none."""
    file: SourceFile
    node: Node

    @property
    def location(self) -> Location:
        """Where it is written."""
        return place(self.file, self.node)


class Header(Part, frozen=True, kw_only=True):
    """What a register says once for all its records, under `register:`."""

    owner: Annotated[tuple[str, ...], "Who answers for the register as a whole."] = ()
    source: Annotated[Source | None, "Where the records that give none were transcribed from."] = None
    scope: Annotated[str, "How far those of its risks or issues reach that give no scope of their own."] = ""
    reviewed: Annotated[When | None, "When the register was last reviewed as a whole."] = None
    note: Annotated[str, "What a reader should know about all of it."] = ""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """An entry of the list of known problems, and where it is written."""

    problem: KnownProblem
    file: SourceFile
    node: Node

    def at(self, *steps: str | int) -> Location:
        """Where it, or a field of it, is written."""
        return place(self.file, self.node, *steps)


@dataclass(frozen=True, slots=True)
class Register:
    """One file: its records in the order written, the ids they refer to, and what could not be read."""

    file: SourceFile
    programme: str
    header: Header
    records: tuple[Record, ...]
    references: tuple[Reference, ...]
    problems: tuple[Problem, ...]
    known: tuple[Acceptance, ...] = ()
    """The problems that the programme has accepted for a time."""
    root: Node | None = None
    """The file's values; None where its text could not be read."""

    @property
    def restricted(self) -> bool:
        """Whether it lies in the folder of what not everyone may read."""
        return self.file.path.startswith(f"{RESTRICTED}/")

    def header_at(self, *steps: str | int) -> Location:
        """Where the header, or a value inside it, is written."""
        return place(self.file, self.root, "register", *steps) if self.root else self.start

    @property
    def start(self) -> Location:
        """The first place of the file."""
        return Location(self.file.path, 1, 1)
