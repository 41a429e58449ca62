"""A workspace as one piece of plain data, from which `rebuilt.py` makes the same workspace again.

    {"version": 1, "part": "exempt",
     "registers": [{"path": "registers/winter/risks.yaml", "programme": "winter", "register": {...},
                    "records": [{"kind": "risk", "id": "WIN-1", ...}], "known_problems": [...]}],
     "frameworks": [...], "profiles": [...], "presets": [...]}

Every record is what `to_data` makes of it: all that it says, and the usual values of its fields too, so that a program need
know nothing of govtool. What the header of its register says for it is there as well, and named under `inherited`.
Frameworks, profiles and presets are a council's own. Fields that are kept from the public are not there in the open part, and are named under `withheld`. Fields that cannot
be read stand as they are written under `unread`, in the exempt part only. Comments and the layout of the YAML are in no
export; nor are contacts, templates, nor files and records of which nothing can be read.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from govtool.exchange.copy.unread import unread
from govtool.open_view import kept_back
from govtool.records.fields import fields_of
from govtool.records.kinds import REGISTERS
from govtool.records.known import KnownProblem
from govtool.records.paper import Paper
from govtool.records.record import Record
from govtool.records.serialise import to_data
from govtool.registers.frameworks import SORTS
from govtool.registers.load import KNOWN
from govtool.registers.register import Header
from govtool.registers.register import Register
from govtool.workspace import Workspace

VERSION = 1
"""The version of this form. A change that would mislead a reader of an older one raises it; a new field does not."""

_SHARED = ("source", "scope")
"""What the header of a register says for the records that do not say it themselves."""


def whole(
    workspace: Workspace, programmes: Iterable[str] | None = None, *, opened: Workspace | None = None
) -> dict[str, Any]:
    """All data of a workspace, or of some of its programmes; only what everyone may read, where its open view is given.

    The same registers give the same data, in the order of paths and lines.
    """
    shown = opened or workspace
    chosen = set(shown.programmes if programmes is None else programmes)
    reader = _Reader(
        frozenset(name for name, _ in kept_back(workspace)) if opened else frozenset(),
        frozenset(each.record for each in shown.withheld),
        sees_all=opened is None,
    )
    registers = (each for each in shown.registers.values() if each.programme in chosen and each.root)
    return {
        "version": VERSION,
        "part": "exempt" if opened is None else "open",
        "registers": [found for each in registers if (found := reader.register(each))],
        **{f"{sort.word}s": [to_data(each) for each in shown.shelf.own(sort)] for sort in SORTS},
    }


@dataclass(frozen=True, slots=True)
class _Reader:
    """Who reads an export, and what is not for that reader."""

    hidden: frozenset[str]
    """The ids of the records of which nothing may be told."""
    partly: frozenset[str]
    """The ids of those of which something may not."""
    sees_all: bool

    def register(self, register: Register) -> dict[str, Any] | None:
        """One file: what it says of all its records, its records in the order written, and the problems it accepts.

        None for one of which the reader may know no record: even its name and its header may tell.
        """
        lost = unread(register) if self.sees_all else {}
        records = [each for each in register.records if type(each).plural in REGISTERS]
        parts = {
            "register": self._header(register.header),
            "records": [self.record(each, register.header, lost) for each in records],
            KNOWN: [to_data(each.problem) for each in register.known if self._may_know(each.problem)],
        }
        if not (self.sees_all or parts["records"] or parts[KNOWN]):
            return None
        given = {name: each for name, each in parts.items() if each}
        return {"path": register.file.path, "programme": register.programme, **given}

    def _header(self, header: Header) -> dict[str, Any]:
        """What a register says of all its records, without a source that the reader may not know of."""
        said: dict[str, Any] = to_data(header)
        known = header.source is None or header.source.document not in self.hidden
        return said if known else {name: each for name, each in said.items() if name != "source"}

    def _may_know(self, problem: KnownProblem) -> bool:
        """Whether the reader may know why a problem is accepted: the reason may tell what is kept back."""
        return (self.hidden | self.partly).isdisjoint(problem.records)

    def record(self, record: Record, header: Header, lost: Mapping[str, Any]) -> dict[str, Any]:
        """A record with those inside it; what it withholds is named, but for a title, which says so itself."""
        data: dict[str, Any] = to_data(record)
        for name, inside in _inside(record):
            data[name] = [self.record(each, header, lost) for each in inside]
        if inherited := [name for name in _SHARED if name in data and _is_inherited(record, header, name)]:
            data["inherited"] = inherited
        if record.withheld:
            required = {field.name for field in fields_of(type(record)).values() if field.required}
            data = {name: given for name, given in data.items() if name in required or name not in record.withheld}
            data["withheld"] = list(record.withheld)
        if record.id in lost:
            data["unread"] = lost[record.id]
        if isinstance(record, Paper) and self.hidden:
            for section in (*data.get("sections", ()), *data.get("appendices", ())):
                if "passages" in section:
                    section["passages"] = [each for each in section["passages"] if _is_left(each, self.hidden)]
        return data


def _is_inherited(record: Record, header: Header, name: str) -> bool:
    """Whether a value is the record's only because the header of its register gives it."""
    return not record.origin.writes(name) and bool(getattr(record, name) == getattr(header, name))


def _inside(record: Record) -> Iterator[tuple[str, tuple[Record, ...]]]:
    """The fields that hold records, with them: a plan's actions."""
    for name in fields_of(type(record)):
        value = getattr(record, name)
        if isinstance(value, tuple) and value and isinstance(value[0], Record):
            yield name, value


def _is_left(passage: dict[str, Any], hidden: AbstractSet[str]) -> bool:
    """Whether anything of a passage is left once its table names nothing that is hidden.

    A table with no record left would show all of its kind, so it goes.
    """
    named = passage.get("table", {}).get("records", [])
    left = [each for each in named if each not in hidden]
    if left:
        passage["table"]["records"] = left
    elif named:
        del passage["table"]
    return bool(passage)
