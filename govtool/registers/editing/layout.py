"""New values as YAML, as the registers are written: plain and short, on one line where one line will do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from govtool.registers.editing.edits import Data
from govtool.registers.editing.scalars import WIDTH
from govtool.registers.editing.scalars import block
from govtool.registers.editing.scalars import can_be_block
from govtool.registers.editing.scalars import one_line

LONGEST_ENTRY = 240
"""Characters that an entry of a list may have on its one line, where the list has no entries yet to go by."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a file is indented: how far a list's dashes and a group's names stand in from the name they belong to."""

    dash: int = 2
    step: int = 2
    blocks: bool = True
    """Whether long texts may go over several lines; not where they would take the comment below them for their own."""


def inline(data: Data) -> str:
    """A value in braces, brackets or as a text among others: `{likelihood: 4, impact: 4}`."""
    if isinstance(data, dict):
        return "{" + ", ".join(f"{_name(name)}: {inline(inner)}" for name, inner in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join("~" if each == "" else inline(each) for each in data) + "]"
    return one_line(data, flow=True)


@lru_cache(maxsize=1024)
def _name(name: str) -> str:
    """A field's name; many records have the same ones."""
    return one_line(name, flow=True)


def pair(name: str, data: Data, column: int, manner: Manner) -> list[str]:
    """A field as lines; `column` is where its name stands, and the first line is not indented."""
    named = _name(name) + ":"
    rest = value(data, column, len(named), manner)
    return [named + rest[0], *rest[1:]]


def value(data: Data, column: int, used: int, manner: Manner) -> list[str]:
    """What stands after a name's colon, the rest of its line first; `used` characters stand between `column` and it."""
    if isinstance(data, str):
        return _text(data, column, column + used, manner)
    if not data or (_is_simple(data) and column + used + 1 + len(inline(data)) <= WIDTH):
        return [" " + inline(data)]
    if isinstance(data, dict):
        indent = column + manner.step
        return ["", *(" " * indent + line if at == 0 else line for at, line in enumerate(group(data, indent, manner)))]
    dash = column + manner.dash
    return ["", *(line for item in data for line in _dashed(item, dash, manner))]


def group(data: dict[str, Data], column: int, manner: Manner) -> list[str]:
    """Fields as lines, the first not indented."""
    lines = [line for name, inner in data.items() for line in _indented(pair(name, inner, column, manner), column)]
    return [lines[0][column:], *lines[1:]]


def entry(data: Data, dash: int, manner: Manner, *, gap: int = 1, flow: bool | None = None) -> list[str]:
    """An entry of a list as lines from its dash, which stands at column `dash`, not indented.

    `flow` is whether the entries beside it stand in braces; None where there are none.
    """
    if isinstance(data, dict) and data and not _is_one_line(data, flow):
        lines = group(data, dash + 1 + gap, manner)
        return ["-" + " " * gap + lines[0], *lines[1:]]
    if isinstance(data, str):
        rest = _text(data, dash, dash + 1, manner)
        return ["-" + " " * (gap - 1) + rest[0], *rest[1:]]
    return ["-" + " " * gap + inline(data)]


def _dashed(item: Data, dash: int, manner: Manner) -> list[str]:
    return _indented(entry(item, dash, manner), dash)


def _indented(lines: list[str], column: int) -> list[str]:
    return [" " * column + lines[0], *lines[1:]]


def _text(text: str, column: int, used: int, manner: Manner) -> list[str]:
    line = one_line(text, flow=False)
    if manner.blocks and can_be_block(text) and ("\n" in text or (" " in text and used + 1 + len(line) > WIDTH)):
        header, lines = block(text, column + 2)
        return [f" {header}", *lines]
    return [f" {line}"]


def _is_one_line(data: dict[str, Data], flow: bool | None) -> bool:
    """Whether an entry stands in braces: as those beside it do, else where it is short and no record of its own.

    One that holds records, such as a plan with its actions, never does.
    """
    if flow is not None:
        return flow and not _holds_records(data)
    return "id" not in data and _is_simple(data) and len(inline(data)) <= LONGEST_ENTRY


def _holds_records(data: dict[str, Data]) -> bool:
    """Whether records stand in a list of a record."""
    lists = (each for each in data.values() if isinstance(each, list))
    return any(isinstance(item, dict) and "id" in item for each in lists for item in each)


def _is_simple(data: Data) -> bool:
    """Whether a value reads well on one line: no list of groups in it, and no text of several lines."""
    if isinstance(data, str):
        return "\n" not in data
    if isinstance(data, list):
        return all(isinstance(item, str) and _is_simple(item) for item in data)
    return all(map(_is_simple, data.values()))
