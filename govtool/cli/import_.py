"""`govtool import json`."""

from __future__ import annotations

import click

from govtool.cli.lazy import LazyGroup

FORMS = {"json": "Registers that govtool export json wrote."}
"""Every form with its line of help."""


@click.group(cls=LazyGroup, module="govtool.cli.import_{}", lines=FORMS)
def import_() -> None:
    """Read registers that another program wrote. Nothing that is there already is written over."""
