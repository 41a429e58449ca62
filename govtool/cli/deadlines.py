"""`govtool deadlines`."""

from __future__ import annotations

import datetime
import json
import textwrap
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import click

from govtool.cli.common import App
from govtool.cli.common import DateType
from govtool.cli.common import as_of
from govtool.cli.common import as_of_option
from govtool.cli.common import iso_dates
from govtool.cli.common import position_dates
from govtool.cli.common import programme_option
from govtool.cli.common import say
from govtool.cli.common import terminal_width
from govtool.cli.days import long_day
from govtool.exchange.sheet import as_csv
from govtool.history.deadlines import Deadline
from govtool.history.deadlines import deadlines as count_back
from govtool.history.discretion import Discretion
from govtool.history.discretion import first_record
from govtool.history.sittings import Sitting
from govtool.sentences import short_day
from govtool.workspace import AsOf

COLUMNS = ["date", "weekday", "state", "recorded", "sort", "what", "papers", "titles", "body", "meeting", "meets"]
COLUMNS += ["why", "setting", "programme"]
"""The columns of the csv form, which are the names of the json form too."""
LOUD = ("past", "done late", "today")
"""The states that are written in capitals."""
_STATE = 10


@click.command()
@as_of_option
@click.option("--until", type=DateType(), metavar="DATE", help="Only what is due on or before this day.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="How to print them.")
@programme_option
@click.pass_obj
def deadlines(app: App, given: datetime.date | None, until: datetime.date | None, form: str) -> None:
    """Count back from each coming meeting: notices, draft, clearance, despatch, the meeting, and the end of call-in.

    The lengths are the programme's thresholds. What is past and not recorded as done is PAST. Of a meeting or paper that not
    everyone may read its id is told and what is due by when, and no more.
    """
    position = as_of(given)
    discretion = Discretion(app.workspace)
    found, uncounted = discretion.apart(*count_back(app.workspace, position, app.programmes))
    found = [each for each in found if until is None or each.on <= until]
    calendar = Calendar(app, position, found, uncounted, until, discretion)
    forms = {"text": calendar.as_text, "json": calendar.as_json, "csv": calendar.as_csv}
    say(forms[form](), nl=False)


@dataclass(frozen=True)
class Calendar:
    """The deadlines, as they are printed; of what the public may not read only the ids and what is to be done by when are."""

    app: App
    position: AsOf
    found: Sequence[Deadline]
    uncounted: Sequence[Sitting]
    """The coming meetings whose day is not known."""
    until: datetime.date | None
    told: Discretion

    def as_json(self) -> str:
        """An object: `as_of` by programme, `deadlines`, and `not_counted`, the meetings whose day is not known."""
        data = {
            "as_of": iso_dates(self.app, self.position),
            "deadlines": [self._data(each) for each in self.found],
            "not_counted": [self._sitting(each) for each in self.uncounted],
        }
        return json.dumps(data, indent=2, ensure_ascii=False) + "\n"

    def as_csv(self) -> str:
        """A row for each deadline; ids of several papers stand in one cell."""
        rows = ([_cell(self._data(each)[name]) for name in COLUMNS] for each in self.found)
        return as_csv(COLUMNS, rows)

    def _data(self, deadline: Deadline) -> dict[str, Any]:
        step = deadline.step
        return {
            "date": step.on.isoformat(),
            "weekday": f"{step.on:%A}",
            "state": deadline.state,
            "recorded": self.told.recorded(deadline),
            "sort": step.sort,
            "what": step.what,
            **self._sitting(deadline.sitting),
            "papers": [paper.id for paper in deadline.papers],
            "titles": [self.told.title(paper) for paper in deadline.papers],
            "why": step.why,
            "setting": step.setting,
        }

    def _sitting(self, sitting: Sitting) -> dict[str, Any]:
        named = first_record(sitting)
        return {
            "papers": [paper.id for paper in sitting.papers],
            "body": self.told.body(sitting),
            "meeting": sitting.meeting.id if sitting.meeting else None,
            "meets": day.isoformat() if (day := self.told.day(sitting)) else self.told.when(sitting),
            "programme": named.origin.programme if named else "",
        }

    def as_text(self) -> str:
        """The meetings with their papers, then what is due by date."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        if self.found:
            yield from _filled(f"Position at {position_dates(self.app, self.position)}")
            yield ""
            yield from self._meetings()
            yield ""
            for each in self.found:
                yield from self._entry(each)
            yield ""
        for sitting in self.uncounted:
            yield from _filled(self._not_counted(sitting))
        yield from _filled(self._summary())

    def _meetings(self) -> Iterator[str]:
        once = {id(each.sitting): each.sitting for each in self.found}
        for sitting in sorted(once.values(), key=lambda each: self.told.day(each) or datetime.date.max):
            where = f" ({sitting.meeting.id})" if sitting.meeting else ""
            day = self.told.day(sitting)
            yield from _filled(f"{self.told.body(sitting) or 'A meeting'}{f', {long_day(day)}' if day else ''}{where}")
            for paper in sitting.papers:
                yield from _filled(f"  {paper.id} {self.told.title(paper)}", 4)

    def _entry(self, deadline: Deadline) -> Iterator[str]:
        step = deadline.step
        head = f"{f'{step.on:%a} {short_day(step.on)}':16} {_loud(deadline.state):{_STATE}} "
        said = f" ({recorded})" if (recorded := self.told.recorded(deadline)) else ""
        yield from _filled(f"{head}{self._what(deadline)}{said}", len(head))
        if step.why:
            rule = ". ".join(each for each in (step.why, step.setting) if each)
            yield from _filled(" " * len(head) + rule, len(head))

    def _what(self, deadline: Deadline) -> str:
        """What is due, for which papers, for whose meeting."""
        sitting, body = deadline.sitting, self.told.body(deadline.sitting)
        papers = ", ".join(each.id for each in deadline.papers)
        if deadline.step.sort == "meeting":
            return (f"{body} meets" if body else "The meeting") + (f": {papers}" if papers else "")
        day = self.told.day(sitting)
        meets = f"{body or 'the meeting'}, {day.day} {day:%b}" if day else body or "the meeting"
        return f"{deadline.step.what}: {f'{papers} for {meets}' if papers else meets}"

    def _not_counted(self, sitting: Sitting) -> str:
        ids = [each.id for each in ((sitting.meeting,) if sitting.meeting else sitting.papers)]
        when = self.told.when(sitting) if sitting.when else ""
        known = f"its day is {when}" if when else "no day of a meeting is recorded"
        body = f" for {self.told.body(sitting)}" if self.told.body(sitting) else ""
        return f"{', '.join(ids)}{body}: {known}, so nothing can be counted back from it."

    def _summary(self) -> str:
        until = f" up to {short_day(self.until)}" if self.until else ""
        if not self.found:
            return f"No deadline of a coming meeting falls{until or ' due'}; position at {position_dates(self.app, self.position)}."
        late, coming = (
            sum(each.state in states for each in self.found) for states in (("past",), ("today", "to come"))
        )
        past = f"; {late} past, with no record that {'it was' if late == 1 else 'they were'} done" if late else ""
        return f"{coming} to come{until}{past}."


def _cell(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value or "")


def _filled(text: str, indent: int = 0) -> list[str]:
    width = terminal_width() or 10_000
    start = text[: len(text) - len(text.lstrip())]
    return textwrap.wrap(
        text.strip(), width, initial_indent=start, subsequent_indent=" " * indent, break_on_hyphens=False
    )


def _loud(state: str) -> str:
    return state.upper() if state in LOUD else state
