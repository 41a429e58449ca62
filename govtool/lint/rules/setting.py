"""FLD011: settings that cannot be meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from graphlib import CycleError
from graphlib import TopologicalSorter
from typing import Any

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.fields import fields_of
from govtool.records.programme import Cadence
from govtool.records.programme import Programme
from govtool.records.thresholds import Thresholds
from govtool.records.working_days import LONGEST
from govtool.sentences import listed

_A_NAME = pattern(r"[a-z][a-z0-9_]*", re.IGNORECASE)


@rule("FLD011", on=Programme, level=Level.ERROR)
def setting_that_cannot_be_meant(programme: Programme, context: Context) -> Iterator[Found]:
    """A setting has a number, a name or an order that makes no sense: -31 days, a board that reports to itself.

    Rules that go by it would say nothing, or the wrong thing, of every record in the folder.

    Mend: Correct it; numbers of days, words and percent are 0 or more, percents at most 100 and days at most ten years.

    Source: Design of the registers.

    Bad:
        programme:
          id: example
          title: An invented programme
          review_days: {red: -31}  # problem
          boards:
            - {id: EX-B1, title: Board, reports_to: EX-B1}  # problem

    Good:
        programme:
          id: example
          title: An invented programme
          review_days: {red: 31}
          boards:
            - {id: EX-B1, title: Board}
    """
    yield from _numbers(programme)
    yield from _added_fields(programme)
    yield from _boards(programme)


def _numbers(programme: Programme) -> Iterator[Found]:
    for group, kind in (("thresholds", Thresholds), ("review_days", Cadence)):
        held: Any = getattr(programme, group)
        for name in fields_of(kind) if held else ():
            value = getattr(held, name)
            most = 100 if name.endswith("_percent") else LONGEST if name.endswith("_days") else None
            if value is not None and (value < 0 or (most is not None and value > most)):
                yield Found(programme.at(group, name), f"{name} is {value}, which cannot be")
    for category, limit in programme.tolerance.items():
        if limit < 0:
            yield Found(
                programme.at("tolerance", category), f"the tolerance for {category} is {limit}, which cannot be"
            )
    for number, board in enumerate(programme.boards):
        if board.escalates_at is not None and board.escalates_at < 0:
            message = f"{board.title} takes risks from {board.escalates_at}, which cannot be"
            yield Found(programme.at("boards", number, "escalates_at"), message, record=board.id)


def _added_fields(programme: Programme) -> Iterator[Found]:
    times = Counter((added.on, added.name) for added in programme.fields)
    for number, added in enumerate(programme.fields):
        place = programme.at("fields", number, "name")
        if not _A_NAME.fullmatch(added.name):
            yield Found(place, f'"{added.name}" cannot be a field\'s name: use letters, digits and underscores')
        elif times.pop((added.on, added.name), 1) > 1:
            yield Found(place, f"{added.name} is added to {added.on} more than once")


def _boards(programme: Programme) -> Iterator[Found]:
    """Boards that report to themselves, straight or through others: the first of each programme's circles."""
    places = {board.id: number for number, board in enumerate(programme.boards)}
    try:
        TopologicalSorter({board.id: board.reports_to for board in programme.boards}).prepare()
    except CycleError as error:
        circle = [str(each) for each in error.args[1]]
        number = min(places[each] for each in circle if each in places)
        message = f"boards report to each other in a circle: {listed(circle)}"
        yield Found(programme.at("boards", number, "reports_to"), message, record=programme.boards[number].id)
