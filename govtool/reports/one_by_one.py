"""What of a record the exempt part tells besides its rows: which fields of them are exempt, and what no row prints."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.records.exempt import Withheld
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.serialise import in_one_line
from govtool.records.serialise import to_data
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import columns
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.prints import PRINTS
from govtool.reports.row_texts import Texts
from govtool.reports.row_texts import own_rows
from govtool.reports.row_texts import tells
from govtool.sentences import listed

_ONE_BY_ONE = columns(("Ref", 14, "id"), ("What", 20, "text"), ("What it says", 66, "text"))

_WHY_NOT_OPEN = {"raised", "closed", "closed_because"}
"""What is told of a withheld risk that was not open on the position date: the open part must announce it even so."""


def marked(
    left_out: Iterable[Withheld], slices: Sequence[Slice], rows: Sequence[Texts], basis: Basis
) -> Iterator[Block]:
    """Of each row whose rest is open, which fields are exempt."""
    for each in left_out:
        if names := [name.replace("_", " ") for name in each.fields if _in_a_row(each, name, slices, rows, basis)]:
            yield Block(
                said=f"Of {each.record} only this is exempt here: {listed(names)}. The open part shows the rest."
            )


def single(left_out: Withheld, slices: Sequence[Slice], rows: Sequence[Texts], basis: Basis) -> Iterator[str]:
    """The fields that are told one by one: exempt ones that no row prints; of a record without a row, all printed."""
    record = basis.workspace.records[left_out.record]
    if left_out.fields:
        yield from (each for each in left_out.fields if not _in_a_row(left_out, each, slices, rows, basis))
    elif not own_rows(record, rows):
        names = _printed(record.kind, slices)
        if isinstance(record, Risk) and not record.open_on(basis.on(record)):
            names &= _WHY_NOT_OPEN
        yield from (name for name in to_data(record) if name in names | {"title"} and name != "source")


def _in_a_row(left_out: Withheld, name: str, slices: Iterable[Slice], rows: Iterable[Texts], basis: Basis) -> bool:
    """Whether a record's own row among some rows prints one of its exempt fields."""
    record = basis.workspace.records[left_out.record]
    return name in _printed(record.kind, slices) and tells(own_rows(record, rows), record, name)


def _printed(kind: str, slices: Iterable[Slice]) -> set[str]:
    """The fields of a kind of record that any of some slices prints."""
    return {name for shown in slices for name in PRINTS.get(shown.of, {}).get(kind, ())}


def one_by_one(lost: Iterable[tuple[str, str]], basis: Basis) -> Iterator[Block]:
    """A table of records' ids and fields with what they say; none where there are none."""
    rows = [_told(basis.workspace.records[each], name) for each, name in lost]
    if rows:
        yield table("Withheld from the open part, one by one", _ONE_BY_ONE, rows)


def _told(record: Record, name: str) -> list[str]:
    said = in_one_line(to_data(record)[name])
    return [record.id, record.kind if name == "title" else name.replace("_", " "), said]
