"""What each part of a paper is made on: which view of the registers, and what each slice of it loses in the open one."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace

from govtool.history.changes import changes
from govtool.open_view import exempt_view
from govtool.open_view import open_view
from govtool.records.exempt import Withheld
from govtool.records.masked import covered
from govtool.records.meeting import Meeting
from govtool.records.paper import Paper
from govtool.records.record import Record
from govtool.records.slice import Slice
from govtool.registers.contacts import Contacts
from govtool.reports.basis import Basis
from govtool.reports.chosen import left_out_of
from govtool.reports.chosen import may_show
from govtool.slices import fields_shown
from govtool.slices import slices_of
from govtool.workspace import AsOf
from govtool.workspace import Link
from govtool.workspace import Workspace

LINKED = ("actions", "metrics", "risks", "document", "board", "meeting")
"""The fields by which a paper shows, with a record, something of others that it names."""
NAMED_BY = ("shows", "schemes")
"""The fields by which it shows something of those that name the record: evidence, and tables of money."""

Wished = Callable[[Paper, Workspace], tuple[Paper, Meeting | None]]
"""A paper with what was asked for in place of what it says, and the meeting that was, as a view of the workspace has them."""


def as_written(paper: Paper, workspace: Workspace) -> tuple[Paper, None]:
    """The paper as its register has it: nothing was asked for."""
    return paper, None


def open_basis(
    workspace: Workspace, paper: Paper, as_of: AsOf, contacts: Contacts, wished: Wished = as_written
) -> Basis:
    """What the part of a paper that everyone may read is made on.

    Raises KeyError where the public may read nothing of the paper.
    """
    shown = open_view(workspace).records[paper.id]
    assert isinstance(shown, Paper)
    opened, whole = _bases(workspace, paper, as_of, contacts, wished)
    # tables in an exempt passage are not among its slices: what they show is for nobody to count
    return replace(opened, withheld=_by_slice(slices_of(opened.paper, opened.workspace), opened, whole))


def exempt_basis(
    workspace: Workspace, paper: Paper, as_of: AsOf, contacts: Contacts, wished: Wished = as_written
) -> Basis:
    """What the exempt part is made on: all but restricted registers, which are in no paper."""
    opened, whole = _bases(workspace, paper, as_of, contacts, wished)
    return replace(whole, withheld=_by_slice(slices_of(whole.paper, whole.workspace), opened, whole), exempt=True)


def _bases(workspace: Workspace, paper: Paper, as_of: AsOf, contacts: Contacts, wished: Wished) -> tuple[Basis, Basis]:
    """What the public may read of the registers and a paper, and all that may be in one; of a wholly exempt paper all."""
    opened = open_view(workspace)
    held, shown = exempt_view(workspace, opened), opened.records.get(paper.id, paper)
    assert isinstance(shown, Paper)

    def basis(of: Paper, view: Workspace) -> Basis:
        asked, meeting = wished(of, view)
        return Basis(
            workspace=view,
            paper=asked,
            meeting=meeting,
            as_of=as_of,
            contacts=contacts,
            withheld_of_paper=_of_paper(paper, opened),
        )

    return basis(shown, opened), basis(paper, held)


def _of_paper(paper: Paper, opened: Workspace) -> tuple[Withheld, ...]:
    return tuple(each for each in opened.withheld if each.record == paper.id)


def _by_slice(slices: Iterable[Slice], opened: Basis, whole: Basis) -> dict[Slice, tuple[Withheld, ...]]:
    """What each slice of a paper loses in the open view: of its records, of what stands inside them and what they name.

    What it says of a record depends on nothing that is exempt of it (`govtool/reports/chosen.py`).
    """
    paper = whole.paper
    left_out = {each.record: each for each in opened.workspace.withheld if each.record != paper.id}
    found: dict[Slice, tuple[Withheld, ...]] = {}
    for shown in slices:
        ids = reached(may_show(shown, opened, whole, left_out), whole.workspace)
        lost = (left_out[each] for each in ids if each in left_out)
        found[shown] = (*_fields(shown, paper, opened.workspace), *left_out_of(shown, lost))
    return found


def records_shown(shown: Slice, basis: Basis) -> Sequence[Record]:
    """The records that a slice shows, those too that it finds for itself: what changed.

    Terms are none of them: which a glossary explains is known only once the rest is printed.
    """
    if shown.of == "changes" and basis.span:
        return [each.record for each in changes(basis.workspace, basis.span, basis.programmes(shown))]
    return basis.records(shown)


def _fields(shown: Slice, paper: Paper, opened: Workspace) -> Iterator[Withheld]:
    """What a slice that shows the paper's own fields loses of them."""
    for each in _of_paper(paper, opened):
        if names := tuple(name for name in each.fields if name in fields_shown(shown)):
            yield replace(each, fields=names)


def reached(records: Iterable[Record], workspace: Workspace) -> dict[str, None]:
    """The ids of records, of those that stand inside them and of those that a paper shows with them, in order."""
    found: dict[str, None] = {}
    for record in records:
        inner = (getattr(record, name) for name in record.__struct_fields__)
        found[record.id] = None
        found |= {
            each.id: None for value in inner if isinstance(value, tuple) for each in value if isinstance(each, Record)
        }
        found |= {
            link.target: None for link in workspace.outward.get(record.id, ()) if _is_told(link, LINKED, workspace)
        }
        found |= {
            link.source: None for link in workspace.inward.get(record.id, ()) if _is_told(link, NAMED_BY, workspace)
        }
    return found


def _is_told(link: Link, fields: Sequence[str], workspace: Workspace) -> bool:
    """Whether a paper shows what a link leads to, and the link is not itself exempt: then nothing may depend on it."""
    outer = "source" if link.field == "document" else link.field
    return (
        link.field in fields
        and outer not in covered(workspace.records[link.source])
        and not any(each.record == link.source and not each.fields for each in workspace.withheld)
    )
