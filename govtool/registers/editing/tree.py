"""A text as a tree of what it says and which characters say it: its values, their names, and how they are written.

It is read from the same events as every register, but keeps what only an edit asks for. A text comes here after it
has been parsed, so it is neither too deep nor too large.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from typing import Any

from yaml.events import AliasEvent
from yaml.events import MappingEndEvent
from yaml.events import ScalarEvent
from yaml.events import SequenceEndEvent
from yaml.events import SequenceStartEvent
from yaml.events import StreamEndEvent

from govtool.registers.editing.edits import Data
from govtool.registers.parse import NULLS
from govtool.registers.parse import events

_BREAK_AT_END = re.compile(r"(\r\n|[\n\r\x85\u2028\u2029])\Z")


@dataclass(slots=True, eq=False)
class Leaf:
    """A single value: the characters from `start` up to `end`, with its quotes or its `>`."""

    start: int
    end: int
    style: str
    """Empty for plain text, else `'`, `"`, `|` or `>`."""
    data: str
    decorated: bool = False
    """Whether it has an anchor or a tag, or repeats another value: a register means nothing by them."""


@dataclass(slots=True, eq=False)
class Pair:
    """A field: its name, which ends at `named`, and its value."""

    name: str
    start: int
    named: int
    value: Tree

    @property
    def end(self) -> int:
        """Where its value ends."""
        return max(self.named, self.value.end)


@dataclass(slots=True, eq=False)
class Group:
    """Fields by their names; in braces where it is `flow`."""

    start: int
    end: int
    flow: bool
    decorated: bool
    pairs: list[Pair] = field(default_factory=list)
    data: dict[str, Data] = field(default_factory=dict)
    twice: set[str] = field(default_factory=set)
    """The names that are given more than once; the first counts."""


@dataclass(slots=True, eq=False)
class Series:
    """Values one after the other; in brackets where it is `flow`, else each after a dash."""

    start: int
    end: int
    flow: bool
    decorated: bool
    items: list[Tree] = field(default_factory=list)
    data: list[Data] = field(default_factory=list)


Tree = Leaf | Group | Series


def grow(text: str) -> Tree | None:
    """The tree of a text that is known to be YAML; None where it says nothing."""
    read = events(text)
    read.get_event()  # the start of the stream
    if isinstance(read.get_event(), StreamEndEvent):
        return None
    return _tree(read, read.get_event(), text)


def _tree(read: Any, event: Any, text: str) -> Tree:
    start, end = event.start_mark.index, event.end_mark.index
    if isinstance(event, AliasEvent):
        return Leaf(start, end, "", "", decorated=True)
    decorated = bool(event.anchor or event.tag)
    if isinstance(event, ScalarEvent):
        style = event.style or ""
        end = _end_of_block(text, start, end) if style in ("|", ">") else end
        said = "" if not style and event.value in NULLS else event.value.rstrip("\n")
        return Leaf(start, end, style, said, decorated)
    if isinstance(event, SequenceStartEvent):
        return _series(read, Series(start, end, bool(event.flow_style), decorated), text)
    return _group(read, Group(start, end, bool(event.flow_style), decorated), text)


def _series(read: Any, series: Series, text: str) -> Series:
    while (event := read.get_event()).__class__ is not SequenceEndEvent:
        item = _tree(read, event, text)
        series.items.append(item)
        series.data.append(item.data)
    series.end = _end(event) if series.flow else max([series.start + 1, *(each.end for each in series.items)])
    return series


def _group(read: Any, group: Group, text: str) -> Group:
    while (event := read.get_event()).__class__ is not MappingEndEvent:
        value = _tree(read, read.get_event(), text)
        group.decorated |= bool(event.anchor or event.tag)
        group.pairs.append(Pair(event.value, event.start_mark.index, event.end_mark.index, value))
        if event.value == "<<" and not event.style:
            group.decorated = True
        elif event.value in group.data:
            group.twice.add(event.value)
        else:
            group.data[event.value] = value.data
    group.end = _end(event) if group.flow else max([group.start, *(pair.end for pair in group.pairs)])
    return group


def _end(event: Any) -> int:
    place: int = event.end_mark.index
    return place


def _end_of_block(text: str, start: int, end: int) -> int:
    """Where a block of text ends: after its last word, unless it says that the empty lines after it belong to it."""
    written = text[start:end]
    if "+" in written.splitlines()[0]:
        return start + len(_BREAK_AT_END.sub("", written))
    return start + len(written.rstrip())


def comments_in(tree: Tree, text: str, start: int, end: int) -> bool:
    """Whether a comment stands in a part of the text, outside the values and names of a tree."""
    said = list(_spans(tree))
    places = (mark.start() for mark in re.finditer("#", text[start:end]))
    return any(not any(a <= start + place < b for a, b in said) for place in places)


def _spans(tree: Tree) -> Iterator[tuple[int, int]]:
    if isinstance(tree, Leaf):
        yield tree.start, tree.end
    elif isinstance(tree, Series):
        for item in tree.items:
            yield from _spans(item)
    else:
        for pair in tree.pairs:
            yield pair.start, pair.named
            yield from _spans(pair.value)
