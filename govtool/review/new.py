"""A new record: its id, and the register that it goes into."""

from __future__ import annotations

import random
from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any

import msgspec

from govtool.records.fields import fields_of
from govtool.records.record import Record
from govtool.registers.editing.edits import AddRecord
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.homes import home
from govtool.registers.editing.ids import new_id
from govtool.registers.editing.ids import stem_of
from govtool.registers.register import Register
from govtool.review.deed import Write
from govtool.sentences import listed
from govtool.workspace import Workspace


def new_record(
    kind: type[Record],
    programme: str,
    workspace: Workspace,
    values: Mapping[str, Any],
    chance: random.Random | None,
    *,
    about: Iterable[Record] = (),
) -> tuple[str, Write]:
    """A record at the end of the programme's register of its kind, and its id: the one given, else a new one.

    `about` are the records that it tells of: where one is restricted it stands in that one's register, and where one is
    exempt it is so too, for what it says may tell what they keep back.

    Raises EditError where the id given is in use, or there is no title.
    """
    check_title(kind, values)
    told = list(about)
    register = restricted_register(told, workspace) or home(workspace.registers.values(), programme, kind)
    record_id = unused_id(kind, programme, workspace, values.get("id") or "", chance)
    fields = {**values, **exempt_with(kind, told), "id": record_id}
    return record_id, Write(register, AddRecord(kind.plural, fields))


def check_title(kind: type[Record], values: Mapping[str, Any]) -> None:
    """Raise EditError where a new record has no title."""
    if not str(values.get("title") or "").strip():
        raise EditError(f"give the {kind.kind} a title, in one line.")


def restricted_register(about: Iterable[Record], workspace: Workspace) -> Register | None:
    """The restricted register of the first of some records that stands in one; None where none does."""
    registers = (workspace.register_of(each) for each in about)
    return next((each for each in registers if each.restricted), None)


def exempt_with(kind: type[Record], about: Iterable[Record]) -> dict[str, Any]:
    """The mark that a new record needs where the public may not read one that it tells of, or a field that both have."""
    marks = [each.exempt for each in about if each.exempt]
    whole = next((each for each in marks if not each.fields), None)
    if whole:
        return {"exempt": whole}
    of_both = ((each, tuple(name for name in each.fields if name in fields_of(kind))) for each in marks)
    return next(({"exempt": msgspec.structs.replace(each, fields=names)} for each, names in of_both if names), {})


def exempt_notes(record_id: str, about: Iterable[Record]) -> tuple[str, ...]:
    """That a new record is exempt because one that it tells of is, or may tell what is kept back there."""
    marked = next((each for each in about if each.exempt), None)
    if marked is None or marked.exempt is None:
        return ()
    if marked.kept_back:
        return (f"{record_id} is exempt as {marked.id} is; take exempt: out by hand where everyone may read it.",)
    fields = listed(marked.exempt.fields)
    return (f"{marked.id} keeps back its {fields}; see that {record_id} does not tell that.",)


def unused_id(
    kind: type[Record], programme: str, workspace: Workspace, given: str, chance: random.Random | None
) -> str:
    """An id for a new record of a kind, which no record has: the one given, else one that begins as its fellows' do.

    Raises EditError where the id given is in use, in whatever case of its letters.
    """
    alike = next((each for name, each in workspace.records.items() if name.lower() == given.lower()), None)
    if given and alike:
        raise EditError(f"{alike.id} is the id of a record already, at {alike.at()}.")
    if given:
        return given
    settings = workspace.programmes[programme]
    fellows = [record.id for record in workspace.every(kind, [programme])]
    taken = {*workspace.records, *(each.target for each in workspace.dangling)}
    return new_id(stem_of(fellows, settings.prefix or settings.id.upper()), taken, chance)
