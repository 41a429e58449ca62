"""Background papers."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import columns
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.wording import not_stated

_PAPERS = columns(("No.", 10, "id"), ("Background paper", 90, "text"))


def background(shown: Slice, basis: Basis) -> Iterator[Block]:
    """The documents that a paper rests on; none only where the paper says that there are none."""
    papers = basis.paper.background_papers
    if [each.lower().rstrip(".") for each in papers] == ["none"]:
        yield Block(said="There are no background papers.")
    elif papers:
        rows = [[str(number), title] for number, title in enumerate(papers, 1)]
        yield table(shown.caption or "Background papers", _PAPERS, rows)
    else:
        yield Block(said=f"{not_stated(basis.paper)}.")
