"""What waits for what: milestones and what holds them up, and the circles in that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govtool.workspace import Workspace


class Waiting(NamedTuple):
    """Who waits for whom, taken from the whole workspace."""

    before: dict[str, list[str]]
    """What a record waits for, by its id."""
    order: list[list[str]]
    """Every record that waits or is waited for, what comes first standing first; those of a circle stand together."""

    def is_circle(self, together: list[str]) -> bool:
        """Whether records of the order that stand together wait for each other, or one for itself."""
        return len(together) > 1 or together[0] in self.before.get(together[0], ())


def waiting(workspace: Workspace) -> Waiting:
    """Who waits for whom: by `after`, and by what a dependency holds up."""
    before: dict[str, list[str]] = {}
    for links in workspace.outward.values():
        for link in links:
            if link.field == "after":
                before.setdefault(link.source, []).append(link.target)
            elif link.field == "holds_up":
                before.setdefault(link.target, []).append(link.source)
    return Waiting(before, strongly_connected(before))


def strongly_connected(edges: dict[str, list[str]]) -> list[list[str]]:
    """The nodes of a graph in groups that lead to each other, each group after those that it leads to.

    Tarjan's algorithm, with a list of its own in place of calls within calls, which thousands of steps would exhaust.
    """
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    open_nodes: dict[str, None] = {}
    groups: list[list[str]] = []
    for start in edges:
        walk = [] if start in number else [_enter(start, edges, number, low, open_nodes)]
        while walk:
            node, leads_to = walk[-1]
            other = next(leads_to, None)
            if other is None:
                walk.pop()
                if low[node] == number[node]:
                    groups.append(_close(node, open_nodes))
                if walk:
                    above = walk[-1][0]
                    low[above] = min(low[above], low[node])
            elif other not in number:
                walk.append(_enter(other, edges, number, low, open_nodes))
            elif other in open_nodes:
                low[node] = min(low[node], number[other])
    return groups


def _enter(
    node: str, edges: dict[str, list[str]], number: dict[str, int], low: dict[str, int], open_nodes: dict[str, None]
) -> tuple[str, Iterator[str]]:
    number[node] = low[node] = len(number)
    open_nodes[node] = None
    return node, iter(edges.get(node, ()))


def _close(node: str, open_nodes: dict[str, None]) -> list[str]:
    """The open nodes from this one on, which make up a group, in the order in which they were met."""
    group: list[str] = []
    while not group or group[-1] != node:
        group.append(open_nodes.popitem()[0])
    return group[::-1]
