"""What `govtool report` may be asked for, and of which kind of paper."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import click

from govtool.cli.common import Stop
from govtool.cli.prepared import Wish
from govtool.records.paper import Paper
from govtool.records.period import Period
from govtool.records.period import read_period


class PeriodType(click.ParamType[Period]):
    """A period on the command line: one with a first and a last day."""

    name = "period"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Period:
        """The period; a usage error where the words name none that can be dated."""
        period = value if isinstance(value, Period) else read_period(str(value))
        if period is None or not period.closed:
            self.fail(
                f"{value} is no period; write it like H1 2026/27, 2026/27 or April to September 2026.", param, ctx
            )
        return period


class OutputType(click.ParamType[Path]):
    """Where to write; a name that ends in a stroke is that of a folder, and a path forgets the stroke."""

    name = "path"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path. Stops where the name is that of a folder and there is none."""
        path = Path(str(value))
        if str(value).endswith(tuple(filter(None, (os.sep, os.altsep)))) and not path.is_dir():
            raise Stop(f"the folder {path} does not exist; make it first, or choose another with -o.")
        return path


def refuse(
    kind: str, *, paper_id: str | None, meeting_id: str | None, period: Period | None, audience: str | None
) -> None:
    """Stop where something is asked for that the kind of report does not have."""
    if kind == "all" and paper_id is not None:
        raise Stop("report all makes every paper; leave --paper out, or name the kind of report.")
    if kind == "all" and meeting_id is not None:
        raise Stop("report all makes papers for several meetings; leave --meeting out, or name the kind of report.")
    if kind == "cabinet" and period is not None:
        raise Stop("a cabinet paper reports on no period; leave --period out, or give a position date with --as-of.")
    if kind in ("cabinet", "hwb") and audience is not None:
        raise Stop("--audience is for member reports; leave it out, or make one with report member.")


def fitting(wish: Wish, paper: Paper) -> Wish:
    """What of a wish for every paper is for this one: a period and an audience are not for each kind."""
    period = None if paper.report == "cabinet" else wish.period
    return replace(wish, period=period, audience=wish.audience if paper.report == "member" else None)
