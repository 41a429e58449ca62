"""What of a record, as it is written, is exempt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govtool.nodes import Listing
from govtool.nodes import Mapping
from govtool.nodes import Node
from govtool.nodes import Scalar
from govtool.nodes import scalars
from govtool.records.exempt import Exempt
from govtool.records.masked import covered
from govtool.records.paper import Paper
from govtool.records.record import Record


class Marked(NamedTuple):
    """Something that has a mark of its own: a record, or a section or passage of a paper."""

    mark: Exempt
    node: Node
    """All that is written of it, its mark among the rest."""
    steps: tuple[str | int, ...]
    """Where in the record it stands; nothing for the record itself."""


def marked(record: Record) -> Iterator[Marked]:
    """A record, where it is marked, and what is marked inside a paper; not the records inside one."""
    if record.exempt:
        yield Marked(record.exempt, record.origin.node, ())
    if isinstance(record, Paper):
        yield from _passages(record)


def exempt_scalars(record: Record) -> Iterator[Scalar]:
    """Every value that the public may not read of a record, without those of the records inside it."""
    if record.kept_back:
        yield from scalars(record.origin.node)
        return
    for name in covered(record):
        if written := record.origin.node.values.get(name):
            yield from scalars(written)
    for each in marked(record):
        if each.steps and isinstance(each.node, Mapping):
            for name, written in each.node.values.items():
                if name != "exempt":  # why it is kept back is told to everyone
                    yield from scalars(written)


def _passages(paper: Paper) -> Iterator[Marked]:
    for name in ("sections", "appendices"):
        nodes = _items(paper.origin.node.values.get(name))
        for place, (section, node) in enumerate(zip(getattr(paper, name), nodes, strict=False)):
            if section.exempt:
                yield Marked(section.exempt, node, (name, place))
            inner = _items(node.values.get("passages")) if isinstance(node, Mapping) else []
            for index, (passage, written) in enumerate(zip(section.passages, inner, strict=False)):
                if passage.exempt:
                    yield Marked(passage.exempt, written, (name, place, "passages", index))


def _items(node: Node | None) -> list[Node]:
    """The values of a list that could be read; one value may stand without its list."""
    if isinstance(node, Listing):
        return node.items if node.kept is None else node.kept
    return [] if node is None else [node]
