"""The facts of notice: who decides, when, what the public was told before, and whether members may call it in."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.exempt import UNREAD
from govtool.records.paper import PrivateItem
from govtool.records.slice import Slice
from govtool.registers.contacts import named
from govtool.reports.basis import Basis
from govtool.reports.grid import columns
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.shows.appendices import appendices_here
from govtool.reports.withheld import THE_ACT
from govtool.reports.withheld import openness
from govtool.reports.wording import not_stated
from govtool.reports.wording import yes_no
from govtool.sentences import listed
from govtool.slices import is_held

_NOTICE = columns(("Matter", 32, "text"), ("What this report states", 68, "text"))


def notice(shown: Slice, basis: Basis) -> Iterator[Block]:
    """The key decision and its notice, line by line; what the paper does not give is not stated."""
    if not is_held(shown, basis.paper, basis.workspace):
        yield Block(said=f"Key decision, notice and call-in: {not_stated(basis.paper).lower()}.")
        return
    lines = [*_decision(basis), *_openness(basis), *_private(basis.paper.private)]
    rows = [[matter, said or not_stated(basis.paper)] for matter, said in lines]
    yield table(shown.caption or "Key decision and notice", _NOTICE, rows)


def _decision(basis: Basis) -> Iterator[tuple[str, str]]:
    paper = basis.paper
    yield "Decision maker", paper.body
    yield "Decision due", str(paper.meeting or "")
    yield "Lead officer", named(paper.accountable_director or paper.author, basis.contacts)
    yield "Key decision", yes_no(paper.key_decision)
    if paper.notice or paper.key_decision is not False:
        yield "Notice first published", str(paper.notice or "")
    if paper.urgency:
        yield "Shorter notice under", f"{paper.urgency}, so 28 clear days' notice was not given"
    yield "Published with the agenda", str(paper.agenda or "")
    yield "Call-in", _call_in(basis)
    yield "Documents submitted", _documents(basis)


def _call_in(basis: Basis) -> str:
    days = basis.workspace.programme_of(basis.paper).thresholds.call_in_days
    return {
        True: f"Members may call the decision in within {days} working days of its publication",
        False: "Members may not call the decision in",
        None: "",
    }[basis.paper.call_in]


def _documents(basis: Basis) -> str:
    letters = [each.number for each in appendices_here(basis)]
    if not letters:
        return "This report"
    return f"This report with {'Appendices' if len(letters) > 1 else 'Appendix'} {listed(letters)}"


def _openness(basis: Basis) -> Iterator[tuple[str, str]]:
    paper = basis.paper
    yield "Open to the public", openness(basis)
    if paper.exempt and paper.exempt.paragraph != UNREAD:
        yield "Ground for keeping matter back", f"Paragraph {paper.exempt.paragraph} of {THE_ACT}"
        yield "Public interest", paper.exempt.public_interest


def _private(item: PrivateItem | None) -> Iterator[tuple[str, str]]:
    """The two notices of an item taken in private, what was said against that, and the answer."""
    if item is None:
        return
    yield "First notice of the private item", str(item.first_notice or "")
    yield "Second notice of the private item", str(item.second_notice or "")
    yield "Representations against that", item.representations
    yield "Answer to the representations", item.response
    if item.agreed_by:
        yield "Agreed that it cannot wait", item.agreed_by
