"""`govtool import xlsx|csv|json`."""

from __future__ import annotations

import click

from govtool.cli.lazy import LazyGroup

FORMS = {
    "xlsx": "Workbooks that came back from their owners, or a log of your own.",
    "csv": "A log of your own that was saved as text.",
    "json": "Registers that govtool export json wrote.",
}
"""Every form with its line of help."""


@click.group(cls=LazyGroup, module="govtool.cli.import_{}", lines=FORMS)
def import_() -> None:
    """Take in what comes from other programs; nothing is written before it is shown, and nothing is guessed."""
