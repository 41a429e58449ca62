"""How dates, scores, names and running text are written in papers."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from collections.abc import Sequence
from decimal import Decimal

from govtool.records.citation import as_printed
from govtool.records.exempt import WITHHELD
from govtool.records.figure import Figure
from govtool.records.paper import FIGURE
from govtool.records.paper import NOTE
from govtool.records.paper import Paper
from govtool.records.record import Record
from govtool.records.record import Source
from govtool.records.scoring import Score
from govtool.reports.parts import Span
from govtool.reports.parts import Text
from govtool.sentences import listed
from govtool.workspace import Workspace

NOT_RECORDED = "Not recorded"
NOT_STATED = "Not stated"
NOT_STATED_IN_SOURCE = "Not stated in the source"


def not_stated(paper: Paper) -> str:
    """What to say of what a paper leaves out: a transcribed one can only say that its source does."""
    return NOT_STATED_IN_SOURCE if paper.source else NOT_STATED


def yes_no(answer: bool | None) -> str:
    """`Yes`, `No`, or nothing where it is not known."""
    return {True: "Yes", False: "No", None: ""}[answer]


def day(date: datetime.date) -> str:
    """`22 November 2026`."""
    return f"{date.day} {date:%B} {date.year}"


def score(value: Score, number: int) -> str:
    """`4 x 4 = 16`, with a multiplication sign."""
    return f"{value.likelihood} \N{MULTIPLICATION SIGN} {value.impact} = {number}"


def pounds(amount: Decimal) -> str:
    """`£240,000`, with a minus sign before the pound where it is below zero; with pence only where there are any."""
    sign = "\N{MINUS SIGN}" if amount < 0 else ""
    return sign + (f"£{abs(amount):,.0f}" if amount == amount.to_integral_value() else f"£{abs(amount):,.2f}")


def amount(value: Decimal | None, nothing: str = "\N{EN DASH}") -> str:
    """`46,986`, with a minus sign where it is below zero; a dash where there is none."""
    return nothing if value is None else f"{value:,}".replace("-", "\N{MINUS SIGN}")


def signed(value: Decimal | None, nothing: str = "\N{EN DASH}") -> str:
    """A difference with its sign: `+49`; 0 has none."""
    return f"+{value:,}" if value is not None and value > 0 else amount(value, nothing)


def share(part: Decimal | None, whole: Decimal | None) -> str:
    """One amount as a share of another, with its sign: `+2.5%`; a dash where nobody can say."""
    if part is None or not whole:
        return "\N{EN DASH}"
    return f"{signed((100 * part / whole).quantize(Decimal('0.1')))}%"


def joined(things: Sequence[str], nothing: str = NOT_RECORDED) -> str:
    """Several things in one cell; what to say where there are none."""
    return "; ".join(things) or nothing


def lines(things: Sequence[str]) -> str:
    """Several things in one cell, each on a line of its own with a point before it; one alone as it is."""
    return "\n".join(f"\N{BULLET} {each}" for each in things) if len(things) > 1 else "".join(things)


def titled(record: Record) -> str:
    """A record by its title, with its id behind it: `The home care market cannot meet winter demand (EX-1)`."""
    return f"{record.title} ({record.id})"


def plural(kind: str) -> str:
    """Several records of a kind: `risks`, `tables of funding`."""
    return {"appendix": "appendices", "funding": "tables of funding"}.get(kind) or (
        f"{kind[:-1]}ies" if kind.endswith("y") else kind if kind == "evidence" else f"{kind}s"
    )


def missing(record: Record, *fields: str, nothing: str = NOT_RECORDED) -> str:
    """What to say where fields of a record give nothing: that they are withheld, else that nothing is recorded."""
    return WITHHELD if record.withholds(*fields) else nothing


def sources(found: Sequence[Source | None], workspace: Workspace) -> str:
    """The documents and sections that records come from, each once: `BHR plan, sections 6.3 and 10.2`."""
    sections: dict[str, list[str]] = {}
    for source in found:
        if source:
            known = sections.setdefault(source.document, [])
            if source.section and source.section not in known:
                known.append(source.section)
    return "; ".join(_document(name, parts, workspace) for name, parts in sections.items())


def _document(name: str, sections: list[str], workspace: Workspace) -> str:
    record = workspace.records.get(name)
    title = record.title if record else name
    if not sections:
        return title
    return f"{title}, section{'s' if len(sections) > 1 else ''} {listed(sections)}"


def running(text: str, notes: Mapping[str, str]) -> Text:
    """A text with its footnotes hung on the words before their marks; a mark whose note is missing stays as written."""
    spans: list[Span] = []
    start = 0
    for mark in NOTE.finditer(text):
        note = notes.get(mark[1])
        if note:
            spans.append(Span(text=text[start : mark.start()], note=note))
            start = mark.end()
    if start < len(text):
        spans.append(Span(text=text[start:]))
    return tuple(spans)


def with_figures(text: str, workspace: Workspace) -> str:
    """A text with the figures that it cites; a number before a mark stands as written, as does a mark of no figure.

    What cites a figure that is withheld says so, whatever number is written before it.
    """
    left_out = {each.record for each in workspace.withheld if not each.fields}

    def written(mark: re.Match[str]) -> str:
        figure = workspace.records.get(mark["id"])
        if (figure is None and mark["id"] in left_out) or (figure and figure.withholds("value", "printed")):
            return "[withheld]"
        if not isinstance(figure, Figure):
            return mark[0]
        return mark["quoted"] or as_printed(figure) or mark[0]

    return FIGURE.sub(written, text) if "[=" in text else text
