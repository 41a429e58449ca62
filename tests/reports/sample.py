"""An invented Cabinet report, as long and as awkward as a real one: no council, project or sum in it exists."""

from __future__ import annotations

from govtool.reports.parts import Block
from govtool.reports.parts import Cell
from govtool.reports.parts import Column
from govtool.reports.parts import Fact
from govtool.reports.parts import Paragraph
from govtool.reports.parts import Report
from govtool.reports.parts import Section
from govtool.reports.parts import Span
from govtool.reports.parts import Table

LONG = (
    "The contractor's programme was rebased after the ground investigation found made ground to a depth of four "
    "metres, and the enabling works now run in parallel with the diversion of the utilities. "
)
NOTE = "Invented for a test. Position at 31 December 2017; from the invented file register-2017-12.csv."
RATINGS = ("Red", "Amber", "Green")
ROWS = 80


def cabinet_report(*, draft: bool = True, rows: int = ROWS, longest: int = 1) -> Report:
    """Build an invented report with a table of so many rows, one of which has a cell `longest` times the usual."""
    return Report(
        language="en-GB",
        council="Little Invented Borough Council",
        body="Cabinet",
        title="Capital programme: position at the end of the third quarter & outlook",
        author="Head of the Programme Office",
        position="31 December 2017",
        created="2017-12-31",
        draft=draft,
        facts=_facts(),
        sections=(_summary(), _money()),
        appendices=(_register(rows, longest), _glossary()),
    )


def _facts() -> tuple[Fact, ...]:
    return (
        Fact(label="Report to", value="Cabinet, 16 January 2018"),
        Fact(label="Report of", value="Head of the Programme Office (an invented post)"),
        Fact(label="Wards affected", value="All"),
        Fact(label="Key decision", value="Not stated in the source", stated=False),
        Fact(label="Purpose", value="To report progress, spending and risk, and to ask for two decisions."),
    )


def _summary() -> Section:
    return Section(
        number="1",
        anchor="section-1",
        heading="Executive summary",
        blocks=(
            _said(
                "1.1",
                "This report is invented. It covers 80 projects with a budget of £184.2m.",
                note="A sum of no council.",
            ),
            Block(
                paragraph=Paragraph(
                    number="1.2",
                    text=(Span(text="Cabinet is asked to:"),),
                    points=(
                        (Span(text="note the position at 31 December 2017;"),),
                        (
                            Span(
                                text="agree the release of £2.4m for the Mill Lane depot",
                                note="Minute 41, also invented.",
                            ),
                            Span(text="; and"),
                        ),
                        (Span(text="agree that the next report is made in April 2018."),),
                    ),
                )
            ),
            *(_said(f"1.{number}", LONG * 2) for number in range(3, 9)),
        ),
    )


def _money() -> Section:
    columns = (
        Column(heading="Directorate", share=40),
        Column(heading="Budget", share=20, style="number"),
        Column(heading="Forecast", share=20, style="number"),
        Column(heading="Rating", share=20, style="rag"),
    )
    rows = tuple(
        (
            Cell(text=name, heads_row=True),
            Cell(text=f"£{budget:,}k", style="number"),
            Cell(text=f"£{budget + 1250:,}k", style="number"),
            _rag(rating),
        )
        for name, budget, rating in (
            ("Adult care", 21400, "Green"),
            ("Highways", 98050, "Amber"),
            ("Schools", 64750, "Red"),
        )
    )
    table = Table(caption="Table 1: Budget and forecast by directorate", columns=columns, rows=rows, note=NOTE)
    return Section(
        number="2",
        anchor="section-2",
        heading="Money",
        blocks=(
            _said("2.1", "The forecast is £3.75m over budget; the table shows where.", note=LONG * 2),
            Block(table=table),
            _said("2.2", LONG * 3),
        ),
    )


def _register(rows: int, longest: int) -> Section:
    columns = (
        Column(heading="No.", share=7, style="id"),
        Column(heading="Project", share=20),
        Column(heading="Owner", share=13),
        Column(heading="Cause, event and effect", share=36),
        Column(heading="Exposure", share=12, style="number"),
        Column(heading="Rating", share=12, style="rag"),
    )
    table = Table(
        caption="Table 2: Risk register",
        columns=columns,
        rows=tuple(_risk(number, longest if number == rows // 2 else 1) for number in range(1, rows + 1)),
        note=NOTE,
    )
    return Section(number="Appendix A", anchor="appendix-a", heading="Risk register", blocks=(Block(table=table),))


def _risk(number: int, times: int) -> tuple[Cell, ...]:
    long = LONG * (times if number % 5 == 0 or times > 1 else 0)
    return (
        Cell(text=f"R{number:03}", style="id", heads_row=True),
        Cell(text=f"Invented project {number}"),
        Cell(text="Head of Invented Works" if number % 2 else "Not stated"),
        Cell(text=f"Cause {number}: the ground is worse than surveyed. {long}".strip()),
        Cell(text=f"£{number * 13_750:,}", style="number"),
        _rag(RATINGS[number % 3]),
    )


def _glossary() -> Section:
    return Section(
        number="Appendix B",
        anchor="appendix-b",
        heading="Words used",
        blocks=(_said("B.1", "Exposure: the likelihood times the cost, before anything is done about it."),),
    )


def _said(number: str, text: str, note: str = "") -> Block:
    return Block(paragraph=Paragraph(number=number, text=(Span(text=text.strip(), note=note),)))


def _rag(word: str) -> Cell:
    return Cell(text=word, style=f"rag-{word.lower()}")
