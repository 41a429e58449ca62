"""What stands on the command line for a score or a date of the registers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from govtool.records.scoring import Score
    from govtool.records.when import When

_SCORE = re.compile(r"\s*(\d{1,3})\s*[xX,*\N{MULTIPLICATION SIGN}]\s*(\d{1,3})\s*")


class ScoreType(click.ParamType["Score"]):
    """Likelihood and impact: 4x3."""

    name = "score"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Score:
        """The score; a usage error where the words are none."""
        from govtool.records.scoring import Score

        found = _SCORE.fullmatch(str(value))
        if found is None:
            self.fail(f"{value} is no score; write likelihood x impact, such as 4x3.", param, ctx)
        return Score(likelihood=int(found[1]), impact=int(found[2]))


class WhenType(click.ParamType["When"]):
    """A date in any form that registers take: 15 Jan 2027, Jan 2027, Q4 2026/27."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> When:
        """The date; a usage error where the words are none."""
        from govtool.records.when import read_when

        when = read_when(str(value))
        if when is None:
            self.fail(f"{value} is no date; write it like 15 Jan 2027, Jan 2027 or Q4 2026/27.", param, ctx)
        return when
