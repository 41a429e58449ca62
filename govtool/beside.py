"""What papers print beside the records that they show: the title of an action, the evidence for it, the document it is from."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from govtool.records.funding import Funding
from govtool.records.record import Record
from govtool.records.scheme import Scheme
from govtool.workspace import Workspace

NAMED = ("actions", "metrics", "meeting", "board")
"""The fields whose records are printed by their titles where a paper prints the record that names them."""

TOLD_OF = {"statement": ("risks",), "lesson": ("applied",), "evidence": ("shows",)}
"""By the kind of record, the fields whose records are so printed only where it has a row of its own."""


def beside(records: Iterable[Record], workspace: Workspace) -> list[Record]:
    """What papers print beside records that they show, each once and none of them again.

    That is the actions and metrics that they name, the meetings that took decisions and their boards, the evidence that
    shows them, the documents that all of these are from, and what `TOLD_OF` and the tables of money tell of them.
    """
    shown = {each.id: each for each in records}
    found: dict[str, Record] = {}
    todo = [each for one in shown.values() for each in (*_told_of(one, workspace), *_named(one, workspace))]
    while todo:
        each = todo.pop()
        if each.id not in shown and each.id not in found:
            found[each.id] = each
            todo += _named(each, workspace)
    return list(found.values())


def _named(record: Record, workspace: Workspace) -> Iterator[Record]:
    names = [link.target for link in workspace.outward.get(record.id, ()) if link.field in NAMED]
    names += [link.source for link in workspace.inward.get(record.id, ()) if link.field == "shows"]
    if record.source:
        names.append(record.source.document)
    yield from (workspace.records[each] for each in names if each in workspace.records)


def _told_of(record: Record, workspace: Workspace) -> Iterator[Record]:
    """What is told of a record that is shown; of a scheme, the tables of what pays for it."""
    for name in TOLD_OF.get(record.kind, ()):
        yield from workspace.linked(record, name)
    for link in workspace.inward.get(record.id, ()) if isinstance(record, Scheme) else ():
        paying = workspace.records[link.source]
        if isinstance(paying, Funding):
            yield paying
