"""The exempt part of a paper: the grounds, and what the open part withholds, in the sections where it belongs."""

from __future__ import annotations

from collections.abc import Container
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from typing import Any

import msgspec

from govtool.outline import Heading
from govtool.outline import numbered
from govtool.records.exempt import Withheld
from govtool.records.plan import Plan
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.serialise import to_data
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import columns
from govtool.reports.grid import table
from govtool.reports.notices import FROM_OPEN
from govtool.reports.notices import counted
from govtool.reports.notices import notices
from govtool.reports.parts import Block
from govtool.reports.parts import Fact
from govtool.reports.passages import passage_blocks
from govtool.reports.prints import DATED
from govtool.reports.prints import DRAWN
from govtool.reports.prints import PRINTS
from govtool.reports.shows import show
from govtool.reports.views import reached
from govtool.reports.views import records_shown
from govtool.reports.withheld import everything_withheld
from govtool.reports.withheld import ground
from govtool.reports.withheld import slices_in
from govtool.reports.withheld import withheld_of
from govtool.slices import fields_shown

_ONE_BY_ONE = columns(("Ref", 14, "id"), ("What", 20, "text"), ("What it says", 66, "text"))

_WHY_NOT_OPEN = {"raised", "closed", "closed_because"}
"""What is told of a withheld risk that was not open on the position date: the open part must announce it even so."""


def exempt_facts(basis: Basis) -> Iterator[Fact]:
    """The line of the front sheet that says that there are two parts, and which this is; none where there is one."""
    left_out = everything_withheld(basis)
    if left_out:
        on = ground(*sorted({each.exempt.paragraph for each in left_out}))
        said = "This part is" if basis.exempt else f"Open, with {counted(left_out)} in a separate part,"
        yield Fact(label="Exempt information", value=f"{said} {on}.")


def grounds(basis: Basis) -> Iterator[Block]:
    """On which grounds the public may not read this part, and the fields of the paper itself that are in it."""
    yield from notices(everything_withheld(basis), FROM_OPEN)
    yield from _one_by_one([(each.record, name) for each in basis.withheld_of_paper for name in each.fields], basis)


def exempt_sections(headings: Sequence[Heading], basis: Basis) -> dict[str, tuple[Block, ...]]:
    """What the open part withholds of each section that loses anything, by its number: passages and whole rows of tables.

    Then, one by one and once in the part, the fields that are exempt, and what no row prints.
    """
    found = {each.number: tuple(_section(each, basis)) for each in headings}
    in_rows = set(_cells(block for blocks in found.values() for block in blocks))
    told = {(each.record, name) for each in basis.withheld_of_paper for name in each.fields}
    every = [each for heading in headings for each in slices_in(heading)]
    for heading in headings:
        left_out = withheld_of(slices_in(heading), basis)
        lost = [(each.record, name) for each in left_out for name in _single(each, every, in_rows, basis)]
        found[heading.number] += tuple(_one_by_one([each for each in lost if each not in told], basis))
        told |= set(lost)
    return {number: blocks for number, blocks in found.items() if blocks}


def _section(heading: Heading, basis: Basis) -> Iterator[Block]:
    given, slices = heading.given, list(heading.shows)
    for number, passage in numbered(given, heading.number) if given else ():
        if passage.exempt or (given and given.exempt):
            yield from passage_blocks(passage, number, basis)
        elif passage.table:
            slices.append(passage.table)
    for shown in slices:
        yield from _rows(shown, basis)


def _rows(shown: Slice, basis: Basis) -> Iterator[Block]:
    """What a slice gives of the records of which anything is withheld, where it has a row for any of them.

    Of fields of the paper itself it is all that the slice gives, or nothing: they stand one by one before the sections.
    """
    if fields := fields_shown(shown):
        if set(fields) <= {name for each in basis.withheld.get(shown, ()) for name in each.fields}:
            yield from show(shown, basis)
    elif shown.of not in DRAWN and (chosen := tuple(_chosen(shown, basis))):
        blocks = tuple(show(msgspec.structs.replace(shown, records=chosen), basis))
        if any(_cells(blocks)):
            yield from blocks


def _chosen(shown: Slice, basis: Basis) -> Iterator[str]:
    """The ids of the records of a slice of which anything is withheld, or of what they name; of a plan, of its actions."""
    lost = {each.record: each for each in basis.withheld.get(shown, ())}
    for record in {each.id: each for each in records_shown(shown, basis)}.values():
        if isinstance(record, Plan):
            actions = [each.id for each in record.actions if each.id in lost]
            yield from (record.id, *actions) if actions else ()
        elif shown.of in DATED:
            yield from (record.id,) if record.id in lost else ()
        elif lost.keys() & reached([record], basis.workspace).keys():
            yield record.id


def _cells(blocks: Iterable[Block]) -> Iterator[str]:
    """The texts of all cells of tables."""
    return (cell.text for block in blocks if block.table for row in block.table.rows for cell in row)


def _single(left_out: Withheld, slices: Sequence[Slice], in_rows: Container[str], basis: Basis) -> Iterator[str]:
    """The fields of something left out that are told one by one: the exempt ones; of a record without a row, all printed."""
    yield from left_out.fields
    record = basis.workspace.records[left_out.record]
    if left_out.fields or any(
        each in in_rows for each in (record.id, record.title, getattr(record, "reference", "") or record.id)
    ):
        return
    names = {name for shown in slices for name in PRINTS.get(shown.of, {}).get(record.kind, ())}
    if isinstance(record, Risk) and not record.open_on(basis.on(record)):
        names &= _WHY_NOT_OPEN
    yield from (name for name in to_data(record) if name in names | {"title"} and name != "source")


def _one_by_one(lost: Iterable[tuple[str, str]], basis: Basis) -> Iterator[Block]:
    rows = [_told(basis.workspace.records[each], name) for each, name in lost]
    if rows:
        yield table("Withheld from the open part, one by one", _ONE_BY_ONE, rows)


def _told(record: Record, name: str) -> list[str]:
    said = _flat(to_data(record)[name])
    return [record.id, record.kind if name == "title" else name.replace("_", " "), said]


def _flat(value: Any) -> str:
    """A value in one line of words."""
    if isinstance(value, dict):
        return ", ".join(f"{name} {_flat(each)}" for name, each in value.items() if name != "kind")
    if isinstance(value, list):
        return "; ".join(_flat(each) for each in value)
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
