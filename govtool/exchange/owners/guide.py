"""The sheet that tells an owner how to fill in a workbook and send it back."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from govtool.exchange.owners.columns import Column
from govtool.exchange.owners.tables import Table
from govtool.sentences import listed
from govtool.sentences import short_day

GUIDE = "Guide"

HINT = "Change white cells only; the Guide says how."

_STEPS = (
    ("What to do", "Look at each row. Where something is no longer so, change the white cell and leave the rest."),
    ("Scores", "For another likelihood or impact choose the level, and say beside it why the score moves."),
    (
        "Dates",
        "A day, or the words that you have: Jan 2027, Q4 2026/27, TBC. For another date say beside it why it moves.",
    ),
    ("Lists", "Of several things each stands on a line of its own: Alt and Enter begins the next line."),
    ("Grey cells", "They are filled in by govtool, and are locked so that rows find their records again."),
    ("What is missing", "Do not add rows, or take any out: say in your reply what is new, and it will be given a row."),
    ("Sending it back", "Save it under the name that it has, as a workbook (.xlsx), and send that file back."),
)


def guide(tables: Sequence[Table], owner: str) -> Iterator[tuple[str, str]]:
    """The guide as lines of two cells: what is meant, and what there is to say of it."""
    days = listed([short_day(each) for each in sorted({table.on for table in tables})])
    for_whom = f" For the {owner}." if owner else ""
    yield "Guide", f"What the registers say at {days}.{for_whom}"
    yield from _STEPS
    told: set[tuple[str, str]] = set()
    for table in tables:
        yield "", ""
        new = [each for each in table.columns if (each.heading, each.help) not in told]
        yield f"{table.kind.plural.capitalize()}, {table.programme.id}", _count(table, new)
        for column in new:
            told.add((column.heading, column.help))
            yield column.heading, _told(column)


def _count(table: Table, new: Sequence[Column]) -> str:
    """How many records a sheet has, and what follows: its columns, but for those that were told of another sheet."""
    number = len(table.rows)
    things = table.kind.plural if number != 1 else table.kind.kind
    if len(new) == len(table.columns):
        follows = " Its columns:"
    else:
        follows = " Its columns are told above, but for:" if new else " Its columns are told above."
    return f"{number} {things} of the programme {table.programme.title}.{follows}"


def _told(column: Column) -> str:
    words = f" One of: {', '.join(column.words)}." if column.words else ""
    return f"{column.help}{words}" if column.open else f"{column.help} Only to be read."
