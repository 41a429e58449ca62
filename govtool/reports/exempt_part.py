"""The exempt part of a paper: the grounds, and what the open part withholds, in the sections where it belongs."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any

import msgspec

from govtool.outline import Heading
from govtool.outline import numbered
from govtool.records.exempt import Withheld
from govtool.records.record import Record
from govtool.records.serialise import to_data
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import columns
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.parts import Fact
from govtool.reports.passages import passage_blocks
from govtool.reports.shows import show
from govtool.reports.views import reached
from govtool.reports.views import records_shown
from govtool.reports.withheld import counted
from govtool.reports.withheld import everything_withheld
from govtool.reports.withheld import ground
from govtool.reports.withheld import notices
from govtool.reports.withheld import withheld_of
from govtool.slices import fields_shown

_ONE_BY_ONE = columns(("Ref", 14, "id"), ("What", 20, "text"), ("What it says", 66, "text"))


def exempt_facts(basis: Basis) -> Iterator[Fact]:
    """The line of the front sheet that says that there are two parts, and which this is; none where there is one."""
    left_out = everything_withheld(basis)
    if left_out:
        on = ground(*sorted({each.exempt.paragraph for each in left_out}))
        said = "This part is" if basis.exempt else f"Open, with {counted(left_out)} in a separate part,"
        yield Fact(label="Exempt information", value=f"{said} {on}.")


def grounds(basis: Basis) -> Iterator[Block]:
    """On which grounds the public may not read this part, and the fields of the paper itself that are in it."""
    yield from notices(everything_withheld(basis), "Withheld from the open part")
    yield from _one_by_one(basis.withheld_of_paper, (), basis)


def exempt_blocks(heading: Heading, basis: Basis) -> Iterator[Block]:
    """What the open part withholds of a section: the passages, under their numbers there, and whole rows of tables.

    Then, one by one, the fields that are exempt, and what no row may print.
    """
    given, slices = heading.given, list(heading.shows)
    for number, passage in numbered(given, heading.number) if given else ():
        if passage.exempt or (given and given.exempt):
            yield from passage_blocks(passage, number, basis)
        elif passage.table:
            slices.append(passage.table)
    for shown in slices:
        yield from _rows(shown, basis)
    in_rows = {each.id for shown in slices for each in _records(shown, basis)}
    yield from _one_by_one(withheld_of(slices, basis), in_rows, basis)


def _rows(shown: Slice, basis: Basis) -> Iterator[Block]:
    """What a slice gives of the records of which anything is withheld."""
    if fields_shown(shown) and basis.withheld.get(shown):
        yield from show(shown, basis)
    elif records := _records(shown, basis):
        yield from show(msgspec.structs.replace(shown, records=tuple(each.id for each in records)), basis)


def _records(shown: Slice, basis: Basis) -> list[Record]:
    """The records of a slice of which anything is withheld, or of what they name."""
    names = {each.record for each in basis.withheld.get(shown, ())}
    held = dict.fromkeys(each.id for each in records_shown(shown, basis))
    records = [basis.workspace.records[each] for each in held]
    return [each for each in records if names & reached([each], basis.workspace).keys()]


def _one_by_one(left_out: Iterable[Withheld], in_rows: Iterable[str], basis: Basis) -> Iterator[Block]:
    told = [each for each in left_out if each.fields or each.record not in in_rows]
    rows = [row for each in told for row in _told(each, basis.workspace.records[each.record])]
    if rows:
        yield table("Withheld from the open part, one by one", _ONE_BY_ONE, rows)


def _told(left_out: Withheld, record: Record) -> Iterator[list[str]]:
    data = to_data(record)
    for name in left_out.fields:
        yield [record.id, name.replace("_", " "), _flat(data[name])]
    if left_out.kind == record.kind and not left_out.fields:
        yield [record.id, record.kind, record.title]


def _flat(value: Any) -> str:
    """A value in one line of words."""
    if isinstance(value, dict):
        return ", ".join(f"{name} {_flat(each)}" for name, each in value.items() if name != "kind")
    if isinstance(value, list):
        return "; ".join(_flat(each) for each in value)
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
