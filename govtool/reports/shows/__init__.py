"""What registers give for a paper: each kind of slice as paragraphs, tables and pictures.

A show is a function of a slice and what the report is made on. It computes and words, and knows no page.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator

from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.parts import Block
from govtool.reports.shows.milestones import milestones
from govtool.reports.shows.recommendations import recommendations
from govtool.reports.shows.risks import risks
from govtool.reports.shows.schemes import sites
from govtool.reports.shows.statements import statements

Show = Callable[[Slice, Basis], Iterator[Block]]

SHOWS: dict[str, Show] = {
    "risks": risks,
    "recommendations": recommendations,
    "milestones": milestones,
    "statements": statements,
    "sites": sites,
}
"""Every show by the word that papers and template profiles write."""


def show(shown: Slice, basis: Basis) -> Iterator[Block]:
    """What a slice gives."""
    yield from SHOWS[shown.of](shown, basis)
