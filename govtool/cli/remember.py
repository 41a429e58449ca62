"""`govtool lint --remember`: what stands today becomes each programme's list of known problems."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import click

from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.folder import REGISTERS
from govtool.lint.remember import FILE
from govtool.lint.remember import by_programme
from govtool.lint.remember import entries
from govtool.problems import Problem
from govtool.records.when import written
from govtool.registers.load import KNOWN
from govtool.source import SourceError
from govtool.source import digest
from govtool.source import save
from govtool.workspace import AsOf


def remember_problems(app: App, problems: Sequence[Problem], until: datetime.date, position: AsOf) -> None:
    """Add what stands to each programme's list of known problems."""
    if until < position.today:
        raise Stop(f"{written(until, until)} has passed; give a day to come.")
    found = by_programme(problems, app.workspace)
    for programme, about in found.items():
        path = app.root / REGISTERS / programme / FILE
        old = path.read_bytes() if path.exists() else b""
        if old.strip() and not old.lstrip().startswith(f"{KNOWN}:".encode()):
            raise Stop(f"{path} does not start with {KNOWN}:, so nothing can be added at its end.")
        start = old if old.endswith(b"\n") else old + b"\n" if old else f"{KNOWN}:\n".encode()
        new = start + entries(about, until, position.today).encode()
        try:
            save(path, new, expecting=digest(old) if old else None)
        except SourceError as error:
            raise Stop(str(error)) from error
        click.echo(f"{path}: {len(about)} accepted until {written(until, until)}")
    left = len(problems) - sum(map(len, found.values()))
    if left:
        click.echo(
            f"{left} {'is' if left == 1 else 'are'} about no record and cannot be accepted; govtool lint shows them."
        )
    click.echo("Put in each entry why it is accepted and by which role; govtool lint lists them as known until then.")
