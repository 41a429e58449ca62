"""`govtool evidence`."""

from __future__ import annotations

from collections.abc import Iterator

import click

from govtool.cli.common import App
from govtool.cli.common import programme_option
from govtool.cli.common import say
from govtool.records.evidence import Evidence
from govtool.records.statement import Statement

CQC = "cqc-local-authority"
"""The framework whose quality statements the index is by."""


@click.command()
@programme_option
@click.pass_obj
def evidence(app: App) -> None:
    """Print an index of evidence and findings by CQC quality statement and category."""
    framework = app.workspace.shelf.framework(CQC)
    for part in framework.parts if framework else ():
        say(f"{part.id} {part.title}")
        lines = list(_lines(app, part.id))
        say("\n".join(lines or ["    nothing held"]))


def _lines(app: App, part: str) -> Iterator[str]:
    held = [each for each in app.workspace.every(Evidence, app.programmes) if str(each.quality_statement) == part]
    said = [each for each in app.workspace.every(Statement, app.programmes) if str(each.quality_statement) == part]
    for statement in said:
        if statement.score is not None:
            yield f"    score {statement.score}  {statement.id}"
    for category in sorted({each.category or "no category" for each in held}):
        yield f"    evidence: {category}"
        yield from (f"        {each.id}  {each.title}" for each in held if (each.category or "no category") == category)
    for says in dict.fromkeys(each.says for each in said if each.score is None):
        yield f"    {says}"
        yield from (f"        {each.id}  {each.title}" for each in said if each.says == says and each.score is None)
