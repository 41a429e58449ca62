"""A file into a register: records with positions, the ids they refer to, and every problem of the file in one run."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Any
from typing import TypeVar

import msgspec

from govtool.nodes import Listing
from govtool.nodes import Mapping
from govtool.nodes import Mark
from govtool.nodes import Node
from govtool.nodes import Scalar
from govtool.nodes import is_written
from govtool.nodes import mark_of_name
from govtool.problems import Level
from govtool.problems import Problem
from govtool.problems import a
from govtool.records.exempt import UNREAD
from govtool.records.exempt import Exempt
from govtool.records.fields import fields_of
from govtool.records.fields import is_record
from govtool.records.fields import may_be_exempt
from govtool.records.kinds import REGISTERS
from govtool.records.known import KnownProblem
from govtool.records.programme import OwnField
from govtool.records.programme import Programme
from govtool.records.record import Origin
from govtool.records.record import Record
from govtool.records.record import To
from govtool.registers.own import own_readers
from govtool.registers.parse import parse
from govtool.registers.register import Acceptance
from govtool.registers.register import Header
from govtool.registers.register import Reference
from govtool.registers.register import Register
from govtool.registers.values import read_fields
from govtool.registers.values import reader
from govtool.registers.values import shape
from govtool.source import Location
from govtool.source import SourceFile

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
"""The form of an id."""
TOP_LEVEL = {name: kind for kind in REGISTERS.values() for name in (kind.plural, kind.kind)}
"""The kind of record that each name at the top of a file stands for."""

KNOWN = "known_problems"
"""What the list of accepted problems stands under."""

_SETTINGS = (Programme.kind, Programme.plural)
"""What a file's settings stand under: they are read first, because they may add fields to other records."""

ALIKE = 0.8
"""From how alike, of 1, a field's name is taken for a misspelt mark of what is to be kept back."""

AnyRecord = TypeVar("AnyRecord", bound=Record)


def load(file: SourceFile, programme: str, own: Iterable[OwnField] = ()) -> Register:
    """Read a file of registers.

    Its top-level names say what it holds: `risks:` and a list, or `risk:` and one record, and so on for each kind;
    `register:` holds what all its records share. `programme` is the id of the programme that the file belongs to, and
    `own` are the fields that its settings add; settings in the file itself count for all of the file.
    Nothing is raised for bad data: what cannot be read is a problem, and everything else is still there.
    """
    root, problems = parse(file)
    loader = _Loader(file, programme, problems, own)
    if isinstance(root, Mapping):
        loader.contents(root)
    elif root is not None:
        message = f"the file holds {root.describe()}, where the name of a register is needed"
        loader.report(
            "FLD003", root.mark, message, "Start the file with a register's name, such as risks: on a line of its own."
        )
    return Register(
        file=file,
        programme=programme,
        header=loader.header,
        records=tuple(loader.records),
        references=tuple(loader.references),
        problems=tuple(loader.problems),
        known=tuple(loader.known),
        root=root,
    )


class _Loader:
    """The desk that one file is read at."""

    def __init__(self, file: SourceFile, programme: str, problems: list[Problem], own: Iterable[OwnField]) -> None:
        self.file = file
        self.programme = programme
        self.problems = problems
        self.header = Header()
        self.records: list[Record] = []
        self.references: list[Reference] = []
        self.known: list[Acceptance] = []
        self._own = own_readers(own)
        self._reading = ""
        """The id of the record being read."""

    def contents(self, root: Mapping) -> None:
        """Read every register of the file, its header first."""
        self._header(root.values.get("register"))
        for name, node in sorted(root.values.items(), key=lambda item: item[0] not in _SETTINGS):
            if kind := TOP_LEVEL.get(name):
                self._register(kind, node)
            elif name == KNOWN:
                self._known(node)
            elif name != "register":
                suggestion = _did_you_mean(name, [*REGISTERS, "register", KNOWN])
                self.report(
                    "FLD001", self._name(name, node.mark), f'"{name}" is not the name of a register', suggestion
                )

    def _header(self, shared: Node | None) -> None:
        if isinstance(shared, Mapping):
            self.header = Header(**read_fields(Header, shared, self))
        elif shared is not None and is_written(shared):
            names = ", ".join(fields_of(Header))
            message = f"register is {shared.describe()}, where a group of fields is needed"
            self.report("FLD003", shared.mark, message, f"Give its fields by name: {names}.")

    def _register(self, kind: type[Record], node: Node) -> None:
        if isinstance(node, Scalar) and not node.text:
            return
        for item in node.items if isinstance(node, Listing) else [node]:
            self.record(kind, item)

    def _known(self, node: Node) -> None:
        """Read the list of problems that the programme has accepted for a time."""
        read = reader("a known problem", KnownProblem)
        for item in node.items if isinstance(node, Listing) else [node]:
            if is_written(item) and (known := read(item, self)) is not None:
                self.known.append(Acceptance(known, self.file, item))

    def record(self, kind: type[AnyRecord], node: Node) -> AnyRecord | None:
        """Read one record; None where it has no id to know it by."""
        if not isinstance(node, Mapping):
            self.report(
                "FLD003",
                node.mark,
                f"{a(kind.kind)} is {node.describe()}, where a group of fields is needed",
                "Start it with - id: and go on with its other fields, one to a line.",
            )
            return None
        outer, self._reading = self._reading, self._id(kind, node)
        place = len(self.records)
        try:
            record = self._build(kind, node) if self._reading else None
        finally:
            self._reading = outer
        if record:
            self.records.insert(place, record)
        if isinstance(record, Programme):
            self._own |= own_readers(record.fields)
        return record

    def _build(self, kind: type[AnyRecord], node: Mapping) -> AnyRecord:
        values = read_fields(kind, node, self)
        values["id"] = self._reading
        self.mark(values, node)
        if mark := values.get("exempt"):
            values["exempt"] = _of_fields(mark, kind, values, node)
        values.setdefault("source", self.header.source)
        if self.header.scope and "scope" in shape(kind).texts:
            values.setdefault("scope", self.header.scope)
        origin = Origin(self.file, self.programme, node)
        for name in sorted(shape(kind).required - values.keys()):
            values[name] = ""
            if not origin.writes(name):
                self.missing_field(kind, name, node)
        return kind(origin=origin, **values)

    def mark(self, values: dict[str, Any], node: Mapping) -> None:
        """Put a mark in place of one that cannot be read: a slip of the pen must not publish what was to be kept back."""
        if "exempt" in values or not any(map(_means_exempt, node.values)):
            return
        written = node.values.get("exempt")
        if written is not None and not is_written(written):
            message = "exempt has no ground, so what it marks is kept back without one"
            remedy = "Write exempt: {paragraph: 3, public_interest: why}, or take the line out."
            self.report("FLD002", written.mark, message, remedy)
        values["exempt"] = Exempt(paragraph=UNREAD)

    def _id(self, kind: type[Record], node: Mapping) -> str:
        written = node.values.get("id")
        if written is None or not is_written(written):
            self.report("FLD002", node.mark, f"{a(kind.kind)} has no id", "Give it an id that no other record has.")
            return ""
        if not isinstance(written, Scalar) or not ID.fullmatch(written.text):
            self.report(
                "FLD006",
                written.mark,
                f"{written.describe()} cannot be an id",
                "Use letters, digits, hyphens, dots and underscores, without spaces.",
            )
            return ""
        return written.text

    def refer(self, field: str, node: Scalar, to: To) -> None:
        """Note an id as written."""
        self.references.append(Reference(self._reading, field, node.text.strip(), to.kinds, self.file, node))

    def other_field(self, owner: type[Any], name: str, node: Node) -> Any:
        """Read a field that govtool does not have: None, and a problem, where the programme has not added it."""
        read = self._own.get((owner.plural, name)) if is_record(owner) else None
        if read is not None:
            return read(node, self) if is_written(node) else None
        if name.isdigit() and isinstance(node, Scalar) and not node.text:  # {target: 1,200}
            message = f"{name} stands after a comma, as if it were a field of its own"
            self.report("FLD001", node.mark, message, "Write a number without commas: 1200 for 1,200.")
            return None
        message = f'{a(_word(owner))} has no field "{name}"'
        names = [*fields_of(owner), *(own for on, own in self._own if on == getattr(owner, "plural", None))]
        self.report("FLD001", self._name(name, node.mark), message, _did_you_mean(name, names))
        return None

    def _name(self, name: str, value: Mark) -> Mark:
        return mark_of_name(name, value, self._text)

    @cached_property
    def _text(self) -> str:
        return self.file.text

    def missing_field(self, owner: type[Any], name: str, node: Mapping) -> None:
        """Note a field that must be given and is not."""
        self.report(
            "FLD002", node.mark, f"{a(_word(owner))} needs its {name}", f"Add {name}: {fields_of(owner)[name].help}"
        )

    def report(self, code: str, mark: Mark, message: str, remedy: str, level: Level = Level.ERROR) -> None:
        """Note a problem at a place of the file."""
        self.problems.append(
            Problem(
                code=code,
                level=level,
                message=message,
                remedy=remedy,
                location=Location(self.file.path, mark.line + 1, mark.column + 1),
                record=self._reading or None,
            )
        )


def _means_exempt(name: str) -> bool:
    """Whether a field's name is `exempt`, or a misspelling of it."""
    plain = name.lower()
    if plain[:2] != "ex" or not 5 <= len(plain) <= 7:
        return False
    import difflib  # few names come this far

    return difflib.SequenceMatcher(None, plain, "exempt").ratio() > ALIKE


def _of_fields(mark: Exempt, kind: type[Record], values: dict[str, Any], node: Mapping) -> Exempt:
    """A record's mark; it covers the whole record where any of its fields cannot be read or kept back by itself."""
    written = node.values.get("exempt")
    listed = written.values.get("fields") if isinstance(written, Mapping) else None
    lost = isinstance(listed, Listing) and listed.kept is not None
    named = {*may_be_exempt(kind), *values.get("own", ())}
    return msgspec.structs.replace(mark, fields=()) if lost or not named.issuperset(mark.fields) else mark


def _word(owner: type[Any]) -> str:
    if is_record(owner):
        kind: str = owner.kind
        return kind
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", owner.__name__).lower()


def _did_you_mean(name: str, names: list[str]) -> str:
    import difflib  # only a misspelt name needs it

    close = difflib.get_close_matches(name, names, n=1)
    return f"Did you mean {close[0]}?" if close else f"Use one of {', '.join(names)}."
