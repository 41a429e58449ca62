"""A record's id, changed wherever it stands: in the record, in every reference, and in the marks of papers' texts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass

from govtool.nodes import Listing
from govtool.nodes import Mapping as MappingNode
from govtool.nodes import Node
from govtool.nodes import scalars
from govtool.records.paper import FIGURE
from govtool.records.paper import Paper
from govtool.records.programme import OwnField
from govtool.records.programme import Programme
from govtool.registers.editing.apply import Edited
from govtool.registers.editing.apply import open_page
from govtool.registers.editing.apply import rewritten
from govtool.registers.editing.edits import Data
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import Step
from govtool.registers.editing.edits import Steps
from govtool.registers.load import ID
from govtool.registers.register import Register
from govtool.source import Location


@dataclass(frozen=True, slots=True)
class Renamed:
    """What a new id changes."""

    edited: tuple[Edited, ...]
    """Every file that changes, that of the record last: where writing stops half-way, the same command goes on."""
    mentions: tuple[Location, ...]
    """Where the old id still stands in comments and texts: words that govtool reads as no reference, and leaves."""


def rename(
    registers: Iterable[Register], old: str, new: str, own: Mapping[str, Iterable[OwnField]] | None = None
) -> Renamed:
    """Change the id of the record `old` to `new` in the registers of a workspace; nothing is written yet.

    `own` are the fields that each programme's settings add, by the programme. Raises EditError where there is no such
    record or there are several, where `new` cannot be an id or is one already, or where a file cannot be changed: then
    no file is.
    """
    registers = tuple(registers)
    holder = _holder(registers, old)
    _check_new(registers, old, new)
    others = [each for each in registers if each is not holder]
    edited = [_renamed(each, old, new, (own or {}).get(each.programme, ())) for each in (*others, holder)]
    mentions = [place for each in edited for place in _mentions(each.after, old)]
    return Renamed(tuple(each for each in edited if each.changes), tuple(sorted(mentions)))


def _holder(registers: Iterable[Register], old: str) -> Register:
    """The register that holds the only record of an id."""
    found = [(each, record) for each in registers for record in each.records if record.id == old]
    if not found:
        raise EditError(f"there is no record {old}.")
    if len(found) > 1:
        places = " and ".join(f"{record.at().path}:{record.at().line}" for _, record in found)
        raise EditError(f"{old} is the id of several records, at {places}; give one of them another id by hand.")
    if isinstance(found[0][1], Programme):
        raise EditError(f"{old} is a programme, and its folder has its name; rename the folder and the id by hand.")
    return found[0][0]


def _check_new(registers: Iterable[Register], old: str, new: str) -> None:
    if not ID.fullmatch(new):
        raise EditError(f"{new} cannot be an id; use letters, digits, hyphens, dots and underscores, without spaces.")
    used = (record for each in registers for record in each.records if record.id.lower() == new.lower())
    for record in used:
        if record.id != old or new == old:
            raise EditError(f"{record.id} is the id of a record already, at {record.at().path}:{record.at().line}.")


def _renamed(register: Register, old: str, new: str, own: Iterable[OwnField]) -> Edited:
    """One file with the new id; unchanged where it does not have the old one."""
    if register.root is None:
        for place in _mentions(register, old):
            raise EditError(f"{place.path}:{place.line} names {old}, and the file cannot be read; mend it first.")
        return Edited(register, register)
    places = {id(node): node for node in _nodes(register, old)}
    if not places:
        return Edited(register, register)
    page = open_page(register)
    data: Data = page.tree.data if page.tree else {}
    for node in places.values():
        data = _with(data, _path_to(register.root, node), old, new)
    assert isinstance(data, dict)
    hand = f"write {new} for {old} in the ids, references and marks of this file"
    return rewritten(register, page, data, own, hand=hand, renamed={old: new})


def _nodes(register: Register, old: str) -> Iterator[Node]:
    """Every text of a file that is the id, refers to it, or has a mark with it."""
    for record in register.records:
        if record.id == old:
            yield record.origin.node.values["id"]
        if isinstance(record, Paper):
            yield from (each for each in scalars(record.origin.node) if _marks(each.text, old))
    yield from (each.node for each in register.references if each.target == old)


def _marks(text: str, old: str) -> bool:
    return any(mark["id"] == old for mark in FIGURE.finditer(text))


def _path_to(root: Node, node: Node) -> Steps:
    """The way to a value: at each level it is in the last that starts before it."""
    path: Steps = ()
    while root is not node:
        step, root = next(each for each in reversed(_inside(root)) if each[1].mark.index <= node.mark.index)
        path = (*path, step)
    return path


def _inside(node: Node) -> list[tuple[Step, Node]]:
    """The values in a value, each with its name or its position."""
    if isinstance(node, MappingNode):
        return [(name, inner) for name, inner in node.values.items()]
    return [(place, item) for place, item in enumerate(node.items)] if isinstance(node, Listing) else []


def _with(data: Data, path: Steps, old: str, new: str) -> Data:
    """Data with the id changed in one of its texts."""
    if isinstance(data, str):
        whole = data.strip() == old
        return data.replace(old, new) if whole else FIGURE.sub(lambda mark: _mark(mark, old, new), data)
    step, rest = path[0], path[1:]
    if isinstance(data, dict):
        return {**data, str(step): _with(data[str(step)], rest, old, new)}
    return [_with(each, rest, old, new) if place == step else each for place, each in enumerate(data)]


def _mark(mark: re.Match[str], old: str, new: str) -> str:
    return mark[0].replace(f"[={old}]", f"[={new}]")


def _mentions(register: Register, old: str) -> Iterator[Location]:
    """Where an id stands in a file as a word."""
    text = register.file.text
    if old not in text:
        return
    word = re.compile(rf"(?<![\w.-]){re.escape(old)}(?![\w-]|\.\w)")
    for number, line in enumerate(text.split("\n"), start=1):
        for found in word.finditer(line):
            yield Location(register.file.path, number, found.start() + 1)
