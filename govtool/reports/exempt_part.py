"""The exempt part of a paper: the grounds, and what the open part withholds, in the sections where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

import msgspec

from govtool.outline import Heading
from govtool.outline import numbered
from govtool.records.plan import Plan
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.notices import FROM_OPEN
from govtool.reports.notices import counted
from govtool.reports.notices import notices
from govtool.reports.one_by_one import marked
from govtool.reports.one_by_one import one_by_one
from govtool.reports.one_by_one import single
from govtool.reports.parts import Block
from govtool.reports.parts import Fact
from govtool.reports.passages import passage_blocks
from govtool.reports.prints import DATED
from govtool.reports.prints import DRAWN
from govtool.reports.row_texts import rows_of
from govtool.reports.shows import show
from govtool.reports.views import reached
from govtool.reports.views import records_shown
from govtool.reports.withheld import everything_withheld
from govtool.reports.withheld import ground
from govtool.reports.withheld import slices_in
from govtool.reports.withheld import withheld_of
from govtool.slices import fields_shown


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
    yield from one_by_one([(each.record, name) for each in basis.withheld_of_paper for name in each.fields], basis)


def exempt_sections(headings: Sequence[Heading], basis: Basis) -> dict[str, tuple[Block, ...]]:
    """What the open part withholds of each section that loses anything, by its number: passages and whole rows of tables.

    Then which fields of such a row are exempt, where the rest is open; and one by one and once in the part, what no row
    prints.
    """
    found = {each.number: tuple(_section(each, basis)) for each in headings}
    rows = list(rows_of(block for blocks in found.values() for block in blocks))
    every = [each for heading in headings for each in slices_in(heading)]
    told = {(each.record, name) for each in basis.withheld_of_paper for name in each.fields}
    for heading in headings:
        left_out, here = withheld_of(slices_in(heading), basis), list(rows_of(found[heading.number]))
        lost = [(each.record, name) for each in left_out for name in single(each, every, rows, basis)]
        found[heading.number] += tuple(marked(left_out, every, here, basis))
        found[heading.number] += tuple(one_by_one([each for each in lost if each not in told], basis))
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
        if any(rows_of(blocks)):
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
