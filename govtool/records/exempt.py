"""Exempt information: what the law lets a council keep from the public, and why it does."""

from __future__ import annotations

from typing import Annotated

from govtool.records.part import Part

UNREAD = 0
"""The paragraph of a mark that could not be read: the record is kept back until it can."""


class Exempt(Part, frozen=True, kw_only=True):
    """The ground on which a record is kept out of what the public reads.

    The grounds are the paragraphs of Schedule 12A, Part 1, to the Local Government Act 1972: 1 an individual, 2 an
    individual's identity, 3 financial or business affairs, 4 labour relations, 5 legal privilege, 6 notices and orders,
    7 crime. Each holds only where keeping the matter back outweighs the public interest in telling it.
    """

    paragraph: Annotated[int, "The paragraph of Schedule 12A, Part 1, to the Local Government Act 1972: 1 to 7."]
    public_interest: Annotated[str, "Why keeping it back outweighs the public interest in telling it."] = ""
