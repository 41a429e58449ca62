"""The thread of a record: everything that can be reached from it by its links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govtool.records.record import Record
from govtool.workspace import Link
from govtool.workspace import Workspace


class Step(NamedTuple):
    """One record of a thread: how deep it hangs, the link that leads to it, and whether it was met before."""

    depth: int
    link: Link
    record: Record
    again: bool


def thread(workspace: Workspace, start: str, *, inward: bool = False) -> Iterator[Step]:
    """Every record that can be reached from one by its links, or, inward, from which it can be reached, as a tree.

    A record that was met before is named again and not followed again, so that circles end.
    """
    links = workspace.inward if inward else workspace.outward
    met = {start}
    waiting = [(1, link) for link in reversed(links.get(start, ()))]
    while waiting:
        depth, link = waiting.pop()
        reached = link.source if inward else link.target
        yield Step(depth, link, workspace.records[reached], reached in met)
        if reached not in met:
            met.add(reached)
            waiting.extend((depth + 1, each) for each in reversed(links.get(reached, ())))
