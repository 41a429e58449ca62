"""Where the keyed numbers stand that are in no table: the records that hold each, and whether they do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from typing import NamedTuple

from govtool.records.figure import Figure
from govtool.records.record import Record
from govtool.records.serialise import to_data
from tests.papers.keyed import BOROUGHS
from tests.papers.keyed import Row
from tests.papers.keyed import amounts
from tests.papers.keyed import keyed
from tests.papers.keyed import numbers
from tests.papers.keyed import plain
from tests.papers.keyed import record
from tests.papers.keyed import years

DATES = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter)[a-z]*\b")


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


def holds(place: Place) -> bool:
    """Whether the records of a place hold what is printed: its numbers, its month or season, or its words."""
    if place.why_not == "words":
        return True
    value, text = plain(value_of(place.row)), text_of(place)
    if len(place.held) > 1 and numbers(value) == [str(len(place.held))]:
        return True  # the things that are counted
    figures = [] if place.field else [each.value for each in place.held if isinstance(each, Figure)]
    own = {each for each in figures if each is not None}
    if not all(is_value(each, value) for each in own):
        return False
    if numbers(value):
        found = {*map(Decimal, numbers(text)), *map(abs, own)}
        return all(amounts_in(each, value) & found for each in numbers(value)) and same_dates(value, text)
    return all(re.search(rf"\b{re.escape(word.rstrip('s'))}", text) for word in re.findall(r"[a-z]+", value))


def is_value(held: Decimal, value: str) -> bool:
    """Whether a figure's number is one of those printed, with its sign."""
    printed = set().union(*(amounts_in(each, value) for each in numbers(value))) if numbers(value) else {abs(held)}
    return abs(held) in printed and (held < 0) == value.startswith("-")


def amounts_in(digits: str, value: str) -> set[Decimal]:
    """What one number of a printed value may be: in its own unit, or in millions where that follows it."""
    return amounts(value[value.index(digits) :])


def same_dates(value: str, text: str) -> bool:
    return all(re.search(rf"\b{month}", text) for month in DATES.findall(value))


def area(name: str) -> str:
    return plain(BOROUGHS.get(name, name)).replace("&", "and").replace("h and f", "hammersmith and fulham")


def same_area(place: Place) -> bool:
    """Whether the areas agree where both name one; a figure under a detached caption names none."""
    printed = area(place.row.get("area", ""))
    held = [area(getattr(each, "area", "")) for each in place.held]
    if printed == "(caption detached)":
        return not any(held)
    if place.field or (printed == "bhr" and not any(isinstance(each, Figure) for each in place.held)):
        return True  # said of more boroughs, and kept with one of them
    return all(not each or not printed or each in printed or printed in each for each in held)


def same_period(place: Place) -> bool:
    """Whether the periods agree where both name one: the years and months of the one are in the other."""
    printed = years(place.row.get("period", ""))
    held = [years(each.period) for each in place.held if isinstance(each, Figure)]
    return all(not each or not printed or within(printed, each) or within(each, printed) for each in held)


def within(one: str, other: str) -> bool:
    return set(numbers(one)) <= set(numbers(other)) and same_dates(one, other)
