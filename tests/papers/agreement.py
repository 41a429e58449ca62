"""Whether the records of a place agree with what is printed there: value, area, period and unit."""

from __future__ import annotations

import re
from decimal import Decimal

from govtool.records.figure import Figure
from govtool.records.record import Record
from govtool.records.serialise import to_data
from tests.papers.keyed import BOROUGHS
from tests.papers.keyed import amounts
from tests.papers.keyed import numbers
from tests.papers.keyed import plain
from tests.papers.keyed import years
from tests.papers.places import Place
from tests.papers.places import text_of
from tests.papers.places import texts
from tests.papers.places import value_of

DATES = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter)[a-z]*\b")
NOUGHTS = {"£bn": 10**9, "£m": 10**6, "£000": 10**3}
NO_AREA = {"MPS-F-N14", "MPS-F-N15", "MPS-F-N16", "MPS-F-N17", "MPS-F-T1", "WLA-N21", "WLA-N22", "WLA-N23"}
"""Figures of which the paper names no area; the reader inferred one from what stands near."""

WIDER = {"BHR-FG-TOC-2", "BHR-MS-SV-2"}
"""What 7.4.1 says of "the hospital": the reader names the trust for it, the register the system that it belongs to."""


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


def same_unit(place: Place) -> bool:
    """Whether a figure is in the unit printed: a percentage in %, and money with the noughts that it has in full."""
    printed, value = place.row.get("unit", ""), plain(value_of(place.row))
    figures = [each for each in place.held if isinstance(each, Figure) and each.value is not None]
    if place.field or not figures:
        return True
    if printed.startswith("percent"):
        return all(each.unit == "%" for each in figures)
    if not printed.startswith("£"):
        return not any(each.unit.startswith(("£", "%")) for each in figures)
    full = {max(amounts_in(digits, value)) for digits in numbers(value)}
    return all((each.value or 0) * NOUGHTS.get(each.unit, 1) in full for each in figures)


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
    return plain(BOROUGHS.get(name, name)).replace("&", "and")


def same_area(place: Place) -> bool:
    """Whether the areas agree where both name one; a figure under a detached caption names none."""
    printed = area(place.row.get("area", ""))
    if printed == "(caption detached)":
        return not any(getattr(each, "area", "") for each in place.held)
    told = printed and not place.field
    return not told or all(agree(each, printed) or unsaid(each, printed) or wider(each, printed) for each in place.held)


def wider(held: Record, printed: str) -> bool:
    """Whether something said of all three boroughs is kept with one of them, or of a hospital with its system."""
    return held.id in WIDER or (printed == "bhr" and not isinstance(held, Figure))


def agree(held: Record, printed: str) -> bool:
    named, wanted = (set(re.findall(r"\w+", name)) - {"and"} for name in (area(getattr(held, "area", "")), printed))
    return bool(named) and (named <= wanted or wanted <= named)


def unsaid(held: Record, printed: str) -> bool:
    """Whether a record without an area is about it nonetheless: its text says so, or the paper itself is silent."""
    if getattr(held, "area", ""):
        return False
    said = " ".join(texts(to_data(held))).lower().replace("&", "and")
    return not isinstance(held, Figure) or held.id in NO_AREA or printed in said


def same_period(place: Place) -> bool:
    """Whether a figure has the period printed: the years and months of the one are in the other."""
    printed = years(place.row.get("period", ""))
    held = [years(each.period) for each in place.held if isinstance(each, Figure)]
    return all(not printed or (bool(each) and (within(printed, each) or within(each, printed))) for each in held)


def within(one: str, other: str) -> bool:
    return set(numbers(one)) <= set(numbers(other)) and same_dates(one, other)
