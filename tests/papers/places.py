"""Where the keyed numbers stand that are in no table: the records that hold each, and what these say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from typing import NamedTuple

from govtool.records.record import Record
from govtool.records.serialise import to_data
from tests.papers.keyed import Row
from tests.papers.keyed import keyed
from tests.papers.keyed import plain
from tests.papers.keyed import record


class Place(NamedTuple):
    """A keyed row outside the tables: the records that hold it, in which field, or the reason why none does."""

    row: Row
    held: tuple[Record, ...]
    field: str
    why_not: str


def loose(file: str) -> list[Row]:
    """The keyed rows of a file that belong to no table; the tables have tests of their own."""
    return [row for row in keyed(file) if file not in ("mps_demand", "mps_payments") or row["table"] == "text"]


def places(file: str) -> list[Place]:
    """Where the rows of a file stand, in their order."""
    rows = {row["where"]: row for row in loose(file)}
    listed = [each for each in keyed("places") if each["file"] == file]
    return [Place(rows[each["where"]], records(each["records"]), each["field"], each["why_not"]) for each in listed]


def records(names: str) -> tuple[Record, ...]:
    return tuple(record(name) for name in names.split())


def value_of(row: Row) -> str:
    """What a row says: a number, a date, a name; in mps_priorities a count, or the item itself."""
    return row["value"] if "value" in row else row["count"] or row["item"]


def texts(value: Any) -> Iterator[str]:
    """Every text in a record, without its id and source."""
    if isinstance(value, dict):
        for name, each in value.items():
            if name not in ("id", "kind", "source"):
                yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)
    else:
        yield str(value)


def text_of(place: Place) -> str:
    """What the records say, in the one field where the place names one."""
    said = [to_data(each) for each in place.held]
    parts = [each.get(place.field, "") for each in said] if place.field else said
    return plain(" | ".join(text for part in parts for text in texts(part)))
