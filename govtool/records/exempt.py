"""Exempt information: what the law lets a council keep from the public, and why it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from govtool.records.part import Part

UNREAD = 0
"""The paragraph of a mark that could not be read: what it marks is kept back until it can."""

WITHHELD = "Withheld"
"""What the open view has in place of an exempt text."""

GROUNDS = {
    1: "an individual",
    2: "the identity of an individual",
    3: "financial or business affairs",
    4: "labour relations",
    5: "legal professional privilege",
    6: "notices, orders and directions",
    7: "crime",
}
"""What the paragraphs of Schedule 12A, Part 1, to the Local Government Act 1972 (as of 2006) are about, in short."""


class Exempt(Part, frozen=True, kw_only=True):
    """The ground on which a record, some of its fields, or a passage of a paper is kept out of what the public reads.

    The grounds are the paragraphs of Schedule 12A, Part 1, to the Local Government Act 1972: 1 an individual, 2 an
    individual's identity, 3 financial or business affairs, 4 labour relations, 5 legal privilege, 6 notices and orders,
    7 crime. Each holds only where keeping the matter back outweighs the public interest in telling it.
    """

    paragraph: Annotated[int, "The paragraph of Schedule 12A, Part 1, to the Local Government Act 1972: 1 to 7."]
    public_interest: Annotated[
        str, "Why keeping it back outweighs the public interest in telling it; the open paper prints this."
    ] = ""
    fields: Annotated[
        tuple[str, ...], "The record's fields that are kept back, each with all that is inside; none for the whole."
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """One thing that the open view leaves out, as the open paper may tell of it: never what it says."""

    record: str
    """The record's id; for a passage, the paper's."""
    kind: str
    """What it is: `risk`, `action`, `paragraph`, `table`, `section`."""
    programme: str
    """The programme in whose folder it is written."""
    fields: tuple[str, ...] = ()
    """The fields that are left out, where the rest of the record is there."""
    exempt: Exempt


def under(paragraph: int) -> str:
    """`Withheld under paragraph 3`; only `Withheld` where the ground could not be read."""
    return WITHHELD if paragraph == UNREAD else f"{WITHHELD} under paragraph {paragraph}"
