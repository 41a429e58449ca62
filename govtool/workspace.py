"""Every register of every programme, with references resolved in both directions."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from typing import NamedTuple
from typing import TypeVar
from typing import cast

import msgspec

from govtool.nodes import Mapping
from govtool.nodes import Start
from govtool.problems import Problem
from govtool.records.exempt import Withheld
from govtool.records.programme import Programme
from govtool.records.record import Origin
from govtool.records.record import Record
from govtool.registers.register import Reference
from govtool.registers.register import Register
from govtool.registers.shelf import Shelf
from govtool.source import SourceFile

AnyRecord = TypeVar("AnyRecord", bound=Record)


class Link(NamedTuple):
    """A reference that leads to a record: who names whom, and in which field."""

    source: str
    field: str
    target: str


@dataclass(frozen=True, slots=True)
class AsOf:
    """The position date: the date given, else a programme's own reporting date, else today."""

    today: datetime.date
    given: datetime.date | None = None

    def of(self, programme: Programme) -> datetime.date:
        """The position date of one programme. A reporting date written as a month or year means its last day."""
        reporting = programme.reporting_date
        own = reporting.latest if reporting and programme.status != "live" else None
        return self.given or own or self.today


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """All records by id, and the links between them."""

    registers: dict[str, Register]
    """Every register by the path shown for its file, in order."""
    programmes: dict[str, Programme]
    records: dict[str, Record]
    """Every record, those inside others too, in the order of files and lines."""
    outward: dict[str, list[Link]]
    """The links that a record makes."""
    inward: dict[str, list[Link]]
    """The links that are made to a record."""
    dangling: tuple[Reference, ...]
    """References to ids that no record has."""
    misdirected: tuple[Reference, ...]
    """References to records of a kind that the field does not take."""
    repeated: tuple[Record, ...]
    """Records whose id an earlier record has."""
    by_kind: dict[type[Record], list[Record]] = field(repr=False)
    shelf: Shelf = field(repr=False)
    """Frameworks, template profiles and risk matrices."""
    withheld: tuple[Withheld, ...] = ()
    """In the open view, what is left out because it is exempt."""

    @property
    def problems(self) -> list[Problem]:
        """What could not be read, in all registers and the council's own frameworks."""
        return [*self.shelf.problems, *(each for register in self.registers.values() for each in register.problems)]

    @property
    def unread(self) -> list[Problem]:
        """Why each register that cannot be read as a whole cannot: its gravest problem."""
        lost = (each for each in self.registers.values() if each.root is None and each.problems)
        return [max(each.problems, key=lambda problem: problem.level) for each in lost]

    def every(self, kind: type[AnyRecord], programmes: Iterable[str] | None = None) -> list[AnyRecord]:
        """The records of a kind, of all programmes or of those named, in the order written."""
        found = cast("list[AnyRecord]", self.by_kind.get(kind, []))
        if programmes is None:
            return found
        wanted = set(programmes)
        return [record for record in found if record.origin.programme in wanted]

    def linked(self, record: Record, name: str) -> list[Record]:
        """The records that a field of a record leads to."""
        return [self.records[link.target] for link in self.outward.get(record.id, ()) if link.field == name]

    def registers_of(self, programme: Programme) -> list[Register]:
        """The registers in a programme's folder."""
        return [register for register in self.registers.values() if register.programme == programme.origin.programme]

    def register_of(self, record: Record) -> Register:
        """The register that a record stands in."""
        return self.registers[record.origin.file.path]

    def programme_of(self, record: Record) -> Programme:
        """The programme whose folder a record lies in."""
        return self.programmes[record.origin.programme]

    def by_programme(self, records: Iterable[AnyRecord]) -> Iterator[tuple[Programme, list[AnyRecord]]]:
        """Each programme that records belong to, with its own of them, in the order in which they come."""
        own: dict[str, list[AnyRecord]] = {}
        for record in records:
            own.setdefault(record.origin.programme, []).append(record)
        yield from ((self.programmes[name], found) for name, found in own.items())


def link(registers: Iterable[Register], shelf: Shelf | None = None) -> Workspace:
    """Resolve every reference of the registers; those that cannot be resolved are kept as data.

    Registers are taken in the order of their paths, whatever order they come in. Without a shelf of its own the
    workspace has the frameworks that govtool ships.
    """
    shelf = shelf or Shelf()
    everything = tuple(sorted(registers, key=lambda register: register.file.path))
    records, repeated = _by_id(everything)
    outward: dict[str, list[Link]] = {}
    inward: dict[str, list[Link]] = {}
    dangling, misdirected = [], []
    for register in everything:
        for reference in register.references:
            target = records.get(reference.target)
            if target is None:
                dangling.append(reference)
            elif reference.kinds and target.kind not in reference.kinds:
                misdirected.append(reference)
            elif reference.record:  # what a register's header names is named by no record
                made = Link(reference.record, reference.field, reference.target)
                outward.setdefault(made.source, []).append(made)
                inward.setdefault(made.target, []).append(made)
    by_kind: dict[type[Record], list[Record]] = {}
    for record in records.values():
        by_kind.setdefault(type(record), []).append(record)
    return Workspace(
        registers={register.file.path: register for register in everything},
        programmes=_programmes(everything, records, shelf),
        records=records,
        outward=outward,
        inward=inward,
        dangling=tuple(dangling),
        misdirected=tuple(misdirected),
        repeated=tuple(repeated),
        by_kind=by_kind,
        shelf=shelf,
    )


def _by_id(registers: tuple[Register, ...]) -> tuple[dict[str, Record], list[Record]]:
    records: dict[str, Record] = {}
    every = (record for register in registers for record in register.records)
    repeated = [record for record in every if records.setdefault(record.id, record) is not record]
    return records, repeated


def _programmes(registers: tuple[Register, ...], records: dict[str, Record], shelf: Shelf) -> dict[str, Programme]:
    """The settings of each folder; where a folder has none, a live programme with no settings stands in."""
    settings = [record for record in records.values() if isinstance(record, Programme)]
    own = {programme.origin.programme: _scored(programme, shelf) for programme in settings}
    return {each.programme: own.get(each.programme) or _stand_in(each) for each in registers}


def _scored(programme: Programme, shelf: Shelf) -> Programme:
    """A programme with the matrix that it takes over by name, where it gives none of its own."""
    preset = None if programme.scoring else shelf.scoring_preset(programme.scoring_preset)
    return msgspec.structs.replace(programme, scoring=preset.scoring) if preset else programme


def _stand_in(register: Register) -> Programme:
    nowhere = Origin(SourceFile(register.file.path, b""), register.programme, Mapping(Start()))
    return Programme(id=register.programme, title=register.programme, origin=nowhere)
