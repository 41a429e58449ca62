"""`govtool evidence`."""

from __future__ import annotations

from collections.abc import Iterator

import click

from govtool.cli.common import App
from govtool.cli.common import programme_option
from govtool.records.evidence import Evidence
from govtool.records.statement import Statement
from govtool.registers.frameworks import quality_statements


@click.command()
@programme_option
@click.pass_obj
def evidence(app: App) -> None:
    """Print an index of evidence and findings by CQC quality statement and category."""
    for number, title in enumerate(quality_statements(), start=1):
        click.echo(f"{number} {title}")
        lines = list(_lines(app, number))
        click.echo("\n".join(lines or ["    nothing held"]))


def _lines(app: App, number: int) -> Iterator[str]:
    held = [each for each in app.workspace.every(Evidence, app.programmes) if each.quality_statement == number]
    said = [each for each in app.workspace.every(Statement, app.programmes) if each.quality_statement == number]
    for statement in said:
        if statement.score is not None:
            yield f"    score {statement.score}  {statement.id}"
    for category in sorted({each.category or "no category" for each in held}):
        yield f"    evidence: {category}"
        yield from (f"        {each.id}  {each.title}" for each in held if (each.category or "no category") == category)
    for says in dict.fromkeys(each.says for each in said if each.score is None):
        yield f"    {says}"
        yield from (f"        {each.id}  {each.title}" for each in said if each.says == says and each.score is None)
