"""A line of months: where a day stands on it, and which months are named under it."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

from govtool.reports.charts.words import LINE
from govtool.reports.charts.words import place
from govtool.reports.charts.words import points
from govtool.reports.charts.words import width_of
from govtool.reports.parts import Label
from govtool.reports.parts import Stroke

STEPS = (1, 2, 3, 6, 12)
"""How many months lie between two that are named; of more than these, whole years."""

SPACE = 6.0
"""Between the names of two months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Months:
    """Whole months from the first to the last of some days, drawn between two places."""

    first: datetime.date
    """The first day of the first month."""
    last: datetime.date
    """The last day of the last month."""
    left: float
    right: float

    def at(self, day: datetime.date) -> float:
        """Where a day stands; one outside of the months stands at their end."""
        share = (day - self.first).days / (self.last - self.first).days
        return place(self.left + (self.right - self.left) * min(max(share, 0.0), 1.0))

    def holds(self, day: datetime.date) -> bool:
        """Whether a day lies in the months."""
        return self.first <= day <= self.last

    def ticks(self) -> Iterator[datetime.date]:
        """The first days of the months that are named: so few that their names do not touch."""
        start, end = _number(self.first), _number(self.last)
        room = (self.right - self.left) / (end - start + 1)
        least = int((width_of("May 2026") + SPACE) / room) + 1
        step = next((each for each in STEPS if each >= least), -(-least // 12) * 12)
        for number in range(start + -start % step, end + 1, step):
            yield datetime.date(number // 12, number % 12 + 1, 1)

    def axis(self, top: float, bottom: float) -> Iterator[Stroke]:
        """The line of months, and a thin line upwards for each that is named."""
        for day in self.ticks():
            yield Stroke(points=points((self.at(day), top), (self.at(day), bottom)), style="grid")
        yield Stroke(points=points((self.left, bottom), (self.right, bottom)), style="line")

    def names(self, bottom: float) -> Iterator[Label]:
        """The names of the months under the line."""
        for day in self.ticks():
            yield Label(x=self.at(day), y=place(bottom + LINE), text=f"{day:%b} {day.year}", anchor="middle")


def months(days: Iterable[datetime.date], left: float, right: float) -> Months:
    """The months of some days; there must be one at least."""
    found = sorted(days)
    first, last = found[0].replace(day=1), found[-1]
    last = last.replace(day=calendar.monthrange(last.year, last.month)[1])
    return Months(first=first, last=last, left=left, right=right)


def flag(words: str, x: float, y: float, left: float, right: float) -> Label:
    """Words over a line at `x`, as far in the middle of it as the picture allows."""
    half = width_of(words) / 2
    return Label(x=place(min(max(x, left + half), right - half)), y=place(y), text=words, anchor="middle")


def _number(day: datetime.date) -> int:
    """A month counted through the years."""
    return day.year * 12 + day.month - 1
