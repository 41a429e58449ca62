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
from typing import Any

from govtool.exchange.unread import unread
from govtool.open_view import kept_back
from govtool.open_view import open_view
from govtool.records.fields import fields_of
from govtool.records.kinds import REGISTERS
from govtool.records.paper import Paper
from govtool.records.record import Record
from govtool.records.serialise import to_data
from govtool.registers.frameworks import SORTS
from govtool.registers.register import Header
from govtool.registers.register import Register
from govtool.workspace import Workspace

VERSION = 1
"""The version of this form. A change that would mislead a reader of an older one raises it; a new field does not."""


_SHARED = ("source", "scope")
"""What the header of a register says for the records that do not say it themselves."""


def whole(workspace: Workspace, programmes: Iterable[str] | None = None, *, part: str = "exempt") -> dict[str, Any]:
    """All data of a workspace, or of some of its programmes; of the `open` part, what everyone may read.

    The same registers give the same data, in the order of paths and lines.
    """
    opened = part == "open"
    hidden = {name for name, _ in kept_back(workspace)} if opened else set()
    shown = open_view(workspace) if opened else workspace
    chosen = set(shown.programmes if programmes is None else programmes)
    return {
        "version": VERSION,
        "part": part,
        "registers": [
            _register(each, hidden, opened=opened)
            for each in shown.registers.values()
            if each.programme in chosen and each.root
        ],
        **{f"{sort.word}s": [to_data(each) for each in shown.shelf.own(sort)] for sort in SORTS},
    }


def _register(register: Register, hidden: AbstractSet[str], *, opened: bool) -> dict[str, Any]:
    """One file: what it says of all its records, its records in the order written, and the problems it accepts."""
    lost = {} if opened else unread(register)
    header = to_data(register.header)
    if header.get("source", {}).get("document") in hidden:
        del header["source"]
    parts = {
        "register": header,
        "records": [
            _record(each, register.header, hidden, lost) for each in register.records if type(each).plural in REGISTERS
        ],
        "known_problems": [to_data(each.problem) for each in register.known if hidden.isdisjoint(each.problem.records)],
    }
    return {
        "path": register.file.path,
        "programme": register.programme,
        **{name: given for name, given in parts.items() if given},
    }


def _record(record: Record, header: Header, hidden: AbstractSet[str], lost: Mapping[str, Any]) -> dict[str, Any]:
    """A record with those inside it; what it withholds is named, but for a title, which says so itself."""
    data: dict[str, Any] = to_data(record)
    for name, inside in _inside(record):
        data[name] = [_record(each, header, hidden, lost) for each in inside]
    if inherited := [name for name in _SHARED if name in data and _is_inherited(record, header, name)]:
        data["inherited"] = inherited
    if record.withheld:
        required = {field.name for field in fields_of(type(record)).values() if field.required}
        data = {name: given for name, given in data.items() if name in required or name not in record.withheld}
        data["withheld"] = list(record.withheld)
    if record.id in lost:
        data["unread"] = lost[record.id]
    if isinstance(record, Paper) and hidden:
        for section in (*data.get("sections", ()), *data.get("appendices", ())):
            if "passages" in section:
                section["passages"] = [each for each in section["passages"] if _may_be_shown(each, hidden)]
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


def _may_be_shown(passage: dict[str, Any], hidden: AbstractSet[str]) -> bool:
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
