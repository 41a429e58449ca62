"""What a register's text is read into: scalars, mappings and lists that know where they are written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol


class Mark(Protocol):
    """A place in a text, as the YAML library marks it: line, column and index in characters, counted from 0."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The character within the line."""

    @property
    def index(self) -> int:
        """The character within the text."""


@dataclass(frozen=True, slots=True)
class Start:
    """The start of a text: the place of what is in no text."""

    line: int = 0
    column: int = 0
    index: int = 0


class Scalar:
    """A single value, as written; what it means is for the field that holds it to say.

    A value left empty, `~` and `null` are the empty text.
    """

    __slots__ = ("mark", "text")

    def __init__(self, text: str, mark: Mark) -> None:
        self.text = text
        self.mark = mark

    def describe(self) -> str:
        """The value for a message: `the text "soon"`."""
        return f'"{self.text}"' if self.text else "nothing"


class Mapping:
    """Names with values, in the order written. Where a name stands is asked so seldom that `mark_of_name` finds it."""

    __slots__ = ("mark", "values")

    def __init__(self, mark: Mark) -> None:
        self.mark = mark
        self.values: dict[str, Node] = {}

    def describe(self) -> str:
        """The value for a message."""
        return "a group of fields"


class Listing:
    """Values one after the other. `kept` are those that could be read as what their field holds, where not all could."""

    __slots__ = ("items", "kept", "mark")

    def __init__(self, mark: Mark) -> None:
        self.mark = mark
        self.items: list[Node] = []
        self.kept: list[Node] | None = None

    def describe(self) -> str:
        """The value for a message."""
        return "a list"


Node = Scalar | Mapping | Listing


def mark_of_name(name: str, value: Mark, text: str) -> Mark:
    """Where a field's name stands in its text: the last place before its value."""
    index = text.rfind(name, 0, value.index)
    if index < 0:  # written with escapes
        return value
    line = value.line - text.count("\n", index, value.index)
    return Start(line, index - text.rfind("\n", 0, index) - 1, index)


def is_written(node: Node | None) -> bool:
    """Whether there is anything in a value: not an empty text, nor a list of nothing."""
    if isinstance(node, Scalar):
        return node.text != ""
    if isinstance(node, Listing):
        return any(is_written(item) for item in node.items)
    return node is not None and bool(node.values)


def scalars(node: Node) -> Iterator[Scalar]:
    """Every single value inside a value, in the order written."""
    if isinstance(node, Scalar):
        yield node
    else:
        for inner in node.values.values() if isinstance(node, Mapping) else node.items:
            yield from scalars(inner)


def find(node: Node, *steps: str | int) -> Mark:
    """Where a value inside `node` is written, by field names and positions in lists.

    Where a step leads nowhere, the answer is the last place that exists, so that a problem about something absent
    points at what lacks it.
    """
    for step in steps:
        inner: Node | None = None
        if isinstance(node, Mapping) and isinstance(step, str):
            inner = node.values.get(step)
        elif isinstance(node, Listing) and isinstance(step, int):
            items = node.items if node.kept is None else node.kept
            inner = items[step] if step < len(items) else None
        if inner is None:
            break
        node = inner
    return node.mark
