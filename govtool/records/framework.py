"""Frameworks: what inspectors and funders ask, as data that a council may copy and change."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from govtool.records.part import Part
from govtool.records.period import Period
from govtool.records.scoring import Scoring


class FrameworkPart(Part, frozen=True, kw_only=True):
    """One condition, change, quality statement or step."""

    id: Annotated[str, "Its number or name."]
    title: Annotated[str, "What it is."]
    group: Annotated[str, "The theme that it belongs to."] = ""
    months: Annotated[int | None, "How many months after the start it is due."] = None


class FrameworkLevel(Part, frozen=True, kw_only=True):
    """One level or colour of its scale."""

    id: Annotated[str, "Its number or word."]
    title: Annotated[str, "What it means."]


class FrameworkBand(Part, frozen=True, kw_only=True):
    """A rating, and the percentage from which it is given."""

    title: Annotated[str, "The rating."]
    start: Annotated[int, "The lowest percentage."]


class FrameworkAmount(Part, frozen=True, kw_only=True):
    """A national sum of money that a framework announces."""

    title: Annotated[str, "What it is paid for."]
    also: Annotated[tuple[str, ...], "Other names that papers give it."] = ()
    year: Annotated[Period, "The financial year."]
    value: Annotated[Decimal, "The sum, in pounds."]


class Framework(Part, frozen=True, kw_only=True):
    """A framework."""

    id: Annotated[str, "Its name, which records give."]
    title: Annotated[str, "What it is, in one line."]
    source: Annotated[str, "Where it was taken from."]
    verified: Annotated[bool, "Whether it was checked against that source."]
    note: Annotated[str, "What a reader should know about it."] = ""
    parts: Annotated[tuple[FrameworkPart, ...], "Its conditions, statements or steps."] = ()
    levels: Annotated[tuple[FrameworkLevel, ...], "Its levels, from the lowest."] = ()
    bands: Annotated[tuple[FrameworkBand, ...], "Its ratings, from the lowest."] = ()
    amounts: Annotated[tuple[FrameworkAmount, ...], "The national sums of money that it announces."] = ()
    categories: Annotated[tuple[str, ...], "Its categories of evidence."] = ()

    def level_of(self, words: str) -> FrameworkLevel | None:
        """The level that words name, by its number or title: "Plans are in place" is Plans in place; else None."""
        named = _words(words)
        return next((each for each in self.levels if named in (_words(each.id), _words(each.title))), None)


def _words(level: str) -> set[str]:
    """What counts in the name of a level."""
    return set(re.findall(r"\w+", level.lower())) - {"are", "is", "level", "the"}


class ScoringPreset(Part, frozen=True, kw_only=True):
    """A risk matrix in use somewhere, which a programme may take over by its name."""

    id: Annotated[str, "Its name, which programmes give."]
    title: Annotated[str, "What it is, in one line."]
    source: Annotated[str, "Where it was taken from."]
    verified: Annotated[bool, "Whether it was checked against that source."]
    note: Annotated[str, "What a reader should know about it."] = ""
    scoring: Annotated[Scoring, "The matrix and its bands."]
