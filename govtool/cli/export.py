"""`govtool export xlsx|json|csv|ics`."""

from __future__ import annotations

import click

from govtool.cli.lazy import LazyGroup

FORMS = {
    "xlsx": "Workbooks that owners fill in and send back.",
    "json": "Every register, for a program to read, or for govtool import json.",
    "csv": "The records of one kind as a table.",
    "ics": "What is due when, as a calendar.",
}
"""Every form with its line of help."""


@click.group(cls=LazyGroup, module="govtool.cli.export_{}", lines=FORMS)
def export() -> None:
    """Write registers for other programs: workbooks, all of them, a table, or a calendar.

    A file leaves the machine, so unless --part exempt asks for it nothing that is exempt or restricted is in it.
    """
