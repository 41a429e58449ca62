"""The options appraisal."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.option import Option
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.gaps import untold
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.wording import joined
from govtool.reports.wording import missing
from govtool.reports.wording import pounds
from govtool.reports.wording import yes_no

NONE = "None recorded"

_OPTIONS = columns(
    ("Ref", 7, "id"),
    ("Option", 23, "text"),
    ("For", 23, "text"),
    ("Against", 23, "text"),
    ("Cost", 10, "number"),
    ("Recommended", 14, "text"),
)


def options(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Which option officers recommend, in a sentence; then every option with what speaks for and against it."""
    found = basis.every(Option, shown)
    if not found:
        yield Block(said="No options are recorded.")
        return
    yield Block(said=_recommended(found))
    yield table(shown.caption or "Options", _OPTIONS, [_row(each) for each in found], origin(found, basis))


def _recommended(found: list[Option]) -> str:
    named = [f"{_name(each)}: {each.title}" for each in found if each.recommended]
    if not named:
        return untold(found, "recommended", nothing="No option is recorded as recommended.")
    return f"Officers recommend {' and '.join(named)}."


def _name(option: Option) -> str:
    return f"option {option.reference}" if option.reference else f"option {option.id}"


def _row(option: Option) -> Row:
    return [
        option.reference or option.id,
        option.title,
        joined(option.advantages, NONE),
        joined(option.disadvantages, NONE),
        missing(option, "cost", nothing="Not stated") if option.cost is None else pounds(option.cost),
        yes_no(option.recommended) or missing(option, "recommended", nothing="Not stated"),
    ]
