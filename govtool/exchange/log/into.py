"""Records that were brought in, as additions to registers."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence
from typing import Any

from govtool.exchange.log.bring import Brought
from govtool.exchange.log.fields import KINDS
from govtool.exchange.log.records import Row
from govtool.exchange.log.tidy import one_line
from govtool.exchange.reading.package import RefusedError
from govtool.records.plan import Action
from govtool.records.plan import Plan
from govtool.records.programme import Programme
from govtool.registers.editing.apply import Edited
from govtool.registers.editing.apply import apply
from govtool.registers.editing.edits import AddRecord
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.homes import home
from govtool.registers.editing.ids import stem_of
from govtool.registers.register import Register
from govtool.sentences import listed
from govtool.workspace import Workspace

MOST_NAMED = 5
"""Ids that a refusal names; more of them are counted."""


def stem(kind: str, settings: Programme, workspace: Workspace) -> str:
    """What the ids of new records of a kind begin with in a programme: as those of its fellows do."""
    alike = [record.id for record in workspace.every(KINDS[kind], [settings.origin.programme])]
    return stem_of(alike, settings.prefix or settings.id.upper())


def into_registers(brought: Brought, programme: str, workspace: Workspace) -> Edited:
    """The programme's register of the kind, with the records added at its end; actions are those of a new plan.

    Raises RefusedError where a record of the workspace has one of their ids; SourceError where the register cannot be
    changed.
    """
    register, edits = additions(brought, brought.rows, programme, workspace)
    own = workspace.programmes[programme].fields if programme in workspace.programmes else ()
    return apply(register, edits, own) if edits else Edited(register, register)


def additions(
    brought: Brought, rows: Sequence[Row], programme: str, workspace: Workspace
) -> tuple[Register, list[Edit]]:
    """The register that takes new records, and the edits that add some rows to it. Raises RefusedError as above."""
    check_ids(brought, rows, workspace)
    kind = KINDS[brought.found.kind]
    records = [row.fields for row in rows]
    if kind is not Action:
        register = home(workspace.registers.values(), programme, kind)
        return register, [AddRecord(kind.plural, fields) for fields in records]
    register = home(workspace.registers.values(), programme, Plan)
    plan = [AddRecord(Plan.plural, _plan(brought, records, programme, workspace))] if records else []
    return register, [*plan]


def check_ids(brought: Brought, rows: Iterable[Row], workspace: Workspace) -> None:
    """Refuse what would give two records one id."""
    there = {each.lower(): record for each, record in workspace.records.items()}
    clashes = [(row, there[row.id.lower()]) for row in rows if row.id.lower() in there]
    if not clashes:
        return
    row, record = clashes[0]
    place = brought.found.table.sheet.at(row.lead.row, row.lead.column)
    names = [each.id for each, _ in clashes]
    shown = listed(names) if len(names) <= MOST_NAMED else ", ".join([*names[:MOST_NAMED], "..."])
    more = f" ({shown})" if len(names) > 1 else ""
    many = f"{len(names)} ids of the sheet are" if len(names) > 1 else f"{row.id} is"
    raise RefusedError(
        f"{place}: {many} in the registers already{more}, {record.id} at {record.at()}: take these "
        "rows out, or give them other ids."
    )


def _plan(brought: Brought, records: list[dict[str, Any]], programme: str, workspace: Workspace) -> dict[str, Any]:
    """The plan that the actions of a sheet become, titled as the sheet is."""
    settings = workspace.programmes[programme]
    start, number = f"{settings.prefix or settings.id.upper()}-P", 1
    taken = {each.lower() for each in workspace.records} | {str(each["id"]).lower() for each in records}
    while f"{start}{number}".lower() in taken:
        number += 1
    return {"id": f"{start}{number}", "title": title_of(brought), "actions": records}


def title_of(brought: Brought) -> str:
    """What a sheet calls itself: the longest of the titles over its header, else the name of its file."""
    above = [one_line(brought.found.table.first(row).shown) for row in brought.found.table.rows_of("above")]
    return max(above, key=len, default=brought.found.book.file.rpartition(".")[0])
