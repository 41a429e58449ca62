"""`govtool trace ID`."""

from __future__ import annotations

from collections.abc import Iterator

import click

from govtool.cli.common import App
from govtool.cli.common import say
from govtool.cli.show import find
from govtool.cli.show import heading
from govtool.thread import thread
from govtool.workspace import Workspace


@click.command()
@click.argument("record_id", metavar="ID")
@click.pass_obj
def trace(app: App, record_id: str) -> None:
    """Print a record's whole thread: what it leads to, and what leads to it, as far as the links go."""
    record = find(app.workspace, record_id)
    say(heading(record))
    for title, inward in (("Leads to", False), ("Is led to from", True)):
        lines = list(_tree(app.workspace, record.id, inward))
        say("\n".join([f"\n{title}", *(lines or ["  nothing"])]))


def _tree(workspace: Workspace, start: str, inward: bool) -> Iterator[str]:
    for step in thread(workspace, start, inward=inward):
        ending = "  (see above)" if step.again else ""
        yield f"{'  ' * step.depth}{step.link.field}: {heading(step.record)}{ending}"
